/** How large the knowledge is on its way to a browser, language by language, and how fast Node has it in memory. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { languages } from '@rustning/knowledge/pack'
import { browserPackFile, buildKnowledge, loadKnowledge, packFile } from '@rustning/knowledge/load'
import { machine, quantile, timed, timedEach, type Bench, type Figure } from './measure.ts'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'knowledge')

export const measure: Bench = async () => {
  const where = machine()
  const building = timed(() => buildKnowledge(folder))
  const { pack, reference } = building.result
  const loading = timedEach(5, () => loadKnowledge(folder))
  const bare = timedEach(5, () => JSON.parse(readFileSync(packFile(folder), 'utf8')))
  return {
    bench: 'knowledge', ...where,
    subject: {
      digest: pack.digest.slice(0, 12), statements: pack.statements.length, facts: Object.keys(pack.facts).length,
      'reference files': Object.values(reference).reduce((sum, files) => sum + Object.keys(files).length, 0),
    },
    figures: [
      { what: 'build every pack from the files', value: building.took, unit: 'ms' },
      { what: 'load the built pack, texts and all', value: quantile(loading, 0.5), unit: 'ms', goal: 150 },
      { what: 'parse the same bytes and nothing else', value: quantile(bare, 0.5), unit: 'ms' },
      ...sizes('the whole, for the server', packFile(folder)),
      ...languages.flatMap((language) => [...sizes(`${language}, to judge in the browser`, browserPackFile(folder, language)), ...sizes(`${language}, to look up`, browserPackFile(folder, language, 'reference'))]),
    ],
  }
}

function sizes(what: string, file: string): Figure[] {
  const bytes = readFileSync(file)
  return [
    { what: `${what}: JSON`, value: bytes.length / 1000, unit: 'kB' },
    { what: `${what}: gzip`, value: gzipSync(bytes, { level: 9 }).length / 1000, unit: 'kB' },
    { what: `${what}: brotli`, value: brotliCompressSync(bytes).length / 1000, unit: 'kB' },
  ]
}

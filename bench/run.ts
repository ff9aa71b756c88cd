/**
 * `npm run bench -- engine` measures one part of the product and prints what it found; with `--json` the last line is one JSON object.
 * Other options are the bench's own: `--engagements 100000`, `--pack invented`.
 */
import { parseArgs } from 'node:util'
import { print, type Bench } from './measure.ts'

const benches: Readonly<Record<string, () => Promise<{ measure: Bench }>>> = {
  engine: () => import('./engine.ts'),
  foundation: () => import('./foundation.ts'),
  knowledge: () => import('./knowledge.ts'),
  services: () => import('./services.ts'),
  rooms: () => import('./rooms.ts'),
  load: () => import('./load.ts'),
  screens: () => import('./screens.ts'),
}

const { values, positionals } = parseArgs({ strict: false, allowPositionals: true, options: { json: { type: 'boolean' }, engagements: { type: 'string' }, pack: { type: 'string' }, seconds: { type: 'string' }, organisations: { type: 'string' } } })
const bench = benches[positionals[0] ?? '']
if (!bench) {
  console.error(`Which bench? ${Object.keys(benches).join(', ')}`)
  process.exitCode = 1
} else {
  const report = await (await bench()).measure(values)
  print(report)
  if (values['json']) console.log(JSON.stringify(report))
}

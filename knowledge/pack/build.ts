/** Builds `knowledge/dist/pack.json`; run by `npm run prepare`. */
import path from 'node:path'
import { buildKnowledge, KnowledgeRefused } from './load.ts'

const root = process.argv[2] ?? path.resolve('knowledge')
try {
  const { pack } = buildKnowledge(root)
  console.log(`knowledge: ${pack.statements.length} statements, ${Object.keys(pack.facts).length} facts, digest ${pack.digest.slice(0, 12)}`)
} catch (error) {
  if (!(error instanceof KnowledgeRefused)) throw error
  console.error(error.message)
  process.exitCode = 1
}

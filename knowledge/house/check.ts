/** `tsx knowledge/house/check.ts [folder]`: every fault and every failing case of the collection, one line each. For those who write it. */
import path from 'node:path'
import { sentenceOf } from '../pack/index.ts'
import { compileFolder } from '../pack/load.ts'
import { runCases } from './cases.ts'

const root = process.argv[2] ?? path.resolve('knowledge')
const compiled = compileFolder(root)
const lines = [
  ...compiled.faults.map((fault) => sentenceOf(fault, 'en')),
  ...(compiled.faults.length > 0 ? [] : runCases(compiled).map((failed) => `${failed.file}: case “${failed.name}”: ${failed.because}`)),
]
for (const line of lines) console.log(line)
console.log(`${compiled.knowledge.pack.statements.length} statements, ${compiled.cases.length} cases, ${lines.length} wrong`)
if (lines.length > 0) process.exitCode = 1

/**
 * Runs the worked case inside each statement. The statement is judged by itself on the case's day, as if its stage had come; a case
 * that names `missing` must name exactly what the engine finds missing.
 */
import { judge, type Pack } from '@rustning/engine'
import { parseFile, readFacts, sentenceOf, type Compiled, type StatementCase } from '../pack/index.ts'

export interface CaseFailure {
  readonly statement: string
  readonly file: string
  readonly name: string
  readonly because: string
}

export function runCases(compiled: Compiled): CaseFailure[] {
  return compiled.cases.flatMap((one) => {
    const because = failure(compiled, one)
    return because === undefined ? [] : [{ statement: one.statement, file: one.file, name: one.name, because }]
  })
}

function failure({ knowledge, words }: Compiled, one: StatementCase): string | undefined {
  const file = parseFile(one.file, '')
  const facts = readFacts(file, one.facts, one.items, words)
  const fault = file.faults[0]
  if (fault) return sentenceOf(fault, 'en')
  const statement = knowledge.pack.statements.find((candidate) => candidate.id === one.statement) ?? knowledge.reference.policy[one.statement]?.statement
  const alone: Pack = { ...knowledge.pack, statements: statement ? [statement] : [] }
  const judgement = judge(alone, facts, { on: one.on })
  const result = judgement.verdicts[0] ?? judgement.picks[0]
  if (!result) return `no version is in force on ${one.on}`
  if (result.outcome !== one.expect) return `expected ${one.expect}, got ${result.outcome}${result.missing.length > 0 ? ` (missing ${result.missing.join(', ')})` : ''}`
  if (!one.missing) return undefined
  const [expected, found] = [[...one.missing].sort().join(', '), [...result.missing].sort().join(', ')]
  return expected === found ? undefined : `expected missing: ${expected}; got: ${found}`
}

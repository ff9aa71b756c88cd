/** The sentences of a statement in reading order, with the word each stands under; and what a statement points to, both ways. */
import { fieldText, type FieldName } from './fields.text.ts'
import type { Knowledge, StatementInfo, Text } from './knowledge.ts'

export interface Field {
  readonly name: FieldName
  readonly label: Text
  /** One, or a list in its order. */
  readonly texts: readonly Text[]
}

export const labelOf = (name: FieldName): Text => ({ nb: fieldText.nb[name], nn: fieldText.nn[name], en: fieldText.en[name] })

export function fieldsOf(info: StatementInfo): Field[] {
  const field = (name: FieldName, ...texts: Text[]): Field => ({ name, label: labelOf(name), texts })
  switch (info.kind) {
    case 'duty': return [field('why', info.why), field('remedy', info.remedy)]
    case 'requirement': return [field('demand', info.demand), field('verify', info.verify), field('evidence', ...info.evidence)]
    case 'scenario': return [field('happens', info.happens), field('consequence', info.consequence)]
    case 'measure': return [field('measure', info.text)]
    case 'clause': return [field('purpose', info.purpose), field('clause', info.text)]
    case 'question': return [field('asks', info.asks), field('good-answer', info['good-answer'])]
    case 'criterion': return [field('asks', info.asks), field('why', info.why), field('grades', ...info.grades)]
  }
}

const linkFields = ['duties', 'requirements', 'measures', 'clauses', 'questions'] as const

/** The ids a statement names, by field. */
export const linksOf = (info: StatementInfo): string[] =>
  linkFields.flatMap((field) => (info as unknown as Partial<Record<(typeof linkFields)[number], readonly string[]>>)[field] ?? [])

/** Which statements name which, the other way round. */
export function pointersTo({ statements }: Pick<Knowledge, 'statements'>): ReadonlyMap<string, readonly string[]> {
  const to = new Map<string, string[]>()
  for (const [id, info] of Object.entries(statements)) for (const target of linksOf(info)) to.set(target, [...(to.get(target) ?? []), id])
  return to
}

/** The numbers of other frameworks that answer to a statement, framework by framework. */
export function frameworksOf({ reference }: Pick<Knowledge, 'reference'>, id: string): { framework: string; ids: readonly string[] }[] {
  return Object.values(reference.mapping).flatMap(({ from, to, pairs }) => {
    const pair = from === 'statements' && Object.hasOwn(pairs, id) ? pairs[id] : undefined
    return pair ? [{ framework: to, ids: pair.to }] : []
  })
}


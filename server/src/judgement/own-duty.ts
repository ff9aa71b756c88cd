/**
 * The knowledge together with what one organisation has decided to hold itself to. Its own policies are judged as duties beside those of the
 * law, and told with whose decision they are. The digest stays that of the knowledge: the organisation's own duties are kept in full beside
 * what was known, so that what was judged by them can be reached again.
 */
import type { Pack, Statement } from '@rustning/engine'
import { statementOf, type Knowledge, type Language, type StatementInfo } from '@rustning/knowledge/pack'
import type { OwnDuty } from '../registers/organisation/index.ts'
import { remembering } from './remembered.ts'

export type { OwnDuty } from '../registers/organisation/index.ts'

/** So many organisations' own packs lie ready: made anew, each costs as much as a knowledge that has just been read. */
const most = 32
const ofPack = remembering<Pack>(most), ofKnowledge = remembering<KnowledgeHere>(most)

/** What one organisation is judged by. */
export interface KnowledgeHere extends Knowledge {
  /** By id; none where it has adopted nothing. */
  readonly own?: Readonly<Record<string, OwnDuty>>
}

export const packWith = (pack: Pack, own: readonly OwnDuty[]): Pack =>
  (own.length === 0 ? pack : ofPack(pack, JSON.stringify(own), () => ({ ...pack, statements: [...pack.statements, ...own.map(({ statement }) => statement)] })))

export const knowledgeWith = (knowledge: Knowledge, own: readonly OwnDuty[]): KnowledgeHere =>
  (own.length === 0 ? knowledge : ofKnowledge(knowledge, JSON.stringify(own), () => ({
    ...knowledge, pack: packWith(knowledge.pack, own), own: Object.fromEntries(own.map((one) => [one.statement.id, one])),
    statements: { ...knowledge.statements, ...Object.fromEntries(own.flatMap(({ statement: { id } }) => (dutyInfo(knowledge, id) ? [[id, dutyInfo(knowledge, id) as StatementInfo]] : []))) },
  })))

/** Looked up by its id, of which a page has hundreds. */
const indexes = new WeakMap<Pack, ReadonlyMap<string, Statement>>()
export function statementIn(pack: Pack, id: string): Statement | undefined {
  let index = indexes.get(pack)
  if (!index) indexes.set(pack, (index = new Map(pack.statements.map((statement) => [statement.id, statement]))))
  return index.get(id)
}

/** What it is called, whether the law says so or an organisation has decided it, now or before. */
export const titleOf = ({ statements, reference }: Pick<Knowledge, 'statements' | 'reference'>, id: string, language: Language): string => ((held(statements, id) ?? held(reference.policy, id))?.title[language] ?? id)

/** What is said of a duty: the law's, or one that an organisation may have given itself. */
export function dutyInfo(knowledge: Knowledge, id: string): StatementInfo<'duty'> | undefined {
  const ofLaw = statementOf(knowledge, 'duty', id), info = held(knowledge.reference.policy, id)
  if (ofLaw || !info) return ofLaw
  const { file, title, why, remedy, due, gate, weight, confidence } = info
  return { kind: 'duty', id, file, title, why, remedy, due, ...(gate && { gate }), weight, waivable: 'risk', confidence, 'checked-on': info['checked-on'], 'from-sources': info['from-sources'] }
}

const held = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(record, id) ? record[id] : undefined)

/**
 * What a ground said when somebody signed, beside what it says now: only what differs, in words. Who said a thing and when is no difference; what
 * was answered, and which of several there are, is. Pure.
 */
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import type { GroundShown } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { saidIn } from '@rustning/server/judgement/sentence/said.ts'

/** Without `was` nobody had said it; without `now` nobody says it any more. */
export interface Change {
  readonly item?: string
  readonly question: string
  readonly was?: string
  readonly now?: string
  /** Of what is said now. */
  readonly origin?: string
}

export interface Changes {
  readonly said: readonly Change[]
  /** Of several, by name. */
  readonly came: readonly string[]
  readonly went: readonly string[]
  /** How many there are said to be, where that differs. */
  readonly list?: { readonly was: string | undefined; readonly now: string | undefined }
}

type Known = GroundShown['known']
const nothing: GroundShown = { known: [] }

export function changesIn(knowledge: Knowledge, was: GroundShown | undefined, now: GroundShown | undefined, language: Language): Changes {
  const [before, after] = [was ?? nothing, now ?? nothing]
  const members = (shown: GroundShown) => new Map((shown.list?.members ?? []).map(({ name, known }) => [name, known]))
  const [had, has] = [members(before), members(after)]
  const worded = (said: Known[number]) => saidIn(knowledge, { known: [said] }, language).said[0]?.lines[0]
  const between = (item: string | undefined, old: Known, current: Known): Change[] => [...new Set([...old, ...current].map(({ fact }) => fact))].flatMap((fact) => {
    const [was, is] = [old.find((one) => one.fact === fact), current.find((one) => one.fact === fact)]
    if (was && is && JSON.stringify(was.value) === JSON.stringify(is.value)) return []
    const [saidThen, saidNow] = [was && worded(was), is && worded(is)]
    return [{ ...(item !== undefined && { item }), question: saidNow?.question ?? saidThen?.question ?? fact, ...(saidThen && { was: saidThen.answer }), ...(saidNow && { now: saidNow.answer, origin: saidNow.origin }) }]
  })
  const [listThen, listNow] = [before, after].map((shown) => saidIn(knowledge, shown, language).list)
  return {
    said: [...between(undefined, before.known, after.known), ...[...had].flatMap(([name, known]) => (has.has(name) ? between(name, known, has.get(name) ?? []) : []))],
    came: [...has.keys()].filter((name) => !had.has(name)), went: [...had.keys()].filter((name) => !has.has(name)),
    ...(listThen !== listNow && { list: { was: listThen, now: listNow } }),
  }
}

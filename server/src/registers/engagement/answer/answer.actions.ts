/** Answers are added: with the engagement's next version, or with an entry of the organisation's where they hold for all of it. */
import { act, type Acting, type Done } from '../../../foundation/action/action.ts'
import { notFound } from '../../../foundation/http/refusals.ts'
import { newId, type Uuid } from '../../../foundation/values/id.ts'
import { engagementLocked, rowOf, updateEngagement } from '../engagement.store.ts'
import { dayOf } from '../part.ts'
import { answersFrom, type Answer, type Given, type Vocabulary } from './answer.ts'
import { answersOnNow, insertAnswers } from './answer.store.ts'

/** Ids and facts only: what was said stands in the rows, which nobody may change. */
const told = (rows: readonly Answer[]) => rows.map(({ id, fact, itemKey, kind }) => ({ id, fact, item: itemKey, kind }))

/** Several people may answer at once: each waits for the other, and neither is refused. */
export function giveAnswers(acting: Acting, vocabulary: Vocabulary, engagementId: Uuid, partId: Uuid | undefined, given: Given): Promise<Done<{ readonly version: number; readonly given: Uuid[] }>> {
  return act(acting, 'engagement.answer', async (reader) => {
    const engagement = await engagementLocked(reader, engagementId, partId)
    return engagement ? [{ engagement, current: await answersOnNow(reader, engagementId, partId) }] : []
  }, ([loaded], at) => {
    if (!loaded) throw notFound()
    const rows = answersFrom(given, { vocabulary, scope: { engagementId, partId }, current: loaded.current, today: dayOf(at), at, by: acting.actor }, newId)
    const after = { ...loaded.engagement, version: loaded.engagement.version + 1 }
    return {
      ...updateEngagement(acting.tenant, after), entity: { type: 'engagement', id: engagementId, version: after.version }, row: rowOf(after), detail: { part: partId, answers: told(rows), source: given.source },
      parts: [insertAnswers(acting.tenant, rows)], tell: { topic: 'engagement.answered', payload: { id: engagementId, facts: factsIn(rows) } }, status: 201, answer: { version: after.version, given: rows.map(({ id }) => id) },
    }
  })
}

/** The question is the same in every engagement, and is answered here once. */
export function giveOrganisationAnswers(acting: Acting, vocabulary: Vocabulary, given: Given): Promise<Done<{ readonly given: Uuid[] }>> {
  return act(acting, 'organisation.answer', async (reader) => [{ current: await answersOnNow(reader, undefined, undefined) }], ([loaded], at) => {
    const rows = answersFrom(given, { vocabulary, scope: { engagementId: undefined, partId: undefined }, current: loaded?.current ?? [], today: dayOf(at), at, by: acting.actor }, newId)
    return {
      ...insertAnswers(acting.tenant, rows), entity: { type: 'organisation', id: acting.tenant }, row: { answers: told(rows) }, detail: { answers: told(rows), source: given.source },
      tell: { topic: 'organisation.answered', payload: { facts: factsIn(rows) } }, status: 201, answer: { given: rows.map(({ id }) => id) },
    }
  })
}

const factsIn = (rows: readonly Answer[]): string[] => [...new Set(rows.map(({ fact }) => fact))]

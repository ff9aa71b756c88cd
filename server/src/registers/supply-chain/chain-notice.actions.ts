/** Load, decide, save and journal: notices of changes in the chain, and the answers to them. */
import type { Day } from '@rustning/engine'
import { act, type Acting, type Done } from '../../foundation/action/action.ts'
import { todayInNorway } from '../../foundation/command/command.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import type { NoticeAnswer, NoticeOutcome } from './chain-notice.api.ts'
import { addNotice, answerNotice, type Notice, type NoticeTold } from './chain-notice.ts'
import { answerNoticeRow, insertNotice, noticeById } from './chain-notice.store.ts'
import { chainOf } from './supply-chain.store.ts'

export const noticeAnswer = ({ id, version, supplierId, kind, name, what, processing, receivedOn, plannedOn, objectBy, objectByFrom, outcome, answeredOn, reason, createdAt }: Notice): NoticeAnswer =>
  ({ id, version, supplierId, kind, name, what, processing: { countries: [...processing.countries], open: processing.open }, receivedOn, plannedOn, objectBy, objectByFrom, outcome, answeredOn, reason, createdAt: createdAt.toISOString() })
/** As it stands in the database, for the journal's commitment. */
const rowOf = ({ id, version, supplierId, kind, name, firm, what, processing, receivedOn, plannedOn, objectBy, objectByFrom, outcome, answeredOn, reason, createdAt }: Notice) => ({
  id, version, supplier_id: supplierId, kind, name, firm, what, processing: processing.countries, processing_open: processing.open, received_on: receivedOn, planned_on: plannedOn, object_by: objectBy, object_by_from: objectByFrom, outcome, answered_on: answeredOn, reason, created_at: createdAt,
})

/** `usual`: how long one may object where nothing was agreed, as the knowledge has it on the day the notice came. */
export function addChainNotice(acting: Acting, supplierId: Uuid, told: Omit<NoticeTold, 'receivedOn'> & { readonly receivedOn: Day | undefined }, agreed: Day | null, usual: (on: Day) => string): Promise<Done<NoticeAnswer>> {
  const id = newId()
  return act(acting, 'chain-notice.add', (reader) => chainOf(reader, supplierId), ([chain], at) => {
    if (!chain) throw notFound()
    const today = todayInNorway(at), receivedOn = told.receivedOn ?? today, added = addNotice(id, supplierId, { ...told, receivedOn }, agreed, usual(receivedOn), today, at)
    return { ...insertNotice(acting.tenant, added), entity: { type: 'chain-notice', id, version: 1 }, row: rowOf(added), detail: { supplierId, name: added.name, kind: added.kind, objectBy: added.objectBy }, tell: { topic: 'chain-notice.added', payload: { id, supplierId } }, status: 201, answer: noticeAnswer(added) }
  })
}

export function answerChainNotice(acting: Acting, supplierId: Uuid, id: Uuid, version: number, outcome: NoticeOutcome, reason: string | null): Promise<Done<NoticeAnswer>> {
  return act(acting, 'chain-notice.answer', (reader) => noticeById(reader, supplierId, id), ([notice], at) => {
    if (!notice) throw notFound()
    const after = answerNotice(notice, version, outcome, reason, todayInNorway(at))
    return { ...answerNoticeRow(acting.tenant, after), entity: { type: 'chain-notice', id, version: after.version }, row: rowOf(after), detail: { name: after.name, outcome, reason }, tell: { topic: 'supply-chain.changed', payload: { supplierId } }, status: 200, answer: noticeAnswer(after) }
  })
}

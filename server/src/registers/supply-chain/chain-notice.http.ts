/** Notices of changes in the chains over HTTP. */
import type pg from 'pg'
import { readAs } from '../../foundation/database/transaction.ts'
import { placeIn, wordOf } from '../../foundation/http/page.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { serve } from '../../foundation/http/serve.ts'
import { asTenant, asUuid } from '../../foundation/values/id.ts'
import { addChainNotice, answerChainNotice, noticeAnswer } from './chain-notice.actions.ts'
import { chainNoticeRoutes } from './chain-notice.api.ts'
import { noticeById, noticesAfter } from './chain-notice.store.ts'
import type { ActingFor } from './supply-chain.http.ts'

/** `usual`: how long one may object where nothing was agreed, from the knowledge. */
export const serveChainNotices = (pool: pg.Pool, actingFor: ActingFor, usual: (on: string) => string) => serve(chainNoticeRoutes, {
  async listChainNotices({ params, query: { open, supplier, q, after, limit } }) {
    const found = await readAs(pool, asTenant(params.organisation), (reader) => noticesAfter(reader, { open, q, supplierId: supplier === undefined ? undefined : asUuid(supplier), after: placeIn(after, 'object-by', 'day'), limit: limit + 1 }))
    const shown = found.slice(0, limit), last = shown.at(-1)
    return { notices: shown.map(({ notice, supplierName, overdue }) => ({ ...noticeAnswer(notice), supplierName, overdue })), ...(found.length > limit && last && { next: wordOf('object-by', last.notice.objectBy, last.notice.id) }) }
  },
  async addChainNotice(asked) {
    const { objectBy, ...told } = asked.body
    return (await addChainNotice(actingFor(asked), asUuid(asked.params.supplier), { ...told, receivedOn: told.receivedOn }, objectBy, usual)).answer
  },
  async readChainNotice({ params }) {
    const [notice] = await readAs(pool, asTenant(params.organisation), (reader) => noticeById(reader, asUuid(params.supplier), asUuid(params.notice)))
    if (!notice) throw notFound()
    return noticeAnswer(notice)
  },
  async answerChainNotice(asked) {
    const { params: { supplier, notice }, body: { outcome, reason } } = asked
    return (await answerChainNotice(actingFor(asked), asUuid(supplier), asUuid(notice), asked.version, outcome, reason)).answer
  },
})

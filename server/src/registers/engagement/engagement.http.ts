/** Engagements over HTTP. */
import type pg from 'pg'
import { readAs } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import type { Acting } from '../../foundation/action/action.ts'
import { asTenant, asUuid, isUuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { addEngagement, answerOf, changeEngagement } from './engagement.actions.ts'
import { engagementRoutes } from './engagement.api.ts'
import { engagementById, engagementsAfter } from './engagement.store.ts'

/** Makes of a request what the write path needs to know of who acts. */
export type ActingFor = (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting

export const pageUnknown = refusal('page-unknown', 400, (language) => ({
  title: { nb: 'Siden finnes ikke.', nn: 'Sida finst ikkje.', en: 'There is no such page.' }[language],
  because: { nb: 'adressen til neste side er endret eller hører til en annen liste', nn: 'adressa til neste side er endra eller høyrer til ei anna liste', en: 'the address of the next page was changed or belongs to another list' }[language],
  remedy: { nb: 'Begynn på første side.', nn: 'Byrj på første side.', en: 'Begin at the first page.' }[language],
}))

export const serveEngagements = (pool: pg.Pool, actingFor: ActingFor) => serve(engagementRoutes, {
  async listEngagements({ params, query: { after, limit } }) {
    const from = after === undefined ? undefined : placeIn(after)
    const found = await readAs(pool, asTenant(params.organisation), (reader) => engagementsAfter(reader, from, limit + 1))
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    return { engagements: shown.map(answerOf), ...(found.length > limit && last && { next: placeOf(last) }) }
  },
  async addEngagement(asked) {
    return (await addEngagement(actingFor(asked), { title: asked.body.title, ownerId: asUuid(asked.body.ownerId) })).answer
  },
  async readEngagement({ params }) {
    const found = await readAs(pool, asTenant(params.organisation), (reader) => engagementById(reader, asUuid(params.engagement)))
    if (!found) throw notFound()
    return answerOf(found)
  },
  async changeEngagement(asked) {
    const { title, ownerId } = asked.body
    return (await changeEngagement(actingFor(asked), asUuid(asked.params.engagement), asked.version, { title, ownerId: ownerId === undefined ? undefined : asUuid(ownerId) })).answer
  },
})

/** Where a page ended: a time and an id, which lead nowhere in another organisation's list. */
const placeOf = ({ createdAt, id }: { createdAt: Date; id: string }): string => Buffer.from(`${createdAt.toISOString()} ${id}`).toString('base64url')

function placeIn(after: string): { createdAt: string; id: ReturnType<typeof asUuid> } {
  const [createdAt = '', id] = Buffer.from(after, 'base64url').toString('utf8').split(' ')
  if (!/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(createdAt) || Number.isNaN(Date.parse(createdAt)) || !isUuid(id)) throw pageUnknown()
  return { createdAt, id }
}

/** Engagements over HTTP. */
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { asTenant, asUuid, type Uuid } from '../../foundation/values/id.ts'
import { addEngagement, addEngagementPart, answerOf, changeEngagement, putEngagementLinks, putEngagementParties, putEngagementTeam, renameEngagementPart } from './engagement.actions.ts'
import { engagementRoutes } from './engagement.api.ts'
import { engagementById } from './engagement.store.ts'

/** Makes of a request what the write path needs to know of who acts. */
export type ActingFor = (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting

/** Ids as what they are: the declaration has checked their shape. */
const uuid = (text: string | undefined): Uuid | undefined => (text === undefined ? undefined : asUuid(text))
const orNull = (text: string | null | undefined): Uuid | null | undefined => (text === null ? null : uuid(text))

export const serveEngagement = (pool: pg.Pool, actingFor: ActingFor) => serve(engagementRoutes, {
  async addEngagement(asked) {
    const { ownerId, supplierId, serviceId, ...more } = asked.body
    return (await addEngagement(actingFor(asked), { ...more, ownerId: asUuid(ownerId), supplierId: orNull(supplierId), serviceId: orNull(serviceId) })).answer
  },
  async readEngagement({ params }) {
    const found = await readAs(pool, asTenant(params.organisation), (reader) => engagementById(reader, asUuid(params.engagement)))
    if (!found) throw notFound()
    return answerOf(found)
  },
  async changeEngagement(asked) {
    const { ownerId, supplierId, serviceId, ...more } = asked.body
    return (await changeEngagement(actingFor(asked), asUuid(asked.params.engagement), asked.version, { ...more, ownerId: uuid(ownerId), supplierId: orNull(supplierId), serviceId: orNull(serviceId) })).answer
  },
  async putEngagementParties(asked) {
    const { parties, allControllersNamed } = asked.body
    return (await putEngagementParties(actingFor(asked), asUuid(asked.params.engagement), asked.version, parties.map((party) => ({ ...party, id: uuid(party.id) })), allControllersNamed)).answer
  },
  async putEngagementTeam(asked) {
    const { members, assessedOn } = asked.body
    return (await putEngagementTeam(actingFor(asked), asUuid(asked.params.engagement), asked.version, members.map((member) => ({ ...member, membershipId: uuid(member.membershipId) })), assessedOn)).answer
  },
  async putEngagementLinks(asked) {
    return (await putEngagementLinks(actingFor(asked), asUuid(asked.params.engagement), asked.version, asked.body.links.map(({ kind, engagementId }) => ({ kind, engagementId: asUuid(engagementId) })))).answer
  },
  async addEngagementPart(asked) {
    return (await addEngagementPart(actingFor(asked), asUuid(asked.params.engagement), asked.body.name)).answer
  },
  async renameEngagementPart(asked) {
    return (await renameEngagementPart(actingFor(asked), asUuid(asked.params.engagement), asUuid(asked.params.part), asked.version, asked.body.name)).answer
  },
})

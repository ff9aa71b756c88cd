/** Services over HTTP: an organisation's own register, and the public one. */
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import type { Limiter } from '../../foundation/http/limiter.ts'
import { pageOf, placeIn } from '../../foundation/http/page.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { asTenant, asUuid, type Uuid } from '../../foundation/values/id.ts'
import { servePublicServices } from './public-service.http.ts'
import { missingIn, notOwn } from './readiness.ts'
import { addService, answerOf, changeService, publishService, removeService, standingOf, withdrawService } from './service.actions.ts'
import { serviceRoutes } from './service.api.ts'
import { loadService, serviceById, servicesAfter } from './service.store.ts'
import { serviceText } from './service.text.ts'
import type { Choices, ServiceChange } from './service.ts'
import { takeService } from './taking.actions.ts'
import { hideServiceUse, showServiceUse, useAnswer } from './use.actions.ts'
import { usesAfter } from './use.store.ts'

interface Surroundings {
  readonly pool: pg.Pool
  readonly actingFor: (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting
  readonly choices: Choices
  /** The countries of the EEA on a day, as the knowledge has them. */
  readonly eea: (on: string) => readonly string[]
  /** Slows down whoever reads the public register without having signed in. */
  readonly limit: Limiter
  /** How long a search of it may take, in milliseconds. */
  readonly patience?: number | undefined
}

const asIds = <B extends { readonly supplierId?: string | null | undefined; readonly evidenceIds?: readonly string[] | undefined }>({ supplierId, evidenceIds, ...body }: B) =>
  ({ ...body, ...(supplierId !== undefined && { supplierId: supplierId === null ? null : asUuid(supplierId) }), ...(evidenceIds && { evidenceIds: evidenceIds.map(asUuid) }) }) satisfies ServiceChange

export const serveServices = ({ pool, actingFor, choices, eea, limit: limiter, patience }: Surroundings) => serve(serviceRoutes, {
  async listServices({ params, query: { after, limit, supplier, ...filter } }) {
    const place = placeIn(after, filter.sort, filter.sort === 'name' ? 'text' : 'time')
    const services = await readAs(pool, asTenant(params.organisation), (reader) => servicesAfter(reader, { ...filter, supplier: supplier as Uuid | undefined }, place, limit + 1))
    return pageOf(services, limit, filter.sort, (last) => (filter.sort === 'name' ? last.name : last.createdAt.toISOString()), (shown) => ({ services: shown.map(answerOf) }))
  },
  addService: async (asked) => (await addService(actingFor(asked), { ...asIds(asked.body), name: asked.body.name }, choices)).answer,
  takeService: async (asked) => (await takeService(actingFor(asked), asUuid(asked.body.publicServiceId), choices)).answer,
  async readService({ params }) {
    const service = await readAs(pool, asTenant(params.organisation), (reader) => serviceById(reader, asUuid(params.service)))
    if (!service) throw notFound()
    return answerOf(service)
  },
  changeService: async (asked) => (await changeService(actingFor(asked), asUuid(asked.params.service), asked.version, asIds(asked.body), choices)).answer,
  removeService: async (asked) => void (await removeService(actingFor(asked), asUuid(asked.params.service), asked.version)),
  async readServiceReadiness({ params, language }) {
    const tenant = asTenant(params.organisation)
    const [loaded] = await readAs(pool, tenant, (reader) => loadService(reader, asUuid(params.service)))
    if (!loaded?.service) throw notFound()
    if (loaded.service.supplierId !== tenant) throw notOwn(loaded.service.name)
    const missing = missingIn(loaded.service, standingOf(tenant, loaded.service, loaded, new Date()))
    return { publishedAt: loaded.service.publishedAt?.toISOString() ?? null, missing: missing.map((rule) => ({ rule, sentence: serviceText[language].missing[rule] })) }
  },
  publishService: async (asked) => (await publishService(actingFor(asked), asUuid(asked.params.service), asked.version, choices)).answer,
  withdrawService: async (asked) => (await withdrawService(actingFor(asked), asUuid(asked.params.service), asked.version)).answer,
  async listServiceUses({ params, query: { after, limit } }) {
    const place = placeIn(after, 'newest', 'time')
    const uses = await readAs(pool, asTenant(params.organisation), (reader) => usesAfter(reader, place, limit + 1))
    return pageOf(uses, limit, 'newest', (last) => last.shownAt.toISOString(), (shown) => ({ uses: shown.map(useAnswer) }))
  },
  showServiceUse: async (asked) => (await showServiceUse(actingFor(asked), { engagementId: asUuid(asked.body.engagementId), serviceId: asUuid(asked.body.serviceId), named: asked.body.named })).answer,
  hideServiceUse: async (asked) => void (await hideServiceUse(actingFor(asked), asUuid(asked.params.use), asked.version)),
  ...servePublicServices({ pool, eea, limit: limiter, patience }),
})

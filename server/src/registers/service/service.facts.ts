/**
 * What the registers know of a service and its supplier, in the words of the vocabulary. Only what somebody has written down: a list of
 * countries that is not complete says so, and an empty one that is not complete says nothing. What the organisation must conclude for
 * itself, whether guarantees are sufficient or a certificate covers the delivery, no register knows.
 */
import { none, type Fact, type FactId, type Facts } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { supplierBriefJson, supplierFactIds, supplierFacts, type SupplierBrief } from '../supplier/index.ts'
import type { Countries, Service } from './service.ts'
import { serviceFromJson, serviceJson, type ServiceJson } from './service.store.ts'

/** Everything that may ever be supplied from here. */
export const registeredFactIds = [...supplierFactIds, 'service.model', 'service.deployment', 'service.categories', 'service.data-countries', 'service.access-countries'] as const satisfies readonly FactId[]

export function serviceFacts({ models, deployment, categories, data, access, changedAt }: Pick<Service, 'models' | 'deployment' | 'categories' | 'data' | 'access' | 'changedAt'>): Readonly<Record<FactId, Fact>> {
  const said = (value: Fact['value']): Fact => ({ value, from: 'registers/service', on: changedAt.toISOString().slice(0, 10) })
  const whole = (members: readonly string[]): Fact | undefined => (members.length === 0 ? undefined : said({ members: [...members], complete: true }))
  const places = ({ members, complete }: Countries): Fact | undefined => (members.length === 0 && !complete ? undefined : said({ members: [...members], complete }))
  // What is not in a cloud has none to share.
  const shared = deployment ?? (models.length > 0 && models.every((model) => model === 'not-cloud') ? none : undefined)
  const known: readonly (readonly [FactId, Fact | undefined])[] = [
    ['service.model', whole(models)], ['service.categories', whole(categories)], ['service.deployment', shared === undefined ? undefined : said(shared)],
    ['service.data-countries', places(data)], ['service.access-countries', places(access)],
  ]
  return Object.fromEntries(known.filter((one): one is readonly [FactId, Fact] => one[1] !== undefined))
}

/** What an engagement points to in its organisation's own registers. */
export interface RegisterLink { readonly supplierId: Uuid | null; readonly serviceId: Uuid | null }

/** What the registers know of each link, in their order, in one question however many they are. Where no supplier is named, the service's own counts. */
export async function registeredFacts({ rows, tenant }: Reader, links: readonly RegisterLink[]): Promise<Facts[]> {
  const found = await rows<{ readonly service: ServiceJson | null; readonly supplier: SupplierBrief | null }>(
    `SELECT ${serviceJson('$1', 'l.service_id')} AS service,
      ${supplierBriefJson('$1', 'coalesce(l.supplier_id, (SELECT s.supplier_id FROM service s WHERE s.tenant_id = $1 AND s.id = l.service_id))')} AS supplier
     FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS l (supplier_id, service_id, place) ORDER BY l.place`, [tenant, links.map(({ supplierId }) => supplierId), links.map(({ serviceId }) => serviceId)])
  return found.map(({ service, supplier }) => ({
    known: {
      ...(supplier && supplierFacts({ ownerCountry: supplier.ownerCountry, changedAt: new Date(supplier.changedAt) })),
      ...(service && serviceFacts(serviceFromJson(service))),
    },
    items: {},
  }))
}

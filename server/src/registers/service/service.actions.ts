/** Load, decide, save and journal: what changes the register of services, and what of it everybody can see. */
import { act, Overtaken, type Acting, type Change, type Done, type Part } from '../../foundation/action/action.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { publishService as publicCopy, withdrawService as withdrawn } from './public-service.store.ts'
import { missingIn, notOwn, notPublished, notReady, type Standing } from './readiness.ts'
import { facetsOf, keywordsOf } from './search.ts'
import type { ServiceAnswer } from './service.api.ts'
import { deleteService, deleteServiceEvidence, insertService, insertServiceEvidence, loadService, rowOf, updateService, type LoadedService } from './service.store.ts'
import { add, change, evidenceUnknown, inUse, mayRemove, supplierUnknown, type Choices, type Known, type Service, type ServiceChange } from './service.ts'

export const answerOf = (service: Service): ServiceAnswer => ({
  ...service, categories: [...service.categories], models: [...service.models], data: countriesOf(service.data), access: countriesOf(service.access), subServices: [...service.subServices], languages: [...service.languages],
  interfaces: [...service.interfaces], exitFormats: [...service.exitFormats], priceModels: [...service.priceModels], description: { ...service.description }, links: service.links.map((link) => ({ ...link })), evidenceIds: [...service.evidenceIds],
  publishedAt: service.publishedAt?.toISOString() ?? null, createdAt: service.createdAt.toISOString(), changedAt: service.changedAt.toISOString(),
})
export const countriesOf = ({ members, complete }: Service['data']) => ({ members: [...members], complete })

/** What is said to exist is asked of the database in the same moment; what goes away meanwhile is refused by its keys. */
const knownOf = ({ supplier, evidence }: LoadedService): Known => ({ supplier: supplier !== undefined, evidence })
async function orRefused<T>(done: Promise<T>): Promise<T> {
  try {
    return await done
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: string }
    throw constraint === 'service_supplier' ? supplierUnknown() : constraint === 'service_evidence_evidence' ? evidenceUnknown() : code === '23503' ? inUse() : error
  }
}

/** Refuses a choice that the vocabulary does not have, and a supplier or evidence that is not here. */
export function addService(acting: Acting, wanted: ServiceChange & { readonly name: string }, choices: Choices): Promise<Done<ServiceAnswer>> {
  const { tenant } = acting, id = newId()
  return orRefused(act(acting, 'service.add', (reader) => loadService(reader, id, wanted), ([loaded], at): Change<ServiceAnswer> => {
    const added = add(id, wanted, choices, loaded ? knownOf(loaded) : { supplier: false, evidence: [] }, at)
    return {
      ...insertService(tenant, added), parts: [insertServiceEvidence(tenant, added)], entity: { type: 'service', id, version: 1 }, row: rowOf(added), detail: { after: detailOf(added) },
      tell: { topic: 'service.added', payload: { id } }, status: 201, answer: answerOf(added),
    }
  }))
}

export const changeService = (acting: Acting, id: Uuid, version: number, wanted: ServiceChange, choices: Choices): Promise<Done<ServiceAnswer>> => changing(acting, 'service.change', id, version, wanted, (before, loaded, at) => {
  const after = change(before, wanted, choices, knownOf(loaded), at)
  return { after, parts: wanted.evidenceIds ? [deleteServiceEvidence(acting.tenant, id), insertServiceEvidence(acting.tenant, after)] : [] }
})

/** What the gate before publication looks at besides the service itself. */
export const standingOf = (tenant: TenantId, service: Service, { supplier, evidence }: LoadedService, at: Date): Standing => ({
  supplierPublished: supplier?.id === tenant && supplier.publishedAt !== null, evidence: evidence.filter(({ id }) => service.evidenceIds.includes(id)), today: at.toISOString().slice(0, 10),
})

/** Copies what the organisation offers itself to where everybody searches. Refuses with every thing that is missing what is not ready. */
export const publishService = (acting: Acting, id: Uuid, version: number, choices: Choices): Promise<Done<ServiceAnswer>> => changing(acting, 'service.publish', id, version, {}, (before, loaded, at) => {
  const { tenant } = acting
  if (before.supplierId !== tenant) throw notOwn(before.name)
  const missing = missingIn(before, standingOf(tenant, before, loaded, at))
  if (missing.length > 0) throw notReady(missing)
  const after = { ...before, version: version + 1, publishedAt: at, publishedVersion: version + 1 }
  const evidence = loaded.evidence.filter((one) => before.evidenceIds.includes(one.id)), standards = evidence.flatMap(({ standard }) => standard ?? [])
  return { after, parts: publicCopy(tenant, after, { evidence, facets: facetsOf(before, standards, choices), keywords: keywordsOf(before, loaded.supplier?.name ?? '', choices) }) }
})

export const withdrawService = (acting: Acting, id: Uuid, version: number): Promise<Done<ServiceAnswer>> => changing(acting, 'service.withdraw', id, version, {}, (before) => {
  if (!before.publishedAt) throw notPublished(before.name)
  return { after: { ...before, version: version + 1, publishedAt: null, publishedVersion: null }, parts: withdrawn(acting.tenant, id) }
})

/** Refuses as not found what is not here, and as overtaken what has moved on since `version`. */
function changing(acting: Acting, action: string, id: Uuid, version: number, wanted: ServiceChange, decide: (before: Service, loaded: LoadedService, at: Date) => { readonly after: Service; readonly parts: readonly Part[] }): Promise<Done<ServiceAnswer>> {
  const { tenant } = acting
  return orRefused(act(acting, action, (reader) => loadService(reader, id, wanted), ([loaded], at): Change<ServiceAnswer> => {
    const before = loaded?.service
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    const { after, parts } = decide(before, loaded, at)
    return {
      ...updateService(tenant, after), parts, entity: { type: 'service', id, version: after.version }, row: rowOf(after), detail: { before: detailOf(before), after: detailOf(after) },
      tell: { topic: 'service.changed', payload: { id } }, status: 200, answer: answerOf(after),
    }
  }))
}

export function removeService(acting: Acting, id: Uuid, version: number): Promise<Done<undefined>> {
  const { tenant } = acting
  return orRefused(act(acting, 'service.remove', (reader) => loadService(reader, id), ([loaded]): Change<undefined> => {
    const before = loaded?.service
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    mayRemove(before)
    return { ...deleteService(tenant, before), parts: [deleteServiceEvidence(tenant, id)], entity: { type: 'service', id, version: version + 1 }, row: {}, detail: { before: detailOf(before) }, tell: { topic: 'service.removed', payload: { id } }, status: 204, answer: undefined }
  }))
}

export const detailOf = (service: Service) => ({ ...rowOf(service), evidence_ids: service.evidenceIds })

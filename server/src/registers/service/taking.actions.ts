/**
 * From the public register into an organisation's own: the service as it is published today, and its supplier if it is not there yet. From
 * then on the copy is the organisation's; what the supplier changes later changes nothing here by itself.
 */
import { act, Overtaken, type Acting, type Change, type Done } from '../../foundation/action/action.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import { addedSupplier, newSupplier, publicSupplierFromJson, publicSupplierJson, supplierLinkedJson, type PublicSupplierJson } from '../supplier/index.ts'
import { publicServiceFromJson, publicServiceJson, type PublicServiceJson } from './public-service.store.ts'
import { answerOf, detailOf } from './service.actions.ts'
import type { ServiceAnswer } from './service.api.ts'
import { insertService, rowOf } from './service.store.ts'
import { add, alreadyHere, publicUnknown, type Choices } from './service.ts'

interface Loaded { readonly service: PublicServiceJson | null; readonly publisher: PublicSupplierJson | null; readonly supplier: Uuid | null }

/** Refuses a service that is not published, and one that was taken before. */
export async function takeService(acting: Acting, publicServiceId: Uuid, choices: Choices): Promise<Done<ServiceAnswer>> {
  const { tenant } = acting, [id, supplierId] = [newId(), newId()]
  const supplierOf = '(SELECT s.supplier_id FROM public_service s WHERE s.id = $2)'
  try {
    return await act(acting, 'service.take', ({ rows }) => rows<Loaded>(`SELECT ${publicServiceJson('$2')} AS service, ${publicSupplierJson(supplierOf)} AS publisher, ${supplierLinkedJson('$1', supplierOf)} AS supplier`, [tenant, publicServiceId]), ([loaded], at): Change<ServiceAnswer> => {
      if (!loaded?.service || !loaded.publisher) throw publicUnknown()
      // What the organisation offers itself stands in its own register already.
      if (loaded.service.supplier.id === tenant) throw alreadyHere()
      const { id: _, supplier: __, evidence: ___, users: ____, publishedAt: _____, ...offer } = publicServiceFromJson(loaded.service)
      const { written, parts } = loaded.supplier === null ? newSupplier(tenant, addedSupplier(supplierId, publicSupplierFromJson(loaded.publisher), at)) : { written: [], parts: [] }
      const service = add(id, { ...offer, supplierId: loaded.supplier ?? supplierId, publicServiceId }, choices, { supplier: true, evidence: [] }, at)
      return {
        ...insertService(tenant, service), parts, also: written, entity: { type: 'service', id, version: 1 }, row: rowOf(service), detail: { after: detailOf(service) },
        tell: { topic: 'service.added', payload: { id } }, status: 201, answer: answerOf(service),
      }
    })
  } catch (error) {
    const { constraint } = error as { constraint?: string }
    // The supplier was written down by somebody else meanwhile: the next time it is found.
    throw constraint === 'service_taken' ? alreadyHere() : constraint === 'supplier_number' ? new Overtaken('the supplier was added meanwhile') : error
  }
}

/** Load, decide, save and journal: what changes the register of suppliers, and what of it everybody can see. */
import { act, Overtaken, type Acting, type Change, type Done, type Part, type Written } from '../../foundation/action/action.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { notLinked, publicMoved, takenOver, type ComparedField } from './differences.ts'
import { deleteEvidence, evidenceRow, insertEvidence } from './evidence.store.ts'
import { evidenceFull, evidenceShown, mostEvidence } from './evidence.ts'
import { publish, withdraw, type PublicSupplier } from './public-supplier.store.ts'
import { hasServices, missingIn, notOwn, notPublished, notReady } from './readiness.ts'
import type { SupplierAnswer } from './supplier.api.ts'
import { deleteContacts, deleteSupplier, insertContacts, insertSupplier, loadSupplier, rowOf, updateSupplier, type LoadedSupplier } from './supplier.store.ts'
import { add, alreadyHere, change, inUse, isOwn, mayRemove, ownExists, type Supplier, type SupplierChange } from './supplier.ts'

export const answerOf = (tenant: TenantId) => (supplier: Supplier): SupplierAnswer => ({
  ...supplier, foreign: supplier.foreign && { ...supplier.foreign }, bankruptcy: supplier.bankruptcy && { ...supplier.bankruptcy }, contacts: supplier.contacts.map((contact) => ({ ...contact })),
  own: isOwn(supplier, tenant), publishedAt: supplier.publishedAt?.toISOString() ?? null, createdAt: supplier.createdAt.toISOString(), changedAt: supplier.changedAt.toISOString(),
})

/** The database had the last word: somebody wrote the same number, or refers to what was to go. */
async function orRefused<T>(done: Promise<T>, refusals: Readonly<Record<string, () => Error>>, otherwise?: () => Error): Promise<T> {
  try {
    return await done
  } catch (error) {
    const { code, constraint = '' } = error as { code?: unknown; constraint?: string }
    const refused = refusals[constraint] ?? (code === '23503' ? otherwise : undefined)
    throw refused ? refused() : error
  }
}

/** With `own`, the organisation's row about itself. Refuses a number that is wrong or already here, and a public record that does not exist. */
export function addSupplier(acting: Acting, { own, ...wanted }: SupplierChange & { readonly name: string; readonly own?: boolean | undefined }): Promise<Done<SupplierAnswer>> {
  const { tenant } = acting, id = own ? tenant : newId()
  return orRefused(act(acting, 'supplier.add', (reader) => loadSupplier(reader, id, wanted.publicSupplierId), ([loaded], at): Change<SupplierAnswer> => {
    if (loaded?.supplier) throw ownExists()
    const added = add(id, wanted, loaded?.published !== undefined, at)
    return { ...writtenSupplier(tenant, added), parts: [insertContacts(tenant, added)], tell: { topic: 'supplier.added', payload: { id } }, status: 201, answer: answerOf(tenant)(added) }
  }), { supplier_number: alreadyHere, supplier_pkey: ownExists })
}

/** For whoever adds a supplier together with something else: as something written, and its contacts as parts beside. */
export const newSupplier = (tenant: TenantId, added: Supplier) => ({ written: [{ ...writtenSupplier(tenant, added), action: 'supplier.add' }], parts: [insertContacts(tenant, added)] })
/** As a buyer writes down one that has published itself: linked, with what it says of itself. */
export const addedSupplier = (id: Uuid, { id: publicSupplierId, name, number, foreign, seat, ownerCountry, group, contacts }: PublicSupplier, at: Date): Supplier =>
  add(id, { name, number, foreign, seat, ownerCountry, group, publicSupplierId, contacts: contacts.map((contact) => ({ ...contact, shown: false })) }, true, at)

const writtenSupplier = (tenant: TenantId, added: Supplier): Written => ({ ...insertSupplier(tenant, added), entity: { type: 'supplier', id: added.id, version: 1 }, row: rowOf(added), detail: { after: detailOf(added) } })

export const changeSupplier = (acting: Acting, id: Uuid, version: number, wanted: SupplierChange): Promise<Done<SupplierAnswer>> => changing(acting, 'supplier.change', id, version, wanted.publicSupplierId, (before, { published }, at) => {
  const after = change(before, wanted, published !== undefined, at)
  return { after, parts: wanted.contacts ? [deleteContacts(acting.tenant, id), insertContacts(acting.tenant, after)] : [] }
})

/** Takes over the chosen fields and evidence as they stand published, if that is what was shown. */
export function takeOverSupplier(acting: Acting, id: Uuid, version: number, chosen: { readonly publishedAt: string; readonly fields: readonly ComparedField[]; readonly evidence: readonly string[] }): Promise<Done<SupplierAnswer>> {
  const { tenant } = acting
  return changing(acting, 'supplier.take-over', id, version, undefined, (before, { published, evidence }, at) => {
    if (!published) throw notLinked()
    const wanted = published.evidence.filter((one) => chosen.evidence.includes(one.id))
    if (published.publishedAt.toISOString() !== new Date(chosen.publishedAt).toISOString() || wanted.length < new Set(chosen.evidence).size) throw publicMoved()
    if (evidence.length + wanted.length > mostEvidence) throw evidenceFull()
    const after = change(before, takenOver(published, chosen.fields), true, at)
    return {
      after, parts: chosen.fields.includes('contacts') ? [deleteContacts(tenant, id), insertContacts(tenant, after)] : [],
      also: wanted.map((one) => evidenceShown(newId(), id, one, at)).map((one) => ({ ...insertEvidence(tenant, one), action: 'evidence.add', entity: { type: 'evidence', id: one.id, version: 1 }, row: evidenceRow(one), detail: { after: evidenceRow(one) } })),
    }
  })
}

/** Copies the organisation's row about itself to where everybody reads. Refuses other rows, and with every thing that is missing what is not ready. */
export const publishSupplier = (acting: Acting, id: Uuid, version: number): Promise<Done<SupplierAnswer>> => changing(acting, 'supplier.publish', id, version, undefined, (before, { evidence }, at) => {
  if (!isOwn(before, acting.tenant)) throw notOwn(before.name)
  const missing = missingIn(before)
  if (missing.length > 0) throw notReady(missing)
  const after = { ...before, version: version + 1, publishedAt: at, publishedVersion: version + 1 }
  return { after, parts: publish(acting.tenant, after, evidence) }
})

export const withdrawSupplier = (acting: Acting, id: Uuid, version: number): Promise<Done<SupplierAnswer>> => orRefused(changing(acting, 'supplier.withdraw', id, version, undefined, (before) => {
  if (!before.publishedAt) throw notPublished(before.name)
  return { after: { ...before, version: version + 1, publishedAt: null, publishedVersion: null }, parts: withdraw(acting.tenant, id) }
}), { public_service_supplier: hasServices })

interface Decided { readonly after: Supplier; readonly parts: readonly Part[]; readonly also?: readonly (Written & { readonly action: string })[] }

/** Refuses as not found what is not here, and as overtaken what has moved on since `version`. */
function changing(acting: Acting, action: string, id: Uuid, version: number, publicId: Uuid | null | undefined, decide: (before: Supplier, loaded: LoadedSupplier, at: Date) => Decided): Promise<Done<SupplierAnswer>> {
  const { tenant } = acting
  return orRefused(act(acting, action, (reader) => loadSupplier(reader, id, publicId), ([loaded], at): Change<SupplierAnswer> => {
    const before = loaded?.supplier
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    const { after, ...written } = decide(before, loaded, at)
    return {
      ...updateSupplier(tenant, after), ...written, entity: { type: 'supplier', id, version: after.version }, row: rowOf(after), detail: { before: detailOf(before), after: detailOf(after) },
      tell: { topic: 'supplier.changed', payload: { id } }, status: 200, answer: answerOf(tenant)(after),
    }
  }), { supplier_number: alreadyHere })
}

/** Its evidence goes with it, each with an entry of its own. */
export function removeSupplier(acting: Acting, id: Uuid, version: number): Promise<Done<undefined>> {
  const { tenant } = acting
  return orRefused(act(acting, 'supplier.remove', (reader) => loadSupplier(reader, id), ([loaded]): Change<undefined> => {
    const before = loaded?.supplier
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    mayRemove(before)
    return {
      ...deleteSupplier(tenant, before), parts: [deleteContacts(tenant, id)],
      also: loaded.evidence.map((one) => ({ ...deleteEvidence(tenant, one), action: 'evidence.remove', entity: { type: 'evidence', id: one.id, version: one.version + 1 }, row: {}, detail: { before: evidenceRow(one) } })),
      entity: { type: 'supplier', id, version: version + 1 }, row: {}, detail: { before: detailOf(before) }, tell: { topic: 'supplier.removed', payload: { id } }, status: 204, answer: undefined,
    }
  }), {}, inUse)
}

const detailOf = (supplier: Supplier) => ({ ...rowOf(supplier), contacts: supplier.contacts })

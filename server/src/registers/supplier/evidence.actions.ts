/** Load, decide, save and journal: what changes a supplier's evidence. */
import { act, Overtaken, type Acting, type Change, type Done } from '../../foundation/action/action.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import { deleteEvidence, evidenceByIds, evidenceRow, insertEvidence, updateEvidence } from './evidence.store.ts'
import { addEvidence as added, changeEvidence as changed, evidenceInUse, fileUnknown, type Evidence, type EvidenceChange } from './evidence.ts'
import type { EvidenceAnswer } from './supplier.api.ts'
import { loadSupplier } from './supplier.store.ts'

export const evidenceAnswer = (evidence: Evidence): EvidenceAnswer => ({ ...evidence, createdAt: evidence.createdAt.toISOString() })

const orRefused = <T>(done: Promise<T>, refusals: Readonly<Record<string, () => Error>>): Promise<T> => done.catch((error: { constraint?: string }) => {
  throw refusals[error.constraint ?? '']?.() ?? error
})

export function addEvidence(acting: Acting, supplier: Uuid, wanted: EvidenceChange & Pick<Evidence, 'kind' | 'title'>, standards: ReadonlySet<string>): Promise<Done<EvidenceAnswer>> {
  const id = newId()
  return orRefused(act(acting, 'evidence.add', (reader) => loadSupplier(reader, supplier), ([loaded], at): Change<EvidenceAnswer> => {
    if (!loaded?.supplier) throw notFound()
    const evidence = added(id, supplier, wanted, { standards, already: loaded.evidence.length }, at)
    return { ...insertEvidence(acting.tenant, evidence), entity: { type: 'evidence', id, version: 1 }, row: evidenceRow(evidence), detail: { after: evidenceRow(evidence) }, tell: { topic: 'evidence.added', payload: { id, supplier } }, status: 201, answer: evidenceAnswer(evidence) }
  }), { evidence_file: fileUnknown, evidence_supplier: notFound })
}

const one = (supplier: Uuid, id: Uuid) => async (reader: Reader) => (await evidenceByIds(reader, [id])).filter(({ supplierId }) => supplierId === supplier)

export function changeEvidence(acting: Acting, { supplier, id, version }: { readonly supplier: Uuid; readonly id: Uuid; readonly version: number }, wanted: EvidenceChange, standards: ReadonlySet<string>): Promise<Done<EvidenceAnswer>> {
  return orRefused(act(acting, 'evidence.change', one(supplier, id), ([before]): Change<EvidenceAnswer> => {
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    const after = changed(before, wanted, standards)
    return { ...updateEvidence(acting.tenant, after), entity: { type: 'evidence', id, version: after.version }, row: evidenceRow(after), detail: { before: evidenceRow(before), after: evidenceRow(after) }, tell: { topic: 'evidence.changed', payload: { id, supplier } }, status: 200, answer: evidenceAnswer(after) }
  }), { evidence_file: fileUnknown })
}

export function removeEvidence(acting: Acting, { supplier, id, version }: { readonly supplier: Uuid; readonly id: Uuid; readonly version: number }): Promise<Done<undefined>> {
  let title = ''
  return orRefused(act(acting, 'evidence.remove', one(supplier, id), ([before]): Change<undefined> => {
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    title = before.title
    return { ...deleteEvidence(acting.tenant, before), entity: { type: 'evidence', id, version: version + 1 }, row: {}, detail: { before: evidenceRow(before) }, tell: { topic: 'evidence.removed', payload: { id, supplier } }, status: 204, answer: undefined }
  }), { service_evidence_evidence: () => evidenceInUse(title) })
}

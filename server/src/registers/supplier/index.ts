/** The front door: what other rooms may use. */
export { serveSuppliers } from './supplier.http.ts'
export { supplierFacts, supplierFactIds } from './supplier.facts.ts'
export { addedSupplier, addSupplier, changeSupplier, newSupplier, publishSupplier } from './supplier.actions.ts'
export { addEvidence } from './evidence.actions.ts'
export { supplierBriefJson, supplierLinkedJson, type SupplierBrief } from './supplier.store.ts'
export { publicFromJson as publicSupplierFromJson, publicSupplierJson, type PublicSupplierJson } from './public-supplier.store.ts'
export { evidenceFromJson, evidenceJson, type EvidenceJson } from './evidence.store.ts'
export { standardsOf, type Evidence, type EvidenceKind } from './evidence.ts'

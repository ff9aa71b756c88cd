/**
 * Evidence: what a supplier can show for itself. A certificate, an attestation, an auditor's report and the supplier's own words are
 * different things and stay so; each says what it covers, what it does not cover, and until when. Whether it is enough for a delivery is
 * the buyer's own conclusion, and not drawn here.
 */
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { supplierText } from './supplier.text.ts'

export const evidenceKinds = ['certificate', 'attestation', 'audit-report', 'self-declaration', 'statement-of-applicability', 'penetration-test'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export interface Evidence {
  readonly id: Uuid
  readonly version: number
  readonly supplierId: Uuid
  readonly kind: EvidenceKind
  readonly title: string
  readonly issuer: string | null
  /** An id of the knowledge's frameworks, where it is one. */
  readonly standard: string | null
  readonly scope: string | null
  readonly notCovered: string | null
  readonly issuedOn: string | null
  /** `null` where no end is stated. */
  readonly expiresOn: string | null
  readonly fileId: Uuid | null
  readonly createdAt: Date
}

export type EvidenceChange = { readonly [K in keyof Omit<Evidence, 'id' | 'version' | 'supplierId' | 'createdAt'>]?: Evidence[K] | undefined }

export const standardUnknown = refusal('evidence-standard-unknown', 422, (language, standard: string) => supplierText[language].standardUnknown(standard))
export const datesTurned = refusal('evidence-dates-turned', 422, (language) => supplierText[language].datesTurned)
export const fileUnknown = refusal('evidence-file-unknown', 422, (language) => supplierText[language].fileUnknown)
export const evidenceInUse = refusal('evidence-in-use', 409, (language, title: string) => supplierText[language].evidenceInUse(title))
export const evidenceFull = refusal('evidence-full', 409, (language) => supplierText[language].evidenceFull)

/** What evidence may be said to follow: the frameworks that the knowledge knows, and the certificates and reports it tells apart. */
export const standardsOf = ({ reference: { framework } }: Pick<Knowledge, 'reference'>): ReadonlySet<string> =>
  new Set([...Object.keys(framework).map((id) => id.replace(/^framework\//, '')).filter((id) => id !== kinds), ...Object.keys(framework[`framework/${kinds}`]?.items ?? {})])
const kinds = 'evidence-kinds'

/** More papers than this for one supplier belong in an archive. */
export const mostEvidence = 200

const nothing = { issuer: null, standard: null, scope: null, notCovered: null, issuedOn: null, expiresOn: null, fileId: null } as const

/** `standards` are the ids that the knowledge knows; `already`, how much the supplier has. */
export function addEvidence(id: Uuid, supplierId: Uuid, wanted: EvidenceChange & Pick<Evidence, 'kind' | 'title'>, { standards, already }: { readonly standards: ReadonlySet<string>; readonly already: number }, at: Date): Evidence {
  if (already >= mostEvidence) throw evidenceFull()
  return checked({ ...nothing, id, version: 1, supplierId, createdAt: at, ...stated(wanted), kind: wanted.kind, title: wanted.title }, standards)
}

/** As the supplier shows it to everybody, taken over by a buyer. */
export const evidenceShown = (id: Uuid, supplierId: Uuid, { kind, title, issuer, standard, scope, notCovered, issuedOn, expiresOn }: Omit<Evidence, 'id' | 'version' | 'supplierId' | 'fileId' | 'createdAt'>, at: Date): Evidence =>
  ({ id, version: 1, supplierId, kind, title, issuer, standard, scope, notCovered, issuedOn, expiresOn, fileId: null, createdAt: at })

export function changeEvidence(evidence: Evidence, wanted: EvidenceChange, standards: ReadonlySet<string>): Evidence {
  return checked({ ...evidence, ...stated(wanted), version: evidence.version + 1 }, standards)
}

/** Evidence with no end stated stands until somebody takes it away. */
export const isExpired = ({ expiresOn }: Pick<Evidence, 'expiresOn'>, on: string): boolean => expiresOn !== null && expiresOn < on

const stated = (wanted: EvidenceChange): Partial<Evidence> => Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Partial<Evidence>

function checked(evidence: Evidence, standards: ReadonlySet<string>): Evidence {
  const { standard, issuedOn, expiresOn } = evidence
  if (standard !== null && !standards.has(standard)) throw standardUnknown(standard)
  if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn) throw datesTurned()
  return evidence
}

/**
 * An engagement: the planned or running use of a service or supplier, the thread that everything else hangs on. Here it is what the register
 * holds of it: what it is called, who answers for it, with whom, how well its information must be protected, and its parts, each with a
 * stage of its own. What may move a part from one stage to the next is decided by the gates (`lifecycle`), not here.
 */
import type { Day } from '@rustning/engine'
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import type { Classification, Criticality } from './engagement.api.ts'
import { engagementText } from './engagement.text.ts'
import type { Link } from './link.ts'
import { dayOf, type Part } from './part.ts'
import type { Party } from './party.ts'
import type { TeamMember } from './team.ts'

export interface Engagement {
  readonly id: Uuid
  /** Counts the journal's entries of its own: what came with an import and was never changed is at 0. */
  readonly version: number
  readonly title: string
  /** A membership of the organisation. */
  readonly ownerId: Uuid
  readonly supplierId: Uuid | undefined
  /** What the supplier is called here, where the register of suppliers does not have it. */
  readonly supplierName: string | undefined
  readonly serviceId: Uuid | undefined
  readonly classification: Classification | undefined
  readonly classifiedOn: Day | undefined
  /** Its case number in the archive. */
  readonly archiveCase: string | undefined
  readonly criticality: Criticality | undefined
  readonly users: number | undefined
  readonly contractEndsOn: Day | undefined
  readonly competenceAssessedOn: Day | undefined
  readonly allControllersNamed: boolean
  /** Of the import that it came with, and of its row there. */
  readonly importId: Uuid | undefined
  readonly importLine: number | undefined
  readonly createdAt: Date
}

/** With everything the register holds beside it. */
export interface WholeEngagement extends Engagement {
  readonly ownerName: string | undefined
  /** What the registers call the supplier and the service it is linked to, by their ids. */
  readonly names: Readonly<Partial<Record<Uuid, string>>>
  readonly parts: readonly Part[]
  readonly parties: readonly Party[]
  readonly team: readonly TeamMember[]
  readonly links: readonly Link[]
}

/** `null` takes away; what is left out stays. */
export interface EngagementChange {
  readonly title?: string | undefined
  readonly ownerId?: Uuid | undefined
  readonly supplierId?: Uuid | null | undefined
  readonly supplierName?: string | null | undefined
  readonly serviceId?: Uuid | null | undefined
  readonly classification?: Classification | null | undefined
  /** The day it was classified; today when left out. */
  readonly classifiedOn?: Day | undefined
  readonly archiveCase?: string | null | undefined
  readonly criticality?: Criticality | null | undefined
  readonly users?: number | null | undefined
  readonly contractEndsOn?: Day | null | undefined
}
export type NewEngagement = EngagementChange & { readonly title: string; readonly ownerId: Uuid; readonly partName?: string | undefined }

/** The owner is nobody who belongs here today. */
export const ownerUnknown = refusal('engagement-owner-unknown', 422, (language) => engagementText[language].ownerUnknown)
/** A day is given for a classification that is not. */
export const classificationMissing = refusal('engagement-classification-missing', 422, (language) => engagementText[language].classificationMissing)

/** The supplier or the service is not in the register. */
export const supplierUnknown = refusal('engagement-supplier-unknown', 422, (language) => engagementText[language].supplierUnknown)

/** Nothing is known of it yet. */
export const empty = {
  supplierId: undefined, supplierName: undefined, serviceId: undefined, classification: undefined, classifiedOn: undefined, archiveCase: undefined, criticality: undefined,
  users: undefined, contractEndsOn: undefined, competenceAssessedOn: undefined, allControllersNamed: false, importId: undefined, importLine: undefined,
}

/** Begins in *need*, as one part. `owners`: which of the memberships named are current. */
export function add(id: Uuid, part: Uuid, { title, ownerId, partName, ...more }: NewEngagement, owners: readonly Uuid[], at: Date): { readonly engagement: Engagement; readonly part: Part } {
  const begun: Engagement = { ...empty, id, version: 0, title, ownerId, createdAt: at }
  return {
    engagement: change(begun, { ...more, ownerId }, owners, at),
    part: { id: part, engagementId: id, version: 0, name: partName, stage: 'need', sinceOn: dayOf(at), ended: undefined },
  }
}

export function change(engagement: Engagement, wanted: EngagementChange, owners: readonly Uuid[], at: Date): Engagement {
  const { title, ownerId, classification, classifiedOn } = wanted
  if (ownerId !== undefined && !owners.includes(ownerId)) throw ownerUnknown()
  if (classifiedOn !== undefined && (classification === null || (classification === undefined && !engagement.classification))) throw classificationMissing()
  const kept = <K extends 'supplierId' | 'supplierName' | 'serviceId' | 'archiveCase' | 'criticality' | 'users' | 'contractEndsOn'>(name: K): Engagement[K] =>
    (wanted[name] === undefined ? engagement[name] : wanted[name] ?? undefined) as Engagement[K]
  const classified = classification === null ? undefined : classification ?? engagement.classification
  return {
    ...engagement, version: engagement.version + 1, title: title ?? engagement.title, ownerId: ownerId ?? engagement.ownerId,
    supplierId: kept('supplierId'), supplierName: kept('supplierName'), serviceId: kept('serviceId'), archiveCase: kept('archiveCase'),
    criticality: kept('criticality'), users: kept('users'), contractEndsOn: kept('contractEndsOn'),
    classification: classified,
    classifiedOn: classified === undefined ? undefined : classifiedOn ?? (classified === engagement.classification ? engagement.classifiedOn : dayOf(at)),
  }
}

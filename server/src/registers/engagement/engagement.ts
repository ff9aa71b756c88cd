/**
 * An engagement: the planned or running use of a service or supplier, the thread that everything else hangs on. Here it is what the register
 * holds of it: what it is called, who answers for it, and which stage it is in. What may move it from one stage to the next is decided by
 * the gates (`lifecycle`), not here.
 */
import type { Stage } from '@rustning/engine'
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { engagementText } from './engagement.text.ts'

export interface Engagement {
  readonly id: Uuid
  readonly version: number
  readonly title: string
  /** A membership of the organisation. */
  readonly ownerId: Uuid
  readonly stage: Stage
  readonly createdAt: Date
}

export interface EngagementChange {
  readonly title?: string | undefined
  readonly ownerId?: Uuid | undefined
}

/** The owner is nobody who belongs here today. */
export const ownerUnknown = refusal('engagement-owner-unknown', 422, (language) => engagementText[language].ownerUnknown)

/** `owners`: which of the memberships named are current. */
export function add(id: Uuid, { title, ownerId }: { readonly title: string; readonly ownerId: Uuid }, owners: readonly Uuid[], at: Date): Engagement {
  if (!owners.includes(ownerId)) throw ownerUnknown()
  return { id, version: 1, title, ownerId, stage: 'need', createdAt: at }
}

export function change(engagement: Engagement, { title, ownerId }: EngagementChange, owners: readonly Uuid[]): Engagement {
  if (ownerId !== undefined && !owners.includes(ownerId)) throw ownerUnknown()
  return { ...engagement, version: engagement.version + 1, title: title ?? engagement.title, ownerId: ownerId ?? engagement.ownerId }
}

/**
 * What should have been in place before an engagement came where it is. Most organisations arrive with systems that have run for years: the
 * unmet duties of gates already passed are a debt to be paid, and never a block. Which duties they are follows from the verdicts; what people
 * decide about each is who sees to it and by when.
 */
import type { Day, Stage } from '@rustning/engine'
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { backlogText } from './backlog.text.ts'

export interface Owed {
  readonly engagement: Uuid
  readonly title: string
  readonly part: Uuid
  readonly partName: string | undefined
  readonly stage: Stage
  readonly duty: string
  readonly outcome: 'not-met' | 'unknown'
  readonly dueOn: Day | undefined
  readonly assignee: { readonly id: Uuid; readonly name: string } | undefined
  /** 0 until somebody has decided something about it. */
  readonly version: number
  readonly item: Uuid | undefined
}

export interface BacklogItem {
  readonly id: Uuid
  readonly version: number
  readonly engagement: Uuid
  readonly part: Uuid
  readonly duty: string
  readonly dueOn: Day | undefined
  readonly assigneeId: Uuid | undefined
}

export const notOwed = refusal('backlog-not-owed', 409, (language, duty: string) => backlogText[language].notOwed(duty))
export const assigneeUnknown = refusal('backlog-assignee-unknown', 422, (language) => backlogText[language].assigneeUnknown)

/** `null` takes away; what is left out stays. `members`: which of the memberships named are current. */
export function plan(owed: Owed | undefined, duty: string, { dueOn, assigneeId }: { readonly dueOn?: Day | null | undefined; readonly assigneeId?: Uuid | null | undefined }, members: readonly Uuid[], id: Uuid): BacklogItem {
  if (!owed) throw notOwed(duty)
  if (assigneeId && !members.includes(assigneeId)) throw assigneeUnknown()
  return {
    id: owed.item ?? id, version: owed.version + 1, engagement: owed.engagement, part: owed.part, duty,
    dueOn: dueOn === undefined ? owed.dueOn : dueOn ?? undefined, assigneeId: assigneeId === undefined ? owed.assignee?.id : assigneeId ?? undefined,
  }
}

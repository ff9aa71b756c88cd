/**
 * A part of an engagement, with a stage of its own: one may run while another waits for its measures. Every engagement has at least one. A
 * part that is abandoned, or whose supplier has been left, is ended and stays to be read. Nothing here moves a part: `lifecycle` does, when
 * the gate lets it.
 */
import type { Day, Stage } from '@rustning/engine'
import type { Uuid } from '../../foundation/values/id.ts'
import type { Ending } from './engagement.api.ts'

export interface Part {
  readonly id: Uuid
  readonly engagementId: Uuid
  /** Counts the entries of its own: 0 until it first moves or is renamed. */
  readonly version: number
  /** None where it is the whole engagement. */
  readonly name: string | undefined
  readonly stage: Stage
  /** The day it came to this stage. */
  readonly sinceOn: Day
  readonly ended: Ending | undefined
}

/** The calendar day of an instant where the organisations are. */
export const dayOf = (at: Date): Day => calendar.format(at)
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' })

/** As it stands after a move. Whether it may move is the gate's to say. */
export const moved = (part: Part, to: { readonly stage: Stage; readonly ended?: Ending | undefined }, on: Day): Part => ({ ...part, version: part.version + 1, stage: to.stage, ended: to.ended, sinceOn: to.stage === part.stage ? part.sinceOn : on })

/** As the journal's commitment has it. */
export const partRow = ({ id, engagementId, version, name, stage, sinceOn, ended }: Part) => ({ id, engagement_id: engagementId, version, name: name ?? null, stage, since_on: sinceOn, ended: ended ?? null })
export const partEntity = ({ id, version }: Part) => ({ type: 'engagement-part', id, version }) as const

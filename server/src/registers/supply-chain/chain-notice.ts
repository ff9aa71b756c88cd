/**
 * A supplier tells that somebody is to come in behind it, change or go out. The organisation may object until a day: the one the agreement
 * sets, or else the one counted from the knowledge, so that silence is never an accident. What was told is never rewritten; the answer is added.
 */
import { parseDuration, type Day } from '@rustning/engine'
import { Overtaken } from '../../foundation/action/action.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { chainNoticeText } from './chain-notice.text.ts'
import type { NoticeKind, NoticeOutcome } from './chain-notice.api.ts'
import { firmOf } from './firm.ts'
import type { Places } from './supply-chain.api.ts'

export interface NoticeTold {
  readonly kind: NoticeKind
  readonly name: string
  readonly what: string | null
  readonly processing: Places
  readonly receivedOn: Day
  readonly plannedOn: Day | null
}
export interface Notice extends NoticeTold {
  readonly id: Uuid
  readonly version: number
  readonly supplierId: Uuid
  readonly firm: string
  readonly objectBy: Day
  readonly objectByFrom: 'agreement' | 'knowledge'
  readonly outcome: NoticeOutcome | null
  readonly answeredOn: Day | null
  readonly reason: string | null
  readonly createdAt: Date
}

export const answeredBefore = refusal('chain-notice-answered', 409, (language, on: Day) => chainNoticeText[language].answered(on))
export const deadlineBefore = refusal('chain-notice-deadline-before', 422, (language) => chainNoticeText[language].deadlineBefore)
export const receivedLater = refusal('chain-notice-received-later', 422, (language) => chainNoticeText[language].receivedLater)
export const reasonMissing = refusal('chain-notice-reason-missing', 422, (language) => chainNoticeText[language].reasonMissing)

/** `usual`: how long one may object where nothing was agreed, such as `30 days`. */
export function addNotice(id: Uuid, supplierId: Uuid, told: NoticeTold, agreed: Day | null, usual: string, today: Day, at: Date): Notice {
  if (told.receivedOn > today) throw receivedLater()
  if (agreed !== null && agreed < told.receivedOn) throw deadlineBefore()
  return { ...told, id, version: 1, supplierId, firm: firmOf(told.name), objectBy: agreed ?? dayAfter(told.receivedOn, usual), objectByFrom: agreed === null ? 'knowledge' : 'agreement', outcome: null, answeredOn: null, reason: null, createdAt: at }
}

/** An objection is made in words; it may come late, and the list shows that it did. */
export function answerNotice(notice: Notice, version: number, outcome: NoticeOutcome, reason: string | null, today: Day): Notice {
  if (notice.version !== version) throw new Overtaken('it has another version')
  if (notice.answeredOn !== null) throw answeredBefore(notice.answeredOn)
  if (outcome === 'objected' && reason === null) throw reasonMissing()
  return { ...notice, version: version + 1, outcome, answeredOn: today, reason }
}

export function dayAfter(day: Day, duration: string): Day {
  const { count, unit } = parseDuration(duration), [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if (unit === 'days') return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10)
  const months = month - 1 + (unit === 'years' ? count * 12 : count), last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, months, Math.min(date, last))).toISOString().slice(0, 10)
}

/**
 * A proposal: what is asked to be decided, with its reasons, its measures, the risk that is left and how long it is to hold. From a duty that
 * the law makes absolute no exception can even be asked for. Its digest is of everything that is shown to whoever decides, advice included.
 */
import { dayBefore, type Day } from '@rustning/engine'
import { todayInNorway } from '../../foundation/command/command.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { digestOf, groundsDigest, type Ground, type Signed } from '../conclusion/index.ts'
import type { Advice } from './advice.ts'
import type { AuthorityMatrix, Money } from './authority.ts'
import { decisionGroundsMoved, dutyUnknown, expiryMissing, expiryWrong, levelUnknown, noMatrix, notWaivable, worthMissing } from './decision.refusals.ts'
import type { DutyOf } from './duty.ts'

export const forms = ['exception', 'residual-risk', 'board-case'] as const
export type Form = (typeof forms)[number]

/** What may be edited while the case is open. */
export interface Content {
  readonly title: string
  readonly reasons: string
  /** Compensating measures; may be empty. */
  readonly measures: string
  readonly level: string
  readonly worth: Money | undefined
  readonly expiresOn: Day | undefined
}

export interface Subject {
  readonly form: Form
  readonly engagement: Uuid
  readonly part: Uuid | undefined
  readonly duty: string | undefined
  /** The earlier decision of the same that this one is to take over from. */
  readonly renews: Uuid | undefined
}

export interface Rulebook {
  readonly matrix: AuthorityMatrix | undefined
  readonly dutyOf: DutyOf
}

export function mustHaveMatrix({ matrix }: Pick<Rulebook, 'matrix'>): AuthorityMatrix {
  if (!matrix) throw noMatrix()
  return matrix
}

/** Refuses content that could never be accepted. */
export function mustBeSound({ form, duty }: Subject, { level, worth, expiresOn }: Content, rulebook: Rulebook, at: Date): void {
  const today = todayInNorway(at)
  if (duty !== undefined) {
    const known = rulebook.dutyOf(duty, today)
    if (!known) throw dutyUnknown(duty)
    if (form === 'exception' && known.waivable === 'never') throw notWaivable(known)
  } else if (form === 'exception') throw dutyUnknown('')
  const matrix = mustHaveMatrix(rulebook)
  if (!matrix.levels.includes(level)) throw levelUnknown(matrix.levels)
  if (matrix.boardOver && form !== 'board-case' && worth?.currency !== matrix.boardOver.currency) throw worthMissing(matrix.boardOver.currency)
  if (form === 'exception' && expiresOn === undefined) throw expiryMissing()
  if (expiresOn !== undefined && (expiresOn < today || dayBefore(expiresOn, matrix.longestException) > today)) throw expiryWrong(latestDay(today, matrix.longestException))
}

/** The last day that lies no further from today than the duration. */
function latestDay(today: Day, duration: string): Day {
  const next = (day: Day, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
  let [low, high] = [0, 40_000]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (dayBefore(next(today, middle), duration) <= today) low = middle
    else high = middle - 1
  }
  return next(today, low)
}

/** The digest of what is shown; the same for the same content in whatever order it is stored. */
export function shownDigest(subject: Subject, content: Content, grounds: readonly Ground[], asked: Signed, advice: readonly Advice[]): string {
  return digestOf({
    ...subject, ...content, grounds: groundsDigest(grounds), asked: asked.account,
    advice: [...advice].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, adviser, asked: request, given }) => ({ id, adviser, question: request?.question, stance: given?.stance, words: given?.words, by: given?.by.account })),
  })
}

export function mustRestOn(then: readonly Ground[], now: readonly Ground[]): void {
  if (groundsDigest(then) !== groundsDigest(now)) throw decisionGroundsMoved()
}

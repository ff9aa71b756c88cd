/**
 * A conclusion: a named person's dated assessment, in words, that the law asks the organisation to make for itself. The program never makes
 * one and never changes one. It holds the grounds the person was shown, and when these move the conclusion no longer stands; a newer one
 * takes its place, or it is withdrawn with a reason, and both remain to be read.
 */
import type { Day } from '@rustning/engine'
import { todayInNorway } from '../../foundation/command/command.ts'
import type { Role } from '../../foundation/identity/role.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { conclusionText } from './conclusion.text.ts'
import { groundsDigest, movedBetween, type About, type Ground, type Moved } from './grounds.ts'
import type { ConclusionKind } from './kind.ts'
import { signedAs, type Member, type Signed } from './person.ts'

export interface Conclusion {
  readonly id: Uuid
  readonly version: number
  readonly engagement: Uuid
  readonly part: Uuid | undefined
  /** Empty where it concerns the whole. */
  readonly item: string
  readonly kind: string
  /** Counted from 1 for each subject; the newest is the one that counts. */
  readonly number: number
  readonly outcome: string
  readonly words: string
  readonly grounds: readonly Ground[]
  readonly digest: string
  readonly by: Signed
  readonly on: Day
  readonly at: Date
  readonly withdrawn: { readonly at: Date; readonly by: Uuid; readonly because: string } | undefined
}

/** Who may put their name to the organisation's own assessment, the highest first. The data protection officer advises and does not conclude. */
export const concluders: readonly Role[] = ['leader', 'controllers-delegate', 'security-officer', 'system-owner', 'research-lead', 'contract-manager', 'ict']

export const kindUnknown = refusal('conclusion-kind-unknown', 422, (language, kind: string) => conclusionText[language].kindUnknown(kind))
export const outcomeUnknown = refusal('conclusion-outcome-unknown', 422, (language, outcomes: readonly string[]) => conclusionText[language].outcomeUnknown(outcomes.join(', ')))
export const groundsMoved = refusal('grounds-moved', 409, (language) => conclusionText[language].groundsMoved)
export const newerConclusion = refusal('conclusion-newer', 409, (language) => conclusionText[language].newer)
export const alreadyWithdrawn = refusal('conclusion-withdrawn', 409, (language) => conclusionText[language].alreadyWithdrawn)
export const notYours = refusal('conclusion-not-yours', 403, (language) => conclusionText[language].notYours)

export interface Wanted extends About {
  readonly outcome: string
  readonly words: string
  /** The digest of what the person was shown. */
  readonly shown: string
  /** The number of the newest they saw on the same, 0 where there was none. */
  readonly after: number
}

/** What is known in the moment of signing. */
export interface Known {
  readonly kinds: ReadonlyMap<string, ConclusionKind>
  readonly grounds: readonly Ground[]
  readonly member: Member | undefined
  readonly newest: number
}

export function kindOf(kinds: Known['kinds'], id: string): ConclusionKind {
  const kind = kinds.get(id)
  if (!kind) throw kindUnknown(id)
  return kind
}

export function conclude(id: Uuid, wanted: Wanted, { kinds, grounds, member, newest }: Known, at: Date): Conclusion {
  const kind = kindOf(kinds, wanted.on)
  if (!kind.outcomes.includes(wanted.outcome)) throw outcomeUnknown(kind.outcomes)
  const by = signedAs(member, concluders)
  if (wanted.after !== newest) throw newerConclusion()
  const digest = groundsDigest(grounds)
  if (digest !== wanted.shown) throw groundsMoved()
  return {
    id, version: 1, engagement: wanted.engagement, part: wanted.part, item: wanted.item ?? '', kind: kind.id, number: newest + 1, outcome: wanted.outcome, words: wanted.words,
    grounds, digest, by, on: todayInNorway(at), at, withdrawn: undefined,
  }
}

/** By whoever concluded, or a leader; only the newest, since an older one does not count any more. */
export function withdraw(conclusion: Conclusion, { member, newest }: Pick<Known, 'member' | 'newest'>, because: string, at: Date): Conclusion {
  const by = signedAs(member, concluders)
  if (by.account !== conclusion.by.account && by.as !== 'leader') throw notYours()
  if (conclusion.withdrawn) throw alreadyWithdrawn()
  if (conclusion.number !== newest) throw newerConclusion()
  return { ...conclusion, version: conclusion.version + 1, withdrawn: { at, by: by.account, because } }
}

export interface Standing {
  readonly stands: boolean
  readonly because?: 'withdrawn' | 'replaced' | 'moved'
  readonly moved: readonly Moved[]
}

/** Whether it holds today: it is the newest, nobody has withdrawn it, and what it rests on is as it was. */
export function standing(conclusion: Pick<Conclusion, 'withdrawn' | 'number' | 'grounds' | 'digest'>, groundsNow: readonly Ground[], newest: number = conclusion.number): Standing {
  if (conclusion.withdrawn) return { stands: false, because: 'withdrawn', moved: [] }
  if (conclusion.number < newest) return { stands: false, because: 'replaced', moved: [] }
  if (groundsDigest(groundsNow) === conclusion.digest) return { stands: true, moved: [] }
  return { stands: false, because: 'moved', moved: movedBetween(conclusion.grounds, groundsNow) }
}

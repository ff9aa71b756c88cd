/**
 * Advice before a decision. The data protection officer and the security officer are asked, or speak unasked; what they say is part of what is
 * shown to whoever decides. Whoever decides otherwise than advised, or without waiting for it, says why, and that stands beside the decision.
 */
import type { Role } from '../../foundation/identity/role.ts'
import { notAllowed } from '../../foundation/http/refusals.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import type { Member } from '../conclusion/index.ts'
import { adviceAwaited, adviceOwn, adviceUnanswered, adviserMissing } from './decision.refusals.ts'

/** The officer first: whoever is both advises as the officer. */
export const advisers = ['data-protection-officer', 'security-officer'] as const satisfies readonly Role[]
export type Adviser = (typeof advisers)[number]
export const stances = ['supports', 'supports-with-conditions', 'dissents'] as const

interface Person { readonly account: Uuid; readonly name: string }
export interface Advice {
  readonly id: Uuid
  readonly adviser: Adviser
  readonly asked: { readonly by: Person; readonly at: Date; readonly question: string } | undefined
  readonly given: { readonly by: Person; readonly at: Date; readonly stance: (typeof stances)[number]; readonly words: string } | undefined
}

const nameOf = ({ account, name }: Person): Person => ({ account, name })
const awaited = (advice: readonly Advice[], adviser: Adviser): Advice | undefined => advice.find((one) => one.adviser === adviser && !one.given)

/** Refuses an adviser whom nobody is, and one who has not yet answered. */
export function askedFor(id: Uuid, { of, question }: { readonly of: Adviser; readonly question: string }, advice: readonly Advice[], by: Person, members: readonly Member[], at: Date): Advice {
  if (!members.some(({ roles }) => roles.includes(of))) throw adviserMissing(of)
  if (awaited(advice, of)) throw adviceAwaited(of)
  return { id, adviser: of, asked: { by: nameOf(by), at, question }, given: undefined }
}

/** The answer to what was asked of them, or advice of their own accord. Nobody advises on what they themselves put forward. */
export function adviceFrom(id: Uuid, { stance, words }: Pick<NonNullable<Advice['given']>, 'stance' | 'words'>, advice: readonly Advice[], member: Member | undefined, authors: readonly Uuid[], at: Date): Advice {
  const adviser = advisers.find((role) => member?.roles.includes(role))
  if (!member || adviser === undefined) throw notAllowed()
  if (authors.includes(member.account)) throw adviceOwn()
  const given = { by: nameOf(member), at, stance, words }
  const waiting = awaited(advice, adviser)
  return waiting ? { ...waiting, given } : { id, adviser, asked: undefined, given }
}

/** What an adviser said last, where they advise against it or have not answered. */
export function opposed(advice: readonly Advice[]): Adviser[] {
  return advisers.filter((adviser) => {
    const own = advice.filter((one) => one.adviser === adviser), last = own.filter(({ given }) => given).sort((a, b) => Number(b.given?.at) - Number(a.given?.at))[0]
    return own.some(({ given }) => !given) || last?.given?.stance === 'dissents'
  })
}

/** To accept against advice, or without it, takes a reason in words. */
export function mustAnswerAdvice(advice: readonly Advice[], notFollowed: string | undefined): void {
  const against = opposed(advice)
  if (against.length > 0 && notFollowed === undefined) throw adviceUnanswered(against)
}

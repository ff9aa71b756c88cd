/**
 * A decision by four eyes. One person puts a case forward, another who has the authority accepts or refuses exactly what was shown to them.
 * Nobody accepts what they asked for or last edited, not by a delegate and not by a program's key; where the organisation has one single
 * person with the authority it may be done, and then it is said. The data protection officer advises, dissents on record, and never accepts.
 */
import type { Day } from '@rustning/engine'
import { todayInNorway } from '../../foundation/command/command.ts'
import type { Role } from '../../foundation/identity/role.ts'
import { Overtaken } from '../../foundation/action/action.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { signedAs, type Ground, type Member, type Signed } from '../conclusion/index.ts'
import { adviceFrom, askedFor, mustAnswerAdvice, type Advice, type Adviser } from './advice.ts'
import { advises, authorityOf, decidingRoles, needsBoard, type AuthorityMatrix } from './authority.ts'
import { aboveYou, adviserDecides, boardDayWrong, boardMissing, decisionChanged, nobodyMay, notOpen, notYoursToWithdraw, ownDecision, renewsOther } from './decision.refusals.ts'
import { mustBeSound, mustHaveMatrix, mustRestOn, shownDigest, type Content, type Rulebook, type Subject } from './proposal.ts'

export const states = ['open', 'accepted', 'refused', 'withdrawn', 'expired'] as const
export type State = (typeof states)[number]

export interface Board { readonly metOn: Day; readonly case: string }

export interface Decision extends Subject, Content {
  readonly id: Uuid
  readonly version: number
  readonly grounds: readonly Ground[]
  /** The digest of what is shown, and of what was accepted. */
  readonly digest: string
  readonly asked: Signed
  readonly askedAt: Date
  readonly editedBy: Uuid
  /** As it was left; whether it has expired is asked of the calendar (`stateOn`). */
  readonly state: Exclude<State, 'expired'>
  readonly decided: {
    readonly by: Signed
    /** Who lent them the authority. */
    readonly for: Uuid | undefined
    readonly at: Date
    readonly because: string
    readonly notFollowed: string | undefined
    readonly board: Board | undefined
    readonly onlyPerson: boolean
  } | undefined
  readonly withdrawn: { readonly by: Uuid; readonly at: Date; readonly because: string } | undefined
}

/** Who may put a case forward and edit it. */
const askers: readonly Role[] = ['system-owner', 'security-officer', 'contract-manager', 'buyer', 'ict', 'research-lead', 'controllers-delegate', 'leader']

/** It holds through its last day. */
export const stateOn = ({ state, expiresOn }: Pick<Decision, 'state' | 'expiresOn'>, today: Day): State => ((state === 'open' || state === 'accepted') && expiresOn !== undefined && expiresOn < today ? 'expired' : state)

/** Who acts, everybody who might decide, and what was said before. */
export interface Around extends Rulebook {
  readonly member: Member | undefined
  readonly members: readonly Member[]
  readonly grounds: readonly Ground[]
  readonly advice: readonly Advice[]
}

const mustBeOpen = (decision: Decision, at: Date): void => {
  if (stateOn(decision, todayInNorway(at)) !== 'open') throw notOpen()
}

const subjectOf = ({ form, engagement, part, duty, renews }: Decision): Subject => ({ form, engagement, part, duty, renews })
const contentOf = ({ title, reasons, measures, level, worth, expiresOn }: Decision): Content => ({ title, reasons, measures, level, worth, expiresOn })
const shown = (decision: Decision, advice: readonly Advice[]): string => shownDigest(subjectOf(decision), contentOf(decision), decision.grounds, decision.asked, advice)

/** `earlier` is what it says it renews. */
export function ask(id: Uuid, subject: Subject, content: Content, around: Around, earlier: Decision | undefined, at: Date): Decision {
  mustBeSound(subject, content, around, at)
  if (subject.renews !== undefined) {
    const same = earlier && earlier.form === subject.form && earlier.engagement === subject.engagement && earlier.part === subject.part && earlier.duty === subject.duty
    if (!same || earlier.state !== 'accepted') throw renewsOther()
  }
  const asked = signedAs(around.member, askers)
  const made: Decision = { id, version: 1, ...subject, ...content, grounds: around.grounds, digest: '', asked, askedAt: at, editedBy: asked.account, state: 'open', decided: undefined, withdrawn: undefined }
  return { ...made, digest: shown(made, []) }
}

/** Takes the grounds as they are now. Whoever edits last cannot accept. */
export function edit(decision: Decision, content: Content, version: number, around: Around, at: Date): Decision {
  if (decision.version !== version) throw new Overtaken('it has another version')
  mustBeOpen(decision, at)
  mustBeSound(subjectOf(decision), content, around, at)
  const { account } = signedAs(around.member, askers)
  const edited = { ...decision, ...content, version: version + 1, grounds: around.grounds, editedBy: account }
  return { ...edited, digest: shown(edited, around.advice) }
}

export interface Advised { readonly decision: Decision; readonly advice: Advice }

/** Advice on an open case is part of what is shown; on one that was accepted it is put on record beside it. */
function advised(decision: Decision, before: readonly Advice[], advice: Advice, at: Date): Advised {
  const after = { ...decision, version: decision.version + 1 }
  const open = stateOn(decision, todayInNorway(at)) === 'open'
  return { advice, decision: open ? { ...after, digest: shown(after, [...before.filter(({ id }) => id !== advice.id), advice]) } : after }
}

export function askAdvice(decision: Decision, id: Uuid, wanted: { readonly of: Adviser; readonly question: string }, { member, members, advice }: Around, at: Date): Advised {
  mustBeOpen(decision, at)
  return advised(decision, advice, askedFor(id, wanted, advice, signedAs(member, askers), members, at), at)
}

export function giveAdvice(decision: Decision, id: Uuid, words: Pick<NonNullable<Advice['given']>, 'stance' | 'words'>, { member, advice }: Around, at: Date): Advised {
  const state = stateOn(decision, todayInNorway(at))
  if (state !== 'open' && state !== 'accepted') throw notOpen()
  return advised(decision, advice, adviceFrom(id, words, advice, member, [decision.asked.account, decision.editedBy], at), at)
}

export interface Verdict { readonly digest: string; readonly because: string; readonly notFollowed?: string | undefined; readonly board?: Board | undefined }

/** As what the person may decide this, for whom, and whether they are the only one who could. */
function decider(decision: Decision, matrix: AuthorityMatrix, { member, members }: Around, at: Date): { readonly by: Signed; readonly for: Uuid | undefined; readonly onlyPerson: boolean } {
  if (member && advises(member)) throw adviserDecides()
  const roles = decidingRoles(matrix, decision)
  if (roles.length === 0) throw nobodyMay(decision.level)
  const today = todayInNorway(at), delegations = matrix.delegations ?? []
  const authority = member && authorityOf(member, roles, delegations, members, today)
  if (!member || !authority) throw aboveYou(roles)
  const isOwn = (account: Uuid | undefined) => account === decision.asked.account || account === decision.editedBy
  if (isOwn(authority.from)) throw ownDecision()
  const by = { account: member.account, name: member.name, as: authority.as }
  if (!isOwn(member.account)) return { by, for: authority.from, onlyPerson: false }
  const others = members.some((other) => other.account !== member.account && authorityOf(other, roles, delegations, members, today) !== undefined)
  if (others || authority.from !== undefined) throw ownDecision()
  return { by, for: undefined, onlyPerson: true }
}

/** What is accepted is what was shown: the same digest, on grounds that have not moved since the case was put forward. */
export function decide(decision: Decision, outcome: 'accepted' | 'refused', { digest, because, notFollowed, board }: Verdict, around: Around, at: Date): Decision {
  mustBeOpen(decision, at)
  const matrix = mustHaveMatrix(around)
  const who = decider(decision, matrix, around, at)
  if (digest !== decision.digest) throw decisionChanged()
  if (outcome === 'accepted') {
    mustBeSound(subjectOf(decision), contentOf(decision), around, at)
    mustRestOn(decision.grounds, around.grounds)
    mustAnswerAdvice(around.advice, notFollowed)
  }
  if (needsBoard(matrix, decision)) mustBeResolved(decision, board, at)
  return { ...decision, version: decision.version + 1, state: outcome, decided: { ...who, at, because, notFollowed, board, onlyPerson: who.onlyPerson } }
}

/** The board met after the case was put forward, and not tomorrow. */
function mustBeResolved({ askedAt }: Decision, board: Board | undefined, at: Date): void {
  if (!board) throw boardMissing()
  if (board.metOn < todayInNorway(askedAt) || board.metOn > todayInNorway(at)) throw boardDayWrong(todayInNorway(askedAt))
}

/** An open case is taken back by whoever put it forward or a leader; what was accepted, also by somebody who could decide it. */
export function withdraw(decision: Decision, because: string, around: Around, at: Date): Decision {
  const { member, members, matrix } = around
  const state = stateOn(decision, todayInNorway(at))
  if (state !== 'open' && state !== 'accepted') throw notOpen()
  const mayDecide = state === 'accepted' && member && matrix && authorityOf(member, decidingRoles(matrix, decision), matrix.delegations ?? [], members, todayInNorway(at))
  if (!member || (member.account !== decision.asked.account && !member.roles.includes('leader') && !mayDecide)) throw notYoursToWithdraw()
  return { ...decision, version: decision.version + 1, state: 'withdrawn', withdrawn: { by: member.account, at, because } }
}

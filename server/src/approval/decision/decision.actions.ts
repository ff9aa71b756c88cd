/** Load, decide, save and journal: what puts cases forward, advises on them, decides them and takes them back. */
import { act, type Acting, type Change, type Done } from '../../foundation/action/action.ts'
import { todayInNorway } from '../../foundation/command/command.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import { around, groundsNow, movedBetween, personBehind, type About, type GroundsOf } from '../conclusion/index.ts'
import { opposed, type Advice, type Adviser } from './advice.ts'
import { decidingRoles, needsBoard, type AuthorityMatrix } from './authority.ts'
import { ask, askAdvice, decide, edit, giveAdvice, stateOn, withdraw, type Advised, type Around, type Decision, type Verdict } from './decision.ts'
import type { DecisionAnswer } from './decision.api.ts'
import { decisionById, insertDecision, putAdvice, updateDecision, type WithAdvice } from './decision.store.ts'
import type { DutyOf } from './duty.ts'
import type { Content, Subject } from './proposal.ts'

export interface Rules {
  readonly groundsOf: GroundsOf
  /** The organisation's own; none until it has adopted one. */
  readonly matrixOf: (reader: Reader) => Promise<AuthorityMatrix | undefined>
  readonly dutyOf: DutyOf
  /** Who else must hear that an engagement was decided on. */
  readonly onChange?: ((acting: Acting, engagement: Uuid) => NonNullable<Change<unknown>['tell']>) | undefined
}

/** A case rests on what its duty, or the whole engagement, rests on. */
export const aboutOf = ({ engagement, part, duty }: Pick<Subject, 'engagement' | 'part' | 'duty'>): About => ({ engagement, part, on: duty ?? 'engagement' })

/** The case as it is shown; `grounds` where it is said what has moved since. */
export function answerOf({ decision, advice, renewedBy }: WithAdvice, matrix: AuthorityMatrix | undefined, at: Date, now?: Decision['grounds']): DecisionAnswer {
  const { id, version, form, engagement, part, duty, renews, title, reasons, measures, level, worth, expiresOn, grounds, digest, asked, askedAt, decided, withdrawn } = decision
  return {
    id, version, form, engagementId: engagement, ...(part !== undefined && { partId: part }), ...(duty !== undefined && { duty }), ...(renews !== undefined && { renews }), ...(renewedBy !== undefined && { renewedBy }),
    title, reasons, measures, level, ...(worth && { worth: { ...worth } }), ...(expiresOn !== undefined && { expiresOn }), grounds: [...grounds], digest, askedBy: { name: asked.name, as: asked.as }, askedAt: askedAt.toISOString(),
    state: stateOn(decision, todayInNorway(at)), needsBoard: matrix !== undefined && needsBoard(matrix, decision), mayBeDecidedBy: matrix ? decidingRoles(matrix, decision) : [], opposed: opposed(advice),
    advice: advice.map(({ id: adviceId, adviser, asked: request, given }) => ({
      id: adviceId, adviser, ...(request && { asked: { by: request.by.name, at: request.at.toISOString(), question: request.question } }),
      ...(given && { given: { by: given.by.name, at: given.at.toISOString(), stance: given.stance, words: given.words } }),
    })),
    ...(decided && {
      decided: { by: { name: decided.by.name, as: decided.by.as }, at: decided.at.toISOString(), because: decided.because, ...(decided.notFollowed !== undefined && { notFollowed: decided.notFollowed }), ...(decided.board && { board: decided.board }), onlyPerson: decided.onlyPerson },
    }),
    ...(withdrawn && { withdrawn: { at: withdrawn.at.toISOString(), because: withdrawn.because } }), ...(now && { moved: movedBetween(grounds, now) }),
  }
}

interface Loaded extends Around { readonly before: WithAdvice | undefined }

async function load(reader: Reader, acting: Acting, rules: Rules, on: { readonly subject: Subject } | { readonly decision: Uuid }): Promise<Loaded> {
  const before = 'decision' in on ? await decisionById(reader, on.decision) : on.subject.renews === undefined ? undefined : await decisionById(reader, on.subject.renews)
  const subject = 'decision' in on ? before?.decision : on.subject
  if (!subject) throw notFound()
  const { member, members, engagementHere } = await around(reader, personBehind(acting), subject.engagement)
  if (!engagementHere) throw notFound()
  return { before, member, members, advice: before?.advice ?? [], matrix: await rules.matrixOf(reader), dutyOf: rules.dutyOf, grounds: await groundsNow(reader, rules.groundsOf, aboutOf(subject)) }
}

const told = ({ onChange }: Rules, acting: Acting, { engagement }: Decision) => (onChange ? { tell: onChange(acting, engagement) } : {})
const basisOf = ({ digest }: Decision, matrix: AuthorityMatrix | undefined): Record<string, string> => ({ shown: digest, ...(matrix && { matrix: matrix.edition }) })

export function askDecision(acting: Acting, rules: Rules, subject: Subject, content: Content): Promise<Done<DecisionAnswer>> {
  const id = newId()
  return act(acting, 'decision.ask', async (reader) => [await load(reader, acting, rules, { subject })], (loaded, at) => {
    const known = loaded[0] as Loaded
    const asked = ask(id, subject, content, { ...known, advice: [] }, known.before?.decision, at)
    return { ...insertDecision(acting.tenant, asked), detail: { title: asked.title, reasons: asked.reasons }, basis: basisOf(asked, known.matrix), status: 201, answer: answerOf({ decision: asked, advice: [], renewedBy: undefined }, known.matrix, at) }
  })
}

interface Changed { readonly decision: Decision; readonly advice?: Advice; readonly detail: Readonly<Record<string, unknown>> }

/** One change of one case; what it says beyond the new row is put in by `change`. */
const changed = (acting: Acting, rules: Rules, verb: string, id: Uuid, tells: boolean, change: (before: Decision, known: Loaded, at: Date) => Changed): Promise<Done<DecisionAnswer>> =>
  act(acting, `decision.${verb}`, async (reader) => [await load(reader, acting, rules, { decision: id })], (loaded, at) => {
    const known = loaded[0] as Loaded, { decision: before, renewedBy } = known.before as WithAdvice
    const { decision, advice, detail } = change(before, known, at)
    const all = advice ? [...known.advice.filter((one) => one.id !== advice.id), advice] : known.advice
    return {
      ...updateDecision(acting.tenant, decision, before.state), detail, basis: basisOf(decision, known.matrix), ...(advice && { parts: [putAdvice(acting.tenant, id, advice)] }), ...(tells && told(rules, acting, decision)),
      status: 200, answer: answerOf({ decision, advice: all, renewedBy }, known.matrix, at),
    }
  })

const withAdvice = ({ decision, advice }: Advised): Changed => ({ decision, advice, detail: { adviser: advice.adviser, question: advice.asked?.question, stance: advice.given?.stance, words: advice.given?.words } })

export const changeDecision = (acting: Acting, rules: Rules, id: Uuid, version: number, content: (before: Decision) => Content): Promise<Done<DecisionAnswer>> =>
  changed(acting, rules, 'change', id, false, (before, known, at) => ({ decision: edit(before, content(before), version, known, at), detail: { before: { title: before.title, reasons: before.reasons } } }))

export const decideDecision = (acting: Acting, rules: Rules, id: Uuid, outcome: 'accepted' | 'refused', verdict: Verdict): Promise<Done<DecisionAnswer>> =>
  changed(acting, rules, outcome === 'accepted' ? 'accept' : 'refuse', id, true, (before, known, at) => ({ decision: decide(before, outcome, verdict, known, at), detail: { because: verdict.because, notFollowed: verdict.notFollowed } }))

export const withdrawDecision = (acting: Acting, rules: Rules, id: Uuid, because: string): Promise<Done<DecisionAnswer>> =>
  changed(acting, rules, 'withdraw', id, true, (before, known, at) => ({ decision: withdraw(before, because, known, at), detail: { because } }))

export function requestAdvice(acting: Acting, rules: Rules, id: Uuid, wanted: { readonly of: Adviser; readonly question: string }): Promise<Done<DecisionAnswer>> {
  const advice = newId()
  return changed(acting, rules, 'ask-advice', id, false, (before, known, at) => withAdvice(askAdvice(before, advice, wanted, known, at)))
}

export function adviseOn(acting: Acting, rules: Rules, id: Uuid, said: Pick<NonNullable<Advice['given']>, 'stance' | 'words'>): Promise<Done<DecisionAnswer>> {
  const advice = newId()
  return changed(acting, rules, 'advise', id, false, (before, known, at) => withAdvice(giveAdvice(before, advice, said, known, at)))
}

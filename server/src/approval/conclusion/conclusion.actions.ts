/** Load, decide, save and journal: what adds conclusions and withdraws them. */
import { act, type Acting, type Change, type Done } from '../../foundation/action/action.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import { conclude, standing, withdraw, type Conclusion, type Known, type Wanted } from './conclusion.ts'
import type { ConclusionAnswer } from './conclusion.api.ts'
import { conclusionById, insertConclusion, memberAndNewest, rowOf, withdrawConclusion, type Placed } from './conclusion.store.ts'
import { groundsDigest, type About, type Ground, type GroundsOf } from './grounds.ts'
import type { ConclusionKind } from './kind.ts'
import { personBehind } from './person.ts'

export interface Rules {
  readonly kinds: ReadonlyMap<string, ConclusionKind>
  readonly groundsOf: GroundsOf
  /** Who else must hear that a conclusion was made or withdrawn: whoever judges, and whoever was offered a copy. */
  readonly onChange?: ((acting: Acting, conclusion: Conclusion) => readonly NonNullable<Change<unknown>['tell']>[]) | undefined
}

/** The grounds of one subject now; refuses as not found what is not here. */
export async function groundsNow(reader: Reader, groundsOf: GroundsOf, about: About): Promise<readonly Ground[]> {
  const [grounds] = await groundsOf(reader, [about])
  if (!grounds) throw notFound()
  return grounds
}

/** What must be known to conclude, by whoever acts. */
export async function loadForConclusion(reader: Reader, acting: Acting, { kinds, groundsOf }: Rules, about: About): Promise<Known> {
  const { member, newest, engagementHere } = await memberAndNewest(reader, personBehind(acting), about)
  if (!engagementHere) throw notFound()
  return { kinds, grounds: await groundsNow(reader, groundsOf, about), member, newest }
}

export function answerOf({ conclusion, newest }: Placed, now: readonly Ground[] | undefined): ConclusionAnswer {
  const { id, version, engagement, part, item, kind, number, outcome, words, grounds, digest, by, on, at, withdrawn } = conclusion
  const { stands, because, moved } = standing(conclusion, now ?? [], newest)
  return {
    id, version, engagementId: engagement, ...(part !== undefined && { partId: part }), ...(item !== '' && { item }), kind, number, outcome, words, grounds: [...grounds], digest, by: { name: by.name, as: by.as }, on, at: at.toISOString(),
    ...(withdrawn && { withdrawn: { at: withdrawn.at.toISOString(), because: withdrawn.because } }), standing: { stands, ...(because && { because }), moved: [...moved] },
  }
}

export function addConclusion(acting: Acting, rules: Rules, wanted: Wanted): Promise<Done<ConclusionAnswer>> {
  const id = newId()
  return act(acting, 'conclusion.conclude', async (reader) => [await loadForConclusion(reader, acting, rules, wanted)], ([known], at) => {
    const made = conclude(id, wanted, known as Known, at)
    return {
      ...insertConclusion(acting.tenant, made), basis: { shown: made.digest }, ...told(rules, acting, made), status: 201,
      answer: answerOf({ conclusion: made, newest: made.number }, made.grounds),
    }
  })
}

export function withdrawOne(acting: Acting, rules: Rules, id: Uuid, because: string): Promise<Done<ConclusionAnswer>> {
  return act(acting, 'conclusion.withdraw', async (reader) => {
    const placed = await conclusionById(reader, id)
    if (!placed) throw notFound()
    const { member } = await memberAndNewest(reader, personBehind(acting), aboutOf(placed.conclusion))
    return [{ placed, member }]
  }, ([loaded], at) => {
    const { placed, member } = loaded as { placed: Placed; member: Known['member'] }
    const after = withdraw(placed.conclusion, { member, newest: placed.newest }, because, at)
    return {
      ...withdrawConclusion(acting.tenant, after), entity: { type: 'conclusion', id, version: after.version }, row: rowOf(after), detail: { because }, ...told(rules, acting, after), status: 200,
      answer: answerOf({ conclusion: after, newest: placed.newest }, []),
    }
  })
}

export const told = ({ onChange }: Pick<Rules, 'onChange'>, acting: Acting, conclusion: Conclusion) => (onChange ? { alsoTell: onChange(acting, conclusion) } : {})

export const aboutOf = ({ engagement, part, item, kind }: Conclusion): About => ({ engagement, part, ...(item !== '' && { item }), on: kind })

/** What is shown before somebody concludes, with the digest that must come back. */
export async function shownGrounds(reader: Reader, groundsOf: GroundsOf, about: About): Promise<{ grounds: readonly Ground[]; digest: string }> {
  const grounds = await groundsNow(reader, groundsOf, about)
  return { grounds, digest: groundsDigest(grounds) }
}

/** Judging a part again and keeping what came out, and noting that somebody has looked. */
import { judge, type Day } from '@rustning/engine'
import { act, Overtaken, type Acting, type Written, type Part } from '../../foundation/action/action.ts'
import { changeAs, readAs, type Reader } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import type { Judging, Subject, Thread, ThreadPart } from '../fact-supplier.ts'
import { packWith } from '../own-duty.ts'
import { remembering } from '../remembered.ts'
import { nextDay } from './due.ts'
import { gatesOf, owingOf } from './owed.ts'
import { snapshot, type Snapshot } from './snapshot.ts'
import { countsOf, isStale, outcomesOf, saysMore, worstOf, type Kept } from './verdict.ts'
import { factsKept, insertJudgement, insertLook, latestOf, lookOf, noteChecked, noteLast, updateLook, type Latest } from './verdict.store.ts'

/** One part as it stands, with everything a judgement of it needs. */
export interface Standing {
  readonly subject: Subject
  readonly thread: Thread
  readonly part: ThreadPart
  readonly on: Day
  readonly snapshot: Snapshot
  readonly before: Latest | undefined
  /** Where these very facts are kept already. */
  readonly factsId: Uuid | undefined
}

/** The day by the database's clock, in Oslo. */
export async function todayOf({ rows }: Reader): Promise<Day> {
  const [found] = await rows<{ day: Day }>(`SELECT to_char(clock_timestamp() AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD') AS day`)
  return found?.day as Day
}

/**
 * The thread comes first. `hold`, in a transaction that changes: until it ends nobody else changes the engagement or its answers, so that a
 * gate is decided on what is true when it is passed. `undefined`: there is no such part here.
 */
export async function standingOf(reader: Reader, judging: Judging, subject: Subject, { asOf, hold = false }: { readonly asOf?: Day; readonly hold?: boolean } = {}): Promise<Standing | undefined> {
  const today = asOf === undefined ? todayOf(reader) : Promise.resolve(asOf)
  const [thread, on] = await Promise.all([judging.register[hold ? 'threadHeld' : 'thread'](reader, subject.engagement), today])
  const part = thread?.parts.find(({ id }) => id === subject.part)
  return thread && part && standingIn(reader, judging, thread, part, on)
}

async function standingIn(reader: Reader, judging: Judging, thread: Thread, part: ThreadPart, on: Day): Promise<Standing> {
  const subject = { engagement: thread.id, part: part.id }
  const [known, latest] = await Promise.all([snapshot(reader, judging, subject, on), latestOf(reader, [part.id])]), before = latest.get(part.id)
  const factsId = before?.kept.factsDigest === known.digest ? before.kept.factsId : await factsKept(reader, part.id, known.digest)
  return { subject, thread, part, on, snapshot: known, before, factsId }
}

/** What is known of many is the same: right after an import, or before anybody has answered. Some 30 kB each. */
const reachedBy = remembering<Pick<Kept, 'outcomes' | 'counts' | 'worst'>>(200), turnsOn = remembering<Day | undefined>(1_000)

/** What would be kept of it. Pure: `id` and `at` are given. */
export function keptFrom({ knowledge }: Pick<Judging, 'knowledge'>, { subject, part, on, snapshot: { facts, own, digest }, before, factsId }: Standing, id: Uuid, at: Date): Kept {
  const pack = packWith(knowledge.pack, own)
  return {
    ...subject, id, n: (before?.kept.n ?? 0) + 1, stage: part.stage, judgedOn: on, pack: pack.digest, factsDigest: digest, factsId: factsId ?? id, at,
    ...reachedBy(pack, `${digest} ${on} ${part.stage}`, () => {
      const judgement = judge(pack, facts, { on, stage: part.stage })
      return { outcomes: outcomesOf(judgement), counts: countsOf(pack, judgement), worst: worstOf(pack, judgement) }
    }),
  }
}

/** The row, its entry, and the rows that belong to it. */
export function keeping(tenant: TenantId, judging: Pick<Judging, 'knowledge'>, standing: Standing, kept: Kept): { readonly written: Written & { readonly action: string; readonly basis: Readonly<Record<string, string>> }; readonly parts: readonly Part[] } {
  const { parts, ...one } = insertJudgement(tenant, kept, standing.factsId === undefined ? standing.snapshot : undefined)
  const { id, engagement, part, n, stage, judgedOn, pack, factsDigest, outcomes } = kept
  return {
    written: {
      ...one, action: 'judgement.keep', entity: { type: 'judgement', id, version: 1 }, basis: { pack, facts: factsDigest },
      row: { id, engagement_id: engagement, part_id: part, n, stage, judged_on: judgedOn, pack_digest: pack, facts_digest: factsDigest, outcomes }, detail: { counts: kept.counts },
    },
    parts: [...parts, noteLast(tenant, part, id, kept.judgedOn, nextOf(judging, standing.snapshot, kept.judgedOn), owingOf(outcomes, gatesOf(judging.knowledge)))],
  }
}

export type JudgedAgain = 'kept' | 'as-before' | 'gone'

/**
 * Judges only what no longer stands, and adds a row only if it says more than the one before it. Two who judge at once keep one between them:
 * the other looks again, and may have seen more.
 */
export async function judgeAgain(acting: Acting, judging: Judging, subject: Subject): Promise<JudgedAgain> {
  for (let attempt = 1; ; attempt++) {
    const standing = await readAs(acting.pool, acting.tenant, (reader) => standingOf(reader, judging, subject))
    if (!standing) return 'gone'
    const done = await keptOrOvertaken(acting, judging, standing)
    if (done !== 'overtaken') return done
    if (attempt === 3) throw new Overtaken('it was judged meanwhile')
  }
}

/** The same for every part that goes on, of what one moment shows. */
export async function judgeParts(acting: (part: Uuid) => Acting, judging: Judging, engagement: Uuid, read: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>): Promise<JudgedAgain[]> {
  const standings = await read(async (reader) => {
    const [thread, on] = await Promise.all([judging.register.thread(reader, engagement), todayOf(reader)])
    return Promise.all((thread?.parts ?? []).filter(({ ended }) => !ended).map((part) => standingIn(reader, judging, thread as Thread, part, on)))
  })
  const done: JudgedAgain[] = []
  for (const standing of standings) {
    const by = acting(standing.part.id), one = await keptOrOvertaken(by, judging, standing)
    done.push(one === 'overtaken' ? await judgeAgain(by, judging, standing.subject) : one)
  }
  return done
}

/** Of what one moment showed; overtaken when another was kept since. */
async function keptOrOvertaken(acting: Acting, judging: Judging, standing: Standing): Promise<'kept' | 'as-before' | 'overtaken'> {
  try {
    return await keepIfMore(acting, judging, standing)
  } catch (error) {
    if (error instanceof Overtaken) return 'overtaken'
    throw error
  }
}

async function keepIfMore(acting: Acting, judging: Judging, standing: Standing): Promise<'kept' | 'as-before'> {
  const { before, part, on, snapshot: known } = standing
  const gates = gatesOf(judging.knowledge), counted = before?.gates === gates.digest
  if (before && counted && !isStale({ ...before.kept, nextOn: before.nextOn }, { factsDigest: known.digest, pack: judging.knowledge.pack.digest, stage: part.stage, on })) return 'as-before'
  const kept = keptFrom(judging, standing, newId(), new Date(0))
  if (before && !saysMore(before.kept, kept)) {
    if (before.checkedOn !== on || !counted) await changeAs(acting.pool, acting.tenant, (writer) => noteChecked(writer, part.id, before.kept.id, on, nextOf(judging, known, on), owingOf(before.kept.outcomes, gates)))
    return 'as-before'
  }
  await act(acting, 'judgement.keep', () => Promise.resolve([]), (_, at) => {
    const { written, parts } = keeping(acting.tenant, judging, standing, { ...kept, at })
    return { ...written, parts, status: 201, answer: { id: kept.id } }
  })
  return 'kept'
}

function nextOf({ knowledge }: Pick<Judging, 'knowledge'>, { facts, own, digest }: Snapshot, on: Day): Day | undefined {
  const pack = packWith(knowledge.pack, own)
  return turnsOn(pack, `${digest} ${on}`, () => nextDay(pack, facts, on))
}

/** Notes that this is what the person has seen: the last judgement of each part. Looking twice at the same leaves one note. */
export async function markAsLooked(acting: Acting, judging: Judging, account: Uuid, engagement: Uuid): Promise<{ readonly seen: readonly Uuid[] }> {
  const load = async (reader: Reader) => {
    const thread = await judging.register.thread(reader, engagement)
    const latest = await latestOf(reader, thread?.parts.map(({ id }) => id) ?? [])
    return { thread, look: await lookOf(reader, account, engagement), seen: [...latest.values()].map(({ kept }) => kept.id).sort() }
  }
  const { thread, look, seen } = await readAs(acting.pool, acting.tenant, load)
  if (!thread) throw notFound()
  if (seen.length === 0 || (look && seen.length === look.seen.length && seen.every((id) => look.seen.includes(id)))) return { seen }
  const done = await act(acting, 'look.mark', async (reader) => [await load(reader)], ([now], at) => {
    if (!now?.thread) throw notFound()
    const after = { id: now.look?.id ?? newId(), version: (now.look?.version ?? 0) + 1, seen: now.seen, at }
    return {
      ...(now.look ? updateLook(acting.tenant, after) : insertLook(acting.tenant, after, account, engagement)),
      entity: { type: 'look', id: after.id, version: after.version }, row: { ...after, account_id: account, engagement_id: engagement }, status: 200, answer: { seen: now.seen },
    }
  })
  return done.answer
}

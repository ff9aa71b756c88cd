/** The only file that names the tables `decision` and `decision_advice`. What was decided is never changed after; it may be withdrawn. */
import type { Day } from '@rustning/engine'
import { isDay } from '@rustning/knowledge/pack'
import type { Part, Written } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Place } from '../../foundation/http/page.ts'
import type { Role } from '../../foundation/identity/role.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { Ground } from '../conclusion/index.ts'
import type { Advice, Adviser } from './advice.ts'
import type { Decision, State } from './decision.ts'
import type { Form } from './proposal.ts'

interface Row {
  readonly id: Uuid; readonly version: number; readonly form: Form; readonly engagement_id: Uuid; readonly part_id: Uuid | null; readonly duty_id: string | null; readonly renews: Uuid | null; readonly title: string; readonly reasons: string; readonly measures: string
  readonly level: string; readonly worth_amount: string | null; readonly worth_currency: string | null; readonly expires: Day | null; readonly grounds: Ground[]; readonly digest: string; readonly asked_by: Uuid; readonly asked_by_name: string; readonly asked_as: Role; readonly asked_at: Date
  readonly edited_by: Uuid; readonly state: Decision['state']; readonly decided_by: Uuid | null; readonly decided_for: Uuid | null; readonly decided_by_name: string | null; readonly decided_as: Role | null; readonly decided_at: Date | null; readonly decided_because: string | null
  readonly not_followed: string | null; readonly met: Day | null; readonly board_case: string | null; readonly only_person: boolean; readonly withdrawn_by: Uuid | null; readonly withdrawn_at: Date | null; readonly withdrawn_because: string | null
}

const columns = `d.id, d.version, d.form, d.engagement_id, d.part_id, d.duty_id, d.renews, d.title, d.reasons, d.measures, d.level, d.worth_amount, d.worth_currency, to_char(d.expires_on, 'YYYY-MM-DD') AS expires, d.grounds, encode(d.shown_digest, 'hex') AS digest,
  d.asked_by, d.asked_by_name, d.asked_as, d.asked_at, d.edited_by, d.state, d.decided_by, d.decided_for, d.decided_by_name, d.decided_as, d.decided_at, d.decided_because, d.not_followed, to_char(d.board_met_on, 'YYYY-MM-DD') AS met, d.board_case, d.only_person,
  d.withdrawn_by, d.withdrawn_at, d.withdrawn_because`

const told = <T>(value: T | null): T | undefined => value ?? undefined

const decisionFrom = (row: Row): Decision => ({
  id: row.id, version: row.version, form: row.form, engagement: row.engagement_id, part: told(row.part_id), duty: told(row.duty_id), renews: told(row.renews), title: row.title, reasons: row.reasons, measures: row.measures, level: row.level,
  worth: row.worth_amount !== null && row.worth_currency !== null ? { amount: Number(row.worth_amount), currency: row.worth_currency } : undefined, expiresOn: told(row.expires), grounds: row.grounds, digest: row.digest,
  asked: { account: row.asked_by, name: row.asked_by_name, as: row.asked_as }, askedAt: row.asked_at, editedBy: row.edited_by, state: row.state,
  decided: row.decided_by !== null && row.decided_as !== null && row.decided_at ? {
    by: { account: row.decided_by, name: row.decided_by_name ?? '', as: row.decided_as }, for: told(row.decided_for), at: row.decided_at, because: row.decided_because ?? '', notFollowed: told(row.not_followed),
    board: row.met !== null && row.board_case !== null ? { metOn: row.met, case: row.board_case } : undefined, onlyPerson: row.only_person,
  } : undefined,
  withdrawn: row.withdrawn_by !== null && row.withdrawn_at ? { by: row.withdrawn_by, at: row.withdrawn_at, because: row.withdrawn_because ?? '' } : undefined,
})

interface AdviceRow { readonly id: Uuid; readonly adviser: Adviser; readonly asked_by: Uuid | null; readonly asked_by_name: string | null; readonly asked_at: string | null; readonly question: string | null; readonly stance: 'supports' | null; readonly words: string | null; readonly given_by: Uuid | null; readonly given_by_name: string | null; readonly given_at: string | null }
const adviceFrom = (row: AdviceRow): Advice => ({
  id: row.id, adviser: row.adviser, asked: row.asked_by !== null ? { by: { account: row.asked_by, name: row.asked_by_name ?? '' }, at: new Date(row.asked_at ?? 0), question: row.question ?? '' } : undefined,
  given: row.given_by !== null && row.stance !== null ? { by: { account: row.given_by, name: row.given_by_name ?? '' }, at: new Date(row.given_at ?? 0), stance: row.stance, words: row.words ?? '' } : undefined,
})

export interface WithAdvice { readonly decision: Decision; readonly advice: readonly Advice[]; /** What has taken over from it, accepted. */ readonly renewedBy: Uuid | undefined }

export async function decisionById({ rows, tenant }: Reader, id: Uuid): Promise<WithAdvice | undefined> {
  const [found] = await rows<Row & { advice: AdviceRow[] | null; renewed_by: Uuid | null }>(`SELECT ${columns}, (SELECT r.id FROM decision r WHERE r.tenant_id = $1 AND r.renews = d.id AND r.state = 'accepted' ORDER BY r.id DESC LIMIT 1) AS renewed_by,
    (SELECT json_agg(a ORDER BY a.id) FROM decision_advice a WHERE a.tenant_id = $1 AND a.decision_id = d.id) AS advice FROM decision d WHERE d.tenant_id = $1 AND d.id = $2`, [tenant, id])
  return found && { decision: decisionFrom(found), advice: (found.advice ?? []).map(adviceFrom), renewedBy: told(found.renewed_by) }
}

/**
 * Exceptions and accepted risks that hold on the day, of an engagement and of one part of it. With `held`, nobody can withdraw one of them
 * before the transaction that uses them has ended; only a transaction that changes something may ask so.
 */
export async function acceptedDecisions({ rows, tenant }: Reader, engagement: Uuid, part: Uuid | undefined, today: Day, held: boolean): Promise<Decision[]> {
  return (await rows<Row>(`SELECT ${columns} FROM decision d WHERE d.tenant_id = $1 AND d.engagement_id = $2 AND (d.part_id IS NULL OR d.part_id = $3) AND d.state = 'accepted' AND coalesce(d.expires_on >= $4, true) ORDER BY d.id${held ? ' FOR SHARE' : ''}`, [tenant, engagement, part ?? null, today])).map(decisionFrom)
}

export const sorts = ['newest', 'expires'] as const
export interface Page { readonly engagement?: Uuid | undefined; readonly form?: Form | undefined; readonly state?: State | undefined; readonly expiresBefore?: Day | undefined; readonly q?: string | undefined; readonly sort: (typeof sorts)[number]; readonly after?: Place | undefined; readonly limit: number }

const farOff = '9999-12-31'
export const expiryOf = ({ expiresOn }: Pick<Decision, 'expiresOn'>): string => expiresOn ?? farOff
export const isExpiry = (text: string): boolean => text === farOff || isDay(text)

/** One question for a page, whatever is asked for. */
export async function decisionsAfter({ rows, tenant }: Reader, today: Day, { engagement, form, state, expiresBefore, q, sort, after, limit }: Page): Promise<Decision[]> {
  const stateNow = 'CASE WHEN d.state IN (\'open\', \'accepted\') AND d.expires_on < $2 THEN \'expired\' ELSE d.state END'
  const order = sort === 'newest' ? ['d.id DESC', 'd.id < $9::uuid'] : [`coalesce(d.expires_on, '${farOff}'), d.id`, `(coalesce(d.expires_on, '${farOff}'), d.id) > ($8::date, $9::uuid)`]
  // A list of cases does not say what they rest on.
  const found = await rows<Row>(`SELECT ${columns.replace('d.grounds', "'[]'::jsonb AS grounds")} FROM decision d WHERE d.tenant_id = $1 AND ($3::uuid IS NULL OR d.engagement_id = $3) AND ($4::text IS NULL OR d.form = $4) AND ($5::text IS NULL OR ${stateNow} = $5)
    AND ($6::date IS NULL OR d.expires_on < $6) AND ($7::text IS NULL OR strpos(lower(d.title), lower($7)) > 0) AND ($8::date IS NULL OR ${order[1]}) ORDER BY ${order[0]} LIMIT $10`,
  [tenant, today, engagement ?? null, form ?? null, state ?? null, expiresBefore ?? null, q ?? null, after?.by ?? null, after?.id ?? null, limit])
  return found.map(decisionFrom)
}

const flat = (one: Decision): Record<string, unknown> => ({
  form: one.form, engagement_id: one.engagement, part_id: one.part ?? null, duty_id: one.duty ?? null, renews: one.renews ?? null, asked_by: one.asked.account, asked_by_name: one.asked.name, asked_as: one.asked.as, asked_at: one.askedAt,
  title: one.title, reasons: one.reasons, measures: one.measures, level: one.level, worth_amount: one.worth?.amount ?? null, worth_currency: one.worth?.currency ?? null, expires_on: one.expiresOn ?? null, grounds: JSON.stringify(one.grounds),
  shown_digest: Buffer.from(one.digest, 'hex'), edited_by: one.editedBy, state: one.state, decided_by: one.decided?.by.account ?? null, decided_for: one.decided?.for ?? null, decided_by_name: one.decided?.by.name ?? null, decided_as: one.decided?.by.as ?? null,
  decided_at: one.decided?.at ?? null, decided_because: one.decided?.because ?? null, not_followed: one.decided?.notFollowed ?? null, board_met_on: one.decided?.board?.metOn ?? null, board_case: one.decided?.board?.case ?? null, only_person: one.decided?.onlyPerson ?? false,
  withdrawn_by: one.withdrawn?.by ?? null, withdrawn_at: one.withdrawn?.at ?? null, withdrawn_because: one.withdrawn?.because ?? null,
})
/** Set when the case is put forward, and never after. */
const fixed = ['form', 'engagement_id', 'part_id', 'duty_id', 'renews', 'asked_by', 'asked_by_name', 'asked_as', 'asked_at']

const written = (decision: Decision): Omit<Written, 'change' | 'values'> => ({ entity: { type: 'decision', id: decision.id, version: decision.version }, row: { id: decision.id, version: decision.version, ...flat(decision), grounds: decision.grounds } })

export function insertDecision(tenant: TenantId, decision: Decision): Written {
  const cells = Object.entries(flat(decision))
  return {
    ...written(decision), change: `INSERT INTO decision (tenant_id, id, version, ${cells.map(([name]) => name).join(', ')}) VALUES ($1, $2, 1, ${cells.map((_, index) => `$${index + 3}`).join(', ')}) RETURNING id`,
    values: [tenant, decision.id, ...cells.map(([, value]) => value)],
  }
}

/**
 * From the version before and no other, in the state it was then. A decision is written only if whoever decides still has the role it was
 * decided in: their membership is held until this is committed, so that nobody can be put out in between.
 */
export function updateDecision(tenant: TenantId, decision: Decision, from: Decision['state']): Written {
  const cells = Object.entries(flat(decision)).filter(([name]) => !fixed.includes(name)), { decided } = decision
  const decides = from === 'open' && decided !== undefined, next = cells.length + 4
  return {
    ...written(decision), change: `UPDATE decision SET version = version + 1, ${cells.map(([name], index) => `${name} = $${index + 4}`).join(', ')} WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 AND state = $${next}
      ${decides ? `AND EXISTS (SELECT FROM membership m WHERE m.tenant_id = $1 AND m.account_id = $${next + 1} AND m.ended_at IS NULL AND $${next + 2} = ANY (m.roles) FOR SHARE)` : ''} RETURNING id`,
    values: [tenant, decision.id, decision.version, ...cells.map(([, value]) => value), from, ...(decides ? [decided.for ?? decided.by.account, decided.by.as] : [])],
  }
}

/** Asked for, given unasked, or the answer to what was asked. Whoever comes second is told by the version of the decision. */
export const putAdvice = (tenant: TenantId, decision: Uuid, { id, adviser, asked, given }: Advice): Part => {
  const said = [given?.stance ?? null, given?.words ?? null, given?.by.account ?? null, given?.by.name ?? null, given?.at ?? null]
  return asked && given
    ? { change: 'UPDATE decision_advice SET stance = $3, words = $4, given_by = $5, given_by_name = $6, given_at = $7 WHERE tenant_id = $1 AND id = $2 AND given_by IS NULL', values: [tenant, id, ...said] }
    : {
        change: `INSERT INTO decision_advice (tenant_id, id, stance, words, given_by, given_by_name, given_at, decision_id, adviser, asked_by, asked_by_name, asked_at, question) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
        values: [tenant, id, ...said, decision, adviser, asked?.by.account ?? null, asked?.by.name ?? null, asked?.at ?? null, asked?.question ?? null],
      }
}

/** Of the engagement and of one part of it, earliest first. Also what the board said no to was considered. */
export async function boardMeetings({ rows, tenant }: Reader, engagement: Uuid, part: Uuid | undefined): Promise<{ id: Uuid; metOn: Day; by: string; on: Day }[]> {
  return rows(`SELECT id, to_char(board_met_on, 'YYYY-MM-DD') AS "metOn", decided_by_name AS by, to_char(decided_at AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD') AS on FROM decision
    WHERE tenant_id = $1 AND engagement_id = $2 AND (part_id IS NULL OR part_id = $3) AND board_met_on IS NOT NULL ORDER BY board_met_on, id`, [tenant, engagement, part ?? null])
}

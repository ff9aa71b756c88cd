/** The only file that names the table `conclusion`. Rows of it are added, and withdrawn; nothing else is ever done to them. */
import type { Day } from '@rustning/engine'
import type { Part, Written } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Role } from '../../foundation/identity/role.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { Conclusion } from './conclusion.ts'
import type { About, Ground } from './grounds.ts'
import type { Member } from './person.ts'

interface Row {
  readonly id: Uuid; readonly version: number; readonly engagement_id: Uuid; readonly part_id: Uuid | null; readonly item: string; readonly kind: string; readonly number: number; readonly outcome: string; readonly words: string
  readonly grounds: Ground[]; readonly digest: string; readonly concluded_by: Uuid; readonly concluded_by_name: string; readonly concluded_as: Role; readonly on: Day; readonly concluded_at: Date
  readonly withdrawn_at: Date | null; readonly withdrawn_by: Uuid | null; readonly withdrawn_because: string | null; readonly newest: number
}

const columns = `c.id, c.version, c.engagement_id, c.part_id, c.item, c.kind, c.number, c.outcome, c.words, c.grounds, encode(c.grounds_digest, 'hex') AS digest, c.concluded_by, c.concluded_by_name, c.concluded_as,
  to_char(c.concluded_on, 'YYYY-MM-DD') AS on, c.concluded_at, c.withdrawn_at, c.withdrawn_by, c.withdrawn_because,
  (SELECT max(n.number) FROM conclusion n WHERE n.tenant_id = c.tenant_id AND n.engagement_id = c.engagement_id AND n.part_id IS NOT DISTINCT FROM c.part_id AND n.kind = c.kind AND n.item = c.item) AS newest`

/** A conclusion and the number of the newest on the same. */
export interface Placed { readonly conclusion: Conclusion; readonly newest: number }

const placedFrom = (row: Row): Placed => ({
  newest: row.newest,
  conclusion: {
    id: row.id, version: row.version, engagement: row.engagement_id, part: row.part_id ?? undefined, item: row.item, kind: row.kind, number: row.number, outcome: row.outcome, words: row.words, grounds: row.grounds, digest: row.digest,
    by: { account: row.concluded_by, name: row.concluded_by_name, as: row.concluded_as }, on: row.on, at: row.concluded_at,
    withdrawn: row.withdrawn_at && row.withdrawn_by ? { at: row.withdrawn_at, by: row.withdrawn_by, because: row.withdrawn_because ?? '' } : undefined,
  },
})

export async function conclusionById({ rows, tenant }: Reader, id: Uuid): Promise<Placed | undefined> {
  const [found] = await rows<Row>(`SELECT ${columns} FROM conclusion c WHERE c.tenant_id = $1 AND c.id = $2`, [tenant, id])
  return found && placedFrom(found)
}

/** The newest on each subject of an engagement, however many; for facts and gates. */
export async function newestConclusions({ rows, tenant }: Reader, engagement: Uuid, part: Uuid | undefined): Promise<Conclusion[]> {
  const found = await rows<Row>(`SELECT DISTINCT ON (c.part_id, c.kind, c.item) ${columns} FROM conclusion c WHERE c.tenant_id = $1 AND c.engagement_id = $2 AND (c.part_id IS NULL OR c.part_id = $3)
    ORDER BY c.part_id NULLS FIRST, c.kind, c.item, c.number DESC`, [tenant, engagement, part ?? null])
  return found.map((row) => placedFrom(row).conclusion)
}

export interface Page { readonly engagement: Uuid; readonly kind?: string | undefined; readonly history: boolean; readonly after?: Uuid | undefined; readonly limit: number }

/** Latest first. */
export async function conclusionsAfter({ rows, tenant }: Reader, { engagement, kind, history, after, limit }: Page): Promise<Placed[]> {
  const found = await rows<Row>(`SELECT * FROM (SELECT ${columns} FROM conclusion c WHERE c.tenant_id = $1 AND c.engagement_id = $2 AND ($3::text IS NULL OR c.kind = $3) AND ($4::uuid IS NULL OR c.id < $4)) c
    WHERE $5 OR c.number = c.newest ORDER BY c.id DESC LIMIT $6`, [tenant, engagement, kind ?? null, after ?? null, history, limit])
  return found.map(placedFrom)
}

/** Who acts and what the newest on the subject is, in one question. */
export async function memberAndNewest({ rows, tenant }: Reader, account: Uuid, { engagement, part, item = '', on }: About): Promise<{ member: Member | undefined; newest: number; engagementHere: boolean }> {
  const [found] = await rows<{ member: Member | null; newest: number; here: boolean }>(`SELECT (${memberSql('$2')}) AS member, EXISTS (SELECT FROM engagement WHERE tenant_id = $1 AND id = $3) AS here,
    coalesce((SELECT max(number) FROM conclusion WHERE tenant_id = $1 AND engagement_id = $3 AND part_id IS NOT DISTINCT FROM $4 AND kind = $5 AND item = $6), 0) AS newest`, [tenant, account, engagement, part ?? null, on, item])
  return { member: found?.member ?? undefined, newest: found?.newest ?? 0, engagementHere: found?.here ?? false }
}

/** Asked where a list would be empty: of what is not here there is no list. */
export const engagementHere = async ({ rows, tenant }: Reader, engagement: Uuid): Promise<boolean> => (await rows('SELECT FROM engagement WHERE tenant_id = $1 AND id = $2', [tenant, engagement])).length > 0

/** The membership that a person has today, as JSON; `$1` is the tenant. */
const memberSql = (account: string): string => `SELECT json_build_object('account', m.account_id, 'name', m.name, 'roles', m.roles) FROM membership m WHERE m.tenant_id = $1 AND m.account_id = ${account} AND m.ended_at IS NULL`

/** Who acts, whoever else may have a say, and whether the engagement is here, in one question. */
export async function around({ rows, tenant }: Reader, account: Uuid, engagement: Uuid): Promise<{ member: Member | undefined; members: Member[]; engagementHere: boolean }> {
  const [found] = await rows<{ member: Member | null; members: Member[] | null; here: boolean }>(`SELECT (${memberSql('$2')}) AS member, EXISTS (SELECT FROM engagement WHERE tenant_id = $1 AND id = $3) AS here,
    (SELECT json_agg(json_build_object('account', m.account_id, 'name', m.name, 'roles', m.roles)) FROM membership m WHERE m.tenant_id = $1 AND m.ended_at IS NULL AND NOT m.roles <@ '{employee,supplier-contact,sector-analyst,auditor,supervisor}') AS members`, [tenant, account, engagement])
  return { member: found?.member ?? undefined, members: found?.members ?? [], engagementHere: found?.here ?? false }
}

export const rowOf = ({ part, engagement, by, digest, at, withdrawn, ...rest }: Conclusion): Record<string, unknown> => ({
  ...rest, engagement_id: engagement, part_id: part ?? null, concluded_by: by.account, concluded_by_name: by.name, concluded_as: by.as, grounds_digest: digest, concluded_at: at,
  withdrawn_at: withdrawn?.at ?? null, withdrawn_by: withdrawn?.by ?? null, withdrawn_because: withdrawn?.because ?? null,
})

/** Added, unless another on the same subject came first or the person no longer has the role: their membership is held until this is committed. */
export function insertConclusion(tenant: TenantId, conclusion: Conclusion): Written {
  const { id, version, engagement, part, item, kind, number, outcome, words, grounds, digest, by, on, at } = conclusion
  return {
    entity: { type: 'conclusion', id, version }, row: rowOf(conclusion), detail: { kind, outcome, words, by: by.name },
    change: `INSERT INTO conclusion (tenant_id, id, version, engagement_id, part_id, item, kind, number, outcome, words, grounds, grounds_digest, concluded_by, concluded_by_name, concluded_as, concluded_on, concluded_at)
      SELECT $1::uuid, $2::uuid, $3::int, $4::uuid, $5::uuid, $6, $7, $8::int, $9, $10, $11::jsonb, decode($12, 'hex'), $13::uuid, $14, $15::text, $16::date, $17::timestamptz
      WHERE EXISTS (SELECT FROM membership m WHERE m.tenant_id = $1::uuid AND m.account_id = $13::uuid AND m.ended_at IS NULL AND $15::text = ANY (m.roles) FOR SHARE) ON CONFLICT DO NOTHING RETURNING id`,
    values: [tenant, id, version, engagement, part ?? null, item, kind, number, outcome, words, JSON.stringify(grounds), digest, by.account, by.name, by.as, on, at],
  }
}

export const withdrawConclusion = (tenant: TenantId, { id, version, withdrawn }: Conclusion): Part => ({
  change: 'UPDATE conclusion SET version = $3, withdrawn_at = $4, withdrawn_by = $5, withdrawn_because = $6 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 AND withdrawn_at IS NULL RETURNING id',
  values: [tenant, id, version, withdrawn?.at, withdrawn?.by, withdrawn?.because],
})

/** What is read of one engagement, and how it is written: with portfolio.store.ts, the files that name the tables `engagement…`. */
import type pg from 'pg'
import type { Stage } from '@rustning/engine'
import type { Part as Statement } from '../../foundation/action/action.ts'
import { readAs, type Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { Classification, Criticality, Ending } from './engagement.api.ts'
import type { Engagement, WholeEngagement } from './engagement.ts'
import type { Link, LinkTarget, WantedLink } from './link.ts'
import type { Part } from './part.ts'
import type { Party } from './party.ts'
import type { TeamMember } from './team.ts'

/** As PostgreSQL writes it in JSON: days and instants as text, what is not there as null. */
interface Row {
  readonly id: Uuid; readonly version: number; readonly title: string; readonly owner_id: Uuid; readonly supplier_id: Uuid | null; readonly supplier_name: string | null; readonly service_id: Uuid | null
  readonly classification: Classification | null; readonly classified_on: string | null; readonly archive_case: string | null; readonly criticality: Criticality | null; readonly users: number | null
  readonly contract_ends_on: string | null; readonly competence_assessed_on: string | null; readonly all_controllers_named: boolean; readonly import_id: Uuid | null; readonly import_line: number | null; readonly created_at: string
}
interface PartRow { readonly id: Uuid; readonly engagement_id: Uuid; readonly version: number; readonly name: string | null; readonly stage: Stage; readonly since_on: string; readonly ended: Ending | null }
interface PartyRow { readonly id: Uuid; readonly role: Party['role']; readonly name: string; readonly number: string | null; readonly is_self: boolean }
interface TeamRow { readonly id: Uuid; readonly field: TeamMember['field']; readonly sort: TeamMember['sort']; readonly name: string; readonly membership_id: Uuid | null; readonly employer: string | null }
interface LinkRow { readonly kind: Link['kind']; readonly direction: Link['direction']; readonly id: Uuid; readonly title: string }

const told = <T>(value: T | null): T | undefined => value ?? undefined

export const engagementFrom = (row: Row): Engagement => ({
  id: row.id, version: row.version, title: row.title, ownerId: row.owner_id, supplierId: told(row.supplier_id), supplierName: told(row.supplier_name), serviceId: told(row.service_id),
  classification: told(row.classification), classifiedOn: told(row.classified_on), archiveCase: told(row.archive_case), criticality: told(row.criticality), users: told(row.users),
  contractEndsOn: told(row.contract_ends_on), competenceAssessedOn: told(row.competence_assessed_on), allControllersNamed: row.all_controllers_named, importId: told(row.import_id), importLine: told(row.import_line), createdAt: new Date(row.created_at),
})
export const partFrom = ({ id, engagement_id, version, name, stage, since_on, ended }: PartRow): Part => ({ id, engagementId: engagement_id, version, name: told(name), stage, sinceOn: since_on, ended: told(ended) })

/** As it stands in the database, for the journal's commitment. */
export const rowOf = (one: Engagement) => ({
  id: one.id, version: one.version, title: one.title, owner_id: one.ownerId, supplier_id: one.supplierId ?? null, supplier_name: one.supplierName ?? null, service_id: one.serviceId ?? null,
  classification: one.classification ?? null, classified_on: one.classifiedOn ?? null, archive_case: one.archiveCase ?? null, criticality: one.criticality ?? null, users: one.users ?? null,
  contract_ends_on: one.contractEndsOn ?? null, competence_assessed_on: one.competenceAssessedOn ?? null, all_controllers_named: one.allControllersNamed, import_id: one.importId ?? null, import_line: one.importLine ?? null, created_at: one.createdAt,
})

/** What a decision about an engagement needs besides it: which memberships are current, and what the engagements to be linked to are. */
interface Beside { readonly owners?: readonly Uuid[]; readonly targets?: readonly Uuid[] }
export interface Loaded { readonly engagement: WholeEngagement | undefined; readonly owners: readonly Uuid[]; readonly targets: readonly LinkTarget[] }

/** What the registers call its supplier and its service. */
export const registeredNames = `(SELECT jsonb_object_agg(n.id, n.name) FROM (SELECT s.id, s.name FROM supplier s WHERE s.tenant_id = e.tenant_id AND s.id = e.supplier_id
  UNION ALL SELECT v.id, v.name FROM service v WHERE v.tenant_id = e.tenant_id AND v.id = e.service_id) n)`
const parts = `(SELECT json_agg(p ORDER BY p.since_on, p.id) FROM engagement_part p WHERE p.tenant_id = e.tenant_id AND p.engagement_id = e.id)`
const whole = `SELECT to_jsonb(e) AS row, (SELECT name FROM membership m WHERE m.tenant_id = e.tenant_id AND m.id = e.owner_id) AS owner_name, ${registeredNames} AS names, ${parts} AS parts,
    (SELECT json_agg(p ORDER BY p.position) FROM engagement_party p WHERE p.tenant_id = e.tenant_id AND p.engagement_id = e.id) AS parties,
    (SELECT json_agg(t ORDER BY t.position) FROM engagement_team_member t WHERE t.tenant_id = e.tenant_id AND t.engagement_id = e.id) AS team,
    (SELECT json_agg(l ORDER BY l.kind, l.title, l.id) FROM (
      SELECT l.kind, 'to' AS direction, o.id, o.title FROM engagement_link l JOIN engagement o ON o.tenant_id = l.tenant_id AND o.id = l.other_id WHERE l.tenant_id = e.tenant_id AND l.engagement_id = e.id
      UNION ALL SELECT l.kind, 'from', o.id, o.title FROM engagement_link l JOIN engagement o ON o.tenant_id = l.tenant_id AND o.id = l.engagement_id WHERE l.tenant_id = e.tenant_id AND l.other_id = e.id) l) AS links
  FROM engagement e WHERE e.tenant_id = $1 AND e.id = $2`
interface WholeRow { readonly row: Row; readonly owner_name: string | null; readonly names: Readonly<Record<Uuid, string>> | null; readonly parts: PartRow[] | null; readonly parties: PartyRow[] | null; readonly team: TeamRow[] | null; readonly links: LinkRow[] | null }

const wholeFrom = ({ row, owner_name, names, parts, parties, team, links }: WholeRow): WholeEngagement => ({
  ...engagementFrom(row), ownerName: told(owner_name), names: names ?? {}, parts: (parts ?? []).map(partFrom),
  parties: (parties ?? []).map(({ id, role, name, number, is_self }) => ({ id, role, name, number: told(number), self: is_self })),
  team: (team ?? []).map(({ id, field, sort, name, membership_id, employer }) => ({ id, field, sort, name, membershipId: told(membership_id), employer: told(employer) })),
  links: (links ?? []).map(({ kind, direction, id, title }) => ({ kind, direction, engagementId: id, title })),
})

export async function engagementById({ rows, tenant }: Reader, id: Uuid): Promise<WholeEngagement | undefined> {
  const [found] = await rows<WholeRow>(whole, [tenant, id])
  return found && wholeFrom(found)
}

/** From whom and of which service it is, where that is written down; nothing where it is not here. */
export async function supplierAndService({ rows, tenant }: Reader, id: Uuid): Promise<{ readonly supplierId: Uuid | undefined; readonly serviceId: Uuid | undefined } | undefined> {
  const [found] = await rows<Pick<Row, 'supplier_id' | 'service_id'>>('SELECT supplier_id, service_id FROM engagement WHERE tenant_id = $1 AND id = $2', [tenant, id])
  return found && { supplierId: told(found.supplier_id), serviceId: told(found.service_id) }
}

export const engagementExists = (pool: pg.Pool, tenant: TenantId, id: Uuid): Promise<boolean> => readAs(pool, tenant, (reader) => engagementPart(reader, id))

/** Whether it is here, and so is the part of it that is named. */
export const engagementPart = async ({ rows, tenant }: Reader, id: Uuid, part?: Uuid): Promise<boolean> =>
  (await rows('SELECT FROM engagement e WHERE e.tenant_id = $1 AND e.id = $2 AND ($3::uuid IS NULL OR EXISTS (SELECT FROM engagement_part p WHERE p.tenant_id = $1 AND p.engagement_id = $2 AND p.id = $3))', [tenant, id, part ?? null])).length > 0

/** For a change that anybody may make beside others: whoever comes later waits here, and sees what the first one left. */
export async function engagementLocked({ rows, tenant }: Reader, id: Uuid, part?: Uuid): Promise<Engagement | undefined> {
  const [found] = await rows<{ row: Row }>(`SELECT to_jsonb(e) AS row FROM engagement e WHERE e.tenant_id = $1 AND e.id = $2
    AND ($3::uuid IS NULL OR EXISTS (SELECT FROM engagement_part p WHERE p.tenant_id = $1 AND p.engagement_id = $2 AND p.id = $3)) FOR NO KEY UPDATE`, [tenant, id, part ?? null])
  return found && engagementFrom(found.row)
}

/** Whoever links engagements of an organisation does it one at a time, so that no circle closes between two. */
export const oneLinkAtATime = async ({ rows, tenant }: Reader): Promise<void> => void (await rows('SELECT FROM tenant WHERE tenant_id = $1 FOR NO KEY UPDATE', [tenant]))

/** All that a decision needs, in one question. Of what is linked to, also by which kinds it leads back to `id`. */
export async function engagementToChange({ rows, tenant }: Reader, id: Uuid | undefined, { owners = [], targets = [] }: Beside = {}): Promise<Loaded[]> {
  const [found] = await rows<{ one: WholeRow | null; owners: Uuid[] | null; targets: LinkTarget[] | null }>(`WITH RECURSIVE one AS (${whole}),
      reach AS (SELECT o.id AS start, l.kind, l.other_id FROM engagement o JOIN engagement_link l ON l.tenant_id = $1 AND l.engagement_id = o.id WHERE o.tenant_id = $1 AND o.id = ANY ($4)
        UNION SELECT r.start, r.kind, l.other_id FROM reach r JOIN engagement_link l ON l.tenant_id = $1 AND l.engagement_id = r.other_id AND l.kind = r.kind)
    SELECT (SELECT to_jsonb(one) FROM one) AS one, (SELECT array_agg(id) FROM membership WHERE tenant_id = $1 AND id = ANY ($3) AND ended_at IS NULL) AS owners,
      (SELECT jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'leadsBackBy', coalesce((SELECT jsonb_agg(DISTINCT r.kind) FROM reach r WHERE r.start = o.id AND r.other_id = $2), '[]')))
        FROM engagement o WHERE o.tenant_id = $1 AND o.id = ANY ($4)) AS targets`, [tenant, id ?? null, owners, targets])
  return [{ engagement: found?.one ? wholeFrom(found.one) : undefined, owners: found?.owners ?? [], targets: found?.targets ?? [] }]
}

const columns = ['id', 'version', 'title', 'owner_id', 'supplier_id', 'supplier_name', 'service_id', 'classification', 'classified_on', 'archive_case', 'criticality', 'users', 'contract_ends_on', 'competence_assessed_on', 'all_controllers_named', 'import_id', 'import_line', 'created_at'] as const
const changeable = columns.filter((name) => name !== 'id' && name !== 'import_id' && name !== 'import_line' && name !== 'created_at')

const list = `${columns.join(', ')}`
/** Several at once, from one value: an array of rows. */
export const insertEngagements = (tenant: TenantId, engagements: readonly Engagement[]): Statement =>
  ({ change: `INSERT INTO engagement (tenant_id, ${list}) SELECT $1::uuid, ${list} FROM jsonb_populate_recordset(NULL::engagement, $2::jsonb) RETURNING id`, values: [tenant, JSON.stringify(engagements.map(rowOf))] })

/** Changes it if it is still the version that the change was made from. */
export const updateEngagement = (tenant: TenantId, engagement: Engagement): Statement => ({
  change: `UPDATE engagement e SET ${changeable.map((name) => `${name} = n.${name}`).join(', ')} FROM jsonb_populate_record(NULL::engagement, $2::jsonb) n
    WHERE e.tenant_id = $1::uuid AND e.id = n.id AND e.version = n.version - 1 RETURNING e.id`, values: [tenant, JSON.stringify(rowOf(engagement))],
})

export const insertParts = (tenant: TenantId, parts: readonly Part[], importId?: Uuid): Statement => ({
  change: `INSERT INTO engagement_part (tenant_id, id, engagement_id, version, name, stage, since_on, ended, import_id)
    SELECT $1::uuid, id, engagement_id, version, name, stage, since_on, ended, $3::uuid FROM jsonb_populate_recordset(NULL::engagement_part, $2::jsonb) RETURNING id`,
  values: [tenant, JSON.stringify(parts.map(({ id, engagementId, version, name, stage, sinceOn, ended }) => ({ id, engagement_id: engagementId, version, name, stage, since_on: sinceOn, ended }))), importId ?? null],
})

/** A part as it is to be, if it is still the version that the change was made from: `version` is the new one. Its entry is its own (`partEntity`). */
export const updatePart = (tenant: TenantId, { id, version, name, stage, sinceOn, ended }: Part): Statement => ({
  change: 'UPDATE engagement_part SET version = $3, name = $4, stage = $5, since_on = $6, ended = $7 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id',
  values: [tenant, id, version, name ?? null, stage, sinceOn, ended ?? null],
})

/** The whole list: those not named go, those that are here change, the others come. */
export const putParties = (tenant: TenantId, engagement: Uuid, parties: readonly Party[]): Statement[] => [
  { change: 'DELETE FROM engagement_party WHERE tenant_id = $1 AND engagement_id = $2 AND id <> ALL ($3)', values: [tenant, engagement, parties.map(({ id }) => id)] },
  {
    change: `INSERT INTO engagement_party AS p (tenant_id, id, engagement_id, role, name, number, is_self, position) SELECT $1::uuid, id, $2::uuid, role, name, number, is_self, position FROM jsonb_populate_recordset(NULL::engagement_party, $3::jsonb)
      ON CONFLICT (tenant_id, id) DO UPDATE SET role = excluded.role, name = excluded.name, number = excluded.number, is_self = excluded.is_self, position = excluded.position WHERE p.engagement_id = excluded.engagement_id`,
    values: [tenant, engagement, JSON.stringify(parties.map(({ id, role, name, number, self }, position) => ({ id, role, name, number, is_self: self, position })))],
  },
]

export const putTeam = (tenant: TenantId, engagement: Uuid, team: readonly TeamMember[]): Statement[] => [
  { change: 'DELETE FROM engagement_team_member WHERE tenant_id = $1 AND engagement_id = $2', values: [tenant, engagement] },
  {
    change: `INSERT INTO engagement_team_member (tenant_id, id, engagement_id, field, sort, name, membership_id, employer, position)
      SELECT $1::uuid, id, $2::uuid, field, sort, name, membership_id, employer, position FROM jsonb_populate_recordset(NULL::engagement_team_member, $3::jsonb)`,
    values: [tenant, engagement, JSON.stringify(team.map(({ id, field, sort, name, membershipId, employer }, position) => ({ id, field, sort, name, membership_id: membershipId, employer, position })))],
  },
]

/** The links that go out from it. */
export const putLinks = (tenant: TenantId, engagement: Uuid, links: readonly WantedLink[]): Statement[] => {
  const wanted = JSON.stringify(links.map(({ kind, engagementId }) => ({ kind, other_id: engagementId })))
  return [
    { change: 'DELETE FROM engagement_link l WHERE tenant_id = $1 AND engagement_id = $2 AND NOT EXISTS (SELECT FROM jsonb_populate_recordset(NULL::engagement_link, $3::jsonb) w WHERE w.kind = l.kind AND w.other_id = l.other_id)', values: [tenant, engagement, wanted] },
    { change: 'INSERT INTO engagement_link (tenant_id, engagement_id, kind, other_id) SELECT $1::uuid, $2::uuid, kind, other_id FROM jsonb_populate_recordset(NULL::engagement_link, $3::jsonb) ON CONFLICT DO NOTHING', values: [tenant, engagement, wanted] },
  ]
}

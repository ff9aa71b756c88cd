/** The journal as those who may read it see it: newest first, by whom, about what. */
import type { Reader } from '../database/transaction.ts'
import type { Place } from '../http/page.ts'
import type { Uuid } from '../values/id.ts'

export interface Seen {
  readonly id: Uuid
  readonly at: Date
  readonly actor_kind: string
  readonly actor_id: Uuid | null
  readonly action: string
  readonly outcome: 'done' | 'denied' | 'read'
  readonly entity_type: string
  readonly entity_id: Uuid | null
  readonly entity_version: number | null
  readonly epoch: number | null
  readonly place: string | null
}
export interface Wanted { readonly after?: Place | undefined; readonly entity?: Uuid | undefined; readonly actor?: Uuid | undefined; readonly action?: string | undefined; readonly outcome?: string | undefined; /** A kind of actor. */ readonly without?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined }

const columns = 'e.id, e.at, e.actor_kind, e.actor_id, e.action, e.outcome, e.entity_type, e.entity_id, e.entity_version, l.epoch, l.seq AS place'
const joined = 'journal_entry e LEFT JOIN journal_leaf l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id'

/** Days are Norwegian ones, both included. */
export const entriesAfter = ({ rows, tenant }: Reader, { after, entity, actor, action, outcome, without, from, to }: Wanted, limit: number): Promise<Seen[]> => rows<Seen>(`SELECT ${columns} FROM ${joined}
  WHERE e.tenant_id = $1 AND ($2::timestamptz IS NULL OR (e.at, e.id) < ($2, $3)) AND ($4::uuid IS NULL OR e.entity_id = $4) AND ($5::uuid IS NULL OR e.actor_id = $5) AND ($6::text IS NULL OR e.action = $6 OR starts_with(e.action, $6 || '.'))
    AND ($7::text IS NULL OR e.outcome = $7) AND ($8::date IS NULL OR e.at >= $8::date::timestamp AT TIME ZONE 'Europe/Oslo') AND ($9::date IS NULL OR e.at < ($9::date + 1)::timestamp AT TIME ZONE 'Europe/Oslo') AND ($11::text IS NULL OR e.actor_kind <> $11)
  ORDER BY e.at DESC, e.id DESC LIMIT $10`, [tenant, after?.by ?? null, after?.id ?? null, entity ?? null, actor ?? null, action ?? null, outcome ?? null, from ?? null, to ?? null, limit, without ?? null])

export interface Whole extends Seen { readonly body: Buffer; readonly salt: Buffer | null; readonly data: Buffer | null }

export async function entryById({ rows, tenant }: Reader, id: Uuid): Promise<Whole | undefined> {
  return (await rows<Whole>(`SELECT ${columns}, e.body, d.salt, d.data FROM ${joined} LEFT JOIN journal_detail d ON d.tenant_id = e.tenant_id AND d.entry_id = e.id WHERE e.tenant_id = $1 AND e.id = $2`, [tenant, id]))[0]
}

export interface Checkpointed { readonly size: string; readonly note: string; readonly signed_at: Date }

/** The newest, of the newest epoch or of the one named. */
export async function lastCheckpoint({ rows, tenant }: Reader, epoch?: number): Promise<Checkpointed | undefined> {
  return (await rows<Checkpointed>('SELECT size, note, signed_at FROM journal_checkpoint WHERE tenant_id = $1 AND ($2::int IS NULL OR epoch = $2) ORDER BY epoch DESC, size DESC LIMIT 1', [tenant, epoch ?? null]))[0]
}

/** What those who act are called in this organisation, by kind: members, keys and respondents. */
export async function actorNames({ rows, tenant }: Reader, ids: readonly Uuid[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await rows<{ id: Uuid; name: string }>(`SELECT account_id AS id, min(name) AS name FROM membership WHERE tenant_id = $1 AND account_id = ANY ($2) GROUP BY account_id
    UNION ALL SELECT id, name FROM api_token WHERE tenant_id = $1 AND id = ANY ($2) UNION ALL SELECT id, name FROM respondent WHERE tenant_id = $1 AND id = ANY ($2)`, [tenant, ids])
  return new Map(found.map(({ id, name }) => [id, name]))
}

/**
 * The only file that names the tables `offer` and `offer_received`, and that calls the courier. An answer at the sender's, and a copy at the
 * addressee's, come by the courier alone: the application has no right to write them.
 */
import type { Day } from '@rustning/engine'
import type { Part, Written } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Role } from '../../foundation/identity/role.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { answerers } from './offer.api.ts'
import type { AnswerKind, Offer, Received } from './offer.ts'

interface Row {
  readonly id: Uuid; readonly version: number; readonly engagement_id: Uuid; readonly part_id: Uuid | null; readonly kind: string; readonly original_id: Uuid; readonly addressee_id: TenantId; readonly addressee_label: string; readonly code_hash: Buffer | null; readonly copy: string; readonly digest: string
  readonly sent_by: Uuid; readonly sent_at: Date; readonly state: Offer['state']; readonly undelivered_because: string | null; readonly answer: AnswerKind | null; readonly answered: Day | null; readonly answer_digest: string | null; readonly answered_as: Role | null; readonly answered_by_name: string | null
  readonly answer_because: string | null; readonly answer_entry: Uuid | null; readonly answer_note: string | null; readonly answer_withdrawn_at: Date | null; readonly changed_at: Date | null
}
const columns = `o.id, o.version, o.engagement_id, o.part_id, o.kind, o.original_id, o.addressee_id, o.addressee_label, o.code_hash, o.copy, encode(o.digest, 'hex') AS digest, o.sent_by, o.sent_at, o.state, o.undelivered_because,
  o.answer, to_char(o.answered_on, 'YYYY-MM-DD') AS answered, encode(o.answer_digest, 'hex') AS answer_digest, o.answered_as, o.answered_by_name, o.answer_because, o.answer_entry, o.answer_note, o.answer_withdrawn_at, o.changed_at`
const told = <T>(value: T | null): T | undefined => value ?? undefined

const offerFrom = (row: Row): Offer => ({
  id: row.id, version: row.version, engagement: row.engagement_id, part: told(row.part_id), kind: row.kind, original: row.original_id, addressee: row.addressee_id, label: row.addressee_label, codeHash: told(row.code_hash), copy: row.copy, digest: row.digest,
  sent: { by: row.sent_by, at: row.sent_at }, state: row.state, undelivered: told(row.undelivered_because), changedAt: told(row.changed_at),
  answer: row.answer !== null && row.answered !== null && row.answer_digest !== null && row.answered_as !== null && row.answer_entry !== null ? {
    outcome: row.answer, on: row.answered, digest: row.answer_digest, as: row.answered_as, by: told(row.answered_by_name), because: told(row.answer_because), entry: row.answer_entry, note: row.answer_note ?? '', withdrawnAt: told(row.answer_withdrawn_at),
  } : undefined,
})

interface ReceivedRow {
  readonly id: Uuid; readonly version: number; readonly sender_id: TenantId; readonly sender_name: string; readonly kind: string; readonly copy: string; readonly digest: string; readonly sender_entry: Uuid; readonly note: string; readonly received_at: Date; readonly changed_at: Date | null; readonly state: Received['state']
  readonly engagement_id: Uuid | null; readonly conclusion_id: Uuid | null; readonly conditions: string | null; readonly answered_by: Uuid | null; readonly answered_by_name: string | null; readonly answered_as: Role | null; readonly answered: Day | null; readonly answer_digest: string | null; readonly say_name: boolean; readonly because: string | null
}
const receivedColumns = `r.id, r.version, r.sender_id, r.sender_name, r.kind, r.copy, encode(r.digest, 'hex') AS digest, r.sender_entry, r.note, r.received_at, r.changed_at, r.state, r.engagement_id, r.conclusion_id, r.conditions,
  r.answered_by, r.answered_by_name, r.answered_as, to_char(r.answered_on, 'YYYY-MM-DD') AS answered, encode(r.answer_digest, 'hex') AS answer_digest, r.say_name, r.because`
const receivedFrom = (row: ReceivedRow): Received => ({
  id: row.id, version: row.version, sender: { tenant: row.sender_id, name: row.sender_name }, kind: row.kind, copy: row.copy, digest: row.digest, entry: row.sender_entry, note: row.note, at: row.received_at, changedAt: told(row.changed_at), state: row.state,
  answer: row.engagement_id !== null && row.conclusion_id !== null && row.answered_by !== null && row.answered_as !== null && row.answered !== null && row.answer_digest !== null ? {
    engagement: row.engagement_id, conclusion: row.conclusion_id, conditions: told(row.conditions), by: { account: row.answered_by, name: row.answered_by_name ?? '', as: row.answered_as }, on: row.answered, digest: row.answer_digest, sayName: row.say_name, because: told(row.because),
  } : undefined,
})

export async function offerById({ rows, tenant }: Reader, id: Uuid): Promise<Offer | undefined> {
  const [found] = await rows<Row>(`SELECT ${columns} FROM offer o WHERE o.tenant_id = $1 AND o.id = $2`, [tenant, id])
  return found && offerFrom(found)
}

/** All of an engagement, oldest first: as many as there are controllers, a few times over. With `held`, none of them changes before the transaction has ended. */
export async function offersOf({ rows, tenant }: Reader, engagement: Uuid, held = false): Promise<Offer[]> {
  return (await rows<Row>(`SELECT ${columns} FROM offer o WHERE o.tenant_id = $1 AND o.engagement_id = $2 ORDER BY o.id${held ? ' FOR SHARE' : ''}`, [tenant, engagement])).map(offerFrom)
}

export async function offersAfter({ rows, tenant }: Reader, engagement: Uuid, after: Uuid | undefined, limit: number): Promise<Offer[]> {
  return (await rows<Row>(`SELECT ${columns} FROM offer o WHERE o.tenant_id = $1 AND o.engagement_id = $2 AND ($3::uuid IS NULL OR o.id < $3) ORDER BY o.id DESC LIMIT $4`, [tenant, engagement, after ?? null, limit])).map(offerFrom)
}

/** Offers whose addressees have not been told that the original moved; of one engagement, or of all. */
export async function untoldOffers({ rows, tenant }: Reader, engagement: Uuid | undefined, after: Uuid | undefined, limit: number): Promise<Offer[]> {
  return (await rows<Row>(`SELECT ${columns} FROM offer o WHERE o.tenant_id = $1 AND ($2::uuid IS NULL OR o.engagement_id = $2) AND ($3::uuid IS NULL OR o.id > $3) AND o.state <> 'not-delivered' AND o.changed_at IS NULL ORDER BY o.id LIMIT $4`, [tenant, engagement ?? null, after ?? null, limit])).map(offerFrom)
}

/** Whether something came through to them before. */
export async function wayWasUsed({ rows, tenant }: Reader, addressee: TenantId): Promise<boolean> {
  return (await rows('SELECT FROM offer WHERE tenant_id = $1 AND addressee_id = $2 AND state = \'delivered\' LIMIT 1', [tenant, addressee])).length > 0
}

const rowOf = ({ id, version, engagement, part, kind, original, addressee, label, digest, sent, state, undelivered, changedAt }: Offer): Record<string, unknown> => ({
  id, version, engagement_id: engagement, part_id: part ?? null, kind, original_id: original, addressee_id: addressee, addressee_label: label, digest, sent_by: sent.by, sent_at: sent.at, state, undelivered_because: undelivered ?? null, changed_at: changedAt ?? null,
})

export const insertOffer = (tenant: TenantId, one: Offer): Written => ({
  entity: { type: 'offer', id: one.id, version: one.version }, row: rowOf(one), detail: { label: one.label, copy: one.copy },
  change: `INSERT INTO offer (tenant_id, id, version, engagement_id, part_id, kind, original_what, original_id, addressee_id, addressee_label, code_hash, copy, digest, sent_by, sent_at, state)
    VALUES ($1, $2, $3, $4, $5, $6, 'conclusion', $7, $8, $9, $10, $11, decode($12, 'hex'), $13, $14, 'sent') RETURNING id`,
  values: [tenant, one.id, one.version, one.engagement, one.part ?? null, one.kind, one.original, one.addressee, one.label, one.codeHash ?? null, one.copy, one.digest, one.sent.by, one.sent.at],
})

/** How it went on its way, and that the original moved; nothing of what was answered. */
export const updateOffer = (tenant: TenantId, one: Offer): Written => ({
  entity: { type: 'offer', id: one.id, version: one.version }, row: rowOf(one),
  change: 'UPDATE offer SET version = version + 1, state = $4, undelivered_because = $5, changed_at = $6, code_hash = $7 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id',
  values: [tenant, one.id, one.version, one.state, one.undelivered ?? null, one.changedAt ?? null, one.codeHash ?? null],
})

export async function receivedById({ rows, tenant }: Reader, id: Uuid): Promise<Received | undefined> {
  const [found] = await rows<ReceivedRow>(`SELECT ${receivedColumns} FROM offer_received r WHERE r.tenant_id = $1 AND r.id = $2`, [tenant, id])
  return found && receivedFrom(found)
}

export async function receivedAfter({ rows, tenant }: Reader, state: Received['state'] | undefined, after: Uuid | undefined, limit: number): Promise<Received[]> {
  return (await rows<ReceivedRow>(`SELECT ${receivedColumns} FROM offer_received r WHERE r.tenant_id = $1 AND ($2::text IS NULL OR r.state = $2) AND ($3::uuid IS NULL OR r.id < $3) ORDER BY r.id DESC LIMIT $4`, [tenant, state ?? null, after ?? null, limit])).map(receivedFrom)
}

/** See `lifecycle/waiting`. For whoever may answer in the organisation's name. */
export const receivedWaiting = `SELECT 'received-offer' AS kind, r.id, NULL::uuid AS engagement_id, NULL::uuid AS part_id, r.sender_name AS what, NULL::date AS due_on, 1 AS count FROM offer_received r
  WHERE r.tenant_id = $1 AND r.state = 'new' AND $3::text[] && ARRAY['${answerers.join(`', '`)}']`

/** Those that somebody has answered in these engagements. */
export async function answeredIn({ rows, tenant }: Reader, engagements: readonly Uuid[]): Promise<Received[]> {
  return (await rows<ReceivedRow>(`SELECT ${receivedColumns} FROM offer_received r WHERE r.tenant_id = $1 AND r.engagement_id = ANY ($2) ORDER BY r.id`, [tenant, engagements])).map(receivedFrom)
}

/** Answers whose conclusion was withdrawn or has had another after it, and whose senders do not know; of one engagement, or of all. */
export async function lapsedAnswers({ rows, tenant }: Reader, engagement: Uuid | undefined, after: Uuid | undefined, limit: number): Promise<Uuid[]> {
  const found = await rows<{ id: Uuid }>(`SELECT r.id FROM offer_received r JOIN conclusion c ON c.tenant_id = r.tenant_id AND c.id = r.conclusion_id WHERE r.tenant_id = $1 AND r.withdrawal_told_at IS NULL AND ($2::uuid IS NULL OR r.engagement_id = $2) AND ($3::uuid IS NULL OR r.id > $3)
    AND (c.withdrawn_at IS NOT NULL OR EXISTS (SELECT FROM conclusion n WHERE n.tenant_id = c.tenant_id AND n.engagement_id = c.engagement_id AND n.part_id IS NOT DISTINCT FROM c.part_id AND n.kind = c.kind AND n.item = c.item AND n.number > c.number))
    ORDER BY r.id LIMIT $4`, [tenant, engagement ?? null, after ?? null, limit])
  return found.map(({ id }) => id)
}

export function answerReceived(tenant: TenantId, { id, version, state, answer, sender, digest }: Received): Written {
  return {
    entity: { type: 'offer-received', id, version }, row: { id, version, state, sender_id: sender.tenant, digest, engagement_id: answer?.engagement, conclusion_id: answer?.conclusion, answer_digest: answer?.digest }, detail: { conditions: answer?.conditions, because: answer?.because },
    change: `UPDATE offer_received SET version = version + 1, state = $4, engagement_id = $5, conclusion_id = $6, conditions = $7, answered_by = $8, answered_by_name = $9, answered_as = $10, answered_on = $11, answer_digest = decode($12, 'hex'), say_name = $13, because = $14
      WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 AND state = 'new' RETURNING id`,
    values: [tenant, id, version, state, answer?.engagement, answer?.conclusion, answer?.conditions ?? null, answer?.by.account, answer?.by.name, answer?.by.as, answer?.on, answer?.digest, answer?.sayName ?? false, answer?.because ?? null],
  }
}

export const withdrawalTold = (tenant: TenantId, { id, version, state }: Received, at: Date): Written => ({
  entity: { type: 'offer-received', id, version }, row: { id, version, state, withdrawal_told_at: at },
  change: 'UPDATE offer_received SET version = version + 1, withdrawal_told_at = $4 WHERE tenant_id = $1 AND id = $2 AND version = $3 - 1 AND withdrawal_told_at IS NULL RETURNING id', values: [tenant, id, version, at],
})

/** Nothing changes at home: what is written down is that it was told. */
export const toldOnly: Part = { change: 'SELECT 1', values: [] }

export interface Leaf { readonly entry: Uuid; readonly leaf: Buffer }
/** The entry of what is done once to each thing, and the hash of its leaf. */
export async function leafOf({ rows, tenant }: Reader, type: 'offer' | 'offer-received', id: Uuid, action: 'offer.send' | 'offer.answer'): Promise<Leaf | undefined> {
  return (await rows<Leaf>('SELECT id AS entry, sha256(\'\\x00\'::bytea || body) AS leaf FROM journal_entry WHERE tenant_id = $1 AND entity_type = $2 AND entity_id = $3 AND action = $4 AND outcome = \'done\'', [tenant, type, id, action]))[0]
}

export type Courier = 'delivered' | 'no-way' | 'too-many'
const courier = async ({ rows }: Reader, call: string, values: readonly unknown[]): Promise<Courier> => (await rows<{ said: Courier }>(`SELECT ${call} AS said`, values))[0]?.said ?? 'no-way'

export const deliverOffer = (reader: Reader, epoch: number, { addressee, id }: Offer, { entry, leaf }: Leaf, note: string): Promise<Courier> => courier(reader, 'deliver_offer($1, $2, $3, $4, $5, $6, $7, $8)', [addressee, id, epoch, newId(), entry, leaf, note, [newId(), newId()]])
export const deliverChange = (reader: Reader, epoch: number, { addressee, id }: Offer): Promise<Courier> => courier(reader, 'deliver_change($1, $2, $3, $4)', [addressee, id, epoch, newId()])
export const deliverAnswer = (reader: Reader, epoch: number, received: Uuid, { entry, leaf }: Leaf, note: string): Promise<Courier> => courier(reader, 'deliver_answer($1, $2, $3, $4, $5, $6)', [received, epoch, entry, leaf, note, newId()])
export const deliverWithdrawal = (reader: Reader, epoch: number, received: Uuid): Promise<Courier> => courier(reader, 'deliver_withdrawal($1, $2, $3)', [received, epoch, newId()])

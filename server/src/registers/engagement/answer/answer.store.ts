/** The only file that names the table `answer`. Rows are added and read; none is ever changed. */
import type { Day } from '@rustning/engine'
import type { Part as Statement } from '../../../foundation/action/action.ts'
import type { Reader } from '../../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../../foundation/values/id.ts'
import type { Answer } from './answer.ts'

/** The day that is asked about, and what was known then: everything known now, when no instant is given. */
export interface AsOf { readonly on: Day; readonly knownAt?: Date | undefined }

interface Row {
  readonly id: Uuid; readonly engagement_id: Uuid | null; readonly part_id: Uuid | null; readonly fact: string; readonly item_noun: string | null; readonly item_key: Uuid | null; readonly kind: Answer['kind']; readonly value: Answer['value'] | null
  readonly valid_from: string; readonly recorded_at: Date; readonly recorded_kind: string; readonly recorded_by: Uuid | null; readonly name: string | null; readonly source: string | null; readonly import_id: Uuid | null
}
const columns = `a.id, a.engagement_id, a.part_id, a.fact, a.item_noun, a.item_key, a.kind, a.value, a.valid_from::text, a.recorded_at, a.recorded_kind, a.recorded_by, a.source, a.import_id,
    (SELECT m.name FROM membership m WHERE m.tenant_id = a.tenant_id AND m.account_id = a.recorded_by ORDER BY m.ended_at DESC NULLS FIRST LIMIT 1) AS name`

const answerOf = (row: Row): Answer => ({
  id: row.id, engagementId: row.engagement_id ?? undefined, partId: row.part_id ?? undefined, fact: row.fact, itemNoun: row.item_noun ?? undefined, itemKey: row.item_key ?? undefined, kind: row.kind, value: row.kind === 'value' ? row.value as Answer['value'] : undefined,
  validFrom: row.valid_from, recordedAt: row.recorded_at, recordedKind: row.recorded_kind, recordedBy: row.recorded_by ?? undefined, recordedName: row.name ?? undefined, source: row.source ?? undefined, importId: row.import_id ?? undefined,
})

/**
 * The current row of each fact, in each scope it was given in: of the organisation, of the engagement, and of the part. What holds on a day is
 * what was given for the latest day up to it, and last. Rows that say an answer was withdrawn are among them; items come in the order they
 * were first named.
 */
export async function currentAnswers({ rows, tenant }: Reader, engagement: Uuid | undefined, { on, knownAt }: AsOf, part?: Uuid): Promise<Answer[]> {
  const found = await rows<Row>(`SELECT * FROM (
      SELECT DISTINCT ON (a.engagement_id, a.part_id, a.fact, a.item_key) ${columns}, min(a.id::text) OVER (PARTITION BY a.engagement_id, a.part_id, a.fact, a.item_key) AS first
      FROM answer a WHERE a.tenant_id = $1 AND (a.engagement_id = $2 OR a.engagement_id IS NULL) AND a.valid_from <= $3 AND a.recorded_at <= coalesce($4, 'infinity'::timestamptz) AND (a.part_id IS NULL OR a.part_id = $5)
      ORDER BY a.engagement_id, a.part_id, a.fact, a.item_key, a.valid_from DESC, a.recorded_at DESC, a.id DESC) a ORDER BY a.first`,
  [tenant, engagement ?? null, on, knownAt ?? null, part ?? null])
  return found.map(answerOf)
}

/** Whatever day they hold from. */
export const answersOnNow = (reader: Reader, engagement: Uuid | undefined, part: Uuid | undefined): Promise<Answer[]> => currentAnswers(reader, engagement, { on: 'infinity' }, part)

/** Everything that was ever said of one fact in an engagement and its parts, or (with no engagement) for the organisation; newest first. */
export async function historyOf({ rows, tenant }: Reader, engagement: Uuid | undefined, fact: string, item: Uuid | undefined, limit: number): Promise<Answer[]> {
  const found = await rows<Row>(`SELECT ${columns} FROM answer a WHERE a.tenant_id = $1 AND a.engagement_id IS NOT DISTINCT FROM $2 AND a.fact = $3 AND a.item_key IS NOT DISTINCT FROM $4 ORDER BY a.recorded_at DESC, a.id DESC LIMIT $5`,
    [tenant, engagement ?? null, fact, item ?? null, limit])
  return found.map(answerOf)
}

const answerRow = (answer: Answer) => ({
  id: answer.id, engagement_id: answer.engagementId ?? null, part_id: answer.partId ?? null, fact: answer.fact, item_noun: answer.itemNoun ?? null, item_key: answer.itemKey ?? null, kind: answer.kind, value: answer.kind === 'value' ? answer.value : undefined,
  valid_from: answer.validFrom, recorded_at: answer.recordedAt, recorded_kind: answer.recordedKind, recorded_by: answer.recordedBy ?? null, source: answer.source ?? null, import_id: answer.importId ?? null,
})

/** A record's JSON null would become SQL null; the known absence must stay a JSON null. */
export const insertAnswers = (tenant: TenantId, answers: readonly Answer[]): Statement => ({
  change: `INSERT INTO answer (tenant_id, id, engagement_id, part_id, fact, item_noun, item_key, kind, value, valid_from, recorded_at, recorded_kind, recorded_by, source, import_id)
    SELECT $1::uuid, r.id, r.engagement_id, r.part_id, r.fact, r.item_noun, r.item_key, r.kind, CASE r.kind WHEN 'value' THEN coalesce(r.value, 'null'::jsonb) END, r.valid_from, r.recorded_at, r.recorded_kind, r.recorded_by, r.source, r.import_id
    FROM jsonb_populate_recordset(NULL::answer, $2::jsonb) r RETURNING id`,
  values: [tenant, JSON.stringify(answers.map(answerRow))],
})

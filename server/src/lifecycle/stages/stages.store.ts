/** The only file that names the table `stage_change`. */
import type { Day, Stage } from '@rustning/engine'
import type { Part as Statement } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import type { MoveKind } from './move-kind.api.ts'

export interface StageChange {
  readonly id: Uuid
  readonly engagement: Uuid
  readonly part: Uuid
  readonly kind: MoveKind
  readonly from: Stage
  readonly to: Stage | undefined
  readonly by: Uuid
  readonly at: Date
  readonly onDay: Day
  readonly reason: string | undefined
  /** The verdicts it was decided on. */
  readonly judgement: Uuid
  readonly exceptions: readonly { readonly id: Uuid; readonly duty: string; readonly until: Day }[]
}

export const insertStageChange = (tenant: TenantId, { id, engagement, part, kind, from, to, by, at, onDay, reason, judgement, exceptions }: StageChange): Statement => ({
  change: `INSERT INTO stage_change (tenant_id, id, engagement_id, part_id, kind, from_stage, to_stage, by_id, at, on_day, reason, judgement_id, exceptions)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb)`,
  values: [tenant, id, engagement, part, kind, from, to ?? null, by, at, onDay, reason ?? null, judgement, JSON.stringify(exceptions)],
})

interface Row {
  readonly id: Uuid; readonly engagement_id: Uuid; readonly part_id: Uuid; readonly kind: MoveKind; readonly from_stage: Stage; readonly to_stage: Stage | null; readonly by_id: Uuid; readonly name: string | null
  readonly at: Date; readonly on_day: Day; readonly reason: string | null; readonly judgement_id: Uuid; readonly exceptions: StageChange['exceptions']
}

/** The last first, from before the one named. */
export async function stageChangesOf({ rows, tenant }: Reader, engagement: Uuid, before: Uuid | undefined, limit: number): Promise<(StageChange & { readonly byName: string | undefined })[]> {
  const found = await rows<Row>(`SELECT s.id, s.engagement_id, s.part_id, s.kind, s.from_stage, s.to_stage, s.by_id, s.at, to_char(s.on_day, 'YYYY-MM-DD') AS on_day, s.reason, s.judgement_id, s.exceptions,
      (SELECT m.name FROM membership m WHERE m.tenant_id = s.tenant_id AND m.account_id = s.by_id ORDER BY m.ended_at DESC NULLS FIRST LIMIT 1) AS name
    FROM stage_change s WHERE s.tenant_id = $1 AND s.engagement_id = $2 AND ($3::uuid IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $4`, [tenant, engagement, before ?? null, limit])
  return found.map((row) => ({
    id: row.id, engagement: row.engagement_id, part: row.part_id, kind: row.kind, from: row.from_stage, to: row.to_stage ?? undefined, by: row.by_id, byName: row.name ?? undefined,
    at: row.at, onDay: row.on_day, reason: row.reason ?? undefined, judgement: row.judgement_id, exceptions: row.exceptions,
  }))
}

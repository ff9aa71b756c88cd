/** An engagement with its parts, as the judgement and the lifecycle read it. Names the tables `engagement` and `engagement_part`. */
import type { Stage } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import type { Part } from './part.ts'

/** One row for each part, to be joined by what shows engagements by their parts. */
export const threads = `SELECT p.tenant_id, p.engagement_id, e.title, e.owner_id, p.id AS part_id, p.name AS part_name, p.stage, p.since_on, p.ended
  FROM engagement_part p JOIN engagement e ON e.tenant_id = p.tenant_id AND e.id = p.engagement_id`

export interface Thread { readonly id: Uuid; readonly version: number; readonly title: string; readonly ownerId: Uuid; readonly parts: readonly Part[] }

interface Row {
  readonly version: number; readonly title: string; readonly owner_id: Uuid
  readonly id: Uuid; readonly part_version: number; readonly name: string | null; readonly stage: Stage; readonly since_on: string; readonly ended: Part['ended'] | null
}
const wanted = `SELECT e.version, e.title, e.owner_id, p.id, p.version AS part_version, p.name, p.stage, to_char(p.since_on, 'YYYY-MM-DD') AS since_on, p.ended
  FROM engagement e JOIN engagement_part p ON p.tenant_id = e.tenant_id AND p.engagement_id = e.id WHERE e.tenant_id = $1 AND e.id = $2 ORDER BY p.since_on, p.id`

function threadFrom(engagement: Uuid, rows: readonly Row[]): Thread | undefined {
  const [first] = rows
  return first && {
    id: engagement, version: first.version, title: first.title, ownerId: first.owner_id,
    parts: rows.map(({ id, part_version, name, stage, since_on, ended }) => ({ id, engagementId: engagement, version: part_version, name: name ?? undefined, stage, sinceOn: since_on, ended: ended ?? undefined })),
  }
}

export const threadOf = async ({ rows, tenant }: Reader, engagement: Uuid): Promise<Thread | undefined> => threadFrom(engagement, await rows<Row>(wanted, [tenant, engagement]))

/** Held until the transaction ends: nobody else changes the engagement, its answers or its parts meanwhile. */
export const threadHeld = async ({ rows, tenant }: Reader, engagement: Uuid): Promise<Thread | undefined> => threadFrom(engagement, await rows<Row>(`${wanted} FOR NO KEY UPDATE`, [tenant, engagement]))

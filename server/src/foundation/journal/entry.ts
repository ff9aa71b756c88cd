/**
 * What an entry says, and the bytes it becomes. The body is made once, in the order the format page sets, and never made again: what is
 * hashed is what is stored. It holds ids and commitments; what may have to be erased goes into the detail.
 */
import { createHash, randomBytes } from 'node:crypto'
import { newId, type TenantId, type Uuid } from '../values/id.ts'

export type ActorKind = 'person' | 'token' | 'respondent' | 'job' | 'system'
export interface Actor {
  readonly kind: ActorKind
  readonly id?: Uuid | undefined
  readonly for?: Uuid | undefined
}

export interface Entity {
  readonly type: string
  readonly id: Uuid
  /** Counted from 1, for what has versions. */
  readonly version?: number | undefined
}

export interface EntryDraft {
  readonly actor: Actor
  readonly action: string
  readonly outcome: 'done' | 'denied' | 'read'
  readonly entity?: Entity | undefined
  readonly session?: string | undefined
  readonly request?: string | undefined
  readonly basis?: Readonly<Record<string, string>> | undefined
  /** The entity's row as it was left. */
  readonly row?: Readonly<Record<string, unknown>> | undefined
  /** Names, old and new values, reasons in words: kept apart, so that it can be erased. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

export interface Entry {
  readonly id: Uuid
  readonly at: Date
  readonly body: Buffer
  readonly detail?: { readonly salt: Buffer; readonly data: Buffer }
}

/** No entry's body is larger: the tiles of an export give its length in two bytes. */
export const largestBody = 65_535

export function entryOf({ tenant, tx, at }: { readonly tenant: TenantId; readonly tx: Uuid; readonly at: Date }, epoch: number, draft: EntryDraft): Entry {
  const id = newId()
  const salt = draft.detail || draft.row ? randomBytes(16) : undefined
  const data = salt ? Buffer.from(JSON.stringify(draft.detail ?? {})) : undefined
  const { actor, entity } = draft
  const body = Buffer.from(JSON.stringify({
    v: 1, tenant, epoch, id, tx, at: microseconds(at),
    actor: { kind: actor.kind, id: actor.id, for: actor.for },
    session: draft.session, request: draft.request, action: draft.action,
    entity: entity && { type: entity.type, id: entity.id, version: entity.version },
    outcome: draft.outcome, basis: draft.basis,
    after: salt && draft.row ? commitment(4, salt, Buffer.from(sorted(draft.row))) : undefined,
    detail: salt && data ? commitment(3, salt, data) : undefined,
  }))
  if (body.length > largestBody) throw new RangeError(`an entry of ${body.length} bytes is too large`)
  return { id, at, body, ...(salt && data && { detail: { salt, data } }) }
}

const microseconds = (at: Date): string => at.toISOString().replace('Z', '000Z')

export const commitment = (mark: 3 | 4, salt: Uint8Array, data: Uint8Array): string => createHash('sha256').update(Buffer.of(mark)).update(salt).update(data).digest('hex')

/** JSON with sorted keys and no spaces; dates as they stand on the wire, bytes in base64. */
export function sorted(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Buffer.isBuffer(value)) return JSON.stringify(value.toString('base64'))
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  return `{${Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${sorted(inner)}`).join(',')}}`
}

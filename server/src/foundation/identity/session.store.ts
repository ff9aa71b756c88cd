/** The sessions of a person, as they stand in the database. Every one is asked for in the person's own name and found only there. */
import type { Personal } from './principal.ts'
import type { Uuid } from '../values/id.ts'

export type SessionMethod = 'password' | 'passkey' | 'oidc' | 'first-run' | 'recovery' | 'demo'

export interface NewSession {
  readonly id: Uuid
  readonly tokenHash: Uint8Array
  readonly method: SessionMethod
  readonly factors: 1 | 2
  readonly expiresAt: Date
  readonly openedAt: Date
  readonly address?: string | undefined
  readonly agent?: string | undefined
}

export interface SessionRow {
  readonly id: Uuid
  readonly method: SessionMethod
  readonly factors: 1 | 2
  readonly openedAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly address: string | null
  readonly agent: string | null
}

/** The sessions of this person that have run out are cleared away in the same breath. */
export async function insertSession({ rows, account }: Personal, { id, tokenHash, method, factors, openedAt, expiresAt, address, agent }: NewSession): Promise<void> {
  await rows(`WITH gone AS (DELETE FROM session WHERE account_id = $1 AND (expires_at <= clock_timestamp() OR seen_at <= clock_timestamp() - interval '1 hour'))
    INSERT INTO session (account_id, session_id, token_hash, method, factors, opened_at, expires_at, address, agent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  [account, id, tokenHash, method, factors, openedAt, expiresAt, address ?? null, agent ?? null])
}

/** Those that still let somebody in, the last seen first. */
export const sessionsOf = ({ rows, account }: Personal): Promise<SessionRow[]> =>
  rows<SessionRow>(`SELECT session_id AS id, method, factors, opened_at AS "openedAt", seen_at AS "seenAt", expires_at AS "expiresAt", address, agent FROM session
    WHERE account_id = $1 AND expires_at > clock_timestamp() AND seen_at > clock_timestamp() - interval '1 hour' ORDER BY seen_at DESC, session_id`, [account])

export const touchSession = ({ rows, account }: Personal, id: Uuid): Promise<object[]> =>
  rows('UPDATE session SET seen_at = clock_timestamp() WHERE account_id = $1 AND session_id = $2 AND seen_at < clock_timestamp()', [account, id])

export async function deleteSession({ rows, account }: Personal, id: Uuid): Promise<SessionRow | undefined> {
  const [gone] = await rows<SessionRow>('DELETE FROM session WHERE account_id = $1 AND session_id = $2 RETURNING session_id AS id, method, factors, opened_at AS "openedAt", seen_at AS "seenAt", expires_at AS "expiresAt", address, agent', [account, id])
  return gone
}

/** The person gave a second proof to a session that was opened with one. */
export const raiseFactors = ({ rows, account }: Personal, id: Uuid): Promise<object[]> => rows('UPDATE session SET factors = 2 WHERE account_id = $1 AND session_id = $2', [account, id])

/** All of this person's, but `kept`. */
export const deleteOtherSessions = ({ rows, account }: Personal, kept: Uuid | undefined): Promise<object[]> =>
  rows('DELETE FROM session WHERE account_id = $1 AND session_id IS DISTINCT FROM $2 RETURNING session_id', [account, kept ?? null])

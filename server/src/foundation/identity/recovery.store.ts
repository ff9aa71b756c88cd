/** The recovery codes of a person: their hashes, and which are used. */
import type { Personal } from './principal.ts'

/** The ones from before are no longer good. */
export async function replaceRecoveryCodes({ rows, account }: Personal, hashes: readonly Uint8Array[]): Promise<void> {
  await rows('DELETE FROM recovery_code WHERE account_id = $1', [account])
  if (hashes.length > 0) await rows('INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::bytea[])', [account, hashes])
}

/** Good once: of two at once one is accepted. */
export async function useRecoveryCode({ rows, account }: Personal, hash: Uint8Array): Promise<boolean> {
  const used = await rows('UPDATE recovery_code SET used_at = clock_timestamp() WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING account_id', [account, hash])
  return used.length === 1
}

export async function recoveryCodesLeft({ rows, account }: Personal): Promise<number> {
  const [row] = await rows<{ left: number }>('SELECT count(*)::int AS left FROM recovery_code WHERE account_id = $1 AND used_at IS NULL', [account])
  return row?.left ?? 0
}

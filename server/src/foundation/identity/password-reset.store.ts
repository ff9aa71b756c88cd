/**
 * Links to make a new password, among the steps that are begun and not finished. One is found by its secret only, and is good while the
 * password is the one it was made to replace: with that changed, every other link to the same account is dead.
 */
import type { Uuid } from '../values/id.ts'
import type { Personal, PersonalTx } from './principal.ts'

const purpose = 'password-reset'

/** Under the secret and in the person's name; for somebody who does not exist a link that leads nowhere is kept, with the same work. */
export async function keepResetLink({ rows, account }: Personal, hash: Uint8Array, exists: boolean): Promise<void> {
  await rows(`INSERT INTO login_step (step_hash, account_id, purpose, data, expires_at)
    VALUES ($1, $2, $3, jsonb_build_object('since', (SELECT password_changed_at::text FROM account WHERE account_id = $4)), clock_timestamp() + interval '1 hour')`, [hash, exists ? account : null, purpose, account])
}

export interface ResetLink {
  readonly account: Uuid
  readonly since: string | null
}
const isGood = `step_hash = $1 AND purpose = '${purpose}' AND account_id IS NOT NULL AND used_at IS NULL AND expires_at > clock_timestamp()`
const columns = `account_id AS account, data ->> 'since' AS since`

export async function resetLinkOf({ rows }: PersonalTx, hash: Uint8Array): Promise<ResetLink | undefined> {
  const [link] = await rows<ResetLink>(`SELECT ${columns} FROM login_step WHERE ${isGood}`, [hash])
  return link
}

/** Good once: of two at once one gets it. */
export async function takeResetLink({ rows }: PersonalTx, hash: Uint8Array): Promise<ResetLink | undefined> {
  const [link] = await rows<ResetLink>(`UPDATE login_step SET used_at = clock_timestamp() WHERE ${isGood} RETURNING ${columns}`, [hash])
  return link
}

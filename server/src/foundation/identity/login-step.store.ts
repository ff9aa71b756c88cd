/** Where logins that are begun wait. Whoever finishes one takes it away, so that of two who come at once only one can. */
import type { Uuid } from '../values/id.ts'
import { stepSeconds, type StepPurpose } from './login-step.ts'
import type { Knowing } from './principal.ts'

export interface Step {
  readonly purpose: StepPurpose
  /** Who began it, where it was someone who is logged in. */
  readonly account?: Uuid | undefined
  readonly data: Readonly<Record<string, string>>
}

export const keepStep = async ({ rows }: Knowing, hash: Uint8Array, { purpose, account, data }: Step): Promise<void> =>
  void (await rows('INSERT INTO login_step (step_hash, account_id, purpose, data, expires_at) VALUES ($1, $2, $3, $4, clock_timestamp() + $5 * interval \'1 second\')', [hash, account ?? null, purpose, JSON.stringify(data), stepSeconds]))

/** None if it does not exist, is too old, is taken already or was begun for something else. */
export async function takeStep({ rows }: Knowing, hash: Uint8Array, purposes: readonly StepPurpose[]): Promise<Step | undefined> {
  const [step] = await rows<{ purpose: StepPurpose; account: Uuid | null; data: Record<string, string> }>(`DELETE FROM login_step
    WHERE step_hash = $1 AND purpose = ANY($2) AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING purpose, account_id AS account, data`, [hash, purposes])
  return step && { ...step, account: step.account ?? undefined }
}

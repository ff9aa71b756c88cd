/** The rows of passkeys: each person's own, seen by that person alone. Whose a passkey is may be asked before anyone is known. */
import type { Reader } from '../database/transaction.ts'
import type { Uuid } from '../values/id.ts'
import type { Personal } from './principal.ts'

export interface PasskeyRow {
  readonly id: Uuid
  readonly credential: Buffer
  readonly publicKey: Buffer
  readonly counter: string
  readonly transports: string[]
  readonly name: string
  readonly createdAt: Date
  readonly usedAt: Date | null
}

const columns = 'passkey_id AS id, credential_id AS credential, public_key AS "publicKey", counter, transports, name, created_at AS "createdAt", used_at AS "usedAt"'

export const passkeysOf = ({ rows, account }: Personal): Promise<PasskeyRow[]> => rows(`SELECT ${columns} FROM passkey WHERE account_id = $1 ORDER BY created_at, passkey_id`, [account])

export async function passkeyWith({ rows, account }: Personal, credential: Uint8Array): Promise<PasskeyRow | undefined> {
  const [row] = await rows<PasskeyRow>(`SELECT ${columns} FROM passkey WHERE account_id = $1 AND credential_id = $2`, [account, credential])
  return row
}

export async function accountForCredential({ rows }: Pick<Reader, 'rows'>, credential: Uint8Array): Promise<Uuid | undefined> {
  const [row] = await rows<{ account: Uuid | null }>('SELECT account_for_credential($1) AS account', [credential])
  return row?.account ?? undefined
}

export interface NewPasskeyRow {
  readonly id: Uuid
  readonly credential: Uint8Array
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
}
/** False when the same key is there already, whoever has it. */
export async function insertPasskey({ rows, account }: Personal, { id, credential, publicKey, counter, transports, name }: NewPasskeyRow): Promise<boolean> {
  const added = await rows('INSERT INTO passkey (account_id, passkey_id, credential_id, public_key, counter, transports, name) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING passkey_id',
    [account, id, Buffer.from(credential), Buffer.from(publicKey), counter, transports, name])
  return added.length === 1
}

/** Of two answers with the same count only one is accepted, also when they come at once. */
export async function countPasskey({ rows, account }: Personal, passkey: Uuid, shown: number): Promise<boolean> {
  const counted = await rows('UPDATE passkey SET counter = $3, used_at = clock_timestamp() WHERE account_id = $1 AND passkey_id = $2 AND (counter < $3 OR (counter = 0 AND $3 = 0)) RETURNING passkey_id', [account, passkey, shown])
  return counted.length === 1
}

export const updatePasskeyName = async ({ rows, account }: Personal, passkey: Uuid, name: string): Promise<boolean> =>
  (await rows('UPDATE passkey SET name = $3 WHERE account_id = $1 AND passkey_id = $2 RETURNING passkey_id', [account, passkey, name])).length === 1

export const forgetPasskeys = ({ rows, account }: Personal): Promise<object[]> => rows('DELETE FROM passkey WHERE account_id = $1', [account])

export const deletePasskey = async ({ rows, account }: Personal, passkey: Uuid): Promise<boolean> =>
  (await rows('DELETE FROM passkey WHERE account_id = $1 AND passkey_id = $2 RETURNING passkey_id', [account, passkey])).length === 1

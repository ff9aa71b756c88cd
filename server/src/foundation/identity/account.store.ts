/** The accounts as they stand in the database. A person's row is seen in their own name only; before they are known, one question is asked. */
import type { Language } from '@rustning/knowledge/pack'
import type { TenantId, Uuid } from '../values/id.ts'
import type { Personal, PersonalTx } from './principal.ts'

export interface AccountRow {
  readonly id: Uuid
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly passwordHash: string | null
  /** As text, with every digit: it says which password a link to replace it was made for. */
  readonly passwordChangedAt: string | null
  readonly totpSecret: Buffer | null
  readonly totpConfirmed: boolean
  readonly totpStep: string | null
  readonly platformAdmin: boolean
  readonly disabled: boolean
}

export interface NewAccount {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly passwordHash?: string | undefined
}

const columns = `account_id AS id, email, name, language, password_hash AS "passwordHash", password_changed_at::text AS "passwordChangedAt", totp_secret AS "totpSecret",
  totp_confirmed_at IS NOT NULL AS "totpConfirmed", totp_step AS "totpStep", platform_admin AS "platformAdmin", disabled_at IS NOT NULL AS disabled`

/** The id only: nothing else of a person is seen before they have shown who they are. */
export async function accountForEmail({ rows }: PersonalTx, email: string): Promise<Uuid | undefined> {
  const [row] = await rows<{ account: Uuid | null }>('SELECT account_for_email($1) AS account', [email])
  return row?.account ?? undefined
}

export async function accountOf({ rows, account }: Personal): Promise<AccountRow | undefined> {
  const [row] = await rows<AccountRow>(`SELECT ${columns} FROM account WHERE account_id = $1`, [account])
  return row
}

/** In the new person's own name. False when the address is taken; whoever asks decides whether that may be told. */
export async function insertAccount({ rows, account }: Personal, { email, name, language, passwordHash }: NewAccount): Promise<boolean> {
  const made = await rows('INSERT INTO account (account_id, email, name, language, password_hash, password_changed_at) VALUES ($1, $2, $3, $4, $5, CASE WHEN $5::text IS NULL THEN NULL ELSE clock_timestamp() END) ON CONFLICT DO NOTHING RETURNING account_id',
    [account, email, name, language, passwordHash ?? null])
  return made.length === 1
}

export const updateAccount = ({ rows, account }: Personal, { name, language }: { readonly name?: string | undefined; readonly language?: Language | undefined }): Promise<object[]> =>
  rows('UPDATE account SET name = coalesce($2, name), language = coalesce($3, language) WHERE account_id = $1', [account, name ?? null, language ?? null])

/** Only if the password is still the one that `changedAt` was read with. */
export async function replacePassword({ rows, account }: Personal, hash: string, changedAt: string | null): Promise<boolean> {
  const changed = await rows('UPDATE account SET password_hash = $2, password_changed_at = clock_timestamp() WHERE account_id = $1 AND disabled_at IS NULL AND password_changed_at IS NOT DISTINCT FROM $3::timestamptz RETURNING account_id', [account, hash, changedAt])
  return changed.length === 1
}

/** A code is good for its step once, and only with the secret it was checked against: of two at once one is accepted. */
export async function useTotpStep({ rows, account }: Personal, step: number, secret: Uint8Array): Promise<boolean> {
  const used = await rows('UPDATE account SET totp_step = $2 WHERE account_id = $1 AND totp_secret = $3 AND (totp_step IS NULL OR totp_step < $2) RETURNING account_id', [account, step, secret])
  return used.length === 1
}

/** Not while one is in use. */
export async function keepTotpSecret({ rows, account }: Personal, secret: Uint8Array): Promise<boolean> {
  const kept = await rows('UPDATE account SET totp_secret = $2, totp_step = NULL WHERE account_id = $1 AND totp_confirmed_at IS NULL RETURNING account_id', [account, secret])
  return kept.length === 1
}

export const confirmTotpSecret = ({ rows, account }: Personal): Promise<object[]> => rows('UPDATE account SET totp_confirmed_at = clock_timestamp() WHERE account_id = $1', [account])

export const forgetTotpSecret = ({ rows, account }: Personal): Promise<object[]> => rows('UPDATE account SET totp_secret = NULL, totp_confirmed_at = NULL, totp_step = NULL WHERE account_id = $1', [account])

/** Where this person belongs. */
export const organisationsOf = async ({ rows, account }: Personal): Promise<{ tenant: TenantId; roles: string[] }[]> => rows('SELECT tenant_id AS tenant, roles FROM memberships_of($1)', [account])

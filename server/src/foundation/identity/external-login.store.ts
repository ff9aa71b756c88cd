/** The rows of logins at other services, each person's own; and, because the last way in must not go, how many ways a person has. */
import type { Reader } from '../database/transaction.ts'
import type { Uuid } from '../values/id.ts'
import type { Ways } from './login-step.ts'
import type { Personal } from './principal.ts'

export interface ExternalLogin {
  readonly issuer: string
  readonly subject: string
  readonly createdAt: Date
}

export async function accountForSubject({ rows }: Pick<Reader, 'rows'>, issuer: string, subject: string): Promise<Uuid | undefined> {
  const [row] = await rows<{ account: Uuid | null }>('SELECT account_for_subject($1, $2) AS account', [issuer, subject])
  return row?.account ?? undefined
}

export const externalLoginsOf = ({ rows, account }: Personal): Promise<ExternalLogin[]> =>
  rows('SELECT issuer, subject, created_at AS "createdAt" FROM external_login WHERE account_id = $1 ORDER BY created_at, issuer', [account])

/** False when it is connected already, to whomever. */
export const insertExternalLogin = async ({ rows, account }: Personal, issuer: string, subject: string): Promise<boolean> =>
  (await rows('INSERT INTO external_login (account_id, issuer, subject) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING account_id', [account, issuer, subject])).length === 1

export const deleteExternalLogin = async ({ rows, account }: Personal, issuer: string, subject: string): Promise<boolean> =>
  (await rows('DELETE FROM external_login WHERE account_id = $1 AND issuer = $2 AND subject = $3 RETURNING account_id', [account, issuer, subject])).length === 1

export const forgetExternalLogins = ({ rows, account }: Personal): Promise<object[]> => rows('DELETE FROM external_login WHERE account_id = $1', [account])

/** Holds the person's row, so that of two ways removed at once the second sees what the first left. The counts are read after the lock. */
export async function waysOf({ rows, account }: Personal): Promise<Ways> {
  const [person] = await rows<{ password: boolean }>('SELECT password_hash IS NOT NULL AS password FROM account WHERE account_id = $1 FOR UPDATE', [account])
  const [counted] = await rows<{ passkeys: number; external: number }>('SELECT (SELECT count(*)::int FROM passkey WHERE account_id = $1) AS passkeys, (SELECT count(*)::int FROM external_login WHERE account_id = $1) AS external', [account])
  return { password: person?.password ?? false, passkeys: counted?.passkeys ?? 0, externalLogins: counted?.external ?? 0 }
}

/** People who can log in, for tests of how they do: made by the administrator, with a session as a browser would hold it. */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { newId, type TenantId, type Uuid } from '../../values/id.ts'
import type { Identity } from '../account.ts'
import type { Coming } from '../session.actions.ts'

export interface TestPerson {
  readonly account: Uuid
  readonly email: string
  /** SHA-256 of the token; the token itself no test needs. */
  readonly session: Buffer
}

export const identityOf = (pool: pg.Pool): Identity => ({ pool, epoch: 1, limit: () => true, totpKey: randomBytes(32), later: () => {} })
export const comingWith = (current?: Uint8Array): Coming => ({ current, address: '192.0.2.10', agent: 'Firefox' })

export async function newPerson(admin: pg.Client, { password = true, provedMinutesAgo = 0, memberOf = [] }: { readonly password?: boolean; readonly provedMinutesAgo?: number; readonly memberOf?: readonly TenantId[] } = {}): Promise<TestPerson> {
  const account = newId(), email = `${account}@example.org`
  await admin.query('INSERT INTO rustning.account (account_id, email, name, password_hash) VALUES ($1, $2, $3, $4)', [account, email, 'Kari Nordmann', password ? 'x' : null])
  // The journal is not what is tried here; the administrator may leave the entry out.
  await admin.query('SET session_replication_role = replica')
  for (const tenant of memberOf) await admin.query('INSERT INTO rustning.membership (tenant_id, id, version, account_id, email, name, roles) VALUES ($1, $2, 1, $3, $4, \'Kari\', \'{ict}\')', [tenant, newId(), account, email])
  await admin.query('RESET session_replication_role')
  return { account, email, session: await newTestSession(admin, account, provedMinutesAgo) }
}

export async function newTestSession(admin: pg.Client, account: Uuid, provedMinutesAgo = 0): Promise<Buffer> {
  const hash = randomBytes(32)
  await admin.query('INSERT INTO rustning.session (account_id, session_id, token_hash, method, factors, expires_at, proved_at) VALUES ($1, $2, $3, \'password\', 1, now() + interval \'1 hour\', now() - $4 * interval \'1 minute\')', [account, newId(), hash, provedMinutesAgo])
  return hash
}

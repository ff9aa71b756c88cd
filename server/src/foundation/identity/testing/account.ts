/** People for the tests, in the invented organisations: made as the application makes them, and watched as the administrator. */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { asAdmin, newTenant, testDatabase, type TestDatabase } from '../../database/testing/cluster.ts'
import { changeAs } from '../../database/transaction.ts'
import { changeWith } from '../../journal/append.ts'
import { entryOf } from '../../journal/entry.ts'
import { newId, type TenantId, type Uuid } from '../../values/id.ts'
import type { Identity } from '../account.ts'
import { insertAccount } from '../account.store.ts'
import { membershipChanges, membershipRow, grantValues } from '../membership.store.ts'
import type { Membership } from '../membership.ts'
import { hashPassword } from '../password-hash.ts'
import { asAccount } from '../personal.ts'
import type { Role } from '../role.ts'
import { afterAnswers } from '../session-journal.ts'
import { logIn, type Coming } from '../session.actions.ts'

export const goodPassword = 'fire tilfeldige bekker renner'
export const coming: Coming = { address: '192.0.2.10', agent: 'Firefox' }

export interface World {
  readonly db: TestDatabase
  readonly pool: pg.Pool
  readonly identity: Identity
  readonly settled: () => Promise<void>
  readonly organisation: () => Promise<TenantId>
  readonly person: (given?: { readonly email?: string; readonly in?: TenantId; readonly roles?: readonly Role[] }) => Promise<Uuid>
  readonly member: (tenant: TenantId, account: Uuid, roles: readonly Role[]) => Promise<Membership>
  /** A session, by password. */
  readonly signedIn: (account: Uuid, more?: { readonly code?: string; readonly password?: string }) => Promise<Buffer>
  /** As the administrator, who sees all. */
  readonly all: <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>
}

export async function newWorld(): Promise<World> {
  const db = await testDatabase()
  const pool = db.pool('app', 5)
  const failed: string[] = []
  const { later, settled } = afterAnswers((line) => void failed.push(line))
  const identity: Identity = { pool, epoch: 1, limit: () => true, totpKey: randomBytes(32), later }
  const passwordHash = await hashPassword(goodPassword)
  const all = <R extends object>(text: string, values: readonly unknown[] = []) => asAdmin(db.admin, async (client) => {
    await client.query('SET search_path = rustning')
    return (await client.query<R>(text, [...values])).rows
  })
  const member = async (tenant: TenantId, account: Uuid, roles: readonly Role[]) => changeAs(pool, tenant, async (writer) => {
    const membership: Membership = { id: newId(), version: 1, account, email: `${account}@fjellvik.example`, name: 'Kari Fjell', roles, since: writer.at, endedAt: null }
    const draft = { actor: { kind: 'system' as const }, action: 'membership.grant', outcome: 'done' as const, entity: { type: 'membership', id: membership.id, version: 1 }, row: membershipRow(tenant, membership) }
    await changeWith(writer, entryOf(writer, 1, draft), draft, membershipChanges.grant, grantValues(tenant, membership))
    return membership
  })
  return {
    db, pool, identity, all, member,
    settled: async () => {
      await settled()
      if (failed.length > 0) throw new Error(failed.join('\n'))
    },
    organisation: () => newTenant(db.admin),
    person: async ({ email, in: tenant, roles } = {}) => {
      const account = newId()
      if (!(await asAccount(pool, account, (person) => insertAccount(person, { email: email ?? `${account}@fjellvik.example`, name: 'Kari Fjell', language: 'nb', passwordHash })))) throw new Error('taken')
      if (tenant) await member(tenant, account, roles ?? ['employee'])
      return account
    },
    signedIn: async (account, { code, password = goodPassword } = {}) => {
      const [row] = await all<{ email: string }>('SELECT email FROM account WHERE account_id = $1', [account])
      return (await logIn(identity, { email: row?.email ?? '', password, code }, coming)).token.hash
    },
  }
}

/** How many messages a piece of work sends to the database, on a pool of one connection. */
export async function messagesOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<number> {
  const client = await pool.connect()
  const query = client.query.bind(client)
  let messages = 0
  client.query = ((...given: unknown[]) => {
    messages++
    return (query as (...args: unknown[]) => unknown)(...given)
  }) as typeof client.query
  client.release()
  await work()
  return messages
}

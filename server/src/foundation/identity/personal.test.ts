/** The forbidden first: whose rows are not seen, and which sessions let nobody in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { coming, messagesOf, newWorld, type World } from './testing/account.ts'
import { accountOf } from './account.store.ts'
import { asAccount, asHolderSelf, asNobody, changeAsHolder, holderOf, readAsHolder, withSecret } from './personal.ts'
import { belongs, mustHaveProved } from './principal.ts'
import { hashOf } from './secret.ts'
import { logOut } from './session.actions.ts'

let world: World, kari: Uuid, ola: Uuid, tenant: TenantId
beforeAll(async () => {
  world = await newWorld()
  tenant = await world.organisation()
  ;[kari, ola] = [await world.person({ in: tenant, roles: ['buyer'] }), await world.person()]
})
afterAll(async () => {
  await world.settled()
  await world.db.drop()
})

const personalTables = ['account', 'session', 'passkey', 'external_login', 'recovery_code', 'login_step', 'first_run']

describe('nobody sees', () => {
  test.each(personalTables)('the rows of others in %s', async (table) => {
    await world.signedIn(kari)
    const others = table === 'login_step' || table === 'first_run' ? '' : `WHERE account_id <> '${ola}'`
    expect(await asAccount(world.pool, ola, ({ rows }) => rows(`SELECT * FROM ${table} ${others}`))).toEqual([])
    expect(await asNobody(world.pool, ({ rows }) => rows(`SELECT * FROM ${table}`))).toEqual([])
    expect((await world.pool.query(`SELECT * FROM ${table}`)).rows).toEqual([])
  })

  test('a step without its secret, nor with another', async () => {
    const secret = hashOf('the right one')
    await withSecret(world.pool, secret, ({ rows }) => rows('INSERT INTO login_step (step_hash, purpose, expires_at) VALUES ($1, \'passkey-login\', clock_timestamp() + interval \'1 hour\')', [secret]))
    const seen = (hash: Buffer) => withSecret(world.pool, hash, ({ rows }) => rows('SELECT purpose FROM login_step'))
    expect([await seen(hashOf('another')), await seen(secret)]).toEqual([[], [{ purpose: 'passkey-login' }]])
  })

  test('another’s row by changing it', async () => {
    expect(await asAccount(world.pool, ola, ({ rows }) => rows('UPDATE account SET name = \'Ola\' WHERE account_id = $1 RETURNING name', [kari]))).toEqual([])
    await expect(asAccount(world.pool, ola, ({ rows }) => rows('INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, \'x\')', [kari]))).rejects.toThrow('row-level security')
  })
})

test('the application makes nobody administrator of the platform, and no first link', async () => {
  await expect(asAccount(world.pool, ola, ({ rows }) => rows('UPDATE account SET platform_admin = true'))).rejects.toThrow('permission denied')
  await expect(withSecret(world.pool, hashOf('x'), ({ rows }) => rows('INSERT INTO first_run (token_hash, expires_at) VALUES ($1, clock_timestamp())', [hashOf('x')]))).rejects.toThrow('permission denied')
})

test('a person’s name does not outlive the transaction, however it ended', async () => {
  const one = world.db.pool('app', 1)
  await asAccount(one, kari, accountOf)
  await expect(asAccount(one, kari, ({ rows }) => rows('SELECT 1/0'))).rejects.toThrow('division by zero')
  await expect(withSecret(one, hashOf('x'), async ({ as }) => { await as(kari); throw new Error('ours') })).rejects.toThrow('ours')
  expect((await one.query('SELECT current_account() AS account, current_secret() AS secret')).rows).toEqual([{ account: null, secret: null }])
})

test('what is no UUID or no SHA-256 never reaches the database', async () => {
  await expect(asAccount(world.pool, '\'; DROP TABLE account; --' as Uuid, accountOf)).rejects.toThrow('not a UUID')
  await expect(withSecret(world.pool, Buffer.from('short'), () => Promise.resolve())).rejects.toThrow('not a SHA-256')
  await expect(readAsHolder({ pool: world.pool, session: Buffer.alloc(31), tenant }, () => Promise.resolve())).rejects.toThrow('not a SHA-256')
})

describe('a session lets nobody in', () => {
  /** How each way in answers, and whether any of them came as far as the work. */
  const answersTo = async (session: Buffer) => {
    let ran = false
    const work = () => Promise.resolve(void (ran = true))
    const asked = await Promise.allSettled([readAsHolder({ pool: world.pool, session, tenant }, work), changeAsHolder({ pool: world.pool, session, tenant }, work), asHolderSelf(world.pool, session, work)])
    return { ran, holder: await holderOf(world.pool, session, tenant), codes: asked.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'let in')) }
  }
  const outside = { ran: false, holder: undefined, codes: ['not-signed-in', 'not-signed-in', 'not-signed-in'] }

  test('that never was', async () => expect(await answersTo(hashOf('rs_invented'))).toEqual(outside))

  test('after logging out', async () => {
    const session = await world.signedIn(kari)
    await logOut(world.identity, session)
    expect(await answersTo(session)).toEqual(outside)
  })

  test.each([
    ['an hour after it was last used', 'seen_at = clock_timestamp() - interval \'1 hour\''],
    ['twelve hours after it was opened, however much it is used', 'expires_at = clock_timestamp()'],
  ])('%s', async (_when, set) => {
    const session = await world.signedIn(kari)
    await world.all(`UPDATE session SET ${set} WHERE token_hash = $1`, [session])
    expect(await answersTo(session)).toEqual(outside)
  })

  test('once the account is closed', async () => {
    const other = await world.person({ in: tenant })
    const session = await world.signedIn(other)
    await world.all('UPDATE account SET disabled_at = clock_timestamp() WHERE account_id = $1', [other])
    expect(await answersTo(session)).toEqual(outside)
  })

  test('in an organisation that the person was let go from', async () => {
    const other = await world.person({ in: tenant })
    const session = await world.signedIn(other)
    await world.all('SET session_replication_role = replica; UPDATE membership SET ended_at = clock_timestamp() WHERE account_id = \'' + other + '\'')
    expect((await holderOf(world.pool, session, tenant))?.roles).toEqual([])
  })
})

describe('whoever holds a session', () => {
  test('is the same person everywhere, and has roles only where they belong', async () => {
    const session = await world.signedIn(kari)
    const elsewhere = await world.organisation()
    const [here, there] = await Promise.all([tenant, elsewhere].map((one) => readAsHolder({ pool: world.pool, session, tenant: one }, (_reader, principal) => Promise.resolve(principal))))
    expect(here).toMatchObject({ kind: 'person', account: kari, roles: ['buyer'], platformAdmin: false, factors: 1, session: session.toString('hex'), language: 'nb' })
    expect([here && belongs(here), there?.account, there && belongs(there)]).toEqual([true, kari, false])
  })

  test('asks, loads and writes in four messages', async () => {
    const session = await world.signedIn(kari)
    const one = world.db.pool('app', 1)
    const messages = await messagesOf(one, () => changeAsHolder({ pool: one, session, tenant }, async ({ rows }) => {
      await rows('SELECT tenant_id FROM tenant')
      await rows('INSERT INTO outbox (tenant_id, id, topic, entity_type, entity_id, payload) VALUES ($1, $2, \'x\', \'x\', $2, \'{}\')', [tenant, newId()])
    }))
    expect(messages).toBe(4)
    expect(await messagesOf(one, () => holderOf(one, session, tenant))).toBe(1)
  })

  test('is noted as seen once a minute and no more', async () => {
    const session = await world.signedIn(kari)
    const seen = async () => (await world.all<{ seen: string }>('SELECT seen_at::text AS seen FROM session WHERE token_hash = $1', [session]))[0]?.seen
    const ask = () => readAsHolder({ pool: world.pool, session, tenant }, () => Promise.resolve())
    const before = await seen()
    await ask()
    expect(await seen()).toBe(before)
    await world.all('UPDATE session SET seen_at = clock_timestamp() - interval \'2 minutes\' WHERE token_hash = $1', [session])
    const old = await seen()
    await ask()
    expect(await seen()).not.toBe(old)
  })

  test('has proved who they are for ten minutes', () => {
    const provedAt = new Date('2026-11-22T10:00:00Z')
    expect(() => mustHaveProved({ provedAt }, new Date('2026-11-22T10:10:00Z'))).not.toThrow()
    expect(() => mustHaveProved({ provedAt }, new Date('2026-11-22T10:10:00.001Z'))).toThrow('proof-needed')
  })

  test('cannot change anything while they read', async () => {
    const session = await world.signedIn(kari)
    await expect(readAsHolder({ pool: world.pool, session, tenant }, ({ rows }) => rows('INSERT INTO tenant VALUES ($1)', [newId()]))).rejects.toThrow('read-only')
  })
})

test('where somebody came from stands with the session', async () => {
  const session = await world.signedIn(kari)
  expect(await world.all('SELECT address, agent, method FROM session WHERE token_hash = $1', [session])).toEqual([{ address: coming.address, agent: coming.agent, method: 'password' }])
})

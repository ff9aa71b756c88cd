/** The restore drill: organisations go on working, a backup is taken meanwhile, and another database becomes what the first was at one moment. */
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unsafeInCatalog } from '../database/catalog.ts'
import { migrate } from '../database/migrate.ts'
import { asAdmin } from '../database/testing/cluster.ts'
import { verifierOf } from '../journal/note.ts'
import { verifyJournal } from '../journal/verify.ts'
import type { TenantId } from '../values/id.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'
import { inOrder } from './tables.ts'
import { awkward, digests, edition, installation, laterEdition, type Installation } from './testing/installation.ts'

let first: Installation, tenants: TenantId[]
const others: Installation[] = []
const another = async (more: Parameters<typeof installation>[0] = {}) => {
  const made = await installation({ signer: first.signer, ...more })
  others.push(made)
  return made
}
beforeAll(async () => {
  first = await installation()
  tenants = [await first.newTenant(), await first.newTenant(), await first.newTenant()]
  for (let round = 0; round < 30; round++) await Promise.all(tenants.map((tenant) => first.write(tenant, round % 3 === 0 ? awkward : `thing ${round}`)))
  await first.seal()
})
afterAll(async () => {
  await first.end()
  for (const other of others) await other.end()
})

const take = (name: string, more: Partial<Parameters<typeof backup>[0]> = {}) => {
  const to = path.join(first.folder, name)
  return backup({ from: first.backupAs, to, signer: first.signer, product: '0.1.0', ...more }).then((manifest) => ({ to, manifest }))
}
const key = () => verifierOf(first.signer)

describe('a backup is refused', () => {
  test('into something that exists, even an empty folder', async () => {
    mkdirSync(path.join(first.folder, 'there'))
    await expect(take('there')).rejects.toMatchObject({ code: 'exists' })
  })

  test('where the disk may be too small, and leaves nothing', async () => {
    await expect(take('small', { free: () => Promise.resolve(50_000_000) })).rejects.toThrow(/^Only 47 MB are free where .*small is to lie, and \d+ MB may be needed; free space or choose another disk\.$/)
    expect(readdirSync(first.folder).filter((name) => name.startsWith('small'))).toEqual([])
  })

  test('when the database does not answer', async () => {
    const refused = take('away', { from: { host: '127.0.0.1', port: 1, user: 'nobody' } })
    await expect(refused).rejects.toMatchObject({ code: 'unreachable' })
    expect(await refused.catch((error) => error.sentence('nb'))).toMatch(/^Databasen svarer ikke: /)
  })

  test('to a login from which row-level security hides rows', async () => {
    const change = (text: string) => asAdmin(first.db.admin, (client) => client.query(`SET search_path = rustning; ${text}`))
    await change('DROP POLICY backup_reads ON thing')
    await expect(take('hidden')).rejects.toThrow('cannot see every row of the table thing')
    await change('CREATE POLICY backup_reads ON thing FOR SELECT TO rustning_backup USING (true)')
    expect(readdirSync(first.folder).filter((name) => name.startsWith('hidden'))).toEqual([])
  })
})

test('a backup taken while everybody works is one moment, and restores to exactly that', async () => {
  const home = new AbortController()
  const written: number[] = []
  const workers = tenants.map(async (tenant) => {
    for (let count = 0; !home.signal.aborted; count++) {
      await first.write(tenant, `while ${count}`)
      written.push(count)
    }
  })
  const sealing = (async () => {
    while (!home.signal.aborted) await first.seal()
  })()
  await expect.poll(() => written.length).toBeGreaterThan(30)
  const seen: [number, number][] = []
  const { to, manifest } = await take('during', { progress: (done, of) => seen.push([done, of]) })
  const atEnd = written.length
  await expect.poll(() => written.length).toBeGreaterThan(atEnd)
  home.abort()
  await Promise.all([...workers, sealing])
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.every(([done, of]) => done <= of)).toBe(true)
  for (const inside of ['', 'manifest.json', 'tables', 'tables/thing.copy.gz']) expect(statSync(path.join(to, inside)).mode & 0o077).toBe(0)

  const second = await another()
  await restore({ from: to, into: second.db.admin, migrations: edition, key: key() })
  const counts = Object.fromEntries(Object.entries(await digests(second.db.admin)).map(([table, digest]) => [table, Number(digest.split(' ')[0])]))
  expect(counts).toEqual(Object.fromEntries(manifest.tables.map(({ table, rows }) => [table, rows])))
  // One moment: every thing has its entry, and every entry its place or its place in the queue.
  expect(counts['journal_entry']).toBe(counts['thing'])
  expect((counts['journal_leaf'] ?? 0) + (counts['journal_pending'] ?? 0)).toBe(counts['journal_entry'])
  await second.seal()
  for (const tenant of tenants) expect(await verifyJournal(second.db.pool('verify', 1), { tenant, epoch: 1, key: key(), witnessed: manifest.checkpoints.filter((one) => one.tenant === tenant).map(({ note }) => note) })).toMatchObject({ findings: [] })
})

test('what was restored is what was backed up, row for row, and can be worked in', async () => {
  const { to } = await take('still')
  const second = await another()
  // As after a first start, when nobody has used the link yet.
  await asAdmin(second.db.admin, (client) => client.query('INSERT INTO rustning.first_run (token_hash, expires_at) VALUES ($1, \'2099-01-01\')', [Buffer.alloc(32)]))
  await restore({ from: to, into: second.db.admin, migrations: edition, key: key() })
  expect(await digests(second.db.admin)).toEqual(await digests(first.db.admin))
  expect(await asAdmin(second.db.admin, unsafeInCatalog)).toEqual([])
  const [tenant] = tenants as [TenantId]
  await second.write(tenant)
  await second.seal()
  expect(await verifyJournal(second.db.pool('verify', 1), { tenant, epoch: 1, key: key() })).toMatchObject({ findings: [] })
  // The trigger that asks for an entry stands again, and identities go on where they were.
  await expect(second.app.query(`BEGIN; SET LOCAL app.tenant = '${tenant}'; UPDATE thing SET title = 'unseen'; COMMIT`)).rejects.toMatchObject({ code: 'P0A01' })
  expect((await asAdmin(second.db.admin, (client) => client.query('SELECT FROM rustning.thing GROUP BY n HAVING count(*) > 1'))).rowCount).toBe(0)
})

test('a migration and a VACUUM FULL that come meanwhile wait, and spoil nothing', async () => {
  const busy = await another(), tenant = await busy.newTenant()
  await Promise.all(Array.from({ length: 50 }, () => busy.write(tenant)))
  await busy.seal()
  const before = await digests(busy.db.admin)
  let meanwhile: Promise<unknown> | undefined
  const { to } = await take('meanwhile', { from: busy.backupAs, progress: () => void (meanwhile ??= asAdmin(busy.db.admin, async (client) => {
    // One after the other: PostgreSQL may refuse to write down both about one table at the same moment.
    await client.query('VACUUM FULL rustning.thing')
    await migrate(client, laterEdition)
  })) })
  await meanwhile
  const second = await another()
  await restore({ from: to, into: second.db.admin, migrations: edition, key: key() })
  expect(await digests(second.db.admin)).toEqual(before)
})

describe('a restore is refused', () => {
  test('into a database that holds anything', async () => {
    const { to } = await take('full')
    const second = await another()
    await second.newTenant()
    const before = await digests(second.db.admin)
    await expect(restore({ from: to, into: second.db.admin, migrations: edition, key: key() })).rejects.toMatchObject({ code: 'notEmpty' })
    expect(await digests(second.db.admin)).toEqual(before)
    expect(await asAdmin(second.db.admin, unsafeInCatalog)).toEqual([])
  })

  test('by an older edition, and by one that grew otherwise', async () => {
    const { to } = await take('newer')
    const second = await another()
    await expect(restore({ from: to, into: second.db.admin, migrations: edition.slice(0, -1), key: key() })).rejects.toMatchObject({ code: 'newer' })
    await expect(restore({ from: to, into: second.db.admin, migrations: edition.map((one, index) => (index === 1 ? { ...one, hash: 'other' } : one)), key: key() })).rejects.toMatchObject({ code: 'changed' })
    await expect(restore({ from: to, into: second.db.admin, migrations: laterEdition, key: key() })).rejects.toMatchObject({ code: 'notMigrated' })
  })

  test('when the journal does not hold, and everything is as before', async () => {
    const bad = await another()
    const tenant = await bad.newTenant()
    await bad.write(tenant)
    await bad.seal()
    await asAdmin(bad.db.admin, (client) => client.query('UPDATE rustning.journal_entry SET action = \'thing.other\''))
    const to = path.join(first.folder, 'tampered')
    await backup({ from: bad.backupAs, to, signer: first.signer, product: '0.1.0' })
    const second = await another()
    const before = await digests(second.db.admin)
    await expect(restore({ from: to, into: second.db.admin, migrations: edition, key: key() })).rejects.toMatchObject({ code: 'journal' })
    expect(await digests(second.db.admin)).toEqual(before)
  })
})

test('a backup from an older edition is read into its own shape and brought forward', async () => {
  const { to } = await take('older')
  const second = await another({ migrations: laterEdition })
  await restore({ from: to, into: second.db.admin, migrations: laterEdition, key: key() })
  const { rows } = await asAdmin(second.db.admin, (client) => client.query('SELECT DISTINCT later FROM rustning.thing'))
  expect(rows).toEqual([{ later: 'then' }])
  expect((await digests(second.db.admin))['journal_leaf']).toBe((await digests(first.db.admin))['journal_leaf'])
  expect(await asAdmin(second.db.admin, unsafeInCatalog)).toEqual([])
})

test('an administrator who is no superuser can restore, as on a server of the operator’s own', async () => {
  const { to } = await take('external')
  const second = await another()
  const user = `restorer_${second.db.database.name}`
  await asAdmin(second.db.admin, (client) => client.query(`CREATE ROLE ${user} LOGIN PASSWORD 'secret'; GRANT rustning_owner, rustning_verify TO ${user}`))
  try {
    await restore({ from: to, into: { ...second.db.admin, user, password: 'secret' }, migrations: edition, key: key() })
    expect(await digests(second.db.admin)).toEqual(await digests(first.db.admin))
  } finally {
    await asAdmin(first.db.admin, (client) => client.query(`DROP ROLE ${user}`))
  }
})

describe('tables are read in', () => {
  test('after those they point to', () => expect(inOrder(new Map([['a', ['c']], ['b', []], ['c', ['b', 'elsewhere']]]))).toEqual(['b', 'c', 'a']))
  test('not when they point in a circle that no deferrable key opens', () => expect(() => inOrder(new Map([['a', ['b']], ['b', ['a']]]))).toThrow('circle: a, b'))
})

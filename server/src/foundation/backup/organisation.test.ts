/** One organisation leaves with everything that is its own and nothing of anybody else's, and moves in elsewhere whole or not at all. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unsafeInCatalog } from '../database/catalog.ts'
import { asAdmin } from '../database/testing/cluster.ts'
import { changeAs, readAs } from '../database/transaction.ts'
import { newSigner, verifierOf, type Signer } from '../journal/note.ts'
import { verifyJournal } from '../journal/verify.ts'
import { asTenant, newId, type TenantId } from '../values/id.ts'
import { filesIn, kept } from './files.ts'
import type { OrganisationManifest } from './manifest.ts'
import { exportOrganisation, hasTenant, rowsFile } from './organisation-export.ts'
import { importOrganisation } from './organisation-import.ts'
import { BackupRefused } from './refused.ts'
import { isKey, tablesOf } from './tables.ts'
import { commonDamages, resigned as resignedBy, type Damage } from './testing/damage.ts'
import { awkward, digests, edition, installation, laterEdition, type Installation } from './testing/installation.ts'

const signer = newSigner('left.example'), elsewhere = newSigner('new.example')
let left: Installation, moved: Installation, ours: TenantId, theirs: TenantId, folder: string
const people = ['kari', 'taken']
/** Of a key that lets its holder in. */
const keyHash = Buffer.from('CNRY-a-key-lets-in-who-holds-it.')
const canary = (tenant: TenantId) => `CNRY-${tenant}`

beforeAll(async () => {
  ;[left, moved] = [await installation({ signer }), await installation({ signer: elsewhere })]
  ;[ours, theirs] = [await left.newTenant(), await left.newTenant()]
  for (const tenant of [ours, theirs]) {
    await Promise.all(Array.from({ length: 300 }, (_, count) => left.write(tenant, count === 7 ? awkward : canary(tenant))))
    await changeAs(left.app, tenant, async ({ rows }) => {
      await rows('INSERT INTO outbox (tenant_id, id, topic, entity_type, entity_id, payload) VALUES ($1, $2, \'thing\', \'thing\', $2, $3)', [tenant, newId(), { said: canary(tenant), nothing: null }])
      await rows('INSERT INTO idempotency (tenant_id, actor_id, key, fingerprint, answer) VALUES ($1, $2, $3, $4, \'null\')', [tenant, newId(), canary(tenant), Buffer.alloc(32)])
    })
  }
  await left.seal()
  await asAdmin(left.db.admin, async (client) => {
    await client.query('SET search_path = rustning; SET session_replication_role = replica')
    for (const tenant of [ours, theirs]) {
      for (const who of people) {
        const account = newId()
        await client.query('INSERT INTO account (account_id, email, name, password_hash) VALUES ($1, $2, $3, $4)', [account, `${who}@${tenant}.example`, `at home ${who}`, 'CNRY-password'])
        await client.query('INSERT INTO membership (tenant_id, id, version, account_id, email, name, roles) VALUES ($1, $2, 1, $3, $4, $5, $6)', [tenant, newId(), account, `${who}@${tenant}.example`, `${who} ${canary(tenant)}`, ['leader']])
      }
      await client.query('INSERT INTO api_token (tenant_id, id, version, name, token_hash, scopes, made_by, expires_at) VALUES ($1, $2, 1, $3, $4, $5, $2, $6)', [tenant, newId(), 'robot', keyHash, ['read'], '2099-01-01'])
      await client.query('INSERT INTO respondent (tenant_id, id, version, name, email, subject_type, subject_id, link_hash, invited_by) VALUES ($1, $2, 1, \'Ola\', \'ola@supplier.example\', \'thing\', $2, $3, $2)', [tenant, newId(), keyHash])
    }
  })
  // Three that wait for their places when the export is made.
  for (let count = 0; count < 3; count++) await left.write(ours, 'late')
  folder = path.join(left.folder, 'ours')
  await exportOrganisation({ from: left.backupAs, tenant: ours, to: folder, signer, product: '0.1.0' })
})
afterAll(async () => {
  await left.end()
  await moved.end()
})

const bringIn = (from = folder, more: Partial<Parameters<typeof importOrganisation>[0]> = {}) => importOrganisation({ from, into: moved.db.admin, migrations: edition, key: verifierOf(signer), epoch: 1, ...more })

/** Whether a text stands anywhere: as it is, packed, or in base64. */
async function holds(text: string | Buffer): Promise<string[]> {
  const found = []
  for (const { name } of await filesIn(folder)) {
    const bytes = readFileSync(path.join(folder, name))
    const open = name.endsWith('.gz') ? gunzipSync(bytes) : bytes
    const inside = open.toString('latin1').match(/[A-Za-z0-9+/]{16,}={0,2}/g)?.map((run) => Buffer.from(run, 'base64')) ?? []
    if ([bytes, open, ...inside].some((part) => part.includes(text))) found.push(name)
  }
  return found
}

describe('an export', () => {
  test('holds nothing of another organisation, in any byte of any file', async () => {
    for (const text of [canary(theirs), theirs, theirs.replaceAll('-', '')]) expect(await holds(text)).toEqual([])
  })
  test('holds what is the organisation’s own, where this search would find it', async () => {
    expect(await holds(canary(ours))).toEqual(['journal/1/details.jsonl', rowsFile('idempotency'), rowsFile('journal_detail'), rowsFile('membership'), rowsFile('outbox'), rowsFile('thing')])
  })
  test('holds nothing that lets anybody in, and nothing of a person that is not the organisation’s', async () => {
    for (const text of [keyHash, keyHash.toString('hex'), 'CNRY-password', 'at home']) expect(await holds(text)).toEqual([])
  })
  test('writes a row so that no digit is lost', () => {
    const rows = gunzipSync(readFileSync(path.join(folder, rowsFile('thing')))).toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(rows).toHaveLength(303)
    const row = rows.find(({ title }) => title === awkward)
    expect(row).toMatchObject({ tenant_id: ours, version: 1, title: awkward, n: expect.stringMatching(/^\d+$/), amount: '12345678901234567890.0123456789', share: '0.1', bytes: Buffer.from(awkward).toString('base64'), labels: [awkward, awkward, null], more: { title: awkward, big: [1, null, awkward] }, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/), on_day: '2026-03-29', open: true })
    expect(row).not.toHaveProperty('parent')
    expect(row).not.toHaveProperty('upper_title')
  })
  test('of nobody is refused, and of one whose journal has no signature', async () => {
    const to = path.join(left.folder, 'nobody')
    await expect(exportOrganisation({ from: left.backupAs, tenant: asTenant(newId()), to, signer, product: '0.1.0' })).rejects.toMatchObject({ code: 'noTenant' })
    await expect(exportOrganisation({ from: left.backupAs, tenant: await left.newTenant(), to, signer, product: '0.1.0' })).rejects.toMatchObject({ code: 'noCheckpoint' })
    await expect(exportOrganisation({ from: left.backupAs, tenant: `x' OR true --` as TenantId, to, signer, product: '0.1.0' })).rejects.toThrow('not a UUID')
    await expect(exportOrganisation({ from: left.backupAs, tenant: ours, to: folder, signer, product: '0.1.0' })).rejects.toMatchObject({ code: 'exists' })
    expect(existsSync(to)).toBe(false)
  })
})

const resigned = (edit: (manifest: OrganisationManifest) => unknown, by: Signer = signer) => resignedBy<OrganisationManifest>(by, (manifest) => edit(manifest) as OrganisationManifest)
/** The rows of a table edited by somebody who has the key and signs again. */
const withRows = (table: string, edit: (text: string) => string) => async (at: string) => {
  const file = path.join(at, rowsFile(table))
  writeFileSync(file, gzipSync(edit(gunzipSync(readFileSync(file)).toString('utf8'))))
  const now = await kept(file)
  await resigned((manifest) => ({ ...manifest, tables: manifest.tables.map((one) => (one.table === table ? { ...one, ...now } : one)) }))(at)
}
const third = (edit: (line: string) => string) => (text: string) => text.split('\n').map((line, index) => (index === 2 ? edit(line) : line)).join('\n')

const damages: Damage[] = [
  ...commonDamages(rowsFile('thing'), 'journal/1/checkpoint'),
  ['a row of another organisation', withRows('thing', third((line) => line.replace(/"tenant_id":"[^"]+"/, `"tenant_id":"${newId()}"`))), 'foreignRow', '3'],
  ['a row of no organisation', withRows('thing', third((line) => line.replace(/"tenant_id":"[^"]+",/, ''))), 'foreignRow', rowsFile('thing')],
  ['a row that names its organisation twice', withRows('thing', third((line) => line.replace(/}$/, `,"tenant_id":"${newId()}"}`))), 'foreignRow', rowsFile('thing')],
  ['a row with a column nobody knows', withRows('thing', third((line) => line.replace('{', '{"more_than":1,'))), 'badRow', '3'],
  ['a value that is none', withRows('thing', third((line) => line.replace('"version":1', '"version":"one"'))), 'badRow', '3'],
  ['a member without an account', withRows('membership', (text) => text.replace(/"account_id":"[^"]+"/, '"account_id":"me"')), 'badRow', rowsFile('membership')],
  ['a line that is no JSON', withRows('outbox', () => 'x\n'), 'badRow', rowsFile('outbox')],
  ['a line that is no row', withRows('outbox', () => '[1]\n'), 'badRow', rowsFile('outbox')],
  ['a checkpoint that is none', withRows('journal_checkpoint', (text) => text.replace('"epoch":1', '"epoch":"1"')), 'badRow', rowsFile('journal_checkpoint')],
  ['a row too many', withRows('outbox', (text) => text + text.replace(/"id":"[^"]+"/, `"id":"${newId()}"`)), 'damaged', rowsFile('outbox')],
  ['a changed entry', withRows('journal_entry', (text) => text.replace('thing.create', 'thing.delete')), 'journal', 'another action'],
  ['a journal cut at its end', async (at) => {
    await withRows('journal_leaf', (text) => text.split('\n').slice(0, -2).concat('').join('\n'))(at)
    await resigned((manifest) => ({ ...manifest, tables: manifest.tables.map((one) => (one.table === 'journal_leaf' ? { ...one, rows: one.rows - 1 } : one)) }))(at)
  }, 'journal', '299'],
  ['rows that are packed but not to the end', async (at) => {
    const file = path.join(at, rowsFile('thing'))
    writeFileSync(file, readFileSync(file).subarray(0, -20))
    const now = await kept(file)
    await resigned((manifest) => ({ ...manifest, tables: manifest.tables.map((one) => (one.table === 'thing' ? { ...one, ...now } : one)) }))(at)
  }, 'damaged', rowsFile('thing')],
  ['a file whose name leads out of the folder', resigned((manifest) => ({ ...manifest, files: manifest.files.map((one) => ({ ...one, file: `journal/1/../../../${one.file}` })) })), 'damaged', 'manifest.json'],
  ['a table whose name leads out of the folder', resigned((manifest) => ({ ...manifest, tables: manifest.tables.map((one) => ({ ...one, table: '../thing' })) })), 'damaged', 'manifest.json'],
  ['another organisation’s name on it', resigned((manifest) => ({ ...manifest, tenant: newId() })), 'foreignRow', rowsFile('tenant')],
  ['a later epoch than ours', resigned((manifest) => ({ ...manifest, epoch: 2 })), 'laterEpoch', '2'],
  ['fewer tables than we have', (at) => resigned((manifest) => ({ ...manifest, tables: manifest.tables.filter(({ table }) => table !== 'thing') }))(at), 'extra', rowsFile('thing')],
]

describe('refused, with nothing read in, is an export with', () => {
  test.each(damages.map(([name, damage, code, file], index) => [name, { damage, code, file, index }] as const))('%s', async (_, { damage, code, file, index }) => {
    const at = path.join(left.folder, `damaged-${index}`), before = await digests(moved.db.admin)
    cpSync(folder, at, { recursive: true })
    await damage(at)
    const refused = await bringIn(at).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(BackupRefused)
    expect(refused).toMatchObject({ code })
    for (const language of ['nb', 'nn', 'en'] as const) expect((refused as BackupRefused).sentence(language)).toContain(file)
    expect(await digests(moved.db.admin)).toEqual(before)
  })
})

describe('whoever adds a table that belongs to organisations learns here', () => {
  test('that its rows may point to nothing outside the organisation but its members’ accounts: nothing else is made where it moves in', async () => {
    const { rows } = await asAdmin(left.db.admin, (client) => client.query<{ from: string; to: string }>(`SELECT k.conrelid::regclass::text AS from, k.confrelid::regclass::text AS to FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'rustning'::regnamespace
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = 'tenant_id') AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'tenant_id')`))
    expect(rows).toEqual([{ from: 'rustning.membership', to: 'rustning.account' }])
  })
  test('that what lets somebody in is kept as bytes in a column called …_hash, and so does not travel', async () => {
    const tables = (await asAdmin(left.db.admin, tablesOf)).filter(hasTenant)
    expect(tables.flatMap(({ name, columns }) => columns.filter((column) => /secret|token|password|credential|session/.test(column.name) && !isKey(column) && !/_(at|id)$/.test(column.name)).map((column) => `${name}.${column.name}`))).toEqual([])
    expect(tables.flatMap(({ name, columns }) => columns.filter(isKey).map((column) => `${name}.${column.name}`))).toEqual(expect.arrayContaining(['api_token.token_hash', 'invitation.token_hash', 'respondent.link_hash', 'respondent.session_hash']))
  })
})

test('an export for another edition, from a stranger, or of somebody who is here already, is refused', async () => {
  await expect(bringIn(folder, { migrations: laterEdition })).rejects.toMatchObject({ code: 'otherEdition' })
  await expect(bringIn(folder, { migrations: edition.slice(0, -1) })).rejects.toMatchObject({ code: 'newer' })
  await expect(bringIn(folder, { key: verifierOf(elsewhere) })).rejects.toMatchObject({ code: 'unsigned' })
  // Three entries waited, and say that they are of the first epoch.
  await expect(bringIn(folder, { epoch: 2 })).rejects.toMatchObject({ code: 'waiting' })
  await expect(bringIn(folder, { into: left.db.admin })).rejects.toMatchObject({ code: 'tenantExists' })
})

test('an organisation moves in whole, beside those who are there, and works on; its journal holds under the new installation’s key', async () => {
  const neighbour = await moved.newTenant()
  await asAdmin(moved.db.admin, (client) => client.query('INSERT INTO rustning.account (account_id, email, name) VALUES ($1, $2, \'Somebody\')', [newId(), `taken@${ours}.example`]))
  await moved.write(neighbour, 'neighbour')
  await bringIn()
  const things = (one: Installation) => readAs(one.app, ours, ({ rows }) => rows('SELECT tenant_id, id, version, title, upper_title, amount, share, bytes, labels, more, at, on_day, open, parent FROM thing ORDER BY id'))
  expect(await things(moved)).toEqual(await things(left))
  const rest = (one: Installation) => readAs(one.app, ours, async ({ rows }) => [await rows('SELECT * FROM outbox'), await rows('SELECT *, jsonb_typeof(answer) FROM idempotency'), await rows('SELECT * FROM journal_detail ORDER BY entry_id LIMIT 303')])
  expect(await rest(moved)).toEqual(await rest(left))
  expect(await asAdmin(moved.db.admin, unsafeInCatalog)).toEqual([])

  // Whoever had a key there has none here; people get in by their own mailbox, and nobody by an address that somebody else has here.
  const keys = await asAdmin(moved.db.admin, (client) => client.query<{ token_hash: Buffer; link_hash: Buffer | null }>('SELECT token_hash, link_hash FROM rustning.api_token JOIN rustning.respondent USING (tenant_id)'))
  expect(keys.rows).toEqual([{ token_hash: expect.any(Buffer), link_hash: null }])
  expect(keys.rows[0]?.token_hash.equals(keyHash)).toBe(false)
  const members = await asAdmin(moved.db.admin, (client) => client.query('SELECT a.email, a.password_hash, a.disabled_at IS NULL AS open, a.account_id = m.account_id AS same FROM rustning.membership m JOIN rustning.account a USING (account_id) WHERE m.tenant_id = $1 ORDER BY m.email', [ours]))
  expect(members.rows).toEqual([{ email: `kari@${ours}.example`, password_hash: null, open: true, same: true }, { email: expect.stringMatching(/^[0-9a-f-]{36}@moved\.invalid$/), password_hash: null, open: false, same: true }])

  await moved.write(ours, 'settled')
  await moved.seal()
  const verified = await verifyJournal(moved.db.pool('verify', 1), { tenant: ours, epoch: 1, key: verifierOf(elsewhere), witnessed: await moved.witness.notes() })
  // What was there, what waited, the arrival, and what was done since.
  expect(verified).toMatchObject({ entries: 305, checkpoints: 1, findings: [] })
  const { rows } = await asAdmin(moved.db.admin, (client) => client.query<{ action: string; seq: string }>('SELECT e.action, l.seq FROM rustning.journal_leaf l JOIN rustning.journal_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id WHERE l.tenant_id = $1 AND l.seq >= 302 ORDER BY l.seq', [ours]))
  expect(rows.map(({ action }) => action)).toEqual(['thing.create', 'log.imported', 'thing.create'])
  expect(await verifyJournal(moved.db.pool('verify', 1), { tenant: neighbour, epoch: 1, key: verifierOf(elsewhere) })).toMatchObject({ entries: 1, findings: [] })
  await expect(bringIn()).rejects.toMatchObject({ code: 'tenantExists' })
})

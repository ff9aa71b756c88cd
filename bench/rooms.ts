/**
 * The pages of an organisation that has much: 2 000 suppliers and engagements, each judged. Over the product's own HTTP layer and all its
 * rooms, beside the same messages to the database by hand. And what a change costs that is written in the journal.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { loadKnowledge } from '@rustning/knowledge/load'
import { roomsOf } from '@rustning/server/entry/rooms.ts'
import { openDatabase } from '@rustning/server/foundation/database/open.ts'
import { openPool } from '@rustning/server/foundation/database/pool.ts'
import { changeAs } from '@rustning/server/foundation/database/transaction.ts'
import { openServer, type OpenServer } from '@rustning/server/foundation/http/server.ts'
import { authenticateWith, sessionCookie } from '@rustning/server/foundation/identity/door.ts'
import { newSecret } from '@rustning/server/foundation/identity/secret.ts'
import { newSigner } from '@rustning/server/foundation/journal/note.ts'
import { asTenant, newId, type TenantId } from '@rustning/server/foundation/values/id.ts'
import { registerOrganisation } from '@rustning/server/registers/organisation/index.ts'
import { besideOf } from './beside.ts'
import { machine, many, type Bench, type Figure } from './measure.ts'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

export const measure: Bench = async (options) => {
  const where = machine(), count = Number(options['engagements'] ?? 2_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-bench-'))
  const { database, admin, close } = await openDatabase({ folder, migrations: path.join(root, 'server', 'migrations') })
  const app = openPool(database, 'app', { size: 10 }), verifier = openPool(database, 'verify', { size: 1 })
  try {
    const tenant = asTenant(newId()), account = newId(), session = newSecret('session'), knowledge = loadKnowledge(path.join(root, 'knowledge'))
    await asAdmin(admin, (client) => client.query(`INSERT INTO tenant (tenant_id) VALUES ('${tenant}'); INSERT INTO account (account_id, email, name) VALUES ('${account}', 'kari@solvik.example', 'Kari');
      INSERT INTO membership (tenant_id, id, version, account_id, email, name, roles) VALUES ('${tenant}', '${account}', 1, '${account}', 'kari@solvik.example', 'Kari', '{leader}');
      INSERT INTO session (account_id, session_id, token_hash, method, factors, expires_at) VALUES ('${account}', '${account}', '\\x${session.hash.toString('hex')}', 'password', 1, now() + interval '1 hour'); ${plain}`))
    await changeAs(app, tenant, (writer) => registerOrganisation(writer, 1, { tenant, name: 'Solvik kommune', by: account, language: 'nb' }))
    const server = await openServer({
      publicUrl: 'http://rustning.example', log: { info: () => {}, error: () => {} }, authenticate: authenticateWith({ pool: app, epoch: 1 }),
      rooms: roomsOf({ pool: app, admin, knowledge, identity: { pool: app, epoch: 1, limit: () => true, totpKey: new Uint8Array(32), later: () => {} }, journal: { verifier, signer: newSigner('bench.example'), witness: { add: () => Promise.resolve(), notes: () => Promise.resolve([]) } } }),
    })
    const here = `/api/v1/organisations/${tenant}`, headers = { 'sec-fetch-site': 'same-origin', cookie: `${sessionCookie}=${session.reveal()}` }
    const { engagement, part, supplier } = await oneThread(server, here, headers, account)
    await asAdmin(admin, (client) => fill(client, tenant, { engagement, part, supplier }, count))
    const beside = await besideOf(server, app, headers)
    const ids = (JSON.parse((await server.inject({ method: 'GET', url: `${here}/engagements?limit=25`, headers })).body) as { engagements: { id: string }[] }).engagements.map(({ id }) => `engagement=${id}`).join('&')
    const thread = `${here}/engagements/${engagement}`, figures: Figure[] = []
    for (const [what, paths, goal] of [
      ['a page of twenty suppliers', ['/suppliers?limit=20'], 4], ['suppliers that are searched for', ['/suppliers?limit=20&q=nordlys%2019'], 4], ['a page of twenty engagements, counted', ['/engagements?limit=20'], 4], ['engagements by the end of the contract', ['/engagements?limit=20&sort=next'], 4],
      ['engagements that are searched for', ['/engagements?limit=20&q=nordlys%2019'], 4], ['engagements in one stage', ['/engagements?limit=20&stage=operate'], 4], ['what the judgement says of twenty-five', [`/portfolio/verdicts?${ids}`], 4], ['the portfolio: twenty-five and what the judgement says', ['/engagements?limit=25', `/portfolio/verdicts?${ids}`], 8],
      ['what waits, of all of these', ['/waiting?limit=8'], 8], ['the portfolio in figures', ['/figures'], 8], ['the first page', ['', '/waiting?limit=8', '/figures'], 22],
      ['the journal', ['/journal?limit=100'], undefined], ['an engagement', [`/engagements/${engagement}`], 1.5], ['a supplier', [`/suppliers/${supplier}`], 1.5], ['a thread is judged', [`/engagements/${engagement}/judgement?part=${part}`], undefined], ['the gate of a thread', [`/engagements/${engagement}/parts/${part}/gate`], undefined],
    ] as const) figures.push(await beside.page(what, paths.map((one) => `${here}${one}`), 200, goal))
    figures.push(await beside.page('a thread is opened', [thread, `${thread}/parts/${part}/gate`, `${thread}/judgement?part=${part}`, `${here}/backlog?engagement=${engagement}&limit=100`, `${thread}/stage-changes?limit=100`], 200))
    figures.push(await beside.mixed('a page of twenty engagements, fifty users', [`${here}/engagements?limit=20`], 50, 3_000, 800), await beside.mixed('a page of twenty suppliers, fifty users', [`${here}/suppliers?limit=20`], 50, 3_000, 800))
    for (const [users, times] of [[1, 1_000], [50, 3_000]] as const) {
      const hand = await many(() => changeAs(app, tenant, ({ rows }) => rows("INSERT INTO plain (tenant_id, id, version, title, owner_id, created_at) VALUES ($1, $2, 1, 'Journal i skyen', $3, clock_timestamp())", [tenant, newId(), account])), users, times)
      const product = await many(() => add(server, `${here}/engagements`, headers, account), users, times)
      figures.push({ what: `journalled create over HTTP, ${users} at once`, value: product.rate, unit: 'per second', note: `the goal is at least ${users === 1 ? 600 : 1_500}; median ${product.median.toFixed(2)} ms; an insert of one row by hand, no journal: ${Math.round(hand.rate)} per second, ${((100 * product.rate) / hand.rate).toFixed(0)} % of it` })
    }
    beside.close()
    agent.destroy()
    await server.stop()
    return { bench: 'rooms', ...where, subject: { suppliers: count, engagements: count, 'entries of the journal': count * 10, pool: 10, database: 'embedded PostgreSQL, fsync on', asked: 'over HTTP, in the same process' }, figures }
  } finally {
    await Promise.all([app.end(), verifier.end()])
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const plain = 'CREATE TABLE plain (LIKE engagement INCLUDING ALL); ALTER TABLE plain ENABLE ROW LEVEL SECURITY; ALTER TABLE plain FORCE ROW LEVEL SECURITY; GRANT SELECT, INSERT ON plain TO rustning_app; CREATE POLICY plain_own ON plain TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))'

type Headers = Readonly<Record<string, string>>
interface Thread { readonly engagement: string; readonly part: string; readonly supplier: string }

/** One thread made as people make it, and judged. */
async function oneThread(server: OpenServer, here: string, headers: Headers, owner: string): Promise<Thread> {
  const post = async (url: string, body: object) => {
    const answer = await server.inject({ method: 'POST', url: `${here}${url}`, headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': newId() }, payload: JSON.stringify(body) })
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`)
    return JSON.parse(answer.body) as { id: string; parts: { id: string }[] }
  }
  const supplier = (await post('/suppliers', { name: 'Nordlys Journal AS', seat: 'NO' })).id
  const { id: engagement, parts: [one] } = await post('/engagements', { title: 'Journal i skyen', ownerId: owner, supplierId: supplier, criticality: 'critical' }), part = one?.id ?? ''
  // Whatever moves is judged.
  await post(`/engagements/${engagement}/parts/${part}/exit`, { version: 0, reason: 'Avtalen går ut' })
  return { engagement, part, supplier }
}

/** The same again under other names, in the stage where most are; and the journal of some years. */
async function fill(client: pg.Client, tenant: TenantId, { engagement, part, supplier }: Thread, count: number): Promise<void> {
  const copied = async (table: string, changed: Readonly<Record<string, string>>, what: string, beside: string) => {
    const { rows } = await client.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = 'rustning.${table}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`), names = rows.map(({ name }) => name)
    await client.query(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => changed[name] ?? (name === 'id' ? 'gen_random_uuid()' : `t.${name}`)).join(', ')} FROM (SELECT * FROM ${table} WHERE tenant_id = '${tenant}' AND ${what} LIMIT 1) t, ${beside}`)
  }
  const more = (times: number) => `generate_series(2, ${times}) n`, ago = `t.created_at - n * interval '1 hour'`
  await copied('supplier', { name: `'Nordlys ' || n || ' AS'`, name_key: `'nordlys ' || n`, created_at: ago }, `id = '${supplier}'`, more(count))
  await copied('engagement', { title: `'Nordlys ' || n`, created_at: ago, contract_ends_on: 'current_date + n % 1500' }, `id = '${engagement}'`, more(count))
  await copied('engagement_part', { engagement_id: 'e.id', stage: `(ARRAY['operate', 'operate', 'operate', 'need', 'start'])[1 + (hashtext(e.title) & 3)]` }, `id = '${part}'`, `engagement e WHERE e.id <> '${engagement}'`)
  await copied('judgement', { part_id: 'p.id', engagement_id: 'p.engagement_id' }, `part_id = '${part}'`, `engagement_part p WHERE p.id <> '${part}'`)
  await copied('judgement_last', { part_id: 'j.part_id', judgement_id: 'j.id' }, `part_id = '${part}'`, `judgement j WHERE j.part_id <> '${part}'`)
  await copied('journal_entry', { entity_version: 'NULL', at: `t.at - n * interval '7 minutes'` }, `action = 'engagement.add'`, more(count * 10))
  await client.query('VACUUM ANALYZE')
}

async function asAdmin(admin: pg.ClientConfig, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(admin)
  await client.connect()
  await client.query('SET search_path = rustning; SET session_replication_role = replica')
  await work(client)
  await client.end()
}

const agent = new Agent({ keepAlive: true })

function add(server: OpenServer, url: string, headers: Headers, ownerId: string): Promise<void> {
  const body = JSON.stringify({ title: 'Journal i skyen', ownerId })
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path: url, method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'idempotency-key': newId() } }, (response) => {
      response.resume().on('end', () => (response.statusCode === 201 ? resolve() : reject(new Error(`${url}: ${response.statusCode}`))))
    }).on('error', reject).end(body)
  })
}

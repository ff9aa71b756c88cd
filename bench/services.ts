/**
 * The public register with 100 000 services in it: searching, narrowing, counting, reading and comparing, over the product's own HTTP layer
 * and beside the same page asked of the database by hand. On the embedded database, in a folder of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { loadKnowledge } from '@rustning/knowledge/load'
import { openDatabase } from '@rustning/server/foundation/database/open.ts'
import { openPool } from '@rustning/server/foundation/database/pool.ts'
import { limiter } from '@rustning/server/foundation/http/limiter.ts'
import { openServer } from '@rustning/server/foundation/http/server.ts'
import { newId } from '@rustning/server/foundation/values/id.ts'
import { choicesOf, eeaOn, serveServices } from '@rustning/server/registers/service/index.ts'
import { besideOf } from './beside.ts'
import { machine, many, type Bench, type Figure } from './measure.ts'
import { random } from './random.ts'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

export const measure: Bench = async (options) => {
  const where = machine(), count = Number(options['engagements'] ?? 100_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-bench-'))
  const { database, admin, close } = await openDatabase({ folder, migrations: path.join(root, 'server', 'migrations') })
  const app = openPool(database, 'app', { size: 10 })
  try {
    const knowledge = loadKnowledge(path.join(root, 'knowledge')), choices = choicesOf(knowledge), endless = { window: 60_000, most: 1e9, mostPerAddress: 1e9 }
    const ids = await fill(admin, count, choices)
    const server = await openServer({
      publicUrl: 'http://rustning.example', log: { info: () => {}, error: () => {} }, authenticate: () => Promise.resolve(undefined),
      rooms: [serveServices({ pool: app, actingFor: () => { throw new Error('nothing is changed here') }, choices, eea: eeaOn(knowledge), limit: limiter(endless) })],
    })
    const beside = await besideOf(server, app)
    const figures: Figure[] = []
    for (const [what, query, goal] of [
      ['search, a common word', '?q=pasient', 6], ['search, a rare word', '?q=ord1234', 6], ['search, the beginning of a word in every service', '?q=ord1', 6], ['search, two words', '?q=pasient%20lagring', 6], ['search, a word and a category', '?q=pasient&category=siem', 6],
      ['search, a word, a model and data within the EEA', '?q=pasient&model=saas&withinEea=true', 6], ['no words, a category', '?category=siem', 6], ['no words, three choices', '?area=digital&model=saas&deployment=private', 6], ['no words, data in one country alone', '?within=NO', 6], ['first page of all', '', 6], ['newest', '?sort=newest', 6],
      ['newest with a rare word', '?sort=newest&q=ord1234', 6], ['nothing found', '?q=finnesikke', 6], ['figures beside a search, a common word', '/facets?q=pasient', undefined], ['figures beside a search, a category', '/facets?category=siem', undefined], ['one service', `/${ids[0]}`, 1.5],
      ['four side by side', `/comparison?${ids.slice(0, 4).map((id) => `service=${id}`).join('&')}`, undefined], ['hostile: eight words, the last three the beginnings of words in every service', '?q=ord1%20ord2%20ord3%20ord4%20ord5%20ord6%20ord7%20ord', undefined],
      ['hostile: a word in every service, and a country in none', '?q=ord1&within=IS', undefined], ['hostile: a hundred and twenty-eight choices', `?${['area', 'category', 'model', 'deployment', 'data', 'language', 'price', 'standard'].map((facet) => Array.from({ length: 16 }, (_, n) => `${facet}=${n}`).join('&')).join('&')}`, undefined],
    ] as const) figures.push(await beside.page(what, [`/api/v1/services${query}`], 100, goal))
    const mixed = ['?q=pasient', '?q=lagring%20journal', '?category=siem', '?q=ord77', '?area=digital&model=saas'].map((query) => `/api/v1/services${query}`)
    figures.push(await beside.mixed('searches of five kinds, ten users', mixed, 10, 3_000, 500))
    const whole = await many(() => beside.ask('/api/v1/services/facets'), 1, 1)
    figures.push({ what: 'figures of the whole register, once a minute', value: whole.median, unit: 'ms' })
    beside.close()
    await server.stop()
    return { bench: 'services', ...where, subject: { services: count, pool: 10, database: 'embedded PostgreSQL', asked: 'over HTTP, in the same process' }, figures }
  } finally {
    await app.end()
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const common = ['journal', 'lagring', 'sikkerhet', 'regnskap', 'personvern', 'arkiv', 'skole', 'barnehage', 'overvåking', 'analyse', 'identitet', 'nett', 'samband', 'video', 'melding', 'lønn', 'kart', 'avtale', 'lisens', 'forbruk', 'sykehus', 'pasient', 'kommune', 'plattform', 'database']
const countries = [['NO'], ['NO', 'SE'], ['IE', 'DE', 'US'], ['DE'], ['US']]

/** Words as they are spread in real texts: few that are everywhere, very many that are rare. */
async function fill(admin: pg.ClientConfig, count: number, { categories }: ReturnType<typeof choicesOf>): Promise<string[]> {
  const { oneOf: pick, happens, below } = random(7)
  const suppliers = Array.from({ length: 2_000 }, (_, at) => ({ id: newId(), name: `Leverandør ${at} AS`, owner: pick(['NO', 'SE', 'US', 'DE']) })), slugs = [...categories.keys()], ids: string[] = []
  const client = new pg.Client(admin)
  await client.connect()
  await client.query("SET search_path = rustning; SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '256MB'")
  // An index over what is there already is made in a tenth of the time.
  const { rows: indexes } = await client.query<{ name: string; text: string }>("SELECT indexname AS name, indexdef AS text FROM pg_indexes WHERE schemaname = 'rustning' AND tablename = 'public_service' AND indexname <> 'public_service_pkey'")
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
  await client.query('INSERT INTO tenant (tenant_id) SELECT unnest($1::uuid[])', [suppliers.map(({ id }) => id)])
  await client.query("INSERT INTO public_supplier (tenant_id, id, version, name, seat, owner_country, published_at) SELECT id, id, 1, name, 'NO', owner, now() FROM unnest($1::uuid[], $2::text[], $3::text[]) AS s (id, name, owner)", [suppliers.map(({ id }) => id), suppliers.map(({ name }) => name), suppliers.map(({ owner }) => owner)])
  for (let done = 0; done < count; done += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, count - done) }, (_, at) => {
      const supplier = pick(suppliers), category = pick(slugs), model = pick(['saas', 'saas', 'paas', 'iaas']), deployment = pick(['public', 'public', 'community', 'private']), data = pick(countries), id = newId()
      const words = Array.from({ length: 40 }, () => `ord${below(below(below(20_000) + 1) + 1)}`).join(' ')
      ids.push(id)
      return {
        tenant_id: supplier.id, id, version: 1, supplier_id: supplier.id, name: `${pick(common)} ${done + at}`, categories: [category], models: [model], deployment, data_countries: data, data_complete: happens(0.8), access_countries: ['NO'], access_complete: true, sub_services: [], languages: ['nb'],
        interfaces: ['FHIR'], exit_formats: ['CSV'], price_models: ['subscription'], description_nb: `${words} ${pick(common)} ${pick(common)}`, link_titles: [], link_urls: [], published_at: new Date(Date.now() - (done + at) * 1000),
        facets: [`area:${categories.get(category)?.area}`, `category:${category}`, `model:${model}`, `deployment:${deployment}`, 'language:nb', 'price:subscription', ...data.map((one) => `data:${one}`)], keywords: [supplier.name, 'FHIR', ...(categories.get(category)?.titles ?? [])].join(' '),
      }
    })
    const names = Object.keys(rows[0] ?? {}).join(', ')
    await client.query(`INSERT INTO public_service (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::public_service, $1::jsonb)`, [JSON.stringify(rows)])
  }
  for (const { text } of indexes) await client.query(text)
  await client.query("INSERT INTO public_service_evidence (tenant_id, service_id, id, kind, title, standard, expires_on) SELECT tenant_id, id, gen_random_uuid(), 'certificate', 'ISO 27001', '27001', current_date + 100 FROM public_service WHERE data_complete")
  await client.query('VACUUM ANALYZE')
  await client.end()
  return ids
}

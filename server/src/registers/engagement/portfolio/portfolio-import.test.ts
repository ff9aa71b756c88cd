/** A portfolio that is brought, by people with lists as people keep them, and by people who send them twice. On a real database, with the jobs running. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@rustning/knowledge/load'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../../foundation/database/testing/cluster.ts'
import { listen, prepareJobs, progressChannel, startWorker, watchJob, type Nudges, type Worker } from '../../../foundation/jobs/index.ts'
import { jobsLogin } from '../../../foundation/jobs/prepare.ts'
import { writeWorkbook } from '../../../foundation/spreadsheet/index.ts'
import { newId } from '../../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../../testing/installation.ts'
import { portfolioImportJob } from '../index.ts'

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)))
let rooms: Registers, solvik: Person, elvebyen: Person, nudges: Nudges, worker: Worker | undefined
const handed: { readonly engagement: string; readonly part: string }[][] = []
const job = portfolioImportJob({ knowledge, handOver: (_, made) => {
  handed.push([...made])
  return Promise.resolve()
} })
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune')]
  await prepareJobs(rooms.db.admin, [job])
  nudges = listen(jobsLogin(rooms.db.database), progressChannel, () => {})
}, 60_000)
afterAll(async () => {
  await nudges.stop()
  await rooms.end()
})

/** With the jobs running for as long as `work` takes. */
async function working<T>(work: () => Promise<T>): Promise<T> {
  worker = await startWorker({ database: rooms.db.database, pool: rooms.db.pool('app', 4), epoch: 1, jobs: [job], log: () => {}, every: 0.5 })
  try {
    return await work()
  } finally {
    await worker.stop()
  }
}
const ended = async (person: Person, id: string) => {
  let last
  for await (const row of watchJob(person.tenant, id, { pool: rooms.db.pool('app', 2), nudges, every: 200 })) last = row
  return last
}

const here = (person: Person) => `/api/v1/organisations/${person.tenant}/portfolio-imports`
const brought = (person: Person, content: string, more = {}) => ({ name: 'systemer.csv', content, ownerId: person.membership, ...more })
const preview = (person: Person, content: string, more = {}) => rooms.ask(person, 'POST', `${here(person)}/preview`, brought(person, content, more))
const confirm = (person: Person, content: string, columns: (string | null)[], more = {}) => rooms.ask(person, 'POST', here(person), brought(person, content, { columns, ...more }))
const tables = ['engagement', 'engagement_part', 'answer', 'portfolio_import', 'portfolio_import_row', 'journal_entry', 'outbox'] as const
const counts = (person: Person) => asAdmin(rooms.db.admin, async (client) => {
  const found: number[] = []
  for (const table of tables) found.push(Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM rustning.${table} WHERE tenant_id = $1`, [person.tenant])).rows[0]?.n))
  return found
})

const csv = `Systemoversikt Solvik;;;;;;\nSystem;Leverandør;Systemeier;Kritikalitet;Antall brukere;Avtalen utløper;Personopplysninger;Formål;Kommentar
Fagjournal;Skykraft AS;Kari Solvik;kritisk;1 200;31.12.2027;ja;Føre pasientjournal; Timepåminnelse\nLønn;Tallverk;Ola Nordmann;høy;;;?;;Skal byttes\nSMS-varsling;;;;;;;;\n`.replace('Føre pasientjournal; Timepåminnelse', '"Føre pasientjournal; Timepåminnelse";')
const guessed = ['title', 'supplier', 'owner', 'criticality', 'users', 'contract-ends-on', 'processing.personal-data', 'purpose', null]

describe('a preview', () => {
  test('finds the headings, says what each row would be, what is remarked, and changes nothing', async () => {
    const before = await counts(solvik)
    const { status, json } = await preview(solvik, csv)
    expect([status, json['headingLine'], json['columns'], json['rows'], json['stopped']]).toEqual([200, 2, guessed, 3, 0])
    expect((json['shown'] as unknown[])[0]).toEqual({ line: 3, title: 'Fagjournal', supplierName: 'Skykraft AS', ownerName: 'Kari Solvik', criticality: 'critical', users: 1200, contractEndsOn: '2027-12-31', purposes: ['Føre pasientjournal', 'Timepåminnelse'], answers: [{ fact: 'processing.personal-data', unknown: false, value: true }], stops: false })
    expect(json['problems']).toEqual([{ line: 4, column: 2, stops: false, sentence: 'Linje 4: Eieren er ikke medlem her. Den dere har valgt som ansvarlig, blir eier.' }, { line: 5, stops: false, sentence: 'Linje 5: Bare navnet er fylt ut. Er det en mellomtittel eller en sum, utelater dere linjen.' }])
    expect(await counts(solvik)).toEqual(before)
  })

  test('takes a supplier that nobody knows for none, and says the choices as people choose them', async () => {
    const { json } = await preview(solvik, 'System;Leverandør;Kritikalitet;Klassifisering\nA;ukjent;viktig;\nB;?;;hemmelig\n')
    expect((json['shown'] as { supplierName?: string }[]).map(({ supplierName }) => supplierName)).toEqual([undefined, undefined])
    expect((json['problems'] as { sentence: string }[]).map(({ sentence }) => sentence)).toEqual(['Linje 2: Dette er ikke et av valgene (lav, middels, høy, kritisk).', 'Linje 3: Dette er ikke et av valgene (åpen, intern, fortrolig, strengt fortrolig).'])
    const asked = await preview(solvik, 'System;Hvem\nA;naboen\n', { columns: ['title', 'risk-assessment.accepted-by'] })
    expect(JSON.stringify(asked.json['problems'])).not.toMatch(/owner-or-parent/)
  })

  test('reads a workbook alike', async () => {
    expect((await preview(solvik, writeWorkbook('Systemer', [['System', 'Leverandør'], ['Fagjournal', 'Skykraft AS']]).toString('base64'), { encoding: 'base64', name: 'systemer.xlsx' })).json).toMatchObject({ columns: ['title', 'supplier'], rows: 1, sheets: [{ name: 'Systemer', rows: 2 }] })
  })

  test.each([
    ['nothing under the headings', 'System;Leverandør\n', {}, 'portfolio-empty'], ['no such sheet', csv, { sheet: 7 }, 'portfolio-empty'], ['no such line', csv, { headingLine: 900 }, 'portfolio-empty'], ['everything left out', csv, { without: [3, 4, 5] }, 'portfolio-empty'],
    ['an owner of another organisation', csv, { ownerId: newId() }, 'engagement-owner-unknown'], ['no column with names', csv, { columns: [null, 'supplier'] }, 'portfolio-columns-wrong'], ['two columns alike', csv, { columns: ['title', 'title'] }, 'portfolio-columns-wrong'],
    ['a column that is nothing', csv, { columns: ['title', 'shoe-size'] }, 'portfolio-columns-wrong'], ['a column __proto__', csv, { columns: ['title', '__proto__'] }, 'portfolio-columns-wrong'], ['a question about one of several', csv, { columns: ['title', 'purpose.described'] }, 'portfolio-columns-wrong'],
    ['a question about the organisation', csv, { columns: ['title', 'organisation.kind'] }, 'portfolio-columns-wrong'], ['a broken workbook', Buffer.from('PK\u0003\u0004 oops').toString('base64'), { encoding: 'base64' }, 'spreadsheet-unreadable'], ['an unended quotation mark', 'System\n"A', {}, 'spreadsheet-unreadable'],
    ['too many rows', `System\n${'A\n'.repeat(6000)}`, {}, 'spreadsheet-unreadable'],
  ])('of %s is refused', async (_, content, more, code) => {
    expect([(await preview(solvik, content, more)).json['code'], (await confirm(solvik, content, ['title'], more)).json['code']]).toEqual([code, code])
  })

  test('is not for those who only read, nor for others', async () => {
    const auditor = await rooms.organisation('Tilsynet', ['auditor'])
    expect((await preview(auditor, csv)).status).toBe(403)
    expect((await rooms.ask(elvebyen, 'POST', `${here(solvik)}/preview`, brought(solvik, csv))).status).toBe(404)
  })
})

describe('an import', () => {
  test('with one bad row of two thousand is not taken in at all, and names the row', async () => {
    const before = await counts(solvik)
    const rows = Array.from({ length: 2000 }, (_, n) => `System ${n};${n === 1998 ? 'mange' : n}`)
    const { status, json } = await confirm(solvik, `System;Brukere\n${rows.join('\n')}`, ['title', 'users'])
    expect([status, json['code'], json['because'], json['errors']]).toEqual([422, 'portfolio-import-refused', '1 av 2000 rader må rettes', [{ in: 'body', path: '/content/2000', sentence: 'Linje 2000: Det må stå et helt tall her.' }]])
    expect(await counts(solvik)).toEqual(before)
  })

  test.each([
    ['no name', 'System;Brukere\n;3', 'Linje 2: Navnet på systemet mangler.'], ['a name too long', `System;Brukere\n${'x'.repeat(201)};3`, 'Linje 2: Teksten er for lang.'], ['the same twice', 'System;Brukere\nA;3\na ;4', 'Linje 3: Det samme systemet fra samme leverandør står også på linje 2.'],
    ['half a user', 'System;Brukere\nA;1,5', 'Linje 2: Det må stå et helt tall her.'], ['a formula for a number', 'System;Brukere\nA;=1+1', 'Linje 2: Det må stå et helt tall her.'],
  ])('with %s is refused', async (_, content, sentence) => expect(JSON.stringify((await confirm(solvik, content, ['title', 'users'])).json)).toContain(sentence))

  test('is taken in whole, straight into operate, with answers, rows as they stood and two entries', async () => {
    const before = await counts(solvik)
    const asked = await confirm(solvik, csv, guessed)
    expect(asked).toMatchObject({ status: 202, json: { rows: 3 } })
    expect((await rooms.ask(solvik, 'GET', `${here(solvik)}/${String(asked.json['id'])}`)).json).toMatchObject({ state: 'waiting', rows: 3, askedBy: 'Kari Solvik', job: { state: 'waiting' } })
    // Nothing of it is seen before all of it is.
    expect((await rooms.ask(solvik, 'GET', `/api/v1/organisations/${solvik.tenant}/engagements`)).json).toMatchObject({ count: 0 })
    await working(async () => expect(await ended(solvik, String(asked.json['job']))).toMatchObject({ state: 'done', done: 3, of: 3, answer: { engagements: 3, refused: false } }))
    const [engagements, parts, answers, imports, rows, entries] = (await counts(solvik)).map((n, index) => n - (before[index] ?? 0))
    expect({ engagements, parts, answers, imports, rows, entries }).toEqual({ engagements: 3, parts: 3, answers: 4, imports: 1, rows: 3, entries: 2 })
    expect((await rooms.ask(solvik, 'GET', `${here(solvik)}/${String(asked.json['id'])}`)).json).toMatchObject({ state: 'done', version: 2, problems: [] })
    const { engagements: listed } = (await rooms.ask(solvik, 'GET', `/api/v1/organisations/${solvik.tenant}/engagements?sort=title&import=${String(asked.json['id'])}`)).json as { engagements: { id: string; title: string; version: number; parts: { stage: string; id: string }[] }[] }
    expect(listed.map(({ title, version, parts: [part] }) => [title, version, part?.stage])).toEqual([['Fagjournal', 0, 'operate'], ['Lønn', 0, 'operate'], ['SMS-varsling', 0, 'operate']])
    expect(handed.at(-1)?.map(({ engagement }) => engagement).sort()).toEqual(listed.map(({ id }) => id).sort())
    const said = (await rooms.ask(solvik, 'GET', `/api/v1/organisations/${solvik.tenant}/engagements/${listed[0]?.id}/answers`)).json
    expect(said).toMatchObject({ answers: [{ fact: 'processing.personal-data', value: true, byKind: 'import', by: 'Kari Solvik', source: 'systemer.csv (3)' }], lists: [{ noun: 'purpose', complete: false, items: [{ name: 'Føre pasientjournal' }, { name: 'Timepåminnelse' }] }] })
    // And goes on like any other, from version 0.
    expect(await rooms.ask(solvik, 'PATCH', `/api/v1/organisations/${solvik.tenant}/engagements/${listed[0]?.id}`, { archiveCase: '2026/17' }, { 'if-match': '"0"' })).toMatchObject({ status: 200, json: { version: 1 } })
  })

  test('of the same rows is taken in once, also when both come at once, and what is here already is said', async () => {
    const content = 'System;Leverandør\nByggesak;Kartverkstedet\nArkiv;Papirløs\n'
    const both = await Promise.all([1, 2, 3].map(() => confirm(elvebyen, content, ['title', 'supplier'])))
    expect(both.map(({ status }) => status).sort()).toEqual([202, 409, 409])
    expect(both.find(({ status }) => status === 409)?.json['title']).toBe('Listen blir ikke importert en gang til.')
    await working(() => ended(elvebyen, String(both.find(({ status }) => status === 202)?.json['job'])))
    const more = `${content}Eiendom;Kartverkstedet\n`
    expect((await confirm(elvebyen, more, ['title', 'supplier'])).json['errors']).toEqual([2, 3].map((line) => ({ in: 'body', path: `/content/${line}`, sentence: `Linje ${line}: Det samme systemet fra samme leverandør er registrert fra før.` })))
    expect((await confirm(elvebyen, more, ['title', 'supplier'], { without: [2, 3] })).status).toBe(202)
  })

  test('that has become impossible before its turn is refused whole, says why, and may be sent again', async () => {
    const person = await rooms.organisation('Granlia kommune'), content = 'System\nAlarmtelefon\nKart\n'
    const asked = await confirm(person, content, ['title'])
    await rooms.ask(person, 'POST', `/api/v1/organisations/${person.tenant}/engagements`, { title: 'KART', ownerId: person.membership })
    await working(async () => expect(await ended(person, String(asked.json['job']))).toMatchObject({ state: 'done', answer: { engagements: 0, refused: true } }))
    expect((await rooms.ask(person, 'GET', `${here(person)}/${String(asked.json['id'])}`)).json).toMatchObject({ state: 'refused', problems: [{ line: 3, stops: true }] })
    expect((await rooms.ask(person, 'GET', `/api/v1/organisations/${person.tenant}/engagements`)).json).toMatchObject({ count: 1 })
    expect((await confirm(person, content, ['title'], { without: [3] })).status).toBe(202)
    const { imports } = (await rooms.ask(person, 'GET', `${here(person)}?limit=1`)).json as { imports: { state: string }[] }
    expect(imports.map(({ state }) => state)).toEqual(['waiting'])
  })

  test('whose responsible person has left before its turn is refused whole', async () => {
    const person = await rooms.organisation('Fjellvåg legekontor')
    const asked = await confirm(person, 'System\nJournal\n', ['title'])
    await asAdmin(rooms.db.admin, (client) => client.query('SET session_replication_role = replica; UPDATE rustning.membership SET ended_at = clock_timestamp() WHERE id = \'' + person.membership + '\''))
    await working(() => ended(person, String(asked.json['job'])))
    expect((await rooms.ask(person, 'GET', `${here(person)}/${String(asked.json['id'])}`)).json).toMatchObject({ state: 'refused', problems: [{ sentence: 'Linje 2: Den dere valgte som ansvarlig, er ikke lenger medlem her.' }] })
  })

  test('of two thousand rows is one statement and two entries', async () => {
    const person = await rooms.organisation('Tverrdal kommune'), before = await counts(person)
    const rows = Array.from({ length: 2000 }, (_, n) => `System ${n};Leverandør ${n % 50};${['lav', 'middels', 'høy', 'kritisk'][n % 4]};${n % 2 ? 'ja' : 'nei'}`)
    const asked = await confirm(person, `System;Leverandør;Kritikalitet;Personopplysninger\n${rows.join('\n')}`, ['title', 'supplier', 'criticality', 'processing.personal-data'])
    expect(asked.status).toBe(202)
    await working(async () => expect(await ended(person, String(asked.json['job']))).toMatchObject({ state: 'done', answer: { engagements: 2000 } }))
    const [engagements, parts, answers, , , entries] = (await counts(person)).map((n, index) => n - (before[index] ?? 0))
    expect([engagements, parts, answers, entries]).toEqual([2000, 2000, 2000, 2])
  }, 60_000)

  test('of another organisation is answered as one that never was', async () => {
    const { imports } = (await rooms.ask(solvik, 'GET', here(solvik))).json as { imports: { id: string }[] }
    for (const id of [imports[0]?.id, newId()]) expect((await rooms.ask(elvebyen, 'GET', `${here(elvebyen)}/${id}`)).status).toBe(404)
    expect((await rooms.ask(elvebyen, 'GET', here(solvik))).status).toBe(404)
  })
})

const inputs = fileURLToPath(new URL('../../../../../../shared/inputs/portfolios', import.meta.url))
describe.each(existsSync(inputs) ? ['a list that others made'] : [])('%s', () => {
  test.each(existsSync(inputs) ? readdirSync(inputs).filter((name) => /\.(?:csv|xlsx)$/.test(name)) : [])('%s is read', async (name) => expect((await preview(solvik, readFileSync(path.join(inputs, name)).toString('base64'), { encoding: 'base64', name })).status).toBe(200))
})

/** Answers as they are given, corrected, withdrawn and read again on another day; and those that do not fit. On a real database. */
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@rustning/knowledge/load'
import type { Facts } from '@rustning/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../../foundation/database/testing/cluster.ts'
import { readAs, type Reader } from '../../../foundation/database/transaction.ts'
import { asUuid, newId } from '../../../foundation/values/id.ts'
import { registers, type Person, type Registers } from '../../testing/installation.ts'
import { answersAsFacts, engagementFacts } from '../index.ts'
import type { AnswerSaid, AnswersStanding } from './answer.api.ts'

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)))
let rooms: Registers, solvik: Person, elvebyen: Person, id: string, part: string
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune')]
})
afterAll(() => rooms.end())

const here = (person: Person) => `/api/v1/organisations/${person.tenant}`
const added = async (person: Person) => {
  const { json } = await rooms.ask(person, 'POST', `${here(person)}/engagements`, { title: 'Journal i skyen', ownerId: person.membership })
  ;[id, part] = [String(json['id']), (json['parts'] as { id: string }[])[0]?.id ?? '']
}
const give = (body: unknown, person = solvik) => rooms.ask(person, 'POST', `${here(person)}/engagements/${id}/answers`, body)
const standing = async (query = '') => (await rooms.ask(solvik, 'GET', `${here(solvik)}/engagements/${id}/answers${query}`)).json as unknown as AnswersStanding
const said = async (fact: string, query = '') => (await standing(query)).answers.find((one) => one.fact === fact)
const facts = (on: string, more: { part?: string; knownAt?: Date } = {}): Promise<Facts> =>
  readAs(rooms.db.pool('app', 1), solvik.tenant, (reader) => answersAsFacts(knowledge)(reader, { engagement: asUuid(id), part: more.part === undefined ? undefined : asUuid(more.part) }, on, more.knownAt))
const count = (table: string) => asAdmin(rooms.db.admin, async (client) => Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM rustning.${table} WHERE tenant_id = $1`, [solvik.tenant])).rows[0]?.n))

describe('what does not fit is refused, all of it, and nothing is kept', () => {
  beforeAll(() => added(solvik))
  const key = newId()
  test.each([
    ['no such question', { answers: [{ fact: 'processing.personal-dat', value: true }] }, 'Dette spørsmålet finnes ikke. Mente du processing.personal-data?'],
    ['a word for yes', { answers: [{ fact: 'processing.personal-data', value: 'ja' }] }, 'Svaret må være ja eller nei (true eller false).'],
    ['a choice there is not', { answers: [{ fact: 'organisation.kind', value: 'bank' }] }, 'Svaret må være ett av disse:'],
    ['the word none', { answers: [{ fact: 'agreement.dpa-in-force-on', value: 'none' }] }, 'Svaret må være en dato'],
    ['no day', { answers: [{ fact: 'agreement.dpa-in-force-on', value: '2026-02-30' }] }, 'Svaret må være en dato'],
    ['a number for a list', { answers: [{ fact: 'engagement.delivery', value: 3 }] }, 'Svaret må være en liste'],
    ['nothing', { answers: [{ fact: 'processing.personal-data' }] }, 'Svaret må være'],
    ['both', { answers: [{ fact: 'processing.personal-data', value: true, unknown: true }] }, 'ikke begge deler'],
    ['twice', { answers: [{ fact: 'processing.personal-data', value: true }, { fact: 'processing.personal-data', value: false }] }, 'to ganger'],
    ['of an item without saying which', { answers: [{ fact: 'purpose.described', value: true }] }, 'hver enkelt'],
    ['of an item there is not', { answers: [{ fact: 'purpose.described', item: key, value: true }] }, 'finnes ikke i listen'],
    ['of an item, of what has none', { answers: [{ fact: 'processing.personal-data', item: key, value: true }] }, 'gjelder ikke en enkelt'],
    ['no such list', { items: [{ noun: 'purpos', item: key, name: 'x' }] }, 'Det finnes ingen slik liste. Mente du purpose?'],
    ['no name', { items: [{ noun: 'purpose', item: key }] }, 'Skriv et navn.'],
    ['two of one name', { items: [{ noun: 'purpose', item: key, name: 'Journal' }, { noun: 'purpose', item: newId(), name: 'journal' }] }, 'samme navn'],
    ['withdrawn, never said', { withdraw: [{ fact: 'processing.personal-data' }] }, 'ikke noe svar'],
    ['no answer at all', {}, 'Det er ikke sendt noe svar.'],
    ['__proto__', { answers: [{ fact: '__proto__', value: true }] }, 'finnes ikke'],
  ])('%s', async (_, body, sentence) => {
    const before = [await count('answer'), await count('journal_entry')]
    const answer = await give({ ...body, validFrom: '2026-01-01' })
    expect([answer.status, answer.json['code'], JSON.stringify(answer.json)]).toEqual([422, 'answers-refused', expect.stringContaining(sentence)])
    expect([await count('answer'), await count('journal_entry')]).toEqual(before)
  })

  test('of another organisation’s engagement, of a part of another, or by somebody who only reads', async () => {
    const body = { answers: [{ fact: 'processing.personal-data', value: true }] }
    expect((await give(body, elvebyen)).status).toBe(404)
    expect((await give({ ...body, part: newId() })).status).toBe(404)
    expect((await rooms.ask(elvebyen, 'GET', `${here(elvebyen)}/engagements/${id}/answers`)).status).toBe(404)
    expect((await rooms.ask(elvebyen, 'GET', `${here(elvebyen)}/engagements/${id}/answers/history?fact=processing.personal-data`)).status).toBe(404)
    const auditor = await rooms.organisation('Tilsynet', ['auditor'])
    expect((await rooms.ask(auditor, 'POST', `${here(auditor)}/answers`, { answers: [] })).status).toBe(403)
  })

  test('about one engagement, said for the whole organisation', async () => {
    const answer = await rooms.ask(solvik, 'POST', `${here(solvik)}/answers`, { answers: [{ fact: 'processing.personal-data', value: true }] })
    expect([answer.status, JSON.stringify(answer.json)]).toEqual([422, expect.stringContaining('hele virksomheten')])
  })

  test('and no row can be changed or removed, whatever the code', async () => {
    await give({ answers: [{ fact: 'processing.personal-data', value: true }] })
    for (const text of ['UPDATE answer SET value = \'false\'', 'DELETE FROM answer']) await expect(readAs(rooms.db.pool('app', 1), solvik.tenant, ({ rows }) => rows(text))).rejects.toMatchObject({ code: expect.stringMatching(/42501|25006/) as string })
  })
})

describe('an answer', () => {
  beforeAll(() => added(solvik))
  test('says who, when and from where, and moves the engagement’s version', async () => {
    expect(await give({ source: 'avtalen § 4', answers: [{ fact: 'agreement.dpa-in-force-on', value: '2026-01-02' }] })).toMatchObject({ status: 201, etag: '"2"', json: { version: 2 } })
    expect(await said('agreement.dpa-in-force-on')).toMatchObject({ value: '2026-01-02', by: 'Kari Solvik', source: 'avtalen § 4', scope: 'engagement', kind: 'value' })
  })

  test('that nobody knows is an answer, and is not known', async () => {
    await give({ answers: [{ fact: 'processing.personal-data', unknown: true }] })
    expect(await said('processing.personal-data')).toMatchObject({ kind: 'unknown', by: 'Kari Solvik' })
    expect((await facts('2199-01-01')).known['processing.personal-data']).toBeUndefined()
  })

  test('of known absence is null, and stays so', async () => {
    await give({ answers: [{ fact: 'agreement.dpa-in-force-on', value: null }] })
    expect(await said('agreement.dpa-in-force-on')).toMatchObject({ value: null })
    expect((await facts('2199-01-01')).known['agreement.dpa-in-force-on']?.value).toBeNull()
  })

  test('that is corrected stands beside the old one: as known then, and as known now', async () => {
    await give({ validFrom: '2026-03-01', answers: [{ fact: 'engagement.value', value: 100_000 }] })
    const then = new Date(((await said('engagement.value')) as AnswerSaid).at)
    await give({ validFrom: '2026-03-01', answers: [{ fact: 'engagement.value', value: 250_000 }] })
    expect((await facts('2026-03-02')).known['engagement.value']?.value).toBe(250_000)
    expect((await facts('2026-03-02', { knownAt: then })).known['engagement.value']?.value).toBe(100_000)
    expect((await facts('2026-02-28')).known['engagement.value']).toBeUndefined()
    const { json } = await rooms.ask(solvik, 'GET', `${here(solvik)}/engagements/${id}/answers/history?fact=engagement.value`)
    expect((json['answers'] as AnswerSaid[]).map(({ value }) => value)).toEqual([250_000, 100_000])
  })

  test('of the part counts before the engagement’s, and withdrawn gives way to it', async () => {
    await give({ answers: [{ fact: 'processing.personal-data', value: true }] })
    await give({ part, answers: [{ fact: 'processing.personal-data', value: false }] })
    expect([(await said('processing.personal-data'))?.value, (await said('processing.personal-data', `?part=${part}`))?.value]).toEqual([true, false])
    await give({ part, answers: [{ fact: 'processing.personal-data', unknown: true }] })
    expect((await facts('2199-01-01', { part })).known['processing.personal-data']).toBeUndefined()
    await give({ part, withdraw: [{ fact: 'processing.personal-data' }] })
    expect((await said('processing.personal-data', `?part=${part}`))?.value).toBe(true)
    expect((await give({ part, withdraw: [{ fact: 'processing.personal-data' }] })).status).toBe(422)
  })

  test('about the organisation is given once and holds in every engagement, until one of them says otherwise', async () => {
    expect((await rooms.ask(solvik, 'POST', `${here(solvik)}/answers`, { answers: [{ fact: 'organisation.internal-control', value: true }] })).status).toBe(201)
    expect(await said('organisation.internal-control')).toMatchObject({ value: true, scope: 'organisation' })
    await give({ answers: [{ fact: 'organisation.internal-control', value: false }] })
    expect(await said('organisation.internal-control')).toMatchObject({ value: false, scope: 'engagement' })
    const { json } = await rooms.ask(solvik, 'GET', `${here(solvik)}/answers`)
    expect((json['answers'] as AnswerSaid[]).map(({ fact, value }) => [fact, value])).toEqual([['organisation.internal-control', true]])
  })

  test('by ten people at once is ten answers, each with its version and its entry', async () => {
    await added(solvik)
    const flags = Object.values(knowledge.facts).filter(({ type, noun }) => type === 'flag' && noun === 'engagement').slice(0, 10)
    expect(flags).toHaveLength(10)
    const answers = await Promise.all(flags.map(({ id: fact }) => give({ answers: [{ fact, value: true }] })))
    expect(answers.map(({ status }) => status)).toEqual(flags.map(() => 201))
    expect(new Set(answers.map(({ json }) => json['version'])).size).toBe(10)
    expect((await standing()).answers.filter(({ scope }) => scope === 'engagement')).toHaveLength(10)
  })

  test('sent twice with one key is given once', async () => {
    await added(solvik)
    const body = { answers: [{ fact: 'processing.personal-data', value: true }] }
    const both = await Promise.all([1, 2].map(() => rooms.ask(solvik, 'POST', `${here(solvik)}/engagements/${id}/answers`, body, { 'idempotency-key': 'svar' })))
    expect(both[0]?.json).toEqual(both[1]?.json)
    const { json } = await rooms.ask(solvik, 'GET', `${here(solvik)}/engagements/${id}/answers/history?fact=processing.personal-data`)
    expect(json['answers']).toHaveLength(1)
  })
})

describe('lists', () => {
  beforeAll(() => added(solvik))
  const [journal, sms] = [newId(), newId()]
  test('hold purposes with answers of their own, in the order they came, and are complete only when somebody says so', async () => {
    await give({ items: [{ noun: 'purpose', item: journal, name: 'Føre pasientjournal' }, { noun: 'purpose', item: sms, name: 'Timepåminnelse' }], answers: [{ fact: 'purpose.decided-by', item: journal, value: 'us' }] })
    expect((await facts('2199-01-01')).items['purpose']).toMatchObject({ complete: false, members: [{ name: 'Føre pasientjournal', known: { 'purpose.decided-by': { value: 'us', by: 'Kari Solvik' } } }, { name: 'Timepåminnelse', known: {} }] })
    await give({ lists: [{ noun: 'purpose', complete: true }], items: [{ noun: 'purpose', item: sms, removed: true }, { noun: 'purpose', item: journal, name: 'Journalføring' }] })
    expect((await facts('2199-01-01')).items['purpose']).toMatchObject({ complete: true, members: [{ name: 'Journalføring' }] })
    await give({ items: [{ noun: 'purpose', item: journal, removed: true }] })
    expect((await facts('2199-01-01')).items['purpose']).toEqual({ complete: true, members: [] })
  })

  test('nobody has given are not there', async () => expect((await facts('2199-01-01')).items['transfer']).toBeUndefined())
})

describe('facts', () => {
  test('of the register and of the answers are one statement each', async () => {
    await added(solvik)
    const url = `${here(solvik)}/engagements/${id}`
    await rooms.ask(solvik, 'PATCH', url, { classification: 'confidential', classifiedOn: '2026-05-01' }, { 'if-match': '"1"' })
    await rooms.ask(solvik, 'PUT', `${url}/parties`, { parties: [{ role: 'controller', name: 'Havn sykehus' }, { role: 'controller', name: 'Skog sykehus' }], allControllersNamed: true }, { 'if-match': '"2"' })
    await rooms.ask(solvik, 'PUT', `${url}/team`, { members: [], assessedOn: '2026-05-02' }, { 'if-match': '"3"' })
    let asked = 0
    const counted = (reader: Reader): Reader => ({ ...reader, rows: (text, values) => (asked++, reader.rows(text, values)) })
    const known = await readAs(rooms.db.pool('app', 1), solvik.tenant, (reader) => engagementFacts(counted(reader), { engagement: asUuid(id) }))
    expect([known, asked]).toEqual([{
      known: { 'engagement.information-classified-on': { value: '2026-05-01', from: 'engagement' }, 'engagement.competence-assessed-on': { value: '2026-05-02', from: 'engagement' } },
      items: { controller: { complete: true, members: [{ name: 'Havn sykehus', known: {} }, { name: 'Skog sykehus', known: {} }] } },
    }, 1])
    await readAs(rooms.db.pool('app', 1), solvik.tenant, (reader) => answersAsFacts(knowledge)(counted(reader), { engagement: asUuid(id) }, '2026-05-01'))
    expect(asked).toBe(2)
    // Of another organisation's, nothing.
    expect(await readAs(rooms.db.pool('app', 1), elvebyen.tenant, (reader) => engagementFacts(reader, { engagement: asUuid(id) }))).toEqual({ known: {}, items: {} })
  })
})

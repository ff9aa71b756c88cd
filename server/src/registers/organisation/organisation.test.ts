import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registers, type Person, type Registers } from '../testing/installation.ts'

let rooms: Registers, solvik: Person, elvebyen: Person
beforeAll(async () => {
  rooms = await registers()
  ;[solvik, elvebyen] = [await rooms.organisation('Solvik kommune'), await rooms.organisation('Elvebyen kommune')]
})
afterAll(() => rooms.end())

const at = (person: Person) => `/api/v1/organisations/${person.tenant}`

describe('an organisation', () => {
  test('is seen and changed by its own people only', async () => {
    expect((await rooms.ask(elvebyen, 'GET', at(solvik))).status).toBe(404)
    expect((await rooms.ask(elvebyen, 'PATCH', at(solvik), { name: 'x' }, { 'if-match': '"1"' })).status).toBe(404)
    expect((await rooms.ask(solvik, 'GET', at(solvik))).json).toMatchObject({ name: 'Solvik kommune', version: 1, kind: 'municipality' })
  })

  test('stands in the list of whoever belongs to it', async () => {
    const { json } = await rooms.ask(solvik, 'GET', '/api/v1/organisations')
    expect((json['organisations'] as { organisation: { name: string } }[]).map(({ organisation }) => organisation.name)).toEqual(['Solvik kommune'])
  })

  test('takes a number as people write it, and gives it up again', async () => {
    const changed = await rooms.ask(solvik, 'PATCH', at(solvik), { number: '974 760 673' }, { 'if-match': '"1"' })
    expect(changed).toMatchObject({ status: 200, etag: '"2"', json: { number: '974760673' } })
    expect((await rooms.ask(solvik, 'PATCH', at(solvik), { number: null }, { 'if-match': '"2"' })).json['number']).toBeUndefined()
  })

  test.each([
    [{ number: '123456789' }, 'organisation-number-wrong', '«123456789» er ikke et organisasjonsnummer.'],
    [{ kind: 'spaceship' }, 'organisation-kind-unknown', '«spaceship» er ikke en type virksomhet.'],
  ])('is not changed to %j', async (body, code, title) => {
    const { json: { version } } = await rooms.ask(elvebyen, 'GET', at(elvebyen))
    expect(await rooms.ask(elvebyen, 'PATCH', at(elvebyen), body, { 'if-match': `"${String(version)}"` })).toMatchObject({ status: 422, json: { code, title } })
    expect((await rooms.ask(elvebyen, 'GET', at(elvebyen))).json).toMatchObject({ version })
  })
})

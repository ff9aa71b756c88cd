/** A key on the command line opens what it was made for, in the organisation it was made in, for as long as it holds; and every operation has its command. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSecret } from '../../foundation/identity/secret.ts'
import { newId } from '../../foundation/values/id.ts'
import { declaredRoutes } from '../declared.ts'
import { openHouse, type House, type Somebody } from '../testing/house.ts'
import { rustning } from '../testing/run.ts'
import { operationCommand } from './api.cli.ts'
import { fieldsOf } from './fields.ts'

let house: House, solvik: Somebody, elvebyen: Somebody
beforeAll(async () => {
  house = await openHouse()
  ;[solvik, elvebyen] = [await house.somebody('Solvik kommune'), await house.somebody('Elvebyen kommune')]
})
afterAll(() => house.close())

const ask = (key: string, argv: readonly string[], language = 'en') => rustning(['api', ...argv, '--lang', language], [], { environment: { RUSTNING_SERVER: house.server.url, RUSTNING_KEY: key, XDG_STATE_HOME: '/nowhere' } })
async function keyOf({ organisation, cookie }: Somebody, scopes: readonly string[]): Promise<{ readonly id: string; readonly key: string }> {
  const { json } = await house.ask('POST', `/api/v1/organisations/${organisation}/api-tokens`, { cookie, body: { name: 'Lønnssystemet', scopes, expiresAt: new Date(Date.now() + 86_400_000).toISOString() } })
  return { id: String(json['id']), key: String(json['token']) }
}
const suppliers = async ({ organisation, cookie }: Somebody) => ((await house.ask('GET', `/api/v1/organisations/${organisation}/suppliers`, { cookie })).json['suppliers'] as { name: string }[]).map(({ name }) => name)

describe('a key', () => {
  test('of another organisation is told what is told of an organisation that never was', async () => {
    const { key } = await keyOf(solvik, ['suppliers.read', 'suppliers.write'])
    const there = await ask(key, ['addSupplier', '--organisation', elvebyen.organisation, '--name', 'Inntrenger'])
    expect(there).toMatchObject({ code: 2, out: '', complaint: expect.stringContaining('There is nothing here.') })
    expect((await ask(key, ['addSupplier', '--organisation', newId(), '--name', 'Inntrenger'])).complaint).toBe(there.complaint)
    expect(await suppliers(elvebyen)).toEqual([])
  })

  test.each([['nb', 'Nøkkelen slipper deg ikke inn.'], ['nn', 'Nøkkelen slepp deg ikkje inn.'], ['en', 'The key does not let you in.']])('that nobody made, and one that is revoked, are refused in %s', async (language, title) => {
    const { id, key } = await keyOf(solvik, ['suppliers.read'])
    expect(await ask(key, ['listSuppliers'])).toMatchObject({ code: 0 })
    expect((await house.ask('DELETE', `/api/v1/organisations/${solvik.organisation}/api-tokens/${id}`, { cookie: solvik.cookie })).status).toBe(204)
    for (const one of [key, newSecret('token', solvik.organisation).reveal()]) expect(await ask(one, ['listSuppliers'], language)).toMatchObject({ code: 2, complaint: expect.stringContaining(title) })
  })

  test('without the scope is told which one it lacks, and nothing is changed', async () => {
    const { key } = await keyOf(solvik, ['suppliers.read'])
    const before = await suppliers(solvik)
    expect(await ask(key, ['addSupplier', '--name', 'Uten lov'])).toMatchObject({ code: 2, complaint: expect.stringContaining('lacks the scope suppliers.write') })
    expect(await suppliers(solvik)).toEqual(before)
  })

  test('does not decide, conclude or move, whatever its maker may', async () => {
    const { key } = await keyOf(solvik, ['engagements.read', 'engagements.write', 'approvals.read'])
    for (const argv of [['advancePart', '--engagement', newId(), '--part', newId(), '--version', '0'], ['acceptDecision', '--decision', newId(), '--digest', 'x', '--because', 'x'], ['addConclusion', '--engagement', newId()], ['makeApiToken', '--name', 'x']]) {
      expect(await ask(key, argv)).toMatchObject({ code: 2, complaint: expect.stringContaining('A key cannot do this.') })
    }
  })

  test('does what it was made for: once, however often it is asked with one idempotency key, from the version that was seen', async () => {
    const { key } = await keyOf(solvik, ['suppliers.read', 'suppliers.write'])
    const once = ['addSupplier', '--name', 'Skybris Journal AS', '--seat', 'NO', '--idempotency-key', newId(), '--only', 'id']
    const [first, again] = [await ask(key, once), await ask(key, once)]
    expect([first.code, again]).toEqual([0, first])
    const id = first.out.trim(), change = ['changeSupplier', '--supplier', id, '--note', 'Ringt i dag']
    expect(await ask(key, change)).toMatchObject({ code: 2, complaint: expect.stringContaining('--version latest') })
    expect(await ask(key, [...change, '--version', '7'])).toMatchObject({ code: 2, complaint: expect.stringContaining('somebody else') })
    expect(await ask(key, [...change, '--version', '1', '--only', 'version'])).toMatchObject({ code: 0, out: '2\n' })
    expect(await ask(key, [...change, '--version', 'latest', '--note', 'null', '--only', 'note'])).toMatchObject({ code: 0, out: '–\n' })
    expect(await ask(key, ['removeSupplier', '--supplier', id, '--version', 'latest'])).toMatchObject({ code: 0, out: 'Done.\n' })
  })

  test('gets every page of a list, once each', async () => {
    const { key } = await keyOf(elvebyen, ['suppliers.read', 'suppliers.write'])
    const names = Array.from({ length: 5 }, (_, n) => `Leverandør ${n}`)
    for (const name of names) await ask(key, ['addSupplier', '--name', name])
    expect((await ask(key, ['listSuppliers', '--limit', '2'])).out).toContain('--all for')
    const { out } = await ask(key, ['list-suppliers', '--limit', '2', '--all', '--json'])
    expect((JSON.parse(out) as { suppliers: { name: string }[] }).suppliers.map(({ name }) => name)).toEqual(names)
  })
})

describe('what is asked for', () => {
  test.each<[string, string[], string]>([
    ['an operation nobody has heard of', ['addSuplier'], 'the nearest is “addSupplier”'],
    ['an option it does not have', ['addSupplier', '--nam', 'x'], '(Did you mean --name?)'],
    ['what is missing', ['addSupplier'], '--name: '],
    ['what is no country', ['addSupplier', '--name', 'x', '--seat', 'norge'], '--seat: Write the country code'],
    ['what is no JSON', ['addSupplier', '--name', 'x', '--contacts', '[{'], '--contacts is not valid JSON'],
    ['what is wrong deep inside', ['addSupplier', '--name', 'x', '--contacts', '[{"name":"Kari","email":"x"}]'], '--contacts /0/email: '],
    ['no id', ['readSupplier', '--supplier', '../../me'], '--supplier: '],
    ['a number that is none', ['listSuppliers', '--limit', 'ti'], '--limit: '],
    ['a file that is not there', ['addSupplier', '--body', 'nowhere.json'], 'nowhere.json cannot be read'],
    ['a field of the answer that is not there', ['listSuppliers', '--only', 'colour'], 'no field called “colour”'],
    ['a secret for all to read', ['logIn', '--email', 'kari@fjellvag.example', '--password', 'hemmelig'], '--password is secret'],
    ['a file without a place for it', ['saveEngagementsAsWorkbook'], '--out'],
  ])('is refused for %s, by its option', async (_, argv, sentence) => {
    const { key } = await keyOf(solvik, ['suppliers.read', 'suppliers.write', 'engagements.read'])
    const { code, complaint } = await ask(key, argv)
    expect(complaint).toContain(sentence)
    expect([code, complaint.includes('hemmelig')]).toEqual([2, false])
  })

  test('has a command for every operation that is declared, without two options of one name', () => {
    const routes = declaredRoutes(house.knowledge), api = new Command('api')
    for (const name of Object.keys(routes)) operationCommand(api, 'en', () => Promise.resolve(), routes, name)
    expect(api.commands.map((command) => command.name())).toEqual(Object.keys(routes))
  })

  test('never has a secret on the command line', () => {
    const routes = declaredRoutes(house.knowledge)
    const secrets = Object.entries(routes).flatMap(([name, route]) => fieldsOf(route).filter(({ secret }) => secret).map((field) => `${name} ${field.option}`))
    expect(secrets).toEqual(expect.arrayContaining(['claimFirstRun --token', 'claimFirstRun --password', 'logIn --code', 'prove --password', 'acceptInvitation --newcomer', 'confirmTotp --code', 'changePassword --old']))
    const suspicious = Object.entries(routes).flatMap(([name, route]) => fieldsOf(route).filter(({ name: field, secret, place }) => place === 'body' && /password|secret|^token$/i.test(field) && !secret).map(({ option }) => `${name} ${option}`))
    expect(suspicious).toEqual([])
  })

  test('is written in the guide with operations and options that exist', () => {
    const routes = declaredRoutes(house.knowledge), guide = readFileSync(fileURLToPath(new URL('../../../../docs/guides/command-line.md', import.meta.url)), 'utf8')
    const lines = [...guide.matchAll(/rustning api ([a-z]+[A-Z]\w+)([^\n`|]*)/g)].map(([, name = '', rest = '']) => ({ name, options: [...rest.matchAll(/(?<= )--[a-z-]+/g)].map(([option]) => option) }))
    expect(new Set(lines.map(({ name }) => name)).size).toBeGreaterThan(15)
    for (const { name, options } of lines) {
      const api = new Command('api')
      operationCommand(api, 'en', () => Promise.resolve(), routes, name)
      const known = ['--help', ...(api.commands[0]?.options ?? []).map(({ long }) => long)]
      expect(options.filter((option) => !known.includes(option)), name).toEqual([])
    }
  })

  test('can be looked up without a server', async () => {
    const { out, code } = await rustning(['api', 'list', 'gate', '--lang', 'en'])
    expect([code, out.includes('readGate'), out.includes('addSupplier')]).toEqual([0, true, false])
    expect((await rustning(['api', 'describe', 'advance-part', '--lang', 'nn'])).out).toContain('berre menneske; ingen nøkkel kan gjere det')
    expect((await rustning(['api', 'list', 'finnes-ikke'])).out).toBe('Ingenting har «finnes-ikke» i seg.\n')
    expect(JSON.parse((await rustning(['api', 'list', '--json'])).out)).toHaveLength(Object.keys(declaredRoutes(house.knowledge)).length - 2)
  })
})

test('no answer was a fault of ours', () => expect(house.faults).toEqual([]))

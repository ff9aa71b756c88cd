/** The copy of Enhetsregisteret: whole or as it was, whatever file it is read from. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../../foundation/database/testing/cluster.ts'
import { registers, type Person, type Registers } from '../testing/installation.ts'
import { unitsIn } from './register-file.ts'
import { replaceUnits } from './register-unit.store.ts'

let rooms: Registers, solvik: Person, folder: string
beforeAll(async () => {
  rooms = await registers()
  solvik = await rooms.organisation('Solvik')
  folder = mkdtempSync(path.join(tmpdir(), 'rustning-register-'))
})
afterAll(async () => {
  await rooms.end()
  rmSync(folder, { recursive: true })
})

const file = (name: string, content: string | Buffer) => {
  const at = path.join(folder, name)
  writeFileSync(at, content)
  return at
}
const load = (at: string, day = '2026-11-20') => asAdmin(rooms.db.admin, (client) => replaceUnits(client, unitsIn(at, 'nb'), day))
const read = (number: string) => rooms.ask(solvik, 'GET', `/api/v1/register/${number}`)
const table = 'organisasjonsnummer,navn,organisasjonsform.kode,antallAnsatte,forretningsadresse.poststed,forretningsadresse.landkode,institusjonellSektorkode.kode,konkurs,underAvvikling\n974760673,SOLVIK KOMMUNE,KOMM,812,SOLVIK,NO,6500,false,false\n912660680,"NORDLYS DRIFT, AS",AS,,HAVN,NO,,true,false\n123456789,INGEN,AS,,,,,false,false\n'
const json = JSON.stringify({ _embedded: { enheter: [{ organisasjonsnummer: '923609016', navn: 'Fjellvåg legekontor', organisasjonsform: { kode: 'ENK' }, forretningsadresse: { poststed: 'FJELLVÅG', landkode: 'NO' }, konkurs: false, underTvangsavviklingEllerTvangsopplosning: true }] } })

describe('a number', () => {
  test('is not looked up by somebody who is not signed in, nor where nothing is loaded', async () => {
    expect((await rooms.ask(undefined, 'GET', '/api/v1/register/974760673')).status).toBe(401)
    expect(await read('974760673')).toMatchObject({ status: 409, json: { code: 'register-not-loaded' } })
    expect(await rooms.ask(solvik, 'POST', `/api/v1/organisations/${solvik.tenant}/register-extract`, { version: 1 })).toMatchObject({ status: 409, json: { code: 'organisation-without-number' } })
  })

  test.each([['csv', () => table], ['gzip', () => gzipSync(table)], ['semicolons', () => table.replaceAll(/,(?=[^"\n]*(?:"[^"]*"[^"\n]*)*\n)/g, ';')]])('is found in a table: %s', async (name, content) => {
    expect(await load(file(name, content()))).toBe(2)
    expect((await read('974 760 673')).json).toEqual({ number: '974760673', name: 'SOLVIK KOMMUNE', form: 'KOMM', employees: 812, place: 'SOLVIK', country: 'NO', sector: '6500', bankrupt: false, windingUp: false, takenOn: '2026-11-20' })
    expect((await read('912660680')).json).toMatchObject({ name: 'NORDLYS DRIFT, AS', bankrupt: true })
    expect(await read('889640782')).toMatchObject({ status: 404, json: { code: 'register-unit-unknown' } })
    expect(await read('123456789')).toMatchObject({ status: 422, json: { code: 'organisation-number-wrong' } })
  })

  test('is found in JSON, which takes the place of what was there', async () => {
    expect(await load(file('j', json), '2026-11-21')).toBe(1)
    expect((await read('923609016')).json).toMatchObject({ form: 'ENK', windingUp: true, takenOn: '2026-11-21' })
    expect((await read('974760673')).status).toBe(404)
  })

  test.each([['a folder', () => folder, 'EISDIR'], ['nothing there', () => path.join(folder, 'none'), 'ENOENT'], ['an empty file', () => file('e', ''), 'ingen enheter'], ['another table', () => file('o', 'a,b\n1,2\n'), 'ingen enheter'], ['broken JSON', () => file('bj', '{"x":'), 'kan ikke leses'],
    ['half a gzip', () => file('hg', gzipSync(table.repeat(50)).subarray(0, 90)), 'kan ikke leses'], ['a line without end', () => file('q', `${table}"${'x'.repeat(1_100_000)}`), 'kan ikke leses']])('is as it was after %s', async (_, at, said) => {
    await load(file('j', json))
    await expect(load(at())).rejects.toThrow(said)
    expect((await read('923609016')).status).toBe(200)
  })
})

test('an organisation takes what the register says of its number, and what a person writes over is theirs', async () => {
  await load(file('t', table))
  const at = `/api/v1/organisations/${solvik.tenant}`
  expect((await rooms.ask(solvik, 'PATCH', at, { number: '974760673' }, { 'if-match': '"1"' })).status).toBe(200)
  expect(await rooms.ask(solvik, 'POST', `${at}/register-extract`, { version: 1 })).toMatchObject({ status: 409 })
  expect(await rooms.ask(solvik, 'POST', `${at}/register-extract`, { version: 2 })).toMatchObject({ status: 200, json: { version: 3, name: 'SOLVIK KOMMUNE', form: 'KOMM', employees: 812, sector: '6500', registerOn: '2026-11-20' } })
  const changed = (await rooms.ask(solvik, 'PATCH', at, { name: 'Solvik kommune' }, { 'if-match': '"3"' })).json
  expect(changed).toMatchObject({ name: 'Solvik kommune', form: 'KOMM' })
  expect(changed['registerOn']).toBeUndefined()
})

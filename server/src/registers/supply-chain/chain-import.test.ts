/** Lists as others write them: what is understood, what is not, and what they make of a chain. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../foundation/spreadsheet/index.ts'
import { asUuid, newId, type Uuid } from '../../foundation/values/id.ts'
import { Refusal } from '../../foundation/values/refusal.ts'
import { rowsOfChain } from './chain-export.ts'
import { readDocument } from './chain-import-document.ts'
import { rowsIn } from './chain-import-rows.ts'
import { importRows, readImport } from './chain-import.ts'
import { placesIn } from './country.ts'
import { unknownPlaces, type ImportRow } from './supply-chain.api.ts'
import { addLink, type Chain, type LinkFacts } from './supply-chain.ts'

const read = (text: string | Buffer, columns?: Parameters<typeof rowsIn>[1]) => {
  const { kind, blocks } = readDocument(Buffer.from(text))
  return { kind, ...rowsIn(blocks, columns) }
}
/** A row in short: name, purpose, countries, words for no country, remarks. */
const short = (text: string | Buffer) => read(text).rows.map(({ row: { name, purpose = '', processing = unknownPlaces }, remarks }) => [name, purpose, processing.countries.join(), processing.open ?? '', remarks.map(({ code }) => code).join()])

describe('a place', () => {
  test.each<[string, string[], string | null]>([
    ['Norge', ['NO'], null], ['Noreg, Sverige og Danmark', ['NO', 'SE', 'DK'], null], ['United States, Iceland, Germany', ['US', 'IS', 'DE'], null], ['USA', ['US'], null], ['UK', ['GB'], null], ['IE', ['IE'], null],
    ['EU', [], 'EU'], ['EØS', [], 'EØS'], ['EU (Ireland, Germany)', ['IE', 'DE'], null], ['Global', [], 'Global'], ['Norge og EU', ['NO'], 'EU'], ['Germany (Frankfurt)', ['DE'], null], ['Datasenter i Irland', ['IE'], null],
    ['Europa (Sveits)', ['CH'], null], ['Global (USA)', ['US'], 'Global'], ['Trinidad and Tobago', ['TT'], null], ['Oslo', [], 'Oslo'], ['', [], null], ['N/A', [], null], ['ukjent', [], null],
  ])('%j is %j and %j', (text, countries, open) => expect(placesIn(text)).toEqual({ countries, open }))
})

describe('a list is read', () => {
  test.each<[string, string | Buffer, readonly (readonly string[])[]]>([
    ['from Markdown, with escaped and missing pipes, two lines of one firm, and a place that is none', '# Underdatabehandlere\n\n| Navn | Formål | Behandles i |\n|---|:--:|--\n| **Nordlys** \\| Drift | [drift](https://x.example) | Norge |\n| Fjellnett AS | Støtte | EU\nFjellnett AS | Varsling | Sverige |\n| Elvesky |  |  | mer |\n\nSist endret i går.',
      [['Nordlys | Drift', 'drift', 'NO', '', ''], ['Fjellnett AS', 'Støtte', '', 'EU', 'place-not-country,duplicate'], ['Fjellnett AS', 'Varsling', 'SE', '', 'duplicate'], ['Elvesky', '', '', '', 'place-not-stated,ragged']]],
    ['from a web page, with cells over several lines, and nothing hidden', '<html><head><title>x</title></head><body><h2>Subprocessors</h2><table><tr><th>Vendor</th><th>Purpose</th><th>Location</th></tr><tr><td rowspan="2">Nordlys &amp; co</td><td>Drift</td><td>Norway<br>Sweden</td></tr><tr><td>Støtte</td><td><script>alert(1)</script>India</td></tr></table>',
      [['Nordlys & co', 'Drift', 'NO,SE', '', 'duplicate'], ['Nordlys & co', 'Støtte', 'IN', '', 'duplicate']]],
    ['from a list on a web page, and not from its menu', '<ul><li>Home</li><li>About</li></ul><h2>Våre underleverandører</h2><ul><li><b>Nordlys AS</b>, drift, Norge</li><li>Fjellnett – støtte</li></ul>', [['Nordlys AS', 'drift', 'NO', '', ''], ['Fjellnett', 'støtte', '', '', 'place-not-stated']]],
    ['from CSV, with a title above the headings', 'Leverandører per 1.1.2026;;\nFirma;Oppgave;Land\nNordlys;"Drift; døgnet rundt";Norge\n;;\n', [['Nordlys', 'Drift; døgnet rundt', 'NO', '', '']]],
    ['from a workbook', writeWorkbook('Ark', [['Underdatabehandler', 'Tjeneste', 'Land'], ['Nordlys', '=1+1', 'Noreg']]), [['Nordlys', '=1+1', 'NO', '', '']]],
    ['from points, each in its own way', '- Nordlys Datasenter AS (Norge): drift\n- Fjellnett, Inc., USA – støtte\n- Elvesky AB. Kopi, Sverige\n- Havblikk ApS; EU\n- Kystnett', [['Nordlys Datasenter AS', 'drift', 'NO', '', ''], ['Fjellnett, Inc.', 'støtte', 'US', '', ''], ['Elvesky AB', 'Kopi', 'SE', '', ''], ['Havblikk ApS', '', '', 'EU', 'place-not-country'], ['Kystnett', '', '', '', 'place-not-stated']]],
    ['from points under a sentence that says where', 'These subprocessors are all located in the United States:\n\n* [Nordlys](https://x.example). Drift.\n\nDisse er lokalisert i EU:\n\n* Fjell. Støtte.\n', [['Nordlys', 'Drift', 'US', '', 'place-from-heading'], ['Fjell', 'Støtte', '', 'EU', 'place-not-country,place-from-heading']]],
  ])('%s', (_, text, rows) => expect(short(text)).toEqual(rows))

  test('with everything a column can hold, and says what it did not understand', () => {
    const { rows: [full, odd], tables } = read('Navn;Org.nr.;Adresse;Kontaktperson;Formål;Type opplysninger;Lagringssted;Tilgang fra;Databehandleravtale;Avtale inngått dato;Rolle;Jobber for\nNordlys;NO 974 760 673 MVA;Storgata 1;Kari;Drift;Pasientdata;Norge;India;Ja;1.4.2026;Underdatabehandler;Fjellnett\nElvesky;abc;;;;;;;kanskje;;Sjef;\n')
    expect(tables[0]?.columns.map(({ field }) => field)).toEqual(['name', 'identifier', 'address', 'contact', 'purpose', 'data', 'processing', 'access', 'agreement', 'agreementOn', 'role', 'parent'])
    expect(full?.row).toEqual({ name: 'Nordlys', identifier: '974760673', address: 'Storgata 1', contact: 'Kari', purpose: 'Drift', data: 'Pasientdata', processing: { countries: ['NO'], open: null }, access: { countries: ['IN'], open: null }, agreement: 'yes', agreementOn: '2026-04-01', role: 'sub-processor', parent: 'Fjellnett' })
    expect(odd).toMatchObject({ row: { name: 'Elvesky' }, remarks: [{ code: 'identifier-not-understood', words: 'abc' }, { code: 'agreement-not-understood', words: 'kanskje' }, { code: 'role-not-understood', words: 'Sjef' }, { code: 'place-not-stated' }] })
  })

  test('by the columns a person has pointed out, and else passes over what has no name', () => {
    expect(read('A;B\nNordlys;Norge\n')).toMatchObject({ rows: [], tables: [{ rows: 0 }], passed: [{ line: 2, text: 'Nordlys · Norge' }] })
    expect(read('A;B\nNordlys;Norge\n', [['name', 'processing']]).rows[0]?.row).toEqual({ name: 'Nordlys', processing: { countries: ['NO'], open: null } })
  })

  test.each<[string, string | Buffer, string]>([
    ['larger than is taken', Buffer.alloc((10 << 20) + 1, 0x41), 'larger than'], ['of a hundred thousand rows', `Navn;Land\n${'a;b\n'.repeat(100_000)}`, 'more than 1000 rows'], ['of a hundred thousand lines of a page', `<table>${'<tr><td>a'.repeat(100_000)}`, 'more than 1000 rows'],
    ['of a hundred thousand points', '- a\n'.repeat(100_000), 'more than 1000 rows'], ['of two hundred columns', `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n`, 'more than 100 columns'], ['with zeroes', Buffer.from('Navn;Land\n\0;b'), 'not text'], ['that is another zip file', Buffer.from('PK\u0003\u0004 nothing'), 'damaged'], ['of old Excel', Buffer.of(0xd0, 0xcf, 0x11, 0xe0), 'old Excel'],
  ])('but not when it is %s', (_, bytes, because) => {
    const refused = (() => { try { return read(bytes) } catch (error) { return error } })()
    expect(refused).toBeInstanceOf(Refusal)
    expect((refused as Refusal).words('en').because).toContain(because)
  })

  test.each([['brackets', '['], ['emphasis', '*'], ['tags', '<'], ['rows', '|a'], ['entities', '&#'], ['quotes', '"']])('made of nothing but %s is read to its end', (_, text) => {
    const outcome: unknown = (() => { try { return read(`# x\n- ${text.repeat(300_000 / text.length)}\n`) } catch (error) { return error } })()
    expect(outcome instanceof Error && !(outcome instanceof Refusal)).toBe(false)
  })
})

const folder = fileURLToPath(new URL('../../../../../shared/inputs/sub-processors/', import.meta.url))
describe.each(existsSync(folder) ? ['a list that somebody has published'] : [])('%s', () => {
  test.each<[string, number, number, number]>([['github.md', 30, 2, 0], ['basecamp.md', 11, 0, 1], ['hey.md', 10, 0, 1]])('%s has %i firms, %i of them on two lines and %i in no country', (file, count, twice, nowhere) => {
    const { rows } = read(readFileSync(`${folder}${file}`))
    expect([rows.length, rows.filter(({ remarks }) => remarks.some(({ code }) => code === 'duplicate')).length, rows.filter(({ row }) => row.processing?.countries.length === 0).length]).toEqual([count, twice, nowhere])
    for (const { row } of rows) expect(row).toMatchObject({ name: expect.stringMatching(/^\p{L}/u), purpose: expect.stringMatching(/\p{L}/u), processing: expect.anything() })
  })
  test('says where data are processed, and not where a firm has its seat', () => {
    const rows = read(readFileSync(`${folder}github.md`)).rows.map(({ row }) => row)
    expect(rows.find(({ name }) => name.startsWith('Fireworks'))?.processing).toEqual({ countries: ['US', 'IS', 'DE'], open: null })
    expect(rows.every(({ address, access }) => address === undefined && access === undefined)).toBe(true)
  })
})

describe('what a list makes of a chain', () => {
  const supplierId = newId(), on = '2026-11-22'
  const facts = (name: string, more: Partial<LinkFacts> = {}): LinkFacts => ({ name, identifier: null, parentId: null, serviceId: null, registeredId: null, address: null, contact: null, purpose: null, data: null, processing: unknownPlaces, access: unknownPlaces, agreement: 'unknown', agreementOn: null, role: 'sub-processor', source: null, ...more })
  const id = (n: number): Uuid => asUuid(`00000000-0000-7000-8000-00000000000${n}`)
  const chainOf = (...links: readonly (readonly [number, LinkFacts])[]): Chain => links.reduce<Chain>((chain, [n, one]) => ({ ...chain, links: [...chain.links, ...addLink(chain, id(n), one, '2026-01-01').insert] }), { supplierId, supplierName: 'Nordlys Drift', version: 3, links: [], complete: undefined })
  const setting = { on, parentId: null, serviceId: null, source: null, newId }
  const chain = chainOf([1, facts('Nordlys Datasenter AS', { purpose: 'Drift', processing: { countries: ['NO'], open: null } })], [2, facts('Fjellnett', { parentId: id(1) })], [3, facts('Elvesky')])

  test('the same list again changes nothing, and what it does not say stays', () => {
    const { decided, outcomes } = importRows(chain, [{ name: 'nordlys  datasenter as' }, { name: 'Elvesky', purpose: 'Kopi' }], setting, 'ask')
    expect(outcomes).toEqual(['changed', 'changed'])
    expect(importRows(chain, [{ name: 'Nordlys Datasenter AS' }, { name: 'Elvesky' }], setting, 'ask')).toMatchObject({ outcomes: ['unchanged', 'unchanged'], decided: { insert: [], close: [] } })
    expect(decided.insert.find(({ name }) => name === 'Elvesky')).toMatchObject({ id: id(3), version: 2, purpose: 'Kopi', from: on, until: null })
    expect(decided.close).toContainEqual({ id: id(3), version: 1, until: on })
    expect(decided.insert[0]).toMatchObject({ purpose: 'Drift', processing: { countries: ['NO'], open: null } })
  })
  test('who is left out stays until somebody chooses, and takes those behind with it', () => {
    expect(() => importRows(chain, [{ name: 'Elvesky' }], setting, 'ask')).toThrow('chain-import-leaves')
    expect(importRows(chain, [{ name: 'Elvesky' }], setting, 'keep').decided.close).toEqual([])
    expect(importRows(chain, [{ name: 'Elvesky' }], setting, 'end').decided.close.map((one) => one.id).sort()).toEqual([id(1), id(2)])
  })
  test('lists who works for whom, in whatever order', () => {
    const { decided, links } = importRows(chain, [{ name: 'Dal', parent: 'Berg' }, { name: 'Berg', parent: 'Nordlys Datasenter' }, { name: 'Vik', parent: 'Nordlys Drift AS' }], setting, 'keep')
    const named = (name: string) => links.find((link) => link.name === name)
    expect([named('Dal')?.parentId, named('Berg')?.parentId, named('Vik')?.parentId]).toEqual([named('Berg')?.id, id(1), null])
    expect(decided.insert).toHaveLength(3)
  })
  test('of another link stands behind that link, and says nothing of the others', () =>
    expect(importRows(chain, [{ name: 'Fjellnett' }, { name: 'Vik' }], { ...setting, parentId: id(1) }, 'ask')).toMatchObject({ outcomes: ['unchanged', 'added'], decided: { insert: [{ name: 'Vik', parentId: id(1) }] } }))
  test('rows of one firm are one link: purposes and places together, and one row without an agreement is enough', () => {
    const rows: ImportRow[] = [{ name: 'Vik', purpose: 'Drift', processing: { countries: ['NO'], open: null }, agreement: 'yes', agreementOn: '2026-04-01' }, { name: 'vik', purpose: 'Støtte', processing: { countries: ['IN'], open: 'EU' }, agreement: 'no' }]
    expect(readImport(chain, rows, setting)).toMatchObject({ outcomes: ['added', 'added'], decided: { insert: [{ purpose: 'Drift; Støtte', processing: { countries: ['NO', 'IN'], open: 'EU' }, agreement: 'no', agreementOn: null }] } })
  })
  test.each<[string, ImportRow[], string]>([
    ['goes in a circle', [{ name: 'A', parent: 'B' }, { name: 'B', parent: 'A' }], 'chain-circle'], ['is its own parent', [{ name: 'A', parent: 'A' }], 'chain-circle'], ['names a parent nobody knows', [{ name: 'A', parent: 'Ingen' }], 'chain-parent-unknown'],
    ['is deeper than a chain can be', Array.from({ length: 51 }, (_, n) => ({ name: `ledd ${n}`, ...(n > 0 && { parent: `ledd ${n - 1}` }) })), 'chain-too-deep'], ['is longer', Array.from({ length: 4999 }, (_, n) => ({ name: `ledd ${n}` })), 'chain-too-many'],
  ])('a list that %s is refused', (_, rows, code) => expect(() => importRows(chain, rows, setting, 'keep')).toThrow(code))

  test('what we export is what we import', () => {
    const before = chainOf([1, facts('Nordlys', { identifier: '974760673', address: 'Storgata 1', contact: 'Kari', purpose: '=1+1', data: 'Navn', processing: { countries: ['NO', 'TT'], open: null }, agreement: 'yes', agreementOn: '2026-04-01' })], [2, facts('Fjell', { parentId: id(1), processing: { countries: ['US'], open: 'EU' }, access: { countries: ['IN'], open: null }, agreement: 'no', role: 'subcontractor' })], [3, facts('Vik')])
    for (const language of ['nb', 'nn', 'en'] as const) {
      const rows = read(writeWorkbook('x', rowsOfChain(before.links, before.supplierName, language))).rows.map(({ row }) => row)
      expect(importRows(before, rows, setting, 'ask')).toMatchObject({ outcomes: ['unchanged', 'unchanged', 'unchanged'] })
      expect(importRows({ ...before, links: [] }, rows, setting, 'ask').decided.insert.map(({ id: _id, parentId: _parent, source: _source, from: _from, ...link }) => link)).toEqual(before.links.map(({ id: _id, parentId: _parent, source: _source, from: _from, ...link }) => link))
    }
  })
})

/** Files that people have, and files made to do harm. */
import { describe, expect, test } from 'vitest'
import { crc32, deflateRawSync } from 'node:zlib'
import { languages } from '@rustning/knowledge/pack'
import { Refusal } from '../values/refusal.ts'
import { readSpreadsheet, unreadable, usualSpreadsheet, writeDelimited, writeWorkbook } from './index.ts'
import { spreadsheetFaults, spreadsheetText } from './spreadsheet.text.ts'

const cellsOf = (bytes: Buffer | string, limits = usualSpreadsheet) => readSpreadsheet(Buffer.from(bytes), limits).map(({ rows }) => rows.map(({ cells }) => cells))
const faultOf = (bytes: Buffer | string, limits = usualSpreadsheet): string => {
  try {
    readSpreadsheet(Buffer.from(bytes), limits)
    return 'read'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const because = error.words('en').because
    return spreadsheetFaults.find((fault) => because.replace(/\d+/, '#') === spreadsheetText.en.because[fault](0).replace('0', '#')) ?? because
  }
}

/** A zip file made by hand, so that it can lie. */
function zip(parts: Readonly<Record<string, string | Buffer>>, lies: { readonly crc?: true; readonly encrypted?: true; readonly over?: true } = {}): Buffer {
  const local: Buffer[] = [], directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text), packed = deflateRawSync(content), title = Buffer.from(name), fields = Buffer.alloc(26)
    fields.writeUInt16LE(lies.encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE((crc32(content) ^ (lies.crc ? 1 : 0)) >>> 0, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(1, 18)
    fields.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(lies.over ? 0 : at, 10)
    directory.push(Buffer.of(0x50, 0x4b, 1, 2, 20, 0), fields, place, title)
    local.push(Buffer.of(0x50, 0x4b, 3, 4), fields, title, packed)
    at += 30 + title.length + packed.length
  }
  const end = Buffer.alloc(22), count = Object.keys(parts).length
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, ...directory, end])
}
const book = (sheet: string, more: Readonly<Record<string, string>> = {}) => zip({
  'xl/workbook.xml': '<workbook><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`, ...more,
})

describe('a file made to do harm is refused before it costs anything', () => {
  const huge = Buffer.alloc(40 << 20, 0x20)
  test.each<[string, Buffer | string, string]>([
    ['that becomes huge', book('', { 'xl/sharedStrings.xml': huge.toString() }), 'expands'],
    ['whose parts lie over each other', zip({ 'xl/workbook.xml': '<a/>', 'xl/b.xml': '<a/>' }, { over: true }), 'damaged'],
    ['with a hundred thousand parts', zip(Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`p${n}`, '']))), 'parts'],
    ['with a wrong checksum', zip({ 'xl/workbook.xml': '<workbook/>' }, { crc: true }), 'damaged'],
    ['with a password', zip({ 'xl/workbook.xml': '<workbook/>' }, { encrypted: true }), 'protected'],
    ['with a password as Excel does it', Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old'],
    ['cut short', book('<row><c><v>1</v></c></row>').subarray(0, 200), 'damaged'],
    ['that is a zip file of something else', zip({ 'a.txt': 'x' }), 'workbook'],
    ['that defines entities of its own', book('', { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook/>' }), 'damaged'],
    ['with a cell in the last column', book('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'columns'],
    ['with more rows than are taken', book(Array.from({ length: 5001 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`).join('')), 'rows'],
    ['of nothing but empty tags', book('<c/>'.repeat(4_000_000)), 'cells'],
    ['with a cell without end', book(`<row><c t="str"><v>${'x'.repeat(10_001)}</v></c></row>`), 'cell'],
    ['larger than is taken', Buffer.alloc((10 << 20) + 1, 0x41), 'bytes'],
    ['with zeroes', 'a;b\n\0;c', 'encoding'],
    ['with a quotation mark that never ends', 'a;b\n"c;d\n', 'quotes'],
    ['that is one line without end', 'x'.repeat(900_000), 'cell'],
    ['with more columns than are taken', Array(101).fill('a').join(';'), 'columns'],
    ['with a hundred thousand lines', 'a;b\n'.repeat(100_000), 'rows'],
    ['that is ten megabytes of one line', 'x'.repeat(10 << 20), 'cell'],
    ['with a workbook inside a workbook as its only part', zip({ 'xl/embeddings/a.xlsx': book('') }), 'workbook'],
  ])('a file %s', (_, bytes, fault) => expect(faultOf(bytes)).toBe(fault))

  test('and a million merged cells, a formula that calls out or a cell said to stand in row one million cost nothing', () => {
    const read = cellsOf(book('<row r="1048576"><c r="B1048576"><f>HYPERLINK("http://evil.example")</f></c><c r="C1048576"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>'))
    expect(read).toEqual([[['', '=HYPERLINK("http://evil.example")', '2']]])
  })

  test('tags that never end are read in one pass', () => {
    expect(cellsOf(book('<c '.repeat(400_000) + '<row "'.repeat(10)))).toEqual([[]])
  })
})

describe('a workbook', () => {
  test('is read as a person sees it: shared texts, days, yes and no, gaps, and no hidden sheet', () => {
    const bytes = zip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="Kjede" r:id="a"/><sheet name="Skjult" state="hidden" r:id="b"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="/xl/worksheets/one.xml"/><Relationship Id="b" Target="worksheets/one.xml"/></Relationships>',
      'xl/sharedStrings.xml': '<sst><si><t>Navn</t></si><si><r><t>Nord</t></r><r><t xml:space="preserve">lys &amp; c</t></r><rPh><t>no</t></rPh></si><si/></sst>',
      'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0&quot; dager&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/worksheets/one.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>a_x000D_b</t></is></c></row><row r="2"/><row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>46000.5</v></c><c r="C4" s="2"><v>12</v></c><c r="D4" s="3"><v>1</v></c><c r="E4" t="b"><v>1</v></c><c r="F4" t="s"><v>99</v></c></row></sheetData></worksheet>',
    })
    expect(readSpreadsheet(bytes)).toEqual([{ name: 'Kjede', rows: [{ line: 1, cells: ['Navn', '', 'a\rb'] }, { line: 4, cells: ['Nordlys & c', '2025-12-09', '12', '1899-12-31', 'TRUE'] }] }])
  })
})

describe('a text with cells', () => {
  test.each([
    ['semicolons and a mark', '\uFEFFNavn;Land\nBlåbær AS;Noreg\n', [['Navn', 'Land'], ['Blåbær AS', 'Noreg']]],
    ['commas in quotation marks', 'Name,Place\n"Nordlys, Inc.","a ""b""\nc"\n', [['Name', 'Place'], ['Nordlys, Inc.', 'a "b"\nc']]],
    ['tabulators and other line ends', 'a\tb\r\nc\td\r\n\r\n', [['a', 'b'], ['c', 'd']]],
    ['what Windows writes', Buffer.from('Navn;Sted\nBl\xe5;\xd8rsta\n', 'latin1'), [['Navn', 'Sted'], ['Blå', 'Ørsta']]],
    ['two bytes a letter', Buffer.from('\uFEFFNavn;Å\n', 'utf16le'), [['Navn', 'Å']]],
    ['nothing', '', []],
    ['ragged lines', 'a;b;c\nd\n', [['a', 'b', 'c'], ['d']]],
  ])('with %s', (_, bytes, rows) => expect(cellsOf(bytes)).toEqual([rows]))
})

test('what is written is what is read, and never runs', () => {
  const nasty = ['=HYPERLINK("http://evil.example","x")', "=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(1)', '\t=1', '\n=1', ' =1', '＝1', '";=1+1', 'a,=1+1', 'a\n=1+1', "'=1", "''=1", "'hei", '_x0041_', 'a\u0001b', '<b>&', 'Øy sykehus', '']
  const rows = [['Navn', 'Verdi'], ...nasty.map((text) => [`rad ${nasty.indexOf(text)}`, text])]
  const full = (read: (readonly string[])[][]) => (read[0] ?? []).map(([name = '', text = '']) => [name, text])
  expect(full(cellsOf(writeWorkbook('Kjede: a/b', rows)))).toEqual(rows)
  expect(writeWorkbook('Kjede', rows).equals(writeWorkbook('Kjede', rows))).toBe(true)
  const text = writeDelimited(rows)
  expect(full(cellsOf(text))).toEqual(rows)
  expect(text).not.toMatch(/"\s*[=+\-@＝]/)
})

test('every refusal has its sentence in each language', () => {
  for (const fault of spreadsheetFaults) for (const language of languages) expect(unreadable({ fault, number: 7 }).words(language).because).toMatch(/^\S.{10,}[^.]$/)
  expect(unreadable({ fault: 'rows', number: 5000 }).words('nn')).toEqual({ title: 'Fila kan ikkje lesast.', because: 'ho har meir enn 5000 rader', remedy: 'Ta berre med det som skal importerast, lagre som .xlsx eller .csv, og prøv igjen.' })
})

import { describe, expect, it } from 'vitest'
import { csvOf, fileName, jsonOf } from './table-export.ts'
import { workbookOf } from './workbook.ts'

describe('a list as a file', () => {
  it('is CSV that no spreadsheet runs', () => {
    expect(csvOf([['Navn', 'Antall'], ['=HYPERLINK("x")', -2], ['a "b"\nc', 1]])).toBe('\uFEFF"Navn","Antall"\r\n"\'=HYPERLINK(""x"")",-2\r\n"a ""b""\nc",1\r\n')
  })
  it('is JSON by the keys of the columns', () => {
    expect(JSON.parse(jsonOf([{ key: 'name', title: 'Navn', value: (row: { name: string }) => row.name }], [{ name: 'Berg' }]))).toEqual([{ name: 'Berg' }])
  })
  it.each([['Leverandørforhold', 'leverandørforhold.xlsx'], ['Folk / roller ', 'folk-roller.xlsx'], ['../..', 'list.xlsx']])('called «%s» is saved as %s', (name, file) => expect(fileName(name, 'xlsx')).toBe(file))
})

describe('a workbook', () => {
  const text = (name: string, lines: (string | number)[][]) => new TextDecoder().decode(workbookOf(name, lines))
  it('holds texts as texts and numbers as numbers, escaped', () => {
    const made = text('A', [['Navn & tall'], ['=1+1'], ['<b>\u0001'], [7]])
    expect(made).toContain('<t xml:space="preserve">Navn &amp; tall</t>')
    expect(made).toContain('<t xml:space="preserve">=1+1</t>')
    expect(made).toContain('<t xml:space="preserve">&lt;b&gt;</t>')
    expect(made).toContain('<v>7</v>')
  })
  it('has a sheet with a name that spreadsheets take', () => {
    expect(text('Avtaler: [2026] / «alle» med et svært langt navn', [['a']])).toContain('<sheet name="Avtaler   2026    «alle» med et"')
  })
  it('is a whole ZIP: the directory stands where its end says, with the checksum that ZIP has', () => {
    const made = workbookOf('A', [['a']])
    const view = new DataView(made.buffer)
    const end = made.length - 22
    expect(view.getUint32(end, true)).toBe(0x06054b50)
    expect([view.getUint16(end + 10, true), view.getUint32(view.getUint32(end + 16, true), true)]).toEqual([6, 0x02014b50])
    expect(view.getUint32(end + 12, true) + view.getUint32(end + 16, true)).toBe(end)
    // CRC-32 of the first file, as zlib makes it.
    expect(view.getUint32(14, true)).toBe(crcOf(made.subarray(30 + 19, 30 + 19 + view.getUint32(18, true))))
  })
})

/** Bit by bit, unlike the table it tests. */
function crcOf(content: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of content) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1))
  }
  return ~sum >>> 0
}

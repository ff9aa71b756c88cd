/**
 * A list of systems as a municipality keeps it: a title and groups of columns in merged cells, blank lines and a heading between departments,
 * names that stand twice, days written in five ways, a supplier nobody remembers, formulas, and a sum at the end. Everything in it is invented.
 */
import { crc32 } from 'node:zlib'

type Cell = string | number | { readonly day: string } | { readonly formula: string; readonly shows?: number }
type Line = readonly (Cell | undefined)[]

const departments: Readonly<Record<string, readonly string[]>> = {
  'Helse og omsorg': ['Pasientvarsling', 'Medisinkort', 'Helsestasjonsjournal', 'Fysioterapi', 'Hjelpemiddellager', 'Digitalt tilsyn', 'E-lås', 'Ernæringsplan', 'Kjørebok', 'Rusoppfølging', 'Vaksineregister', 'Dagsenter', 'Sykesignal', 'Medisinrom', 'Ledsagerbevis', 'Turnusønsker', 'Velferdsteknologi', 'Brukerkort', 'Avlastning', 'Matombringing', 'Sår og stell', 'Trygghetsalarm', 'Støttekontakt', 'Rehabilitering', 'Legevakttelefon'],
  'Oppvekst og læring': ['Barnehageopptak', 'Skoleadministrasjon', 'Læringsplattform', 'Skyss', 'PPT-journal', 'SFO-påmelding', 'Digitale prøver', 'Kulturskole', 'Skolebibliotek', 'Lekselesing', 'Barnevern', 'Familievern', 'Foreldreapp', 'Elevpc', 'Vigo-kobling', 'Svømmeopplæring', 'Skolemåltid', 'Elevundersøkelse', 'Språkkartlegging', 'Barnehagedagbok', 'Vikarbank', 'Leirskole', 'Norskprøve', 'Skolevalg', 'Fraværsføring'],
  'Teknisk og plan': ['Vann og avløp', 'Renovasjon', 'Byggesak', 'Eiendomsregister', 'Kartportal', 'Veilys', 'Brøyting', 'Feiervesen', 'Gravlund', 'Parkering', 'Havnedagbok', 'Målerdata', 'Energistyring', 'Bassengstyring', 'Nøkkelkort', 'Bygningsdrift', 'Friluftskart', 'Skadedyr', 'Skogbruksplan', 'Jordbrukstilskudd', 'Utslippstillatelser', 'Skiltvedtak', 'Gatefeiing', 'Snøscooterløyve', 'Småbåthavn'],
  'Stab og støtte': ['Kontorstøtte', 'Lønn og personal', 'Regnskap', 'Faktura', 'Sak og arkiv', 'Innsyn', 'Møteportal', 'Valg', 'Nettside', 'Intranett', 'Rekruttering', 'Avvik', 'Sykefravær', 'Telefoni', 'Utskrift', 'Spørreundersøkelser', 'Anskaffelser', 'Politikerportal', 'Kurs', 'Forsikring', 'Beredskapsplan', 'Varsling', 'Næringsfond', 'Skjenkeløyver', 'Økonomirapport'],
}
const suppliers = ['Stuegata Fagsystem', 'Havblikk Helse', 'Kartbordet', 'Stratus Worldwide', 'Tallknekt Regnskap', 'Ærlig & Åsen Data AS']
const headings: Line = ['Systemnavn', 'Leverandør', 'Systemeier', 'Avtale til', 'Antall brukere', 'Saksnr', 'Kritikalitet', 'Personopplysninger', 'Behandler leverandøren for oss?', 'Merknad']

/** As each of the departments wrote it. */
const until: readonly ((year: number) => Cell)[] = [(year) => `31.12.${year}`, (year) => `31. desember ${year}`, (year) => ({ day: `${year}-12-31` }), (year) => `${year}-12-31`]

function lines(): Line[] {
  let nth = 0
  const systems = Object.entries(departments).flatMap(([department, names], place): Line[] => [
    [], [department],
    ...names.map((name): Line => {
      const n = nth++
      return [
        name, n % 17 === 5 ? 'ukjent' : suppliers[n % suppliers.length], n % 4 === 3 ? 'Siri Haugland' : n % 25 === 0 ? 'Olav Bakke (sluttet)' : '', n % 9 === 4 ? '' : until[place]?.(2027 + (n % 3)),
        n % 10 === 0 ? { formula: `20*${n + 1}`, shows: 20 * (n + 1) } : n % 7 === 0 ? `ca. ${n * 10}` : n * 12, n % 6 === 0 ? `26/${1000 + n}` : '', ['lav', 'Middels', 'HØY', 'kritisk'][n % 4],
        place === 2 ? 'nei' : n % 13 === 2 ? '?' : 'ja', place === 2 ? '' : n % 5 === 0 ? 'nei' : 'ja', n % 11 === 0 ? 'Skal byttes; se møtet 3/9' : '',
      ]
    }),
  ])
  return [
    ['Systemoversikt Solvik kommune – oppdatert i september'], [], ['System', undefined, undefined, 'Avtale', undefined, undefined, 'Innhold'], headings, ...systems,
    // What must be mended or left out: the same again, no name, a day that is none, a number that is none, a word that is no choice, and the sum.
    ['Kontorstøtte', suppliers[75 % suppliers.length], '', '', '', '', '', 'ja'], ['', 'Uten Navn AS', '', '', 3], ['Gammel fagportal', 'Stuegata Fagsystem', '', 'løpende', 12], ['Ladestasjoner', 'Kartbordet', '', '', 'mange'], ['Fotoarkiv', 'Kartbordet', '', '', 4, '', 'viktig'],
    [], ['Sum', '', '', '', { formula: 'SUM(E6:E112)' }],
  ]
}

/** `Kontorstøtte` is the first of the last department; the hundred that can be imported are all the others the departments named. */
export const messyWorkbook = (): Buffer => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', pack = 'http://schemas.openxmlformats.org/package/2006'
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const serial = (day: string) => Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000)
  const cell = (at: string, value: Cell | undefined) => {
    if (value === undefined || value === '') return ''
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
    if ('day' in value) return `<c r="${at}" s="1"><v>${serial(value.day)}</v></c>`
    return `<c r="${at}"><f>${value.formula}</f>${value.shows === undefined ? '' : `<v>${value.shows}</v>`}</c>`
  }
  const rows = lines().map((line, row) => `<row r="${row + 1}">${line.map((value, column) => cell(`${String.fromCharCode(65 + column)}${row + 1}`, value)).join('')}</row>`).join('')
  return stored({
    '[Content_Types].xml': `<Types xmlns="${pack}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Systemer" sheetId="1" r:id="rId1"/><sheet name="Gamle" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData><mergeCells count="4"><mergeCell ref="A1:J1"/><mergeCell ref="A3:C3"/><mergeCell ref="D3:F3"/><mergeCell ref="G3:J3"/></mergeCells></worksheet>`,
  })
}

/** A ZIP file without compression. */
function stored(files: Readonly<Record<string, string>>): Buffer {
  const before: Buffer[] = [], directory: Buffer[] = []
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text), title = Buffer.from(name), at = before.reduce((sum, { length }) => sum + length, 0), fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x21, 8)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.of(0x50, 0x4b, 1, 2, 20, 0), fields, place, title)
    before.push(Buffer.of(0x50, 0x4b, 3, 4), fields, title, content)
  }
  const body = Buffer.concat(before), list = Buffer.concat(directory), end = Buffer.alloc(22), count = Object.keys(files).length
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, list, end])
}

/** Files that are what they say, and files that are not (B088, B110, B113, B114, B118). */
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { extentOf } from './image.ts'
import { typeOf } from './inspect.ts'
import { usualFileLimits } from './limits.ts'
import { receive } from './received.ts'
import { docx, gif, jpeg, macroBook, odt, pdf, pieces, png, sharing, webp, xlsx, zip, type Part } from './testing/samples.ts'

async function found(bytes: Buffer, name: string): Promise<string> {
  const received = await receive(pieces(bytes), { folder: tmpdir(), limit: usualFileLimits.size })
  try {
    return await typeOf(received, name, usualFileLimits)
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await received.close()
  }
}

describe('a file is taken in as what it is', () => {
  test.each<[string, Buffer | string, string]>([
    ['avtale.pdf', pdf, 'pdf'], ['avtale', pdf, 'pdf'], ['brev.docx', docx(), 'docx'], ['liste.xlsx', xlsx(), 'xlsx'], ['brev.odt', odt(), 'odt'],
    ['bilde.PNG', png(), 'png'], ['bilde.jpg', jpeg(), 'jpeg'], ['bilde.jpeg', jpeg(), 'jpeg'], ['bilde.gif', gif(), 'gif'], ['bilde.webp', webp(), 'webp'],
    ['notat.txt', 'Blåbær', 'txt'], ['notat', 'Blåbær', 'txt'], ['liste.csv', Buffer.from('navn;sum\r\nBærum;1', 'latin1'), 'csv'], ['liste.csv', Buffer.from('\uFEFFnavn;sum', 'utf16le'), 'csv'],
    ['les.md', '# Les', 'md'], ['svar.json', ' {"a":1}', 'json'], ['brev.eml', 'Received: from a\r\nSubject: b\r\n\r\nc', 'eml'],
    ['brev med zip.docx', docx([{ name: 'word/embeddings/innebygd.zip', bytes: zip([{ name: 'a', bytes: randomBytes(10) }]) }]), 'docx'],
  ])('%s', async (name, bytes, type) => expect(await found(Buffer.from(bytes), name)).toBe(type))
})

const link: Part = { name: 'word/link', bytes: '/etc/passwd', mode: 0o120777 }
const large = (size: number): Part => ({ name: 'word/large.bin', bytes: Buffer.alloc(size) })
/** A zip whose entry is the zip itself would be opened for ever by whoever followed it; here it is only bytes that are no office file. */
const quine = zip([{ name: 'r/r.zip', bytes: zip([{ name: 'r/r.zip', bytes: zip([]) }]) }])
const overlapping = (): Buffer => zip([{ name: '[Content_Types].xml', bytes: 'x'.repeat(1000) }, { name: 'word/document.xml', bytes: 'x'.repeat(1000), says: { at: 0 } }])
const cut = (bytes: Buffer, from: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * from))
const zip64 = (): Buffer => {
  const bytes = docx()
  bytes.writeUInt32LE(0xffffffff, bytes.length - 6)
  return bytes
}

describe('a file is refused', () => {
  test.each<[string, string, Buffer | string, string]>([
    ['that is empty', 'a.pdf', '', 'file-empty'],
    ['that is a page and says it is an image', 'a.png', '<!doctype html><script>alert(1)</script>', 'file-active'],
    ['that is a page and says it is text', 'a.txt', '\n  <script>alert(1)</script>', 'file-active'],
    ['that is a page in sixteen bits', 'a.txt', Buffer.from('\uFEFF<html>', 'utf16le'), 'file-active'],
    ['that is SVG', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'file-active'],
    ['that is SVG behind a declaration', 'logo.png', '<?xml version="1.0"?><svg/>', 'file-active'],
    ['whose name says another type', 'a.docx', pdf, 'file-name-mismatch'],
    ['whose name says a program', 'a.exe', pdf, 'file-name-mismatch'],
    ['whose name says a program at the end', 'a.pdf.exe', pdf, 'file-name-mismatch'],
    ['that hides its ending by turning the direction', 'faktura\u202Efdp.exe', pdf, 'file-name-mismatch'],
    ['that is a program', 'a.pdf', 'MZ\x90\0\x03', 'file-type-refused'],
    ['that is random', 'a.txt', randomBytes(5000), 'file-type-refused'],
    ['that is JSON by name only', 'a.json', 'hei', 'file-name-mismatch'],
    ['that is an image of 2 500 million points', 'a.png', png(50_000, 50_000), 'image-too-large'],
    ['that is a GIF of 4 200 million points', 'a.gif', gif(65_535, 65_535), 'image-too-large'],
    ['that is a JPEG of 4 200 million points', 'a.jpg', jpeg(65_535, 65_535), 'image-too-large'],
    ['that is a WebP of 200 million points', 'a.webp', webp(20_000, 10_000), 'image-too-large'],
    ['that is an image of no size', 'a.png', png(0, 4), 'file-damaged'],
    ['that is an image cut short', 'a.png', png().subarray(0, 20), 'file-damaged'],
    ['that is a JPEG of segments without end', 'a.jpg', Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(400_000, Buffer.from([0xff, 0xe0, 0, 2]))]), 'file-damaged'],
    ['that is a plain zip', 'a.zip', zip([{ name: 'a.txt', bytes: 'a' }]), 'file-type-refused'],
    ['that is a zip of zips', 'a.docx', quine, 'file-type-refused'],
    ['with macros', 'a.docx', docx([{ name: 'word/vbaProject.bin', bytes: 'x' }]), 'file-has-macros'],
    ['with macros in another case', 'a.docx', docx([{ name: 'word/VBAPROJECT.BIN', bytes: 'x' }]), 'file-has-macros'],
    ['that is a macro workbook by its own list', 'a.xlsx', macroBook(), 'file-has-macros'],
    ['with macros of OpenDocument', 'a.odt', odt([{ name: 'Basic/Standard/Module1.xml', bytes: 'x' }]), 'file-has-macros'],
    ['that defines entities of its own', 'a.docx', docx([{ name: 'word/x.xml', bytes: `<!DOCTYPE a [${' '.repeat(70_000)}<!ENTITY b SYSTEM "file:///etc/passwd">]>` }]), 'file-active'],
    ['that is an old or protected office file', 'a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-protected'],
    ['with an encrypted entry', 'a.docx', docx([{ name: 'x', bytes: 'x', flags: 1 }]), 'file-protected'],
    ['with a path upwards', 'a.docx', docx([{ name: '../../x', bytes: 'x' }]), 'file-damaged'],
    ['with a path from the root', 'a.docx', docx([{ name: '/etc/x', bytes: 'x' }]), 'file-damaged'],
    ['with a path of Windows', 'a.docx', docx([{ name: 'C:\\x', bytes: 'x' }]), 'file-damaged'],
    ['with a link', 'a.docx', docx([link]), 'file-damaged'],
    ['with an entry twice', 'a.docx', docx([{ name: 'WORD/document.xml', bytes: 'x' }]), 'file-damaged'],
    ['with a wrong checksum', 'a.docx', docx([{ name: 'x', bytes: 'x', says: { crc: 1 } }]), 'file-damaged'],
    ['whose entry is called otherwise inside', 'a.docx', docx([{ name: 'word/x.xml', bytes: 'x', says: { localName: 'word/y.exe' } }]), 'file-damaged'],
    ['whose entries overlap', 'a.docx', overlapping(), 'file-damaged'],
    ['whose entries share their bytes', 'a.docx', sharing(), 'file-damaged'],
    ['with bytes between its entries', 'a.docx', docx([{ name: 'a', bytes: 'a', behind: Buffer.alloc(1) }, { name: 'b', bytes: 'b' }]), 'file-damaged'],
    ['with bytes behind its list', 'a.docx', Buffer.concat([docx().subarray(0, -22), Buffer.from('<html>'), docx().subarray(-22)]), 'file-damaged'],
    ['that defines an entity just where two pieces meet', 'a.docx', docx([{ name: 'word/x.xml', bytes: `<!DOCTYPE a [${' '.repeat(16_384 - 17)}<!ENTITY b "c">]>` }]), 'file-active'],
    ['cut at half', 'a.docx', cut(docx([{ name: 'x', bytes: randomBytes(5000) }]), 0.5), 'file-damaged'],
    ['cut at 99 %', 'a.docx', cut(docx(), 0.99), 'file-damaged'],
    ['with something before', 'a.docx', docx([], { before: Buffer.from('PK\x03\x04 not really') }), 'file-damaged'],
    ['with something behind', 'a.docx', Buffer.concat([docx(), Buffer.from('<html>')]), 'file-damaged'],
    ['that says it has fewer entries', 'a.docx', docx([], { count: 1 }), 'file-damaged'],
    ['that says it has sixty thousand entries', 'a.docx', docx([], { count: 60_000 }), 'file-unpacks-too-large'],
    ['described as only files of many gigabytes need to be', 'a.docx', zip64(), 'file-damaged'],
    ['whose packed bytes are none', 'a.docx', docx([{ name: 'x', bytes: 'abc', packed: Buffer.from([0xff, 0xff, 0xff]) }]), 'file-damaged'],
  ])('%s', async (_, name, bytes, code) => expect(await found(Buffer.from(bytes), name)).toBe(code))

  test('that is a JPEG of segments without end, soon', async () => {
    let reads = 0
    expect(await extentOf('jpeg', { size: 25 << 20, read: () => Promise.resolve((reads++, Buffer.from([0xff, 0xe0, 0, 2, 0, 0, 0, 0, 0]))) })).toBeUndefined()
    expect(reads).toBeLessThan(2_000)
  })

  test('that says it unpacks to more than is allowed, before anything is unpacked', async () => {
    const packed = deflateRawSync(Buffer.alloc(1000))
    expect(await found(docx(['a', 'b', 'c'].map((name) => ({ name, bytes: Buffer.alloc(1000), packed, says: { size: 90 << 20 } }))), 'a.docx')).toBe('file-unpacks-too-large')
  })

  test('that unpacks to more than it says, without unpacking the rest or filling the memory', async () => {
    const bomb = docx([{ ...large(0), packed: deflateRawSync(Buffer.alloc(200 << 20)), says: { size: 1000 } }])
    const before = process.memoryUsage().rss
    expect(await found(bomb, 'a.docx')).toBe('file-unpacks-too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20)
  })
})

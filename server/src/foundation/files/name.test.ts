/** What people and attackers call files (B086, B116), and what becomes of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachment, cleanName, longestName } from './name.ts'

describe('a name', () => {
  test.each<[string, string]>([
    ['avtale.pdf', 'avtale.pdf'],
    ['"><svg onload=alert(1)>.pdf', '___svg onload=alert(1)_.pdf'],
    ['a.pdf\r\nX: y', 'a.pdfX_ y.pdf'],
    ['=1+1.csv', '=1+1.csv'],
    ['faktura\u202Efdp.exe', 'fakturafdp.exe.pdf'],
    ['..\\..\\x', 'x.pdf'],
    ['../../../../etc/cron.d/x', 'x.pdf'],
    ['\\\\server\\share\\x.pdf', 'x.pdf'],
    ['%2e%2e%2fx.pdf', '%2e%2e%2fx.pdf'],
    ['a\0b.pdf', 'ab.pdf'],
    ['👩‍⚕️ rapport.pdf', '👩‍⚕️ rapport.pdf'],
    ['CON', '_CON.pdf'],
    ['nul.pdf', '_nul.pdf'],
    ['....', 'file.pdf'],
    ['', 'file.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['A\u030A.pdf', 'Å.pdf'],
    ['half \ud800.pdf', 'half \ufffd.pdf'],
    ['Skjema.PDF', 'Skjema.pdf'],
  ])('%j becomes %j', (given, kept) => expect(cleanName(given, 'pdf')).toBe(kept))

  test('of three hundred letters keeps two hundred, its ending among them', () => {
    const kept = cleanName(`${'å'.repeat(300)}.pdf`, 'pdf')
    expect([...kept]).toHaveLength(longestName)
    expect(kept).toMatch(/å\.pdf$/)
  })

  test('is whole, short and without a sign that cannot be seen, whatever was given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const kept = cleanName(given, 'docx')
      expect([...kept].length).toBeLessThanOrEqual(longestName)
      expect(kept).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069/\\]/u)
      expect(cleanName(kept, 'docx')).toBe(kept)
    }))
  })
})

test('a header stays one header, and gives the name back, whatever the name', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (given) => {
    const name = cleanName(given, 'pdf')
    const header = attachment(name)
    expect(header).toMatch(/^attachment; filename="[\x20-\x7E]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/)
    expect(header.split('"')).toHaveLength(3)
    expect(decodeURIComponent(header.split('UTF-8\'\'')[1] ?? '')).toBe(name)
  }))
})

test('a header holds also what no file is called', () => expect(attachment('a"b\\c%d.pdf')).toBe('attachment; filename="a_b_c_d.pdf"; filename*=UTF-8\'\'a%22b%5Cc%25d.pdf'))

/** A day in a workbook is a number with a format; here it becomes the day a person sees, `yyyy-mm-dd`. */
import { attribute, marks } from './markup.ts'

/** For each cell style whether it shows a number as a day. */
export function dateFormats(styles: string): boolean[] {
  const own = new Map<number, boolean>(), formats: boolean[] = []
  let inCells = false
  for (const mark of marks(styles)) {
    if (mark.kind === 'close' && mark.name === 'cellxfs') inCells = false
    if (mark.kind !== 'open') continue
    if (mark.name === 'cellxfs') inCells = !mark.empty
    if (mark.name === 'numfmt') own.set(Number(attribute(mark.attributes, 'numFmtId')), isDate(attribute(mark.attributes, 'formatCode') ?? ''))
    if (mark.name === 'xf' && inCells) {
      const id = Number(attribute(mark.attributes, 'numFmtId') ?? 0)
      formats.push(own.get(id) ?? ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)))
    }
  }
  return formats
}

/** Letters of a day outside quotation marks, brackets and escapes. */
const isDate = (code: string): boolean => /[yd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** Days are counted from 30 December 1899, or from 1 January 1904 in books from old machines. A number that is no day stays a number. */
export function dayOf(value: string, from1904: boolean): string {
  const days = Math.floor(Number(value))
  if (!Number.isFinite(days) || days < 1 || days > 2_958_465) return value
  return new Date(Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, (from1904 ? 1 : 30) + days)).toISOString().slice(0, 10)
}

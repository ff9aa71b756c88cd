/**
 * What somebody called a file. It is kept as words and nothing more: it names no place on any disk, carries no sign that cannot be seen, and
 * says the same to whoever reads it from left to right. Downloading gives it back, written so that no header can be broken with it.
 */
import { endingOf, fileTypes, typeForEnding, type FileType } from './type.ts'

export const longestName = 200

/** Control characters, the marks that turn the reading direction, and signs without width. A joiner inside an emoji stays. */
const unseen = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
/** Names that mean a device on some machines, whatever follows the first dot. */
const device = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i

/** The name without its path, with the type's own ending where it had none. */
export function cleanName(given: string, type: FileType): string {
  // Halves of a character become the sign for one that cannot be read.
  const whole = Buffer.from(given, 'utf8').toString('utf8').normalize('NFC').replace(unseen, '')
  const last = whole.split(/[/\\]/).at(-1) ?? ''
  const bare = last.replace(/^[\s.]+|[\s.]+$/g, '').replace(/[<>:"|?*]/g, '_').replace(device, '_$1')
  const ending = typeForEnding(endingOf(bare)) ? `.${endingOf(bare)}` : `.${fileTypes[type].endings[0]}`
  const stem = (bare.toLowerCase().endsWith(ending) ? bare.slice(0, -ending.length) : bare).trimEnd() || 'file'
  return `${shortened(stem, longestName - ending.length)}${ending}`
}

/** Cut between characters, never inside one. */
function shortened(text: string, most: number): string {
  let cut = ''
  for (const { segment } of new Intl.Segmenter('nb').segment(text)) {
    if ([...cut].length + [...segment].length > most) break
    cut += segment
  }
  return cut === '' ? [...text].slice(0, most).join('') : cut.trimEnd()
}

/** What the name claims to be; nothing if it claims nothing. */
export function claimedEnding(given: string): string {
  const last = given.normalize('NFC').replace(unseen, '').split(/[/\\]/).at(-1) ?? ''
  return endingOf(last.replace(/^[\s.]+|[\s.]+$/g, ''))
}

/** RFC 6266 with RFC 5987: once in plain letters for old readers, once in full. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7E]/gu, '_').replace(/["\\%]/g, '_')
  const full = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

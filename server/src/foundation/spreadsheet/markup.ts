/**
 * Tells tags from text, in one pass over the characters and without believing anything: no entity is defined by a document, nothing is
 * fetched, nothing nests on our stack. Enough for the parts of a workbook and for the tables of a web page.
 */

export type Mark =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `<!DOCTYPE …>`: in a workbook only somebody with a plan writes one. */
  | { readonly kind: 'doctype' }

/** Names in lower case, without a namespace's prefix. */
export function* marks(source: string): Generator<Mark> {
  for (let at = 0; at < source.length;) {
    const less = source.indexOf('<', at)
    if (less !== at) {
      yield { kind: 'text', text: textOf(source.slice(at, less === -1 ? undefined : less)) }
      if (less === -1) return
    }
    const comment = source.startsWith('<!--', less), literal = source.startsWith('<![CDATA[', less)
    if (comment || literal) {
      const end = source.indexOf(comment ? '-->' : ']]>', less + 4)
      if (literal) yield { kind: 'text', text: source.slice(less + 9, end === -1 ? undefined : end) }
      if (end === -1) return
      at = end + 3
      continue
    }
    if (!/[A-Za-z/!?]/.test(source.charAt(less + 1))) {
      yield { kind: 'text', text: '<' }
      at = less + 1
      continue
    }
    const end = tagEnd(source, less)
    // Never ended: the rest is no tag and no text.
    if (end === -1) return
    yield* tag(source.slice(less + 1, end))
    at = end + 1
  }
}

/** Past quotation marks, in which a `>` is only a character. */
function tagEnd(source: string, from: number): number {
  const first = source.indexOf('>', from)
  // Most tags have no quotation marks, or none that hides a `>`.
  if (first === -1 || !/["']/.test(source.slice(from, first))) return first
  let quote = ''
  for (let at = from; at < source.length; at++) {
    const character = source.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '>') return at
    else if (character === '"' || character === "'") quote = character
  }
  return -1
}

function* tag(inside: string): Generator<Mark> {
  if (/^!doctype/i.test(inside)) yield { kind: 'doctype' }
  if (inside.startsWith('!') || inside.startsWith('?')) return
  const name = nameOf(inside.startsWith('/') ? inside.slice(1) : inside)
  if (inside.startsWith('/')) yield { kind: 'close', name }
  else yield { kind: 'open', name, attributes: inside, empty: inside.endsWith('/') }
}

function nameOf(inside: string): string {
  const whole = (/^[^\s/>]*/.exec(inside)?.[0] ?? '').toLowerCase()
  return whole.slice(whole.lastIndexOf(':') + 1)
}

/** The value of one attribute, decoded. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const [, found, double, single, bare] of attributes.matchAll(/\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) if (found === name) return textOf(double ?? single ?? bare ?? '')
  return undefined
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', aring: 'å', Aring: 'Å', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', eacute: 'é', uuml: 'ü', ouml: 'ö', auml: 'ä', rsquo: '’', laquo: '«', raquo: '»' }
/** Entities become characters, once: what they become is not read again. */
export const textOf = (raw: string): string => (!raw.includes('&') ? raw :
  raw.replaceAll(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  }))

/**
 * Which kinds of file are taken in, and how each is known. What a file is called and what the sender says it is count for nothing; its first
 * bytes do. Texts cannot be told apart by their bytes, so among them the name's ending decides. The list is short and closed, which is why
 * it is a table here and not a library that knows hundreds.
 */

export const fileTypes = {
  pdf: { media: 'application/pdf', endings: ['pdf'] },
  docx: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  xlsx: { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  pptx: { media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'] },
  odt: { media: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { media: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  png: { media: 'image/png', endings: ['png'] },
  jpeg: { media: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { media: 'image/webp', endings: ['webp'] },
  gif: { media: 'image/gif', endings: ['gif'] },
  txt: { media: 'text/plain', endings: ['txt'] },
  csv: { media: 'text/csv', endings: ['csv'] },
  md: { media: 'text/markdown', endings: ['md'] },
  json: { media: 'application/json', endings: ['json'] },
  eml: { media: 'message/rfc822', endings: ['eml'] },
} as const
export type FileType = keyof typeof fileTypes

/** What the first bytes say. `container` is a zip, which an office file is; `compound` is how old or protected office files look. */
export type Form = 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'container' | 'compound' | 'markup' | 'other'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const signatures: readonly (readonly [Form, (head: Buffer) => boolean])[] = [
  ['pdf', (head) => starts(head, '%PDF-')],
  ['png', (head) => starts(head, '\x89PNG\r\n\x1a\n')],
  ['jpeg', (head) => starts(head, '\xff\xd8\xff')],
  ['gif', (head) => starts(head, 'GIF87a') || starts(head, 'GIF89a')],
  ['webp', (head) => starts(head, 'RIFF') && starts(head.subarray(8), 'WEBP')],
  ['container', (head) => starts(head, 'PK\x03\x04')],
  ['compound', (head) => starts(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['markup', (head) => looksLikeMarkup(head)],
]
const starts = (head: Buffer, text: string): boolean => head.subarray(0, text.length).equals(bytes(text))

/** How much of a file `formOf` wants to see. */
export const headLength = 2048
export const formOf = (head: Buffer): Form => signatures.find(([, is]) => is(head))?.[0] ?? 'other'

/** What a browser would take for a page if nobody told it otherwise (WHATWG MIME Sniffing § 7.1), and SVG and XML besides. */
function looksLikeMarkup(head: Buffer): boolean {
  const text = textOf(head).replace(/^[\uFEFF\s]+/, '')
  return /^<(!doctype|!--|\?xml|svg|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|img|math|object|embed|link|meta|base|form)(?![a-z0-9])/i.test(text)
}

export const textOf = (head: Buffer): string => {
  const mark = markOf(head)
  return mark ? new TextDecoder(mark).decode(head) : head.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '')
}
/** Sixteen-bit text says so in its first two bytes. */
export const markOf = (head: Buffer): 'utf-16le' | 'utf-16be' | undefined => (starts(head, '\xff\xfe') ? 'utf-16le' : starts(head, '\xfe\xff') ? 'utf-16be' : undefined)

export const textTypes = ['txt', 'csv', 'md', 'json', 'eml'] as const satisfies readonly FileType[]
export type TextType = (typeof textTypes)[number]

/** What little can be asked of a text that says it is of a kind. */
export const textFits = (type: TextType, head: Buffer): boolean => {
  const text = textOf(head)
  if (type === 'json') return /^[\uFEFF\s]*[[{]/.test(text)
  if (type === 'eml') return /^(From |[!-9;-~]+:[ \t\r])/.test(text)
  return true
}

export const endingOf = (name: string): string => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''
export const typeForEnding = (ending: string): FileType | undefined => (Object.keys(fileTypes) as FileType[]).find((type) => (fileTypes[type].endings as readonly string[]).includes(ending))

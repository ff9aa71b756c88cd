/**
 * What kind of office file a zip is, by what its own list of contents says, and whether it carries programs. A file with macros is refused
 * whatever its name ends in: nobody needs them in a procurement, and everybody fears them.
 */
import { BadArchive, entriesOf, listOf, unpackAll, type ArchiveLimits, type Entry } from './archive.ts'
import type { Bytes } from './image.ts'
import type { FileType } from './type.ts'

export type Office = { readonly type: Extract<FileType, 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods'> } | { readonly type: 'macros' } | { readonly type: 'entities' } | { readonly type: 'other' }

const contents = '[Content_Types].xml', kind = 'mimetype'
const mainParts = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
] as const
const openDocuments = { 'application/vnd.oasis.opendocument.text': 'odt', 'application/vnd.oasis.opendocument.spreadsheet': 'ods' } as const

const isProgram = ({ name }: Entry): boolean => /(^|\/)(vbaProject\w*\.bin|vbaData\.xml)$/i.test(name) || /^xl\/(macrosheets|dialogsheets)\//i.test(name) || /^(Basic|Scripts)\/.+/i.test(name)
const isMarkup = ({ name }: Entry): boolean => /\.(xml|rels|vml|rdf)$/i.test(name)
/** No list of contents is larger. */
const longestList = 1 << 20

/** Throws `BadArchive` where it is no zip that may be trusted. */
export async function officeOf(file: Bytes, limits: ArchiveLimits): Promise<Office> {
  const entries = await entriesOf(file, limits)
  if (entries.some(isProgram)) return { type: 'macros' }
  const kept = new Map<string, Buffer[]>(), ends = new Map<string, string>()
  let entities = false
  await unpackAll(file, entries, await listOf(file), (entry, bytes) => {
    if (entry.name === contents || entry.name === kind) {
      if (entry.size > longestList) throw new BadArchive('damaged', 'its list of contents is too long')
      kept.set(entry.name, [...(kept.get(entry.name) ?? []), bytes])
    }
    if (!isMarkup(entry)) return
    // A declaration may lie across two pieces; zero bytes between the letters are another encoding of the same.
    const text = (ends.get(entry.name) ?? '') + bytes.toString('latin1').replaceAll('\0', '')
    entities ||= /<!ENTITY/i.test(text)
    ends.set(entry.name, text.slice(-8))
  })
  if (entities) return { type: 'entities' }
  const read = (name: string) => Buffer.concat(kept.get(name) ?? []).toString('utf8')
  const open = openDocuments[read(kind).trim() as keyof typeof openDocuments]
  if (open) return { type: open }
  const parts = read(contents)
  if (/macroEnabled|vbaProject/i.test(parts)) return { type: 'macros' }
  const found = mainParts.filter(([, media]) => parts.includes(`"${media}"`) || parts.includes(`'${media}'`))
  return found.length === 1 && found[0] ? { type: found[0][0] } : { type: 'other' }
}

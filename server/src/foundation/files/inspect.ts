/**
 * Whether what was received may be kept, and as what. The first bytes say what it is; then whatever can be known of that kind without
 * showing or running it is looked at; last, the name must not claim something else.
 */
import { BadArchive, type ArchiveFault } from './archive.ts'
import { fileActive, fileDamaged, fileEmpty, fileHasMacros, fileNameMismatch, fileProtected, fileTypeRefused, fileUnpacksTooLarge, imageTooLarge } from './files.refusals.ts'
import { extentOf, type Bytes } from './image.ts'
import type { FileLimits } from './limits.ts'
import { claimedEnding } from './name.ts'
import { officeOf } from './office.ts'
import type { Refusal } from '../values/refusal.ts'
import { fileTypes, formOf, headLength, markOf, textFits, textTypes, typeForEnding, type FileType, type TextType } from './type.ts'

/** Refuses, or says what it is. */
export async function typeOf(file: Bytes, name: string, limits: FileLimits): Promise<FileType> {
  if (file.size === 0) throw fileEmpty()
  const head = await file.read(0, headLength)
  const ending = claimedEnding(name), claimed = typeForEnding(ending)
  const found = await contentType(file, head, claimed, limits)
  if (ending !== '' && claimed !== found) throw fileNameMismatch({ ending: ending.slice(0, 20), found: fileTypes[found].endings[0] })
  return found
}

async function contentType(file: Bytes, head: Buffer, claimed: FileType | undefined, limits: FileLimits): Promise<FileType> {
  const form = formOf(head)
  switch (form) {
    case 'pdf': return form
    case 'png': case 'jpeg': case 'gif': case 'webp': {
      const extent = await extentOf(form, file)
      if (!extent) throw fileDamaged()
      if (extent.width * extent.height > limits.pixels) throw imageTooLarge(extent.width * extent.height)
      return form
    }
    case 'container': return officeType(file, limits)
    case 'compound': throw fileProtected()
    case 'markup': throw fileActive()
    case 'other': return textType(file, head, claimed)
  }
}

const faults: Record<ArchiveFault, (values: void, more: { readonly cause: unknown }) => Refusal> = { damaged: fileDamaged, bomb: fileUnpacksTooLarge, protected: fileProtected, path: fileDamaged, zip64: fileDamaged }

async function officeType(file: Bytes, limits: FileLimits): Promise<FileType> {
  try {
    const { type } = await officeOf(file, limits)
    if (type === 'macros') throw fileHasMacros()
    if (type === 'entities') throw fileActive()
    if (type === 'other') throw fileTypeRefused()
    return type
  } catch (error) {
    if (error instanceof BadArchive) throw faults[error.fault](undefined, { cause: error })
    throw error
  }
}

const isTextType = (type: FileType | undefined): type is TextType => textTypes.some((one) => one === type)

async function textType(file: Bytes, head: Buffer, claimed: FileType | undefined): Promise<TextType> {
  if (!(await isText(file, head))) throw fileTypeRefused()
  const type = isTextType(claimed) ? claimed : 'txt'
  return textFits(type, head) ? type : 'txt'
}

const step = 256 << 10

/** Free of bytes that no text has (WHATWG MIME Sniffing: binary data bytes); sixteen-bit text is unpacked first. */
async function isText(file: Bytes, head: Buffer): Promise<boolean> {
  const mark = markOf(head)
  const decoder = mark && new TextDecoder(mark, { fatal: true })
  try {
    for (let at = 0; at < file.size; at += step) {
      const bytes = await file.read(at, step)
      const text = decoder ? decoder.decode(bytes, { stream: at + step < file.size }) : bytes.toString('latin1')
      if (/[\0-\x08\x0B\x0E-\x1A\x1C-\x1F]/.test(text)) return false
    }
    return true
  } catch {
    return false
  }
}

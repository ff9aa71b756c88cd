/** The sources, and whether a basis points to something in them that is in force. */
import { checkShape } from './check-shape.ts'
import type { ParsedFile, Path } from './file.ts'
import type { SourceInfo } from './knowledge.ts'
import { placeOf, samePlace } from './place.ts'
import { sourceFile } from './shape.ts'

export function readSources(files: readonly ParsedFile[]): Record<string, SourceInfo> {
  const sources: Record<string, SourceInfo> = {}
  for (const file of files) {
    const data = checkShape(file, sourceFile)
    if (!data) continue
    samePlace(file, data.id, placeOf(file, 'sources'))
    if (sources[data.id]) file.fault('duplicate', ['id'], { found: data.id })
    sources[data.id] = data
  }
  return sources
}

/** A basis is a source, or a provision of it, in force for as long as the statement's version relies on it. */
export function checkBasis(file: ParsedFile, path: Path, basis: string, sources: Record<string, SourceInfo>, during?: { from: string; to?: string | undefined }): void {
  const slash = basis.indexOf('/')
  const [id, provision] = slash < 0 ? [basis, undefined] : [basis.slice(0, slash), basis.slice(slash + 1)]
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined
  if (!source) return file.fault('unknown-source', path, { found: id, allowed: Object.keys(sources) })
  const part = provision === undefined ? undefined : source.provisions[provision]
  if (provision !== undefined && !part) return file.fault('no-provision', path, { about: id, found: provision, allowed: Object.keys(source.provisions) })
  if (!during) return
  const from = part?.from ?? source['in-force'].from
  const to = part?.to ?? source['in-force'].to
  const startsTooEarly = during.from !== 'undecided' && (from === 'undecided' || during.from < from)
  if (startsTooEarly) return file.fault('not-in-force', path, { about: during.from, found: basis })
  if (to !== undefined && (during.to === undefined || during.to > to)) file.fault('not-in-force', path, { about: during.to ?? to, found: basis })
}

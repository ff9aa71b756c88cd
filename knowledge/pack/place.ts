/** A file's id is its place: `duties/privacy/x.yaml` is `privacy/x`. */
import type { ParsedFile } from './file.ts'

export const placeOf = (file: ParsedFile, folder: string) => file.name.slice(folder.length + 1).replace(/\.yaml$/, '')

export function samePlace(file: ParsedFile, id: string, place: string): void {
  if (id !== place) file.fault('id-and-path', ['id'], { about: place, found: id })
}

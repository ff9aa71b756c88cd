/**
 * A long list, page by page. A page ends at a place: how the list was sorted, what its last row was sorted by, and that row's id. The place
 * is handed out and comes back as one opaque word; in another organisation's list, or a list sorted otherwise, it leads nowhere.
 */
import { isDay } from '@rustning/knowledge/pack'
import { isUuid, type Uuid } from '../values/id.ts'
import { refusal } from '../values/refusal.ts'
import { pageText } from './page.text.ts'

export interface Place {
  readonly by: string
  readonly id: Uuid
}

export const pageUnknown = refusal('page-unknown', 400, (language) => pageText[language].unknown)

/** One more than is shown was read: it says that there is a next page, which begins after the last that is shown. */
export function pageOf<S extends { readonly id: Uuid }, A extends object>(read: readonly S[], limit: number, sort: string, by: (last: S) => string, answer: (shown: readonly S[]) => A): A & { next?: string } {
  const shown = read.slice(0, limit), last = shown.at(-1)
  return { ...answer(shown), ...(read.length > limit && last && { next: wordOf(sort, by(last), last.id) }) }
}

/** The one word for a place; first how the list was sorted. */
export const wordOf = (...parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

/** What rows are sorted by: a text, a moment, a day, or what the list says itself. */
type Shape = 'text' | 'time' | 'day' | ((by: string) => boolean)

/** Refuses what was not handed out for a list sorted like this. */
export function placeIn(after: string, sort: string, shape: Shape): Place
export function placeIn(after: string | undefined, sort: string, shape: Shape): Place | undefined
export function placeIn(after: string | undefined, sort: string, shape: Shape): Place | undefined {
  if (after === undefined) return undefined
  const [sorted, by, id] = partsOf(after)
  if (sorted === sort && by !== undefined && isUuid(id) && fits(by, shape)) return { by, id }
  throw pageUnknown()
}

/** How the list was sorted that a place was handed out for. */
export const sortOf = (after: string): string | undefined => partsOf(after)[0]

/** What was made one word, none of it with a character that the database knows no text with. Refuses what never was. */
export function partsOf(after: string): string[] {
  const parts = read(after)
  if (Array.isArray(parts) && parts.every((part): part is string => typeof part === 'string' && !part.includes('\0'))) return parts
  throw pageUnknown()
}

function read(after: string): unknown {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

function fits(by: string, shape: Shape): boolean {
  switch (shape) {
    case 'text': return true
    case 'time': return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(by) && !Number.isNaN(Date.parse(by))
    case 'day': return isDay(by)
    default: return shape(by)
  }
}

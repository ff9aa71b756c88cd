/**
 * A long list, page by page. A page ends at a place: how the list was sorted, what its last row was sorted by, and that row's id. The place
 * is handed out and comes back as one opaque word; in another organisation's list, or a list sorted otherwise, it leads nowhere.
 */
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
  return { ...answer(shown), ...(read.length > limit && last && { next: Buffer.from(JSON.stringify([sort, by(last), last.id])).toString('base64url') }) }
}

/** Refuses what was not handed out for a list sorted like this; `shape` is what its rows are sorted by. */
export function placeIn(after: string | undefined, sort: string, shape: 'text' | 'time'): Place | undefined {
  if (after === undefined) return undefined
  const [sorted, by, id] = partsOf(after)
  if (sorted === sort && typeof by === 'string' && !by.includes('\0') && isUuid(id) && (shape === 'text' || isTime(by))) return { by, id }
  throw pageUnknown()
}

function partsOf(after: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))

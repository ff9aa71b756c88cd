/** Where a page of a list ended, as it is written into an address; and back, refusing whatever we did not write. */
import { isDay } from '@rustning/knowledge/pack'
import { isUuid } from '../../../foundation/values/id.ts'
import { refusal } from '../../../foundation/values/refusal.ts'
import { engagementText } from '../engagement.text.ts'
import type { PortfolioSort } from './portfolio.api.ts'
import type { Place } from './portfolio.store.ts'

export const pageUnknown = refusal('page-unknown', 400, (language) => engagementText[language].pageUnknown)

const valueShapes: Record<PortfolioSort, RegExp> = { newest: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/, title: /^[^\0]{1,200}$/u, next: /^(?:\d{4}-\d\d-\d\d|infinity)$/ }

/** Where a page ended, which leads nowhere in another organisation's list, nor in another order. */
export const placeOf = (sort: PortfolioSort, { value, id }: Place): string => Buffer.from(JSON.stringify([sort, value, id])).toString('base64url')

export function placeIn(sort: PortfolioSort, after: string): Place {
  let read: unknown
  try {
    read = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
  } catch {
    throw pageUnknown()
  }
  const [order, value, id] = Array.isArray(read) ? (read as unknown[]) : []
  if (order !== sort || typeof value !== 'string' || !valueShapes[sort].test(value) || !isUuid(id) || (sort !== 'title' && value !== 'infinity' && !isDay(value.slice(0, 10))) || (sort === 'newest' && Number.isNaN(Date.parse(value.replace(/([+-]\d\d)$/, '$1:00').replace(' ', 'T'))))) throw pageUnknown()
  return { value, id }
}

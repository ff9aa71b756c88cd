/** Where a page of the portfolio ended, as it is written into an address; and back, refusing whatever we did not write. */
import { isDay } from '@rustning/knowledge/pack'
import { placeIn as placeInPage, wordOf, type Place } from '../../../foundation/http/page.ts'
import type { PortfolioSort } from './portfolio.api.ts'

/** As the database writes what each order sorts by. */
const shapes: Record<PortfolioSort, (by: string) => boolean> = {
  newest: (by) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/.test(by) && isDay(by.slice(0, 10)) && !Number.isNaN(Date.parse(by.replace(/([+-]\d\d)$/, '$1:00').replace(' ', 'T'))),
  title: (by) => by.length > 0 && by.length <= 400,
  next: (by) => by === 'infinity' || isDay(by),
}

export const placeOf = (sort: PortfolioSort, { by, id }: Place): string => wordOf(sort, by, id)
export const placeIn = (sort: PortfolioSort, after: string): Place => placeInPage(after, sort, shapes[sort])

/** Which engagements the reader asks for, as it stands in the address: a link, a bookmark and the back button give the same list. */
import { stages } from '@rustning/engine'
import { criticalities } from '@rustning/server/registers/engagement/engagement.api.ts'
import type { PortfolioSort } from '@rustning/server/registers/engagement/portfolio/portfolio.api.ts'

export const sorts: readonly PortfolioSort[] = ['newest', 'title', 'next']
const among = <T extends string>(list: readonly T[], text: string | null): T | undefined => list.find((one) => one === text)
const idIn = (text: string | null): string | undefined => (text !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : undefined)

/** What somebody wrote into the address themselves and means nothing, is left out. */
export function wantedIn(params: URLSearchParams) {
  const q = params.get('q')?.trim().slice(0, 200)
  const found = {
    q: q === '' ? undefined : q, stage: among(stages, params.get('stage')), criticality: among(criticalities, params.get('criticality')),
    owner: idIn(params.get('owner')), supplier: idIn(params.get('supplier')), service: idIn(params.get('service')), import: idIn(params.get('import')), sort: among(sorts, params.get('sort')),
  }
  const { sort = 'newest', ...narrow } = found
  return { ...(Object.fromEntries(Object.entries(narrow).filter(([, value]) => value !== undefined)) as Given<typeof narrow>), sort }
}
type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }
export type Wanted = ReturnType<typeof wantedIn>

/** Everything but the order. */
export const isNarrowed = (wanted: Wanted): boolean => Object.keys(wanted).some((name) => name !== 'sort')

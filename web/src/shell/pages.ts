/** Which pages there are, for pages that lead to others: what would lead to a room that has no screens yet is not shown. */
import { createContext, useContext } from 'react'
import { useMe } from './session.ts'

/** The addresses as the lists of routes have them; an organisation's begin with `organisations/:organisation`. */
export const OpenPages = createContext<readonly string[]>([])

export const useHasPage = (path: string): boolean => useContext(OpenPages).includes(path)

interface Found {
  /** There is such a page in the product. */
  readonly known: boolean
  /** Where it is for this reader; nobody's organisation has no page. */
  readonly to: string | undefined
}

/** The first of these pages that there is, in the reader's own organisation where it belongs to one. */
export function useAddressOfPage(wanted: readonly string[]): Found {
  const pages = useContext(OpenPages)
  const { data: me } = useMe()
  const path = wanted.find((one) => pages.includes(one))
  const organisation = me?.organisations[0]?.organisation
  if (path === undefined) return { known: false, to: undefined }
  if (!path.includes(':organisation')) return { known: true, to: `/${path}` }
  return { known: true, to: organisation && `/${path.replace(':organisation', organisation)}` }
}

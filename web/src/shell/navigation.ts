/** What the header leads to. */

/** For everybody. */
export const openNavigation: readonly { readonly path: string; readonly name: 'assess' | 'findServices' | 'knowledge' | 'help' }[] = [
  { path: 'assess', name: 'assess' },
  { path: 'services', name: 'findServices' },
  { path: 'knowledge', name: 'knowledge' },
  { path: 'help', name: 'help' },
]

/** In an organisation, in this order; where the address begins with `path`, it is where you are. */
export const navigation: readonly { readonly path: string; readonly name: 'overview' | 'engagements' | 'decisions' | 'suppliers' | 'services' | 'members' | 'theOrganisation' }[] = [
  { path: '', name: 'overview' },
  { path: 'engagements', name: 'engagements' },
  { path: 'decisions', name: 'decisions' },
  { path: 'suppliers', name: 'suppliers' },
  { path: 'services', name: 'services' },
  { path: 'members', name: 'members' },
  { path: 'details', name: 'theOrganisation' },
]

/** Pages with an entry of their own, which the browser fetches anew. */
export const isOwnEntry = (address: string): boolean => /^\/assess(?:$|[?#])/.test(address)

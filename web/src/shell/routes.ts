/**
 * Which page stands at which address. A room adds a line; its code is fetched when somebody goes there. Addresses are the words of the API,
 * so that a person and a program name the same thing alike.
 */
import type { ComponentType } from 'react'

interface PageRoute {
  /** Of the rest of the address, without a slash in front. */
  readonly path: string
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

/** For everybody, signed in or not. `*` is whatever follows: the secret of a link, which is good once. */
export const openRoutes: readonly PageRoute[] = [
  { path: 'areas/:area', load: () => import('../knowledge/area-page.tsx') },
  { path: 'assess', load: () => import('../assessment/assessment-page.tsx') },
  { path: 'sign-in', load: () => import('../identity/sign-in.tsx') },
  { path: 'first-run/:token?', load: () => import('../identity/first-run.tsx') },
  { path: 'invitation/:token?', load: () => import('../identity/accept-invitation.tsx') },
  { path: 'new-password/:token?', load: () => import('../identity/new-password.tsx') },
]

/** For whoever is signed in. */
export const personalRoutes: readonly PageRoute[] = [
  { path: 'account', load: () => import('../identity/account.tsx') },
]

/** Under `/organisations/:organisation`, for those who belong to it. */
export const organisationRoutes: readonly PageRoute[] = [
  { path: '', load: () => import('../organisation/organisation-page.tsx') },
  { path: 'engagements', load: () => import('../engagement/engagement-list.tsx') },
  { path: 'engagements/add', load: () => import('../engagement/engagement-add.tsx') },
  { path: 'engagements/:engagement', load: () => import('../engagement/engagement-page.tsx') },
  { path: 'members', load: () => import('../identity/members.tsx') },
  { path: 'members/:member', load: () => import('../identity/member-page.tsx') },
  { path: 'members/invite', load: () => import('../identity/invite.tsx') },
]

/** What the header leads to for everybody. */
export const openNavigation: readonly { readonly path: string; readonly name: 'assess' }[] = [
  { path: 'assess', name: 'assess' },
]

/** What the header leads to in an organisation, in this order; where the address begins with `path`, it is where you are. */
export const navigation: readonly { readonly path: string; readonly name: 'engagements' | 'members' | 'organisation' }[] = [
  { path: 'engagements', name: 'engagements' },
  { path: 'members', name: 'members' },
  { path: '', name: 'organisation' },
]

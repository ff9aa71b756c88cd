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
  { path: 'knowledge', load: () => import('../knowledge/knowledge-list.tsx') },
  { path: 'knowledge/sources', load: () => import('../knowledge/source-map-page.tsx') },
  { path: 'knowledge/sources/:chapter', load: () => import('../knowledge/chapter-page.tsx') },
  { path: 'knowledge/then-and-now', load: () => import('../knowledge/then-and-now.tsx') },
  { path: 'knowledge/figures', load: () => import('../knowledge/figures-page.tsx') },
  { path: 'knowledge/figures/:figure', load: () => import('../knowledge/figure-page.tsx') },
  { path: 'knowledge/:kind/*', load: () => import('../knowledge/record-page.tsx') },
  { path: 'help', load: () => import('./help-page.tsx') },
  { path: 'help/:guide', load: () => import('../help/guide-page.tsx') },
  { path: 'assess', load: () => import('./own-entry.tsx') },
  { path: 'services', load: () => import('../service/service-search.tsx') },
  { path: 'services/compare', load: () => import('../service/comparison.tsx') },
  { path: 'services/:service', load: () => import('../service/public-service-page.tsx') },
  { path: 'suppliers', load: () => import('../supplier/public-suppliers.tsx') },
  { path: 'suppliers/:supplier', load: () => import('../supplier/public-supplier-page.tsx') },
  { path: 'demo', load: () => import('../demo/demo-page.tsx') },
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
  { path: '', load: () => import('../waiting/first-page.tsx') },
  { path: 'details', load: () => import('../organisation/organisation-page.tsx') },
  { path: 'backlog', load: () => import('../backlog/backlog-page.tsx') },
  { path: 'what-if', load: () => import('../portfolio/what-if-page.tsx') },
  { path: 'engagements', load: () => import('../portfolio/portfolio-page.tsx') },
  { path: 'engagements/add', load: () => import('../engagement/engagement-add.tsx') },
  { path: 'engagements/import', load: () => import('../portfolio/import-page.tsx') },
  { path: 'engagements/import/:import', load: () => import('../portfolio/import-result.tsx') },
  { path: 'engagements/:engagement', load: () => import('../engagement/engagement-page.tsx') },
  { path: 'suppliers', load: () => import('../supplier/supplier-list.tsx') },
  { path: 'suppliers/add', load: () => import('../supplier/supplier-add.tsx') },
  { path: 'suppliers/:supplier', load: () => import('../supplier/supplier-page.tsx') },
  { path: 'services', load: () => import('../service/service-list.tsx') },
  { path: 'services/add', load: () => import('../service/service-add.tsx') },
  { path: 'services/:service', load: () => import('../service/service-page.tsx') },
  { path: 'supply-chain', load: () => import('../supply-chain/concentration-page.tsx') },
  { path: 'supply-chain/notices', load: () => import('../supply-chain/notice-list.tsx') },
  { path: 'supply-chain/notices/add', load: () => import('../supply-chain/notice-add.tsx') },
  { path: 'suppliers/:supplier/chain', load: () => import('../supply-chain/chain-page.tsx') },
  { path: 'suppliers/:supplier/chain/add', load: () => import('../supply-chain/link-add.tsx') },
  { path: 'suppliers/:supplier/chain/import', load: () => import('../supply-chain/chain-import-page.tsx') },
  { path: 'suppliers/:supplier/chain/links/:link', load: () => import('../supply-chain/link-page.tsx') },
  { path: 'suppliers/:supplier/chain/notices/:notice', load: () => import('../supply-chain/notice-page.tsx') },
  { path: 'authority-matrix', load: () => import('../organisation/matrix-page.tsx') },
  { path: 'policies', load: () => import('../organisation/policy-list.tsx') },
  { path: 'policies/:policy', load: () => import('../organisation/policy-page.tsx') },
  { path: 'relations', load: () => import('../organisation/relation-list.tsx') },
  { path: 'relations/:relation', load: () => import('../organisation/relation-page.tsx') },
  { path: 'journal', load: () => import('../journal/journal-list.tsx') },
  { path: 'journal/:entry', load: () => import('../journal/journal-entry.tsx') },
  { path: 'keys', load: () => import('../identity/keys.tsx') },
  { path: 'backup', load: () => import('../backup/backup-page.tsx') },
  { path: 'engagements/:engagement/answers', load: () => import('../engagement/thread/answers-page.tsx') },
  { path: 'engagements/:engagement/duties', load: () => import('../engagement/thread/duties-page.tsx') },
  { path: 'engagements/:engagement/requirements', load: () => import('../engagement/thread/requirements-page.tsx') },
  { path: 'engagements/:engagement/people', load: () => import('../engagement/thread/people-page.tsx') },
  { path: 'engagements/:engagement/about', load: () => import('../engagement/thread/about-page.tsx') },
  { path: 'engagements/:engagement/conclusions', load: () => import('../approval/conclusions-page.tsx') },
  { path: 'engagements/:engagement/conclusions/add', load: () => import('../approval/conclusion-add.tsx') },
  { path: 'engagements/:engagement/conclusions/:conclusion', load: () => import('../approval/conclusion-page.tsx') },
  { path: 'engagements/:engagement/decisions', load: () => import('../approval/decisions-page.tsx') },
  { path: 'engagements/:engagement/decisions/add', load: () => import('../approval/decision-add.tsx') },
  { path: 'engagements/:engagement/offers', load: () => import('../approval/offers-page.tsx') },
  { path: 'engagements/:engagement/offers/add', load: () => import('../approval/offer-add.tsx') },
  { path: 'engagements/:engagement/offers/:offer', load: () => import('../approval/offer-page.tsx') },
  { path: 'decisions', load: () => import('../approval/decision-list.tsx') },
  { path: 'decisions/:decision', load: () => import('../approval/decision-page.tsx') },
  { path: 'decisions/:decision/case-paper', load: () => import('../approval/case-paper-page.tsx') },
  { path: 'received-offers', load: () => import('../approval/received-list.tsx') },
  { path: 'received-offers/:received', load: () => import('../approval/received-page.tsx') },
  { path: 'reception-codes', load: () => import('../approval/reception-codes.tsx') },
  { path: 'members', load: () => import('../identity/members.tsx') },
  { path: 'members/:member', load: () => import('../identity/member-page.tsx') },
  { path: 'members/invite', load: () => import('../identity/invite.tsx') },
]

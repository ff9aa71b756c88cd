/**
 * A guide is one task from beginning to end, for whoever is accountable for it. It stands here once, in three languages: the product shows it
 * under «Kom i gang», and the pages in docs/guides/use are made of it, with pictures. So help needs neither the repository nor a net.
 */
import type { Language } from '@rustning/knowledge/pack'

/** Where a step is done, by the page's address as the list of routes has it; an organisation's is the reader's own. */
export const guidePlaces = {
  'backlog': 'organisations/:organisation/backlog',
  'chains': 'organisations/:organisation/supply-chain',
  'codes': 'organisations/:organisation/reception-codes',
  'decisions': 'organisations/:organisation/decisions',
  'engagement-add': 'organisations/:organisation/engagements/add',
  'engagements': 'organisations/:organisation/engagements',
  'import': 'organisations/:organisation/engagements/import',
  'invite': 'organisations/:organisation/members/invite',
  'journal': 'organisations/:organisation/journal',
  'matrix': 'organisations/:organisation/authority-matrix',
  'notices': 'organisations/:organisation/supply-chain/notices',
  'organisation': 'organisations/:organisation/details',
  'own-services': 'organisations/:organisation/services',
  'own-suppliers': 'organisations/:organisation/suppliers',
  'received': 'organisations/:organisation/received-offers',
  'service-search': 'services',
  'what-if': 'organisations/:organisation/what-if',
} as const

export type GuidePlace = keyof typeof guidePlaces

interface GuideText {
  readonly title: string
  /** Whom it is for, and what is reached. */
  readonly lead: string
  readonly steps: readonly { readonly title: string; readonly body: string }[]
}

export interface Guide {
  /** Of its address, and of its page in docs/guides/use. */
  readonly id: string
  readonly text: Readonly<Record<Language, GuideText>>
  /** For each step: where it is done, and which picture of docs/screenshots shows it. */
  readonly steps: readonly { readonly places: readonly GuidePlace[]; readonly picture?: string }[]
}

/**
 * What a service may be chosen by, in the words of whoever looks for one. The knowledge has the same choices as answers to a question; all of
 * it would have to be fetched to say these few words in a list. A test holds them to the knowledge's choices.
 */
import type { Language } from '@rustning/knowledge/pack'
import type { PublicServiceAnswer } from '@rustning/server/registers/service/service.api.ts'

interface ChoiceText {
  readonly models: Readonly<Record<string, string>>
  readonly deployments: Readonly<Record<string, string>>
  /** Languages that browsers have no name for. */
  readonly tongues: Readonly<Record<string, string>>
  readonly prices: Record<PublicServiceAnswer['priceModels'][number], string>
}

export const choiceText: Readonly<Record<Language, ChoiceText>> = {
  nb: {
    models: { 'saas': 'Ferdig program på nett (SaaS)', 'paas': 'Plattform å bygge på (PaaS)', 'iaas': 'Servere, lagring og nett (IaaS)', 'not-cloud': 'Ikke en skytjeneste' },
    deployments: { public: 'Alle kunder (allmenn sky)', community: 'Virksomheter med samme behov (fellesskapssky)', private: 'Ingen andre (privat sky)', hybrid: 'En blanding (hybrid sky)' },
    tongues: { se: 'Nordsamisk', smj: 'Lulesamisk', sma: 'Sørsamisk' },
    prices: { 'per-user': 'Per bruker', 'per-unit': 'Per enhet', 'subscription': 'Fast abonnement', 'consumption': 'Etter forbruk', 'one-off': 'Engangsbeløp', 'other': 'På annen måte' },
  },
  nn: {
    models: { 'saas': 'Ferdig program på nett (SaaS)', 'paas': 'Plattform å byggje på (PaaS)', 'iaas': 'Tenarar, lagring og nett (IaaS)', 'not-cloud': 'Ikkje ei skyteneste' },
    deployments: { public: 'Alle kundar (allmenn sky)', community: 'Verksemder med same behov (fellesskapssky)', private: 'Ingen andre (privat sky)', hybrid: 'Ei blanding (hybrid sky)' },
    tongues: { se: 'Nordsamisk', smj: 'Lulesamisk', sma: 'Sørsamisk' },
    prices: { 'per-user': 'Per brukar', 'per-unit': 'Per eining', 'subscription': 'Fast abonnement', 'consumption': 'Etter forbruk', 'one-off': 'Eingongsbeløp', 'other': 'På annan måte' },
  },
  en: {
    models: { 'saas': 'Ready-made program online (SaaS)', 'paas': 'Platform to build on (PaaS)', 'iaas': 'Servers, storage and network (IaaS)', 'not-cloud': 'Not a cloud service' },
    deployments: { public: 'All customers (public cloud)', community: 'Organisations with the same needs (community cloud)', private: 'Nobody else (private cloud)', hybrid: 'A mixture (hybrid cloud)' },
    tongues: { se: 'Northern Sami', smj: 'Lule Sami', sma: 'Southern Sami' },
    prices: { 'per-user': 'Per user', 'per-unit': 'Per unit', 'subscription': 'Fixed subscription', 'consumption': 'By consumption', 'one-off': 'One-off sum', 'other': 'Another way' },
  },
}

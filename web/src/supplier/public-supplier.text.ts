import type { Texts } from '../shell/language.tsx'

interface PublicSupplierText {
  readonly title: string
  readonly lead: string
  readonly search: string
  readonly submit: string
  readonly more: string
  readonly shown: (count: number, more: boolean) => string
  readonly none: string
  readonly noneBody: string
  readonly noneAtAll: string
  readonly noneAtAllBody: string
  readonly itself: (day: string) => string
  readonly noServices: string
  readonly users: (count: number) => string
  readonly print: string
}

export const publicSupplierText: Texts<PublicSupplierText> = {
  nb: { title: 'Leverandører i registeret', lead: 'Leverandører som har publisert seg selv. Det de viser, er deres egne ord.', search: 'Søk etter leverandør', submit: 'Søk', more: 'Vis flere', shown: (n, more) => (more ? `De første ${n}` : `${n} i alt`), none: 'Ingen leverandør passer med det du søker etter', noneBody: 'Prøv færre ord, eller organisasjonsnummeret.', noneAtAll: 'Ingen leverandører har publisert seg ennå', noneAtAllBody: 'Er du leverandør? Logg inn, legg inn dere selv under Leverandører og publiser.', itself: (day) => `Leverandørens egne ord, publisert ${day}.`, noServices: 'Leverandøren har ingen publiserte tjenester.', users: (n) => (n === 0 ? 'Ingen har vist at de bruker den' : n === 1 ? 'Én virksomhet viser at den bruker den' : `${n} virksomheter viser at de bruker den`), print: 'Skriv ut' },
  nn: { title: 'Leverandørar i registeret', lead: 'Leverandørar som har publisert seg sjølve. Det dei viser, er deira eigne ord.', search: 'Søk etter leverandør', submit: 'Søk', more: 'Vis fleire', shown: (n, more) => (more ? `Dei første ${n}` : `${n} i alt`), none: 'Ingen leverandør høver med det du søkjer etter', noneBody: 'Prøv færre ord, eller organisasjonsnummeret.', noneAtAll: 'Ingen leverandørar har publisert seg enno', noneAtAllBody: 'Er du leverandør? Logg inn, legg inn dykk sjølve under Leverandørar og publiser.', itself: (day) => `Leverandøren sine eigne ord, publiserte ${day}.`, noServices: 'Leverandøren har ingen publiserte tenester.', users: (n) => (n === 0 ? 'Ingen har vist at dei bruker ho' : n === 1 ? 'Éi verksemd viser at ho bruker tenesta' : `${n} verksemder viser at dei bruker tenesta`), print: 'Skriv ut' },
  en: { title: 'Suppliers in the register', lead: 'Suppliers that have published themselves. What they show is in their own words.', search: 'Search for a supplier', submit: 'Search', more: 'Show more', shown: (n, more) => (more ? `The first ${n}` : `${n} in all`), none: 'No supplier matches your search', noneBody: 'Try fewer words, or the organisation number.', noneAtAll: 'No suppliers have published themselves yet', noneAtAllBody: 'Are you a supplier? Sign in, add yourselves under Suppliers and publish.', itself: (day) => `The supplier’s own words, published ${day}.`, noServices: 'The supplier has no published services.', users: (n) => (n === 0 ? 'Nobody has shown that they use it' : n === 1 ? 'One organisation shows that it uses it' : `${n} organisations show that they use it`), print: 'Print' },
}

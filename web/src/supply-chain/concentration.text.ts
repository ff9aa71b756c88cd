/** What the page over all chains says. */
import type { Texts } from '../shell/language.tsx'

const nb = {
  title: 'Leverandørkjeder', lead: 'Hvilke firmaer og land mange av leverandørene deres er avhengige av, uten at dere har valgt dem selv.', notices: 'Varsler om endringer',
  sum: (suppliers: number) => (suppliers === 1 ? 'Én leverandør har en registrert kjede.' : `${suppliers} leverandører har en registrert kjede.`), unknown: (of: number, all: number) => `${of} av ${all} har minst ett ledd der stedet er ukjent.`,
  firms: 'Firmaer bak leverandørene', firm: 'Firma', identifier: 'Nummer', suppliers: 'Leverandører som er avhengige', share: 'Andel', countries: 'Land', countriesTitle: 'Land', country: 'Land', none: 'ukjent',
  emptyTitle: 'Ingen leverandørkjeder er registrert', emptyBody: 'Velg en leverandør under, og lim inn listen over hvem som står bak. Da ser dere her hva flere av dem har felles.', chains: 'Leverandørene deres', chainOf: (name: string) => `Kjeden til ${name}`, noSuppliers: 'Ingen leverandører er registrert ennå.', open: 'Kjede', day: 'Vis slik det var',
}
export const concentrationText: Texts<typeof nb> = {
  nb,
  nn: {
    title: 'Leverandørkjeder', lead: 'Kva firma og land mange av leverandørane dykkar er avhengige av, utan at de har valt dei sjølve.', notices: 'Varsel om endringar',
    sum: (suppliers) => (suppliers === 1 ? 'Éin leverandør har ei registrert kjede.' : `${suppliers} leverandørar har ei registrert kjede.`), unknown: (of, all) => `${of} av ${all} har minst eitt ledd der staden er ukjend.`,
    firms: 'Firma bak leverandørane', firm: 'Firma', identifier: 'Nummer', suppliers: 'Leverandørar som er avhengige', share: 'Del', countries: 'Land', countriesTitle: 'Land', country: 'Land', none: 'ukjent',
    emptyTitle: 'Ingen leverandørkjeder er registrerte', emptyBody: 'Vel ein leverandør under, og lim inn lista over kven som står bak. Då ser de her kva fleire av dei har felles.', chains: 'Leverandørane dykkar', chainOf: (name) => `Kjeda til ${name}`, noSuppliers: 'Ingen leverandørar er registrerte enno.', open: 'Kjede', day: 'Vis slik det var',
  },
  en: {
    title: 'Supply chains', lead: 'Which firms and countries many of your suppliers depend on, without you having chosen them.', notices: 'Notices of changes',
    sum: (suppliers) => (suppliers === 1 ? 'One supplier has a registered chain.' : `${suppliers} suppliers have a registered chain.`), unknown: (of, all) => `${of} of ${all} have at least one link whose place is unknown.`,
    firms: 'Firms behind the suppliers', firm: 'Firm', identifier: 'Number', suppliers: 'Suppliers that depend on it', share: 'Share', countries: 'Countries', countriesTitle: 'Countries', country: 'Country', none: 'unknown',
    emptyTitle: 'No supply chains are registered', emptyBody: 'Choose a supplier below, and paste the list of who stands behind it. You will then see here what several of them have in common.', chains: 'Your suppliers', chainOf: (name) => `The chain behind ${name}`, noSuppliers: 'No suppliers are registered yet.', open: 'Chain', day: 'Show as it was on',
  },
}

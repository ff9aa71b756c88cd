import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import type { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import type { Texts } from '../shell/language.tsx'

export type FacetName = Answer<typeof serviceRoutes.countServices>['facets'][number]['facet']

interface SearchText {
  readonly title: string
  readonly lead: string
  readonly suppliers: string
  readonly search: string
  readonly submit: string
  readonly narrow: string
  readonly facets: Record<FacetName, string>
  readonly withinEea: string
  readonly moreChoices: (count: number) => string
  readonly clear: string
  readonly order: string
  readonly orders: { readonly relevance: string; readonly newest: string }
  readonly counted: (count: number, complete: boolean) => string
  /** Beside a choice: how many have it, or have it at least. */
  readonly ofChoice: (choice: string, count: number, complete: boolean) => string
  readonly more: string
  readonly print: string
  readonly none: string
  readonly noneBody: string
  readonly noneAtAll: string
  readonly noneAtAllBody: string
  readonly chosen: (count: number) => string
  readonly chooseOneMore: string
  readonly full: string
  readonly compare: string
  readonly chooseNone: string
  readonly compareTitle: string
  readonly compareLead: string
  readonly compareTooFew: string
  readonly compareBack: string
  readonly differs: string
  readonly same: string
  readonly itself: (day: string) => string
  readonly named: string
  readonly take: string
  readonly takeBody: string
  readonly takeFor: string
}

export const searchText: Texts<SearchText> = {
  nb: {
    title: 'Finn tjenester', lead: 'Tjenester som leverandørene selv har publisert. Velg opptil fire og sammenlign dem.', suppliers: 'Se leverandørene', search: 'Søk etter tjeneste eller leverandør', submit: 'Søk', narrow: 'Avgrens',
    facets: { area: 'Område', category: 'Kategori', model: 'Slags tjeneste', deployment: 'Hvem som deler skyen', data: 'Data ligger i', language: 'Språk', price: 'Betales', standard: 'Sertifikat eller rapport' }, withinEea: 'Bare data innenfor EØS', moreChoices: (n) => `${n} til`, clear: 'Fjern alle valg', order: 'Rekkefølge', orders: { relevance: 'Best treff', newest: 'Nyeste' },
    counted: (n, complete) => (complete ? (n === 1 ? '1 tjeneste' : `${n} tjenester`) : `Flere enn ${n - 1} tjenester`), ofChoice: (choice, n, complete) => `${choice} (${complete ? n : `minst ${n}`})`, more: 'Vis flere', print: 'Skriv ut', none: 'Ingen tjeneste passer', noneBody: 'Ta bort et valg, eller søk med færre ord.', noneAtAll: 'Ingen tjenester er publisert ennå', noneAtAllBody: 'Tilbyr dere en tjeneste? Logg inn, beskriv den under Tjenester og publiser.',
    chosen: (n) => `${n} valgt`, chooseOneMore: 'Velg én til for å sammenligne.', full: 'Fire er det meste som kan sammenlignes.', compare: 'Sammenlign', chooseNone: 'Velg ingen',
    compareTitle: 'Sammenlign tjenester', compareLead: 'Det som er ulikt, står først. Hva som betyr mest, avgjør dere.', compareTooFew: 'Velg to, tre eller fire tjenester i registeret først.', compareBack: 'Tilbake til søket', differs: 'Ulikt', same: 'Likt',
    itself: (day) => `Leverandørens egne ord, publisert ${day}.`, named: 'Disse vil nevnes ved navn:', take: 'Ta inn i registeret deres', takeBody: 'Tjenesten og leverandøren kopieres slik de er i dag. Det leverandøren endrer senere, endrer ingenting hos dere.', takeFor: 'Virksomhet',
  },
  nn: {
    title: 'Finn tenester', lead: 'Tenester som leverandørane sjølve har publisert. Vel opptil fire og samanlikn dei.', suppliers: 'Sjå leverandørane', search: 'Søk etter teneste eller leverandør', submit: 'Søk', narrow: 'Avgrens',
    facets: { area: 'Område', category: 'Kategori', model: 'Slags teneste', deployment: 'Kven som deler skya', data: 'Data ligg i', language: 'Språk', price: 'Blir betalt', standard: 'Sertifikat eller rapport' }, withinEea: 'Berre data innanfor EØS', moreChoices: (n) => `${n} til`, clear: 'Fjern alle val', order: 'Rekkjefølgje', orders: { relevance: 'Beste treff', newest: 'Nyaste' },
    counted: (n, complete) => (complete ? (n === 1 ? '1 teneste' : `${n} tenester`) : `Fleire enn ${n - 1} tenester`), ofChoice: (choice, n, complete) => `${choice} (${complete ? n : `minst ${n}`})`, more: 'Vis fleire', print: 'Skriv ut', none: 'Inga teneste høver', noneBody: 'Ta bort eit val, eller søk med færre ord.', noneAtAll: 'Ingen tenester er publiserte enno', noneAtAllBody: 'Tilbyr de ei teneste? Logg inn, skildre ho under Tenester og publiser.',
    chosen: (n) => `${n} ${n === 1 ? 'vald' : 'valde'}`, chooseOneMore: 'Vel éi til for å samanlikne.', full: 'Fire er det meste som kan samanliknast.', compare: 'Samanlikn', chooseNone: 'Vel ingen',
    compareTitle: 'Samanlikn tenester', compareLead: 'Det som er ulikt, står først. Kva som tyder mest, avgjer de.', compareTooFew: 'Vel to, tre eller fire tenester i registeret først.', compareBack: 'Tilbake til søket', differs: 'Ulikt', same: 'Likt',
    itself: (day) => `Leverandøren sine eigne ord, publiserte ${day}.`, named: 'Desse vil nemnast med namn:', take: 'Ta inn i registeret dykkar', takeBody: 'Tenesta og leverandøren blir kopierte slik dei er i dag. Det leverandøren endrar seinare, endrar ingenting hos dykk.', takeFor: 'Verksemd',
  },
  en: {
    title: 'Find services', lead: 'Services that suppliers have published themselves. Choose up to four and compare them.', suppliers: 'See the suppliers', search: 'Search for a service or supplier', submit: 'Search', narrow: 'Narrow down',
    facets: { area: 'Area', category: 'Category', model: 'Kind of service', deployment: 'Who shares the cloud', data: 'Data are stored in', language: 'Language', price: 'Paid for', standard: 'Certificate or report' }, withinEea: 'Only data within the EEA', moreChoices: (n) => `${n} more`, clear: 'Remove all choices', order: 'Order', orders: { relevance: 'Best match', newest: 'Newest' },
    counted: (n, complete) => (complete ? (n === 1 ? '1 service' : `${n} services`) : `More than ${n - 1} services`), ofChoice: (choice, n, complete) => `${choice} (${complete ? n : `at least ${n}`})`, more: 'Show more', print: 'Print', none: 'No service matches', noneBody: 'Remove a choice, or search with fewer words.', noneAtAll: 'No services are published yet', noneAtAllBody: 'Do you offer a service? Sign in, describe it under Services and publish.',
    chosen: (n) => `${n} chosen`, chooseOneMore: 'Choose one more to compare.', full: 'Four is the most that can be compared.', compare: 'Compare', chooseNone: 'Choose none',
    compareTitle: 'Compare services', compareLead: 'What differs comes first. What matters most is for you to decide.', compareTooFew: 'Choose two, three or four services in the register first.', compareBack: 'Back to the search', differs: 'Differs', same: 'The same',
    itself: (day) => `The supplier’s own words, published ${day}.`, named: 'These want to be named:', take: 'Take into your register', takeBody: 'The service and its supplier are copied as they are today. What the supplier changes later changes nothing for you.', takeFor: 'Organisation',
  },
}

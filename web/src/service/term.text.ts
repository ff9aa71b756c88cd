import type { Texts } from '../shell/language.tsx'

interface TermText {
  readonly name: string
  readonly supplier: string
  readonly category: string
  readonly model: string
  readonly deployment: string
  readonly data: string
  readonly access: string
  readonly evidence: string
  readonly certificates: string
  readonly languages: string
  readonly interfaces: string
  readonly exitFormats: string
  readonly subServices: string
  readonly priceModels: string
  readonly price: string
  readonly description: string
  readonly links: string
  readonly users: string
  readonly usedBy: (count: number) => string
  readonly seat: string
  readonly ownerCountry: string
  readonly unsaid: string
  readonly nowhere: string
  readonly perhapsMore: (countries: string) => string
}

export const termText: Texts<TermText> = {
  nb: {
    name: 'Navn', supplier: 'Leverandør', category: 'Kategori', model: 'Slags tjeneste', deployment: 'Hvem som deler skyen', data: 'Der dataene ligger', access: 'Der folk kan nå dataene fra', evidence: 'Bevis', certificates: 'Sertifikater og rapporter', languages: 'Språk', interfaces: 'Grensesnitt', exitFormats: 'Dataene ut igjen i', subServices: 'Bygger på', priceModels: 'Betales', price: 'Om prisen', description: 'Om tjenesten', links: 'Lenker',
    users: 'Hvem som bruker den', usedBy: (n) => (n === 0 ? 'Ingen har vist at de bruker den' : n === 1 ? 'Én virksomhet viser at den bruker den' : `${n} virksomheter viser at de bruker den`), seat: 'Leverandøren hører hjemme i', ownerCountry: 'Øverste eier hører hjemme i', unsaid: 'Ikke oppgitt', nowhere: 'Ingen land', perhapsMore: (countries) => `${countries}. Kan være flere`,
  },
  nn: {
    name: 'Namn', supplier: 'Leverandør', category: 'Kategori', model: 'Slags teneste', deployment: 'Kven som deler skya', data: 'Der dataa ligg', access: 'Der folk kan nå dataa frå', evidence: 'Bevis', certificates: 'Sertifikat og rapportar', languages: 'Språk', interfaces: 'Grensesnitt', exitFormats: 'Dataa ut igjen i', subServices: 'Byggjer på', priceModels: 'Blir betalt', price: 'Om prisen', description: 'Om tenesta', links: 'Lenkjer',
    users: 'Kven som bruker ho', usedBy: (n) => (n === 0 ? 'Ingen har vist at dei bruker ho' : n === 1 ? 'Éi verksemd viser at ho bruker tenesta' : `${n} verksemder viser at dei bruker tenesta`), seat: 'Leverandøren høyrer heime i', ownerCountry: 'Øvste eigar høyrer heime i', unsaid: 'Ikkje oppgitt', nowhere: 'Ingen land', perhapsMore: (countries) => `${countries}. Kan vere fleire`,
  },
  en: {
    name: 'Name', supplier: 'Supplier', category: 'Category', model: 'Kind of service', deployment: 'Who shares the cloud', data: 'Where data are stored', access: 'Where people can reach the data from', evidence: 'Evidence', certificates: 'Certificates and reports', languages: 'Languages', interfaces: 'Interfaces', exitFormats: 'Data out again in', subServices: 'Builds on', priceModels: 'Paid for', price: 'About the price', description: 'About the service', links: 'Links',
    users: 'Who uses it', usedBy: (n) => (n === 0 ? 'Nobody has shown that they use it' : n === 1 ? 'One organisation shows that it uses it' : `${n} organisations show that they use it`), seat: 'Country of the supplier’s seat', ownerCountry: 'Country of the ultimate owner', unsaid: 'Not stated', nowhere: 'No country', perhapsMore: (countries) => `${countries}. There may be others`,
  },
}

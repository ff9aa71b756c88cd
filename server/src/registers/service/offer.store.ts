/** How what is said of a service stands in a row: the same columns in the register of an organisation and in the public one. */
import type { PriceModel } from './price.ts'
import type { Offer } from './service.ts'

export interface OfferRow {
  readonly name: string; readonly categories: string[]; readonly models: string[]; readonly deployment: string | null; readonly data_countries: string[]; readonly data_complete: boolean; readonly access_countries: string[]; readonly access_complete: boolean
  readonly sub_services: string[]; readonly languages: string[]; readonly interfaces: string[]; readonly exit_formats: string[]; readonly price_models: PriceModel[]; readonly price_text: string | null
  readonly description_nb: string | null; readonly description_nn: string | null; readonly description_en: string | null; readonly link_titles: string[]; readonly link_urls: string[]
}

export const offerColumns = `s.name, s.categories, s.models, s.deployment, s.data_countries, s.data_complete, s.access_countries, s.access_complete, s.sub_services, s.languages, s.interfaces, s.exit_formats, s.price_models, s.price_text,
  s.description_nb, s.description_nn, s.description_en, s.link_titles, s.link_urls`

export const offerFrom = (row: OfferRow): Offer => ({
  name: row.name, categories: row.categories, models: row.models, deployment: row.deployment, data: { members: row.data_countries, complete: row.data_complete }, access: { members: row.access_countries, complete: row.access_complete },
  subServices: row.sub_services, languages: row.languages, interfaces: row.interfaces, exitFormats: row.exit_formats, priceModels: row.price_models, priceText: row.price_text,
  description: { nb: row.description_nb, nn: row.description_nn, en: row.description_en }, links: row.link_titles.map((title, at) => ({ title, url: row.link_urls[at] ?? '' })),
})

export const offerRow = (offer: Offer) => ({
  name: offer.name, categories: offer.categories, models: offer.models, deployment: offer.deployment, data_countries: offer.data.members, data_complete: offer.data.complete, access_countries: offer.access.members, access_complete: offer.access.complete,
  sub_services: offer.subServices, languages: offer.languages, interfaces: offer.interfaces, exit_formats: offer.exitFormats, price_models: offer.priceModels, price_text: offer.priceText,
  description_nb: offer.description.nb, description_nn: offer.description.nn, description_en: offer.description.en, link_titles: offer.links.map(({ title }) => title), link_urls: offer.links.map(({ url }) => url),
})

/**
 * A service: something a supplier offers, as a register holds it. Where it belongs, how it is delivered, in which countries data lie and
 * from which they can be reached, what one gets out again, and how it is paid for. What nobody has found out stands as unknown: a list of
 * countries that is not complete says nothing of what is not in it. A supplier writes down what it offers and may publish it; a buyer
 * writes down what it uses.
 */
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import type { PriceModel } from './price.ts'
import { serviceText } from './service.text.ts'

/** ISO 3166-1 alpha-2; `complete` when there are no others. */
export interface Countries { readonly members: readonly string[]; readonly complete: boolean }
export interface Link { readonly title: string; readonly url: string }

/** What is said of a service, in a draft and in the public register alike. */
export interface Offer {
  readonly name: string
  /** Values of the vocabulary. */
  readonly categories: readonly string[]
  readonly models: readonly string[]
  readonly deployment: string | null
  readonly data: Countries
  readonly access: Countries
  readonly subServices: readonly string[]
  /** ISO 639. */
  readonly languages: readonly string[]
  readonly interfaces: readonly string[]
  readonly exitFormats: readonly string[]
  readonly priceModels: readonly PriceModel[]
  readonly priceText: string | null
  readonly description: { readonly nb: string | null; readonly nn: string | null; readonly en: string | null }
  readonly links: readonly Link[]
}

export interface Service extends Offer {
  readonly id: Uuid
  readonly version: number
  /** Who offers it; the organisation's own id where that is itself. */
  readonly supplierId: Uuid | null
  /** The published service it was taken from. */
  readonly publicServiceId: Uuid | null
  readonly evidenceIds: readonly Uuid[]
  readonly publishedAt: Date | null
  /** The version that stands published. */
  readonly publishedVersion: number | null
  readonly createdAt: Date
  readonly changedAt: Date
}

export type ServiceChange = { readonly [K in keyof Offer | 'supplierId' | 'evidenceIds']?: Service[K] | undefined }

/** What may be chosen: the options of the vocabulary, and for each category its area. */
export interface Choices {
  readonly categories: ReadonlyMap<string, { readonly area: string; readonly titles: readonly string[] }>
  readonly models: ReadonlySet<string>
  readonly deployments: ReadonlySet<string>
}

export const choiceUnknown = refusal('service-choice-unknown', 422, (language, typed: string) => serviceText[language].choiceUnknown(typed))
export const supplierUnknown = refusal('service-supplier-unknown', 422, (language) => serviceText[language].supplierUnknown)
export const evidenceUnknown = refusal('service-evidence-unknown', 422, (language) => serviceText[language].evidenceUnknown)
export const isPublished = refusal('service-published', 409, (language, name: string) => serviceText[language].isPublished(name))
export const inUse = refusal('service-in-use', 409, (language) => serviceText[language].inUse)
export const alreadyHere = refusal('service-already-here', 409, (language) => serviceText[language].alreadyHere)
export const publicUnknown = refusal('service-public-unknown', 422, (language) => serviceText[language].publicUnknown)
export const searchTooWide = refusal('search-too-wide', 422, (language) => serviceText[language].searchTooWide)

const unknown: Countries = { members: [], complete: false }
const nothing = {
  supplierId: null, publicServiceId: null, evidenceIds: [], categories: [], models: [], deployment: null, data: unknown, access: unknown, subServices: [], languages: [], interfaces: [], exitFormats: [],
  priceModels: [], priceText: null, description: { nb: null, nn: null, en: null }, links: [], publishedAt: null, publishedVersion: null,
} as const

/** Of what the change points to, what exists here. */
export interface Known { readonly supplier: boolean; readonly evidence: readonly { readonly id: Uuid; readonly supplierId: Uuid }[] }

export function add(id: Uuid, wanted: ServiceChange & { readonly name: string; readonly publicServiceId?: Uuid }, choices: Choices, known: Known, at: Date): Service {
  const { publicServiceId = null } = wanted
  return checked({ ...nothing, id, version: 1, createdAt: at, changedAt: at, ...stated(wanted), publicServiceId, name: wanted.name }, choices, known)
}

export function change(service: Service, wanted: ServiceChange, choices: Choices, known: Known, at: Date): Service {
  // Nobody publishes what somebody else offers: what stands published keeps its supplier.
  if (service.publishedAt && wanted.supplierId !== undefined && wanted.supplierId !== service.supplierId) throw isPublished(service.name)
  return checked({ ...service, ...stated(wanted), version: service.version + 1, changedAt: at }, choices, known)
}

/** Refuses to let go of what everybody can see. */
export function mayRemove({ publishedAt, name }: Service): void {
  if (publishedAt) throw isPublished(name)
}

function checked(service: Service, { categories, models, deployments }: Choices, known: Known): Service {
  const strange = [...service.categories.filter((one) => !categories.has(one)), ...service.models.filter((one) => !models.has(one)), ...(service.deployment !== null && !deployments.has(service.deployment) ? [service.deployment] : [])]
  if (strange[0] !== undefined) throw choiceUnknown(strange[0])
  if (service.supplierId !== null && !known.supplier) throw supplierUnknown()
  // Evidence speaks for the one it was given to.
  if (service.evidenceIds.some((id) => !known.evidence.some((one) => one.id === id && one.supplierId === service.supplierId))) throw evidenceUnknown()
  return service
}

const lists = ['categories', 'models', 'subServices', 'languages', 'interfaces', 'exitFormats', 'priceModels', 'evidenceIds'] as const
const once = ({ members, complete }: Countries): Countries => ({ members: [...new Set(members)].sort(), complete })

/** Each thing once, and countries in the order of their codes. */
function stated(wanted: ServiceChange): Partial<Service> {
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Partial<Service>
  return {
    ...given, ...Object.fromEntries(lists.flatMap((name) => (given[name] ? [[name, [...new Set<string>(given[name])]]] : []))),
    ...(given.data && { data: once(given.data) }), ...(given.access && { access: once(given.access) }),
  }
}

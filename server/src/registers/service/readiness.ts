/**
 * What must be said before a service is shown to everybody: enough that a buyer can compare it with others and knows where data lie. Each
 * thing that is missing is a sentence of its own, so that a person can mend them one by one. That a list of countries is incomplete does
 * not stop anybody: it is shown as incomplete.
 */
import type { Day } from '@rustning/engine'
import type { RefusedField } from '../../foundation/values/refusal.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import type { Service } from './service.ts'
import { serviceText } from './service.text.ts'

export const serviceRules = ['supplier-published', 'category', 'model', 'deployment', 'description', 'data', 'access', 'language', 'exit-format', 'price-model', 'evidence-expired'] as const
export type ServiceRule = (typeof serviceRules)[number]

/** What the gate looks at besides the service itself. */
export interface Standing {
  /** Has the supplier published itself? */
  readonly supplierPublished: boolean
  readonly evidence: readonly { readonly expiresOn: Day | null }[]
  readonly today: Day
}

const fields: Record<ServiceRule, string> = {
  'supplier-published': '/supplierId', category: '/categories', model: '/models', deployment: '/deployment', description: '/description', data: '/data', access: '/access', language: '/languages',
  'exit-format': '/exitFormats', 'price-model': '/priceModels', 'evidence-expired': '/evidenceIds',
}

/** What is not in a cloud has no cloud to share, and may have nothing to take out. */
const isCloud = ({ models }: Service): boolean => models.some((model) => model !== 'not-cloud')

const missing: Record<ServiceRule, (service: Service, standing: Standing) => boolean> = {
  'supplier-published': (_, { supplierPublished }) => !supplierPublished,
  category: ({ categories }) => categories.length === 0,
  model: ({ models }) => models.length === 0,
  deployment: (service) => isCloud(service) && service.deployment === null,
  description: ({ description: { nb, nn } }) => nb === null && nn === null,
  data: ({ data: { members, complete } }) => members.length === 0 && !complete,
  access: ({ access: { members, complete } }) => members.length === 0 && !complete,
  language: ({ languages }) => languages.length === 0,
  'exit-format': (service) => isCloud(service) && service.exitFormats.length === 0,
  'price-model': ({ priceModels }) => priceModels.length === 0,
  'evidence-expired': (_, { evidence, today }) => evidence.some(({ expiresOn }) => expiresOn !== null && expiresOn < today),
}

/** In the order of the form; nothing when it may be published. */
export const missingIn = (service: Service, standing: Standing): ServiceRule[] => serviceRules.filter((rule) => missing[rule](service, standing))

export const notReady = refusal('service-not-ready', 422, (language, rules: readonly ServiceRule[]) => ({
  ...serviceText[language].notReady(rules.length),
  fields: rules.map((rule): RefusedField => ({ in: 'body', path: fields[rule], sentence: serviceText[language].missing[rule] })),
}))
/** Only what the organisation itself offers is published. */
export const notOwn = refusal('service-not-own', 409, (language, name: string) => serviceText[language].notOwn(name))
export const notPublished = refusal('service-not-published', 409, (language, name: string) => serviceText[language].notPublished(name))

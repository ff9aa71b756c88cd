/**
 * An organisation: a tenant, as the register knows it. Buyer, supplier or authority; what it is called, its number in Enhetsregisteret, and
 * what kind it is, which decides which law it is under.
 */
import type { Language } from '@rustning/knowledge/pack'
import type { TenantId } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { organisationNumber } from './number.ts'
import { organisationText } from './organisation.text.ts'

export interface Organisation {
  /** The tenant's own id. */
  readonly id: TenantId
  readonly version: number
  readonly name: string
  /** Nine digits, where it has one. */
  readonly number: string | undefined
  /** A value of the vocabulary's `organisation.kind`; none until somebody has said it. */
  readonly kind: string | undefined
  readonly language: Language
  readonly createdAt: Date
}

export interface OrganisationChange {
  readonly name?: string | undefined
  /** As typed; `null` takes it away. */
  readonly number?: string | null | undefined
  readonly kind?: string | undefined
  readonly language?: Language | undefined
}

export const numberWrong = refusal('organisation-number-wrong', 422, (language, typed: string) => organisationText[language].numberWrong(typed))
export const kindUnknown = refusal('organisation-kind-unknown', 422, (language, kind: string) => organisationText[language].kindUnknown(kind))

/** The first row of a new tenant: nothing is known of it but what it is called. */
export const registered = (tenant: TenantId, name: string, language: Language, at: Date): Organisation => ({ id: tenant, version: 1, name, number: undefined, kind: undefined, language, createdAt: at })

/** `kinds` are the vocabulary's. */
export function change(organisation: Organisation, wanted: OrganisationChange, kinds: readonly string[]): Organisation {
  if (wanted.kind !== undefined && !kinds.includes(wanted.kind)) throw kindUnknown(wanted.kind)
  return {
    ...organisation, version: organisation.version + 1, name: wanted.name ?? organisation.name, kind: wanted.kind ?? organisation.kind, language: wanted.language ?? organisation.language,
    number: wanted.number === undefined ? organisation.number : wanted.number === null ? undefined : numberFrom(wanted.number),
  }
}

function numberFrom(typed: string): string {
  const number = organisationNumber(typed)
  if (number === undefined) throw numberWrong(typed)
  return number
}

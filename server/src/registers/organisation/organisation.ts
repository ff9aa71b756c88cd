/**
 * An organisation: a tenant, as the register knows it. Buyer, supplier or authority; what it is called, its number in Enhetsregisteret, and
 * what kind it is, which decides which law it is under.
 */
import type { Language } from '@rustning/knowledge/pack'
import type { TenantId } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { organisationNumber } from './number.ts'
import { organisationText } from './organisation.text.ts'
import type { RegisterUnit } from './register-unit.ts'

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
  /** Enhetsregisteret's code for the legal form: KOMM, AS, ORGL. */
  readonly form: string | undefined
  /** The institutional sector's code, four digits. */
  readonly sector: string | undefined
  readonly employees: number | undefined
  /** The day of the extract that name, form, sector and employees were taken from; none where a person wrote them. */
  readonly registerOn: string | undefined
  readonly createdAt: Date
}

export interface OrganisationChange {
  readonly name?: string | undefined
  /** As typed; `null` takes it away. */
  readonly number?: string | null | undefined
  readonly kind?: string | undefined
  readonly language?: Language | undefined
  readonly form?: string | null | undefined
  readonly sector?: string | null | undefined
  readonly employees?: number | null | undefined
}

/** What Enhetsregisteret says of it, and on which day. */
export type RegisterSays = Pick<RegisterUnit, 'name' | 'form' | 'sector' | 'employees'> & { readonly takenOn: string }

export const numberWrong = refusal('organisation-number-wrong', 422, (language, typed: string) => organisationText[language].numberWrong(typed))
export const kindUnknown = refusal('organisation-kind-unknown', 422, (language, kind: string) => organisationText[language].kindUnknown(kind))

export const withoutNumber = refusal('organisation-without-number', 409, (language) => organisationText[language].withoutNumber)

/** The first row of a new tenant: nothing is known of it but what it is called. */
export const registered = (tenant: TenantId, name: string, language: Language, at: Date): Organisation => ({ id: tenant, version: 1, name, number: undefined, kind: undefined, language, form: undefined, sector: undefined, employees: undefined, registerOn: undefined, createdAt: at })

/** `kinds` are the vocabulary's. */
export function change(organisation: Organisation, wanted: OrganisationChange, kinds: readonly string[]): Organisation {
  if (wanted.kind !== undefined && !kinds.includes(wanted.kind)) throw kindUnknown(wanted.kind)
  return {
    ...organisation, version: organisation.version + 1, name: wanted.name ?? organisation.name, kind: wanted.kind ?? organisation.kind, language: wanted.language ?? organisation.language,
    number: wanted.number === undefined ? organisation.number : wanted.number === null ? undefined : numberFrom(wanted.number),
    form: kept(wanted.form, organisation.form), sector: kept(wanted.sector, organisation.sector), employees: kept(wanted.employees, organisation.employees),
    // What a person writes over is no longer the register's word.
    registerOn: [wanted.name, wanted.number, wanted.form, wanted.sector, wanted.employees].some((one) => one !== undefined) ? undefined : organisation.registerOn,
  }
}

const kept = <T>(wanted: T | null | undefined, before: T | undefined): T | undefined => (wanted === undefined ? before : wanted ?? undefined)

/** Name, form, sector and number of employees as the register has them; the rest stays. */
export const asRegistered = (organisation: Organisation, { name, form, sector, employees, takenOn }: RegisterSays): Organisation => ({ ...organisation, version: organisation.version + 1, name, form, sector, employees, registerOn: takenOn })

export function numberFrom(typed: string): string {
  const number = organisationNumber(typed)
  if (number === undefined) throw numberWrong(typed)
  return number
}

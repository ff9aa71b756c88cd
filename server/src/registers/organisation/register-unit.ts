/**
 * An organisation as Enhetsregisteret has it: the name, form and place behind a number, and whether it is bankrupt or being wound up. Read
 * from the register's own files or answers, in either of the two shapes it gives them; what a record does not say is left unsaid.
 */
import { organisationNumber } from './number.ts'

export interface RegisterUnit {
  readonly number: string
  readonly name: string
  readonly form: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined
  readonly place: string | undefined
  readonly sector: string | undefined
  readonly employees: number | undefined
  readonly bankrupt: boolean
  readonly windingUp: boolean
}

/** By the register's own names, with a dot where one lies within another: `forretningsadresse.poststed`. */
type Fields = Readonly<Record<string, unknown>>

/** A record of the table (CSV) or of JSON; `undefined` when it has no right number, name and form. */
export function unitFrom(record: Fields): RegisterUnit | undefined {
  const at = (name: string) => textOf(record[name] ?? inside(record, name))
  const number = organisationNumber(at('organisasjonsnummer') ?? ''), name = at('navn'), form = at('organisasjonsform.kode')
  if (number === undefined || name === undefined || form === undefined) return undefined
  const employees = at('antallAnsatte'), sector = at('institusjonellSektorkode.kode'), country = at('forretningsadresse.landkode')
  return {
    number, name: name.slice(0, 200), form: form.slice(0, 10),
    country: country !== undefined && /^[A-Z]{2}$/.test(country) ? country : undefined, place: at('forretningsadresse.poststed')?.slice(0, 100),
    sector: sector !== undefined && /^\d{4}$/.test(sector) ? sector : undefined, employees: employees !== undefined && /^\d{1,7}$/.test(employees) ? Number(employees) : undefined,
    bankrupt: isTrue(at('konkurs')), windingUp: isTrue(at('underAvvikling')) || isTrue(at('underTvangsavviklingEllerTvangsopplosning')),
  }
}

function inside(record: Fields, name: string): unknown {
  return name.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Fields)[key] : undefined), record)
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined)
const isTrue = (text: string | undefined): boolean => text === 'true' || text === 'J'

/** What is wrong with one field, in a sentence to stand beside it. */
import type { Language } from '@rustning/knowledge/pack'

export interface ValidationText {
  readonly missing: string
  readonly unknown: string
  readonly type: Record<'text' | 'number' | 'whole' | 'yesNo' | 'list' | 'object' | 'other', string>
  readonly least: Record<'text' | 'number' | 'list', (limit: string, inclusive: boolean) => string>
  readonly most: Record<'text' | 'number' | 'list', (limit: string, inclusive: boolean) => string>
  readonly format: Record<'email' | 'url' | 'uuid' | 'date' | 'datetime' | 'other', string>
  readonly multiple: (of: string) => string
  readonly choice: (values: string) => string
  readonly several: string
}

const nb: ValidationText = {
  missing: 'Feltet må fylles ut.',
  unknown: 'Feltet finnes ikke her.',
  type: { text: 'Skriv en tekst.', number: 'Skriv et tall.', whole: 'Skriv et helt tall.', yesNo: 'Svar ja eller nei (true eller false).', list: 'Oppgi en liste.', object: 'Oppgi en gruppe felt.', other: 'Verdien er av feil slag.' },
  least: { text: (limit) => (limit === '1' ? 'Feltet må fylles ut.' : `Skriv minst ${limit} tegn.`), number: (limit, inclusive) => (inclusive ? `Tallet må være minst ${limit}.` : `Tallet må være større enn ${limit}.`), list: (limit) => `Oppgi minst ${limit}.` },
  most: { text: (limit) => `Skriv høyst ${limit} tegn.`, number: (limit, inclusive) => (inclusive ? `Tallet kan være høyst ${limit}.` : `Tallet må være mindre enn ${limit}.`), list: (limit) => `Oppgi høyst ${limit}.` },
  format: { email: 'Skriv en e-postadresse, for eksempel kari@eksempel.no.', url: 'Skriv en nettadresse som begynner med https://.', uuid: 'Dette er ikke en id.', date: 'Skriv en dato som åååå-mm-dd.', datetime: 'Skriv et tidspunkt som 2026-11-22T10:00:00Z.', other: 'Teksten har ikke den formen den skal ha.' },
  multiple: (of) => `Tallet må være et multiplum av ${of}.`,
  choice: (values) => `Velg en av disse: ${values}.`,
  several: 'Verdien passer ikke med noen av de lovlige formene.',
}
const nn: ValidationText = {
  missing: 'Feltet må fyllast ut.',
  unknown: 'Feltet finst ikkje her.',
  type: { text: 'Skriv ein tekst.', number: 'Skriv eit tal.', whole: 'Skriv eit heilt tal.', yesNo: 'Svar ja eller nei (true eller false).', list: 'Oppgi ei liste.', object: 'Oppgi ei gruppe felt.', other: 'Verdien er av feil slag.' },
  least: { text: (limit) => (limit === '1' ? 'Feltet må fyllast ut.' : `Skriv minst ${limit} teikn.`), number: (limit, inclusive) => (inclusive ? `Talet må vere minst ${limit}.` : `Talet må vere større enn ${limit}.`), list: (limit) => `Oppgi minst ${limit}.` },
  most: { text: (limit) => `Skriv høgst ${limit} teikn.`, number: (limit, inclusive) => (inclusive ? `Talet kan vere høgst ${limit}.` : `Talet må vere mindre enn ${limit}.`), list: (limit) => `Oppgi høgst ${limit}.` },
  format: { email: 'Skriv ei e-postadresse, til dømes kari@eksempel.no.', url: 'Skriv ei nettadresse som byrjar med https://.', uuid: 'Dette er ikkje ein id.', date: 'Skriv ein dato som åååå-mm-dd.', datetime: 'Skriv eit tidspunkt som 2026-11-22T10:00:00Z.', other: 'Teksten har ikkje den forma han skal ha.' },
  multiple: (of) => `Talet må vere eit multiplum av ${of}.`,
  choice: (values) => `Vel ein av desse: ${values}.`,
  several: 'Verdien passar ikkje med nokon av dei lovlege formene.',
}
const en: ValidationText = {
  missing: 'The field must be filled in.',
  unknown: 'There is no such field here.',
  type: { text: 'Write a text.', number: 'Write a number.', whole: 'Write a whole number.', yesNo: 'Answer yes or no (true or false).', list: 'Give a list.', object: 'Give a group of fields.', other: 'The value is of the wrong kind.' },
  least: { text: (limit) => (limit === '1' ? 'The field must be filled in.' : `Write at least ${limit} characters.`), number: (limit, inclusive) => (inclusive ? `The number must be at least ${limit}.` : `The number must be greater than ${limit}.`), list: (limit) => `Give at least ${limit}.` },
  most: { text: (limit) => `Write at most ${limit} characters.`, number: (limit, inclusive) => (inclusive ? `The number can be at most ${limit}.` : `The number must be less than ${limit}.`), list: (limit) => `Give at most ${limit}.` },
  format: { email: 'Write an e-mail address, such as kari@example.org.', url: 'Write a web address that begins with https://.', uuid: 'This is not an id.', date: 'Write a date as yyyy-mm-dd.', datetime: 'Write a time as 2026-11-22T10:00:00Z.', other: 'The text does not have the form it should.' },
  multiple: (of) => `The number must be a multiple of ${of}.`,
  choice: (values) => `Choose one of these: ${values}.`,
  several: 'The value fits none of the allowed forms.',
}
export const validationText: Record<Language, ValidationText> = { nb, nn, en }

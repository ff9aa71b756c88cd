import type { FactType } from '@rustning/engine'
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../../foundation/values/refusal.ts'

type ProblemCode = 'no-title' | 'only-title' | 'too-long' | 'not-number' | 'not-day' | 'not-choice' | 'not-answer' | 'twice' | 'here-already' | 'owner-unknown' | 'owner-several' | 'responsible-gone'

/** What is to be said of one row. `stops`: the list cannot be taken in with it. */
export interface Problem {
  /** As it is numbered in the file. */
  readonly line: number
  readonly column?: number
  readonly code: ProblemCode
  readonly stops: boolean
  readonly options?: readonly string[]
  /** Whose answer it was to be, where the options are that question's. */
  readonly fact?: string
  readonly type?: FactType
  /** Where the same stands first. */
  readonly first?: number
}

interface ImportText {
  readonly columns: Readonly<Record<'no-title' | 'twice' | 'unknown', RefusalWords>>
  readonly empty: RefusalWords
  readonly already: RefusalWords
  readonly refused: (lines: number, of: number) => RefusalWords
  /** Says the line, and never what stood in it. */
  readonly problem: (problem: Problem) => string
}

const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })
const some = (options: readonly string[] | undefined): string => (options ?? []).slice(0, 20).join(', ')
type Sentences = Readonly<Record<ProblemCode, (problem: Problem) => string>>
const saying = (line: string, sentences: Sentences) => (problem: Problem) => `${line} ${problem.line}: ${sentences[problem.code](problem)}`

const kinds: Record<Language, Record<FactType, string>> = {
  nb: { flag: 'ja eller nei', enum: 'ett av valgene', set: 'valgene, med komma mellom', country: 'en landkode med to bokstaver', countries: 'landkoder med komma mellom', date: 'en dato som 31.12.2026', number: 'et tall', duration: 'et tidsrom som 12 months' },
  nn: { flag: 'ja eller nei', enum: 'eitt av vala', set: 'vala, med komma mellom', country: 'ein landkode med to bokstavar', countries: 'landkodar med komma mellom', date: 'ein dato som 31.12.2026', number: 'eit tal', duration: 'eit tidsrom som 12 months' },
  en: { flag: 'yes or no', enum: 'one of the choices', set: 'the choices with commas between', country: 'a country code of two letters', countries: 'country codes with commas between', date: 'a date like 31.12.2026', number: 'a number', duration: 'a duration like 12 months' },
}
const choices = ({ options }: Problem): string => (options === undefined ? '' : ` (${some(options)})`)

export const importText: Record<Language, ImportText> = {
  nb: {
    columns: {
      'no-title': words('Listen kan ikke leses ennå.', 'ingen kolonne er valgt som navnet på systemet', 'Velg hvilken kolonne som har navnene.'),
      'twice': words('Listen kan ikke leses ennå.', 'to kolonner er valgt som det samme', 'Velg bare én kolonne til hvert felt.'),
      'unknown': words('Listen kan ikke leses ennå.', 'en kolonne er valgt som noe som ikke finnes i en slik liste', 'Velg et av feltene som blir foreslått.'),
    },
    empty: words('Det er ingenting å importere.', 'listen har ingen rader under overskriftene', 'Se etter at dere har valgt riktig ark og riktig linje med overskrifter.'),
    already: words('Listen blir ikke importert en gang til.', 'de samme radene er importert før eller venter på tur', 'Se under tidligere importer. Har dere nye rader, importerer dere bare dem.'),
    refused: (lines, of) => words('Listen ble ikke importert, og ingenting av den er lagret.', `${lines} av ${of} rader må rettes`, 'Rett radene i filen, utelat dem, eller velg bort kolonnen som ikke blir forstått.'),
    problem: saying('Linje', {
      'no-title': () => 'Navnet på systemet mangler.', 'only-title': () => 'Bare navnet er fylt ut. Er det en mellomtittel eller en sum, utelater dere linjen.', 'too-long': () => 'Teksten er for lang.', 'not-number': () => 'Det må stå et helt tall her.', 'not-day': () => 'Det må stå en dato her, for eksempel 31.12.2026.',
      'not-choice': (problem) => `Dette er ikke et av valgene${choices(problem)}.`, 'not-answer': (problem) => `Svaret må være ${kinds.nb[problem.type ?? 'flag']}${choices(problem)}.`,
      'twice': ({ first }) => `Det samme systemet fra samme leverandør står også på linje ${first}.`, 'here-already': () => 'Det samme systemet fra samme leverandør er registrert fra før.',
      'owner-unknown': () => 'Eieren er ikke medlem her. Den dere har valgt som ansvarlig, blir eier.', 'owner-several': () => 'Flere medlemmer heter dette. Den dere har valgt som ansvarlig, blir eier.', 'responsible-gone': () => 'Den dere valgte som ansvarlig, er ikke lenger medlem her.',
    }),
  },
  nn: {
    columns: {
      'no-title': words('Lista kan ikkje lesast enno.', 'inga kolonne er vald som namnet på systemet', 'Vel kva kolonne som har namna.'),
      'twice': words('Lista kan ikkje lesast enno.', 'to kolonnar er valde som det same', 'Vel berre éi kolonne til kvart felt.'),
      'unknown': words('Lista kan ikkje lesast enno.', 'ei kolonne er vald som noko som ikkje finst i ei slik liste', 'Vel eit av felta som blir foreslått.'),
    },
    empty: words('Det er ingenting å importere.', 'lista har ingen rader under overskriftene', 'Sjå etter at de har valt rett ark og rett linje med overskrifter.'),
    already: words('Lista blir ikkje importert ein gong til.', 'dei same radene er importerte før eller ventar på tur', 'Sjå under tidlegare importar. Har de nye rader, importerer de berre dei.'),
    refused: (lines, of) => words('Lista blei ikkje importert, og ingenting av ho er lagra.', `${lines} av ${of} rader må rettast`, 'Rett radene i fila, utelat dei, eller vel bort kolonna som ikkje blir forstått.'),
    problem: saying('Linje', {
      'no-title': () => 'Namnet på systemet manglar.', 'only-title': () => 'Berre namnet er fylt ut. Er det ein mellomtittel eller ein sum, utelèt de linja.', 'too-long': () => 'Teksten er for lang.', 'not-number': () => 'Her må det stå eit heilt tal.', 'not-day': () => 'Her må det stå ein dato, til dømes 31.12.2026.',
      'not-choice': (problem) => `Dette er ikkje eitt av vala${choices(problem)}.`, 'not-answer': (problem) => `Svaret må vere ${kinds.nn[problem.type ?? 'flag']}${choices(problem)}.`,
      'twice': ({ first }) => `Det same systemet frå same leverandør står òg på linje ${first}.`, 'here-already': () => 'Det same systemet frå same leverandør er registrert frå før.',
      'owner-unknown': () => 'Eigaren er ikkje medlem her. Den de har valt som ansvarleg, blir eigar.', 'owner-several': () => 'Fleire medlemmer heiter dette. Den de har valt som ansvarleg, blir eigar.', 'responsible-gone': () => 'Den de valde som ansvarleg, er ikkje medlem her lenger.',
    }),
  },
  en: {
    columns: {
      'no-title': words('The list cannot be read yet.', 'no column is chosen as the name of the system', 'Choose which column has the names.'),
      'twice': words('The list cannot be read yet.', 'two columns are chosen as the same', 'Choose only one column for each field.'),
      'unknown': words('The list cannot be read yet.', 'a column is chosen as something that such a list does not have', 'Choose one of the fields that are suggested.'),
    },
    empty: words('There is nothing to import.', 'the list has no rows under its headings', 'See that you have chosen the right sheet and the right line of headings.'),
    already: words('The list is not imported again.', 'the same rows have been imported before or wait their turn', 'Look under earlier imports. If you have new rows, import only those.'),
    refused: (lines, of) => words('The list was not imported, and nothing of it is kept.', `${lines} of ${of} rows must be corrected`, 'Correct the rows in the file, leave them out, or drop the column that is not understood.'),
    problem: saying('Line', {
      'no-title': () => 'The name of the system is missing.', 'only-title': () => 'Only the name is filled in. If it is a heading or a sum, leave the line out.', 'too-long': () => 'The text is too long.', 'not-number': () => 'There must be a whole number here.', 'not-day': () => 'There must be a date here, for instance 31.12.2026.',
      'not-choice': (problem) => `This is not one of the choices${choices(problem)}.`, 'not-answer': (problem) => `The answer must be ${kinds.en[problem.type ?? 'flag']}${choices(problem)}.`,
      'twice': ({ first }) => `The same system from the same supplier also stands on line ${first}.`, 'here-already': () => 'The same system from the same supplier is in the register already.',
      'owner-unknown': () => 'The owner is not a member here. Whoever you chose as responsible becomes the owner.', 'owner-several': () => 'Several members have this name. Whoever you chose as responsible becomes the owner.', 'responsible-gone': () => 'The person you chose as responsible is no longer a member here.',
    }),
  },
}

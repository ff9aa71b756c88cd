/** Words for one question and the ways to answer it, wherever it is put. */
import type { Texts } from '../shell/language.tsx'

interface InterviewText {
  readonly question: (n: number) => string
  readonly unknown: string
  readonly why: string
  readonly serves: (n: number) => string
  readonly take: (answer: string) => string
  readonly next: string
  readonly several: string
  readonly noneOfThese: string
  readonly date: string
  readonly dateHelp: string
  readonly dateWrong: string
  readonly number: string
  readonly unit: (unit: string) => string
  readonly numberWrong: string
  readonly names: string
  readonly namesHelp: string
  readonly example: (name: string) => string
  readonly namesWrong: string
  readonly noSuch: string
  readonly country: string
  readonly chooseCountry: string
  readonly addCountry: string
  readonly noCountries: string
  readonly remove: (name: string) => string
  readonly removeShort: string
}

export const interviewText: Texts<InterviewText> = {
  nb: {
    question: (n) => `Spørsmål ${n}`, unknown: 'Vet ikke', why: 'Hvorfor stilles spørsmålet?',
    serves: (n) => (n === 1 ? 'Svaret brukes i én plikt eller ett krav:' : `Svaret brukes i ${n} plikter og krav, blant annet:`), take: (answer) => `Svar: ${answer}`,
    next: 'Neste', several: 'Velg alle som passer.', noneOfThese: 'Ingen av disse', date: 'Dato', dateHelp: 'For eksempel 2.1.2026',
    dateWrong: 'Skriv dag, måned og år, for eksempel 2.1.2026.', number: 'Tall', unit: (unit) => `Svar i ${unit.replace('… ', '')}.`, numberWrong: 'Skriv et tall.',
    names: 'Navn', namesHelp: 'Ett på hver linje.', example: (name) => `For eksempel «${name}».`, namesWrong: 'Skriv minst ett navn, eller velg at det ikke finnes noen.',
    noSuch: 'Det finnes ingen', country: 'Land', chooseCountry: 'Velg land', addCountry: 'Legg til land', noCountries: 'Ingen land', remove: (name) => `Fjern ${name}`,
    removeShort: 'Fjern',
  },
  nn: {
    question: (n) => `Spørsmål ${n}`, unknown: 'Veit ikkje', why: 'Kvifor blir spørsmålet stilt?',
    serves: (n) => (n === 1 ? 'Svaret blir brukt i éi plikt eller eitt krav:' : `Svaret blir brukt i ${n} plikter og krav, mellom anna:`), take: (answer) => `Svar: ${answer}`,
    next: 'Neste', several: 'Vel alle som passar.', noneOfThese: 'Ingen av desse', date: 'Dato', dateHelp: 'Til dømes 2.1.2026',
    dateWrong: 'Skriv dag, månad og år, til dømes 2.1.2026.', number: 'Tal', unit: (unit) => `Svar i ${unit.replace('… ', '')}.`, numberWrong: 'Skriv eit tal.', names: 'Namn',
    namesHelp: 'Eitt på kvar linje.', example: (name) => `Til dømes «${name}».`, namesWrong: 'Skriv minst eitt namn, eller vel at det ikkje finst nokon.',
    noSuch: 'Det finst ingen', country: 'Land', chooseCountry: 'Vel land', addCountry: 'Legg til land', noCountries: 'Ingen land', remove: (name) => `Fjern ${name}`,
    removeShort: 'Fjern',
  },
  en: {
    question: (n) => `Question ${n}`, unknown: 'Don’t know', why: 'Why is this asked?',
    serves: (n) => (n === 1 ? 'The answer is used in one duty or requirement:' : `The answer is used in ${n} duties and requirements, among them:`),
    take: (answer) => `Answer: ${answer}`, next: 'Next', several: 'Choose all that fit.', noneOfThese: 'None of these', date: 'Date', dateHelp: 'For example 2.1.2026',
    dateWrong: 'Write day, month and year, for example 2.1.2026.', number: 'Number', unit: (unit) => `Answer in ${unit.replace(/… ?| ?…/, '')}.`, numberWrong: 'Write a number.',
    names: 'Names', namesHelp: 'One on each line.', example: (name) => `For example “${name}”.`, namesWrong: 'Write at least one name, or choose that there are none.',
    noSuch: 'There are none', country: 'Country', chooseCountry: 'Choose a country', addCountry: 'Add a country', noCountries: 'No countries',
    remove: (name) => `Remove ${name}`, removeShort: 'Remove',
  },
}

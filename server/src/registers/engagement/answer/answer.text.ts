import type { FactDefinition, FactType } from '@rustning/engine'
import { nearest, type Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../../foundation/values/refusal.ts'

/** What is wrong with one answer of those given. */
export type AnswerFault =
  | { readonly code: 'no-fact'; readonly fact: string; readonly facts: readonly string[] }
  | { readonly code: 'no-noun'; readonly noun: string; readonly nouns: readonly string[] }
  | { readonly code: 'item-needed'; readonly noun: string }
  | { readonly code: 'wrong-value'; readonly definition: FactDefinition }
  | { readonly code: 'nothing' | 'twice' | 'both' | 'name-taken' | 'no-item' | 'no-name' | 'item-outside' | 'not-answered' | 'not-of-organisation' }

interface AnswerText {
  readonly refused: RefusalWords
  readonly fault: (fault: AnswerFault) => string
}

/** Only what we know ourselves is repeated, never what was sent, unless it is the name of something that may be meant. */
const suggested = (typed: string, names: readonly string[], say: (name: string) => string): string => {
  const name = nearest(typed, names)
  return name === undefined ? '' : ` ${say(name)}`
}
const listed = (options: readonly string[] | undefined): string => (options ?? []).slice(0, 40).join(', ')

const values: Record<Language, Record<FactType, (options: string) => string>> = {
  nb: {
    'flag': () => 'Svaret må være ja eller nei (true eller false).', 'enum': (options) => `Svaret må være ett av disse: ${options}.`, 'set': (options) => `Svaret må være en liste med noen av disse: ${options}.`,
    'country': () => 'Svaret må være et land med to bokstaver, for eksempel NO.', 'countries': () => 'Svaret må være en liste med land med to bokstaver, for eksempel NO og SE.', 'date': () => 'Svaret må være en dato som 2026-11-22.',
    'number': () => 'Svaret må være et tall.', 'duration': () => 'Svaret må være et tidsrom som 12 months.',
  },
  nn: {
    'flag': () => 'Svaret må vere ja eller nei (true eller false).', 'enum': (options) => `Svaret må vere eitt av desse: ${options}.`, 'set': (options) => `Svaret må vere ei liste med nokre av desse: ${options}.`,
    'country': () => 'Svaret må vere eit land med to bokstavar, til dømes NO.', 'countries': () => 'Svaret må vere ei liste med land med to bokstavar, til dømes NO og SE.', 'date': () => 'Svaret må vere ein dato som 2026-11-22.',
    'number': () => 'Svaret må vere eit tal.', 'duration': () => 'Svaret må vere eit tidsrom som 12 months.',
  },
  en: {
    'flag': () => 'The answer must be yes or no (true or false).', 'enum': (options) => `The answer must be one of: ${options}.`, 'set': (options) => `The answer must be a list of some of these: ${options}.`,
    'country': () => 'The answer must be a country in two letters, for instance NO.', 'countries': () => 'The answer must be a list of countries in two letters, for instance NO and SE.', 'date': () => 'The answer must be a date like 2026-11-22.',
    'number': () => 'The answer must be a number.', 'duration': () => 'The answer must be a duration like 12 months.',
  },
}

export const answerText: Record<Language, AnswerText> = {
  nb: {
    refused: { title: 'Svarene ble ikke lagret.', because: 'ett eller flere av dem passer ikke med spørsmålene', remedy: 'Rett dem som er nevnt, og send alle på nytt.' },
    fault: (fault) => {
      switch (fault.code) {
        case 'no-fact': return `Dette spørsmålet finnes ikke.${suggested(fault.fact, fault.facts, (name) => `Mente du ${name}?`)}`
        case 'no-noun': return `Det finnes ingen slik liste.${suggested(fault.noun, fault.nouns, (name) => `Mente du ${name}?`)}`
        case 'item-needed': return `Spørsmålet stilles for hver enkelt i en liste (${fault.noun}): si hvilken.`
        case 'wrong-value': return values.nb[fault.definition.type](listed(fault.definition.options))
        case 'nothing': return 'Det er ikke sendt noe svar.'
        case 'both': return 'Skriv et svar, eller si at det ikke er kjent, ikke begge deler.'
        case 'name-taken': return 'En annen i lista har samme navn.'
        case 'twice': return 'Det samme er besvart to ganger.'
        case 'no-item': return 'Den finnes ikke i listen. Legg den til først.'
        case 'no-name': return 'Skriv et navn.'
        case 'item-outside': return 'Spørsmålet gjelder ikke en enkelt i en liste.'
        case 'not-answered': return 'Det er ikke noe svar å trekke tilbake her.'
        case 'not-of-organisation': return 'Dette kan ikke besvares for hele virksomheten. Svar på det i leverandørforholdet.'
      }
    },
  },
  nn: {
    refused: { title: 'Svara blei ikkje lagra.', because: 'eitt eller fleire av dei passar ikkje med spørsmåla', remedy: 'Rett dei som er nemnde, og send alle på nytt.' },
    fault: (fault) => {
      switch (fault.code) {
        case 'no-fact': return `Dette spørsmålet finst ikkje.${suggested(fault.fact, fault.facts, (name) => `Meinte du ${name}?`)}`
        case 'no-noun': return `Det finst inga slik liste.${suggested(fault.noun, fault.nouns, (name) => `Meinte du ${name}?`)}`
        case 'item-needed': return `Spørsmålet blir stilt for kvar einskild i ei liste (${fault.noun}): sei kva for ein.`
        case 'wrong-value': return values.nn[fault.definition.type](listed(fault.definition.options))
        case 'nothing': return 'Det er ikkje sendt noko svar.'
        case 'both': return 'Skriv eit svar, eller sei at det ikkje er kjent, ikkje begge delar.'
        case 'name-taken': return 'Ein annan i lista har same namn.'
        case 'twice': return 'Det same er svart på to gonger.'
        case 'no-item': return 'Han finst ikkje i lista. Legg han til først.'
        case 'no-name': return 'Skriv eit namn.'
        case 'item-outside': return 'Spørsmålet gjeld ikkje ein einskild i ei liste.'
        case 'not-answered': return 'Det er ikkje noko svar å trekkje tilbake her.'
        case 'not-of-organisation': return 'Dette kan ikkje svarast på for heile verksemda. Svar på det i leverandørforholdet.'
      }
    },
  },
  en: {
    refused: { title: 'The answers were not saved.', because: 'one or more of them do not fit the questions', remedy: 'Correct those that are named, and send them all again.' },
    fault: (fault) => {
      switch (fault.code) {
        case 'no-fact': return `There is no such question.${suggested(fault.fact, fault.facts, (name) => `Did you mean ${name}?`)}`
        case 'no-noun': return `There is no such list.${suggested(fault.noun, fault.nouns, (name) => `Did you mean ${name}?`)}`
        case 'item-needed': return `The question is asked of each in a list (${fault.noun}): say which.`
        case 'wrong-value': return values.en[fault.definition.type](listed(fault.definition.options))
        case 'nothing': return 'No answer was sent.'
        case 'both': return 'Write an answer, or say that it is not known, not both.'
        case 'name-taken': return 'Another in the list has the same name.'
        case 'twice': return 'The same is answered twice.'
        case 'no-item': return 'It is not in the list. Add it first.'
        case 'no-name': return 'Write a name.'
        case 'item-outside': return 'The question is not about one of a list.'
        case 'not-answered': return 'There is no answer to withdraw here.'
        case 'not-of-organisation': return 'This cannot be answered for the whole organisation. Answer it in the engagement.'
      }
    },
  },
}

/**
 * What is known of a thing, fact by fact, as whoever signs on it reads it: the question, the answer, and who said it and when, or which register
 * it comes from. The same on the page and on the paper for the board.
 */
import type { Value } from '@rustning/engine'
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import { harmless } from '../../foundation/text/harmless.ts'
import { answerText, dayText, questionText } from './sentence.ts'
import { saidText } from './said.text.ts'

interface Said { readonly fact: string; readonly value: unknown; readonly by?: string | undefined; readonly on?: string | undefined; readonly from?: string | undefined }
interface Shown { readonly known: readonly Said[]; readonly list?: { readonly complete: boolean; readonly members: readonly { readonly name: string; readonly known: readonly Said[] }[] } | undefined }

export interface SaidLine { readonly question: string; readonly answer: string; readonly origin: string }
/** Of the thing itself, or of one of several, by its name. */
export interface SaidOf { readonly item?: string; readonly lines: readonly SaidLine[] }

/** Who said it, when and from where; without a person, the register that has it. */
function originText({ by, on, from }: Said, language: Language): string {
  const text = saidText[language], day = on === undefined ? undefined : dayText(on, language)
  const who = by === undefined ? text.rooms[from?.split('/').at(-1) ?? ''] ?? text.register : text.kinds[by] ?? harmless(by)
  return [who, day, ...(by === undefined || from === undefined ? [] : [harmless(from)])].filter((part) => part !== undefined).join(', ')
}

const line = (knowledge: Knowledge, said: Said, language: Language): SaidLine => ({ question: questionText(knowledge, said.fact, language), answer: answerText(knowledge, said.fact, said.value as Value, language), origin: originText(said, language) })

/** In the order of the vocabulary, so that the same is read in the same place each time. */
export function saidIn(knowledge: Knowledge, { known, list }: Shown, language: Language): { readonly said: readonly SaidOf[]; readonly list: string | undefined; readonly count: number } {
  const place = new Map(Object.keys(knowledge.facts).map((fact, index) => [fact, index]))
  const lines = (some: readonly Said[]) => [...some].sort((a, b) => (place.get(a.fact) ?? 0) - (place.get(b.fact) ?? 0)).map((one) => line(knowledge, one, language))
  const text = saidText[language]
  return {
    said: [...(known.length > 0 ? [{ lines: lines(known) }] : []), ...(list?.members ?? []).map(({ name, known: own }) => ({ item: harmless(name), lines: lines(own) }))],
    list: list && text.list(list.members.length, list.complete), count: known.length + (list?.members ?? []).reduce((sum, { known: own }) => sum + own.length, 0),
  }
}

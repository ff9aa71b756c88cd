/** The nouns and their facts: what can be asked, and which answers there are. */
import { checkShape } from './check-shape.ts'
import { readCondition, type Words } from './condition.ts'
import type { ParsedFile, Path } from './file.ts'
import type { FactInfo, NounInfo, Suggestion } from './knowledge.ts'
import { placeOf, samePlace } from './place.ts'
import { vocabularyFile } from './shape.ts'
import { readValue, type Typed } from './value.ts'

export interface Vocabulary {
  readonly nouns: Record<string, NounInfo>
  readonly facts: Record<string, FactInfo>
  readonly order: string[]
  /** Suggestions that may look at facts that were not read yet. */
  readonly unfinished: { file: ParsedFile; fact: string; path: Path; raw: { when?: unknown; value: unknown; because: Suggestion['because'] }[] }[]
}

export function readVocabulary(files: readonly ParsedFile[]): Vocabulary {
  const vocabulary: Vocabulary = { nouns: {}, facts: {}, order: [], unfinished: [] }
  const ordered = files
    .map((file) => ({ file, data: checkShape(file, vocabularyFile) }))
    .sort((a, b) => (a.data?.position ?? 0) - (b.data?.position ?? 0))
  for (const { file, data } of ordered) {
    if (!data) continue
    samePlace(file, data.noun, placeOf(file, 'vocabulary'))
    vocabulary.nouns[data.noun] = { noun: data.noun, title: data.title, ...(data.list && { list: data.list }) }
    if (data.list) vocabulary.order.push(data.noun)
    for (const [name, fact] of Object.entries(data.facts)) {
      const id = `${data.noun}.${name}`
      const needsOptions = fact.type === 'enum' || fact.type === 'set'
      if (needsOptions && !fact.options) file.fault('missing-key', ['facts', name], { found: 'options', about: name })
      vocabulary.facts[id] = {
        id, noun: data.noun, type: fact.type, question: fact.question, askIn: fact['ask-in'], suggest: [],
        ...(fact.options && { options: fact.options }), ...(fact.unit && { unit: fact.unit }),
        ...(fact.help && { help: fact.help }), ...(fact['supplied-by'] && { suppliedBy: fact['supplied-by'] }),
      }
      vocabulary.order.push(id)
      if (fact.suggest.length > 0) vocabulary.unfinished.push({ file, fact: id, path: ['facts', name, 'suggest'], raw: fact.suggest })
    }
  }
  return vocabulary
}

/** Suggestions may look at other facts, so they are read once all facts are known. */
export function finishSuggestions(vocabulary: Vocabulary, words: Words): void {
  for (const { file, fact, path, raw } of vocabulary.unfinished) {
    const info = vocabulary.facts[fact] as FactInfo
    const suggest = raw.map((one, index): Suggestion | undefined => {
      const when = one.when === undefined ? undefined : readCondition(file, [...path, index, 'when'], one.when, words, words.itemNouns.includes(info.noun) ? info.noun : undefined)
      const value = readValue(file, [...path, index, 'value'], one.value, fact, typedOf(info))
      return value === undefined ? undefined : { value, because: one.because, ...(when && { when }) }
    }).filter((one) => one !== undefined)
    vocabulary.facts[fact] = { ...info, suggest }
  }
}

export const typedOf = (info: Pick<FactInfo, 'type' | 'options'>): Typed => ({ type: info.type, ...(info.options && { options: Object.keys(info.options) }) })

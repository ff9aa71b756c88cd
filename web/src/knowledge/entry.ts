/**
 * Everything that can be read in the knowledge browser as one list: a line for each statement, term, framework and value, with what is searched
 * in it, where it belongs and where its page is. Pure, so that the list and every link agree on addresses.
 */
import { stages, type Stage } from '@rustning/engine'
import { fieldsOf, statementOf, type Confidence, type Knowledge, type Language } from '@rustning/knowledge/pack'

export const entryKinds = ['duty', 'requirement', 'clause', 'question', 'measure', 'scenario', 'criterion', 'policy', 'term', 'framework', 'role', 'value', 'source', 'survey', 'wording'] as const
export type EntryKind = (typeof entryKinds)[number]
export const isEntryKind = (text: string): text is EntryKind => (entryKinds as readonly string[]).includes(text)

export interface Entry {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  /** All its sentences, for searching; the first is shown. */
  readonly says: string
  readonly theme?: string
  readonly stages: readonly Stage[]
  /** Ids of the laws and guides it rests on. */
  readonly laws: readonly string[]
  readonly confidence: Confidence
}

/** In an address a dot would be the name of a file; no id has an underscore. */
export const inAddress = (id: string): string => id.replaceAll('.', '_')
export const fromAddress = (text: string): string => text.replaceAll('_', '.')

/** Where the page of anything with an id is; a part of a file (`term/cloud#saas`) is a place on its page. */
export function addressOf(id: string): string {
  const [file = '', part] = id.split('#')
  const [first = '', ...rest] = file.split('/')
  const place = part === undefined ? '' : `#${part}`
  if (first === 'figure') return `/knowledge/figures/${rest.join('/')}`
  if (first === 'category') return `/areas/${rest.join('/')}`
  if (first === 'outdated') return '/knowledge/then-and-now'
  if (isEntryKind(first)) return `/knowledge/${inAddress(file)}${place}`
  if (rest.length === 0) return file.includes('.') ? `/knowledge/value/${inAddress(file)}` : `/knowledge/source/${file}`
  return `/knowledge/duty/${file}${place}`
}

/** The id that stands behind `/knowledge/<kind>/<rest>`. */
export const idAt = (kind: EntryKind, rest: string): string => (kind === 'duty' || kind === 'value' || kind === 'source' ? fromAddress(rest) : `${kind}/${fromAddress(rest)}`)

/** `privacy/x` and `clause/privacy/x` are both about privacy. */
const themeOf = (id: string): string => id.split('/').at(-2) ?? ''
const inOrder = (own: Iterable<Stage>): Stage[] => {
  const set = new Set(own)
  return stages.filter((stage) => set.has(stage))
}
const sourceOf = (basis: string): string => basis.split('/')[0] ?? basis
const dutiesOf = (info: object): readonly string[] => ('duties' in info ? (info as { readonly duties: readonly string[] }).duties : [])

export function entriesOf(knowledge: Knowledge, language: Language): Entry[] {
  const { statements, parameters, sources, reference, pack } = knowledge
  const versions = new Map(pack.statements.map(({ id, versions: own }) => [id, own.at(-1)]))
  const lawsOf = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => versions.get(id)?.basis ?? []).map(sourceOf))]
  const duesOf = (ids: readonly string[]) => ids.flatMap((id) => statementOf(knowledge, 'duty', id)?.due ?? [])
  return [
    ...Object.values(statements).filter(({ retired }) => !retired).map((info): Entry => {
      const { id, kind, title, confidence } = info
      const through = info.kind === 'scenario' ? info.requirements.flatMap((one) => statementOf(knowledge, 'requirement', one)?.duties ?? []) : dutiesOf(info)
      const own = lawsOf([id])
      return {
        id, kind, title: title[language], confidence, theme: themeOf(id), says: fieldsOf(info).flatMap(({ texts }) => texts.map((one) => one[language])).join(' '),
        stages: info.kind === 'duty' ? [info.due] : info.kind === 'criterion' ? [info.stage] : inOrder(duesOf(through)), laws: own.length > 0 ? own : lawsOf(through),
      }
    }),
    ...Object.values(reference.policy).map(({ id, title, why, but, remedy, due, confidence }): Entry => ({ id, kind: 'policy', title: title[language], says: [why, but, remedy].map((one) => one[language]).join(' '), stages: [due], laws: [], confidence })),
    ...Object.values(reference.term).flatMap(({ id, terms, confidence }) => Object.entries(terms).map(([key, { term, means, 'also-called': others, see }]): Entry => ({
      id: `${id}#${key}`, kind: 'term', title: term[language], says: [means[language], ...others].join(' · '), stages: [], laws: [...new Set(see.map(sourceOf))], confidence,
    }))),
    ...Object.values(reference.framework).map(({ id, title, publisher, note, confidence }): Entry => ({ id, kind: 'framework', title: title[language], says: [publisher, note?.[language] ?? ''].join('. '), stages: [], laws: [], confidence })),
    ...Object.values(reference.role).flatMap(({ id, roles, confidence }) => Object.entries(roles).map(([key, { title, does, stages: own }]): Entry => ({ id: `${id}#${key}`, kind: 'role', title: title[language], says: does[language], stages: inOrder(own), laws: [], confidence }))),
    ...Object.values(parameters).map(({ id, title, periods, confidence }): Entry => ({ id, kind: 'value', title: title[language], says: periods.map(({ note }) => note?.[language] ?? '').join(' '), stages: [], laws: [...new Set(periods.flatMap(({ basis }) => basis.map(sourceOf)))], confidence })),
    ...Object.values(sources).map(({ id, title, short, note, confidence }): Entry => ({ id, kind: 'source', title: short[language], says: [title[language], note?.[language] ?? ''].join('. '), stages: [], laws: [id], confidence })),
    ...Object.values(reference.survey).map(({ id, title, about, confidence }): Entry => ({ id, kind: 'survey', title: title[language], says: about[language], stages: [], laws: [], confidence })),
    ...Object.values(reference.wording).map(({ id, title, says, instead, confidence, basis }): Entry => ({ id, kind: 'wording', title: title[language], says: `${says[language]} ${instead[language]}`, stages: [], laws: [...new Set(basis.map(sourceOf))], confidence })),
  ]
}

/** What a thing is called, whole file or part of one; its id where it has no name of its own. */
export function titleOf({ statements, parameters, sources, reference }: Knowledge, id: string, language: Language): string {
  const [file = '', part] = id.split('#')
  const found: object | undefined = statements[file] ?? parameters[file] ?? sources[file] ?? Object.values(reference).map((files: Readonly<Record<string, object>>) => files[file]).find(Boolean)
  if (!found) return id
  const inside = part === undefined ? undefined : Object.values(found).map((value) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[part] : undefined)).find(Boolean)
  return nameOf(inside, language) ?? nameOf(found, language) ?? id
}

function nameOf(thing: unknown, language: Language): string | undefined {
  if (typeof thing !== 'object' || thing === null) return undefined
  for (const key of ['title', 'term', 'was', 'asks']) {
    const text: unknown = (thing as Readonly<Record<string, unknown>>)[key]
    if (typeof text === 'object' && text !== null && language in text) return String((text as Readonly<Record<string, unknown>>)[language])
  }
  return undefined
}

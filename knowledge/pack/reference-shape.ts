/**
 * The shape of what is looked up and never judged: frameworks and the mappings between them, categories, surveys, terms, roles, figures,
 * policies to choose from, what the documents say that is no longer so, and signs of a poorly worded requirement. What stands in such a
 * file under `from-sources` is what it carries of the source documents.
 */
import { z } from 'zod'
import { stages } from '@rustning/engine'
import { basis, condition, facts, looked, rows, sentence, slug, slots, statementId, text } from './shape.ts'

/** Ids have their kind in front: `framework/iso-27001-2022`, `policy/…`. */
const slugged = <S extends z.ZodType>(value: S) => z.record(z.string().regex(slug), value)
const frameworkId = z.string().regex(/^framework\/[a-z0-9]+([.-][a-z0-9]+)*$/).register(slots, { id: 'framework-id' })
const head = { id: z.string(), title: text, 'from-sources': rows }

/**
 * A framework's own numbering. `ships` says how much of it its licence lets us carry: the ids alone, ids with short titles in our own words,
 * or its full text. An organisation imports the rest itself.
 */
export const frameworkFile = z.strictObject({
  ...head,
  /** As it is named before a number: «ISO/IEC 27001:2022 5.19». */
  short: text,
  publisher: sentence,
  edition: sentence,
  link: z.url().optional(),
  licence: sentence,
  ships: z.enum(['ids', 'titles', 'full']),
  /** Newer editions that exist, and what an assessment made after this one has to know. */
  note: text.optional(),
  'superseded-by': sentence.optional(),
  groups: z.record(sentence, z.strictObject({ title: text, 'from-sources': rows })),
  /** By the framework's own id; `in` names the group. */
  items: z.record(sentence, z.strictObject({ in: sentence, title: text.optional(), text: text.optional(), link: z.url().optional(), 'from-sources': rows })),
  ...looked,
})

/** How one numbering answers to another. `statements` as a side means the collection's own requirements, duties and measures. */
export const mappingFile = z.strictObject({
  ...head,
  from: z.union([z.literal('statements'), frameworkId]),
  to: frameworkId,
  /** Whose judgement the pairs are. */
  'made-by': text,
  pairs: z.record(sentence, z.strictObject({
    to: z.array(sentence).min(1),
    /** `equal`: the same demand. `part-of`: the first is wholly inside the second. `covers`: the second is wholly inside the first. `touches`: they overlap. */
    relation: z.enum(['equal', 'part-of', 'covers', 'touches']),
    note: text.optional(),
  })),
  ...looked,
})

/** One of the business areas that a register of services is arranged by. */
export const categoryFile = z.strictObject({
  ...head,
  position: z.number().int(),
  describes: text,
  phases: slugged(z.strictObject({ title: text, describes: text, 'from-sources': rows })).optional(),
  categories: slugged(z.strictObject({
    title: text, describes: text, phase: sentence.optional(),
    /** Where the documents have lost it and the placement is ours. */
    'phase-inferred': z.boolean().optional(),
    'from-sources': rows,
  })),
  ...looked,
})

/** Questions to many organisations, with figures from the time they were asked, where there are any. */
export const surveyFile = z.strictObject({
  ...head,
  about: text,
  parts: z.array(z.strictObject({
    title: text,
    questions: z.array(z.strictObject({
      id: z.string().regex(slug), asks: text, help: text.optional(),
      answer: z.enum(['percent', 'percents', 'scale', 'choices', 'text', 'matrix']),
      /** The things asked about, or the choices. */
      options: slugged(text).optional(),
      /** The columns of a matrix. */
      columns: slugged(text).optional(),
      'from-sources': rows,
    })).min(1),
  })).min(1),
  scale: z.array(z.strictObject({ id: z.string().regex(slug), title: text })).optional(),
  results: z.array(z.strictObject({
    id: z.string().regex(slug), title: text, 'asked-on': sentence, note: text.optional(),
    columns: z.array(text).min(1),
    rows: z.array(z.strictObject({ title: text, cells: z.array(text).min(1), 'from-sources': rows })).min(1),
  })).default([]),
  ...looked,
})

/** What a word means here. */
export const termFile = z.strictObject({
  ...head,
  terms: slugged(z.strictObject({
    term: text, means: text,
    /** Other words readers meet for it, in any language. */
    'also-called': z.array(sentence).default([]),
    outdated: text.optional(),
    see: z.array(basis).default([]),
    'from-sources': rows,
  })),
  ...looked,
})

export const roleFile = z.strictObject({
  ...head,
  roles: slugged(z.strictObject({ title: text, does: text, stages: z.array(z.enum(stages)).min(1), 'from-sources': rows })),
  ...looked,
})

/** A figure as data: a table of who answers for what, steps in a line or a circle, or a list of points. */
export const figureFile = z.strictObject({
  ...head,
  about: text,
  sort: z.enum(['matrix', 'line', 'circle', 'points']),
  columns: slugged(z.strictObject({ title: text, describes: text.optional(), 'from-sources': rows })).optional(),
  /** What a cell can say. */
  marks: slugged(text).optional(),
  parts: slugged(z.strictObject({
    title: text, describes: text.optional(),
    /** Matrix: the mark of each column. */
    cells: z.record(z.string(), z.string()).optional(),
    stages: z.array(z.enum(stages)).default([]),
    see: z.array(statementId).default([]),
    'from-sources': rows,
  })),
  note: text.optional(),
  ...looked,
})

/** A policy that an organisation may choose to hold itself to: a duty in the same grammar, whose ground is its own decision. */
export const policyFile = z.strictObject({
  ...head,
  why: text,
  /** What speaks against it, so that the choice is informed. */
  but: text,
  remedy: text,
  due: z.enum(stages),
  gate: z.enum(stages).optional(),
  weight: z.enum(['blocking', 'serious', 'advisory']),
  applies: condition, met: condition,
  /** Facts whose value in the conditions the organisation may set otherwise before it adopts the policy. */
  adjust: z.array(z.strictObject({ fact: z.string().register(slots, { id: 'fact-id' }), asks: text })).default([]),
  cases: z.array(z.strictObject({ name: sentence, facts, expect: z.enum(['met', 'not-met', 'unknown', 'not-applicable']), missing: z.array(z.string()).optional() })).min(1),
  ...looked,
})

/** Then and now: what a document says that has since changed. */
export const outdatedFile = z.strictObject({
  ...head,
  points: slugged(z.strictObject({
    was: text, now: text,
    'changed-on': z.union([z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/), z.literal('unknown')]),
    see: z.array(z.string()).default([]),
    basis: z.array(basis).default([]),
    confidence: looked.confidence.optional(),
    'from-sources': rows,
  })),
  ...looked,
})

const patterns = z.strictObject({ nb: z.array(sentence).default([]), nn: z.array(sentence).default([]), en: z.array(sentence).default([]) })

/** A sign that a requirement is poorly or unlawfully worded: what to look for, when it is nevertheless right, and what to write instead. */
export const wordingFile = z.strictObject({
  ...head,
  /** Regular expressions, read without regard to capitals; one of them must be found. */
  finds: patterns,
  /** … and none of these. */
  unless: patterns.optional(),
  /** Not a fault where this is so: a demand for remote access where remote access is part of the delivery. */
  'spared-when': condition.optional(),
  weight: z.enum(['unlawful', 'weak']),
  says: text,
  instead: text,
  basis: z.array(basis).default([]),
  see: z.array(statementId).default([]),
  cases: z.array(z.strictObject({ language: z.enum(['nb', 'nn', 'en']), text: sentence, facts: facts.optional(), flagged: z.boolean() })).min(4),
  ...looked,
})

export const referenceFiles = {
  framework: frameworkFile, mapping: mappingFile, category: categoryFile, survey: surveyFile, term: termFile, role: roleFile,
  figure: figureFile, policy: policyFile, outdated: outdatedFile, wording: wordingFile,
} as const
export type ReferenceKind = keyof typeof referenceFiles

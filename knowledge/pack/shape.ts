/**
 * The shape of every kind of knowledge file, as zod schemas: the loader checks against them, and the JSON Schemas that editors complete
 * from are made of them. Conditions and values have their own readers; here they are only "anything".
 */
import { z } from 'zod'
import { stages } from '@rustning/engine'
import { isDay } from './value.ts'

const sentence = z.string().trim().min(1)
/** Everything a person sees, in Bokmål, Nynorsk and English. */
export const text = z.strictObject({ nb: sentence, nn: sentence, en: sentence })
export type Text = z.infer<typeof text>

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const day = z.string().refine(isDay, { error: 'day' })
/** V: read in the source. S: read in a secondary source. K: general knowledge, not checked. Shown on screen. */
const confidence = z.enum(['V', 'S', 'K'])
const looked = { 'checked-on': day, confidence }
const anything = z.unknown()
const rows = z.array(z.string().regex(/^[A-Z][A-Za-z0-9.…-]*[A-Za-z0-9+]$/)).default([])
const optionTexts = z.record(z.string().regex(slug), text)

export const factTypes = ['flag', 'enum', 'set', 'country', 'countries', 'date', 'number', 'duration'] as const

export const vocabularyFile = z.strictObject({
  noun: z.string().regex(slug),
  /** Where its questions come in the order they are asked, all else being equal. */
  position: z.number().int(),
  title: text,
  /** There can be several of it; it is then asked as a list with this question. */
  list: z.strictObject({ question: text, help: text.optional(), 'name-example': text.optional() }).optional(),
  facts: z.record(z.string().regex(slug), z.strictObject({
    type: z.enum(factTypes),
    options: optionTexts.optional(),
    unit: z.enum(['hours', 'days', 'months', 'NOK', 'people', 'percent', 'count']).optional(),
    question: text,
    help: text.optional(),
    /** The room whose register supplies it, if any. */
    'supplied-by': z.string().regex(slug).optional(),
    /** From this stage on it is worth asking. */
    'ask-in': z.enum(stages),
    /** An answer to offer, with the reason; it is never assumed. */
    suggest: z.array(z.strictObject({ when: anything.optional(), value: anything, because: text })).default([]),
  })),
})

export const parameterFile = z.strictObject({
  id: z.string(),
  title: text,
  type: z.enum(factTypes),
  unit: z.enum(['hours', 'days', 'months', 'NOK', 'people', 'percent', 'count']).optional(),
  options: optionTexts.optional(),
  /** Takes its options from this fact of the vocabulary. */
  'options-of': z.string().optional(),
  values: z.array(z.strictObject({
    from: day, value: anything, basis: z.array(z.string()).default([]), note: text.optional(), confidence: confidence.optional(),
  })).min(1).optional(),
  collects: z.strictObject({ family: z.string().regex(slug), having: z.string() }).optional(),
  'from-sources': rows,
  ...looked,
})

export const sourceFile = z.strictObject({
  id: z.string().regex(slug),
  title: text,
  /** As it is named in a sentence: «personvernforordningen». */
  short: text,
  kind: z.enum(['eu-regulation', 'eu-decision', 'directive', 'act', 'regulation', 'judgment', 'guidance', 'standard', 'report', 'agreement']),
  /** How a provision is cited: «artikkel 28 nr. 3», «§ 22», or by its own label. */
  cite: z.enum(['article', 'section', 'label']),
  link: z.url().optional(),
  licence: sentence,
  'in-force': z.strictObject({ from: z.union([day, z.literal('undecided')]), to: day.optional() }),
  provisions: z.record(z.string().regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/), z.strictObject({
    title: text.optional(), label: text.optional(), from: z.union([day, z.literal('undecided')]).optional(), to: day.optional(),
    confidence: confidence.optional(), note: text.optional(), rows: rows.optional(),
  })).default({}),
  note: text.optional(),
  ...looked,
})

const outcomes = ['met', 'not-met', 'unknown', 'not-applicable'] as const
const picked = ['picked', 'unknown', 'not-applicable'] as const

const caseOf = (expect: readonly [string, ...string[]]) => z.strictObject({
  name: sentence, on: day, facts: z.record(z.string(), anything), items: z.record(z.string(), anything).optional(),
  expect: z.enum(expect), missing: z.array(z.string()).optional(),
})

const common = {
  id: z.string(),
  title: text,
  'from-sources': rows,
  retired: z.strictObject({ on: day, because: text, see: z.array(z.string()).optional() }).optional(),
  ...looked,
}

const version = { from: z.union([day, z.literal('undecided')]), to: day.optional(), basis: z.array(z.string()), applies: anything }

export const dutyFile = z.strictObject({
  ...common,
  why: text,
  remedy: text,
  'for-each': z.string().optional(),
  due: z.enum(stages),
  gate: z.enum(stages).optional(),
  weight: z.enum(['blocking', 'serious', 'advisory']),
  waivable: z.enum(['never', 'risk']),
  versions: z.array(z.strictObject({ ...version, basis: version.basis.min(1), met: anything, note: text.optional() })).min(1),
  cases: z.array(caseOf(outcomes)).min(1),
})

const pickedCommon = { ...common, versions: z.array(z.strictObject(version)).min(1), cases: z.array(caseOf(picked)).min(1) }
const ids = z.array(z.string()).default([])

export const requirementFile = z.strictObject({
  ...pickedCommon,
  /** The requirement itself, as it stands in the annex. */
  demand: text,
  as: z.enum(['qualification', 'absolute', 'award', 'contract']),
  addresses: z.enum(['controller', 'supplier', 'both']),
  verify: text,
  evidence: z.array(text).min(1),
  duties: ids, clauses: ids, questions: ids,
})

export const scenarioFile = z.strictObject({
  ...pickedCommon,
  happens: text,
  consequence: text,
  harms: z.array(z.enum(['confidentiality', 'integrity', 'availability'])).min(1),
  measures: ids, requirements: ids,
})

export const measureFile = z.strictObject({
  ...pickedCommon,
  text,
  works: z.enum(['preventive', 'detective', 'corrective']),
  nature: z.enum(['technical', 'organisational', 'physical']),
  duties: ids, clauses: ids,
})

export const clauseFile = z.strictObject({ ...pickedCommon, purpose: text, text, duties: ids })

export const questionFile = z.strictObject({ ...pickedCommon, asks: text, 'good-answer': text, duties: ids })

export const statementFiles = {
  duty: dutyFile, requirement: requirementFile, scenario: scenarioFile, measure: measureFile, clause: clauseFile, question: questionFile,
} as const

const label = z.union([sentence, text])

/** A described engagement: a published decision, an invented case, or somebody's own file for `rustning assess`. */
export const caseFile = z.strictObject({
  id: z.string().regex(slug),
  title: label,
  kind: z.enum(['decision', 'invented', 'own']).default('own'),
  summary: label.optional(),
  organisation: sentence.optional(),
  source: z.strictObject({
    authority: sentence, 'decided-on': z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/).optional(), reference: sentence.optional(), link: z.url().optional(),
    /** Whether the decision itself was read, or only what others wrote about it. */
    read: z.enum(['decision', 'secondary']),
  }).optional(),
  'judged-on': day,
  /** Read the duties as they stand on this day instead (older law). */
  'law-on': day.optional(),
  stage: z.enum(stages),
  facts: z.record(z.string(), anything).default({}),
  items: z.record(z.string(), anything).default({}),
  breached: z.array(z.union([
    z.coerce.string().regex(/^[0-9].*/),
    z.strictObject({ provision: z.coerce.string(), reachable: z.boolean(), because: label.optional() }),
  ])).optional(),
  cleared: z.array(z.union([
    z.coerce.string().regex(/^[0-9].*/),
    z.strictObject({ provision: z.coerce.string().optional(), point: label }),
  ])).optional(),
  'not-decided': z.array(label).optional(),
  /** Invented cases: what the judgement must say. */
  expect: z.record(z.string(), z.enum(['met', 'not-met', 'unknown', 'ahead', 'not-applicable', 'picked'])).optional(),
  notes: label.optional(),
})

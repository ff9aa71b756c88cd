/**
 * The shape of every kind of knowledge file, as zod schemas: the loader checks against them, and the JSON Schemas that editors complete
 * from are made of them. Conditions, answers and references have their own readers, which know the collection; here they are named slots
 * that hold anything.
 */
import { z } from 'zod'
import { kinds, stages, type Kind } from '@rustning/engine'
import { isDay } from './value.ts'

export type SlotId = 'text' | 'day' | 'condition' | 'answer' | 'facts' | 'items' | 'basis' | 'provision' | 'fact-id' | 'item-noun' | 'statement-id' | 'source-id' | 'framework-id' | `${Kind}-id`
/** The places that json-schema.ts fills with what the collection allows there. */
export const slots = z.registry<{ id: SlotId }>()

export const sentence = z.string().trim().min(1)
/** Everything a person sees, in Bokmål, Nynorsk and English. */
export const text = z.strictObject({ nb: sentence, nn: sentence, en: sentence }).register(slots, { id: 'text' })
export type Text = z.infer<typeof text>

export const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const day = z.string().refine(isDay, { error: 'day' }).register(slots, { id: 'day' })
/** V: read in the source. S: read in a secondary source. K: general knowledge, not checked. Shown on screen. */
const confidence = z.enum(['V', 'S', 'K'])
export const looked = { 'checked-on': day, confidence }
export const condition = z.unknown().register(slots, { id: 'condition' })
export const answer = z.unknown().register(slots, { id: 'answer' })
export const facts = z.record(z.string(), z.unknown()).register(slots, { id: 'facts' })
const items = z.record(z.string(), z.unknown()).register(slots, { id: 'items' })
export const basis = z.string().register(slots, { id: 'basis' })
export const statementId = z.string().register(slots, { id: 'statement-id' })
const idOf = Object.fromEntries(kinds.map((kind) => [kind, z.string().register(slots, { id: `${kind}-id` })])) as Record<Kind, z.ZodString>
export const rows = z.array(z.string().regex(/^[A-Z][A-Za-z0-9.…-]*[A-Za-z0-9+]$/)).default([])
const optionTexts = z.record(z.string().regex(slug), text)

export const factTypes = ['flag', 'enum', 'set', 'country', 'countries', 'date', 'number', 'duration'] as const

export const vocabularyFile = z.strictObject({
  noun: z.string().regex(slug),
  /** Where its questions come in the order they are asked, all else being equal. */
  position: z.number().int(),
  title: text,
  /** There can be several of it; it is then asked as a list with this question. */
  list: z.strictObject({ question: text, help: text.optional(), 'name-example': text.optional(),
    /** Before this stage the list is most often empty: that answer is offered, with the reason. */
    'suggest-none': z.strictObject({ before: z.enum(stages), because: text }).optional() }).optional(),
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
    suggest: z.array(z.strictObject({ when: condition.optional(), value: answer, because: text })).default([]),
  })),
})

export const parameterFile = z.strictObject({
  id: z.string(),
  title: text,
  type: z.enum(factTypes),
  unit: z.enum(['hours', 'days', 'months', 'NOK', 'people', 'percent', 'count']).optional(),
  options: optionTexts.optional(),
  /** Takes its options from this fact of the vocabulary. */
  'options-of': z.string().register(slots, { id: 'fact-id' }).optional(),
  values: z.array(z.strictObject({
    from: day, value: answer, basis: z.array(basis).default([]), note: text.optional(), confidence: confidence.optional(),
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
  kind: z.enum(['eu-regulation', 'eu-decision', 'directive', 'act', 'regulation', 'judgment', 'guidance', 'standard', 'report', 'agreement', 'index']),
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
  name: sentence, on: day, facts, items: items.optional(),
  expect: z.enum(expect), missing: z.array(z.string()).optional(),
})

const common = {
  id: z.string(),
  title: text,
  'from-sources': rows,
  retired: z.strictObject({ on: day, because: text, see: z.array(statementId).optional() }).optional(),
  ...looked,
}

const version = { from: z.union([day, z.literal('undecided')]), to: day.optional(), basis: z.array(basis), applies: condition }

export const dutyFile = z.strictObject({
  ...common,
  why: text,
  remedy: text,
  'for-each': z.string().register(slots, { id: 'item-noun' }).optional(),
  due: z.enum(stages),
  gate: z.enum(stages).optional(),
  weight: z.enum(['blocking', 'serious', 'advisory']),
  waivable: z.enum(['never', 'risk']),
  versions: z.array(z.strictObject({ ...version, basis: version.basis.min(1), met: condition, note: text.optional() })).min(1),
  cases: z.array(caseOf(outcomes)).min(1),
})

const pickedCommon = { ...common, versions: z.array(z.strictObject(version)).min(1), cases: z.array(caseOf(picked)).min(1) }
const ids = (kind: Kind) => z.array(idOf[kind]).default([])

export const requirementFile = z.strictObject({
  ...pickedCommon,
  /** The requirement itself, as it stands in the annex. */
  demand: text,
  as: z.enum(['qualification', 'absolute', 'award', 'contract']),
  addresses: z.enum(['controller', 'supplier', 'both']),
  verify: text,
  evidence: z.array(text).min(1),
  duties: ids('duty'), clauses: ids('clause'), questions: ids('question'),
})

export const scenarioFile = z.strictObject({
  ...pickedCommon,
  happens: text,
  consequence: text,
  harms: z.array(z.enum(['confidentiality', 'integrity', 'availability'])).min(1),
  measures: ids('measure'), requirements: ids('requirement'),
})

export const measureFile = z.strictObject({
  ...pickedCommon,
  text,
  works: z.enum(['preventive', 'detective', 'corrective']),
  nature: z.enum(['technical', 'organisational', 'physical']),
  duties: ids('duty'), clauses: ids('clause'),
})

export const clauseFile = z.strictObject({ ...pickedCommon, purpose: text, text, duties: ids('duty') })

export const questionFile = z.strictObject({ ...pickedCommon, asks: text, 'good-answer': text, duties: ids('duty') })

/**
 * Something to weigh, where yes and no are too coarse: a point of a checklist, a pitfall, a question a risk assessment must answer, a factor
 * that moves how often to audit, a side of a country. Each step of the scale says what it looks like, worst first.
 */
export const criterionFile = z.strictObject({
  ...pickedCommon,
  sort: z.enum(['check', 'pitfall', 'moment', 'audit-frequency', 'country']),
  asks: text,
  why: text,
  grades: z.array(text).length(4),
  /** Audit frequency: whether the high end of the scale calls for audits more often or allows them less often. */
  moves: z.enum(['more-often', 'less-often']).optional(),
  stage: z.enum(stages),
  duties: ids('duty'), questions: ids('question'),
  /** Where to look it up: public indices and reports. */
  consult: z.array(z.string().register(slots, { id: 'source-id' })).default([]),
})

export const statementFiles = {
  duty: dutyFile, requirement: requirementFile, scenario: scenarioFile, measure: measureFile, clause: clauseFile, question: questionFile, criterion: criterionFile,
} as const

const label = z.union([sentence, text])
/** As an authority's finding is named: `28`, `32(1)(b)`, `5(1)(f)`. A bare article may be written as a number. */
const provision = z.coerce.string().regex(/^[0-9].*/).register(slots, { id: 'provision' })

/** A described engagement: a published decision, an invented case, or somebody's own file for `rustning assess`. */
export const caseFile = z.strictObject({
  id: z.string().regex(slug),
  title: label,
  kind: z.enum(['decision', 'invented', 'own']).default('own'),
  /** Offered by `start` as a sample, in this order. */
  sample: z.number().int().optional(),
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
  facts: facts.default({}),
  items: items.default({}),
  breached: z.array(z.union([provision, z.strictObject({ provision, reachable: z.boolean(), because: label.optional() })])).optional(),
  cleared: z.array(z.union([provision, z.strictObject({ provision: provision.optional(), point: label })])).optional(),
  'not-decided': z.array(label).optional(),
  /** Invented cases: what the judgement must say. */
  expect: z.record(statementId, z.enum(['met', 'not-met', 'unknown', 'ahead', 'not-applicable', 'picked'])).optional(),
  notes: label.optional(),
})

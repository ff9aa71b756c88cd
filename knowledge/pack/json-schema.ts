/**
 * JSON Schemas (draft 2020-12) of every kind of knowledge file, so that an editor completes facts, answers, comparisons, provisions and ids
 * while somebody writes, and shows each question in passing. Made of the shapes the loader itself checks with; what depends on the
 * collection stands once, in `words.schema.json`, which the others refer to. The loader remains the judge: it also sees what spans files.
 */
import type { Kind } from '@rustning/engine'
import { z } from 'zod'
import { answerSchemas, plainTypes, valueSchema, type Schema } from './answer-schema.ts'
import { conditionSchemas } from './condition-schema.ts'
import type { Knowledge } from './knowledge.ts'
import { referenceFiles } from './reference-shape.ts'
import { caseFile, day, parameterFile, slots, sourceFile, statementFiles, text, vocabularyFile, type SlotId } from './shape.ts'
import { wordsOf } from './words.ts'

const shapes = { source: sourceFile, vocabulary: vocabularyFile, parameter: parameterFile, ...statementFiles, ...referenceFiles, case: caseFile } as const
type FileKind = keyof typeof shapes
export const fileKinds = Object.keys(shapes) as FileKind[]

const wordsFile = 'words.schema.json'
const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** The schemas by file name. Pure: the same collection gives the same text. */
export function jsonSchemas(knowledge: Knowledge): Record<string, Schema> {
  const files = fileKinds.map((kind) => [`${kind}.schema.json`, fileSchema(kind)] as const)
  return { ...Object.fromEntries(files), [wordsFile]: { $schema: dialect, title: 'What the other schemas share: conditions, answers, and ids that exist', $defs: wordSchemas(knowledge) } }
}

function fileSchema(kind: FileKind): Schema {
  const { $schema: _, $defs: _slots, ...body } = fromZod(shapes[kind])
  return { $schema: dialect, title: `Rustning: a ${kind} file`, ...pointingToWords(body), ...(kind === 'parameter' && { allOf: valuesByType }) }
}

/** A file is checked as it is written, so fields with a default may be left out; slots become references to definitions. */
const fromZod = (shape: z.ZodType): Schema => z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', metadata: slots }) as Schema

const pointingToWords = <T>(body: T): T => JSON.parse(JSON.stringify(body).replaceAll('"$ref":"#/', `"$ref":"${wordsFile}#/`)) as T

/** A parameter's values are of its type. */
const valuesByType = plainTypes.map((type) => ({
  if: { properties: { type: { const: type } } },
  // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word; nobody awaits a schema.
  then: pointingToWords({ properties: { values: { items: { properties: { value: { anyOf: [valueSchema({ type }), { enum: ['none', null] }] } } } } } }),
}))

function wordSchemas(knowledge: Knowledge): Record<string, Schema> {
  const { sources, statements, facts, pack } = knowledge
  const ids = (kind?: Kind): Schema => ({ enum: Object.keys(statements).filter((id) => kind === undefined || statements[id]?.kind === kind).sort() })
  const slotted: Record<Exclude<SlotId, 'condition' | 'answer' | 'facts' | 'items'>, Schema> = {
    'text': { description: 'In Bokmål, Nynorsk and English', ...alone(text) },
    'day': { ...alone(day), format: 'date', pattern: '^(19|20|21)\\d\\d-\\d\\d-\\d\\d$' },
    'basis': { enum: Object.values(sources).flatMap(({ id, provisions }) => [id, ...Object.keys(provisions).map((provision) => `${id}/${provision}`)]).sort() },
    'provision': { anyOf: [{ type: 'string', pattern: '^[0-9]' }, { type: 'number' }], examples: provisionsOf(knowledge) },
    'fact-id': { enum: Object.keys(facts).sort() },
    'item-noun': { enum: pack.itemNouns },
    'statement-id': ids(),
    'duty-id': ids('duty'), 'requirement-id': ids('requirement'), 'scenario-id': ids('scenario'),
    'measure-id': ids('measure'), 'clause-id': ids('clause'), 'question-id': ids('question'), 'criterion-id': ids('criterion'),
    'source-id': { enum: Object.keys(sources).sort() },
    'framework-id': { enum: Object.keys(knowledge.reference.framework) },
  }
  return { ...slotted, ...answerSchemas(knowledge), ...conditionSchemas(knowledge, wordsOf(knowledge)) }
}

/** A slot's own shape, where zod can say it. */
function alone(slot: z.ZodType): Schema {
  const { $defs = {} } = fromZod(z.strictObject({ slot })) as { $defs?: Record<string, Schema> }
  return Object.values($defs)[0] ?? {}
}

/** `gdpr/28-3-a` as authorities write it, for those that some duty rests on. */
function provisionsOf({ pack }: Knowledge): string[] {
  const bases = pack.statements.filter(({ kind }) => kind === 'duty').flatMap(({ versions }) => versions.flatMap(({ basis }) => basis))
  const articles = [...new Set(bases)].filter((basis) => /^gdpr\/\d/.test(basis)).map((basis) => {
    const [article, ...points] = basis.slice('gdpr/'.length).split('-')
    return `${article}${points.map((point) => `(${point})`).join('')}`
  })
  return articles.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

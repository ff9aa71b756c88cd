/** What may be asked about the judgement of an engagement. */
import { stages } from '@rustning/engine'
import { z } from 'zod'
import { id, nothing, route } from '../../foundation/http/route.api.ts'

const stage = z.enum(stages)
/** A day of the calendar, in the centuries that law here is from. */
export const day = z.iso.date().regex(/^(?:19|2\d)\d\d-/)
export const outcome = z.enum(['met', 'not-met', 'unknown', 'ahead', 'not-applicable', 'picked'])
const statementId = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/).max(200)

const because = z.strictObject({
  item: z.string().optional(),
  reasons: z.array(z.strictObject({ fact: z.string(), question: z.string(), answer: z.string(), origin: z.string().optional(), wanted: z.string().optional(), alternative: z.literal(true).optional() })),
})

export const dutyLine = z.strictObject({
  id: z.string(), title: z.string(), outcome,
  says: z.string().meta({ description: 'The outcome in words; ahead of its stage: which stage it comes in' }),
  weight: z.enum(['blocking', 'serious', 'advisory']), waivable: z.enum(['never', 'risk']), due: stage, gate: stage.optional(),
  law: z.string().meta({ description: 'The basis as a person cites it, and since when it is in force' }), basis: z.array(z.string()),
  own: z.strictObject({ id, version: z.int(), decidedBy: z.string(), decidedOn: day, caseNumber: z.string().optional() }).optional().meta({ description: 'The policy the organisation has adopted, where the duty is its own decision and no law; then `basis` is empty' }),
  confidence: z.enum(['V', 'S', 'K']), confidenceSays: z.string(), missing: z.array(z.string()),
  because: z.array(because).meta({ description: 'Given for open duties; the others are explained one by one' }), remedy: z.string().optional(),
}).meta({ id: 'DutyLine' })
export type DutyLine = z.infer<typeof dutyLine>

const cause = z.strictObject({ kind: z.enum(['fact', 'item', 'parameter', 'law', 'policy', 'day', 'stage', 'knowledge']), id: z.string().optional(), says: z.string() })
export const difference = z.strictObject({ id: z.string(), kind: z.string(), title: z.string(), before: outcome, after: outcome, says: z.string(), causes: z.array(cause) })

const named = z.strictObject({ id: z.string(), title: z.string() })
const picked = z.strictObject({ picked: z.array(named), undecided: z.int() })

const nextQuestion = z.strictObject({
  asks: z.string(), item: z.string().optional().meta({ description: 'The name of the one it is about, where it is about one of several' }), question: z.string(), when: z.enum(['gate', 'now', 'later']).meta({ description: 'To pass the decision point the part stands at; for what falls due in this stage or should be in place; or not before a later stage' }), role: z.enum(['applicability', 'selection', 'fulfilment']),
  decides: z.int(), serves: z.int(), titles: z.array(z.string()).meta({ description: 'The first of what it serves' }),
  suggestion: z.strictObject({ value: z.json().optional(), says: z.string(), because: z.string() }).optional().meta({ description: 'An answer to take over; without a value: that there are none' }),
})

export const partJudgement = z.strictObject({
  id, name: z.string().optional(), stage, ended: z.enum(['abandoned', 'exited']).optional(),
  judgedOn: day, pack: z.string(), facts: z.string().meta({ description: 'Digest of what was known, and of the organisation’s own policies' }),
  counts: z.strictObject({ met: z.int(), notMet: z.int(), unknown: z.int(), ahead: z.int(), notApplicable: z.int() }),
  gate: z.strictObject({ from: stage, to: stage.optional(), blocking: z.array(z.string()) }).meta({ description: 'The blocking duties that are open, before any exception is counted' }),
  duties: z.array(z.strictObject({ stage, says: z.string(), duties: z.array(dutyLine) })),
  coming: z.array(z.strictObject({ id: z.string(), title: z.string(), from: day.optional(), says: z.string() })),
  picks: z.strictObject({ requirement: picked, scenario: picked, measure: picked, clause: picked, question: picked, criterion: picked }),
  next: z.strictObject({ total: z.int(), gate: z.int(), now: z.int(), questions: z.array(nextQuestion) }).meta({ description: 'What the decision point wants first, then what this stage wants, then the rest; how many of the first two there are in all' }),
  conflicts: z.array(z.strictObject({ fact: z.string(), item: z.string().optional(), question: z.string(), room: z.string(), used: z.string(), said: z.string().optional(), origin: z.string().optional() })),
  changed: z.strictObject({ since: z.iso.datetime(), differences: z.array(difference) }).optional().meta({ description: 'Absent: the reader has not looked before' }),
}).meta({ id: 'PartJudgement' })
export type PartJudgement = z.infer<typeof partJudgement>

const kept = z.strictObject({
  id, part: id, number: z.int(), stage, judgedOn: day, pack: z.string(), facts: z.string(), at: z.iso.datetime(),
  counts: z.strictObject({ met: z.int(), notMet: z.int(), unknown: z.int(), ahead: z.int(), blocking: z.int() }), worst: z.strictObject({ id: z.string(), title: z.string(), outcome, says: z.string() }).optional(),
}).meta({ id: 'KeptJudgement' })

const one = z.strictObject({ organisation: id, engagement: id })
export const people = ['leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'research-lead', 'auditor', 'supervisor'] as const
export const readers = [...people, 'token:engagements.read'] as const

export const verdictRoutes = {
  readJudgement: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/judgement', summary: 'Judge an engagement as it stands', tags: ['judgement'], params: one,
    query: z.strictObject({ part: id.optional(), on: day.optional(), all: z.boolean().default(false).meta({ description: 'Also the duties that do not apply' }) }),
    answer: z.strictObject({
      id, version: z.int(), title: z.string(),
      parts: z.array(z.strictObject({ id, name: z.string().optional(), stage, ended: z.enum(['abandoned', 'exited']).optional() })), part: partJudgement,
    }).meta({ id: 'ThreadJudgement' }),
    refusals: {}, may: readers,
  }),
  explainVerdict: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/judgement/explanation', summary: 'Explain one duty for an engagement', tags: ['judgement'], params: one,
    query: z.strictObject({ part: id.optional(), on: day.optional(), id: statementId }),
    answer: z.strictObject({ duty: dutyLine, why: z.string(), file: z.string(), items: z.array(z.strictObject({ item: z.string(), outcome, says: z.string() })), checkedOn: z.string(), sources: z.array(z.string()) }),
    refusals: { 'duty-unknown': 404 }, may: readers,
  }),
  listJudgements: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/judgements', summary: 'List the judgements that were kept of a part, the last first', tags: ['judgement'], params: one,
    query: z.strictObject({ part: id.optional(), after: z.int().min(1).optional().meta({ description: 'The number the page before ended with' }), limit: z.int().min(1).max(100).default(20) }),
    answer: z.strictObject({ judgements: z.array(kept), next: z.int().optional() }), refusals: {}, may: readers,
  }),
  readKeptJudgement: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/judgements/{judgement}', summary: 'Read a judgement that was kept, and reach it again from what was known', tags: ['judgement'],
    params: z.strictObject({ organisation: id, engagement: id, judgement: id }),
    answer: z.strictObject({
      judgement: kept, outcomes: z.array(z.strictObject({ id: z.string(), title: z.string(), outcome, says: z.string() })),
      again: z.enum(['same', 'different', 'pack-missing']).meta({ description: 'Whether the same pack and the same facts give the same today' }),
      changedFromBefore: z.array(difference),
    }), refusals: {}, may: readers,
  }),
  markAsLooked: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/looks', summary: 'Note that the verdicts have been seen', tags: ['judgement'], params: one,
    answer: nothing, refusals: {}, changes: true, may: people,
  }),
}

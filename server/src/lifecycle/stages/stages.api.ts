/** What may be asked of the stages of an engagement: what the decision point wants, and moving a part. People decide; a program’s key does not. */
import { stages } from '@rustning/engine'
import { z } from 'zod'
import { id, route } from '../../foundation/http/route.api.ts'
import { day, dutyLine, outcome, readers } from '../../judgement/verdict/verdict.api.ts'
import { moveKinds } from './move-kind.api.ts'

const stage = z.enum(stages)
const ofPart = z.strictObject({ organisation: id, engagement: id, part: id })
const reason = z.string().trim().min(1).max(4_000)
const version = z.int().min(0).meta({ description: 'The part’s version, as the one who decides has seen it' })
const tags = ['lifecycle']
const movers = ['leader', 'buyer', 'contract-manager', 'system-owner', 'security-officer', 'controllers-delegate', 'research-lead'] as const

const block = z.strictObject({
  duty: dutyLine, lift: z.enum(['nobody', 'exception']), liftSays: z.string(),
  exception: z.strictObject({ id, until: day, by: z.string().optional(), says: z.string() }).optional().meta({ description: 'It lifts the duty' }),
  items: z.array(z.strictObject({ item: z.string(), outcome, says: z.string() })).meta({ description: 'Where the duty holds for each of several' }),
  concluded: z.strictObject({ of: z.int(), have: z.int(), says: z.string() }).optional().meta({ description: 'Where each of several controllers must have concluded' }),
})

const gate = z.strictObject({
  part: z.strictObject({ id, version: z.int(), name: z.string(), stage, ended: z.enum(['abandoned', 'exited']).optional() }),
  judgedOn: day, facts: z.string().meta({ description: 'Digest of what was known' }), pack: z.string(),
  stages: z.array(z.strictObject({ stage, says: z.string(), purpose: z.string(), is: z.enum(['behind', 'here', 'ahead']) })),
  to: stage.optional(), open: z.boolean(), blocks: z.array(block),
  you: z.strictObject({ advance: z.boolean(), abandon: z.boolean(), exit: z.boolean(), goBack: z.array(stage) }).meta({ description: 'What the reader may do now; a closed gate still refuses' }),
  who: z.array(z.string()).meta({ description: 'The roles that take it on from here' }),
  backlog: z.array(dutyLine).meta({ description: 'Blocking duties of gates already behind that are not met' }),
  exit: z.array(dutyLine).meta({ description: 'The steps of exit, as they stand now' }),
}).meta({ id: 'Gate', description: 'The decision point a part of an engagement stands at' })
export type GateAnswer = z.infer<typeof gate>

const moved = z.strictObject({ part: id, version: z.int(), stage, ended: z.enum(['abandoned', 'exited']).optional(), change: id })
const stageChange = z.strictObject({
  id, part: id, kind: z.enum(moveKinds), says: z.string(), from: stage, to: stage.optional(), by: z.string().optional(), at: z.iso.datetime(), reason: z.string().optional(), judgement: id,
  exceptions: z.array(z.strictObject({ id, duty: z.string(), until: day })),
})
const refused = { 'part-ended': 409 } as const

export const stagesRoutes = {
  readGate: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/parts/{part}/gate', summary: 'Read what the decision point of a part wants', tags, params: ofPart, answer: gate, refusals: {}, may: readers,
  }),
  advancePart: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/parts/{part}/advance', summary: 'Take a part through its gate to the next stage, or end its exit', tags, params: ofPart, changes: true,
    body: z.strictObject({ version }), answer: moved, refusals: { ...refused, 'gate-closed': 409, 'stage-not-yours': 403, 'stage-only-exit': 409 }, may: movers,
  }),
  sendPartBack: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/parts/{part}/go-back', summary: 'Send a part back to an earlier stage, with a reason', tags, params: ofPart, changes: true,
    body: z.strictObject({ version, to: stage, reason }), answer: moved, refusals: { ...refused, 'stage-not-earlier': 409 }, may: movers,
  }),
  startExit: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/parts/{part}/exit', summary: 'Start the exit of a part, from any stage', tags, params: ofPart, changes: true,
    body: z.strictObject({ version, reason }), answer: moved, refusals: { ...refused, 'already-in-exit': 409 }, may: movers,
  }),
  abandonPart: route({
    method: 'POST', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/parts/{part}/abandon', summary: 'Give up a part before anything has been handed over', tags, params: ofPart, changes: true,
    body: z.strictObject({ version, reason }), answer: moved, refusals: { ...refused, 'too-late-to-abandon': 409 }, may: ['leader', 'system-owner', 'buyer', 'contract-manager'],
  }),
  listStageChanges: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/engagements/{engagement}/stage-changes', summary: 'List how the parts of an engagement have moved, the last first', tags, params: z.strictObject({ organisation: id, engagement: id }),
    query: z.strictObject({ after: id.optional(), limit: z.int().min(1).max(100).default(20) }), answer: z.strictObject({ changes: z.array(stageChange), next: id.optional() }), refusals: {}, may: readers,
  }),
}

/** What may be asked of an organisation's own journal. */
import { z } from 'zod'
import { file, id, route } from '../http/route.api.ts'

const outcome = z.enum(['done', 'denied', 'read'])
const entry = z.strictObject({
  id, at: z.iso.datetime(), actor: z.strictObject({ kind: z.string(), id: id.optional(), name: z.string().optional() }), action: z.string(), outcome,
  entity: z.strictObject({ type: z.string(), id, version: z.int().optional() }).optional(),
  /** Its place in the tree; none yet for what was written a moment ago. */
  place: z.int().optional(),
}).meta({ id: 'JournalEntry', description: 'What was done, by whom and when' })
export type JournalEntryAnswer = z.infer<typeof entry>

const ofOrganisation = z.strictObject({ organisation: id }), one = z.strictObject({ organisation: id, entry: id })
const readers = ['leader', 'security-officer', 'data-protection-officer', 'administrator', 'auditor', 'supervisor'] as const

export const journalRoutes = {
  listJournal: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/journal', summary: 'List what has been done, newest first', tags: ['journal'], params: ofOrganisation,
    query: z.strictObject({ after: z.string().max(200).optional(), limit: z.int().min(1).max(100).default(50), entity: id.optional(), actor: id.optional(), action: z.string().max(100).optional(), outcome: outcome.optional(), /** Leaves out what jobs did in the background. */ without: z.enum(['job']).optional(), from: z.iso.date().optional(), to: z.iso.date().optional() }),
    answer: z.strictObject({ entries: z.array(entry), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: readers, noted: 'journal.read',
  }),
  readJournalEntry: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/journal/{entry}', summary: 'Read one entry with its detail and the proof of its place', tags: ['journal'], params: one,
    answer: z.strictObject({
      entry, /** The bytes that are hashed, as text. */ body: z.string(), /** Names, values and reasons; none where there were none or they were erased. */ detail: z.unknown().optional(), erased: z.boolean(),
      proof: z.strictObject({ size: z.int(), hashes: z.array(z.string()), checkpoint: z.string() }).optional(),
    }).meta({ id: 'JournalReceipt', description: 'An entry, and the proof that it stands in the journal that was signed' }),
    refusals: {}, may: readers, noted: 'journal.read-entry',
  }),
  verifyJournal: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/journal-verification', summary: 'Check the journal from its first entry to its last', tags: ['journal'], params: ofOrganisation,
    answer: z.strictObject({
      entries: z.int(), checkpoints: z.int(), witnessed: z.int(), erased: z.int(), soundUpTo: z.int(), findings: z.array(z.strictObject({ at: z.int(), what: z.string(), said: z.string() })), /** What the reader needs to check it without us. */ key: z.string(),
    }).meta({ id: 'JournalVerification', description: 'Whether the journal holds' }),
    refusals: { 'verification-running': 429 }, may: readers,
  }),
  readCheckpoint: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/journal-checkpoint', summary: 'The newest signed checkpoint, to keep elsewhere', tags: ['journal'], params: ofOrganisation, answer: file('text/plain'), refusals: {}, may: readers,
  }),
}

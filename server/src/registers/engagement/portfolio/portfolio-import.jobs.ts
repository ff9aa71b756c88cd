/** The work behind a confirmed list: read and checked again row by row, written in one statement, and handed to whoever makes the backlog. */
import { z } from 'zod'
import type { Knowledge } from '@rustning/knowledge/pack'
import { job, type Job, type JobContext } from '../../../foundation/jobs/index.ts'
import { asUuid, type Uuid } from '../../../foundation/values/id.ts'
import { takeIn } from './portfolio-import.actions.ts'
import { engagementsOf, importById, importRows } from './portfolio-import.store.ts'

/** Each new engagement with its part, to whoever must know what is already in use. Runs again after a stop in the middle. */
export type HandOver = (context: JobContext<{ readonly import: string }>, made: readonly { readonly engagement: Uuid; readonly part: Uuid }[]) => Promise<void>

export const portfolioImportJob = ({ knowledge, handOver = () => Promise.resolve() }: { readonly knowledge: Pick<Knowledge, 'facts'>; readonly handOver?: HandOver | undefined }): Job<{ readonly import: string }> => job({
  name: 'engagement.import-portfolio', input: z.strictObject({ import: z.string() }),
  run: async (context) => {
    const id = asUuid(context.input.import)
    const found = await context.read(async (reader) => ({ one: await importById(reader, id), rows: await importRows(reader, id) }))
    if (!found.one) throw new Error('there is no such import')
    const of = found.rows.length
    await context.progress(0, of)
    const { answer } = await takeIn(context.acting('take-in'), knowledge, found.one, found.rows)
    if (!answer.refused) await handOver(context, await context.read((reader) => engagementsOf(reader, id)))
    await context.progress(of, of)
    return answer
  },
})

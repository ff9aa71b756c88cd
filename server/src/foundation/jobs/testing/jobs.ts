/** The jobs of the tests: one that is killed in the middle of its first run, among others. Used by the tests and by the server they kill. */
import { z } from 'zod'
import { job, type Job, type JobContext } from '../job.ts'
import { newId } from '../../values/id.ts'

const none = { times: 0, delay: 0, most: 0 }

/** One row and one journal entry, once for each step of a job. */
const take = (context: JobContext<unknown>, step: string) => context.act(step, 'effect.take', () => Promise.resolve([]), () => {
  const id = newId()
  return { entity: { type: 'effect', id, version: 1 }, change: 'INSERT INTO effect VALUES ($1, $2, $3) RETURNING id', values: [context.tenant, id, step], row: { id, step }, status: 201, answer: { id } }
})

export const twoSteps = job({
  name: 'test.two-steps', input: z.strictObject({ killIn: z.number() }), retry: { times: 3, delay: 0, most: 0 },
  run: async (context) => {
    await take(context, 'first')
    if (context.attempt === context.input.killIn) process.kill(process.pid, 'SIGKILL')
    await take(context, 'second')
    return { attempt: context.attempt }
  },
})
export const onlyOnce = job({ name: 'test.only-once', input: z.strictObject({}), retry: none, run: () => Promise.resolve(process.kill(process.pid, 'SIGKILL')) })
export const failing = job({ name: 'test.failing', input: z.strictObject({}), retry: { times: 2, delay: 0, most: 0 }, run: () => Promise.reject(new Error('the other side does not answer')) })
export const quick = job({ name: 'test.quick', input: z.strictObject({ n: z.number() }), retry: none, run: (context) => Promise.resolve(context.input.n * 2) })
export const long = job({
  name: 'test.long', input: z.strictObject({}), retry: none,
  run: async ({ progress, read, tenant }) => {
    await progress(1, 3, 'lesing')
    await read(({ rows }) => rows('SELECT pg_sleep(0.25)'))
    await progress(2, 3)
    await progress(3, 3, 'ferdig')
    return read(({ rows }) => rows('SELECT tenant_id = $1 AS own FROM tenant', [tenant]))
  },
})
export const nightly = job({ name: 'test.nightly', input: z.strictObject({}), retry: none, every: '0 3 * * *', run: (context) => take(context, 'night') })
export const hearing = job({ name: 'test.hearing', input: z.object({ id: z.string() }), retry: none, on: { 'thing.changed': 'each', 'thing.all-changed': 'all' }, run: (context) => take(context, context.input.id) })
export const testJobs: readonly Job[] = [twoSteps, onlyOnce, failing, quick, long, nightly, hearing]

/**
 * Judging again without anybody waiting for it. A room whose change touches an engagement tells so, and that engagement is judged; what touches
 * many, or what nobody told of, is found by going over all of them: at once where a room says so, and every night.
 */
import { z } from 'zod'
import { job, type Job, type JobContext } from '../../foundation/jobs/index.ts'
import { id } from '../../foundation/http/route.api.ts'
import { asUuid, type Uuid } from '../../foundation/values/id.ts'
import type { Judging } from '../fact-supplier.ts'
import { judgeAgain, judgeParts } from './verdict.actions.ts'

const perPage = 200

/** Each stands for one engagement, and is told with its id. */
const ofOne = ['engagement.added', 'engagement.changed', 'engagement.answered', 'engagement.moved']
/** Each may touch any engagement. */
const ofMany = ['portfolio.imported', 'organisation.answered', 'organisation.changed', 'organisation-policy.changed', 'supplier.changed', 'supplier.removed', 'service.changed', 'supply-chain.changed', 'evidence.added', 'evidence.changed', 'evidence.removed']

export function judgementJobs(judging: Judging): readonly Job[] {
  const again = job({
    name: 'judgement.judge-again', input: z.object({ id }), on: Object.fromEntries(ofOne.map((topic) => [topic, 'each' as const])),
    run: async ({ input, read, acting }) => ({ kept: (await judgeParts(acting, judging, asUuid(input.id), read)).filter((one) => one === 'kept').length }),
  })
  const sweep = job({
    name: 'judgement.sweep', input: z.object({}), every: '15 0 * * *', within: 3_600, on: Object.fromEntries(ofMany.map((topic) => [topic, 'all' as const])), run: (context) => sweepAll(context, judging),
  })
  return [again, sweep] as readonly Job[]
}

async function sweepAll({ read, acting, progress, signal }: JobContext<unknown>, judging: Judging): Promise<{ looked: number; kept: number }> {
  let looked = 0, kept = 0
  for (let after: Uuid | undefined; ;) {
    const parts = await read((reader) => judging.register.partsAfter(reader, after, perPage))
    for (const subject of parts) {
      signal.throwIfAborted()
      if ((await judgeAgain(acting(subject.part), judging, subject)) === 'kept') kept++
    }
    looked += parts.length
    await progress(looked, looked)
    if (parts.length < perPage) return { looked, kept }
    after = parts.at(-1)?.part
  }
}

/** Deciding who sees to a duty that is owed, and by when. */
import { act, Overtaken, type Acting, type Done } from '../../foundation/action/action.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId } from '../../foundation/values/id.ts'
import type { Judging, Subject } from '../../judgement/fact-supplier.ts'
import { gatesOf } from '../../judgement/verdict/index.ts'
import { plan } from './backlog.ts'
import { currentMembers, owedDuties, putItem } from './backlog.store.ts'

export function planBacklog(acting: Acting, { register, knowledge }: Judging, { engagement, part }: Subject, { duty, version, ...wanted }: { readonly duty: string; readonly version: number } & Parameters<typeof plan>[2]): Promise<Done<{ readonly version: number }>> {
  return act(acting, 'backlog-item.plan', async (reader) => {
    const thread = await register.threadHeld(reader, engagement)
    if (!thread?.parts.some(({ id }) => id === part)) return []
    return [{ owed: (await owedDuties(reader, register.threads, gatesOf(knowledge), { part, duty, limit: 1 })).owed[0], members: await currentMembers(reader, wanted.assigneeId ? [wanted.assigneeId] : []) }]
  }, ([loaded]) => {
    if (!loaded) throw notFound()
    const after = plan(loaded.owed, duty, wanted, loaded.members, newId())
    if (after.version !== version + 1) throw new Overtaken('it has another version')
    const { id, dueOn, assigneeId } = after
    return {
      ...putItem(acting.tenant, after), entity: { type: 'backlog-item', id, version: after.version }, row: { id, version: after.version, engagement_id: engagement, part_id: part, duty, due_on: dueOn ?? null, assignee_id: assigneeId ?? null },
      detail: { dueOn, assigneeId }, status: 200, answer: { version: after.version },
    }
  })
}

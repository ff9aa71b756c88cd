/** Load, decide, save and journal: what changes the register of engagements. */
import { act, Overtaken, type Acting, type Done } from '../../foundation/action/action.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import { add, change, type Engagement, type EngagementChange } from './engagement.ts'
import { engagementWithOwners, insertEngagement, updateEngagement } from './engagement.store.ts'
import type { EngagementAnswer } from './engagement.api.ts'

export const answerOf = ({ createdAt, ...rest }: Engagement): EngagementAnswer => ({ ...rest, createdAt: createdAt.toISOString() })
/** As it stands in the database, for the journal's commitment. */
const rowOf = ({ id, version, title, ownerId, stage, createdAt }: Engagement) => ({ id, version, title, owner_id: ownerId, stage, created_at: createdAt })

export function addEngagement(acting: Acting, wanted: { readonly title: string; readonly ownerId: Uuid }): Promise<Done<EngagementAnswer>> {
  const id = newId()
  return act(acting, 'engagement.add', (reader) => engagementWithOwners(reader, undefined, [wanted.ownerId]), ([loaded], at) => {
    const added = add(id, wanted, loaded?.owners ?? [], at)
    return {
      ...insertEngagement(acting.tenant, added), entity: { type: 'engagement', id, version: 1 }, row: rowOf(added), detail: { title: added.title },
      tell: { topic: 'engagement.added', payload: { id } }, status: 201, answer: answerOf(added),
    }
  })
}

/** Refuses as not found what is not here, and as overtaken what has moved on since `version`. */
export function changeEngagement(acting: Acting, id: Uuid, version: number, wanted: EngagementChange): Promise<Done<EngagementAnswer>> {
  return act(acting, 'engagement.change', (reader) => engagementWithOwners(reader, id, wanted.ownerId === undefined ? [] : [wanted.ownerId]), ([loaded]) => {
    const before = loaded?.engagement
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    const after = change(before, wanted, loaded.owners)
    return {
      ...updateEngagement(acting.tenant, after), entity: { type: 'engagement', id, version: after.version }, row: rowOf(after),
      detail: { before: { title: before.title, ownerId: before.ownerId }, after: { title: after.title, ownerId: after.ownerId } }, status: 200, answer: answerOf(after),
    }
  })
}

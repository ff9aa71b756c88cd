/** Load, decide, save and journal: what an organisation shows of what it uses. */
import { act, Overtaken, type Acting, type Change, type Done } from '../../foundation/action/action.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import { isPublishedService } from './public-service.store.ts'
import { publicUnknown } from './service.ts'
import type { ServiceUseAnswer } from './service.api.ts'
import { beforeShowing, endUse, hideUse, showPublicUse, showUse, useById, useRow } from './use.store.ts'
import { engagementUnknown, shownAlready, type ServiceUse } from './use.ts'

export const useAnswer = ({ shownAt, ...use }: ServiceUse): ServiceUseAnswer => ({ ...use, shownAt: shownAt.toISOString() })

/** Shows everybody that the service is used in one engagement, with the organisation's name or without. Refuses what is shown already. */
export async function showServiceUse(acting: Acting, { engagementId, serviceId, named }: { readonly engagementId: Uuid; readonly serviceId: Uuid; readonly named: boolean }): Promise<Done<ServiceUseAnswer>> {
  const { tenant } = acting, id = newId()
  try {
    return await act(acting, 'service-use.show', (reader) => beforeShowing(reader, isPublishedService, serviceId), ([loaded], at): Change<ServiceUseAnswer> => {
      if (!loaded?.exists) throw publicUnknown()
      const use: ServiceUse = { id, version: 1, engagementId, serviceId, named, shownAt: at }
      return { ...showUse(tenant, use), parts: [showPublicUse(tenant, use, loaded.name)], entity: { type: 'service-use', id, version: 1 }, row: useRow(use), detail: { after: useRow(use) }, status: 201, answer: useAnswer(use) }
    })
  } catch (error) {
    const { constraint } = error as { constraint?: string }
    throw constraint === 'service_use_engagement' ? engagementUnknown() : constraint === 'service_use_once' ? shownAlready() : error
  }
}

export const hideServiceUse = (acting: Acting, id: Uuid, version: number): Promise<Done<undefined>> => act(acting, 'service-use.hide', (reader) => useById(reader, id), ([use], at): Change<undefined> => {
  if (!use) throw notFound()
  if (use.version !== version) throw new Overtaken('it has another version')
  return { ...endUse(acting.tenant, use, at), parts: [hideUse(acting.tenant, use)], entity: { type: 'service-use', id, version: version + 1 }, row: { ...useRow(use), version: version + 1, ended_at: at }, detail: { before: useRow(use) }, status: 204, answer: undefined }
})

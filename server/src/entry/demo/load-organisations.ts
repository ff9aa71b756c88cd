/**
 * What each organisation says of itself: its kind, whom it belongs together with, who may accept what, its policies, and the answers that
 * hold for everything it does. Said by the first of its people, who leads it.
 */
import { isSet, type Facts } from '@rustning/engine'
import { answerRoutes } from '../../registers/engagement/index.ts'
import { matrixRoutes, organisationRoutes, policyRoutes, relationKinds, relationRoutes } from '../../registers/organisation/index.ts'
import type { DemoOrganisation } from './files.ts'
import type { DemoPerson } from './person.ts'

type Value = Facts['known'][string]['value']
/** As the API has it. */
export const wire = (value: Value) => (isSet(value) ? { members: [...value.members], complete: value.complete } : value)

export interface Others { readonly nameOf: (id: string) => string; readonly tenantOf: (id: string) => string | undefined }

export async function loadOrganisation({ kind, employees, relations, matrix, policies }: DemoOrganisation, leader: DemoPerson, { nameOf, tenantOf }: Others, like: Facts | undefined): Promise<void> {
  const params = { organisation: leader.organisation }
  await leader.asks(organisationRoutes).changeOrganisation({ params, version: 1, body: { kind, ...(employees !== undefined && { employees }) } })
  for (const { kind: wanted, to, about } of relations) {
    const as = relationKinds.find((one) => one === wanted), otherId = tenantOf(to)
    if (!as) throw new Error(`${wanted} is no relation`)
    await leader.asks(relationRoutes).addRelation({ params, body: { kind: as, name: nameOf(to), ...(otherId !== undefined && { otherId }), ...(about !== undefined && { about }) } })
  }
  if (matrix) {
    const asked = leader.asks(matrixRoutes), { version, words } = await asked.readAuthorityMatrix({ params })
    await asked.adoptAuthorityMatrix({ params, body: {
      version, decidedBy: matrix.by, decidedOn: matrix.on,
      words: { ...words, ...(matrix.over !== undefined && { boardOver: { amount: matrix.over, currency: 'NOK' } }), ...(matrix.appetite !== undefined && { appetite: { level: 'low' as const, words: matrix.appetite } }) },
    } })
  }
  for (const { id, by, on } of policies) await leader.asks(policyRoutes).adoptPolicy({ params, body: { policy: id, decidedBy: by, decidedOn: on } })
  const answers = Object.entries(like?.known ?? {}).filter(([fact]) => fact.startsWith('organisation.') && fact !== 'organisation.kind').map(([fact, { value }]) => ({ fact, value: wire(value) }))
  if (answers.length > 0) await leader.asks(answerRoutes).giveOrganisationAnswers({ params, body: { answers } })
}

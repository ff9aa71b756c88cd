/** Letting somebody who runs the platform in for a time, shutting them out again, and the use they make of it. */
import type pg from 'pg'
import { act, type Acting, type Done } from '../action/action.ts'
import { changeAs, type Reader } from '../database/transaction.ts'
import { append } from '../journal/append.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { readEmail } from './account.ts'
import { writerIn } from './invitation.together.ts'
import { asHolderSelf, readAt } from './personal.ts'
import type { Role } from './role.ts'
import { granterAnd, platformAdminWith, supportGrantChanges, supportGrantRow, supportGrantsForMe, supportGrantsIn, supportGrantsOf } from './support-grant.store.ts'
import { decideLettingIn, decideShuttingOut, grantInForce, supportGrantState, supportNotLetIn, type MySupportGrant, type SupportGrant, type SupportGrantState } from './support-grant.ts'

export interface LetIn {
  readonly id: Uuid
  readonly version: number
  readonly account: Uuid
  readonly until: string
}

/** From now until `until`. */
export async function letSupportIn(acting: Acting, given: { readonly email: string; readonly reason: string; readonly until: Date }): Promise<Done<LetIn>> {
  const { tenant, actor } = acting, { until } = given
  const email = readEmail(given.email), reason = given.reason.trim(), id = newId()
  const load = async (reader: Reader) => {
    const { roles } = await granterAnd(reader, actor.id)
    return [{ roles, platformAdmin: roles.includes('administrator') ? await platformAdminWith(await writerIn(reader), email) : undefined }]
  }
  return act<{ readonly roles: readonly Role[]; readonly platformAdmin: Uuid | undefined }, LetIn>(acting, 'support-grant.create', load, ([found], at) => {
    const refused = decideLettingIn(found ?? { roles: [], platformAdmin: undefined }, { reason, until }, at)
    if (refused) throw refused
    const account = found?.platformAdmin as Uuid
    const made: SupportGrant = { id, version: 1, account, email, reason, grantedBy: actor.id as Uuid, from: at, until, withdrawnAt: null }
    return {
      entity: { type: 'support-grant', id, version: 1 }, change: supportGrantChanges.add, values: [tenant, id, account, email, reason, made.grantedBy, at, until],
      row: supportGrantRow(tenant, made), detail: { email, reason, until }, status: 201, answer: { id, version: 1, account, until: until.toISOString() },
    }
  })
}

export const shutSupportOut = (acting: Acting, id: Uuid): Promise<Done<{ readonly id: Uuid; readonly version: number }>> =>
  act(acting, 'support-grant.withdraw', async (reader) => [await granterAnd(reader, acting.actor.id, id)], ([found], at) => {
    const refused = decideShuttingOut(found ?? { roles: [], grant: undefined }, at)
    if (refused) throw refused
    const grant = found?.grant as SupportGrant, version = grant.version + 1
    return {
      entity: { type: 'support-grant', id, version }, change: supportGrantChanges.withdraw, values: [id, grant.version, at],
      row: supportGrantRow(acting.tenant, { ...grant, version, withdrawnAt: at }), detail: { account: grant.account }, status: 200, answer: { id, version },
    }
  })

export type ListedSupportGrant = SupportGrant & { readonly state: SupportGrantState }

/** Newest first. */
export const listSupportGrants = (pool: pg.Pool, tenant: TenantId, most = 500): Promise<ListedSupportGrant[]> =>
  readAt(pool, tenant, async (reader, at) => (await supportGrantsIn(reader, most)).map((one) => ({ ...one, state: supportGrantState(one, at) })))

/** For whoever runs the platform: where they are let in now. */
export const mySupportGrants = (pool: pg.Pool, session: Uint8Array): Promise<MySupportGrant[]> =>
  asHolderSelf(pool, session, (person, { platformAdmin }) => (platformAdmin ? supportGrantsForMe(person) : Promise.resolve([])))

/** The grant by which somebody who runs the platform may see the organisation at this moment. Seeing anything goes through `useSupport`. */
export const supportFor = (pool: pg.Pool, tenant: TenantId, account: Uuid): Promise<SupportGrant | undefined> =>
  readAt(pool, tenant, async (reader, at) => grantInForce(await supportGrantsOf(reader, account), account, at))

export interface UsingSupport extends Acting {
  /** As the session says it is now: who has stopped running the platform has no use of a grant. */
  readonly platformAdmin: boolean
}

/** Before anything is shown: it is written in the organisation's journal that it was, what, and by which grant. Refused alike for an organisation that does not exist. */
export async function useSupport({ pool, tenant, actor, epoch, session, request, platformAdmin }: UsingSupport, what: { readonly operation: string; readonly detail?: Readonly<Record<string, unknown>> }): Promise<SupportGrant> {
  const account = actor.kind === 'person' && platformAdmin ? actor.id : undefined
  if (account === undefined) throw supportNotLetIn()
  return changeAs(pool, tenant, async (writer) => {
    const grant = grantInForce(await supportGrantsOf(writer, account), account, writer.at)
    if (!grant) throw supportNotLetIn()
    await append(writer, epoch, { actor, action: 'support-grant.use', outcome: 'read', entity: { type: 'support-grant', id: grant.id }, session, request, basis: { 'support-grant': grant.id, operation: what.operation }, detail: what.detail })
    return grant
  })
}

/** Load, decide, save and journal: what changes the register of organisations. */
import { act, Overtaken, type Acting, type Done } from '../../foundation/action/action.ts'
import type pg from 'pg'
import type { Language } from '@rustning/knowledge/pack'
import { readAs, type Writer } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { changeWith } from '../../foundation/journal/append.ts'
import { entryOf } from '../../foundation/journal/entry.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import { asRegistered, change, registered, type Organisation, type OrganisationChange, type RegisterSays } from './organisation.ts'
import type { OrganisationAnswer } from './organisation.api.ts'
import { insertOrganisation, ownOrganisation, updateOrganisation } from './organisation.store.ts'

export const answerOf = ({ id, version, name, language, createdAt, number, kind, form, sector, employees, registerOn }: Organisation): OrganisationAnswer => ({
  id, version, name, language, ...(number !== undefined && { number }), ...(kind !== undefined && { kind }), ...(form !== undefined && { form }), ...(sector !== undefined && { sector }), ...(employees !== undefined && { employees }),
  ...(registerOn !== undefined && { registerOn }), createdAt: createdAt.toISOString(),
})
/** As it stands in the database, for the journal's commitment. */
const rowOf = ({ id, version, name, number, kind, language, form, sector, employees, registerOn, createdAt }: Organisation) =>
  ({ id, version, name, number: number ?? null, kind: kind ?? null, language, form: form ?? null, sector: sector ?? null, employees: employees ?? null, register_on: registerOn ?? null, created_at: createdAt })

export const changeOrganisation = (acting: Acting, version: number, wanted: OrganisationChange, kinds: readonly string[]): Promise<Done<OrganisationAnswer>> =>
  changed(acting, 'organisation.change', version, (before) => change(before, wanted, kinds))

/** What the register said when it was asked just before. Refuses where the organisation's number has become another meanwhile. */
export const takeFromRegister = (acting: Acting, version: number, number: string, said: RegisterSays): Promise<Done<OrganisationAnswer>> =>
  changed(acting, 'organisation.take-from-register', version, (before) => {
    if (before.number !== number) throw new Overtaken('it has another number')
    return asRegistered(before, said)
  })

function changed(acting: Acting, action: string, version: number, decide: (before: Organisation) => Organisation): Promise<Done<OrganisationAnswer>> {
  return act(acting, action, async (reader) => {
    const found = await ownOrganisation(reader)
    return found ? [found] : []
  }, ([before]) => {
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    const after = decide(before)
    return {
      ...updateOrganisation(after), entity: { type: 'organisation', id: after.id, version: after.version }, row: rowOf(after),
      detail: { before: rowOf(before), after: rowOf(after) }, tell: { topic: 'organisation.changed', payload: { id: after.id } }, status: 200, answer: answerOf(after),
    }
  })
}

/** What it is called, for those who are shown whose link they have; empty where there is none. */
export const organisationName = async (pool: pg.Pool, tenant: TenantId): Promise<string> => (await readAs(pool, tenant, ownOrganisation))?.name ?? ''

/** In the transaction that makes the tenant, as whoever makes it: the register and identity come into being together. */
export async function registerOrganisation(writer: Writer, epoch: number, { tenant, name, by, language }: { readonly tenant: TenantId; readonly name: string; readonly by: Uuid; readonly language: Language }): Promise<void> {
  const made = registered(tenant, name, language, writer.at), { change: insert, values } = insertOrganisation(made)
  const draft = { actor: { kind: 'person' as const, id: by }, action: 'organisation.register', outcome: 'done' as const, entity: { type: 'organisation', id: tenant, version: made.version }, row: rowOf(made), detail: { name } }
  await changeWith(writer, entryOf(writer, epoch, draft), draft, insert, values)
}

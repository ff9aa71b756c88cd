/** Load, decide, save and journal: what changes the register of organisations. */
import { act, Overtaken, type Acting, type Done } from '../../foundation/action/action.ts'
import type pg from 'pg'
import type { Language } from '@rustning/knowledge/pack'
import { readAs, type Writer } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { changeWith } from '../../foundation/journal/append.ts'
import { entryOf } from '../../foundation/journal/entry.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import { change, registered, type Organisation, type OrganisationChange } from './organisation.ts'
import type { OrganisationAnswer } from './organisation.api.ts'
import { insertOrganisation, ownOrganisation, updateOrganisation } from './organisation.store.ts'

export const answerOf = ({ createdAt, number, kind, ...rest }: Organisation): OrganisationAnswer => ({ ...rest, ...(number !== undefined && { number }), ...(kind !== undefined && { kind }), createdAt: createdAt.toISOString() })
/** As it stands in the database, for the journal's commitment. */
const rowOf = ({ id, version, name, number, kind, language, createdAt }: Organisation) => ({ id, version, name, number: number ?? null, kind: kind ?? null, language, created_at: createdAt })

export function changeOrganisation(acting: Acting, version: number, wanted: OrganisationChange, kinds: readonly string[]): Promise<Done<OrganisationAnswer>> {
  return act(acting, 'organisation.change', async (reader) => {
    const found = await ownOrganisation(reader)
    return found ? [found] : []
  }, ([before]) => {
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    const after = change(before, wanted, kinds)
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

/**
 * Making the people and the organisations of the demo, and letting anybody in as one of them. They are made as the administrator of the
 * database and in one transaction, as the first person in is, and only where there is nobody: the application has no right to do it, so
 * that no fault in it can make an installation with real people a demo.
 */
import type pg from 'pg'
import { changeWith } from '../../foundation/journal/append.ts'
import { entryOf } from '../../foundation/journal/entry.ts'
import { insertAccount } from '../../foundation/identity/account.store.ts'
import { mayTry, type Identity } from '../../foundation/identity/account.ts'
import { asAdministrator } from '../../foundation/identity/first-run.actions.ts'
import { firstRunLinkDead } from '../../foundation/identity/first-run.ts'
import { insertTenant, takeFirstRun } from '../../foundation/identity/first-run.store.ts'
import { grantValues, membershipChanges, membershipRow } from '../../foundation/identity/membership.store.ts'
import type { Membership } from '../../foundation/identity/membership.ts'
import { asHolderSelf, asNobody, holderOf } from '../../foundation/identity/personal.ts'
import { noteWherever } from '../../foundation/identity/session-journal.ts'
import { readSecret } from '../../foundation/identity/secret.ts'
import { admit, logOut, renewSession, type Admitted, type Coming } from '../../foundation/identity/session.actions.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { asTenant, newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { registerOrganisation } from '../../registers/organisation/index.ts'
import { accountOfHandle, insertMark, insertPerson, isEmpty, isOfDemo, markLoaded } from './demo.store.ts'
import { emailOfPerson, handleOf, type DemoOrganisation } from './files.ts'

export interface MadeOrganisation { readonly tenant: TenantId; readonly people: ReadonlyMap<string, { readonly account: Uuid; readonly member: Uuid; readonly name: string }> }
export type Made = ReadonlyMap<string, MadeOrganisation>

/** Nothing where somebody has an account here. With `token`, the link of the first start is used up in the same transaction, or refused. */
export async function makePeople(admin: pg.ClientConfig, epoch: number, organisations: readonly DemoOrganisation[], token?: string): Promise<Made | undefined> {
  const link = token === undefined ? undefined : readSecret('link', token)
  if (token !== undefined && !link) throw firstRunLinkDead()
  return asAdministrator(admin, async (writer) => {
    if (link && !(await takeFirstRun(writer.rows, link.hash))) throw firstRunLinkDead()
    if (!(await isEmpty(writer.rows))) return undefined
    await insertMark(writer.rows)
    const made = new Map<string, MadeOrganisation>()
    for (const { id, name, people } of organisations) {
      const tenant = asTenant(newId()), own = { ...writer, tenant }, members = new Map<string, { account: Uuid; member: Uuid; name: string }>()
      await insertTenant(writer.rows, tenant)
      for (const person of people) {
        const account = newId(), email = emailOfPerson(id, person.id)
        if (!(await insertAccount({ ...writer, account }, { email, name: person.name, language: 'nb' }))) throw new Error(`${email} is there twice`)
        await insertPerson(writer.rows, handleOf(id, person.id), account)
        const membership: Membership = { id: newId(), version: 1, account, email, name: person.name, roles: person.roles, since: writer.at, endedAt: null }
        const draft = {
          actor: { kind: 'system' as const }, action: 'membership.grant', outcome: 'done' as const, entity: { type: 'membership', id: membership.id, version: 1 }, row: membershipRow(tenant, membership),
          detail: { account, email, name: person.name, roles: person.roles },
        }
        await changeWith(own, entryOf(own, epoch, draft), draft, membershipChanges.grant, grantValues(tenant, membership))
        members.set(person.id, { account, member: membership.id as Uuid, name: person.name })
      }
      const [first] = members.values()
      await registerOrganisation(own, epoch, { tenant, name, by: first?.account as Uuid, language: 'nb' })
      made.set(id, { tenant, people: members })
    }
    return made
  })
}

export const finishDemo = (admin: pg.ClientConfig): Promise<object[]> => asAdministrator(admin, ({ rows }) => markLoaded(rows))

/** For whoever loads it; everybody else comes in when it is there. */
export const admitToLoad = (identity: Identity, account: Uuid): Promise<Admitted> => admitAs(identity, account, {}, true)

/** A session as one of the people of the demo. Refuses as what does not exist: every other installation, every other person, and a demo that is half loaded. */
export async function enterAs(identity: Identity, handle: string, coming: Coming): Promise<Admitted> {
  mayTry(identity, 'demo', undefined, coming.address)
  const account = await asNobody(identity.pool, ({ rows }) => accountOfHandle(rows, handle))
  if (account === undefined) throw notFound()
  const held = coming.current && (await holderOf(identity.pool, coming.current))
  // One click changes the role: whoever one was before is signed out.
  if (held && coming.current && held.account !== account) await logOut(identity, coming.current, coming.request)
  return admitAs(identity, account, held?.account === account ? coming : { ...coming, current: undefined }, false)
}

/** What a password is to others: one of the people of the demo shows anew who they are. Refuses everybody else as what does not exist, whoever they are and wherever. */
export async function proveAs(identity: Identity, session: Uint8Array, coming: Coming): Promise<Pick<Admitted, 'token' | 'expiresAt'>> {
  const { account, ...renewed } = await asHolderSelf(identity.pool, session, async (person, principal) => {
    if (!(await isOfDemo(person.rows, person.account, false))) throw notFound()
    return { account: person.account, ...(await renewSession(person, principal, { method: 'demo', factors: 1, ...coming })) }
  })
  await noteWherever(identity, { account, action: 'session.proved', session: renewed.token.hash.toString('hex'), request: coming.request, detail: { address: coming.address, agent: coming.agent } })
  return renewed
}

const admitAs = (identity: Identity, account: Uuid, coming: Coming, loading: boolean): Promise<Admitted> => admit(identity, account, coming, async ({ rows }) => {
  if (!(await isOfDemo(rows, account, loading))) throw notFound()
  return { method: 'demo', factors: 1 }
})

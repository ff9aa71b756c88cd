/** Who may let whom in: the forbidden first, then two administrators who remove each other at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Overtaken, type Acting } from '../action/action.ts'
import { readAs } from '../database/transaction.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { newWorld, type World } from './testing/account.ts'
import { changeRoles, endMembership, grantMembership } from './membership.actions.ts'
import { membersAmong, membersIn } from './membership.store.ts'
import { alreadyMember, lastAdministrator, noSuchAccount, notAMember, ownRoles, rolesClash, rolesMissing, type Membership } from './membership.ts'
import { holderOf, readAsHolder } from './personal.ts'
import { belongs, type Principal } from './principal.ts'
import { exclusive, type Role } from './role.ts'

let world: World
beforeAll(async () => { world = await newWorld() })
afterAll(async () => {
  await world.settled()
  await world.db.drop()
})

interface House { readonly tenant: TenantId; readonly administrator: Membership; readonly second: Membership; readonly employee: Membership }
async function house(): Promise<House> {
  const tenant = await world.organisation()
  const [administrator, second, employee] = [await world.person(), await world.person(), await world.person()]
  return { tenant, administrator: await world.member(tenant, administrator, ['administrator']), second: await world.member(tenant, second, ['administrator', 'buyer']), employee: await world.member(tenant, employee, ['employee']) }
}
const as = async (account: Uuid, tenant: TenantId) => {
  const acting: Acting = { pool: world.pool, tenant, actor: { kind: 'person', id: account }, epoch: 1 }
  return { acting, by: (await holderOf(world.pool, await world.signedIn(account), tenant)) as Principal }
}
const grant = (account: Uuid, roles: readonly string[] = ['buyer']) => ({ account, email: 'Ny.Person@fjellvik.example', name: 'Ny Person', roles })
const entriesOf = (tenant: TenantId, id: Uuid) => world.all<{ action: string; entity_version: number }>('SELECT action, entity_version FROM journal_entry WHERE tenant_id = $1 AND entity_id = $2 ORDER BY entity_version', [tenant, id])

describe('nobody', () => {
  test.each<Role>(['employee', 'leader', 'auditor', 'security-officer', 'data-protection-officer', 'supplier-contact'])('decides who belongs as %s', async (role) => {
    const { tenant, second } = await house()
    const account = await world.person({ in: tenant, roles: [role] })
    const asking = await as(account, tenant)
    await expect(grantMembership(asking, grant(await world.person()))).rejects.toThrow('not-allowed')
    await expect(changeRoles(asking, { id: second.id, version: 1, roles: ['employee'] })).rejects.toThrow('not-allowed')
    await expect(endMembership(asking, { id: second.id, version: 1 })).rejects.toThrow('not-allowed')
    expect(await entriesOf(tenant, second.id)).toHaveLength(1)
  })

  test('decides in another organisation, not even who runs the platform', async () => {
    const [here, there] = [await house(), await house()]
    await world.all('UPDATE account SET platform_admin = true WHERE account_id = $1', [here.administrator.account])
    const asking = await as(here.administrator.account, there.tenant)
    await expect(grantMembership(asking, grant(here.administrator.account, ['administrator']))).rejects.toThrow('not-allowed')
    await expect(endMembership(asking, { id: there.employee.id, version: 1 })).rejects.toThrow('not-allowed')
    await expect(endMembership(await as(here.administrator.account, here.tenant), { id: there.employee.id, version: 1 })).rejects.toThrow('not-a-member')
    await expect(changeRoles(await as(here.administrator.account, here.tenant), { id: there.employee.id, version: 1, roles: ['buyer'] })).rejects.toThrow('not-a-member')
  })

  test('changes their own roles, or gives themselves any', async () => {
    const { tenant, administrator } = await house()
    const asking = await as(administrator.account, tenant)
    await expect(changeRoles(asking, { id: administrator.id, version: 1, roles: ['administrator', 'leader'] })).rejects.toThrow('own-roles')
    await expect(grantMembership(asking, grant(administrator.account, ['leader']))).rejects.toThrow('own-roles')
  })

  test('is an administrator still who was removed while they were pressing the button', async () => {
    const { tenant, administrator, second, employee } = await house()
    const removed = await as(second.account, tenant)
    await endMembership(await as(administrator.account, tenant), { id: second.id, version: 1 })
    await expect(endMembership(removed, { id: employee.id, version: 1 })).rejects.toThrow('not-allowed')
  })
})

describe('the last administrator', () => {
  const alone = async () => {
    const all = await house()
    await endMembership(await as(all.administrator.account, all.tenant), { id: all.second.id, version: 1 })
    return all
  }

  test('cannot leave', async () => {
    const { tenant, administrator } = await alone()
    await expect(endMembership(await as(administrator.account, tenant), { id: administrator.id, version: 1 })).rejects.toThrow('last-administrator')
  })

  test('is still there when two remove each other at once, or step down at once, fifty times', async () => {
    const { tenant, administrator, second } = await house()
    const both = [await as(administrator.account, tenant), await as(second.account, tenant)]
    const [one, other] = both as [typeof both[0] & object, typeof both[0] & object]
    for (let round = 0; round < 50; round++) {
      const current = await readAs(world.pool, tenant, membersIn)
      const [mine, theirs] = [administrator, second].map(({ account }) => current.find((member) => member.account === account) as Membership) as [Membership, Membership]
      const outcomes = await Promise.allSettled(round % 2 === 0
        ? [endMembership(one, theirs), endMembership(other, mine)]
        : [endMembership(one, mine), endMembership(other, theirs)])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const left = (await readAs(world.pool, tenant, membersIn)).filter(({ roles }) => roles.includes('administrator'))
      expect(left).toHaveLength(1)
      const gone = left[0]?.account === administrator.account ? second.account : administrator.account
      await grantMembership(gone === second.account ? one : other, grant(gone, ['administrator']))
    }
  }, 60_000)
})

describe('an administrator', () => {
  test('cannot give roles that clash, none, or such as do not exist', async () => {
    const { tenant, administrator, employee } = await house()
    const asking = await as(administrator.account, tenant)
    const person = await world.person()
    for (const pair of exclusive) {
      await expect(grantMembership(asking, grant(person, [...pair]))).rejects.toThrow('roles-clash')
      await expect(changeRoles(asking, { id: employee.id, version: 1, roles: ['employee', ...pair] })).rejects.toThrow('roles-clash')
    }
    for (const roles of [[], ['owner'], ['buyer', '*'], ['__proto__'], ['Administrator']]) await expect(grantMembership(asking, grant(person, roles))).rejects.toThrow('roles-missing')
  })

  test('cannot let in who is in already, also twice at once, or who does not exist', async () => {
    const { tenant, administrator, employee } = await house()
    const asking = await as(administrator.account, tenant)
    await expect(grantMembership(asking, grant(employee.account))).rejects.toThrow('already-member')
    await expect(grantMembership(asking, grant(newId()))).rejects.toThrow('no-such-account')
    const person = await world.person()
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => grantMembership(asking, grant(person))))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('cannot change what somebody else has changed meanwhile', async () => {
    const { tenant, administrator, employee } = await house()
    const asking = await as(administrator.account, tenant)
    await changeRoles(asking, { id: employee.id, version: 1, roles: ['buyer'] })
    await expect(changeRoles(asking, { id: employee.id, version: 1, roles: ['ict'] })).rejects.toBeInstanceOf(Overtaken)
    await expect(endMembership(asking, { id: employee.id, version: 1 })).rejects.toBeInstanceOf(Overtaken)
  })

  test('lets in, changes and lets go, each with its entry; a person who was let go sees nothing and may come back', async () => {
    const { tenant, administrator } = await house()
    const asking = await as(administrator.account, tenant)
    const person = await world.person()
    const session = await world.signedIn(person)
    const { answer: granted } = await grantMembership(asking, grant(person, ['system-owner', 'buyer', 'buyer']))
    expect(granted).toMatchObject({ version: 1, email: 'ny.person@fjellvik.example', roles: ['buyer', 'system-owner'] })
    expect((await holderOf(world.pool, session, tenant))?.roles).toEqual(['buyer', 'system-owner'])
    const { answer: changed } = await changeRoles(asking, { id: granted.id, version: 1, roles: ['administrator'] })
    await endMembership(asking, { id: granted.id, version: changed.version })
    expect(await readAsHolder({ pool: world.pool, session, tenant }, (_reader, principal) => Promise.resolve(belongs(principal)))).toBe(false)
    expect(await entriesOf(tenant, granted.id)).toEqual([{ action: 'membership.grant', entity_version: 1 }, { action: 'membership.change-roles', entity_version: 2 }, { action: 'membership.end', entity_version: 3 }])
    await expect(changeRoles(asking, { id: granted.id, version: 3, roles: ['buyer'] })).rejects.toThrow('not-a-member')
    await expect(grantMembership(asking, grant(person))).resolves.toMatchObject({ status: 201 })
  })
})

test('anybody but the last administrator may leave', async () => {
  const { tenant, employee, second } = await house()
  for (const member of [employee, second]) await expect(endMembership(await as(member.account, tenant), { id: member.id, version: 1 })).resolves.toMatchObject({ status: 200 })
})

test('a room that names a person is told who belongs here now', async () => {
  const { tenant, administrator, employee } = await house()
  const stranger = await world.person()
  await endMembership(await as(employee.account, tenant), { id: employee.id, version: 1 })
  expect(await readAs(world.pool, tenant, (reader) => membersAmong(reader, [administrator.account, employee.account, stranger, newId()]))).toEqual([administrator.account])
})

test.each([
  [notAMember(), 'Personen finnes ikke her. Fordi ingen med dette medlemskapet hører til virksomheten nå. Hent medlemslisten på nytt.'],
  [alreadyMember(), 'Personen ble ikke lagt til. Fordi personen hører til virksomheten allerede. Endre rollene til personen i stedet.'],
  [noSuchAccount(), 'Personen ble ikke lagt til. Fordi det finnes ingen slik konto. Inviter personen med e-postadressen.'],
  [lastAdministrator(), 'Den siste administratoren kan ikke fjernes. Fordi da ville ingen i virksomheten kunne slippe noen inn igjen. Gjør en annen til administrator først.'],
  [ownRoles(), 'Du kan ikke endre dine egne roller. Fordi den som styrer tilganger, skal ikke gi dem til seg selv. Be en annen administrator i virksomheten om å gjøre det.'],
  [rolesMissing(), 'Rollene ble ikke lagret. Fordi det må velges minst én rolle, og bare roller som finnes. Velg blant rollene i listen; skal personen ikke ha noen, så avslutt medlemskapet.'],
  [rolesClash(['data-protection-officer', 'leader']), 'Rollene ble ikke lagret. Fordi samme person kan ikke være både personvernombud og leder i en virksomhet. Gi den ene rollen til en annen.'],
])('%s', (refusal, sentence) => {
  const { title, because, remedy } = refusal.words('nb')
  expect(`${title} Fordi ${because}. ${remedy}`).toBe(sentence)
})

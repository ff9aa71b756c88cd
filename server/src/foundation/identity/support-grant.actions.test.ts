/** Support on the real database: B022, and what the organisation can read of it afterwards. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting } from '../action/action.ts'
import { asTenant, newId, type TenantId, type Uuid } from '../values/id.ts'
import { letSupportIn, listSupportGrants, shutSupportOut, supportFor, useSupport } from './support-grant.actions.ts'
import { newWorld, type World } from './testing/account.ts'

let world: World, a: TenantId, b: TenantId, kari: Uuid, berit: Uuid
const email = 'drift@plattform.example'
let helper: Uuid
beforeAll(async () => {
  world = await newWorld()
  ;[a, b] = [await world.organisation(), await world.organisation()]
  ;[kari, berit, helper] = [await world.person({ in: a, roles: ['administrator'] }), await world.person({ in: b, roles: ['administrator'] }), await world.person({ email })]
  await world.all('UPDATE account SET platform_admin = true WHERE account_id = $1', [helper])
})
afterAll(() => world.db.drop())

const by = (tenant: TenantId, id: Uuid, more: Partial<Acting> = {}): Acting => ({ pool: world.pool, tenant, actor: { kind: 'person', id }, epoch: 1, ...more })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const letIn = (acting = by(a, kari), more: { email?: string; reason?: string; until?: Date } = {}) => letSupportIn(acting, { email, reason: 'Rapporten åpnes ikke', until: inDays(6), ...more })
const use = (tenant: TenantId, account = helper, platformAdmin = true) => useSupport({ ...by(tenant, account), platformAdmin }, { operation: 'listThings' })
const uses = async (tenant: TenantId) => (await world.all<{ body: Buffer }>('SELECT body FROM journal_entry WHERE tenant_id = $1 AND action = \'support-grant.use\'', [tenant])).map(({ body }) => JSON.parse(String(body)) as Record<string, unknown>)
const refusedWith = async (work: Promise<unknown>) => work.then(() => ({ code: 'nothing' }), (error: { code: string; status: number; words: (language: 'nb') => object }) => ({ code: error.code, status: error.status, words: error.words('nb') }))

describe('without a grant', () => {
  test('whoever runs the platform sees nothing, of an organisation that exists as of one that does not', async () => {
    const refused = await refusedWith(use(b))
    expect(refused).toMatchObject({ code: 'support-not-let-in', status: 403 })
    expect(await refusedWith(use(asTenant(newId())))).toEqual(refused)
    expect(await uses(b)).toEqual([])
  })

  test('of this person a grant to another helps nobody, nor does one of another organisation', async () => {
    const { answer } = await letIn()
    const colleague = await world.person()
    expect([await supportFor(world.pool, b, helper), await supportFor(world.pool, a, colleague)]).toEqual([undefined, undefined])
    expect(await refusedWith(use(b))).toMatchObject({ code: 'support-not-let-in' })
    expect(await refusedWith(use(a, colleague))).toMatchObject({ code: 'support-not-let-in' })
    // The helper no longer runs the platform.
    expect(await refusedWith(use(a, helper, false))).toMatchObject({ code: 'support-not-let-in' })
    await shutSupportOut(by(a, kari), answer.id)
  })
})

describe('letting in', () => {
  test('is for administrators of the organisation, a person who runs the platform, a reason and seven days', async () => {
    const leader = await world.person({ in: a, roles: ['leader'] }), stranger = await world.person({ email: 'ola@solvik.example' })
    for (const acting of [by(a, leader), by(a, berit), by(a, stranger), by(a, helper), by(a, kari, { actor: { kind: 'token', id: newId(), for: kari } })]) expect(await refusedWith(letIn(acting))).toMatchObject({ code: 'support-not-administrator' })
    const nobody = await refusedWith(letIn(undefined, { email: 'ingen@plattform.example' }))
    expect(nobody).toMatchObject({ code: 'support-nobody' })
    expect(await refusedWith(letIn(undefined, { email: 'ola@solvik.example' }))).toEqual(nobody)
    expect(await refusedWith(letIn(undefined, { reason: '  ' }))).toMatchObject({ code: 'support-no-reason' })
    expect(await refusedWith(letIn(undefined, { until: inDays(7.01) }))).toMatchObject({ code: 'support-too-long' })
    expect((await listSupportGrants(world.pool, a)).filter(({ state }) => state === 'in-force')).toEqual([])
  })

  test('is answered to others as if it had not been', async () => {
    const { answer } = await letIn()
    const theirs = await refusedWith(shutSupportOut(by(b, berit), answer.id))
    expect(theirs).toEqual(await refusedWith(shutSupportOut(by(b, berit), newId())))
    expect(theirs).toMatchObject({ code: 'support-unknown', status: 404 })
    expect(await listSupportGrants(world.pool, b)).toEqual([])
    await shutSupportOut(by(a, kari), answer.id)
  })
})

describe('a grant', () => {
  test('lets the helper in, and each use stands in the organisation’s own journal', async () => {
    const { answer } = await letIn()
    const before = (await uses(a)).length
    expect(await use(a)).toMatchObject({ id: answer.id, account: helper })
    await use(a)
    const used = (await uses(a)).slice(before)
    expect(used).toHaveLength(2)
    for (const one of used) expect(one).toMatchObject({ tenant: a, actor: { kind: 'person', id: helper }, outcome: 'read', entity: { type: 'support-grant', id: answer.id }, basis: { 'support-grant': answer.id, operation: 'listThings' } })
    await shutSupportOut(by(a, kari), answer.id)
  })

  test('ends the moment it is withdrawn, once, with an entry for each version', async () => {
    const { answer } = await letIn()
    expect(await supportFor(world.pool, a, helper)).toMatchObject({ id: answer.id, reason: 'Rapporten åpnes ikke' })
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => shutSupportOut(by(a, kari), answer.id)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await supportFor(world.pool, a, helper)).toBeUndefined()
    expect(await refusedWith(use(a))).toMatchObject({ code: 'support-not-let-in' })
    expect(await refusedWith(shutSupportOut(by(a, kari), answer.id))).toMatchObject({ code: 'support-over' })
    expect(await world.all('SELECT action, entity_version AS version FROM journal_entry WHERE entity_id = $1 AND outcome = \'done\' ORDER BY 2', [answer.id])).toEqual([{ action: 'support-grant.create', version: 1 }, { action: 'support-grant.withdraw', version: 2 }])
  })

  test('ends by itself', async () => {
    const { answer } = await letIn()
    await world.all('ALTER TABLE support_grant DISABLE TRIGGER USER')
    await world.all('UPDATE support_grant SET from_at = clock_timestamp() - interval \'1 day\', until = clock_timestamp() WHERE id = $1', [answer.id])
    await world.all('ALTER TABLE support_grant ENABLE TRIGGER USER')
    expect(await refusedWith(use(a))).toMatchObject({ code: 'support-not-let-in' })
    expect((await listSupportGrants(world.pool, a))[0]).toMatchObject({ id: answer.id, state: 'over' })
  })
})

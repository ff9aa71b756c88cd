/** Keys on the real database: B058, and whatever else a program may come with. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, type Acting } from '../action/action.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { holderOfToken, listApiTokens, makeApiToken, revokeApiToken } from './api-token.actions.ts'
import { actorOfToken, type TokenPrincipal } from './api-token.ts'
import { changeRoles, endMembership } from './membership.actions.ts'
import type { Principal } from './principal.ts'
import type { Role } from './role.ts'
import { newSecret } from './secret.ts'
import { messagesOf, newWorld, type World } from './testing/account.ts'

let world: World, a: TenantId, b: TenantId, kari: Uuid, berit: Uuid
beforeAll(async () => {
  world = await newWorld()
  ;[a, b] = [await world.organisation(), await world.organisation()]
  ;[kari, berit] = [await world.person({ in: a, roles: ['administrator', 'buyer'] }), await world.person({ in: b, roles: ['administrator', 'buyer'] })]
})
afterAll(() => world.db.drop())

const by = (tenant: TenantId, id: Uuid, more: Partial<Acting> = {}): Acting => ({ pool: world.pool, tenant, actor: { kind: 'person', id }, epoch: 1, ...more })
const scopesOf = (roles: readonly Role[]) => (roles.includes('buyer') ? ['things.read', 'things.write'] : ['things.read'])
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000)
const make = async (acting = by(a, kari), scopes = ['things.read']) => {
  const { answer, token } = await makeApiToken(acting, { name: ' Regnskap ', scopes, expiresAt: inAMonth() }, scopesOf)
  return { ...answer, text: token?.reveal() ?? '' }
}
const holder = (text: string) => holderOfToken(world.pool, text)
const refusedWith = async (work: Promise<unknown>) => work.then(() => ({ code: 'nothing' }), (error: { code: string; status: number; words: (language: 'nb') => object }) => ({ code: error.code, status: error.status, words: error.words('nb') }))
const administering = { acting: () => by(a, kari), by: () => ({ account: kari, roles: ['administrator'], kind: 'person' }) as unknown as Principal }

describe('a key opens nothing', () => {
  test('in another organisation than its own, whichever is written into it', async () => {
    const { text } = await make()
    expect((await holder(text))?.tenant).toBe(a)
    expect(await holder(`${newSecret('token', b).reveal().slice(0, 26)}${text.slice(26)}`)).toBeUndefined()
  })

  test('when it is not one, or not quite', async () => {
    const { text } = await make()
    for (const tried of ['', 'rt_', `Bearer ${text}`, text.slice(0, -1), `${text.slice(0, -1)}${text.endsWith('A') ? 'E' : 'A'}`, newSecret('token', a).reveal(), text.replace('rt_', 'rs_'), `${text}'; DROP TABLE api_token; --`]) expect(await holder(tried)).toBeUndefined()
    expect(await holder(text)).toBeDefined()
  })

  test('when it is revoked or has run out', async () => {
    const [revoked, old] = [await make(), await make()]
    await revokeApiToken(by(a, kari), revoked.id)
    await world.all('ALTER TABLE api_token DISABLE TRIGGER USER')
    await world.all('UPDATE api_token SET expires_at = clock_timestamp() WHERE id = $1', [old.id])
    await world.all('ALTER TABLE api_token ENABLE TRIGGER USER')
    expect([await holder(revoked.text), await holder(old.text)]).toEqual([undefined, undefined])
  })

  test('when its maker has left the organisation, though they belong to another', async () => {
    const leaver = await world.person()
    const membership = await world.member(a, leaver, ['employee'])
    await world.member(b, leaver, ['buyer'])
    const { text } = await make(by(a, leaver))
    expect(await holder(text)).toBeDefined()
    await endMembership({ acting: administering.acting(), by: administering.by() }, { id: membership.id, version: 1 })
    expect(await holder(text)).toBeUndefined()
  })

  test('when its maker’s account is closed', async () => {
    const gone = await world.person({ in: a, roles: ['buyer'] })
    const { text } = await make(by(a, gone))
    await world.all('UPDATE account SET disabled_at = clock_timestamp() WHERE account_id = $1', [gone])
    expect(await holder(text)).toBeUndefined()
  })
})

describe('what is not one’s own', () => {
  test('is answered as what does not exist', async () => {
    const { id, text } = await make()
    const theirs = await refusedWith(revokeApiToken(by(b, berit), id))
    expect(theirs).toEqual(await refusedWith(revokeApiToken(by(b, berit), newId())))
    expect(theirs).toMatchObject({ code: 'api-token-unknown', status: 404 })
    expect(await holder(text)).toBeDefined()
    expect(await listApiTokens(world.pool, b)).toEqual([])
  })

  test('is not to be had by whoever does not belong there, by a program, or beyond one’s roles', async () => {
    const reader = await world.person({ in: a, roles: ['auditor'] })
    for (const acting of [by(a, berit), by(a, newId()), by(a, kari, { actor: { kind: 'token', id: newId(), for: kari } })]) expect(await refusedWith(make(acting))).toMatchObject({ code: 'api-token-not-member' })
    expect(await refusedWith(make(by(a, reader), ['things.read', 'things.write']))).toMatchObject({ code: 'api-token-beyond', words: { because: 'du har ikke selv tilgang til things.write' } })
    expect(await refusedWith(revokeApiToken(by(a, reader), (await make()).id))).toMatchObject({ code: 'api-token-not-yours' })
  })
})

describe('a key', () => {
  test('says what it may and for whom, with the roles its maker has now, in one message', async () => {
    const buyer = await world.person()
    const membership = await world.member(a, buyer, ['buyer'])
    const { id, text } = await make(by(a, buyer), ['things.write', 'things.read', 'things.read'])
    const principal: TokenPrincipal = { kind: 'token', id, tenant: a, scopes: ['things.read', 'things.write'], madeBy: buyer, roles: ['buyer'], session: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown as string }
    expect(await holder(` ${text}\n`)).toEqual(principal)
    await changeRoles({ acting: administering.acting(), by: administering.by() }, { id: membership.id, version: 1, roles: ['auditor'] })
    expect((await holder(text))?.roles).toEqual(['auditor'])
    const one = world.db.pool('app', 1)
    await one.query('SELECT 1')
    expect(await messagesOf(one, () => holderOfToken(one, text))).toBe(1)
    // Neither the organisation nor the person is left on the connection.
    expect((await one.query('SELECT current_tenant() AS tenant, current_account() AS account')).rows).toEqual([{ tenant: null, account: null }])
  })

  test('and its maker stand in the journal beside what is done with it', async () => {
    const principal = await holder((await make()).text)
    if (!principal) throw new Error('nobody')
    const thing = newId()
    await act({ pool: world.pool, tenant: principal.tenant, actor: actorOfToken(principal), epoch: 1, session: principal.session }, 'thing.create', () => Promise.resolve([]), () => ({ entity: { type: 'thing', id: thing, version: 1 }, change: 'SELECT 1', values: [], row: {}, status: 201, answer: {} }))
    const [entry] = await world.all<{ body: Buffer }>('SELECT body FROM journal_entry WHERE entity_id = $1', [thing])
    expect(JSON.parse(String(entry?.body))).toMatchObject({ actor: { kind: 'token', id: principal.id, for: kari }, session: principal.session })
  })

  test('is made and revoked with an entry each, and revoked once', async () => {
    const { id } = await make()
    const outcomes = await Promise.allSettled(Array.from({ length: 3 }, () => revokeApiToken(by(a, kari), id)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await world.all('SELECT action, entity_version AS version FROM journal_entry WHERE entity_id = $1 ORDER BY entity_version', [id])).toEqual([{ action: 'api-token.create', version: 1 }, { action: 'api-token.revoke', version: 2 }])
    expect(await refusedWith(revokeApiToken(by(a, kari), id))).toMatchObject({ code: 'api-token-revoked' })
  })

  test('is shown once, and stands in the list without itself', async () => {
    const once = { key: newId(), fingerprint: Buffer.alloc(32) }
    const [first, second] = [await makeApiToken(by(a, kari, { once }), { name: 'x', scopes: ['things.read'], expiresAt: inAMonth() }, scopesOf), await makeApiToken(by(a, kari, { once }), { name: 'x', scopes: ['things.read'], expiresAt: inAMonth() }, scopesOf)]
    expect([first.token?.kind, second.token, second.answer.id]).toEqual(['token', undefined, first.answer.id])
    const listed = await listApiTokens(world.pool, a, kari)
    expect(listed[0]).toMatchObject({ id: first.answer.id, name: 'x', state: 'valid', madeBy: kari })
    expect(JSON.stringify(listed)).not.toContain(first.token?.hash.toString('hex'))
    const random = first.token?.reveal().slice(-43) ?? '-'
    const kept = await world.all<{ text: string }>('SELECT row_to_json(t)::text AS text FROM api_token t UNION ALL SELECT row_to_json(k)::text FROM idempotency k UNION ALL SELECT convert_from(body, \'UTF8\') FROM journal_entry UNION ALL SELECT convert_from(data, \'UTF8\') FROM journal_detail')
    expect(kept.filter(({ text }) => text.includes(random))).toEqual([])
  })
})

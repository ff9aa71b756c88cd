/** The door as it is tried: by strangers, by people of another organisation, with keys that are dead, and by those who belong. */
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { askRespondent, openRespondentLink } from './respondent.actions.ts'
import { goodPassword, type World } from './testing/account.ts'
import { addressOf, openDoor, type Answer, type Door } from './testing/door.ts'

let door: Door, world: World, ask: Door['ask'], person: Door['person'], a: TenantId, b: TenantId, first: Answer
beforeAll(async () => {
  door = await openDoor()
  ;({ world, ask, person } = door)
  first = await door.claim()
  ;[a, b] = [await world.organisation(), await world.organisation()]
}, 60_000)
afterAll(() => door.end())

const at = (tenant: TenantId, rest: string) => `/api/v1/organisations/${tenant}/${rest}`
const key = (tenant: TenantId, cookie: string, headers = {}, scope = 'members.read') => ask('POST', at(tenant, 'api-tokens'), { cookie, headers, body: { name: 'Lønn', scopes: [scope], expiresAt: new Date(Date.now() + 86_400_000).toISOString() } })

describe('the first run', () => {
  test('is claimed once, signs in, and is then refused', async () => {
    expect([first.status, Object.keys(first.json)]).toEqual([201, ['organisation']])
    expect((await ask('GET', '/api/v1/me', { cookie: first.cookie })).json).toMatchObject({ name: 'Aud Fjell', language: 'nn', platformAdministrator: true, organisations: [{ organisation: first.json['organisation'], roles: ['administrator', 'leader'] }] })
    const again = await door.claim({ email: 'annen@fjellvik.example' })
    expect([again.status, again.code, again.cookie]).toEqual([410, 'first-run-link-dead', undefined])
  })

  test('is refused with a field nobody asked for', async () => expect((await door.claim({ roles: ['administrator'] })).status).toBe(422))
})

describe('signing in', () => {
  test('says the same of a wrong password as of an account that nobody has', async () => {
    const account = await world.person({ in: a })
    const bodies = await Promise.all([{ email: addressOf(account), password: 'noe helt annet enn det' }, { email: 'ingen@fjellvik.example', password: goodPassword }].map(async (body) => {
      const { status, text, json, cookie } = await ask('POST', '/api/v1/sessions', { body })
      expect([status, cookie]).toEqual([401, undefined])
      return text.replace(String(json['request']), '')
    }))
    expect(bodies[0]).toBe(bodies[1])
    expect(bodies[0]).toContain('login-refused')
  })

  test('over one session of somebody else is refused', async () => {
    const kari = await person(a, ['employee']), other = await world.person({ in: a })
    expect((await ask('POST', '/api/v1/sessions', { cookie: kari.cookie, body: { email: addressOf(other), password: goodPassword } })).code).toBe('somebody-else-logged-in')
  })

  test('ends when signing out, twice if need be', async () => {
    const { cookie } = await person(a, ['employee'])
    expect((await ask('GET', '/api/v1/me', { cookie })).status).toBe(200)
    for (const time of [1, 2]) expect([time, (await ask('DELETE', '/api/v1/sessions/current', { cookie })).status]).toEqual([time, 204])
    expect((await ask('GET', '/api/v1/me', { cookie })).status).toBe(401)
  })

  test('elsewhere is seen, and ended, by its own person only', async () => {
    const [kari, nils] = [await person(a, ['employee']), await person(a, ['employee'])]
    const elsewhere = (await door.logIn(kari.account)).cookie
    const { sessions } = (await ask('GET', '/api/v1/sessions', { cookie: kari.cookie })).json as { sessions: { id: Uuid; current: boolean }[] }
    const other = sessions.find(({ current }) => !current)?.id
    expect(sessions).toHaveLength(2)
    expect((await ask('DELETE', `/api/v1/sessions/${other}`, { cookie: nils.cookie })).code).toBe('session-unknown')
    expect((await ask('GET', '/api/v1/me', { cookie: elsewhere })).status).toBe(200)
    expect((await ask('DELETE', `/api/v1/sessions/${other}`, { cookie: kari.cookie })).status).toBe(204)
    expect((await ask('GET', '/api/v1/me', { cookie: elsewhere })).status).toBe(401)
    expect((await ask('DELETE', '/api/v1/sessions', { cookie: kari.cookie })).json).toEqual({ closed: 0 })
  })

  test('is proved anew under a new token, and the old one is dead', async () => {
    const { cookie } = await person(a, ['employee'])
    expect((await ask('POST', '/api/v1/me/proof', { cookie, body: { password: 'feil' } })).code).toBe('proof-refused')
    const proved = await ask('POST', '/api/v1/me/proof', { cookie, body: { password: goodPassword } })
    expect([proved.status, (await ask('GET', '/api/v1/me', { cookie })).status, (await ask('GET', '/api/v1/me', { cookie: proved.cookie })).status]).toEqual([200, 401, 200])
  })

  test('goes on after a changed password here, and nowhere else', async () => {
    const { account, cookie } = await person(a, ['employee']), elsewhere = (await door.logIn(account)).cookie
    expect((await ask('POST', '/api/v1/me/password', { cookie, body: { old: 'feil', password: 'helt andre bekker og vann' } })).code).toBe('password-wrong')
    expect((await ask('POST', '/api/v1/me/password', { cookie, body: { old: goodPassword, password: 'helt andre bekker og vann' } })).status).toBe(204)
    expect([(await ask('GET', '/api/v1/me', { cookie })).status, (await ask('GET', '/api/v1/me', { cookie: elsewhere })).status]).toEqual([200, 401])
  })

  test('with a code app asks for the code, and then takes a recovery code once', async () => {
    const { account, cookie } = await person(a, ['employee'])
    const { json: { secret } } = await ask('POST', '/api/v1/me/totp', { cookie })
    expect((await ask('POST', '/api/v1/me/totp/confirm', { cookie, body: { code: 'x' } })).code).toBe('totp-code-wrong')
    const confirmed = await ask('POST', '/api/v1/me/totp/confirm', { cookie, body: { code: new TOTP({ secret: Secret.fromBase32(String(secret)) }).generate() } })
    const { codes: [code = ''] } = confirmed.json as { codes: string[] }
    expect((await ask('GET', '/api/v1/me', { cookie })).json).toMatchObject({ factors: 2, totp: { inUse: true, codesLeft: 10 } })
    expect((await door.logIn(account)).code).toBe('second-factor-needed')
    expect([(await door.logIn(account, code)).status, (await door.logIn(account, code)).code]).toEqual([201, 'second-factor-wrong'])
    expect((await ask('POST', '/api/v1/me/recovery-codes', { cookie })).json['codes']).toHaveLength(10)
    expect((await ask('DELETE', '/api/v1/me/totp', { cookie })).status).toBe(204)
    expect((await door.logIn(account)).status).toBe(201)
  })

  test('after the administrator’s link asks for the new password, and for no more people than belong only here', async () => {
    const [chief, kari, both] = [await person(a, ['administrator']), await person(a, ['employee']), await person(a, ['employee'])]
    await world.member(b, both.account, ['employee'])
    expect((await ask('POST', at(a, `members/${both.member}/reset-link`), { cookie: chief.cookie })).code).toBe('reset-beyond-organisation')
    const { json: { token } } = await ask('POST', at(a, `members/${kari.member}/reset-link`), { cookie: chief.cookie })
    const use = () => ask('POST', '/api/v1/password-resets/use', { body: { token, password: 'helt andre bekker og vann' } })
    expect([(await use()).status, (await use()).code]).toEqual([204, 'reset-link-dead'])
    expect([(await ask('GET', '/api/v1/me', { cookie: kari.cookie })).status, (await door.logIn(kari.account)).code]).toEqual([401, 'login-refused'])
  })
})

describe('an organisation', () => {
  test('is not there for people of another, whatever the address says', async () => {
    const kari = await person(a, ['administrator'])
    expect((await ask('GET', at(a, 'members'), { cookie: kari.cookie })).status).toBe(200)
    for (const tenant of [b, newId() as TenantId, 'x' as TenantId]) expect((await ask('GET', at(tenant, 'members'), { cookie: kari.cookie })).code).toBe('not-found')
    expect((await ask('GET', at(a, 'members'))).status).toBe(401)
  })

  test('is not there either for whoever runs the platform', async () => expect((await ask('GET', at(a, 'members'), { cookie: first.cookie })).code).toBe('not-found'))

  test('changes what a person may from their next request', async () => {
    const [chief, kari] = [await person(a, ['administrator']), await person(a, ['administrator'])]
    const change = (body: unknown, version = 1) => ask('PATCH', at(a, `members/${kari.member}`), { cookie: chief.cookie, body, headers: { 'if-match': `"${version}"` } })
    expect((await ask('GET', at(a, 'invitations'), { cookie: kari.cookie })).status).toBe(200)
    expect((await change({ roles: ['administrator', 'auditor'] })).code).toBe('roles-clash')
    expect(await change({ roles: ['employee'] })).toMatchObject({ status: 200, etag: '"2"', json: { roles: ['employee'], version: 2 } })
    expect((await ask('GET', at(a, 'invitations'), { cookie: kari.cookie })).code).toBe('not-allowed')
    expect((await change({ roles: ['ict'] })).code).toBe('version-moved')
    const gone = await ask('DELETE', at(a, `members/${kari.member}`), { cookie: kari.cookie, headers: { 'if-match': '"2"' } })
    expect([gone.status, (await ask('GET', at(a, 'who'), { cookie: kari.cookie })).status]).toEqual([204, 404])
  })

  test('lets somebody new in by a link that is good once', async () => {
    const chief = await person(a, ['administrator'])
    const asked = { cookie: chief.cookie, body: { email: 'ny@fjellvik.example', roles: ['buyer'] }, headers: { 'idempotency-key': 'one' } }
    const [made, again] = [await ask('POST', at(a, 'invitations'), asked), await ask('POST', at(a, 'invitations'), asked)]
    const { token, ...rest } = made.json
    // The link is not kept, and not shown to whoever asks again.
    expect([made.status, again.json]).toEqual([201, rest])
    expect((await ask('GET', at(a, 'invitations'), { cookie: chief.cookie })).text).not.toContain(token)
    expect((await ask('POST', '/api/v1/invitations/read', { body: { token } })).json).toMatchObject({ organisation: a, email: 'ny@fjellvik.example', roles: ['buyer'] })
    expect((await ask('POST', '/api/v1/invitations/accept', { body: { token } })).code).toBe('not-signed-in')
    expect((await ask('POST', '/api/v1/invitations/accept', { cookie: chief.cookie, body: { token } })).code).toBe('invitation-another-address')
    const newcomer = { name: 'Ny Fjell', language: 'nn', password: goodPassword }
    const entered = await ask('POST', '/api/v1/invitations/accept', { body: { token, newcomer } })
    expect([entered.status, entered.json]).toEqual([201, { organisation: a, roles: ['buyer'] }])
    expect((await ask('GET', '/api/v1/me', { cookie: entered.cookie })).json).toMatchObject({ name: 'Ny Fjell', organisations: [{ organisation: a, roles: ['buyer'] }] })
    expect((await ask('POST', '/api/v1/invitations/accept', { body: { token, newcomer } })).code).toBe('invitation-not-usable')
  })

  test('withdraws an invitation, whose link then leads nowhere', async () => {
    const chief = await person(a, ['administrator'])
    const { json } = await ask('POST', at(a, 'invitations'), { cookie: chief.cookie, body: { email: 'angret@fjellvik.example', roles: ['buyer'] } })
    expect((await ask('DELETE', at(a, `invitations/${String(json['id'])}`), { cookie: chief.cookie })).status).toBe(204)
    expect((await ask('POST', '/api/v1/invitations/read', { body: { token: json['token'] } })).code).toBe('invitation-not-usable')
  })
})

describe('a key', () => {
  test('opens what its maker chose in its own organisation, and nothing elsewhere', async () => {
    const kari = await person(a, ['leader', 'administrator'])
    await world.member(b, kari.account, ['leader'])
    const { json: { token, id: keyId } } = await key(a, kari.cookie)
    const bearer = String(token)
    expect((await ask('GET', at(a, 'who'), { bearer })).json).toMatchObject({ kind: 'token', actor: { kind: 'token', id: keyId, for: kari.account } })
    expect((await ask('GET', at(b, 'members'), { bearer })).code).toBe('not-found')
    // Their cookie may do all of this; the key beside it is what is heard.
    expect((await ask('GET', at(b, 'members'), { bearer, cookie: kari.cookie })).code).toBe('not-found')
    for (const url of [at(a, 'invitations'), at(a, 'api-tokens'), '/api/v1/me']) expect((await ask('GET', url, { bearer, cookie: kari.cookie })).code).toBe('not-allowed')
    expect((await ask('GET', at(a, 'api-tokens'), { cookie: kari.cookie })).text).not.toContain(bearer)
    expect((await ask('DELETE', at(a, `api-tokens/${String(keyId)}`), { cookie: kari.cookie })).status).toBe(204)
    expect((await ask('GET', at(a, 'members'), { bearer })).status).toBe(401)
  })

  test('that is none, or is something else, is nobody, whatever cookie comes with it', async () => {
    const { cookie } = await person(a, ['leader'])
    for (const bearer of ['', 'x', cookie.slice('session='.length), door.firstLink]) expect((await ask('GET', at(a, 'members'), { bearer, cookie })).code).toBe('not-signed-in')
    expect((await ask('GET', at(a, 'members'), { cookie, headers: { authorization: 'Basic eDp5' } })).status).toBe(200)
  })

  test('opens nothing that its scopes do not name, and is listed for its maker and administrators only', async () => {
    const [kari, nils, chief] = [await person(a, ['leader']), await person(a, ['leader']), await person(a, ['administrator'])]
    const { json: { token, id } } = await key(a, kari.cookie, {}, 'things.read')
    expect((await ask('GET', at(a, 'members'), { bearer: String(token) })).code).toBe('not-allowed')
    expect((await key(a, kari.cookie, {}, 'members.write')).code).toBe('api-token-beyond')
    const seen = await Promise.all([kari, nils, chief].map(async ({ cookie }) => (await ask('GET', at(a, 'api-tokens'), { cookie })).text.includes(String(id))))
    expect(seen).toEqual([true, false, true])
    expect((await ask('DELETE', at(a, `api-tokens/${String(id)}`), { cookie: nils.cookie })).code).toBe('api-token-not-yours')
  })

  test('is shown once, and asks that its maker has just shown who they are', async () => {
    const { account, cookie } = await person(a, ['leader'])
    const [made, again] = [await key(a, cookie, { 'idempotency-key': 'one-key' }), await ask('GET', at(a, 'api-tokens'), { cookie })]
    expect(made.json['token']).toMatch(/^rt_/)
    expect(again.text).not.toMatch(/rt_/)
    await world.all('UPDATE session SET proved_at = now() - interval \'11 minutes\' WHERE account_id = $1', [account])
    expect((await key(a, cookie)).code).toBe('proof-needed')
  })
})

describe('a respondent', () => {
  test('acts as one in the organisation that asked, and is nobody elsewhere', async () => {
    const asker = await world.person({ in: a, roles: ['buyer'] })
    const { link, answer } = await askRespondent({ pool: world.pool, tenant: a, actor: { kind: 'person', id: asker }, epoch: 1 }, { name: 'Per', email: 'per@leverandor.example', subject: { type: 'engagement', id: newId() } })
    const opened = await openRespondentLink({ pool: world.pool, epoch: 1 }, link?.reveal() ?? '')
    const cookie = `respondent=${opened.session.reveal()}`
    expect((await ask('GET', at(a, 'who'), { cookie })).json).toEqual({ kind: 'respondent', actor: { kind: 'respondent', id: answer.id }, roles: [] })
    expect((await ask('GET', at(a, 'members'), { cookie })).code).toBe('not-allowed')
    expect((await ask('GET', at(b, 'who'), { cookie })).code).toBe('not-found')
    expect((await ask('GET', '/api/v1/me', { cookie: `session=${opened.session.reveal()}` })).code).toBe('not-signed-in')
    // With an account in another organisation too, each address knows them as what they are there.
    const kari = await person(b, ['leader'])
    const both = `${cookie}; ${kari.cookie}`
    expect([(await ask('GET', at(a, 'who'), { cookie: both })).json['kind'], (await ask('GET', at(b, 'who'), { cookie: both })).json['kind']]).toEqual(['respondent', 'person'])
  })
})

/** Passkeys under the hands of people who copy them, borrow challenges, come from other sites and remove too much. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import pg from 'pg'
import { languages } from '@rustning/knowledge/pack'
import { newTenant, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { newId, type Uuid } from '../values/id.ts'
import { counterWentBack, partyOf, passkeyName } from './passkey.ts'
import { beginPasskeyAdd, beginPasskeyLogin, beginPasskeyProof, finishPasskeyAdd, listPasskeys, logInByPasskey, proveByPasskey, removePasskey, renamePasskey, type PasskeySetting } from './passkey.actions.ts'
import { newPasskey, shownPasskey } from './passkey.api.ts'
import { passkeyText } from './passkey.text.ts'
import { holderOf } from './personal.ts'
import { comingWith, identityOf, newPerson, newTestSession, type TestPerson } from './testing/login-person.ts'
import { device, type Device, type Kind, type Lie } from './testing/passkey-authenticator.ts'

const origin = 'https://rustning.example'
let db: TestDatabase, admin: pg.Client, pool: pg.Pool, setting: PasskeySetting
beforeAll(async () => {
  db = await testDatabase()
  admin = new pg.Client(db.admin)
  await admin.connect()
  pool = db.pool('app', 4)
  setting = { identity: identityOf(pool), origin }
})
afterAll(async () => {
  await admin.end()
  await db.drop()
})

const coming = comingWith()
const words = { name: 'Telefonen', language: 'nb' } as const
async function add(person: TestPerson, key: Device, lie?: Lie): Promise<Uuid> {
  const { secret, options } = await beginPasskeyAdd(setting, person.session)
  return finishPasskeyAdd(setting, person.session, secret, newPasskey.parse(key.add(options, lie)), words, coming)
}
async function logIn(key: Device, lie?: Lie, current?: Uint8Array) {
  const { secret, options } = await beginPasskeyLogin(setting)
  return logInByPasskey(setting, secret, shownPasskey.parse(key.show(options, lie)), comingWith(current))
}
async function withKey(kind: Kind = 'ES256', lie?: Lie, more?: Parameters<typeof newPerson>[1]): Promise<{ person: TestPerson; key: Device; passkey: Uuid }> {
  const person = await newPerson(admin, more), key = device({ origin, kind, handle: handle(person.account) })
  return { person, key, passkey: await add(person, key, lie) }
}
const handle = (account: Uuid) => Buffer.from(account.replaceAll('-', ''), 'hex').toString('base64url')
const refused = (code: string) => expect.objectContaining({ code })
const count = async (what: string) => Number((await admin.query<{ n: string }>(`SELECT count(*) AS n FROM rustning.${what}`)).rows[0]?.n)

// Steps that a test leaves behind are the next one's count.
afterEach(() => admin.query('DELETE FROM rustning.login_step'))

describe('a passkey that is to be added', () => {
  const lies: [string, Lie][] = [
    ['for another challenge', { challenge: 'AAAA' }], ['from another site', { origin: 'https://rustning.example.evil.test' }], ['from http', { origin: 'http://rustning.example' }], ['for another party', { party: 'evil.test' }],
    ['as the answer to a login', { type: 'webauthn.get' }], ['by a person who was not verified', { verified: false }], ['with certificates that name addresses to call', { attestation: { fmt: 'packed', attStmt: { alg: -7, sig: Buffer.alloc(70), x5c: [Buffer.alloc(300)] } } }],
    ['with an attestation of another kind', { attestation: { fmt: 'fido-u2f', attStmt: { sig: Buffer.alloc(70), x5c: [Buffer.alloc(300)] } } }],
  ]
  test.each(lies)('%s is refused, and nothing is stored', async (_, lie) => {
    const person = await newPerson(admin)
    const why = lie.attestation ? { cause: new Error('it came with certificates that nobody asked for') } : {}
    await expect(add(person, device({ origin }), lie)).rejects.toEqual(expect.objectContaining({ code: 'passkey-not-added', ...why }))
    expect([await count(`passkey WHERE account_id = '${person.account}'`), await count('login_step')]).toEqual([0, 0])
  })

  test('is refused in the name of another than began it, and the challenge is spent', async () => {
    const kari = await newPerson(admin), ola = await newPerson(admin), key = device({ origin })
    const { secret, options } = await beginPasskeyAdd(setting, kari.session)
    for (const person of [ola, kari]) await expect(finishPasskeyAdd(setting, person.session, secret, newPasskey.parse(key.add(options)), words, coming)).rejects.toEqual(refused('login-step-unknown'))
  })

  test('is refused when the person showed who they are too long ago', async () => {
    const person = await newPerson(admin, { provedMinutesAgo: 11 })
    await expect(add(person, device({ origin }))).rejects.toEqual(refused('proof-needed'))
    expect(await count('login_step')).toBe(0)
  })

  test('is refused when somebody has it already', async () => {
    const { key } = await withKey()
    await expect(add(await newPerson(admin), key)).rejects.toEqual(refused('passkey-known'))
  })

  test('is refused when its time is over', async () => {
    const person = await newPerson(admin)
    const { secret, options } = await beginPasskeyAdd(setting, person.session)
    await admin.query('UPDATE rustning.login_step SET expires_at = now() WHERE account_id = $1', [person.account])
    await expect(finishPasskeyAdd(setting, person.session, secret, newPasskey.parse(device({ origin }).add(options)), words, coming)).rejects.toEqual(refused('login-step-unknown'))
  })

  test('is the twenty-first, and one too many, also when two are begun while there was room', async () => {
    const { person } = await withKey()
    await admin.query('INSERT INTO rustning.passkey (account_id, passkey_id, credential_id, public_key, counter, name) SELECT $1, gen_random_uuid(), gen_random_uuid()::text::bytea, \'x\', 0, \'x\' FROM generate_series(1, 18)', [person.account])
    const begun = [await beginPasskeyAdd(setting, person.session), await beginPasskeyAdd(setting, person.session)]
    const both = await Promise.allSettled(begun.map(({ secret, options }) => finishPasskeyAdd(setting, person.session, secret, newPasskey.parse(device({ origin }).add(options)), words, coming)))
    expect(both.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'added')).sort()).toEqual(['added', 'passkeys-too-many'])
    await expect(beginPasskeyAdd(setting, person.session)).rejects.toEqual(refused('passkeys-too-many'))
    expect(await count('login_step')).toBe(0)
  })

  test('is asked for with what the design says, and not a second time on the same device', async () => {
    const { person, key } = await withKey()
    const { options } = await beginPasskeyAdd(setting, person.session)
    expect(options).toMatchObject({
      rp: { id: 'rustning.example', name: 'Rustning' }, user: { id: handle(person.account), name: person.email }, attestation: 'none',
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' }, excludeCredentials: [{ id: key.id, transports: ['internal'] }],
    })
    expect(options.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257])
  })

  test('ends the person’s other sessions and keeps this one', async () => {
    const person = await newPerson(admin)
    await newTestSession(admin, person.account)
    await add(person, device({ origin }))
    expect(await count(`session WHERE account_id = '${person.account}'`)).toBe(1)
    expect((await holderOf(pool, person.session))?.account).toBe(person.account)
  })
})

describe('a login by passkey', () => {
  test.each<Kind>(['ES256', 'EdDSA', 'RS256'])('with %s counts as two factors', async (kind) => {
    const { person, key } = await withKey(kind)
    const { account, token } = await logIn(key)
    expect([account, (await holderOf(pool, token.hash))?.factors]).toEqual([person.account, 2])
    expect(await count(`session WHERE account_id = '${person.account}' AND method = 'passkey'`)).toBe(1)
  })

  const lies: [string, Lie][] = [
    ['for another challenge', { challenge: 'AAAA' }], ['from another site', { origin: 'https://evil.test' }], ['for another party', { party: 'evil.test' }], ['as the answer to an adding', { type: 'webauthn.create' }],
    ['by a person who was not verified', { verified: false }], ['signed by another key', { signWith: device({ origin }).key }], ['with another’s handle', { userHandle: handle(newId()) }],
  ]
  test.each(lies)('%s is refused', async (_, lie) => {
    const { key } = await withKey()
    await expect(logIn(key, lie)).rejects.toEqual(refused('passkey-not-accepted'))
  })

  test('with a passkey nobody added is refused in the same words as a wrong signature', async () => {
    await expect(logIn(device({ origin }))).rejects.toEqual(refused('passkey-not-accepted'))
  })

  test('is good once, also when two answers come at once, and not without the browser’s secret', async () => {
    const { key } = await withKey()
    const { secret, options } = await beginPasskeyLogin(setting)
    const answer = shownPasskey.parse(key.show(options))
    for (const wrong of [undefined, '', 'rb_x', `${secret}x`, (await beginPasskeyLogin(setting)).secret.slice(0, -1)]) await expect(logInByPasskey(setting, wrong, answer, coming)).rejects.toEqual(refused('login-step-unknown'))
    const both = await Promise.allSettled([logInByPasskey(setting, secret, answer, coming), logInByPasskey(setting, secret, answer, coming)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('does not finish what was begun as something else', async () => {
    const { person, key } = await withKey()
    const proof = await beginPasskeyProof(setting, person.session)
    await expect(logInByPasskey(setting, proof.secret, shownPasskey.parse(key.show(proof.options)), coming)).rejects.toEqual(refused('login-step-unknown'))
    const another = await beginPasskeyProof(setting, person.session)
    await expect(finishPasskeyAdd(setting, person.session, another.secret, newPasskey.parse(device({ origin }).add(another.options)), words, coming)).rejects.toEqual(refused('login-step-unknown'))
    const login = await beginPasskeyLogin(setting)
    await expect(proveByPasskey(setting, person.session, login.secret, shownPasskey.parse(key.show(login.options)), coming)).rejects.toEqual(refused('login-step-unknown'))
  })

  test('of another person is refused while somebody is logged in in the same browser', async () => {
    const { person, key } = await withKey()
    const ola = await newPerson(admin)
    await expect(logIn(key, {}, ola.session)).rejects.toEqual(refused('somebody-else-logged-in'))
    expect((await logIn(key, {}, person.session)).account).toBe(person.account)
  })

  test('of a person who is closed out is refused', async () => {
    const { person, key } = await withKey()
    await admin.query('UPDATE rustning.account SET disabled_at = now() WHERE account_id = $1', [person.account])
    await expect(logIn(key)).rejects.toEqual(refused('login-refused'))
  })

  test('asks for no account’s passkeys, so that nothing is learnt of who has one', async () => {
    expect((await beginPasskeyLogin(setting)).options).toMatchObject({ allowCredentials: [], userVerification: 'required', rpId: 'rustning.example' })
  })
})

describe('showing anew who one is', () => {
  test('takes a passkey of the same person', async () => {
    const { person, key } = await withKey(), other = await withKey()
    await admin.query('UPDATE rustning.session SET proved_at = now() - interval \'11 minutes\' WHERE account_id = $1', [person.account])
    const first = await beginPasskeyProof(setting, person.session)
    expect(first.options.allowCredentials).toMatchObject([{ id: key.id }])
    await expect(proveByPasskey(setting, person.session, first.secret, shownPasskey.parse(other.key.show(first.options)), coming)).rejects.toEqual(refused('passkey-not-accepted'))
    const again = await beginPasskeyProof(setting, person.session)
    await expect(proveByPasskey(setting, other.person.session, again.secret, shownPasskey.parse(other.key.show(again.options)), coming)).rejects.toEqual(refused('login-step-unknown'))
    const third = await beginPasskeyProof(setting, person.session)
    const { token } = await proveByPasskey(setting, person.session, third.secret, shownPasskey.parse(key.show(third.options)), coming)
    expect(await holderOf(pool, token.hash)).toMatchObject({ account: person.account, factors: 2 })
    expect(await holderOf(pool, person.session)).toBeUndefined()
    await beginPasskeyAdd(setting, token.hash)
  })
})

describe('a device that counts', () => {
  test.each([[0, 0, false], [0, 1, false], [5, 6, false], [5, 5, true], [5, 4, true], [5, 0, true]])('kept %i, shown %i: gone back is %s', (kept, shown, back) => expect(counterWentBack(kept, shown)).toBe(back))

  test('and has gone back is refused, and the person’s organisations are told; a stranger’s signature tells nobody anything', async () => {
    const { person, key } = await withKey('ES256', { counter: 5 }, { memberOf: [await newTenant(db.admin), await newTenant(db.admin)] })
    const told = () => count(`journal_entry WHERE action = 'session.refused' AND outcome = 'denied' AND entity_id = '${person.account}'`)
    await expect(logIn(key, { counter: 3, signWith: device({ origin }).key })).rejects.toEqual(refused('passkey-not-accepted'))
    expect(await told()).toBe(0)
    await expect(logIn(key, { counter: 5 })).rejects.toEqual(refused('passkey-not-accepted'))
    expect(await told()).toBe(2)
    expect((await logIn(key, { counter: 6 })).account).toBe(person.account)
  })

  test('is believed once for each count, also when two come at once', async () => {
    const { key } = await withKey('ES256', { counter: 1 })
    const both = await Promise.allSettled([logIn(key, { counter: 2 }), logIn(key, { counter: 2 })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a person’s passkeys', () => {
  test('are listed, renamed and removed by the person and by nobody else', async () => {
    const { person, passkey } = await withKey('ES256', {}, { memberOf: [await newTenant(db.admin)] }), other = await newPerson(admin)
    await expect(renamePasskey(setting, other.session, passkey, { name: 'Min', language: 'nb' })).rejects.toEqual(refused('passkey-unknown'))
    await expect(removePasskey(setting, other.session, passkey, coming)).rejects.toEqual(refused('passkey-unknown'))
    expect(await listPasskeys(setting, other.session)).toEqual([])
    await renamePasskey(setting, person.session, passkey, { name: '  Min\u202e\n telefon ', language: 'nb' })
    expect(await listPasskeys(setting, person.session)).toMatchObject([{ id: passkey, name: 'Min telefon' }])
    await newTestSession(admin, person.account)
    await removePasskey(setting, person.session, passkey, coming)
    expect([await count(`passkey WHERE account_id = '${person.account}'`), await count(`session WHERE account_id = '${person.account}'`)]).toEqual([0, 1])
    const { rows } = await admin.query('SELECT action FROM rustning.journal_entry WHERE entity_id = $1 ORDER BY at', [person.account])
    expect(rows).toEqual([{ action: 'account.passkey-added' }, { action: 'account.passkey-removed' }])
  })

  test('are not removed when the person showed who they are too long ago', async () => {
    const { person, passkey } = await withKey()
    await admin.query('UPDATE rustning.session SET proved_at = now() - interval \'11 minutes\' WHERE account_id = $1', [person.account])
    await expect(removePasskey(setting, person.session, passkey, coming)).rejects.toEqual(refused('proof-needed'))
  })

  test('are not all removed where there is no other way in, also when two are removed at once', async () => {
    const { person, passkey } = await withKey('ES256', {}, { password: false })
    await expect(removePasskey(setting, person.session, passkey, coming)).rejects.toEqual(refused('last-way-in'))
    const second = await add(person, device({ origin }))
    const both = await Promise.allSettled([passkey, second].map((id) => removePasskey(setting, person.session, id, coming)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listPasskeys(setting, person.session)).toHaveLength(1)
  })
})

describe('whom a passkey is for', () => {
  test.each(['http://rustning.example', 'https://192.0.2.7', 'https://[2001:db8::1]', 'http://127.0.0.1:3000'])('%s cannot have passkeys', (address) => expect(() => partyOf(address)).toThrow(expect.objectContaining({ code: 'passkeys-need-host-name' }) as Error))
  test.each([['https://rustning.example:8443', 'rustning.example'], ['http://localhost:3000', 'localhost']])('%s is for %s', (address, id) => expect(partyOf(address).id).toBe(id))
})

test('a name without anything to see in it is replaced', () => expect(['', ' \n ', '\u200b\u202e'].map((name) => passkeyName(name, 'Passnøkkel'))).toEqual(['Passnøkkel', 'Passnøkkel', 'Passnøkkel']))
test('every refusal says something in every language', () => {
  for (const language of languages) for (const said of Object.values(passkeyText[language])) for (const part of Object.values(said)) expect(part).not.toBe('')
})

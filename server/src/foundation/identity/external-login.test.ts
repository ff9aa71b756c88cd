/** Logins at a service as others build them, from the button to the session; and taking such a login away again. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newTenant, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { connectExternalLogin, listExternalLogins, removeExternalLogin } from './external-login.actions.ts'
import { isLocalPath, mustBeSamePerson, mustNotBeLast, newStepSecret, isStepSecret, fromStep } from './login-step.ts'
import { callbackPath, readProviders } from './oidc.ts'
import { openOidc, type Oidc } from './oidc.actions.ts'
import { asAccount, holderOf } from './personal.ts'
import { newId } from '../values/id.ts'
import { comingWith, identityOf, newPerson, newTestSession, type TestPerson } from './testing/login-person.ts'
import { honestProvider, type HonestProvider } from './testing/oidc-honest.ts'

const origin = 'https://rustning.example'
let db: TestDatabase, admin: pg.Client, pool: pg.Pool, there: HonestProvider, oidc: Oidc
const called: string[] = []
beforeAll(async () => {
  ;[db, there] = await Promise.all([testDatabase(), honestProvider(['plain', 'signed'].map((id) => `${origin}${callbackPath(id)}`), { accountId: 'kari', acr: 'high' })])
  admin = new pg.Client(db.admin)
  await admin.connect()
  pool = db.pool('app', 4)
  // Two ways of speaking with the same service cannot be set up at once: an issuer stands once.
  const provider = (given: object) => readProviders([{ name: 'Der borte', issuer: there.issuer, acrValues: ['high'], requiredLevels: ['high'], factors: { high: 2 }, ...given }])
  const providers = [...provider({ id: 'plain', profile: 'generic', clientId: 'secret', secret: 'en lang og god hemmelighet' }), ...provider({ id: 'signed', profile: 'generic', clientId: 'signed', key: there.clientKey, par: true, dpop: true })]
  oidc = openOidc({ identity: identityOf(pool), origin, providers, outward: (address, request) => {
    called.push(new URL(address).pathname)
    return fetch(address, request as RequestInit)
  } })
})
afterAll(async () => {
  await Promise.all([there.close(), admin.end()])
  await db.drop()
})

const identity = () => identityOf(pool)
const found = (subject: string) => ({ issuer: there.issuer, subject, email: undefined, emailVerified: false, name: undefined, acr: undefined, factors: 1, organisations: [] }) as const
const connect = (person: TestPerson, subject: string) => asAccount(pool, person.account, (self) => connectExternalLogin(self, found(subject), 'Der borte'))
const refused = (code: string) => expect.objectContaining({ code })

describe('a login at another service', () => {
  let kari: TestPerson
  beforeAll(async () => {
    kari = await newPerson(admin, { memberOf: [await newTenant(db.admin)] })
    await connect(kari, 'kari')
  })

  test.each([['plain', ['/.well-known/openid-configuration', '/token', '/jwks']], ['signed', ['/.well-known/openid-configuration', '/request', '/token', '/jwks']]])('(%s) lets the person in with the factors of its level, and calls nothing it need not', async (id, calls) => {
    called.length = 0
    const { secret, address } = await oidc.begin(id, { purpose: 'login', returnTo: '/virksomheter' })
    const query = await there.visit(address)
    const finished = await oidc.finish(id, secret, query, comingWith())
    expect(finished).toMatchObject({ purpose: 'login', account: kari.account, returnTo: '/virksomheter', found: { subject: 'kari', acr: 'high', email: 'kari@example.org', emailVerified: true, name: 'Kari Nordmann' } })
    if (finished.purpose !== 'login') throw new Error(finished.purpose)
    expect(await holderOf(pool, finished.token.hash)).toMatchObject({ account: kari.account, factors: 2 })
    // A DPoP nonce may have to be asked for first, which asks for the token twice.
    expect([...new Set(called)]).toEqual(calls)
    const { rows } = await admin.query('SELECT action FROM rustning.journal_entry WHERE entity_id = $1 ORDER BY at DESC LIMIT 1', [kari.account])
    expect(rows).toEqual([{ action: 'session.opened' }])

    const again = await oidc.begin(id, { purpose: 'login' })
    const state = new URLSearchParams(await there.visit(again.address)).get('state') as string
    const stolen = new URLSearchParams(query)
    stolen.set('state', state)
    await expect(oidc.finish(id, again.secret, stolen.toString(), comingWith())).rejects.toEqual(refused('oidc-answer-not-trusted'))
  })

  test('with a code that is not one’s own browser’s is refused by the service too, by its challenge', async () => {
    const mine = await oidc.begin('plain', { purpose: 'login' }), theirs = await oidc.begin('plain', { purpose: 'login' })
    const code = new URLSearchParams(await there.visit(theirs.address)).get('code') as string
    const query = new URLSearchParams(await there.visit(mine.address))
    query.set('code', code)
    await expect(oidc.finish('plain', mine.secret, query.toString(), comingWith())).rejects.toEqual(refused('oidc-answer-not-trusted'))
  })

  test('at a service that is not set up is refused', () => expect(oidc.begin('nowhere', { purpose: 'login' })).rejects.toEqual(refused('oidc-provider-unknown')))
})

describe('a person’s logins', () => {
  test('are seen and removed by the person alone, which ends what else they had open and stands in the journal', async () => {
    const ola = await newPerson(admin, { memberOf: [await newTenant(db.admin)] }), other = await newPerson(admin)
    await connect(ola, 'ola')
    await expect(connect(other, 'ola')).rejects.toEqual(refused('external-login-taken'))
    expect([await listExternalLogins(identity(), ola.session), await listExternalLogins(identity(), other.session)]).toMatchObject([[{ issuer: there.issuer, subject: 'ola' }], []])
    await expect(removeExternalLogin(identity(), other.session, found('ola'), comingWith())).rejects.toEqual(refused('external-login-not-found'))
    await newTestSession(admin, ola.account)
    await removeExternalLogin(identity(), ola.session, found('ola'), comingWith())
    expect((await admin.query('SELECT FROM rustning.session WHERE account_id = $1', [ola.account])).rowCount).toBe(1)
    expect((await admin.query('SELECT action FROM rustning.journal_entry WHERE entity_id = $1', [ola.account])).rows).toEqual([{ action: 'account.external-login-removed' }])
  })

  test('are not removed when it is the last way in, or the person showed who they are too long ago', async () => {
    const only = await newPerson(admin, { password: false }), late = await newPerson(admin, { provedMinutesAgo: 11 })
    await connect(only, 'only')
    await connect(late, 'late')
    await expect(removeExternalLogin(identity(), only.session, found('only'), comingWith())).rejects.toEqual(refused('last-way-in'))
    await expect(removeExternalLogin(identity(), late.session, found('late'), comingWith())).rejects.toEqual(refused('proof-needed'))
    expect((await admin.query('SELECT FROM rustning.external_login WHERE subject IN (\'only\', \'late\')')).rowCount).toBe(2)
  })
})

describe('a login that is begun', () => {
  test.each([[{ password: true, passkeys: 0, externalLogins: 0 }, false], [{ password: false, passkeys: 1, externalLogins: 0 }, false], [{ password: true, passkeys: 1, externalLogins: 0 }, true], [{ password: false, passkeys: 1, externalLogins: 1 }, true], [{ password: false, passkeys: 2, externalLogins: 0 }, true]])('%j: one may go is %s', (ways, may) => {
    if (may) mustNotBeLast(ways)
    else expect(() => mustNotBeLast(ways)).toThrow(refused('last-way-in') as Error)
  })
  test('is of one person at a time', () => {
    const kari = newId()
    mustBeSamePerson(undefined, kari)
    mustBeSamePerson(kari, kari)
    expect(() => mustBeSamePerson(newId(), kari)).toThrow(refused('somebody-else-logged-in') as Error)
  })
  test('has a secret from which four different unguessable things follow', () => {
    const secret = newStepSecret(), other = newStepSecret()
    expect([secret, other, 'rb_', `${secret}=`, 7, undefined].map(isStepSecret)).toEqual([true, true, false, false, false, false])
    const things = [secret, other].flatMap((one) => (['challenge', 'state', 'nonce', 'verifier'] as const).map((what) => fromStep(one, what)))
    expect(new Set(things).size).toBe(8)
    for (const thing of things) expect(thing).toMatch(/^[\w-]{43}$/)
  })
  test.each([['/', true], ['/a/b?c=d#e', true], ['', false], ['a', false], ['//a', false], ['/\\a', false], ['/a b', false], ['/a\t', false], ['/æ', false], [`/${'a'.repeat(2000)}`, false]])('%j is a path of ours: %s', (path, local) => expect(isLocalPath(path)).toBe(local))
})

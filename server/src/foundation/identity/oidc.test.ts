/** A login service that lies, one lie at a time: each is refused with a sentence, nothing is stored, and nobody else is called. */
import { generateKeyPair, exportJWK, SignJWT, base64url } from 'jose'
import { createHmac } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '@rustning/knowledge/pack'
import { testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { newId, type Uuid } from '../values/id.ts'
import { Refusal } from '../values/refusal.ts'
import { readProviders } from './oidc.ts'
import { openOidc, type Oidc, type OidcBegin } from './oidc.actions.ts'
import type { Outward } from './oidc-discovery.ts'
import { holderOf } from './personal.ts'
import { comingWith, identityOf, newPerson, newTestSession, type TestPerson } from './testing/login-person.ts'
import { canary, hostileProvider, type HostileProvider } from './testing/oidc-hostile.ts'

const origin = 'https://rustning.example'
let db: TestDatabase, admin: pg.Client, pool: pg.Pool, hostile: HostileProvider, trap: Awaited<ReturnType<typeof canary>>, kari: TestPerson
const called: string[] = []
const outward: Outward = (address, request) => {
  called.push(address)
  return fetch(address, request as RequestInit)
}
beforeAll(async () => {
  ;[db, hostile, trap] = await Promise.all([testDatabase(), hostileProvider('rustning'), canary()])
  admin = new pg.Client(db.admin)
  await admin.connect()
  pool = db.pool('app', 4)
  kari = await newPerson(admin)
  await connect(kari.account, 'kari')
})
afterEach(() => hostile.behave())
afterAll(async () => {
  await Promise.all([hostile.close(), trap.close(), admin.end()])
  await db.drop()
})

const connect = (account: Uuid, subject: string) => admin.query('INSERT INTO rustning.external_login (account_id, issuer, subject) VALUES ($1, $2, $3)', [account, hostile.issuer, subject])
const open = (more: object = {}): Oidc => openOidc({ identity: identityOf(pool), origin, outward, providers: readProviders([{ id: 'there', profile: 'generic', name: 'Der borte', issuer: hostile.issuer, clientId: 'rustning', secret: 'hemmelig', ...more }]) })
const count = async (what: string) => Number((await admin.query<{ n: string }>(`SELECT count(*) AS n FROM rustning.${what}`)).rows[0]?.n)
const stored = async () => {
  const counts = []
  for (const table of ['account', 'session', 'external_login', 'passkey', 'login_step', 'journal_entry']) counts.push(await count(table))
  return counts
}
const refused = (code: string) => expect.objectContaining({ code, status: 401 })

interface Coming {
  readonly secret: string
  readonly address: URL
  readonly query: string
}
async function begin(oidc: Oidc, more: Partial<OidcBegin> = {}): Promise<Coming> {
  const { secret, address } = await oidc.begin('there', { purpose: 'login', ...more })
  const url = new URL(address)
  hostile.nonce = url.searchParams.get('nonce') as string
  return { secret, address: url, query: new URLSearchParams({ code: 'c', state: url.searchParams.get('state') as string, iss: hostile.issuer }).toString() }
}
async function logIn(oidc: Oidc, more: Partial<OidcBegin> = {}, current?: Uint8Array) {
  const { secret, query } = await begin(oidc, more)
  return oidc.finish('there', secret, query, comingWith(current))
}

describe('an ID token', () => {
  const now = () => Math.floor(Date.now() / 1000)
  const claims = (more: (honest: Record<string, unknown>) => object) => ({ claims: honest }: { readonly claims: Record<string, unknown> }) => hostile.sign({ ...honest, ...more(honest) })
  const without = (name: string) => ({ claims: honest }: { readonly claims: Record<string, unknown> }) => hostile.sign(Object.fromEntries(Object.entries(honest).filter(([key]) => key !== name)))
  const attackers = async (honest: Record<string, unknown>, header: (key: object) => object, alg = 'ES256') => {
    const { publicKey, privateKey } = await generateKeyPair(alg)
    return new SignJWT(honest).setProtectedHeader({ alg, ...header({ ...(await exportJWK(publicKey)), kid: 'theirs' }) }).sign(privateKey)
  }
  const shared = (honest: Record<string, unknown>, key: string) => {
    const text = `${base64url.encode(JSON.stringify({ alg: 'HS256', kid: 'one' }))}.${base64url.encode(JSON.stringify(honest))}`
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
  }
  const lies: [string, NonNullable<HostileProvider['wrong']['token']>][] = [
    ['that is not signed', ({ claims: honest }) => hostile.unsigned({ alg: 'none' }, honest)],
    ['that is not signed and says so in capitals', ({ claims: honest }) => hostile.unsigned({ alg: 'NONE' }, honest)],
    ['signed with the public key as a shared secret', ({ claims: honest }) => shared(honest, JSON.stringify(hostile.publicKey))],
    ['signed with our own secret', ({ claims: honest }) => shared(honest, 'hemmelig')],
    ['of an unknown key', ({ claims: honest }) => attackers(honest, () => ({ kid: 'two' }))],
    ['of another key under a known name', ({ claims: honest }) => attackers(honest, () => ({ kid: 'one' }))],
    ['of another key without a name', ({ claims: honest }) => attackers(honest, () => ({}))],
    ['that says where its key is (jku)', ({ claims: honest }) => attackers(honest, () => ({ kid: 'theirs', jku: `${trap.address}/keys` }))],
    ['that says where its certificate is (x5u)', ({ claims: honest }) => attackers(honest, () => ({ kid: 'one', x5u: `${trap.address}/cert` }))],
    ['that brings its key (jwk)', ({ claims: honest }) => attackers(honest, (jwk) => ({ kid: 'one', jwk }))],
    ['that wants something understood that is not (crit)', ({ claims: honest }) => hostile.sign(honest, { crit: ['b64'], b64: true })],
    ['signed in a way that is not accepted', ({ claims: honest }) => attackers(honest, () => ({ kid: 'one' }), 'EdDSA')],
    ['with a broken signature', async ({ claims: honest }) => `${(await hostile.sign(honest)).slice(0, -4)}AAAA`],
    ['with other claims than were signed', async ({ claims: honest }) => {
      const [head, , signature] = (await hostile.sign(honest)).split('.')
      return `${head}.${base64url.encode(JSON.stringify({ ...honest, sub: 'kari' }))}.${signature}x`
    }],
    ['that is not a token', () => 'x.y'],
    ['for another', claims(() => ({ aud: 'another' }))],
    ['for nobody', without('aud')],
    ['for another first and us second, made out to nobody', claims(() => ({ aud: ['another', 'rustning'] }))],
    ['for two, made out to the other', claims(() => ({ aud: ['rustning', 'another'], azp: 'another' }))],
    ['for us, made out to another', claims(() => ({ azp: 'another' }))],
    ['from another', claims(() => ({ iss: 'https://another.example' }))],
    ['from nobody', without('iss')],
    ['from almost the same', claims(({ iss }) => ({ iss: `${String(iss)}/` }))],
    ['that is over', claims(() => ({ exp: now() - 11 }))],
    ['without an end', without('exp')],
    ['that begins in an hour', claims(() => ({ nbf: now() + 3600 }))],
    ['made in the future', claims(() => ({ iat: now() + 60 }))],
    ['made at no time', without('iat')],
    ['without a nonce', without('nonce')],
    ['with the nonce of an earlier login', claims(() => ({ nonce: earlier }))],
    ['about nobody', without('sub')],
    ['about an empty name', claims(() => ({ sub: '' }))],
    ['about a name that is too long', claims(() => ({ sub: 'x'.repeat(256) }))],
  ]
  let earlier = ''
  beforeAll(async () => {
    await begin(open())
    earlier = hostile.nonce
    await admin.query('DELETE FROM rustning.login_step')
  })

  test.each(lies)('%s is refused', async (_, token) => {
    hostile.wrong = { token }
    const before = await stored()
    const error = await logIn(open()).catch((refusal: unknown) => refusal)
    expect(error).toEqual(refused('oidc-answer-not-trusted'))
    expect((error as Refusal).words('nb').because).toBe('svaret fra Der borte kunne ikke bekreftes')
    expect(await stored()).toEqual(before)
    expect(trap.connections()).toBe(0)
  })

  test('that is honest lets its person in; a clock that is nine seconds off does not matter', async () => {
    const oidc = open()
    expect(await logIn(oidc)).toMatchObject({ purpose: 'login', account: kari.account, found: { factors: 1, issuer: hostile.issuer, subject: 'kari', email: 'kari@example.org', emailVerified: true, name: 'Kari Nordmann', organisations: [] } })
    for (const off of [{ iat: now() + 8 }, { exp: now() - 8 }, { nbf: now() + 8 }, { aud: ['another', 'rustning'], azp: 'rustning' }]) {
      hostile.wrong = { token: claims(() => off) }
      expect(await logIn(oidc)).toMatchObject({ account: kari.account })
    }
    expect(await count('login_step')).toBe(0)
  })
})

describe('coming back', () => {
  test('is refused in another browser, and the browser that began can still finish', async () => {
    const oidc = open(), mine = await begin(oidc), theirs = await begin(oidc)
    hostile.nonce = mine.address.searchParams.get('nonce') as string
    for (const [secret, query] of [[theirs.secret, mine.query], [undefined, mine.query], ['rb_x', mine.query], [mine.secret, theirs.query], [mine.secret, mine.query.replace('state=', 'no=')], [mine.secret, `${mine.query}&state=x`]] as const) await expect(oidc.finish('there', secret, query, comingWith())).rejects.toEqual(refused('login-step-unknown'))
    expect(await oidc.finish('there', mine.secret, mine.query, comingWith())).toMatchObject({ account: kari.account })
    await admin.query('DELETE FROM rustning.login_step')
  })

  test('is good once, also when both come at once', async () => {
    const oidc = open(), { secret, query } = await begin(oidc)
    const both = await Promise.allSettled([oidc.finish('there', secret, query, comingWith()), oidc.finish('there', secret, query, comingWith())])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(oidc.finish('there', secret, query, comingWith())).rejects.toEqual(refused('login-step-unknown'))
    expect(hostile.asked['/token']).toBe(1)
  })

  test('is refused after five minutes', async () => {
    const oidc = open(), { secret, query } = await begin(oidc)
    await admin.query('UPDATE rustning.login_step SET expires_at = now()')
    await expect(oidc.finish('there', secret, query, comingWith())).rejects.toEqual(refused('login-step-unknown'))
    await admin.query('DELETE FROM rustning.login_step')
  })

  test('to another service than it was begun at is refused', async () => {
    const providers = readProviders([1, 2].map((n) => ({ id: `there-${n}`, profile: 'generic', name: 'Der', issuer: n === 1 ? hostile.issuer : 'https://other.example', clientId: 'rustning', secret: 'x' })))
    const oidc = openOidc({ identity: identityOf(pool), origin, outward, providers })
    const { secret, address } = await oidc.begin('there-1', { purpose: 'login' })
    await expect(oidc.finish('there-2', secret, `code=c&state=${new URL(address).searchParams.get('state')}`, comingWith())).rejects.toEqual(refused('login-step-unknown'))
  })

  const answers: [string, (honest: URLSearchParams) => void, string][] = [
    ['with the name of another service (iss)', (query) => query.set('iss', 'https://another.example'), 'oidc-answer-not-trusted'],
    ['with no name though the service says it gives one', (query) => query.delete('iss'), 'oidc-answer-not-trusted'],
    ['with a token', (query) => query.set('access_token', 'x'), 'oidc-answer-not-trusted'],
    ['with an ID token', (query) => query.set('id_token', 'x'), 'oidc-answer-not-trusted'],
    ['with two codes', (query) => query.append('code', 'd'), 'oidc-answer-not-trusted'],
    ['without a code', (query) => query.delete('code'), 'oidc-answer-not-trusted'],
    ['with an error', (query) => query.set('error', 'access_denied'), 'oidc-refused-there'],
  ]
  test.each(answers)('%s is refused, and the service is not asked for a token', async (_, change, code) => {
    const oidc = open(), { secret, query } = await begin(oidc)
    const wrong = new URLSearchParams(query)
    change(wrong)
    await expect(oidc.finish('there', secret, wrong.toString(), comingWith())).rejects.toEqual(refused(code))
    expect([hostile.asked['/token'], await count('login_step')]).toEqual([undefined, 0])
  })

  test('with a code that the service does not know any more is refused', async () => {
    hostile.wrong = { answer: () => ({ status: 400, body: { error: 'invalid_grant' } }) }
    await expect(logIn(open())).rejects.toEqual(refused('oidc-answer-not-trusted'))
  })

  test('without an ID token is refused', async () => {
    hostile.wrong = { answer: () => ({ status: 200, body: { access_token: 'x', token_type: 'Bearer' } }) }
    await expect(logIn(open())).rejects.toEqual(refused('oidc-answer-not-trusted'))
  })

  test('shows the code with its verifier and our exact address, and our secret in a header', async () => {
    const oidc = open(), { secret, address, query } = await begin(oidc, { returnTo: '/a/b?c=d', language: 'nn' })
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ response_type: 'code', redirect_uri: `${origin}/login/there/callback`, code_challenge_method: 'S256', scope: 'openid profile email', ui_locales: 'nn' })
    expect(await oidc.finish('there', secret, query, comingWith())).toMatchObject({ returnTo: '/a/b?c=d' })
    const { body, headers } = hostile.last.request as NonNullable<typeof hostile.last.request>
    expect([body.get('redirect_uri'), body.get('code_verifier')?.length, String(headers['authorization']).split(' ')[0]]).toEqual([`${origin}/login/there/callback`, 43, 'Basic'])
    for (const secretThing of [secret, address.searchParams.get('state'), body.get('code_verifier')]) expect(JSON.stringify((await admin.query('SELECT * FROM rustning.login_step')).rows)).not.toContain(secretThing)
  })

  test.each(['//evil.test', '/\\evil.test', 'https://evil.test', '/a\nb', 'a'])('to %j does not happen', async (returnTo) => expect((await logIn(open(), { returnTo })).returnTo).toBeUndefined())
})

describe('a description of the service', () => {
  const lies: [string, () => HostileProvider['wrong']][] = [
    ['with another issuer', () => ({ document: (document) => ({ ...document, issuer: 'https://another.example' }) })],
    ['with almost the same issuer', () => ({ document: (document) => ({ ...document, issuer: `${hostile.issuer}/` }) })],
    ['with its keys on another host', () => ({ document: (document) => ({ ...document, jwks_uri: `${trap.address}/keys` }) })],
    ['with its tokens on another host', () => ({ document: (document) => ({ ...document, token_endpoint: `${trap.address}/token` }) })],
    ['with its login page on another host', () => ({ document: (document) => ({ ...document, authorization_endpoint: 'https://evil.test/authorize' }) })],
    ['with a login page that is a script', () => ({ document: (document) => ({ ...document, authorization_endpoint: 'javascript:alert(1)' }) })],
    ['that signs with shared secrets only', () => ({ document: (document) => ({ ...document, id_token_signing_alg_values_supported: ['HS256', 'none'] }) })],
    ['without keys', () => ({ document: (document) => ({ ...document, jwks_uri: undefined }) })],
    ['that is elsewhere', () => ({ redirect: `${trap.address}/.well-known/openid-configuration` })],
    ['that is too long', () => ({ document: (document) => ({ ...document, filler: 'x'.repeat(300_000) }) })],
  ]
  test.each(lies)('%s is not believed: nobody logs in, nobody else is called, and it is asked for again next time', async (_, wrong) => {
    const oidc = open()
    hostile.wrong = wrong()
    await expect(oidc.begin('there', { purpose: 'login' })).rejects.toEqual(refused('oidc-provider-unusable'))
    expect([trap.connections(), await count('login_step')]).toEqual([0, 0])
    hostile.behave()
    expect(await logIn(oidc)).toMatchObject({ account: kari.account })
  })

  test('is fetched once, also when many come at once', async () => {
    const oidc = open()
    await Promise.all(Array.from({ length: 5 }, () => oidc.begin('there', { purpose: 'login' })))
    expect(hostile.asked).toEqual({ '/.well-known/openid-configuration': 1 })
    await admin.query('DELETE FROM rustning.login_step')
  })

  test('is not asked for where no service is set up', () => {
    const before = called.length
    expect(openOidc({ identity: identityOf(pool), origin, outward, providers: readProviders([]) }).providers).toEqual([])
    expect(called).toHaveLength(before)
  })

  test('and keys of ten megabytes are not read to the end', async () => {
    hostile.wrong = { keys: () => JSON.stringify({ keys: [hostile.publicKey], filler: 'x'.repeat(10_000_000) }) }
    await expect(logIn(open())).rejects.toEqual(refused('oidc-answer-not-trusted'))
  })

  test('and keys that are elsewhere are not fetched there', async () => {
    const oidc = open(), { secret, query } = await begin(oidc)
    hostile.wrong = { redirect: `${trap.address}/keys` }
    await expect(oidc.finish('there', secret, query, comingWith())).rejects.toEqual(refused('oidc-answer-not-trusted'))
    expect(trap.connections()).toBe(0)
  })

  const silences: [string, Outward][] = [
    ['cannot be had', () => Promise.reject(new TypeError('fetch failed'))],
    ['is answered with a fault', () => Promise.resolve(new Response('', { status: 502 }))],
    ['stops in the middle', () => Promise.resolve(new Response(new ReadableStream({ pull: (stream) => stream.error(new Error('gone')) })))],
  ]
  test.each(silences)('that %s says that the service is away, and when to try again', async (_, silent) => {
    const oidc = openOidc({ identity: identityOf(pool), origin, outward: silent, providers: readProviders([{ id: 'there', profile: 'generic', name: 'Der', issuer: 'https://away.example', clientId: 'x', secret: 'x' }]) })
    await expect(oidc.begin('there', { purpose: 'login' })).rejects.toMatchObject({ code: 'oidc-provider-away', status: 503, retryAfter: 30 })
  })
})

describe('whose login it is', () => {
  test('an e-mail address says nothing: who is not connected is not let in', async () => {
    hostile.wrong = { token: ({ claims }) => hostile.sign({ ...claims, sub: 'mallory', email: kari.email, email_verified: true }) }
    await expect(logIn(open())).rejects.toEqual(refused('external-login-unknown'))
  })

  test('another person is refused in a browser where somebody is logged in, and the same person is not', async () => {
    const ola = await newPerson(admin)
    await expect(logIn(open(), {}, ola.session)).rejects.toMatchObject({ code: 'somebody-else-logged-in', status: 409 })
    expect(await logIn(open(), {}, kari.session)).toMatchObject({ account: kari.account })
  })

  test('a level that is too low, or not said, is refused; the levels say how many factors', async () => {
    const oidc = open({ requiredLevels: ['low', 'high'], factors: { high: 2 }, acrValues: ['high'] })
    for (const acr of ['middle', undefined, 7]) {
      hostile.wrong = { token: ({ claims }) => hostile.sign({ ...claims, ...(acr !== undefined && { acr }) }) }
      await expect(logIn(oidc)).rejects.toEqual(refused('oidc-level-too-low'))
    }
    for (const [acr, factors] of [['low', 1], ['high', 2]]) {
      hostile.wrong = { token: ({ claims }) => hostile.sign({ ...claims, acr }) }
      expect(await logIn(oidc)).toMatchObject({ found: { factors, acr } })
    }
    expect((await begin(oidc)).address.searchParams.get('acr_values')).toBe('high')
    await admin.query('DELETE FROM rustning.login_step')
  })

  test('a person who is logged in connects it, which ends their other sessions; twice is once', async () => {
    const ola = await newPerson(admin), oidc = open()
    await newTestSession(admin, ola.account)
    hostile.wrong = { token: ({ claims }) => hostile.sign({ ...claims, sub: 'ola' }) }
    for (const _ of [1, 2]) expect(await logIn(oidc, { purpose: 'link', session: ola.session }, ola.session)).toMatchObject({ purpose: 'link' })
    expect([await count(`external_login WHERE account_id = '${ola.account}'`), await count(`session WHERE account_id = '${ola.account}'`)]).toEqual([1, 1])
    expect(await logIn(oidc)).toMatchObject({ account: ola.account })
  })

  test('nobody connects what is another’s, comes back as another, or showed who they are too long ago', async () => {
    const ola = await newPerson(admin), oidc = open()
    const { session } = ola
    await expect(logIn(oidc, { purpose: 'link', session }, session)).rejects.toMatchObject({ code: 'external-login-taken', status: 409 })
    for (const [other, code] of [[undefined, 'not-signed-in'], [await newTestSession(admin, kari.account), 'login-step-unknown']] as const) await expect(logIn(oidc, { purpose: 'link', session }, other)).rejects.toEqual(refused(code))
    await expect(oidc.begin('there', { purpose: 'link', session: (await newPerson(admin, { provedMinutesAgo: 11 })).session })).rejects.toMatchObject({ code: 'proof-needed' })
    await expect(oidc.begin('there', { purpose: 'link' })).rejects.toEqual(refused('not-signed-in'))
    expect(await count(`external_login WHERE account_id = '${ola.account}'`)).toBe(0)
  })

  test('showing anew who one is takes a fresh login of the same person', async () => {
    const oidc = open(), ola = await newPerson(admin)
    const kept = await newTestSession(admin, kari.account, 30)
    const prove = (session: Uint8Array, more: object) => {
      hostile.wrong = { token: ({ claims }) => hostile.sign({ ...claims, ...more }) }
      return logIn(oidc, { purpose: 'prove', session }, session)
    }
    const now = Math.floor(Date.now() / 1000)
    for (const old of [{}, { auth_time: now - 400 }]) await expect(prove(kept, old)).rejects.toEqual(refused('oidc-answer-not-trusted'))
    await expect(prove(ola.session, { auth_time: now })).rejects.toEqual(refused('external-login-not-yours'))
    const proved = await prove(kept, { auth_time: now })
    if (proved.purpose !== 'prove') throw new Error(proved.purpose)
    expect([await holderOf(pool, kept), Date.now() - ((await holderOf(pool, proved.token.hash))?.provedAt.getTime() ?? 0) < 60_000]).toEqual([undefined, true])
    expect((await begin(oidc, { purpose: 'prove', session: proved.token.hash })).address.searchParams.get('prompt')).toBe('login')
    await admin.query('DELETE FROM rustning.login_step')
  })

  test('for an invitation it is only said who came; nothing is connected yet', async () => {
    hostile.wrong = { token: ({ claims }) => hostile.sign({ ...claims, sub: newId() }) }
    const before = await stored()
    expect(await logIn(open(), { purpose: 'invitation' })).toMatchObject({ purpose: 'invitation', found: { issuer: hostile.issuer } })
    expect(await stored()).toEqual(before)
  })
})

test('what the log learns holds no token and no code', async () => {
  hostile.wrong = { token: ({ claims }) => hostile.sign({ ...claims, aud: 'another' }) }
  const error = await logIn(open()).catch((refusal: unknown) => refusal as Refusal)
  expect(error).toBeInstanceOf(Refusal)
  const { cause } = error as Refusal
  expect([(cause as Error).message, (cause as Error).cause]).toEqual(['unexpected JWT claim value encountered: unexpected JWT "aud" (audience) claim value: OAUTH_JWT_CLAIM_COMPARISON_FAILED', undefined])
})
test('every refusal says something in every language', () => {
  const error = new Set(languages.map((language) => readFault(language)))
  expect(error.size).toBe(3)
})
const readFault = (language: (typeof languages)[number]): string => {
  try {
    readProviders([{}])
  } catch (error) {
    return (error as Refusal).words(language).because
  }
  return ''
}

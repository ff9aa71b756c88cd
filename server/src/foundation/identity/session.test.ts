/** Signing in under the hands of people who guess, replay, plant and listen; then signing out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '../values/refusal.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { coming, goodPassword, messagesOf, newWorld, type World } from './testing/account.ts'
import { hashesAtWork } from './password-hash.ts'
import { asHolderSelf, holderOf } from './personal.ts'
import { mustHaveProved, proofNeeded, proofRefused } from './principal.ts'
import { closeOtherSessions, closeSession, logIn, logOut, mySessions, proveByPassword } from './session.actions.ts'
import { loginRefused, secondFactorNeeded, secondFactorWrong, sessionUnknown } from './session.ts'

let world: World, tenant: TenantId, kari: Uuid, email: string
beforeAll(async () => {
  world = await newWorld()
  tenant = await world.organisation()
  email = 'kari.fjell@fjellvik.example'
  kari = await world.person({ email, in: tenant, roles: ['buyer'] })
})
afterAll(async () => {
  await world.settled()
  await world.db.drop()
})

const refusalOf = async (asking: Promise<unknown>): Promise<Refusal> => asking.then(() => { throw new Error('was let in') }, (error: unknown) => { if (error instanceof Refusal) return error; throw error })
const entries = async (action: string) => {
  await world.settled()
  return world.all<{ outcome: string; actor_kind: string; actor_id: string | null; body: Buffer; data: Buffer }>('SELECT e.outcome, e.actor_kind, e.actor_id, e.body, d.data FROM journal_entry e LEFT JOIN journal_detail d ON d.tenant_id = e.tenant_id AND d.entry_id = e.id WHERE e.tenant_id = $1 AND action = $2 ORDER BY e.id', [tenant, action])
}

describe('whoever guesses', () => {
  test.each([
    ['an unknown account', 'nobody@fjellvik.example', goodPassword],
    ['a wrong password', 'kari.fjell@fjellvik.example', 'fire tilfeldige bekker rant'],
    ['a closed account', 'closed@fjellvik.example', goodPassword],
    ['an account without a password', 'passkey@fjellvik.example', goodPassword],
    ['a password of a megabyte', 'kari.fjell@fjellvik.example', 'x'.repeat(1 << 20)],
    ['the right password with something after it', 'kari.fjell@fjellvik.example', `${goodPassword}${' '.repeat(110)}x`],
    ['a NUL', 'kari.fjell@fjellvik.example', `${goodPassword}\0`],
    ['no password', 'kari.fjell@fjellvik.example', ''],
    ['what is no address', '\' OR 1=1 --', goodPassword],
  ])('%s gets the same answer after the same work', async (_what, given, password) => {
    if (given.startsWith('closed') || given.startsWith('passkey')) {
      const account = await world.person({ email: given })
      await world.all(given.startsWith('closed') ? 'UPDATE account SET disabled_at = clock_timestamp() WHERE account_id = $1' : 'UPDATE account SET password_hash = NULL WHERE account_id = $1', [account])
    }
    const checked = hashesAtWork().begun
    const one = world.db.pool('app', 1)
    const later: Promise<void>[] = []
    const identity = { ...world.identity, pool: one, later: (work: Promise<void>) => void later.push(work) }
    let refused: Refusal | undefined
    // What is written afterwards begins only when the answer is there, and is not counted here.
    const messages = await messagesOf(one, async () => { refused = await refusalOf(logIn(identity, { email: given, password }, coming)) })
    await Promise.all(later)
    expect(refused?.words('nb')).toEqual({ title: 'Du ble ikke logget inn.', because: 'e-postadressen og passordet hører ikke til en konto som er i bruk', remedy: 'Se etter at begge er skrevet riktig, eller be om en lenke for å lage nytt passord.' })
    expect([refused?.code, refused?.status, hashesAtWork().begun - checked, messages]).toEqual(['login-refused', 401, 1, 5])
  })

  test('is limited by account and by address before anything is looked up, known or not', async () => {
    const asked: string[] = []
    const identity = { ...world.identity, limit: (key: string) => asked.push(key) > 2 }
    for (const given of [email, 'nobody@fjellvik.example']) {
      const before = hashesAtWork().begun
      asked.length = 0
      expect(await refusalOf(logIn(identity, { email: given, password: goodPassword }, coming))).toMatchObject({ code: 'too-many-requests', status: 429, retryAfter: 60 })
      expect(asked).toHaveLength(2)
      expect(asked.join()).not.toContain(given)
      expect(hashesAtWork().begun).toBe(before)
    }
  })

  test('counts as one from everywhere in a household’s network', async () => {
    const keys = new Set<string>()
    const identity = { ...world.identity, limit: (key: string) => { keys.add(key); return false } }
    for (const address of ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:DB8:1:2:0:0:0:3']) await refusalOf(logIn(identity, { email, password: goodPassword }, { address }))
    expect([...keys].filter((key) => key.startsWith('login address'))).toEqual(['login address 2001:db8:1:2'])
  })

  test('counts as one whatever case and spaces the address is written in', async () => {
    const keys = new Set<string>()
    for (const given of [email, ` ${email.toUpperCase()} `]) await logIn({ ...world.identity, limit: (key) => Boolean(keys.add(key)) }, { email: given, password: goodPassword }, coming)
    expect(keys.size).toBe(2)
  })
})

describe('a journal', () => {
  test('tells who was refused where they belong, without naming them as the one who acted, and the address in the detail only', async () => {
    const before = (await entries('session.refused')).length
    await refusalOf(logIn(world.identity, { email, password: 'not the right one' }, coming))
    const [entry, ...more] = (await entries('session.refused')).slice(before)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ outcome: 'denied', actor_kind: 'system', actor_id: null })
    expect(JSON.parse(String(entry?.body))).toMatchObject({ entity: { type: 'account', id: kari } })
    expect(String(entry?.body)).not.toContain(coming.address)
    expect(JSON.parse(String(entry?.data))).toEqual({ why: 'password', address: coming.address, agent: coming.agent })
  })

  test('tells who signed in, and nothing of it in other organisations', async () => {
    const elsewhere = await world.organisation()
    const before = (await entries('session.opened')).length
    const { token } = await logIn(world.identity, { email, password: goodPassword }, coming)
    const [entry, ...more] = (await entries('session.opened')).slice(before)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ outcome: 'done', actor_kind: 'person', actor_id: kari })
    expect(JSON.parse(String(entry?.body))).toMatchObject({ session: token.hash.toString('hex') })
    expect(String(entry?.body)).not.toContain(token.reveal())
    expect(await world.all('SELECT id FROM journal_entry WHERE tenant_id = $1', [elsewhere])).toEqual([])
  })
})

describe('a login', () => {
  test('opens a new session each time, and ends the one the browser had', async () => {
    const first = await logIn(world.identity, { email, password: goodPassword }, coming)
    const second = await logIn(world.identity, { email, password: goodPassword }, { ...coming, current: first.token.hash })
    expect(first.token.reveal()).toMatch(/^rs_[\w-]{43}$/)
    expect(second.token.reveal()).not.toBe(first.token.reveal())
    expect([await holderOf(world.pool, first.token.hash), (await holderOf(world.pool, second.token.hash))?.account]).toEqual([undefined, kari])
    expect(second.organisations).toEqual([{ tenant, roles: ['buyer'] }])
  })

  test('does not take over a token that somebody planted', async () => {
    const planted = Buffer.alloc(32, 7)
    const { token } = await logIn(world.identity, { email, password: goodPassword }, { ...coming, current: planted })
    expect([token.hash.equals(planted), await holderOf(world.pool, planted)]).toEqual([false, undefined])
  })

  test('of another person in the same browser is refused until the first has logged out', async () => {
    const ola = await world.person()
    const session = await world.signedIn(ola)
    expect((await refusalOf(logIn(world.identity, { email, password: goodPassword }, { ...coming, current: session }))).code).toBe('somebody-else-logged-in')
    expect((await refusalOf(logIn(world.identity, { email, password: 'not the right one' }, { ...coming, current: session }))).code).toBe('login-refused')
    await logOut(world.identity, session)
    await expect(logIn(world.identity, { email, password: goodPassword }, { ...coming, current: session })).resolves.toMatchObject({ account: kari })
  })

  test('lasts twelve hours at most', async () => {
    const { token } = await logIn(world.identity, { email, password: goodPassword }, coming)
    const [row] = await world.all<{ hours: string }>('SELECT extract(epoch FROM expires_at - opened_at) / 3600 AS hours FROM session WHERE token_hash = $1', [token.hash])
    expect(Number(row?.hours)).toBeCloseTo(12, 6)
  })
})

describe('proving anew', () => {
  const longAgo = (session: Buffer) => world.all('UPDATE session SET proved_at = clock_timestamp() - interval \'11 minutes\', opened_at = opened_at - interval \'3 hours\', expires_at = expires_at - interval \'3 hours\' WHERE token_hash = $1', [session])
  const provedNow = (session: Buffer) => asHolderSelf(world.pool, session, (person, principal) => Promise.resolve(mustHaveProved(principal, person.at)))

  test('is asked for after ten minutes, and not done with a wrong password', async () => {
    const session = await world.signedIn(kari)
    await longAgo(session)
    await expect(provedNow(session)).rejects.toThrow('proof-needed')
    await expect(proveByPassword(world.identity, session, { password: 'not the right one' }, coming)).rejects.toThrow('proof-refused')
    await expect(provedNow(session)).rejects.toThrow('proof-needed')
  })

  test('gives the session a new token and no longer life', async () => {
    const session = await world.signedIn(kari)
    await longAgo(session)
    const [before] = await world.all<{ expires: string }>('SELECT expires_at::timestamptz(3)::text AS expires FROM session WHERE token_hash = $1', [session])
    const { token } = await proveByPassword(world.identity, session, { password: goodPassword }, coming)
    expect(await holderOf(world.pool, session)).toBeUndefined()
    await expect(provedNow(token.hash)).resolves.toBeUndefined()
    expect(await world.all('SELECT expires_at::timestamptz(3)::text AS expires FROM session WHERE token_hash = $1', [token.hash])).toEqual([before])
  })
})

test('a password that is replaced while the old one is being checked lets nobody in', async () => {
  const account = await world.person()
  const session = await world.signedIn(account)
  for (const asking of [
    (identity: typeof world.identity) => logIn(identity, { email: `${account}@fjellvik.example`, password: goodPassword }, coming),
    (identity: typeof world.identity) => proveByPassword(identity, session, { password: goodPassword }, coming),
  ]) {
    const [before] = await world.all<{ password_hash: string }>('SELECT password_hash FROM account WHERE account_id = $1', [account])
    let connections = 0
    // Between the transaction that reads the hash and the one that opens the session.
    const pool = Object.assign(Object.create(world.pool) as typeof world.pool, { connect: async () => {
      if (++connections === 2) await world.all('UPDATE account SET password_hash = \'another\' WHERE account_id = $1', [account])
      return world.pool.connect()
    } })
    expect((await refusalOf(asking({ ...world.identity, pool }))).code).toMatch(/^(login|proof)-refused$/)
    await world.all('UPDATE account SET password_hash = $2 WHERE account_id = $1', [account, before?.password_hash])
  }
})

describe('one’s own sessions', () => {
  test('are listed, and nobody else’s can be ended', async () => {
    const other = await world.person()
    const [mine, again, theirs] = [await world.signedIn(other), await world.signedIn(other), await world.signedIn(kari)]
    const listed = await mySessions(world.identity, mine)
    expect([listed.length, listed.filter(({ current }) => current).length]).toEqual([2, 1])
    const [foreign] = await mySessions(world.identity, theirs)
    for (const id of [foreign?.id ?? newId(), newId()]) await expect(closeSession(world.identity, mine, id)).rejects.toThrow('session-unknown')
    await closeSession(world.identity, mine, listed.find(({ current }) => !current)?.id ?? newId())
    expect([await holderOf(world.pool, again), (await holderOf(world.pool, mine))?.account]).toEqual([undefined, other])
  })

  test('end everywhere but here', async () => {
    const other = await world.person()
    const [mine, ...rest] = [await world.signedIn(other), await world.signedIn(other), await world.signedIn(other)]
    expect(await closeOtherSessions(world.identity, mine as Buffer)).toBe(2)
    for (const one of rest) expect(await holderOf(world.pool, one)).toBeUndefined()
    expect((await holderOf(world.pool, mine as Buffer))?.account).toBe(other)
  })

  test('end once, however often somebody logs out', async () => {
    const session = await world.signedIn(kari)
    await logOut(world.identity, session)
    await expect(logOut(world.identity, session)).resolves.toBeUndefined()
  })
})

test.each([
  [loginRefused(), 'Du ble ikke logget inn. Fordi e-postadressen og passordet hører ikke til en konto som er i bruk. Se etter at begge er skrevet riktig, eller be om en lenke for å lage nytt passord.'],
  [secondFactorNeeded(), 'Det trengs en kode også. Fordi kontoen er beskyttet med mer enn passord. Skriv koden som appen på telefonen viser nå, eller en av gjenopprettingskodene dine.'],
  [secondFactorWrong(), 'Koden kunne ikke brukes. Fordi den er feil, for gammel eller brukt før. Vent til appen viser en ny kode, eller bruk en gjenopprettingskode du ikke har brukt.'],
  [sessionUnknown(), 'Innloggingen ble ikke avsluttet. Fordi den finnes ikke, eller er avsluttet allerede. Hent listen over innlogginger på nytt.'],
  [proofNeeded(), 'Du må bekrefte at det er deg. Fordi dette krever at du har vist hvem du er de siste ti minuttene. Skriv passordet ditt (og koden, hvis du bruker kode), eller bruk en passnøkkel, og prøv igjen.'],
  [proofRefused(), 'Det ble ikke bekreftet at det er deg. Fordi passordet er feil, eller kontoen har ikke noe passord. Skriv passordet på nytt, eller bruk en passnøkkel.'],
])('$code is said as it should be', (refusal, sentence) => {
  const { title, because, remedy } = refusal.words('nb')
  expect(`${title} Fordi ${because}. ${remedy}`).toBe(sentence)
})

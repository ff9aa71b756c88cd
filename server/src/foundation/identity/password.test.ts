/** Passwords that must not be taken, links that must not work twice, and sessions that must not outlive a change. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting } from '../action/action.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import { coming, goodPassword, messagesOf, newWorld, type World } from './testing/account.ts'
import { memberResetLink } from './membership.actions.ts'
import { hashesAtWork, hashPassword, isPassword } from './password-hash.ts'
import { askForReset, changePassword, resetPassword } from './password.actions.ts'
import { passwordFault, passwordRefused, passwordWrong, resetBeyondOrganisation, resetLinkDead } from './password.ts'
import type { PasswordFault } from './password.text.ts'
import { takeResetLink } from './password-reset.store.ts'
import { holderOf, withSecret } from './personal.ts'
import { readSecret, type Secret } from './secret.ts'
import type { Principal } from './principal.ts'
import { logIn } from './session.actions.ts'

let world: World, tenant: TenantId
beforeAll(async () => {
  world = await newWorld()
  tenant = await world.organisation()
})
afterAll(async () => {
  await world.settled()
  await world.db.drop()
})

const kari = ['kari.fjell@fjellvik.example', 'Kari Fjell']
const other = 'sju blanke steiner synger'

describe('a password', () => {
  test.each<[string, PasswordFault | undefined]>([
    ['', 'short'], ['elleve tegn', 'short'], ['😀😀😀😀😀😀😀😀😀😀😀', 'short'], ['x'.repeat(129), 'long'], [`${goodPassword}${'ø'.repeat(120)}`, 'long'],
    ['fire tilfeldige\0bekker', 'unreadable'], ['fire tilfeldige \uD800 bekker', 'unreadable'], ['linje en\nlinje to', 'unreadable'],
    ['passord123456', 'guessable'], ['Passord12345!', 'guessable'], ['PassordPassord', 'guessable'], ['Velkommen2026!', 'guessable'], ['aaaaaaaaaaaaaaaa', 'guessable'], ['abcabcabcabcabc', 'guessable'],
    ['123456789012', 'guessable'], ['qwertyuiop123', 'guessable'], ['qwertyuiopå12', 'guessable'], ['Sommer2026Sommer', 'guessable'],
    ['kari.fjell@fjellvik.example', 'guessable'], ['KariFjell1985', 'guessable'], ['fjellvik-kari-1', 'guessable'], ['            ', 'guessable'],
    [goodPassword, undefined], ['correct horse battery staple', undefined], ['k7#Vq2!pLx9z', undefined], ['trettenååååæøbcd', undefined], ['😀😁😂😃😄😅😆😇😈😉😊😋', undefined],
  ])('%j is %s', (given, fault) => expect(passwordFault(given, kari)).toBe(fault))

  test('is counted in letters as people see them: 128 are taken, 129 not', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyzæø😀'
    expect([128, 129].map((length) => passwordFault([...letters.repeat(5)].slice(0, length).join(''), kari))).toEqual([undefined, 'long'])
  })

  test('of 128 letters with two marks each is not too long when the marks come apart', () =>
    expect(passwordFault([...'ếộữặằẵậẫẩấ'.repeat(13)].slice(0, 128).join('').normalize('NFD'), kari)).toBeUndefined())

  test('is one and the same however its letters are composed, and is not cut off', async () => {
    const stored = await hashPassword('blåbærsyltetøy på låven')
    const long = [...'fire tilfeldige bekker renner '.repeat(5)].slice(0, 128).join('')
    const longStored = await hashPassword(long)
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await Promise.all([
      isPassword(stored, 'blåbærsyltetøy på låven'.normalize('NFD')), isPassword(stored, 'blabærsyltetøy på låven'), isPassword(longStored, long), isPassword(longStored, `${long}x`), isPassword(longStored, long.slice(0, 127)), isPassword(null, ''), isPassword(undefined, goodPassword),
    ])).toEqual([true, false, true, false, false, false, false])
  })

  test('is worked on four at a time, whoever else comes', async () => {
    const seen: number[] = []
    await Promise.all(Array.from({ length: 12 }, async () => {
      const work = isPassword(null, goodPassword)
      seen.push(hashesAtWork().working)
      await work
      seen.push(hashesAtWork().working)
    }))
    expect([Math.max(...seen), hashesAtWork()]).toMatchObject([4, { working: 0, waiting: 0 }])
  })
})

describe('changing a password', () => {
  test('is refused without the old one, unless who it is was shown just now', async () => {
    const account = await world.person({ in: tenant })
    const session = await world.signedIn(account)
    await expect(changePassword(world.identity, session, { old: 'not the old one', password: other }, coming)).rejects.toThrow('password-wrong')
    await world.all('UPDATE session SET proved_at = proved_at - interval \'11 minutes\' WHERE token_hash = $1', [session])
    await expect(changePassword(world.identity, session, { password: other }, coming)).rejects.toThrow('proof-needed')
    await expect(changePassword(world.identity, session, { old: goodPassword, password: 'Passord12345!' }, coming)).rejects.toThrow('password-refused')
    await expect(changePassword(world.identity, Buffer.alloc(32), { old: goodPassword, password: other }, coming)).rejects.toThrow('not-signed-in')
    expect(await world.signedIn(account)).toHaveLength(32)
  })

  test('ends every other session of the account, and of nobody else', async () => {
    const [account, neighbour] = [await world.person({ in: tenant }), await world.person()]
    const [mine, elsewhere, theirs] = [await world.signedIn(account), await world.signedIn(account), await world.signedIn(neighbour)]
    await changePassword(world.identity, mine, { old: goodPassword, password: other }, coming)
    expect([(await holderOf(world.pool, mine))?.account, await holderOf(world.pool, elsewhere), (await holderOf(world.pool, theirs))?.account]).toEqual([account, undefined, neighbour])
    await expect(world.signedIn(account)).rejects.toThrow('login-refused')
    await expect(world.signedIn(account, { password: other })).resolves.toHaveLength(32)
    expect(await world.all('SELECT outcome FROM journal_entry WHERE tenant_id = $1 AND action = \'account.password-changed\' AND actor_id = $2', [tenant, account])).toEqual([{ outcome: 'done' }])
  })

  test('twice at once is one change', async () => {
    const account = await world.person()
    const session = await world.signedIn(account)
    const outcomes = await Promise.allSettled(['nye ord på rad og rekke', 'helt andre ord i samme rad'].map((password) => changePassword(world.identity, session, { old: goodPassword, password }, coming)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a link to a new password', () => {
  const linkFor = async (account: Uuid) => {
    const [row] = await world.all<{ email: string }>('SELECT email FROM account WHERE account_id = $1', [account])
    const { token, to } = await askForReset(world.identity, { email: row?.email ?? '' }, coming)
    expect(to?.email).toBe(row?.email)
    return token.reveal()
  }
  const reset = (token: string, password = other) => resetPassword(world.identity, { token, password }, coming)

  test('is good once', async () => {
    const account = await world.person({ in: tenant })
    const session = await world.signedIn(account)
    const token = await linkFor(account)
    expect(token).toMatch(/^rl_[\w-]{43}$/)
    const outcomes = await Promise.allSettled([reset(token), reset(token)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(reset(token)).rejects.toThrow('reset-link-dead')
    expect(await holderOf(world.pool, session)).toBeUndefined()
    await expect(world.signedIn(account, { password: other })).resolves.toHaveLength(32)
  })

  test('is dead after an hour, when the password was changed in another way, and for a closed account', async () => {
    const [late, changed, closed] = [await world.person(), await world.person(), await world.person()]
    const links = [await linkFor(late), await linkFor(changed), await linkFor(closed)]
    await world.all('UPDATE login_step SET expires_at = clock_timestamp() WHERE account_id = $1', [late])
    await changePassword(world.identity, await world.signedIn(changed), { old: goodPassword, password: 'ord som ingen andre kjenner' }, coming)
    await world.all('UPDATE account SET disabled_at = clock_timestamp() WHERE account_id = $1', [closed])
    for (const link of links) await expect(reset(link)).rejects.toThrow('reset-link-dead')
    expect((await askForReset(world.identity, { email: `${closed}@fjellvik.example` }, coming)).to).toBeUndefined()
  })

  test('is kept for an hour, is taken once whatever becomes of the password, and is no other step that somebody has begun', async () => {
    const account = await world.person()
    const { hash, reveal } = readSecret('link', await linkFor(account)) as Secret
    expect(await world.all('SELECT round(extract(epoch FROM expires_at - clock_timestamp()) / 60)::int AS minutes FROM login_step WHERE step_hash = $1', [hash])).toEqual([{ minutes: 60 }])
    await world.all('UPDATE login_step SET purpose = \'passkey-login\' WHERE step_hash = $1', [hash])
    await expect(reset(reveal())).rejects.toThrow('reset-link-dead')
    await world.all('UPDATE login_step SET purpose = \'password-reset\' WHERE step_hash = $1', [hash])
    const take = () => withSecret(world.pool, hash, (knowing) => takeResetLink(knowing, hash))
    expect([(await take())?.account, await take()]).toEqual([account, undefined])
  })

  test('survives a password that was not good enough', async () => {
    const link = await linkFor(await world.person())
    await expect(reset(link, 'Passord12345!')).rejects.toThrow('password-refused')
    await expect(reset(link)).resolves.toBeUndefined()
  })

  test.each(['', 'rl_', `rl_${'A'.repeat(43)}`, `rs_${'A'.repeat(43)}`, 'x'.repeat(10_000), '12345'])('is not %j', async (token) => {
    await expect(reset(token)).rejects.toThrow('reset-link-dead')
  })

  test('for an account that does not exist takes the same work and leads nowhere', async () => {
    const account = await world.person()
    const [row] = await world.all<{ email: string }>('SELECT email FROM account WHERE account_id = $1', [account])
    const one = world.db.pool('app', 1)
    const identity = { ...world.identity, pool: one }
    const letters = new Map<string, string>()
    const messages = []
    for (const email of [row?.email ?? '', 'nobody@fjellvik.example']) messages.push(await messagesOf(one, async () => {
      const { token, to } = await askForReset(identity, { email }, coming)
      letters.set(to ? 'somebody' : 'nobody', token.reveal())
    }))
    expect([messages[0], [...letters.keys()]]).toEqual([messages[1], ['somebody', 'nobody']])
    await expect(reset(letters.get('nobody') ?? '')).rejects.toThrow('reset-link-dead')
  })

  test('is limited like a login', async () => {
    await expect(askForReset({ ...world.identity, limit: () => false }, { email: 'kari.fjell@fjellvik.example' }, coming)).rejects.toThrow('too-many-requests')
    await expect(resetPassword({ ...world.identity, limit: () => false }, { token: 'rl_x', password: other }, coming)).rejects.toThrow('too-many-requests')
  })
})

describe('an administrator without mail', () => {
  const acting = (account: Uuid, of = tenant): Acting => ({ pool: world.pool, tenant: of, actor: { kind: 'person', id: account }, epoch: 1 })
  const by = async (account: Uuid, of = tenant) => ({ acting: acting(account, of), by: (await holderOf(world.pool, await world.signedIn(account), of)) as Principal })

  test('makes no link to an account that opens other organisations or the platform, nor does anybody who is no administrator', async () => {
    const elsewhere = await world.organisation()
    const [administrator, employee, both, operator] = [await world.person({ in: tenant, roles: ['administrator'] }), await world.person({ in: tenant }), await world.person(), await world.person()]
    const [double, platform] = [await world.member(tenant, both, ['employee']), await world.member(tenant, operator, ['employee'])]
    const foreign = await world.member(elsewhere, both, ['employee'])
    await world.all('UPDATE account SET platform_admin = true WHERE account_id = $1', [operator])
    for (const { id } of [double, platform]) await expect(memberResetLink(await by(administrator), id)).rejects.toThrow('reset-beyond-organisation')
    await expect(memberResetLink(await by(administrator), foreign.id)).rejects.toThrow('not-a-member')
    await expect(memberResetLink(await by(employee), double.id)).rejects.toThrow('not-allowed')
    await expect(memberResetLink(await by(administrator, elsewhere), foreign.id)).rejects.toThrow('not-allowed')
    const tired = await by(administrator)
    await expect(memberResetLink({ ...tired, by: { ...tired.by, provedAt: new Date(Date.now() - 11 * 60_000) } }, double.id)).rejects.toThrow('proof-needed')
  })

  test('lets a person who belongs here only make a new password, and the journal has it', async () => {
    const [administrator, person] = [await world.person({ in: tenant, roles: ['administrator'] }), await world.person()]
    const { id } = await world.member(tenant, person, ['employee'])
    const token = await memberResetLink(await by(administrator), id)
    await resetPassword(world.identity, { token: token.reveal(), password: other }, coming)
    await expect(logIn(world.identity, { email: `${person}@fjellvik.example`, password: other }, coming)).resolves.toMatchObject({ account: person })
    expect(await world.all('SELECT actor_id FROM journal_entry WHERE tenant_id = $1 AND action = \'membership.reset-link\' AND entity_id = $2', [tenant, id])).toEqual([{ actor_id: administrator }])
  })
})

test.each([
  [passwordRefused('short'), 'Passordet kan ikke brukes. Fordi det er kortere enn 12 tegn. Velg for eksempel fire tilfeldige ord etter hverandre, eller la en passordhåndterer lage det.'],
  [passwordRefused('long'), 'Passordet kan ikke brukes. Fordi det er lengre enn 128 tegn. Velg for eksempel fire tilfeldige ord etter hverandre, eller la en passordhåndterer lage det.'],
  [passwordRefused('unreadable'), 'Passordet kan ikke brukes. Fordi det har tegn som ikke kan skrives på et tastatur. Velg for eksempel fire tilfeldige ord etter hverandre, eller la en passordhåndterer lage det.'],
  [passwordRefused('guessable'), 'Passordet kan ikke brukes. Fordi det er lett å gjette: det består mest av vanlige passord, gjentakelser, navnet eller e-postadressen din. Velg for eksempel fire tilfeldige ord etter hverandre, eller la en passordhåndterer lage det.'],
  [passwordWrong(), 'Passordet ble ikke endret. Fordi det gamle passordet er feil. Skriv det gamle passordet på nytt, eller be om en lenke for å lage nytt passord.'],
  [resetLinkDead(), 'Lenken kan ikke brukes. Fordi den er brukt, mer enn en time gammel eller ikke hel. Be om en ny lenke.'],
  [resetBeyondOrganisation(), 'Lenken ble ikke laget. Fordi kontoen gir tilgang til mer enn denne virksomheten, og en administrator her kan ikke slippe noen inn der. Be personen bruke «Glemt passord» selv, eller be den som drifter løsningen, om hjelp.'],
])('%s', (refusal, sentence) => {
  const { title, because, remedy } = refusal.words('nb')
  expect(`${title} Fordi ${because}. ${remedy}`).toBe(sentence)
})

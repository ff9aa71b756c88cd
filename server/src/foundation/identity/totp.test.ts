/** Codes: seen over a shoulder, tried again, tried on somebody else, lost with the telephone. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { coming, goodPassword, newWorld, type World } from './testing/account.ts'
import { holderOf } from './personal.ts'
import { newRecoveryCodes, readRecoveryCode, recoveryHash } from './recovery.ts'
import { logIn, proveByPassword } from './session.actions.ts'
import { beginTotp, confirmTotp, removeTotp, renewRecoveryCodes, totpState } from './totp.actions.ts'
import { totpKeyIn, seal, unseal } from './totp-key.ts'
import { totpCodeWrong, totpInUse, totpNotBegun, totpStepOf } from './totp.ts'

let world: World, tenant: TenantId
beforeAll(async () => {
  world = await newWorld()
  tenant = await world.organisation()
})
afterAll(async () => {
  await world.settled()
  await world.db.drop()
})

// The database's clock decides, and it is this machine's.
const codeOf = (secret: string, steps = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })
const login = (account: Uuid, code?: string) => logIn(world.identity, { email: `${account}@fjellvik.example`, password: goodPassword, code }, coming)

/** Taken into use with the present code; the next is good already, and stays so if the clock passes into its step. */
async function withApp(): Promise<{ account: Uuid; session: Buffer; secret: string; codes: string[] }> {
  const account = await world.person({ in: tenant })
  const session = await world.signedIn(account)
  const { secret } = await beginTotp(world.identity, session)
  return { account, session, secret, codes: await confirmTotp(world.identity, session, codeOf(secret), coming) }
}

describe('a code', () => {
  const secret = randomBytes(20), at = new Date('2026-11-22T10:00:10Z')
  const code = (seconds: number) => new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) }).generate({ timestamp: at.getTime() + seconds * 1000 })
  const step = Math.floor(at.getTime() / 30_000)

  test.each([[-60, undefined, undefined], [-30, undefined, step - 1], [0, undefined, step], [30, undefined, step + 1], [60, undefined, undefined], [0, step, undefined], [30, step, step + 1], [-30, step - 1, undefined]])('of %i seconds from now, with step %s used', (seconds, used, expected) =>
    expect(totpStepOf(secret, code(seconds), at, used)).toBe(expected))

  test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12 34 56'])('is not %j', (given) => expect(totpStepOf(secret, given, at, undefined)).toBeUndefined())
})

describe('with a code app in use', () => {
  test('the password alone is not enough, and nothing is said of codes before it is right', async () => {
    const { account, secret } = await withApp()
    await expect(login(account)).rejects.toThrow('second-factor-needed')
    await expect(login(account, '')).rejects.toThrow('second-factor-needed')
    await expect(logIn(world.identity, { email: `${account}@fjellvik.example`, password: 'not the right one', code: codeOf(secret, 1) }, coming)).rejects.toThrow('login-refused')
    await expect(proveByPassword(world.identity, (await login(account, codeOf(secret, 1))).token.hash, { password: goodPassword }, coming)).rejects.toThrow('second-factor-needed')
  })

  test('a code is good once, also for two at once', async () => {
    const { account, secret } = await withApp()
    const code = codeOf(secret, 1)
    const outcomes = await Promise.allSettled([login(account, code), login(account, code)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(login(account, code)).rejects.toThrow('second-factor-wrong')
    await expect(login(account, codeOf(secret))).rejects.toThrow('second-factor-wrong')
  })

  test('another person’s code is wrong, and the journal has it', async () => {
    const [mine, theirs] = [await withApp(), await withApp()]
    await expect(login(mine.account, codeOf(theirs.secret, 1))).rejects.toThrow('second-factor-wrong')
    await world.settled()
    expect(await world.all('SELECT outcome FROM journal_entry WHERE tenant_id = $1 AND action = \'session.refused\' AND entity_id = $2', [tenant, mine.account])).toEqual([{ outcome: 'denied' }])
  })

  test('the session counts two factors', async () => {
    const { account, session, secret } = await withApp()
    const { token } = await login(account, codeOf(secret, 1))
    expect([(await holderOf(world.pool, session))?.factors, (await holderOf(world.pool, token.hash))?.factors]).toEqual([2, 2])
  })

  test('each recovery code is good once, with capitals and spaces too, and new ones replace the old', async () => {
    const { account, session, codes } = await withApp()
    expect(new Set(codes).size).toBe(10)
    await expect(login(account, codes[0]?.toUpperCase().replaceAll('-', ' '))).resolves.toMatchObject({ account })
    await expect(login(account, codes[0])).rejects.toThrow('second-factor-wrong')
    expect(await totpState(world.identity, session)).toEqual({ inUse: true, codesLeft: 9 })
    const renewed = await renewRecoveryCodes(world.identity, session, coming)
    await expect(login(account, codes[1])).rejects.toThrow('second-factor-wrong')
    await expect(login(account, renewed[1])).resolves.toMatchObject({ account })
    expect(await world.all('SELECT DISTINCT method FROM session WHERE account_id = $1 AND method = \'recovery\'', [account])).toEqual([{ method: 'recovery' }])
  })
})

describe('taking a code app into use, or out of it', () => {
  test('asks that the person has just shown who they are', async () => {
    const { session } = await withApp()
    const fresh = await world.signedIn(await world.person())
    await world.all('UPDATE session SET proved_at = proved_at - interval \'11 minutes\' WHERE token_hash = ANY ($1)', [[session, fresh]])
    for (const asking of [() => beginTotp(world.identity, fresh), () => confirmTotp(world.identity, fresh, '000000', coming), () => removeTotp(world.identity, session, coming), () => renewRecoveryCodes(world.identity, session, coming)]) await expect(asking()).rejects.toThrow('proof-needed')
  })

  test('is not done with a wrong code, twice, or without having begun', async () => {
    const session = await world.signedIn(await world.person())
    await expect(confirmTotp(world.identity, session, '000000', coming)).rejects.toThrow('totp-not-begun')
    await expect(renewRecoveryCodes(world.identity, session, coming)).rejects.toThrow('totp-not-begun')
    const { secret } = await beginTotp(world.identity, session)
    await expect(confirmTotp(world.identity, session, codeOf(secret, 5), coming)).rejects.toThrow('totp-code-wrong')
    const both = await Promise.allSettled([1, 2].map(() => confirmTotp(world.identity, session, codeOf(secret), coming)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(beginTotp(world.identity, session)).rejects.toThrow('totp-in-use')
    await expect(confirmTotp(world.identity, session, codeOf(secret, 1), coming)).rejects.toThrow('totp-not-begun')
  })

  test('ends every other session in the same transaction', async () => {
    const account = await world.person({ in: tenant })
    const [mine, before] = [await world.signedIn(account), await world.signedIn(account)]
    const { secret } = await beginTotp(world.identity, mine)
    await confirmTotp(world.identity, mine, codeOf(secret), coming)
    expect(await holderOf(world.pool, before)).toBeUndefined()
    const again = (await login(account, codeOf(secret, 1))).token.hash
    await removeTotp(world.identity, mine, coming)
    expect([await holderOf(world.pool, again), (await holderOf(world.pool, mine))?.account]).toEqual([undefined, account])
    await expect(login(account)).resolves.toMatchObject({ account })
    expect(await world.all('SELECT code_hash FROM recovery_code WHERE account_id = $1', [account])).toEqual([])
    expect((await world.all<{ action: string }>('SELECT action FROM journal_entry WHERE tenant_id = $1 AND actor_id = $2 AND action LIKE \'account.totp%\' ORDER BY id', [tenant, account])).map(({ action }) => action)).toEqual(['account.totp-added', 'account.totp-removed'])
  })
})

describe('what the app shares with us', () => {
  test('does not stand in the database, and is nothing in another person’s row or under another key', async () => {
    const { account, secret } = await withApp()
    const [row] = await world.all<{ totp_secret: Buffer }>('SELECT totp_secret FROM account WHERE account_id = $1', [account])
    const sealed = row?.totp_secret ?? Buffer.alloc(0)
    const plain = Buffer.from(Secret.fromBase32(secret).buffer)
    expect(sealed.includes(plain)).toBe(false)
    expect(unseal(world.identity.totpKey, account, sealed).equals(plain)).toBe(true)
    expect(() => unseal(world.identity.totpKey, newId(), sealed)).toThrow('unable to authenticate data')
    expect(() => unseal(randomBytes(32), account, sealed)).toThrow('unable to authenticate data')
    expect(seal(world.identity.totpKey, account, plain).equals(seal(world.identity.totpKey, account, plain))).toBe(false)
  })

  test('is encrypted with a key that is made once, and refused when others can read it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rustning-'))
    try {
      const key = totpKeyIn(folder)
      expect(totpKeyIn(folder).equals(key)).toBe(true)
      if (process.platform === 'win32') return
      expect(statSync(path.join(folder, 'identity-key')).mode & 0o777).toBe(0o600)
      chmodSync(path.join(folder, 'identity-key'), 0o644)
      expect(() => totpKeyIn(folder)).toThrow('can be read by others')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

test('a recovery code is read as people write it down', () => {
  const [code = ''] = newRecoveryCodes()
  expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/)
  expect(recoveryHash(code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')).equals(recoveryHash(code))).toBe(true)
  expect(['', '123456', `${code}0`, 'u'.repeat(16)].map(readRecoveryCode)).toEqual([undefined, undefined, undefined, undefined])
})

test.each([
  [totpInUse(), 'Ny kodeapp ble ikke lagt til. Fordi kontoen bruker allerede en kodeapp. Fjern den som er i bruk, først.'],
  [totpNotBegun(), 'Kodeappen ble ikke tatt i bruk. Fordi kontoen venter ikke på noen kodeapp. Begynn på nytt, og les av den nye koden med appen.'],
  [totpCodeWrong(), 'Kodeappen ble ikke tatt i bruk. Fordi koden stemmer ikke. Se etter at klokka på telefonen går riktig, og skriv koden som appen viser nå.'],
])('%s', (refusal, sentence) => {
  const { title, because, remedy } = refusal.words('nb')
  expect(`${title} Fordi ${because}. ${remedy}`).toBe(sentence)
})

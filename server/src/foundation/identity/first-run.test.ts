/** The first link: followed twice, at once, too late, and by somebody who comes after. */
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asAdmin } from '../database/testing/cluster.ts'
import { rowsOf } from '../database/transaction.ts'
import { changeWith } from '../journal/append.ts'
import { entryOf } from '../journal/entry.ts'
import { newId } from '../values/id.ts'
import { coming, goodPassword, newWorld, type World } from './testing/account.ts'
import { claimFirstRun, firstRunLink, type FirstClaim } from './first-run.actions.ts'
import { isFirstRunGood, takeFirstRun } from './first-run.store.ts'
import { firstRunLinkDead, organisationNameMissing } from './first-run.ts'
import { emailMalformed, nameMissing } from './account.ts'
import { asHolderSelf, holderOf } from './personal.ts'
import { readSecret, type Secret } from './secret.ts'
import { logIn } from './session.actions.ts'

let world: World, admin: pg.ClientConfig
beforeAll(async () => {
  world = await newWorld()
  admin = world.db.admin
})
afterAll(async () => {
  await world.settled()
  await world.db.drop()
})
beforeEach(() => world.all('TRUNCATE first_run, account, tenant CASCADE'))

const claim = (token: string, more: Partial<FirstClaim> = {}): FirstClaim => ({ token, email: 'Kari.Fjell@fjellvik.example', name: 'Kari Fjell', language: 'nn', password: goodPassword, organisation: 'Fjellvik legekontor', ...more })
const link = async () => (await firstRunLink(admin))?.reveal() ?? ''
const count = async () => (await world.all('SELECT (SELECT count(*)::int FROM account) AS accounts, (SELECT count(*)::int FROM tenant) AS organisations, (SELECT count(*)::int FROM membership) AS members, (SELECT count(*)::int FROM journal_entry WHERE action = \'membership.first\') AS entries'))[0]

describe('the first link', () => {
  test('is followed once, also by two at once', async () => {
    const token = await link()
    const outcomes = await Promise.allSettled([1, 2, 3].map((one) => claimFirstRun(world.identity, admin, claim(token, { email: `kari${one}@fjellvik.example` }), coming)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await count()).toEqual({ accounts: 1, organisations: 1, members: 1, entries: 1 })
    await expect(claimFirstRun(world.identity, admin, claim(token), coming)).rejects.toThrow('first-run-link-dead')
  })

  test('is not made where somebody has an account, and one from before is dead then', async () => {
    const token = await link()
    await world.person()
    expect(await firstRunLink(admin)).toBeUndefined()
    await expect(claimFirstRun(world.identity, admin, claim(token), coming)).rejects.toThrow('first-run-link-dead')
    expect(await count()).toMatchObject({ accounts: 1, organisations: 0 })
  })

  test('is taken once, and by nobody where there is somebody, whatever was asked before', async () => {
    const { hash } = readSecret('link', await link()) as Secret
    const take = () => asAdmin(admin, async (client) => {
      await client.query('SET search_path = rustning')
      return [await isFirstRunGood(rowsOf(client), hash), await takeFirstRun(rowsOf(client), hash)]
    })
    expect([await take(), await take()]).toEqual([[true, true], [false, false]])
    await world.all('UPDATE first_run SET used_at = NULL')
    await world.person()
    expect(await take()).toEqual([false, false])
  })

  test('that was replaced at the next start, is a day old, or was never made, leads nowhere', async () => {
    const [old, late] = [await link(), await link()]
    await world.all('UPDATE first_run SET expires_at = clock_timestamp()')
    for (const token of [old, late, `rl_${'A'.repeat(43)}`, '', 'x'.repeat(100_000)]) await expect(claimFirstRun(world.identity, admin, claim(token), coming)).rejects.toThrow('first-run-link-dead')
    expect(await count()).toEqual({ accounts: 0, organisations: 0, members: 0, entries: 0 })
  })

  test.each<[string, Partial<FirstClaim>]>([
    ['email-malformed', { email: 'kari' }], ['email-malformed', { email: 'kari@fjellvik.example\nBcc: all@fjellvik.example' }], ['email-malformed', { email: `${'k'.repeat(250)}@fjellvik.example` }], ['name-missing', { name: ' ' }], ['name-missing', { name: 'Kari\0' }],
    ['organisation-name-missing', { organisation: '' }], ['password-refused', { password: 'Passord12345!' }], ['password-refused', { password: 'Fjellvik legekontor' }],
  ])('survives %s', async (code, wrong) => {
    const token = await link()
    await expect(claimFirstRun(world.identity, admin, claim(token, wrong), coming)).rejects.toThrow(code)
    await expect(claimFirstRun(world.identity, admin, claim(token), coming)).resolves.toMatchObject({ organisations: [{ roles: ['administrator', 'leader'] }] })
  })

  test('leaves nothing when the organisation cannot be written into the register, and may be followed again', async () => {
    const token = await link()
    await expect(claimFirstRun(world.identity, admin, claim(token), coming, () => Promise.reject(new Error('no register')))).rejects.toThrow('no register')
    expect(await count()).toEqual({ accounts: 0, organisations: 0, members: 0, entries: 0 })
    await expect(claimFirstRun(world.identity, admin, claim(token), coming)).resolves.toBeDefined()
  })

  test('is limited', () => expect(claimFirstRun({ ...world.identity, limit: () => false }, admin, claim('x'), coming)).rejects.toThrow('too-many-requests'))
})

test('whoever follows it runs the platform, administers the organisation, and is signed in', async () => {
  const { account, tenant, token } = await claimFirstRun(world.identity, admin, claim(await link()), coming, async (writer, { tenant, name, by }) => {
    expect([writer.tenant, name]).toEqual([tenant, 'Fjellvik legekontor'])
    const draft = { actor: { kind: 'person' as const, id: by }, action: 'organisation.add', outcome: 'done' as const, entity: { type: 'organisation', id: newId() } }
    await changeWith(writer, entryOf(writer, 1, draft), draft, 'SELECT 1', [])
  })
  expect(await holderOf(world.pool, token.hash, tenant)).toMatchObject({ account, roles: ['administrator', 'leader'], platformAdmin: true, language: 'nn', name: 'Kari Fjell' })
  expect((await world.all<{ action: string }>('SELECT action FROM journal_entry WHERE tenant_id = $1 ORDER BY id', [tenant])).map(({ action }) => action)).toEqual(['membership.first', 'organisation.add', 'session.opened'])
  await expect(logIn(world.identity, { email: 'kari.fjell@fjellvik.example', password: goodPassword }, coming)).resolves.toMatchObject({ account })
  await expect(asHolderSelf(world.pool, token.hash, ({ rows }) => rows('UPDATE account SET platform_admin = false'))).rejects.toThrow('permission denied')
})

test.each([
  [firstRunLinkDead(), 'Lenken kan ikke brukes. Fordi den er brukt, mer enn et døgn gammel, ikke hel, eller erstattet av en nyere. Start Rustning på nytt, og bruk lenken som skrives ut da. Skrives ingen ut, er noen allerede administrator.'],
  [organisationNameMissing(), 'Virksomhetens navn kan ikke brukes. Fordi det er tomt, lengre enn 200 tegn eller har tegn som ikke kan vises. Skriv navnet slik virksomheten er registrert.'],
  [emailMalformed(), 'E-postadressen kan ikke brukes. Fordi den er ikke skrevet slik at noe kan sendes til den. Skriv den som navn@virksomhet.no.'],
  [nameMissing(), 'Navnet kan ikke brukes. Fordi det er tomt, lengre enn 200 tegn eller har tegn som ikke kan vises. Skriv navnet slik det skal stå i virksomheten.'],
])('%s', (refusal, sentence) => {
  const { title, because, remedy } = refusal.words('nb')
  expect(`${title} Fordi ${because}. ${remedy}`).toBe(sentence)
})

/** Invitations on the real database: two organisations, a link that is tried by everybody, and people who come at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting } from '../action/action.ts'
import { changeAs } from '../database/transaction.ts'
import { append } from '../journal/append.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { acceptInvitation, invite, listInvitations, readInvitation, withdrawInvitation, type Invited } from './invitation.actions.ts'
import { endMembership } from './membership.actions.ts'
import type { Principal } from './principal.ts'
import { newSecret, type TenantSecret } from './secret.ts'
import { newWorld, type World } from './testing/account.ts'

let world: World, a: TenantId, b: TenantId, kari: Uuid, berit: Uuid
beforeAll(async () => {
  world = await newWorld()
  ;[a, b] = [await world.organisation(), await world.organisation()]
  ;[kari, berit] = [await world.person({ in: a, roles: ['administrator'] }), await world.person({ in: b, roles: ['administrator'] })]
})
afterAll(() => world.db.drop())

const by = (tenant: TenantId, id: Uuid, more: Partial<Acting> = {}): Acting => ({ pool: world.pool, tenant, actor: { kind: 'person', id }, epoch: 1, ...more })
const from = () => ({ pool: world.pool, epoch: 1 })
const address = () => `ola-${newId()}@solvik.example`
const invited = async (email = address(), acting = by(a, kari)): Promise<Invited & { link: TenantSecret; text: string }> => {
  const { answer, link } = await invite(acting, { email, roles: ['buyer'] })
  if (!link) throw new Error('no link')
  return { ...answer, link, text: link.reveal() }
}
const ola = { name: 'Ola Solvik', language: 'nb', passwordHash: '$argon2id$x' } as const
const refusedWith = async (work: Promise<unknown>) => work.then(() => ({ code: 'nothing' }), (error: { code: string; status: number; words: (language: 'nb') => object }) => ({ code: error.code, status: error.status, words: error.words('nb') }))
const rowsOf = async (email: string) => {
  const [found] = await world.all<{ accounts: string; members: string }>('SELECT (SELECT count(*) FROM account WHERE email = $1) AS accounts, (SELECT count(*) FROM membership WHERE email = $1) AS members', [email])
  return [Number(found?.accounts), Number(found?.members)]
}
const passTime = (id: Uuid) => world.all('ALTER TABLE invitation DISABLE TRIGGER USER').then(() => world.all('UPDATE invitation SET expires_at = clock_timestamp() WHERE id = $1', [id])).then(() => world.all('ALTER TABLE invitation ENABLE TRIGGER USER'))

describe('what is not one’s own', () => {
  test('is answered as what does not exist', async () => {
    const { id, text } = await invited()
    const theirs = await refusedWith(withdrawInvitation(by(b, berit), id))
    expect(theirs).toEqual(await refusedWith(withdrawInvitation(by(b, berit), newId())))
    expect(theirs).toMatchObject({ code: 'invitation-unknown', status: 404 })
    expect((await readInvitation(world.pool, text)).tenant).toBe(a)
    expect((await listInvitations(world.pool, b)).map((one) => one.id)).not.toContain(id)
  })

  test('cannot be invited to, nor by somebody who is no administrator, was removed, or is a program', async () => {
    const [buyer, leaver, stranger] = [await world.person({ in: a, roles: ['buyer'] }), await world.person(), await world.person()]
    const membership = await world.member(a, leaver, ['administrator'])
    const principal = { account: kari, roles: ['administrator'], kind: 'person' } as unknown as Principal
    await endMembership({ acting: by(a, kari), by: principal }, { id: membership.id, version: 1 })
    for (const acting of [by(a, berit), by(a, buyer), by(a, leaver), by(a, stranger), by(a, kari, { actor: { kind: 'token', id: newId(), for: kari } }), by(a, kari, { actor: { kind: 'system' } })]) {
      expect(await refusedWith(invite(acting, { email: address(), roles: ['buyer'] }))).toMatchObject({ code: 'invitation-not-administrator' })
    }
  })

  test('a link does not open when its organisation is changed for another', async () => {
    const { text } = await invited()
    const other = newSecret('link', b).reveal()
    for (const tried of [`${other.slice(0, 25)}${text.slice(25)}`, newSecret('link', a).reveal(), newSecret('link').reveal(), 'rl_', '']) {
      expect(await refusedWith(acceptInvitation(from(), tried, ola))).toMatchObject({ code: 'invitation-not-usable', status: 404 })
      expect(await refusedWith(readInvitation(world.pool, tried))).toMatchObject({ code: 'invitation-not-usable' })
    }
  })
})

describe('a link that is used, withdrawn or too old', () => {
  test('is answered as one that never was, and makes nothing', async () => {
    const [used, withdrawn, old] = [await invited(), await invited(), await invited()]
    await acceptInvitation(from(), used.text, ola)
    await withdrawInvitation(by(a, kari), withdrawn.id)
    await passTime(old.id)
    const never = await refusedWith(acceptInvitation(from(), newSecret('link', a).reveal(), ola))
    for (const one of [used, withdrawn, old]) {
      expect(await refusedWith(acceptInvitation(from(), one.text, ola))).toEqual(never)
      expect(await refusedWith(readInvitation(world.pool, one.text))).toEqual(never)
    }
    expect([await rowsOf(used.email), await rowsOf(withdrawn.email), await rowsOf(old.email)]).toEqual([[1, 1], [0, 0], [0, 0]])
    expect(await refusedWith(withdrawInvitation(by(a, kari), used.id))).toMatchObject({ code: 'invitation-closed' })
  })

  test('because the same address was invited anew, is too', async () => {
    const email = address()
    const [older, newer] = [await invited(email), await invited(`  ${email.toUpperCase()} `)]
    expect(await refusedWith(acceptInvitation(from(), older.text, ola))).toMatchObject({ code: 'invitation-not-usable' })
    expect((await acceptInvitation(from(), newer.text, ola)).answer.roles).toEqual(['buyer'])
  })
})

describe('entering', () => {
  test('with a new account makes account, membership and their entries, once', async () => {
    const { id, email, text } = await invited()
    const { answer } = await acceptInvitation(from(), text, ola)
    expect(await rowsOf(email)).toEqual([1, 1])
    const entries = await world.all<{ action: string; actor_id: Uuid; entity_version: number }>('SELECT action, actor_id, entity_version FROM journal_entry WHERE entity_id = ANY ($1) ORDER BY action', [[id, answer.membership]])
    expect(entries).toEqual([
      { action: 'invitation.accept', actor_id: answer.account, entity_version: 2 }, { action: 'invitation.create', actor_id: kari, entity_version: 1 }, { action: 'membership.accept', actor_id: answer.account, entity_version: 1 },
    ])
  })

  test('with another’s session, a session without an account, or a new account for an address that has one, is refused', async () => {
    const email = address(), { text } = await invited(email)
    expect(await refusedWith(acceptInvitation(from(), text, { account: berit }))).toMatchObject({ code: 'invitation-another-address' })
    expect(await refusedWith(acceptInvitation(from(), text, { account: newId() }))).toMatchObject({ code: 'invitation-another-address' })
    const own = await world.person({ email })
    expect(await refusedWith(acceptInvitation(from(), text, ola))).toMatchObject({ code: 'invitation-log-in-first' })
    await world.all('UPDATE account SET disabled_at = clock_timestamp() WHERE account_id = $1', [own])
    expect(await refusedWith(acceptInvitation(from(), text, { account: own }))).toMatchObject({ code: 'invitation-another-address' })
    await world.all('UPDATE account SET disabled_at = NULL WHERE account_id = $1', [own])
    expect((await acceptInvitation(from(), text, { account: own })).answer).toMatchObject({ account: own, tenant: a })
  })

  test('twice at once is once, twenty times', async () => {
    for (let round = 0; round < 20; round++) {
      const { email, text } = await invited()
      const entrant = round % 2 ? ola : { account: await world.person({ email }) }
      const outcomes = await Promise.all([1, 2].map(() => refusedWith(acceptInvitation(from(), text, entrant))))
      expect(outcomes.map(({ code }) => code).sort()).toEqual(['invitation-not-usable', 'nothing'])
      expect(await rowsOf(email)).toEqual([1, 1])
    }
  })

  test('while it is withdrawn is one or the other', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, email, text } = await invited()
      const [entered, withdrawn] = await Promise.allSettled([acceptInvitation(from(), text, ola), withdrawInvitation(by(a, kari), id)])
      expect([entered?.status, withdrawn?.status].sort()).toEqual(['fulfilled', 'rejected'])
      expect(await rowsOf(email)).toEqual(entered?.status === 'fulfilled' ? [1, 1] : [0, 0])
    }
  })

  test('by two organisations’ invitations at once makes one account', async () => {
    const email = address()
    const [one, other] = [await invited(email), await invited(email, by(b, berit))]
    const outcomes = await Promise.all([one, other].map(({ text }) => refusedWith(acceptInvitation(from(), text, ola))))
    expect(outcomes.map(({ code }) => code).sort()).toEqual(['invitation-log-in-first', 'nothing'])
    expect(await rowsOf(email)).toEqual([1, 1])
  })

  test('undoes everything when the other way of logging in cannot be connected', async () => {
    const { email, text } = await invited()
    await expect(acceptInvitation(from(), text, { ...ola, connect: () => Promise.reject(new Error('taken')) })).rejects.toThrow('taken')
    expect(await rowsOf(email)).toEqual([0, 0])
    expect((await readInvitation(world.pool, text)).email).toBe(email)
  })
})

describe('inviting', () => {
  test('one address many times at once leaves one open invitation', async () => {
    const email = address()
    await Promise.all(Array.from({ length: 5 }, () => invited(email)))
    const states = (await listInvitations(world.pool, a)).filter((one) => one.email === email).map(({ state }) => state).sort()
    expect(states).toEqual(['open', 'withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'])
  })

  test('a member is refused, and so is what is no address', async () => {
    const { email, text } = await invited()
    await acceptInvitation(from(), text, ola)
    expect(await refusedWith(invite(by(a, kari), { email, roles: ['ict'] }))).toMatchObject({ code: 'invitation-already-member' })
    expect(await refusedWith(invite(by(a, kari), { email: 'ola', roles: ['ict'] }))).toMatchObject({ code: 'email-malformed' })
  })

  test('twice with one key gives one invitation, and its link once', async () => {
    const acting = by(a, kari, { once: { key: newId(), fingerprint: Buffer.alloc(32) } }), email = address()
    const [first, second] = [await invite(acting, { email, roles: ['buyer'] }), await invite(acting, { email, roles: ['buyer'] })]
    expect(second.answer).toEqual(first.answer)
    expect([first.link?.kind, second.link]).toEqual(['link', undefined])
    expect((await readInvitation(world.pool, first.link?.reveal() ?? '')).email).toBe(email)
  })

  test('leaves the link nowhere in the database', async () => {
    const acting = by(a, kari, { once: { key: newId(), fingerprint: Buffer.alloc(32) } })
    const { link } = await invite(acting, { email: address(), roles: ['buyer'] })
    const random = link?.reveal().slice(-43) ?? '-'
    const kept = await world.all<{ text: string }>('SELECT row_to_json(i)::text AS text FROM invitation i UNION ALL SELECT row_to_json(k)::text FROM idempotency k UNION ALL SELECT convert_from(body, \'UTF8\') FROM journal_entry UNION ALL SELECT convert_from(data, \'UTF8\') FROM journal_detail')
    expect(kept.filter(({ text }) => text.includes(random))).toEqual([])
  })
})

test.each([
  ['invitation', 'invited_by', '(tenant_id, id, version, email, roles, token_hash, invited_by, expires_at) VALUES ($1, $2, 1, \'x@y.example\', \'{buyer}\', sha256(\'1\'), $3, clock_timestamp())'],
  ['api_token', 'made_by', '(tenant_id, id, version, name, scopes, token_hash, made_by, expires_at) VALUES ($1, $2, 1, \'x\', \'{x}\', sha256(\'2\'), $3, clock_timestamp())'],
  ['respondent', 'invited_by', '(tenant_id, id, version, name, email, subject_type, subject_id, invited_by) VALUES ($1, $2, 1, \'x\', \'x@y.example\', \'x\', $2, $3)'],
  ['support_grant', 'granted_by', '(tenant_id, id, version, account_id, email, reason, granted_by, from_at, until) VALUES ($1, $2, 1, $3, \'x\', \'x\', $3, clock_timestamp(), clock_timestamp() + interval \'1 day\')'],
])('the database takes no %s by somebody who has never belonged there', async (table, column, row) => {
  for (const stranger of [berit, newId()]) {
    await expect(changeAs(world.pool, a, async ({ rows, tx, at }) => {
      const id = newId()
      await rows(`INSERT INTO ${table} ${row}`, [a, id, stranger])
      await append({ tenant: a, tx, at, rows }, 1, { actor: { kind: 'system' }, action: 'x.y', outcome: 'done', entity: { type: table.replace('_', '-'), id, version: 1 } })
    })).rejects.toThrow(`${column} of ${table} has never belonged to the organisation`)
  }
})

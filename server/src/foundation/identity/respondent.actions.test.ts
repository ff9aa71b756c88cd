/** Respondents on the real database: two organisations, two suppliers, two browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting } from '../action/action.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { askRespondent, endRespondent, handOverRespondent, holderOfRespondentSession, listRespondents, openRespondentLink, renewRespondentLink } from './respondent.actions.ts'
import { actorOfRespondent, mustBeSubject, type RespondentPrincipal } from './respondent.ts'
import { newSecret, type TenantSecret } from './secret.ts'
import { newWorld, type World } from './testing/account.ts'

let world: World, a: TenantId, b: TenantId, kari: Uuid, berit: Uuid
beforeAll(async () => {
  world = await newWorld()
  ;[a, b] = [await world.organisation(), await world.organisation()]
  ;[kari, berit] = [await world.person({ in: a, roles: ['buyer'] }), await world.person({ in: b, roles: ['buyer'] })]
})
afterAll(() => world.db.drop())

const by = (tenant: TenantId, id: Uuid, more: Partial<Acting> = {}): Acting => ({ pool: world.pool, tenant, actor: { kind: 'person', id }, epoch: 1, ...more })
const self = (principal: RespondentPrincipal): Acting => ({ pool: world.pool, tenant: principal.tenant, actor: actorOfRespondent(principal), session: principal.session, epoch: 1 })
const from = () => ({ pool: world.pool, epoch: 1 })
const text = (secret: TenantSecret | undefined) => secret?.reveal() ?? ''
const ask = async (acting = by(a, kari)) => {
  const { answer, link } = await askRespondent(acting, { name: 'Per Sky', email: 'Per@Skyfjord.example', subject: { type: 'review', id: newId() } })
  return { id: answer.id, link: text(link) }
}
const opened = async (acting?: Acting) => {
  const { id, link } = await ask(acting)
  const { principal, session } = await openRespondentLink(from(), link)
  return { id, link, principal, session: text(session) }
}
const holder = (session: string) => holderOfRespondentSession(world.pool, session)
const colleague = { name: 'Siv Sky', email: 'siv@skyfjord.example' }
const refusedWith = async (work: Promise<unknown>) => work.then(() => ({ code: 'nothing' }), (error: { code: string; status: number; words: (language: 'nb') => object }) => ({ code: error.code, status: error.status, words: error.words('nb') }))
const passTime = async (what: string, id: Uuid) => {
  await world.all('ALTER TABLE respondent DISABLE TRIGGER USER')
  await world.all(`UPDATE respondent SET ${what} = clock_timestamp() WHERE id = $1`, [id])
  await world.all('ALTER TABLE respondent ENABLE TRIGGER USER')
}

describe('what is not one’s own', () => {
  test('is answered as what does not exist', async () => {
    const { id, session } = await opened()
    for (const attempt of [(one: Uuid) => endRespondent(by(b, berit), one), (one: Uuid) => handOverRespondent(by(b, berit), one, colleague), (one: Uuid) => renewRespondentLink(by(b, berit), one)]) {
      const theirs = await refusedWith(attempt(id))
      expect(theirs).toEqual(await refusedWith(attempt(newId())))
      expect(theirs).toMatchObject({ code: 'respondent-unknown', status: 404 })
    }
    expect(await holder(session)).toBeDefined()
    expect(await listRespondents(world.pool, b)).toEqual([])
  })

  test('is not to be had with another respondent’s session, nor with one’s own that has ended', async () => {
    const [one, other] = [await opened(), await opened()]
    for (const id of [other.id, newId()]) for (const attempt of [endRespondent, renewRespondentLink, (acting: Acting, other: Uuid) => handOverRespondent(acting, other, colleague)]) expect(await refusedWith(attempt(self(one.principal), id))).toMatchObject({ code: 'respondent-not-asker' })
    expect(await refusedWith(renewRespondentLink(self(one.principal), one.id))).toMatchObject({ code: 'respondent-not-asker' })
    await handOverRespondent(self(one.principal), one.id, colleague)
    expect(await refusedWith(handOverRespondent(self(one.principal), one.id, { name: 'Per Sky', email: 'per@skyfjord.example' }))).toMatchObject({ code: 'respondent-not-asker' })
    expect(await refusedWith(askRespondent(self(other.principal), { ...colleague, subject: other.principal.subject }))).toMatchObject({ code: 'respondent-not-asker' })
  })

  test('of two suppliers one does not see what the other was asked', async () => {
    const [one, other] = [await opened(), await opened()]
    const told = await Promise.all([other.principal.subject, { type: 'review', id: newId() }].map((subject) => refusedWith(Promise.resolve().then(() => mustBeSubject(one.principal, subject)))))
    expect(told[0]).toEqual(told[1])
    expect(told[0]).toMatchObject({ code: 'respondent-not-subject', status: 404 })
  })

  test('cannot be asked by readers, by others, or by nobody', async () => {
    const auditor = await world.person({ in: a, roles: ['auditor'] })
    for (const acting of [by(a, auditor), by(a, berit), by(a, newId()), by(a, kari, { actor: { kind: 'token', id: newId(), for: kari } })]) expect(await refusedWith(ask(acting))).toMatchObject({ code: 'respondent-not-asker' })
  })
})

describe('a link', () => {
  test('that is wrong, of another organisation, used, too old or ended, opens nothing and tells nothing', async () => {
    const [used, old, over, other] = [await opened(), await ask(), await ask(), await ask()]
    await passTime('link_expires_at', old.id)
    await endRespondent(by(a, kari), over.id)
    const never = await refusedWith(openRespondentLink(from(), newSecret('link', a).reveal()))
    expect(never).toMatchObject({ code: 'respondent-link-not-usable', words: { remedy: 'Be den som ba deg om svar, om en ny lenke.' } })
    for (const link of ['', used.link, old.link, over.link, `${newSecret('link', b).reveal().slice(0, 26)}${other.link.slice(26)}`, used.session]) expect(await refusedWith(openRespondentLink(from(), link))).toEqual(never)
  })

  test('opened in two browsers at once opens in one, twenty times', async () => {
    for (let round = 0; round < 20; round++) {
      const { link } = await ask()
      const outcomes = await Promise.allSettled([1, 2].map(() => openRespondentLink(from(), link)))
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      for (const one of outcomes) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'respondent-link-not-usable' })
        else expect(await holder(text(one.value.session))).toEqual(one.value.principal)
      }
    }
  })

  test('made anew ends the one before and the session that was', async () => {
    const { id, link } = await ask()
    const anew = text((await renewRespondentLink(by(a, kari), id)).link)
    expect(await refusedWith(openRespondentLink(from(), link))).toMatchObject({ code: 'respondent-link-not-usable' })
    const session = text((await openRespondentLink(from(), anew)).session)
    expect(await holder(session)).toBeDefined()
    await renewRespondentLink(by(a, kari), id)
    expect(await holder(session)).toBeUndefined()
  })
})

describe('a session', () => {
  test('that is wrong, of another organisation, too old or ended is nobody’s', async () => {
    const [old, over, good] = [await opened(), await opened(), await opened()]
    await passTime('session_expires_at', old.id)
    await endRespondent(self(over.principal), over.id)
    for (const tried of ['', newSecret('session').reveal(), newSecret('session', a).reveal(), `${newSecret('session', b).reveal().slice(0, 26)}${good.session.slice(26)}`, good.link, old.session, over.session]) expect(await holder(tried)).toBeUndefined()
    expect(await refusedWith(endRespondent(by(a, kari), over.id))).toMatchObject({ code: 'respondent-ended' })
  })

  test('lasts thirty days and sees what was asked', async () => {
    const { link } = await ask()
    const { principal, session, expiresAt } = await openRespondentLink(from(), link)
    expect(Math.round((expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(30)
    expect(await holder(text(session))).toEqual(principal)
    expect(principal).toMatchObject({ kind: 'respondent', tenant: a, name: 'Per Sky', subject: { type: 'review' } })
  })
})

describe('handing over', () => {
  test('ends the session, makes a link for the colleague, and shows both in the journal', async () => {
    const { id, principal, session } = await opened()
    const { link } = await handOverRespondent(self(principal), id, colleague)
    expect(await holder(session)).toBeUndefined()
    const { principal: next } = await openRespondentLink(from(), text(link))
    expect(next).toMatchObject({ id, name: 'Siv Sky', subject: principal.subject })
    const entries = await world.all<{ action: string; version: number; actor: string; data: Buffer }>('SELECT e.action, e.entity_version AS version, e.actor_kind AS actor, d.data FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id WHERE e.entity_id = $1 ORDER BY 2', [id])
    expect(entries.map(({ action, version, actor }) => [version, action, actor])).toEqual([[1, 'respondent.create', 'person'], [2, 'respondent.open', 'respondent'], [3, 'respondent.hand-over', 'respondent'], [4, 'respondent.open', 'respondent']])
    expect(JSON.parse(String(entries[2]?.data))).toEqual({ from: { name: 'Per Sky', email: 'per@skyfjord.example' }, to: colleague })
    expect((await listRespondents(world.pool, a, principal.subject))[0]).toMatchObject({ id, state: 'answering', handedOverBy: id, invitedBy: kari, email: colleague.email })
  })

  test('to two at once is to one', async () => {
    const { id, principal } = await opened()
    const outcomes = await Promise.allSettled([colleague, { name: 'Tor Sky', email: 'tor@skyfjord.example' }].map((to) => handOverRespondent(self(principal), id, to)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

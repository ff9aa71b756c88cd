/** What an organisation's journal shows of itself: to whom, with what proof, and that looking and being refused stand in it too. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../foundation/database/testing/cluster.ts'
import { changeAs } from '../foundation/database/transaction.ts'
import { append } from '../foundation/journal/append.ts'
import { signCheckpoints } from '../foundation/journal/checkpoint.ts'
import { checkpointFrom } from '../foundation/journal/note.ts'
import { sequence } from '../foundation/journal/sequence.ts'
import { isIncluded, leafHash } from '../foundation/journal/tree.ts'
import { newId } from '../foundation/values/id.ts'
import { openHouse, type House, type Somebody } from './testing/house.ts'

let house: House, solvik: Somebody, elvebyen: Somebody, here: string
beforeAll(async () => {
  house = await openHouse()
  ;[solvik, elvebyen] = [await house.somebody('Solvik kommune'), await house.somebody('Elvebyen kommune')]
  here = `/api/v1/organisations/${solvik.organisation}`
})
afterAll(() => house.close())

interface Entry { readonly id: string; readonly action: string; readonly outcome: string; readonly place?: number; readonly actor: { readonly kind: string; readonly name?: string }; readonly entity?: { readonly id: string } }
const list = async (query = '', by: Somebody = solvik) => (await house.ask('GET', `${here}/journal${query}`, { cookie: by.cookie })).json['entries'] as Entry[]
const add = (title: string) => house.ask('POST', `${here}/engagements`, { cookie: solvik.cookie, body: { title, ownerId: solvik.member } })
const placed = async () => {
  const seq = house.world.db.pool('seq', 1)
  await sequence(seq, 1)
  await signCheckpoints(seq, 1, house.signer, { add: () => Promise.resolve(), notes: () => Promise.resolve([]) })
}

describe('the journal', () => {
  test('is shown to nobody outside, and to no one whose role does not need it', async () => {
    const buyer = await house.world.person({ in: solvik.organisation, roles: ['buyer'] })
    for (const path of ['journal', 'journal-verification', 'journal-checkpoint']) {
      expect((await house.ask('GET', `${here}/${path}`, { cookie: elvebyen.cookie })).status).toBe(404)
      expect((await house.ask('GET', `${here}/${path}`, { cookie: await house.logIn(buyer) })).status).toBe(403)
    }
  })

  test('says who did what, newest first, page by page, and what it is asked for only', async () => {
    const made = await add('Journal i skyen')
    const [newest] = await list('?action=engagement')
    expect(newest).toMatchObject({ action: 'engagement.add', outcome: 'done', entity: { type: 'engagement', id: made.json['id'], version: 1 }, actor: { kind: 'person', id: solvik.account, name: expect.any(String) } })
    expect((await list(`?entity=${String(made.json['id'])}`)).map(({ action }) => action)).toEqual(['engagement.add'])
    expect(await list('?from=2999-01-01')).toEqual([])
    const all: string[] = []
    for (let query = '?limit=2&to=2999-01-01'; query !== '';) {
      const { json } = await house.ask('GET', `${here}/journal${query}`, { cookie: solvik.cookie })
      all.push(...(json['entries'] as Entry[]).map(({ id }) => id))
      query = json['next'] === undefined || all.length > 8 ? '' : `?limit=2&after=${String(json['next'])}`
    }
    expect([all.length > 3, new Set(all).size]).toEqual([true, all.length])
    expect((await house.ask('GET', `${here}/journal?after=x`, { cookie: solvik.cookie })).code).toBe('page-unknown')
  })

  test('leaves out what was done in the background for those who ask for people', async () => {
    await changeAs(house.world.db.pool('app', 1), solvik.organisation, (writer) => append(writer, 1, { actor: { kind: 'job', id: newId() }, action: 'judgement.keep', outcome: 'done' }))
    const kinds = async (query: string) => new Set((await list(query)).map(({ actor }) => actor.kind))
    expect(await kinds('?action=judgement')).toEqual(new Set(['job']))
    expect([...(await kinds('?limit=100&without=job'))]).not.toContain('job')
    expect(await list('?action=judgement&without=job')).toEqual([])
    expect((await list('?without=job&action=engagement')).length).toBeGreaterThan(0)
    expect((await house.ask('GET', `${here}/journal?without=person`, { cookie: solvik.cookie })).status).toBe(422)
  })

  test('holds that somebody looked, before they saw it', async () => {
    const before = (await list('?outcome=read')).length
    await list()
    expect((await list('?outcome=read')).length).toBe(before + 2)
    expect((await list('?outcome=read'))[0]).toMatchObject({ action: 'journal.read', actor: { id: solvik.account } })
  })

  test('is not shown when it cannot be written down that it was', async () => {
    await asAdmin(house.world.db.admin, (client) => client.query('REVOKE INSERT ON rustning.journal_entry FROM rustning_app'))
    const answer = await house.ask('GET', `${here}/journal`, { cookie: solvik.cookie })
    await asAdmin(house.world.db.admin, (client) => client.query('GRANT INSERT ON rustning.journal_entry TO rustning_app'))
    expect([answer.status, answer.text.includes('engagement.add')]).toEqual([500, false])
    house.faults.length = 0
  })

  test('holds that a member was refused, and nothing of what a stranger tried', async () => {
    const employee = await house.world.person({ in: solvik.organisation, roles: ['employee'] })
    const cookie = await house.logIn(employee)
    expect((await house.ask('POST', `${here}/engagements`, { cookie, body: { title: 'x', ownerId: solvik.member } })).status).toBe(403)
    expect((await house.ask('POST', `${here}/engagements`, { cookie: elvebyen.cookie, body: { title: 'x', ownerId: solvik.member } })).status).toBe(404)
    await expect.poll(() => list('?outcome=denied&action=operation')).toEqual([expect.objectContaining({ action: 'operation.addEngagement', actor: expect.objectContaining({ id: employee }) })])
  })

  test('gives each entry a receipt that anybody can check', async () => {
    await add('Kvittert')
    await placed()
    const [entry] = await list('?action=engagement.add')
    const { json } = await house.ask('GET', `${here}/journal/${entry?.id}`, { cookie: solvik.cookie })
    const { body, detail, proof, erased } = json as unknown as { body: string; detail: object; erased: boolean; proof: { size: number; hashes: string[]; checkpoint: string } }
    expect([detail, erased]).toEqual([{ title: 'Kvittert' }, false])
    const checkpoint = checkpointFrom(proof.checkpoint)
    const holds = (text: string) => isIncluded(leafHash(Buffer.from(text)), entry?.place ?? -1, proof.size, proof.hashes.map((hash) => Buffer.from(hash, 'base64')), checkpoint?.root ?? Buffer.alloc(32))
    expect([checkpoint?.size, holds(body), holds(body.replace('engagement.add', 'engagement.adx'))]).toEqual([proof.size, true, false])
    expect((await house.ask('GET', `${here}/journal/${entry?.id}`, { cookie: elvebyen.cookie })).status).toBe(404)
  })

  test('is checked from its first entry, and says what is wrong', async () => {
    await placed()
    const sound = await house.ask('GET', `${here}/journal-verification`, { cookie: solvik.cookie })
    expect(sound.json).toMatchObject({ findings: [], key: expect.stringContaining('rustning.example+') })
    expect(sound.json['entries']).toBe(sound.json['soundUpTo'])
    expect((await house.ask('GET', `${here}/journal-checkpoint`, { cookie: solvik.cookie })).text).toContain(`/journal/${solvik.organisation}/1\n`)
    await asAdmin(house.world.db.admin, (client) => client.query(`SET session_replication_role = replica; UPDATE rustning.journal_entry SET action = 'engagement.remove' WHERE tenant_id = '${solvik.organisation}' AND action = 'engagement.add'`))
    expect((await house.ask('GET', `${here}/journal-verification`, { cookie: solvik.cookie })).json['findings']).toEqual(expect.arrayContaining([expect.objectContaining({ what: 'column' })]))
  })
})

/**
 * What many organisations at once feel: 300 requests a second over 50 organisations on the product in a process of its own, and the same
 * questions and changes put straight to the same database by hand, so that the machine's own moods count on both sides. Requests come when
 * they come, and wait is counted from then. And fifty changes at once where five connections must do.
 */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { act } from '@rustning/server/foundation/action/action.ts'
import { openPool, type Database } from '@rustning/server/foundation/database/pool.ts'
import { changeAs, readAs } from '@rustning/server/foundation/database/transaction.ts'
import { asTenant, asUuid } from '@rustning/server/foundation/values/id.ts'
import { machine, quantile, type Bench, type Figure } from './measure.ts'
import type { Person } from './soak/load.ts'
import { openRig } from './soak/rig.ts'
import { adminOf, asAdministrator } from './soak/server.ts'

const perSecond = 300, readShare = 0.8

export const measure: Bench = async ({ seconds = '20', organisations = '50' }) => {
  const where = machine(), lasting = Number(seconds)
  const rig = await openRig({ edition: 'built', organisations: Number(organisations), workers: 0 })
  const { url } = rig.servers[0] as { url: string }
  try {
    const admin = adminOf(rig.folder), database: Database = { host: admin.host, port: admin.port, name: admin.database, secret: admin.password }
    await plainTable(rig.folder)
    const five = openPool(database, 'app', { size: 5 }), pool = openPool(database, 'app', { size: 20 })
    const known = await beforehand(url, rig.people)
    const atOnce = await fiftyAtOnce(five, rig.people)
    const hand = await coming(lasting, (read) => byHand(pool, one(rig.people), read))
    const product = await coming(lasting, (read) => overHttp(url, one(rig.people), read, known))
    await Promise.all([five.end(), pool.end()])
    // By hand nothing may go wrong: else it would be fast for nothing.
    if (hand.failed > 0) throw new Error(`by hand ${hand.failed} failed: ${[...hand.why].join(', ')}`)
    const figures: Figure[] = [
      { what: '50 journalled creates at once over 5 connections, that succeed', value: atOnce.succeeded, unit: 'of 50', note: `all done after ${Math.round(atOnce.ms)} ms` },
      ...([['read by hand', hand.reads], ['read over HTTP', product.reads], ['change by hand, no journal', hand.changes], ['journalled change over HTTP', product.changes]] as const).map(([what, times]) => (
        { what: `${what}: median`, value: quantile(times, 0.5), unit: 'ms', note: `95 of 100 ${quantile(times, 0.95).toFixed(1)} ms, 99 of 100 ${quantile(times, 0.99).toFixed(1)} ms, of ${times.length}` })),
      { what: 'all over HTTP, 95 of 100', value: quantile(product.all, 0.95), unit: 'ms', goal: 200 }, { what: 'all over HTTP, 99 of 100', value: quantile(product.all, 0.99), unit: 'ms', goal: 500 },
      { what: 'ratio to by hand, 95 of 100', value: quantile(product.all, 0.95) / quantile(hand.all, 0.95), unit: 'times' }, { what: 'ratio to by hand, 99 of 100', value: quantile(product.all, 0.99) / quantile(hand.all, 0.99), unit: 'times' },
      { what: 'answers that were no success', value: product.failed, unit: '', note: [...product.why].join(', ') || 'none' },
    ]
    return { bench: 'load', ...where, subject: { 'requests a second': perSecond, 'share that reads, %': readShare * 100, organisations: rig.people.length, seconds: lasting, database: 'embedded PostgreSQL, fsync on' }, figures }
  } finally {
    for (const server of rig.servers) await server.stop()
    rmSync(rig.folder, { recursive: true, force: true })
  }
}

const one = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T

/** Each begins when its time has come, whatever became of those before. */
async function coming(seconds: number, ask: (read: boolean) => Promise<string | undefined>): Promise<{ readonly reads: number[]; readonly changes: number[]; readonly all: number[]; readonly failed: number; readonly why: ReadonlySet<string> }> {
  const reads: number[] = [], changes: number[] = [], under: Promise<void>[] = [], why = new Set<string>(), from = performance.now()
  let failed = 0
  for (let n = 0; n < seconds * perSecond; n++) {
    const due = from + (n * 1000) / perSecond, wait = due - performance.now()
    if (wait > 1) await pause(wait)
    const read = Math.random() < readShare
    under.push(ask(read).then((wrong) => {
      ;(read ? reads : changes).push(performance.now() - due)
      if (wrong !== undefined) {
        failed++
        why.add(wrong)
      }
    }))
  }
  await Promise.all(under)
  const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b)
  return { reads: sorted(reads), changes: sorted(changes), all: sorted([...reads, ...changes]), failed, why }
}

async function overHttp(url: string, person: Person, read: boolean, known: ReadonlyMap<string, readonly string[]>): Promise<string | undefined> {
  const here = `${url}/api/v1/organisations/${person.organisation}/engagements`
  try {
    const answer = read
      ? await fetch(Math.random() < 0.5 ? here : `${here}/${one(known.get(person.organisation) ?? [])}`, { headers: { cookie: person.cookie } })
      : await add(here, person)
    await answer.arrayBuffer()
    return answer.ok ? undefined : String(answer.status)
  } catch (error) {
    return (error as Error).message
  }
}

const add = (here: string, { cookie, member }: Person): Promise<Response> => fetch(here, {
  method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie, 'idempotency-key': randomUUID() }, body: JSON.stringify({ title: 'Journal i skyen', ownerId: member }),
})

/** Twenty engagements for each, so that a page is full. */
async function beforehand(url: string, people: readonly Person[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Map<string, string[]>()
  for (const person of people) {
    known.set(person.organisation, await Promise.all(Array.from({ length: 20 }, async () => ((await (await add(`${url}/api/v1/organisations/${person.organisation}/engagements`, person)).json()) as { id: string }).id)))
  }
  return known
}

async function fiftyAtOnce(pool: pg.Pool, people: readonly Person[]): Promise<{ readonly succeeded: number; readonly ms: number }> {
  const from = performance.now()
  const done = await Promise.allSettled(Array.from({ length: 50 }, () => {
    const { organisation, member } = one(people), tenant = asTenant(organisation), id = asUuid(randomUUID())
    return act({ pool, tenant, actor: { kind: 'person', id: asUuid(member) }, epoch: 1, once: { key: id, fingerprint: Buffer.alloc(32) } }, 'engagement.add', () => Promise.resolve([]), () => (
      { entity: { type: 'engagement', id, version: 1 }, change: insertInto('engagement'), values: [tenant, id, member], row: { id }, status: 201, answer: { id } }))
  }))
  return { succeeded: done.filter(({ status }) => status === 'fulfilled').length, ms: performance.now() - from }
}

const insertInto = (table: 'engagement' | 'plain') => `INSERT INTO ${table} (tenant_id, id, version, title, owner_id, created_at) VALUES ($1, $2, 1, 'Journal i skyen', $3, clock_timestamp()) RETURNING id`

async function byHand(pool: pg.Pool, { organisation, member }: Person, read: boolean): Promise<string | undefined> {
  const tenant = asTenant(organisation)
  const work: Promise<unknown> = read
    ? readAs(pool, tenant, ({ rows }) => rows('SELECT id, version, title, owner_id, created_at FROM engagement WHERE tenant_id = $1 ORDER BY created_at DESC, id DESC LIMIT 20', [tenant]))
    : changeAs(pool, tenant, ({ rows }) => rows(insertInto('plain'), [tenant, randomUUID(), member]))
  return work.then(() => undefined, (error: Error) => error.message)
}

/** The same as engagements, without the trigger that asks for an entry. */
const plainTable = (folder: string): Promise<unknown> => asAdministrator(folder, (client) => client.query(`SET search_path = rustning; CREATE TABLE plain (LIKE engagement INCLUDING ALL); ALTER TABLE plain ENABLE ROW LEVEL SECURITY; ALTER TABLE plain FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON plain TO rustning_app; CREATE POLICY plain_own ON plain TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))`))

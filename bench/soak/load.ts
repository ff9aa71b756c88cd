/**
 * People who work while everything around them breaks: each adds engagements and changes their own, and keeps a record of what was answered.
 * What was acknowledged must be there; what was refused must not; where nothing was heard, the same request is sent again with the same
 * key, or, now and then, given up, and then it may be there once or not at all.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

export interface Person {
  readonly organisation: string
  readonly member: string
  readonly cookie: string
}

/** What one engagement should be, as far as its owner has heard. */
export interface Record {
  readonly organisation: string
  /** Stands first in its title, whatever it is changed to. */
  readonly token: string
  /** `open`: nothing was heard of the adding, and it was not asked again. */
  added: 'yes' | 'open'
  id?: string
  version: number
  title: string
  /** A change that nothing was heard of, and that was not asked again. */
  maybe?: string
}

export interface History {
  readonly records: readonly Record[]
  /** Answers that promised that something was saved. */
  readonly acknowledged: () => number
  /** Answers and silences by kind. */
  readonly counts: ReadonlyMap<string, number>
  /** What must never be answered: a fault, a conflict over what is one's own, a stranger's refusal. */
  readonly wrong: readonly string[]
  /** How many of the last hundred acknowledgements answer what was sent after this moment (`performance.now()`). */
  readonly since: (moment: number) => number
}

export interface Load extends History {
  /** Sends no more, and waits for the answers that are under way. */
  readonly stop: () => Promise<void>
}

export interface LoadOptions {
  readonly people: readonly Person[]
  /** Where somebody answers at the moment. */
  readonly urls: () => readonly string[]
  readonly workers: number
  /** In 0 to 1: how often somebody who heard nothing gives up. */
  readonly givesUp?: number
}

/** Nobody was there to ask: nothing can have been done. */
const nobody = Symbol('nobody')
interface Answer { readonly status: number; readonly json: { readonly id?: string; readonly version?: number; readonly code?: string } }

export function startLoad({ people, urls, workers, givesUp = 0.2 }: LoadOptions): Load {
  const records: Record[] = [], counts = new Map<string, number>(), wrong: string[] = []
  const recent: number[] = []
  const stop = new AbortController(), stopping = () => stop.signal.aborted
  let acknowledged = 0
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1)

  async function send(method: 'POST' | 'PATCH', where: string, { cookie }: Person, key: string, body: unknown, version?: number): Promise<Answer | typeof nobody | undefined> {
    const all = urls(), url = all[Math.floor(Math.random() * all.length)]
    if (url === undefined) return nobody
    try {
      const answer = await fetch(`${url}${where}`, {
        method, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000),
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie, 'idempotency-key': key, ...(version !== undefined && { 'if-match': `"${version}"` }) },
      })
      return { status: answer.status, json: (await answer.json()) as Answer['json'] }
    } catch (error) {
      return (error as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED' ? nobody : undefined
    }
  }

  /** The answer that promised; `open` when it was given up, and `nothing` when it was refused before anything was done. */
  async function insist(...asked: Parameters<typeof send>): Promise<Answer | 'open' | 'nothing'> {
    for (let heardNothing = false; ; ) {
      const sentAt = performance.now(), answer = await send(...asked)
      if (answer === nobody) {
        if (stopping() && !heardNothing) return 'nothing'
        if (stopping() && Math.random() < givesUp) return 'open'
        await pause(20)
        continue
      }
      const { status = 0, json = {} } = answer ?? {}
      if (answer && status < 300) {
        acknowledged++
        recent.push(sentAt)
        if (recent.length > 100) recent.shift()
        return answer
      }
      count(answer ? `${status} ${json.code}` : 'no answer')
      const unknown = answer === undefined || json.code === 'unknown-outcome'
      heardNothing ||= unknown
      if (!unknown && status !== 503) {
        wrong.push(`${asked[0]} ${asked[1]} was answered ${status} ${json.code}`)
        return heardNothing ? 'open' : 'nothing'
      }
      if (stopping() && !heardNothing) return 'nothing'
      if (unknown && Math.random() < givesUp) return 'open'
      await pause(20 + Math.random() * 80)
    }
  }

  async function work(person: Person): Promise<void> {
    const here = `/api/v1/organisations/${person.organisation}/engagements`
    let own: Record | undefined
    while (!stopping()) {
      const key = randomUUID()
      if (own === undefined || own.version > 4 || Math.random() < 0.4) {
        const token = randomUUID(), record: Record = { organisation: person.organisation, token, added: 'yes', version: 1, title: `${token} ny` }
        const answer = await insist('POST', here, person, key, { title: record.title, ownerId: person.member })
        own = undefined
        if (answer === 'nothing') continue
        records.push(record)
        if (answer === 'open') record.added = 'open'
        else {
          record.id = answer.json.id as string
          own = record
        }
        continue
      }
      const title = `${own.token} endret ${own.version}`
      const answer = await insist('PATCH', `${here}/${own.id}`, person, key, { title }, own.version)
      if (answer === 'nothing') continue
      if (answer === 'open') {
        own.maybe = title
        own = undefined
      } else {
        if (answer.json.version !== own.version + 1) wrong.push(`version ${answer.json.version} came after ${own.version}`)
        own.version++
        own.title = title
      }
    }
  }
  const working = Array.from({ length: workers }, (_, index) => work(people[index % people.length] as Person))
  return {
    records, counts, wrong, acknowledged: () => acknowledged, since: (moment) => recent.filter((sentAt) => sentAt > moment).length,
    stop: async () => {
      stop.abort()
      await Promise.all(working)
    },
  }
}

/** Waits until so much more was acknowledged. Rejects when that takes too long. */
export async function untilAcknowledged(load: History, more: number, patience = 120_000): Promise<void> {
  const wanted = load.acknowledged() + more
  await until(load, () => load.acknowledged() >= wanted, patience)
}

/** Waits until what was sent after this moment is acknowledged again; milliseconds since then. */
export async function untilHeardSince(load: History, moment: number, patience = 120_000): Promise<number> {
  await until(load, () => load.since(moment) >= 3, patience)
  return performance.now() - moment
}

async function until(load: History, holds: () => boolean, patience: number): Promise<void> {
  for (const end = performance.now() + patience; !holds(); await pause(5)) {
    if (performance.now() > end) throw new Error(`too few of ${load.acknowledged()} writes were acknowledged in ${patience / 1000} s: ${JSON.stringify([...load.counts])}`)
  }
}

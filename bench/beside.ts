/**
 * What a page costs beside its limits: the same messages to the database sent by hand, and a bare node:http that answers as many bytes. All
 * three are asked in turn in one process, so that the machine's moods count for each of them.
 */
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { OpenServer } from '@rustning/server/foundation/http/server.ts'
import { inTurn, many, type Figure } from './measure.ts'

/** With the name by which the connection knows it, where it has one. */
type Message = pg.QueryConfig<unknown[]>

export interface Beside {
  readonly ask: (path: string) => Promise<number>
  /** All that a page asks for, at once. */
  readonly page: (what: string, paths: readonly string[], count: number, goal?: number) => Promise<Figure>
  /** One after another by so many at once; `least` is promised per second. */
  readonly mixed: (what: string, paths: readonly string[], users: number, count: number, least?: number) => Promise<Figure>
  readonly close: () => void
}

/** `headers` say who asks. */
export async function besideOf(server: OpenServer, pool: pg.Pool, headers: Readonly<Record<string, string>> = {}): Promise<Beside> {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const asked = (url: string) => new Promise<number>((resolve, reject) => {
    get(url, { agent, headers: { host: new URL(url).host, ...headers } }, (response) => {
      let bytes = 0, text = ''
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (response.statusCode !== 200) text += chunk.toString()
      })
      response.on('end', () => (response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${response.statusCode} ${text}`))))
      response.on('error', reject)
    }).on('error', reject)
  })
  const bare = createServer((request, response) => {
    const body = Buffer.alloc(Number(request.url?.slice(1)), 'x')
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
  })
  await new Promise<void>((resolve) => void bare.listen(0, '127.0.0.1', resolve))
  const { port } = bare.address() as AddressInfo
  const ask = (path: string) => asked(`http://127.0.0.1:${server.port}${path}`)
  const allOf = (urls: readonly string[], one: (url: string) => Promise<number>) => Promise.all(urls.map(one))
  const byHand = async (messages: readonly Message[]) => {
    const client = await pool.connect()
    try {
      for (const message of messages) await client.query(message)
    } finally {
      client.release()
    }
  }
  return {
    ask,
    async page(what, paths, count, goal) {
      await allOf(paths, ask)
      const messages: Message[] = [], sizes: number[] = []
      for (const path of paths) messages.push(...(await listened(async () => sizes.push(await ask(path)))))
      const { product, hand, empty } = await inTurn({ product: () => allOf(paths, ask), hand: () => byHand(messages), empty: () => allOf(sizes.map((size) => `http://127.0.0.1:${port}/${size}`), asked) }, count)
      return {
        what, value: product, unit: 'ms', ...(goal !== undefined && { goal }),
        note: `by hand ${hand.toFixed(2)} ms, bare HTTP ${empty.toFixed(2)} ms: ${(product / (hand + empty)).toFixed(2)} times the two; ${messages.length} messages, ${paths.length === 1 ? 'one request' : `${paths.length} requests`}`,
      }
    },
    async mixed(what, paths, users, count, least) {
      const messages: (readonly Message[])[] = []
      for (const path of paths) messages.push(await listened(() => ask(path)))
      let turn = 0
      const product = await many(() => ask(paths[turn++ % paths.length] as string), users, count)
      const hand = await many(() => byHand(messages[turn++ % messages.length] as readonly Message[]), users, count)
      return { what, value: product.rate, unit: 'per second', note: `${least === undefined ? '' : `the goal is at least ${least}: ${product.rate >= least ? 'kept' : 'missed'}; `}99 of 100 ${product.p99.toFixed(1)} ms; by hand ${Math.round(hand.rate)} per second, ${((100 * product.rate) / hand.rate).toFixed(0)} % of it` }
    },
    close: () => {
      agent.destroy()
      bare.close()
    },
  }
}

/** What is said to the database meanwhile. */
async function listened(work: () => Promise<unknown>): Promise<Message[]> {
  const said: Message[] = [], prototype = pg.Client.prototype, before = prototype.query as (...args: unknown[]) => unknown
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [asked, values] = args as [string | Message, unknown]
    if (typeof asked === 'string') said.push({ text: asked, ...(Array.isArray(values) && { values }) })
    else if (typeof asked.text === 'string') said.push(asked)
    return before.apply(this, args)
  } as typeof prototype.query
  try {
    await work()
  } finally {
    prototype.query = before as typeof prototype.query
  }
  return said
}

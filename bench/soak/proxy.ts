/**
 * Stands between the product and its database and cuts the line at a chosen word: before a transaction begins, after it has begun, after the
 * change was sent, before the commit, or after the commit was sent and before its answer came back. Reads PostgreSQL's messages to know.
 */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export const cuts = ['before BEGIN', 'after BEGIN', 'after the change', 'before COMMIT', 'after COMMIT'] as const
export type Cut = (typeof cuts)[number]

export interface Proxy {
  readonly port: number
  /** From now on one of so many lines that come to this place is cut there; `undefined` cuts none. */
  readonly cutAt: (cut: Cut | undefined, oneIn?: number) => void
  /** How often. */
  readonly count: () => number
  readonly close: () => Promise<void>
}

export async function openProxy(host: string, port: number): Promise<Proxy> {
  let at: Cut | undefined, chance = 1, done = 0
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    far.pipe(near)
    const end = () => {
      done++
      far.unpipe(near)
      near.destroy()
    }
    let changing = false
    const read = messages((bytes, type, text) => {
      const place = at !== undefined && Math.random() < chance ? at : undefined
      const begins = text.startsWith('BEGIN'), commits = text === 'COMMIT'
      if ((place === 'before BEGIN' && begins) || (place === 'before COMMIT' && commits)) {
        end()
        far.destroy()
        return false
      }
      far.write(bytes)
      // The change comes in parts; it is sent when they are followed by a Sync.
      changing = (changing && type !== 'Q') || (place === 'after the change' && text.includes('INSERT INTO journal_entry'))
      const cutNow = (place === 'after BEGIN' && begins) || (place === 'after COMMIT' && commits) || (changing && type === 'S')
      if (!cutNow) return true
      // What was sent arrives; what is answered does not.
      end()
      far.end()
      return false
    })
    near.on('data', read)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as { port: number }).port, count: () => done,
    cutAt: (cut, oneIn = 1) => {
      at = cut
      chance = 1 / oneIn
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/**
 * Hands on what the product says, one message at a time with the SQL in it, until `each` says false. The first message of a line has no type; one
 * that uses a statement the line knows by name has that statement's SQL.
 */
function messages(each: (bytes: Buffer, type: string, text: string) => boolean): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0), first = true, going = true
  const named = new Map<string, string>()
  return (piece) => {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    while (going) {
      const head = first ? 0 : 1
      if (rest.length < head + 4) return
      const length = head + rest.readInt32BE(head)
      if (rest.length < length) return
      const bytes = rest.subarray(0, length), type = first ? '' : String.fromCharCode(bytes[0] as number)
      rest = rest.subarray(length)
      first = false
      going = each(bytes, type, sqlIn(bytes, type, named))
    }
  }
}

function sqlIn(bytes: Buffer, type: string, named: Map<string, string>): string {
  const word = textAt(bytes, 5), next = () => textAt(bytes, bytes.indexOf(0, 5) + 1)
  if (type === 'P') named.set(word, next())
  return type === 'Q' ? word : type === 'P' ? next() : type === 'B' ? named.get(next()) ?? '' : ''
}

const textAt = (bytes: Buffer, from: number): string => bytes.toString('utf8', from, bytes.indexOf(0, from))

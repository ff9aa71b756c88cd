/**
 * Rows in and out as one stream, by the COPY of PostgreSQL's own protocol, so that the size of a table does not matter. Whoever reads
 * slower than the database is waited for, and the other way round.
 */
import { once } from 'node:events'
import { Readable } from 'node:stream'
import type pg from 'pg'

/** What `pg` calls on a query while its answer comes; the types that come with it know only `submit`. */
interface Answered extends pg.Submittable {
  readonly handleCopyData: (message: { readonly chunk: Buffer }) => void
  readonly handleCopyInResponse: (connection: CopyConnection) => void
  readonly handleCommandComplete: (message: { readonly text: string }) => void
  readonly handleReadyForQuery: () => void
  readonly handleError: (error: Error) => void
}

interface CopyConnection extends pg.Connection {
  readonly sendCopyFromChunk: (chunk: Buffer) => void
  readonly endCopyFrom: () => void
  readonly sendCopyFail: (because: string) => void
}

/** A row is often smaller than what it costs to hand it on, so rows are handed on in pieces of this size. */
const piece = 65_536

export interface CopiedOut {
  readonly stream: Readable
  /** Known when the stream has ended. */
  readonly rows: () => number
}

/** `statement` is `COPY … TO STDOUT`. Nothing else may be asked of the client before the stream has ended. */
export function copyOut(client: pg.ClientBase, statement: string): CopiedOut {
  let connection: pg.Connection | undefined
  let rows = 0, waiting: Buffer[] = [], size = 0
  // After somebody stopped reading (the disk is full), the rest is let through unread.
  const stream = new Readable({ highWaterMark: 4 * piece, read: () => void connection?.stream.resume(), destroy: (error, done) => { connection?.stream.resume(); done(error) } })
  const handOn = () => {
    if (size > 0 && !stream.destroyed && !stream.push(Buffer.concat(waiting))) connection?.stream.pause()
    waiting = []
    size = 0
  }
  const query: Answered = {
    submit: (to) => {
      connection = to
      to.query(statement)
    },
    handleCopyData: ({ chunk }) => {
      // The chunk lies in a buffer that is used again.
      waiting.push(Buffer.from(chunk))
      size += chunk.length
      if (size >= piece) handOn()
    },
    handleCopyInResponse: (to) => to.sendCopyFail('rows were to be read'),
    handleCommandComplete: ({ text }) => void (rows = countIn(text)),
    handleReadyForQuery: () => {
      handOn()
      if (!stream.destroyed) stream.push(null)
    },
    handleError: (error) => void stream.destroy(error),
  }
  client.query(query)
  return { stream, rows: () => rows }
}

/** `statement` is `COPY … FROM STDIN`. Returns how many rows the database took; rejects with the source's own error if that fails. */
export function copyIn(client: pg.ClientBase, statement: string, source: Readable): Promise<number> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController()
    let rows = 0, failed: Error | undefined
    const feed = async (connection: CopyConnection) => {
      try {
        for await (const chunk of source) {
          if (ended.signal.aborted) return
          connection.sendCopyFromChunk(chunk as Buffer)
          if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain', { signal: ended.signal })
        }
        connection.endCopyFrom()
      } catch (error) {
        if (ended.signal.aborted) return
        failed = error as Error
        connection.sendCopyFail(failed.message)
      }
    }
    const query: Answered = {
      submit: (to) => to.query(statement),
      handleCopyData: () => {},
      handleCopyInResponse: (connection) => void feed(connection),
      handleCommandComplete: ({ text }) => void (rows = countIn(text)),
      handleReadyForQuery: () => resolve(rows),
      handleError: (error) => {
        ended.abort()
        source.destroy()
        reject(failed ?? error)
      },
    }
    client.query(query)
  })
}

/** `COPY 12`. */
const countIn = (text: string): number => Number(text.split(' ').at(-1))

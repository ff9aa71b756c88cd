/** The product as anybody starts it, in an empty folder of its own, with its clock at the tour's day; and the demo's people in it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Demo } from './find.ts'

/** When the pictures are taken, whenever that is. A later day shows later law: move it when the knowledge moves. */
export const tourDay = '2026-11-22T08:30:00.000Z'

export interface Tour {
  readonly address: string
  /** The secret of the first start's link. */
  readonly firstRun: string
  /** Comes in as a person of the demo: the cookie of the session, and questions as that person. */
  readonly as: (handle: string) => Promise<{ readonly cookie: string; readonly organisation: string; readonly ask: Demo['ask'] }>
  readonly ask: Demo['ask']
  readonly fillWithSamples: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function startProduct(root: string): Promise<Tour> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-tour-')), port = await freePort(), address = `http://localhost:${port}`
  const clock = pathToFileURL(path.join(root, 'tools/screenshots/clock.mjs')).href
  const server = spawn(process.execPath, ['--import', clock, path.join(root, 'server/bin/rustning.js'), 'serve', '--quiet', '--lang', 'en'], { cwd: root, env: { ...process.env, RUSTNING_DATA: folder, PORT: String(port), TOUR_CLOCK: tourDay } })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  // Whoever stops the tour stops what it started.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(130)))
  const close = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const firstRun = await new Promise<string>((resolve, reject) => {
      let said = ''
      const hear = (part: Buffer) => {
        said += part.toString()
        const secret = /first-run#(\S+)/.exec(said)?.[1]
        if (secret !== undefined) resolve(secret)
      }
      server.stdout.on('data', hear)
      server.stderr.on('data', hear)
      void ended.then(() => reject(new Error(`the product did not start: ${said.trim()}`)))
    })
    const asker = (cookie: string, organisation: string): Demo['ask'] => async (method, to, body) => {
      const at = to.startsWith('/') ? to : `/organisations/${organisation}/${to}`
      return (await send(address, method, at, body, cookie)).said
    }
    const ask = asker('', '')
    return {
      address, firstRun, ask, close,
      as: async (handle) => {
        const { said, cookie } = await send(address, 'POST', '/demo-sessions', { person: handle }, ''), organisation = String(said['organisation'])
        return { cookie, organisation, ask: asker(cookie, organisation) }
      },
      fillWithSamples: async () => {
        await ask('POST', '/first-run/demo', { token: firstRun })
        for (let state: unknown = 'loading'; state !== 'ready'; state = (await ask('GET', '/demo'))['state']) {
          if (state !== 'loading') throw new Error(`the demo is ${String(state)}`)
          await new Promise((resolve) => setTimeout(resolve, 500))
        }
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function send(address: string, method: string, to: string, body: object | undefined, cookie: string): Promise<{ readonly said: Record<string, unknown>; readonly cookie: string }> {
  const answer = await fetch(`${address}/api/v1${to}`, { method, headers: { 'origin': address, cookie, 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${to}: ${answer.status} ${text}`)
  return { said: JSON.parse(text || '{}') as Record<string, unknown>, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => resolve(typeof at === 'object' && at ? at.port : 0))
    })
  })
}

/** The product as it is really run: a process of its own over a folder, started, killed and stopped from outside, and asked over HTTP. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const root = fileURLToPath(new URL('../..', import.meta.url))
const clock = fileURLToPath(new URL('./clock.mjs', import.meta.url))

/** What is started: the product as it was built, or straight from its sources, which are never out of date. */
export type Edition = 'built' | 'sources'
const entry: Record<Edition, readonly string[]> = { built: [path.join(root, 'server/bin/rustning.js')], sources: ['--import', 'tsx', path.join(root, 'server/src/entry/cli.ts')] }

export interface Running {
  readonly url: string
  /** Of the first link, where nobody has an account. */
  readonly firstRun: string | undefined
  /** Milliseconds from the start to the first answer. */
  readonly took: number
  /** What it complained of. */
  readonly said: () => readonly string[]
  readonly kill: () => Promise<void>
  /** In order, with the exit code. */
  readonly stop: () => Promise<number | null>
}

export interface Start {
  readonly edition: Edition
  readonly folder: string
  readonly port: number
  readonly environment?: NodeJS.ProcessEnv
}

export async function startServer({ edition, folder, port, environment = {} }: Start): Promise<Running> {
  const from = performance.now(), url = `http://127.0.0.1:${port}`, said: string[] = []
  const child = launch(edition, ['serve', '--quiet'], { RUSTNING_DATA: folder, PORT: String(port), PUBLIC_URL: url, ...environment })
  let printed = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => void (printed += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void said.push(...text.split('\n').filter(Boolean)))
  const gone = once(child, 'exit').then(([code]) => code as number | null), ended = () => child.exitCode !== null || child.signalCode !== null
  // It says where it is when it has begun to serve, and the link stands above that.
  while (!ended() && (!printed.includes('Ctrl+C') || !(await answers(url)))) await pause(20)
  if (ended()) throw new Error(`the server did not start: ${said.slice(-5).join(' · ')}`)
  await pause(20)
  return {
    url, firstRun: /first-run#(\S+)/.exec(printed)?.[1], took: performance.now() - from, said: () => said,
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
    stop: () => {
      child.kill('SIGTERM')
      return gone
    },
  }
}

/** A command of the product, run to its end. */
export async function command(edition: Edition, folder: string, argv: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<{ readonly code: number | null; readonly out: string }> {
  const child = launch(edition, argv, { RUSTNING_DATA: folder, PUBLIC_URL: 'http://127.0.0.1', ...environment })
  let out = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => void (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (out += text))
  const [code] = await once(child, 'close')
  return { code: code as number | null, out }
}

function launch(edition: Edition, argv: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const jumping = environment['SOAK_CLOCK'] === undefined ? [] : ['--import', clock]
  return spawn(process.execPath, [...jumping, ...entry[edition], ...argv], { cwd: root, env: { ...process.env, RUSTNING_LANG: 'en', RUSTNING_BALLAST: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
}

const answers = (url: string): Promise<boolean> => fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false)

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

/** The database's main process, and those it has started. */
export function databaseProcesses(folder: string): { readonly main: number; readonly others: readonly number[] } {
  const main = Number(readFileSync(path.join(folder, 'database/pg/postmaster.pid'), 'utf8').split('\n')[0])
  const others = readdirSync('/proc').map(Number).filter((pid) => pid > 0 && parentOf(pid) === main)
  return { main, others }
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[1])
  } catch {
    return undefined
  }
}

/** Where the embedded database is, as its administrator. */
export function adminOf(folder: string): { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string } {
  const [, , , port, socket, host] = readFileSync(path.join(folder, 'database/pg/postmaster.pid'), 'utf8').split('\n')
  return { host: socket || host || '127.0.0.1', port: Number(port), user: 'postgres', password: readFileSync(path.join(folder, 'database/pg-password'), 'utf8').trim(), database: 'rustning' }
}

export async function asAdministrator<T>(folder: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(adminOf(folder))
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

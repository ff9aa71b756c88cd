/** The server that a folder's own pid file names: whether it runs, whether it answers, and how it is told something. */
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { commandOf, isRunning } from './process.ts'

export interface Address { readonly host: string; readonly port: number }

export const startPatience = 60_000

/** A server that was stopped in order takes this with it. */
export const pidFileOf = (data: string): string => path.join(data, 'postmaster.pid')

export interface Running { readonly pid: number; readonly address: Address }

/** The server that its own pid file says is running over the folder, if it answers to our password. */
export async function runningIn(data: string, password: string): Promise<Running | undefined> {
  const file = pidFileOf(data)
  if (!existsSync(file)) return undefined
  const [pid, , , port, sockets, host] = readFileSync(file, 'utf8').split('\n')
  if (!isServerOver(data, Number(pid))) return undefined
  const address = { host: sockets || (host === '*' ? '127.0.0.1' : host) || '127.0.0.1', port: Number(port) }
  // One that is still recovering from a crash answers only after a while.
  for (const until = Date.now() + startPatience; Date.now() < until && isServerOver(data, Number(pid)); await pause(100)) if (await answers(address, password)) return { pid: Number(pid), address }
  return undefined
}

/** The number in the file may have become another's since: after a restart of the machine, or in a container, where they are few. Where the system does not say what runs, the number alone must do. */
function isServerOver(data: string, pid: number): boolean {
  if (!isRunning(pid)) return false
  const asked = commandOf(pid)
  return asked === undefined || asked.some((word, at) => asked[at - 1] === '-D' && isSameFolder(word, data))
}

function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}

/**
 * PostgreSQL takes whatever process has the number for the server that wrote it, and one that has ended for a running one as long as nobody has
 * asked after it. The number in the file is then made one that nobody has; the rest of the file stays, since by it PostgreSQL sees whether
 * processes of the old server still hold its memory.
 */
export function forgetEnded(data: string): void {
  const pid = postmasterOf(data), file = pidFileOf(data)
  if (pid !== undefined && !isServerOver(data, pid)) writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, '2147483647'))
}

export function postmasterOf(data: string): number | undefined {
  try {
    return Number(readFileSync(pidFileOf(data), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}

export async function answers(address: Address, password: string): Promise<boolean> {
  const client = new pg.Client({ ...address, user: 'postgres', password, database: 'postgres', connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** What must lie in the folder before a server can be started over it: the database itself, its password, and where it is reached. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { DatabaseRefused } from '../refused.ts'
import type { Binaries } from './binaries.ts'
import type { Address } from './postmaster.ts'
import type { Runner } from './runner.ts'

/** Longer than this and the kernel refuses the name of a socket. */
const longestSocket = 100

export function create(data: string, password: string, binaries: Binaries, runner: Runner): void {
  const versionFile = path.join(data, 'PG_VERSION')
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim()
    if (found !== binaries.major) throw new DatabaseRefused('otherMajor', (text) => text.otherMajor(data, found, binaries.major))
    return
  }
  if (readdirSync(data).length > 0) throw new DatabaseRefused('notOurs', (text) => text.notOurs(data))
  const passwordFile = `${data}-password.${process.pid}`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  try {
    runner.give(passwordFile)
    const made = runner.runToEnd(path.join(binaries.folder, 'initdb'), [
      '-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=nb-NO', '--data-checksums', '--no-instructions',
    ])
    if (made.ok) return
    for (const left of readdirSync(data)) rmSync(path.join(data, left), { recursive: true, force: true })
    throw new DatabaseRefused('initFailed', (text) => text.initFailed(lastError(made.complaint)))
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

export function passwordIn(folder: string): string {
  const file = path.join(folder, 'pg-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

/** A private socket in the folder, where its name is short enough and there are sockets; else a free port that only this machine can reach. */
export async function addressFor(folder: string): Promise<Address> {
  const sockets = path.resolve(folder, 'socket')
  if (process.platform !== 'win32' && sockets.length + '/.s.PGSQL.5432'.length <= longestSocket && process.getuid?.() !== undefined) {
    if (!existsSync(sockets)) mkdirSync(sockets, { mode: 0o700 })
    return { host: sockets, port: 5432 }
  }
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return { host: '127.0.0.1', port }
}

/** The last thing PostgreSQL complained of, without its time stamp. */
export const lastError = (said: string): string => {
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  return (lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? '–').replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '')
}

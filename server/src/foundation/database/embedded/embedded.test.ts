/** The server that comes with the product, as it is treated in the world: started twice at once, left behind, killed, started over strange folders. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { asAdmin } from '../testing/cluster.ts'
import { startEmbedded, type Embedded } from './embedded.ts'

const started: Embedded[] = []
const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-embedded-'))
  folders.push(folder)
  return folder
}
const start = async (folder: string, options = {}) => {
  const embedded = await startEmbedded(folder, options)
  started.push(embedded)
  return embedded
}
const ask = (embedded: Embedded, text: string) => asAdmin(embedded.admin, async (client) => (await client.query(text)).rows)
const postmaster = (folder: string) => Number(readFileSync(path.join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])

afterEach(async () => {
  for (const embedded of started.splice(0)) await embedded.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('the embedded server', () => {
  test('keeps what it acknowledges, whatever settings it is given, and speaks to nobody else', async () => {
    const embedded = await start(newFolder(), { settings: ['fsync=off', 'synchronous_commit=off', 'listen_addresses=*'] })
    for (const [setting, value] of [['fsync', 'on'], ['full_page_writes', 'on'], ['synchronous_commit', 'on'], ['data_checksums', 'on']]) expect(await ask(embedded, `SHOW ${setting}`)).toEqual([{ [setting as string]: value }])
    expect(await ask(embedded, 'SHOW listen_addresses')).toEqual([{ listen_addresses: embedded.admin.host.startsWith('/') ? '' : '127.0.0.1' }])
  })

  test('started twice at once is one server', async () => {
    const folder = newFolder()
    const [one, other] = await Promise.all([start(folder), start(folder)])
    expect([one.adopted, other.adopted].sort()).toEqual([false, true])
    expect(other.admin).toEqual(one.admin)
  })

  test('left behind by a killed process is taken over, with what it holds', async () => {
    const folder = newFolder()
    const script = `import('${fileURLToPath(new URL('./embedded.ts', import.meta.url))}').then(async ({ startEmbedded }) => { await startEmbedded(process.argv[1]); process.kill(process.pid, 'SIGKILL') })`
    await once(spawn(process.execPath, ['--import', 'tsx', '-e', script, folder], { stdio: 'ignore' }), 'exit')
    const embedded = await start(folder)
    expect(embedded.adopted).toBe(true)
    expect(await ask(embedded, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test.each(['first started', 'taken over'])('that is killed is started again where it was (%s)', async (how) => {
    const folder = newFolder()
    const first = await start(folder)
    const embedded = how === 'first started' ? first : await start(folder)
    await ask(embedded, 'CREATE TABLE kept AS SELECT 1 AS one')
    const up = once(embedded.events, 'up')
    process.kill(postmaster(folder), 'SIGKILL')
    await up
    expect(await ask(embedded, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  })

  test('that was killed starts again although nobody has asked after the process that ended', async () => {
    const folder = newFolder(), pidFile = path.join(folder, 'pg', 'postmaster.pid')
    const first = await start(folder)
    const left = readFileSync(pidFile, 'utf8')
    await first.stop()
    // A parent that never asks: its child ends and keeps its number.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'])
    const [said] = (await once(parent.stdout, 'data')) as [Buffer]
    const ended = said.toString().trim()
    try {
      writeFileSync(pidFile, left.replace(/^\d+/, ended))
      expect((await start(folder)).adopted).toBe(false)
    } finally {
      parent.kill('SIGKILL')
    }
  })

  test('that was killed starts again although its number has become another’s, and leaves that one alone', async () => {
    const folder = newFolder(), pidFile = path.join(folder, 'pg', 'postmaster.pid')
    const first = await start(folder)
    const left = readFileSync(pidFile, 'utf8')
    await first.stop()
    const other = spawn('sleep', ['60'])
    try {
      writeFileSync(pidFile, left.replace(/^\d+/, String(other.pid)))
      expect((await start(folder)).adopted).toBe(false)
      expect(other.exitCode ?? other.signalCode).toBeNull()
    } finally {
      other.kill('SIGKILL')
    }
  })

  test('is not started again by somebody who has left when whoever stayed stops it', async () => {
    const folder = newFolder(), stayed = await start(folder), left = await start(folder)
    const startedAgain = once(left.events, 'down').then(() => 'again')
    await left.leave()
    expect(await ask(stayed, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await stayed.stop()
    // Whoever looks after it looks twice a second.
    expect(await Promise.race([startedAgain, pause(1_500, 'stopped')])).toBe('stopped')
  })

  test('stopped can be started again', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await ask(first, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.stop()
    const again = await start(folder)
    await first.stop()
    expect(await ask(again, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  })
})

describe('the embedded server refuses', () => {
  test('data of another major version, and leaves them untouched', async () => {
    const folder = newFolder()
    await (await start(folder)).stop()
    const versionFile = path.join(folder, 'pg', 'PG_VERSION')
    writeFileSync(versionFile, '14\n')
    await expect(start(folder)).rejects.toThrow(/are from PostgreSQL 14, and this edition has 18/)
    expect(readFileSync(versionFile, 'utf8')).toBe('14\n')
  })

  test('a folder with something else in it', async () => {
    const folder = newFolder()
    await (await start(folder)).stop()
    rmSync(path.join(folder, 'pg', 'PG_VERSION'))
    await expect(start(folder)).rejects.toThrow('is not empty and holds no database')
  })

  test('a damaged folder, with what PostgreSQL says about it', async () => {
    const folder = newFolder()
    await (await start(folder)).stop()
    writeFileSync(path.join(folder, 'pg', 'global', 'pg_control'), Buffer.alloc(8192))
    await expect(start(folder)).rejects.toThrow(/did not start: /)
  })
})

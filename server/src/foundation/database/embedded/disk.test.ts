/** The watch over the disk, on a real server and a real ballast; only how much is free is said by the test. */
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from './embedded.ts'

const megabyte = 1 << 20
const room = { ballast: 2 * megabyte, watermark: 100 * megabyte }
const started: Embedded[] = [], folders: string[] = []
afterEach(async () => {
  for (const embedded of started.splice(0)) await embedded.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
const newFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-disk-'))
  folders.push(folder)
  return folder
}
const said: string[] = []
const start = async (folder: string, free: () => number, log: (line: string) => void = (line) => said.push(line)) => {
  const embedded = await startEmbedded(folder, { room, log, freeIn: () => Promise.resolve(free() * megabyte) })
  started.push(embedded)
  return embedded
}

test('a disk that fills stops writing, a server that dies of it is given the ballast, and with room again all is as before', async () => {
  const folder = newFolder(), ballast = path.join(folder, 'ballast')
  let free = 1000
  const { disk, events } = await start(folder, () => free)
  expect(existsSync(ballast)).toBe(false)
  await disk.look()
  expect([disk.hasRoom(), disk.hasBallast(), statSync(ballast).size]).toEqual([true, true, room.ballast])

  free = 99
  await disk.look()
  expect([disk.hasRoom(), disk.hasBallast()]).toEqual([false, true])
  const up = once(events, 'up')
  process.kill(Number(readFileSync(path.join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  await up
  expect([disk.hasRoom(), disk.hasBallast(), existsSync(ballast)]).toEqual([false, false, false])

  free = 126
  await disk.look()
  expect([disk.hasRoom(), disk.hasBallast()]).toEqual([false, false])
  free = 127
  await disk.look()
  expect([disk.hasRoom(), disk.hasBallast()]).toEqual([true, true])
  expect(said).toEqual(expect.arrayContaining(['only 99 MB are free: writing stops', 'the disk was full: the ballast of 2 MB is given up', 'there is room again, 127 MB: writing goes on']))
})

test('where there is too little for new data, nothing is started and nothing is left', async () => {
  const folder = newFolder()
  await expect(start(folder, () => 99)).rejects.toThrow(/Only 99 MB are free where .* free space until there are at least 100 MB/)
  expect(existsSync(path.join(folder, 'pg', 'PG_VERSION'))).toBe(false)
})

test('what is free is really asked for', async () => {
  const folder = newFolder(), embedded = await startEmbedded(folder, { room: { ballast: 0, watermark: 2 ** 60 } }).catch((error: Error) => error)
  expect(String(embedded)).toMatch(/Only \d+ MB are free/)
})

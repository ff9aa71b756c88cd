/** Files that hold what opens a door: only their owner may read them, and they are never half written. */
import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { openToOthers, unreadable } from './refusals.ts'

/** Read through the handle that was looked at, so that it cannot be another file by then. `undefined` where there is none. */
export function readPrivate(file: string): string | undefined {
  let handle: number
  try {
    handle = openSync(file, constants.O_RDONLY)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw unreadable(file)
  }
  try {
    const { mode, uid, size } = fstatSync(handle)
    // Windows has no such modes.
    if (process.getuid && ((mode & 0o077) !== 0 || uid !== process.getuid())) throw openToOthers(file)
    if (size > largest) throw unreadable(file)
    return readFileSync(handle, 'utf8')
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EISDIR' ? unreadable(file) : error
  } finally {
    closeSync(handle)
  }
}
const largest = 1 << 20

export function writePrivate(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const fresh = `${file}.${randomBytes(6).toString('hex')}`
  try {
    writeFileSync(fresh, text, { mode: 0o600, flag: 'wx' })
    renameSync(fresh, file)
  } finally {
    rmSync(fresh, { force: true })
  }
}

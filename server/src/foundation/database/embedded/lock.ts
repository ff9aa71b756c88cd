/**
 * One starter at a time. The lock is a file that names its holder; a holder that has died, or whose number the system has since given to
 * another process, no longer holds it.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { beganAt, isRunning } from './process.ts'

/** Waits for its turn, at most `patience` milliseconds; `undefined` when the holder outlasted that. */
export async function takeLock(file: string, patience: number): Promise<(() => void) | undefined> {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, holderText(process.pid), { mode: 0o600 })
  try {
    for (const until = Date.now() + patience; Date.now() < until; await pause(50)) {
      if (take(mine, file)) return () => rmSync(file, { force: true })
      const holder = read(file)
      if (holder !== undefined && !isAlive(holder)) setAside(file, holder)
    }
    return undefined
  } finally {
    rmSync(mine, { force: true })
  }
}

/** A hard link either appears whole, with its text, or not at all. */
function take(mine: string, file: string): boolean {
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead holder's lock away. If somebody else took it in the meantime, it was theirs that moved: it is put back. */
function setAside(file: string, dead: string): void {
  const aside = `${file}.dead.${process.pid}`
  try {
    renameSync(file, aside)
    if (read(aside) !== dead) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  rmSync(aside, { force: true })
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const holderText = (pid: number): string => `${pid} ${beganAt(pid)}`

function isAlive(holder: string): boolean {
  const [pid, began] = holder.split(' ')
  return isRunning(Number(pid)) && beganAt(Number(pid)) === began
}

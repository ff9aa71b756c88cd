/**
 * Who is using a data folder right now: the server, and whoever runs a command beside it. Each leaves a file with its process number, so that
 * the last to go stops the database and nobody stops it under somebody else.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isRunning } from '../database/embedded/process.ts'
import { newId } from '../values/id.ts'

/** Says that this process uses the folder once more; what it returns ends that, and answers whether nobody else does. */
export function useFolder(folder: string, pid: number = process.pid): () => boolean {
  const users = path.join(folder, 'in-use')
  mkdirSync(users, { recursive: true, mode: 0o700 })
  const own = path.join(users, `${pid} ${newId()}`)
  writeFileSync(own, '')
  return () => {
    rmSync(own, { force: true })
    return othersIn(users).length === 0
  }
}

/** Those whose process is gone went without saying so; their files are taken away. */
function othersIn(users: string): string[] {
  return readdirSync(users).filter((name) => {
    if (isRunning(Number(name.split(' ')[0]))) return true
    rmSync(path.join(users, name), { force: true })
    return false
  })
}

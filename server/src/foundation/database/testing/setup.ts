/** For the whole run: a folder for the server that tests may start, and its end. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext { clusterFolder: string }
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-pg-'))
  project.provide('clusterFolder', folder)
  return async () => {
    const pidFile = path.join(folder, 'cluster', 'pg', 'postmaster.pid')
    if (existsSync(pidFile)) {
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT')
      for (let tries = 0; tries < 200 && existsSync(pidFile); tries++) await pause(25)
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

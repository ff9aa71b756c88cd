/** A small disk in memory that can be filled, where this machine lets us make one. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface SmallDisk {
  readonly folder: string
  /** What an installation on it keeps free. */
  readonly environment: NodeJS.ProcessEnv
  /** Until no more than so many bytes are free. */
  readonly fill: (leave: number) => void
  readonly empty: () => void
  readonly remove: () => void
}

const size = 1024

export function smallDisk(): SmallDisk | undefined {
  const mounted = mkdtempSync(path.join(tmpdir(), 'rustning-disk-')), filler = path.join(mounted, 'filler')
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', mounted]).status !== 0) {
    rmdirSync(mounted)
    return undefined
  }
  const free = () => {
    const { bavail, bsize } = statfsSync(mounted)
    return bavail * bsize
  }
  const empty = () => rmSync(filler, { force: true })
  return {
    folder: path.join(mounted, 'data'), environment: { RUSTNING_LEAST_FREE: '48', RUSTNING_BALLAST: '40' }, empty,
    fill: (leave) => {
      const file = openSync(filler, 'a'), step = Buffer.alloc(1 << 20)
      try {
        while (free() > leave) writeSync(file, step, 0, Math.min(step.length, free() - leave || 4096))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        closeSync(file)
      }
    },
    remove: () => {
      spawnSync('umount', ['--lazy', mounted])
      rmdirSync(mounted)
    },
  }
}

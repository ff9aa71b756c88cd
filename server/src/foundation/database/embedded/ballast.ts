/**
 * A file that takes room and holds nothing, so that there is room to give. It must really lie on the disk: a file of holes, or of zeros that
 * the file system packs away, gives nothing back.
 */
import { randomBytes } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'

const step = 1 << 20

/** All of it, on the disk. */
export function holdsBallast(file: string, size: number): boolean {
  try {
    const { size: long, blocks } = statSync(file)
    // Windows does not say how many blocks; it makes no holes unasked either.
    return long >= size && (process.platform === 'win32' || blocks * 512 >= size * 0.99)
  } catch {
    return false
  }
}

/** Appears under its name when it is whole. Rejects, and leaves nothing, when the disk fills first or the signal is raised. */
export async function makeBallast(file: string, size: number, signal: AbortSignal): Promise<void> {
  const making = `${file}.${process.pid}`
  try {
    const handle = await open(making, 'w', 0o600)
    try {
      const noise = randomBytes(step)
      for (let at = 0; at < size; at += step) {
        signal.throwIfAborted()
        // The same noise in every step could be kept once.
        noise.writeBigUInt64BE(BigInt(at))
        await handle.writeFile(noise.subarray(0, Math.min(step, size - at)))
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    signal.throwIfAborted()
    await rename(making, file)
  } catch (error) {
    await rm(making, { force: true })
    throw error
  }
}

export const giveUpBallast = (file: string): void => rmSync(file, { force: true })

/**
 * Whether a process is still there. One that has ended and that nobody has asked after yet keeps its number, and is not: where nobody asks
 * after orphans, as in many containers, it would else be waited for for ever.
 */
import { readFileSync } from 'node:fs'

export function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0) && !hasEnded(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** It has ended, and its number is not free yet. */
const hasEnded = (pid: number): boolean => ['Z', 'X'].includes(fieldOf(pid, 0) ?? '')

/** The words it was started with; `undefined` where the system does not say. */
export function commandOf(pid: number): readonly string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return undefined
  }
}

/** When a process began, in the kernel's own count; where the system does not say, its number alone must do. */
export const beganAt = (pid: number): string => fieldOf(pid, 19) ?? '0'

/** Counted after its name, which may hold anything. */
function fieldOf(pid: number, place: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[place]
  } catch {
    return undefined
  }
}

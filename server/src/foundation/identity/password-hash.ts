/**
 * Makes and checks what is stored of a password: argon2id with the least parameters OWASP recommends (19 MiB, two passes). Only four are
 * worked on at once, so that a storm of logins takes time and not memory. Where there is no password the same work is done for nothing,
 * so that the time of an answer does not tell whether somebody has an account.
 */
import { hash, verify } from '@node-rs/argon2'
import { tooManyRequests } from '../http/refusals.ts'
import { isTooLong, normalPassword } from './password.ts'

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Of a random password that nobody kept. */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$qKmssYd5lRoRemdIcKrupQ$t/OYwsbUcDgLgTlJ5ssXVhOBAJtZMi8GuYYtkTE5huk'

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normalPassword(password), parameters))

/** False where there is no hash or the password is longer than any may be, after the same work. */
export async function isPassword(stored: string | null | undefined, given: string): Promise<boolean> {
  // Nobody's password is empty.
  const right = await inTurn(() => verify(stored ?? nobodys, isTooLong(given) ? '' : normalPassword(given)))
  return right && typeof stored === 'string'
}

const atOnce = 4
/** Whoever comes after so many would have given up before their turn came. */
const mostWaiting = 500
let working = 0, begun = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working < atOnce) working++
  else if (waiting.length >= mostWaiting) throw tooManyRequests(undefined, { retryAfter: 30 })
  // The place is handed over by whoever leaves it.
  else await new Promise<void>((turn) => void waiting.push(turn))
  try {
    begun++
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else working--
  }
}

/** For tests and measurements: how many are worked on, wait their turn, and have been begun since the start. */
export const hashesAtWork = (): { readonly working: number; readonly waiting: number; readonly begun: number } => ({ working, waiting: waiting.length, begun })

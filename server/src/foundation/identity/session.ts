/**
 * A session is what lets a person stay signed in: a random token that only their browser has, for twelve hours at most and no longer than
 * an hour without being used. Every login begins a new one, whatever the browser had before, so that nobody can plant a session in
 * advance and wait for somebody to sign in to it.
 */
import { newId } from '../values/id.ts'
import { refusal } from '../values/refusal.ts'
import type { NewSession, SessionMethod } from './session.store.ts'
import { newSecret, type Secret } from './secret.ts'
import { sessionText } from './session.text.ts'

export const longestSession = 12 * 3_600_000

/** One answer for an account that does not exist, one that is closed, and a password that is wrong. */
export const loginRefused = refusal('login-refused', 401, (language) => sessionText[language].loginRefused)
/** Said only to whoever gave the right password. */
export const secondFactorNeeded = refusal('second-factor-needed', 401, (language) => sessionText[language].secondFactorNeeded)
export const secondFactorWrong = refusal('second-factor-wrong', 401, (language) => sessionText[language].secondFactorWrong)
export const sessionUnknown = refusal('session-unknown', 404, (language) => sessionText[language].sessionUnknown)

/** Where and how somebody came in. */
export interface Visit {
  readonly address?: string | undefined
  readonly agent?: string | undefined
}

export interface Opening extends Visit {
  readonly method: SessionMethod
  /** How many independent proofs were given; a passkey that asked for a finger or a code counts as two. */
  readonly factors: 1 | 2
  /** Where a session is renewed and not begun: it ends when the one before would have. */
  readonly expiresAt?: Date | undefined
}

/** A session to be stored, and the token for the browser. */
export function newSession({ method, factors, address, agent, expiresAt }: Opening, at: Date): { readonly row: NewSession; readonly token: Secret } {
  const token = newSecret('session')
  return { token, row: { id: newId(), tokenHash: token.hash, method, factors, openedAt: at, expiresAt: expiresAt ?? new Date(at.getTime() + longestSession), address, agent: agent?.slice(0, 300) } }
}

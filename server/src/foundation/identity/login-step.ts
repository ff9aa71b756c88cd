/**
 * A login that is begun and not finished: a question to a passkey, a visit to another login service. It lives five minutes, is good once,
 * and belongs to the browser that began it: that browser alone holds the secret, in a cookie. What must be unguessable on the way follows
 * from the secret, so that whoever reads the database can finish nobody's login.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { refusal } from '../values/refusal.ts'
import type { Uuid } from '../values/id.ts'
import { loginStepText } from './login-step.text.ts'

export const stepPurposes = ['passkey-add', 'passkey-login', 'passkey-prove', 'oidc-login', 'oidc-link', 'oidc-prove', 'oidc-invitation'] as const
export type StepPurpose = (typeof stepPurposes)[number]

/** Also how long the browser keeps the cookie. */
export const stepSeconds = 300

export const loginStepUnknown = refusal('login-step-unknown', 401, (language) => loginStepText[language].unknown)
export const somebodyElseLoggedIn = refusal('somebody-else-logged-in', 409, (language) => loginStepText[language].somebodyElse)
export const lastWayIn = refusal('last-way-in', 409, (language) => loginStepText[language].lastWayIn)

export const newStepSecret = (): string => `rb_${randomBytes(32).toString('base64url')}`
export const isStepSecret = (text: unknown): text is string => typeof text === 'string' && /^rb_[\w-]{43}$/.test(text)
export const stepHash = (secret: string): Buffer => createHash('sha256').update(secret).digest()
/** 256 bits that only the secret's holder could have asked for, in 43 characters of base64url. */
export const fromStep = (secret: string, what: 'challenge' | 'state' | 'nonce' | 'verifier'): string => createHmac('sha256', secret).update(what).digest('base64url')

/**
 * One person at a time in one browser session, however each logs in: HelseID asks it of whoever uses HelseID, and no login is safer without
 * it. `current` is who holds the session that came with the request.
 */
export function mustBeSamePerson(current: Uuid | undefined, account: Uuid): void {
  if (current !== undefined && current !== account) throw somebodyElseLoggedIn()
}

/** Every way a person has of logging in. */
export interface Ways {
  readonly password: boolean
  readonly passkeys: number
  readonly externalLogins: number
}
/** One of them is about to go. */
export function mustNotBeLast({ password, passkeys, externalLogins }: Ways): void {
  if (Number(password) + passkeys + externalLogins <= 1) throw lastWayIn()
}

/** An address within this site to come back to; anything that a browser could read as another site is not one. */
export const isLocalPath = (text: string): boolean => /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text) && text.length <= 2000

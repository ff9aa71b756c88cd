/**
 * A code that changes every thirty seconds, from an app on the telephone (RFC 6238). The one before and the one after are taken too, because
 * clocks differ; each is taken once, so that a code seen over somebody's shoulder is worth nothing.
 */
import { Secret, TOTP } from 'otpauth'
import { refusal } from '../values/refusal.ts'
import { totpText } from './totp.text.ts'

export const totpInUse = refusal('totp-in-use', 409, (language) => totpText[language].inUse)
export const totpNotBegun = refusal('totp-not-begun', 409, (language) => totpText[language].notBegun)
export const totpCodeWrong = refusal('totp-code-wrong', 422, (language) => totpText[language].codeWrong)

const period = 30

const generator = (secret: Uint8Array, label = ''): TOTP => new TOTP({ issuer: 'Rustning', label, algorithm: 'SHA1', digits: 6, period, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) })

/** To be shown once, as a picture and as text. */
export interface NewTotp {
  readonly secret: string
  readonly uri: string
}
export const describeTotp = (secret: Uint8Array, email: string): NewTotp => {
  const totp = generator(secret, email)
  return { secret: totp.secret.base32, uri: totp.toString() }
}

/** As apps show it: with or without a space in the middle. */
export const isTotpCode = (given: string): boolean => /^\d{3} ?\d{3}$/.test(given.trim())

/** Which step the code belongs to; none if it belongs to no step near now, or to one that is used. */
export function totpStepOf(secret: Uint8Array, given: string, at: Date, used: number | undefined): number | undefined {
  if (!isTotpCode(given)) return undefined
  const totp = generator(secret)
  const delta = totp.validate({ token: given.replaceAll(' ', ''), timestamp: at.getTime(), window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(at.getTime() / 1000 / period) + delta
  return used === undefined || step > used ? step : undefined
}

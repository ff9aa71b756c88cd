/**
 * An account is a person who can sign in, known by an e-mail address. It belongs to the person and to no organisation; what an organisation
 * knows of the person stands in their membership.
 */
import type pg from 'pg'
import { networkOf } from '../http/limiter.ts'
import { tooManyRequests } from '../http/refusals.ts'
import type { TenantId } from '../values/id.ts'
import { refusal } from '../values/refusal.ts'
import { accountText } from './account.text.ts'
import { hashOf } from './secret.ts'

/** What everything about accounts needs, handed in when the server starts. */
export interface Identity {
  readonly pool: pg.Pool
  /** Of the journal (`backup/epoch.ts`). */
  readonly epoch: number
  /** Counts an attempt at `<what> account <hash>` or `<what> address <network>`, and says whether it may be made; whether the key stands for someone who exists must not matter to it. */
  readonly limit: (key: string) => boolean
  /** Encrypts what a code generator shares with us (`totp-key.ts`). */
  readonly totpKey: Uint8Array
  /** Is given what is done after the answer, so that the time an answer takes tells nothing. Waits for it when the server stops. */
  readonly later: (work: Promise<void>) => void
}

/** What an organisation calls itself; the register of organisations knows. */
export type OrganisationName = (tenant: TenantId) => Promise<string>

export const emailMalformed = refusal('email-malformed', 422, (language) => accountText[language].emailMalformed)
export const nameMissing = refusal('name-missing', 422, (language) => accountText[language].nameMissing)

/** As addresses are stored and compared: without spaces around, and in lower case. */
export const emailOf = (given: string): string => given.trim().normalize('NFC').toLowerCase()

/** Only so much that a letter could reach it; whether it does, the letter shows. */
export function readEmail(given: string): string {
  const email = emailOf(given)
  if (email.length > 254 || !/^[^\s@<>"\\,;:\p{C}]+@[^\s@<>"\\,;:\p{C}]+\.[^\s@<>"\\,;:\p{C}.]+$/u.test(email)) throw emailMalformed()
  return email
}

export function readName(given: string): string {
  const name = given.trim().normalize('NFC')
  if (name === '' || [...name].length > 200 || /\p{Cc}|\p{Cs}/u.test(name)) throw nameMissing()
  return name
}

/** Attempts against one account and from one address are counted apart, before anything is looked up. What is guessed at blindly is aimed at nobody. */
export function mayTry({ limit }: Pick<Identity, 'limit'>, what: string, whom: string | undefined, address: string | undefined): void {
  const counted = [whom === undefined || limit(`${what} account ${hashOf(whom).toString('hex')}`), address === undefined || limit(`${what} address ${networkOf(address)}`)]
  if (counted.includes(false)) throw tooManyRequests(undefined, { retryAfter: 60 })
}

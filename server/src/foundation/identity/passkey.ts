/**
 * Passkeys: a key that a person's telephone, computer or security key holds and shows only to this site, after a fingerprint, a face or a
 * PIN. The key is something one has and the PIN something one knows, so a login by passkey counts as two factors. What we decide stands
 * here; the format is W3C Web Authentication.
 */
import { refusal } from '../values/refusal.ts'
import { passkeyText } from './passkey.text.ts'

export const passkeyNotAccepted = refusal('passkey-not-accepted', 401, (language) => passkeyText[language].notAccepted)
export const passkeyNotAdded = refusal('passkey-not-added', 422, (language) => passkeyText[language].notAdded)
export const passkeyKnown = refusal('passkey-known', 409, (language) => passkeyText[language].known)
export const passkeyUnknown = refusal('passkey-unknown', 404, (language) => passkeyText[language].unknown)
export const passkeysTooMany = refusal('passkeys-too-many', 409, (language) => passkeyText[language].tooMany)
export const passkeysNeedName = refusal('passkeys-need-host-name', 409, (language) => passkeyText[language].needHostName)

/** EdDSA, ES256 and RS256, as COSE numbers them. */
export const algorithms = [-8, -7, -257]
export const mostPasskeys = 20

/** Whom passkeys are for: this site by its public address, whatever a request says. Browsers want https, and a name rather than a number. */
export function partyOf(origin: string): { readonly id: string; readonly origin: string } {
  const { protocol, hostname } = new URL(origin)
  const numbered = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  if (numbered || (protocol !== 'https:' && hostname !== 'localhost')) throw passkeysNeedName()
  return { id: hostname, origin }
}

/** A device that counts must have counted on: if it has not, there are two of it. Passkeys that are copied between devices stay at zero. */
export const counterWentBack = (kept: number, shown: number): boolean => (kept > 0 || shown > 0) && shown <= kept

/** What the person calls it; where they say nothing usable, a word of ours. */
export const passkeyName = (given: string, otherwise: string): string => given.normalize('NFC').replace(/[\p{C}\s]+/gu, ' ').trim().slice(0, 100).trim() || otherwise

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
export type Transport = (typeof transports)[number]
export const knownTransports = (given: readonly string[] | undefined): Transport[] => transports.filter((transport) => given?.includes(transport))

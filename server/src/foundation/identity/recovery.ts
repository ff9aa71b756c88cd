/**
 * Codes for the day the telephone is lost: ten, to be kept on paper, each good once. 80 random bits each, so that the hash that is stored
 * cannot be turned back by trying; written without letters that are mistaken for each other.
 */
import { randomBytes } from 'node:crypto'
import { hashOf } from './secret.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const howMany = 10

export const newRecoveryCodes = (): string[] => Array.from({ length: howMany }, () => {
  const signs = [...randomBytes(16)].map((byte) => alphabet[byte & 31]).join('')
  return (signs.match(/.{4}/g) ?? []).join('-')
})

/** As it was written down: capitals, spaces and hyphens do not matter, and o, i and l are the digits they look like. */
export function readRecoveryCode(given: string): string | undefined {
  const code = given.slice(0, 60).toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return code.length === 16 && [...code].every((sign) => alphabet.includes(sign)) ? code : undefined
}

export const recoveryHash = (code: string): Buffer => hashOf(`recovery ${readRecoveryCode(code) ?? ''}`)

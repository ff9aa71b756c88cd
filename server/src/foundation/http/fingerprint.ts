/**
 * Sending the same request twice has one effect. The key says which attempt it is, the fingerprint what was asked, so that the same key for
 * something else is noticed. What was done the first time is kept by the write path, not here.
 */
import { createHash } from 'node:crypto'
import { canonical } from '@rustning/knowledge/pack'
import { keyMalformed } from './refusals.ts'

export interface Once {
  readonly key: string
  /** SHA-256 of method, address and body, the body's fields in alphabetical order. */
  readonly fingerprint: Buffer
}

export const fingerprintOf = (method: string, url: string, body: unknown): Buffer => createHash('sha256').update(JSON.stringify([method, url])).update(canonical(body ?? null)).digest()

/** As the database keeps it: visible ASCII, and short. */
export function readKey(header: string): string {
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) throw keyMalformed()
  return header
}

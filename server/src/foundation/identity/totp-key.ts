/**
 * What a person's code generator shares with us is encrypted with a key that stands outside the database, so that a copy of the database
 * alone lets nobody in. The key is a file beside the journal's; without it the codes of everybody must be set up anew.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { KeyExposed } from '../journal/keys.ts'
import type { Uuid } from '../values/id.ts'

/** Reads the key, or makes it the first time. */
export function totpKeyIn(folder: string): Buffer {
  const file = path.join(folder, 'identity-key')
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new KeyExposed(`${file} can be read by others; run chmod 600 on it, and consider whether somebody has it`)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes`)
  return key
}

/** AES-256-GCM, bound to the person: one person's secret put into another's row cannot be read. Version, nonce, tag, text. */
export function seal(key: Uint8Array, account: Uuid, secret: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(account))
  const text = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), text])
}

/** Throws when the key is another, or the row is not this person's. */
export function unseal(key: Uint8Array, account: Uuid, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== 1) throw new Error('a code generator’s secret is of an unknown kind')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13), { authTagLength: 16 }).setAAD(Buffer.from(account)).setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([cipher.update(bytes.subarray(29)), cipher.final()])
}

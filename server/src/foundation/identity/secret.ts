/**
 * What opens a door without saying who you are: a session, a link in a letter, a program's key. Each is 256 random bits behind a few letters
 * that say what it is, so that one that is lost somewhere can be recognised there. We keep only its SHA-256; the text is shown once, to
 * whoever it is for, and a secret that is printed by mistake prints as «[secret]».
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { inspect } from 'node:util'
import { asTenant, type TenantId } from '../values/id.ts'

const prefixes = { session: 'rs_', link: 'rl_', token: 'rt_' } as const
export type SecretKind = keyof typeof prefixes

export interface Secret {
  readonly kind: SecretKind
  /** Whose it is, where the text says so: rows of an organisation cannot be looked for before the organisation is named. */
  readonly tenant: TenantId | undefined
  /** What is stored, and what the secret is found by. */
  readonly hash: Buffer
  /** The text itself. */
  readonly reveal: () => string
}
export interface TenantSecret extends Secret {
  readonly tenant: TenantId
}

export function newSecret(kind: SecretKind, tenant: TenantId): TenantSecret
export function newSecret(kind: 'session' | 'link'): Secret
export function newSecret(kind: SecretKind, tenant?: TenantId): Secret {
  const random = randomBytes(32).toString('base64url')
  return secretOf(kind, `${prefixes[kind]}${tenant === undefined ? '' : `${tenantText(tenant)}_`}${random}`, tenant)
}

/** 32 bytes are 43 characters of base64url and a tenant's 16 are 22; the alphabet has `_` in it, so lengths and not separators tell the parts apart. */
const shape = /^(rs_|rl_|rt_)(?:([\w-]{22})_)?([\w-]{43})$/

/** Longer than any secret with the spaces and line breaks it may have picked up on its way. */
const longest = 200

/** What somebody sends as a secret of this kind. Spaces and line breaks from copying are passed over; anything else that is not as we write it is nothing. */
export function readSecret(kind: SecretKind, given: string): Secret | undefined {
  if (given.length > longest) return undefined
  const text = given.replaceAll(/\s+/g, '')
  const [, prefix, owner, random] = shape.exec(text) ?? []
  if (prefix !== prefixes[kind] || !isWhole(random, 32)) return undefined
  if (owner === undefined) return kind === 'token' ? undefined : secretOf(kind, text, undefined)
  return isWhole(owner, 16) ? secretOf(kind, text, tenantOf(owner)) : undefined
}

export function readTenantSecret(kind: SecretKind, given: string): TenantSecret | undefined {
  const secret = readSecret(kind, given)
  return secret?.tenant === undefined ? undefined : (secret as TenantSecret)
}

/** The whole text is hashed, so that the same random bits as another kind or for another organisation are another secret. */
export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Takes as long for a hash that is nearly right as for one that is not. */
export const sameHash = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && timingSafeEqual(one, other)

function secretOf(kind: SecretKind, text: string, tenant: TenantId | undefined): Secret {
  const unsaid = () => '[secret]'
  return { kind, tenant, hash: hashOf(text), reveal: () => text, ...{ toString: unsaid, toJSON: unsaid, [inspect.custom]: unsaid } }
}

/** Bytes have one spelling; the last character's unused bits must be zero. */
const isWhole = (text: string | undefined, bytes: number): text is string => {
  const read = Buffer.from(text ?? '', 'base64url')
  return read.length === bytes && read.toString('base64url') === text
}

const tenantText = (tenant: TenantId): string => Buffer.from(tenant.replaceAll('-', ''), 'hex').toString('base64url')
const tenantOf = (text: string): TenantId => asTenant(Buffer.from(text, 'base64url').toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))

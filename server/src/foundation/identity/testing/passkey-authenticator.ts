/** A device with a passkey, for tests: it makes a real key and signs real answers, and lies where a test tells it to. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { NewPasskey, ShownPasskey } from '../passkey.api.ts'

export type Kind = 'ES256' | 'EdDSA' | 'RS256'
export interface Lie {
  readonly challenge?: string
  readonly origin?: string
  readonly party?: string
  readonly type?: string
  readonly verified?: boolean
  readonly counter?: number
  readonly userHandle?: string
  readonly attestation?: { readonly fmt: string; readonly attStmt: Readonly<Record<string, unknown>> }
  readonly signWith?: KeyObject
}

export interface Device {
  readonly id: string
  readonly key: KeyObject
  readonly add: (asked: { readonly challenge: string }, lie?: Lie) => NewPasskey
  readonly show: (asked: { readonly challenge: string }, lie?: Lie) => ShownPasskey
}

export function device({ origin, kind = 'ES256', handle }: { readonly origin: string; readonly kind?: Kind; readonly handle?: string }): Device {
  const credential = randomBytes(32), id = credential.toString('base64url')
  const { publicKey, privateKey } = kind === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : kind === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const party = new URL(origin).hostname
  const said = (type: string, challenge: string, lie: Lie) => Buffer.from(JSON.stringify({ type: lie.type ?? type, challenge: lie.challenge ?? challenge, origin: lie.origin ?? origin, crossOrigin: false }))
  const data = (lie: Lie, attested?: Buffer) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(lie.counter ?? 0)
    const flags = 0x01 | (lie.verified === false ? 0 : 0x04) | (attested ? 0x40 : 0)
    return Buffer.concat([sha256(lie.party ?? party), Buffer.of(flags), count, attested ?? Buffer.alloc(0)])
  }
  return {
    id, key: privateKey,
    add({ challenge }, lie = {}) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credential.length)
      const { fmt, attStmt } = lie.attestation ?? { fmt: 'none', attStmt: {} }
      const object = cbor(new Map<string, unknown>([['fmt', fmt], ['attStmt', new Map(Object.entries(attStmt))], ['authData', data(lie, Buffer.concat([Buffer.alloc(16), length, credential, cose(publicKey, kind)]))]]))
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: said('webauthn.create', challenge, lie).toString('base64url'), attestationObject: object.toString('base64url'), transports: ['internal', 'telepathy'] } }
    },
    show({ challenge }, lie = {}) {
      const clientData = said('webauthn.get', challenge, lie), authenticatorData = data(lie)
      const signature = sign(kind === 'EdDSA' ? null : 'sha256', Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]), lie.signWith ?? privateKey)
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: clientData.toString('base64url'), authenticatorData: authenticatorData.toString('base64url'), signature: signature.toString('base64url'), userHandle: lie.userHandle ?? handle } }
    },
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

function cose(key: KeyObject, kind: Kind): Buffer {
  const jwk = key.export({ format: 'jwk' })
  const part = (name: 'x' | 'y' | 'n' | 'e') => Buffer.from(jwk[name] as string, 'base64url')
  if (kind === 'ES256') return cbor(new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, part('x')], [-3, part('y')]]))
  if (kind === 'EdDSA') return cbor(new Map<number, unknown>([[1, 1], [3, -8], [-1, 6], [-2, part('x')]]))
  return cbor(new Map<number, unknown>([[1, 3], [3, -257], [-1, part('n')], [-2, part('e')]]))
}

/** As much of RFC 8949 as an answer needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, inner]) => [cbor(key), cbor(inner)])])
}
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.of((major << 5) | length)
  if (length < 256) return Buffer.of((major << 5) | 24, length)
  return Buffer.of((major << 5) | 25, length >> 8, length & 255)
}

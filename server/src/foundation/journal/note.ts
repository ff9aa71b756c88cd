/**
 * Signed notes and checkpoints as C2SP specifies them (c2sp.org/signed-note, c2sp.org/tlog-checkpoint), so that any transparency-log tool
 * can check ours: a few lines of text, an empty line, and signature lines that each name their key.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import type { Hash } from './tree.ts'

const ed25519 = Buffer.of(1)
const dash = '—'

/** A signing key and the name it signs under. The name is part of every signature line. */
export interface Signer {
  readonly name: string
  readonly key: KeyObject
}

/** What is needed to check a signature; as text `name+keyhash+key`, which is what an operator hands to a verifier. */
export interface Verifier {
  readonly name: string
  readonly key: KeyObject
}

export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Hash
}

/** A new Ed25519 key. Refuses a name that a signature line cannot hold. */
export function newSigner(name: string): Signer {
  if (!/^[^\s+]+$/u.test(name)) throw new RangeError(`a key name has no spaces and no plus sign: “${name}”`)
  return { name, key: generateKeyPairSync('ed25519').privateKey }
}

export const signerFrom = (name: string, pem: string): Signer => ({ name, key: createPrivateKey(pem) })
export const signerPem = ({ key }: Signer): string => key.export({ type: 'pkcs8', format: 'pem' }) as string
export const verifierOf = ({ name, key }: Signer): Verifier => ({ name, key: createPublicKey(key) })

const rawKey = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url')
const keyHash = ({ name, key }: Verifier): Buffer => createHash('sha256').update(`${name}\n`).update(ed25519).update(rawKey(key)).digest().subarray(0, 4)

export const verifierText = (verifier: Verifier): string =>
  `${verifier.name}+${keyHash(verifier).toString('hex')}+${Buffer.concat([ed25519, rawKey(verifier.key)]).toString('base64')}`

/** Reads `name+keyhash+key`; `undefined` when it is not an Ed25519 key or its hash does not fit. */
export function verifierFrom(text: string): Verifier | undefined {
  const [name, hash, ...rest] = text.trim().split('+')
  const bytes = Buffer.from(rest.join('+'), 'base64')
  if (!name || bytes.length !== 33 || bytes[0] !== ed25519[0]) return undefined
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') }, format: 'jwk' })
  return keyHash({ name, key }).toString('hex') === hash ? { name, key } : undefined
}

/** Refuses text that is not whole lines, or that holds an empty line, which would end it. */
export function signNote(text: string, ...signers: readonly Signer[]): string {
  if (!text.endsWith('\n') || text.includes('\n\n')) throw new RangeError('a note is whole lines without an empty one')
  const lines = signers.map((signer) => `${dash} ${signer.name} ${Buffer.concat([keyHash(verifierOf(signer)), sign(null, Buffer.from(text), signer.key)]).toString('base64')}\n`)
  return `${text}\n${lines.join('')}`
}

/** The note's text and the names of those among `verifiers` whose signature holds; `undefined` when it is no note. */
export function openNote(note: string, verifiers: readonly Verifier[]): { text: string; signedBy: string[] } | undefined {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) return undefined
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2, -1).split('\n')
  const signatures = lines.map((line) => new RegExp(`^${dash} (\\S+) ([A-Za-z0-9+/]+={0,2})$`, 'u').exec(line))
  if (signatures.length > 100 || signatures.some((match) => match === null)) return undefined
  const signedBy = verifiers.filter((verifier) => signatures.some((match) => {
    const bytes = Buffer.from(match?.[2] ?? '', 'base64')
    return match?.[1] === verifier.name && bytes.subarray(0, 4).equals(keyHash(verifier)) && verify(null, Buffer.from(text), verifier.key, bytes.subarray(4))
  })).map(({ name }) => name)
  return { text, signedBy }
}

export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n`

/** Reads the first three lines of a checkpoint; what follows them are extensions. */
export function checkpointFrom(text: string): Checkpoint | undefined {
  const [origin, count, encoded] = text.split('\n')
  const size = Number(count)
  const root = Buffer.from(encoded ?? '', 'base64')
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(count ?? '') || !Number.isSafeInteger(size) || root.length !== 32 || root.toString('base64') !== encoded) return undefined
  return { origin, size, root }
}

/** The installation's signing key, kept outside the database so that whoever has one does not have both. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newSigner, signerFrom, signerPem, verifierFrom, verifierOf, verifierText, type Signer } from './note.ts'

/** Refused: the file can be read by others than its owner. */
export class KeyExposed extends Error {}

/**
 * Reads the key, or makes it the first time and calls it `name`. Beside it stands the public key with that name, to be given to whoever
 * verifies; the name is part of every signature, and is kept even if the installation gets another address.
 */
export function signerIn(folder: string, name: string): Signer {
  const file = path.join(folder, 'journal-key.pem'), shown = path.join(folder, 'journal-key.pub')
  if (!existsSync(file)) {
    const signer = newSigner(name)
    writeFileSync(file, signerPem(signer), { mode: 0o600, flag: 'wx' })
    writeFileSync(shown, `${verifierText(verifierOf(signer))}\n`)
    return signer
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new KeyExposed(`${file} can be read by others; run chmod 600 on it, and consider whether somebody has it`)
  const known = existsSync(shown) ? verifierFrom(readFileSync(shown, 'utf8'))?.name : undefined
  return signerFrom(known ?? name, readFileSync(file, 'utf8'))
}


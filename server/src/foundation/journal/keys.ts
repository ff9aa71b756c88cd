/** The installation's signing key, kept outside the database so that whoever has one does not have both. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newSigner, signerFrom, signerPem, verifierOf, verifierText, type Signer } from './note.ts'

/** Refused: the file can be read by others than its owner. */
export class KeyExposed extends Error {}

/** Reads the key, or makes it the first time. Beside it stands the public key, to be given to whoever verifies. */
export function signerIn(folder: string, name: string): Signer {
  const file = path.join(folder, 'journal-key.pem')
  if (!existsSync(file)) {
    const signer = newSigner(name)
    writeFileSync(file, signerPem(signer), { mode: 0o600, flag: 'wx' })
    writeFileSync(path.join(folder, 'journal-key.pub'), `${verifierText(verifierOf(signer))}\n`)
    return signer
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new KeyExposed(`${file} can be read by others; run chmod 600 on it, and consider whether somebody has it`)
  return signerFrom(name, readFileSync(file, 'utf8'))
}


/** What may happen to a folder on its way: bytes that change, files that go, come or turn into something else, and somebody who edits. */
import { appendFileSync, copyFileSync, cpSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Signer } from '../../journal/note.ts'
import { manifestFile, noteFile, writeManifest, type BackupManifest, type OrganisationManifest } from '../manifest.ts'

export type Damage = readonly [name: string, damage: (folder: string) => void | Promise<void>, code: string, file: string]

export function damageByte(file: string, at = 0.5): void {
  const bytes = readFileSync(file)
  const index = Math.floor(bytes.length * at)
  bytes[index] = (bytes[index] as number) ^ 1
  writeFileSync(file, bytes)
}

export const manifestOf = <T extends BackupManifest | OrganisationManifest>(folder: string): T => JSON.parse(readFileSync(path.join(folder, manifestFile), 'utf8')) as T

/** As somebody with the key could: the manifest is changed and signed again. */
export const resigned = <T extends BackupManifest | OrganisationManifest>(signer: Signer, edit: (manifest: T) => T) => (folder: string): Promise<void> => writeManifest(folder, edit(manifestOf<T>(folder)), signer)

/** What applies to any folder with a manifest; `some` is one of its files, `rest` another. */
export const commonDamages = (some: string, rest: string): Damage[] => [
  ['one byte of a file', (folder) => damageByte(path.join(folder, some)), 'damaged', some],
  ['the first byte of a file', (folder) => damageByte(path.join(folder, some), 0), 'damaged', some],
  ['the last byte of a file', (folder) => damageByte(path.join(folder, rest), 0.9999), 'damaged', rest],
  ['a file cut short', (folder) => truncateSync(path.join(folder, some), readFileSync(path.join(folder, some)).length - 9), 'damaged', some],
  ['a file with something after it', (folder) => appendFileSync(path.join(folder, some), 'x'), 'damaged', some],
  ['an empty file', (folder) => truncateSync(path.join(folder, rest), 0), 'damaged', rest],
  ['a file that is gone', (folder) => rmSync(path.join(folder, some)), 'missing', some],
  ['a file that came', (folder) => copyFileSync(path.join(folder, some), path.join(folder, 'more.gz')), 'extra', 'more.gz'],
  ['two files that changed places', (folder) => {
    renameSync(path.join(folder, some), path.join(folder, 'x'))
    renameSync(path.join(folder, rest), path.join(folder, some))
    renameSync(path.join(folder, 'x'), path.join(folder, rest))
  }, 'damaged', ''],
  ['a link to the same bytes elsewhere', (folder) => {
    cpSync(path.join(folder, some), `${folder}.outside`)
    rmSync(path.join(folder, some))
    symlinkSync(`${folder}.outside`, path.join(folder, some))
  }, 'damaged', some],
  ['a link beside the files', (folder) => symlinkSync('/etc/passwd', path.join(folder, 'passwd')), 'extra', 'passwd'],
  ['a manifest that was edited', (folder) => writeFileSync(path.join(folder, manifestFile), readFileSync(path.join(folder, manifestFile), 'utf8').replace('"product": "0.1.0"', '"product": "0.1.1"')), 'damaged', manifestFile],
  ['one byte of the manifest', (folder) => damageByte(path.join(folder, manifestFile)), 'damaged', manifestFile],
  ['one byte of its signature', (folder) => damageByte(path.join(folder, noteFile), 0.98), 'unsigned', noteFile],
  ['one byte of what is signed', (folder) => damageByte(path.join(folder, noteFile), 0.3), 'unsigned', noteFile],
  ['no signature', (folder) => rmSync(path.join(folder, noteFile)), 'missing', noteFile],
  ['no manifest', (folder) => rmSync(path.join(folder, manifestFile)), 'notBackup', ''],
  ['a manifest that is a link', (folder) => {
    renameSync(path.join(folder, manifestFile), `${folder}.manifest`)
    symlinkSync(`${folder}.manifest`, path.join(folder, manifestFile))
  }, 'notBackup', ''],
]

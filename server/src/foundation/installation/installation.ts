/**
 * What an installation is on one machine: a data folder with the database (where it is the embedded one), the signing key and the witness,
 * and the settings its environment gives. Opened by the server and by every command that works on its data; whoever is the last to close
 * it stops the database.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { usualRoom, type RoomLimits } from '../database/embedded/room.ts'
import { openDatabase, type OpenDatabase } from '../database/open.ts'
import { totpKeyIn } from '../identity/totp-key.ts'
import { usualPause, type PauseLimits } from '../database/pause.ts'
import { KeyExposed, signerIn } from '../journal/keys.ts'
import type { Signer } from '../journal/note.ts'
import { witnessFile, type Witness } from '../journal/witness.ts'
import { InstallationRefused } from './refused.ts'
import { useFolder } from './users.ts'

export interface Settings {
  /** RUSTNING_DATA: everything this installation keeps, save what an external database keeps. */
  readonly folder: string
  /** DATABASE_URL: a PostgreSQL of the operator's own. */
  readonly databaseUrl: string | undefined
  readonly port: number
  readonly host: string
  /** PUBLIC_URL: as people write it in their browser. */
  readonly publicUrl: string
  /** RUSTNING_WITNESS: the file that checkpoints are copied to; best on another disk. */
  readonly witness: string
  /** RUSTNING_PROXIES: addresses or networks of our own proxies, with commas between; only they are believed about whom they speak for. */
  readonly proxies: readonly string[]
  /** RUSTNING_METRICS_TOKEN: whoever shows it may read the figures; without it only this machine may. */
  readonly metricsToken: string | undefined
  /** RUSTNING_OIDC: a file with the login services that people may use; without it nobody is called. */
  readonly loginServices: string | undefined
  /** RUSTNING_LEAST_FREE and RUSTNING_BALLAST, megabytes: with less than the first free, writing is paused; the second is taken, to be given up in need. */
  readonly room: RoomLimits
  /** RUSTNING_JOURNAL_WAIT, minutes: how far the journal may be behind before writing is paused. */
  readonly pause: PauseLimits
}

const usualPort = 7270

/** Throws InstallationRefused for a setting that cannot be followed. */
export function settingsFrom(environment: NodeJS.ProcessEnv, cwd: string): Settings {
  const folder = path.resolve(cwd, environment['RUSTNING_DATA'] || '.rustning')
  const given = environment['PORT'] || String(usualPort), port = Number(given)
  if (!/^\d+$/.test(given) || port > 65_535) throw new InstallationRefused((text) => text.badPort(given))
  const publicUrl = environment['PUBLIC_URL'] || `http://localhost:${port}`
  if (!/^https?:\/\/[a-zA-Z0-9.:[\]-]+\/?$/.test(publicUrl) || !URL.canParse(publicUrl)) throw new InstallationRefused((text) => text.badAddress(publicUrl))
  return {
    folder, port, publicUrl, databaseUrl: environment['DATABASE_URL'] || undefined, host: environment['HOST'] || '127.0.0.1',
    witness: path.resolve(cwd, environment['RUSTNING_WITNESS'] || path.join(folder, 'witness.jsonl')),
    proxies: (environment['RUSTNING_PROXIES'] ?? '').split(',').map((one) => one.trim()).filter(Boolean), metricsToken: environment['RUSTNING_METRICS_TOKEN'] || undefined,
    room: { watermark: megabytes(environment, 'RUSTNING_LEAST_FREE') ?? usualRoom.watermark, ballast: megabytes(environment, 'RUSTNING_BALLAST') ?? usualRoom.ballast },
    pause: pauseIn(environment),
    loginServices: environment['RUSTNING_OIDC'] ? path.resolve(cwd, environment['RUSTNING_OIDC']) : undefined,
  }
}

function numberIn(environment: NodeJS.ProcessEnv, name: string): number | undefined {
  const given = environment[name]
  if (!given) return undefined
  if (!/^\d{1,7}(\.\d{1,4})?$/.test(given)) throw new InstallationRefused((text) => text.badNumber(name, given))
  return Number(given)
}

function megabytes(environment: NodeJS.ProcessEnv, name: string): number | undefined {
  const given = numberIn(environment, name)
  return given === undefined ? undefined : Math.floor(given * 2 ** 20)
}

/** Whoever is to wait shorter is told sooner. */
function pauseIn(environment: NodeJS.ProcessEnv): PauseLimits {
  const minutes = numberIn(environment, 'RUSTNING_JOURNAL_WAIT')
  return minutes === undefined ? usualPause : { pause: minutes * 60_000, alarm: Math.min(usualPause.alarm, minutes * 30_000) }
}

export interface Installation {
  readonly settings: Settings
  readonly open: OpenDatabase
  readonly signer: Signer
  /** What people's code generators share with us is encrypted with it. */
  readonly identityKey: Buffer
  readonly witness: Witness
  readonly close: () => Promise<void>
}

/** Refuses as the database does, when the folder cannot be written, and when the signing key can be read by others. */
export async function openInstallation(settings: Settings, log?: (line: string) => void): Promise<Installation> {
  const { folder, publicUrl, databaseUrl, witness, room } = settings
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new InstallationRefused((text) => text.folderClosed(folder), { cause: error })
  }
  // The name is what the key was called when it was made: an installation that moves to another address keeps its journal.
  const signer = keyIn(folder, 'journal-key.pem', () => signerIn(folder, new URL(publicUrl).host))
  const identityKey = keyIn(folder, 'identity-key', () => totpKeyIn(folder))
  const leave = useFolder(folder)
  try {
    const open = await openDatabase({ url: databaseUrl, folder, migrations: migrationsFolder(), room, ...(log && { log }) })
    return { settings, open, signer, identityKey, witness: witnessFile(witness), close: () => (leave() ? open.close() : open.leave()) }
  } catch (error) {
    leave()
    throw error
  }
}

function keyIn<K>(folder: string, file: string, read: () => K): K {
  try {
    return read()
  } catch (error) {
    throw error instanceof KeyExposed ? new InstallationRefused((text) => text.keyExposed(path.join(folder, file)), { cause: error }) : error
  }
}

/** Beside the product's own files, built or not. */
export function migrationsFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  return here.endsWith(path.join('server', 'dist')) ? path.join(here, '..', 'migrations') : path.join(here, '..', '..', '..', 'migrations')
}

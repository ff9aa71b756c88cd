/**
 * The whole product in one process: the database, the journal's keeper, the rooms behind the door, and the work nobody waits for. Opened in
 * the order that lets nothing be written before the journal knows which epoch it is in, and closed in the order that loses nothing.
 */
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { loadKnowledge } from '@rustning/knowledge/load'
import type { Knowledge } from '@rustning/knowledge/pack'
import { epochAfterRestore, type Loss } from '../foundation/backup/epoch.ts'
import { pausedBy, pauseReason } from '../foundation/database/pause.ts'
import { openPool } from '../foundation/database/pool.ts'
import { sweepHourly } from '../foundation/database/sweep.ts'
import { limiter, type Limiter } from '../foundation/http/limiter.ts'
import { describeError, type Log } from '../foundation/http/log.ts'
import { openServer, type OpenServer } from '../foundation/http/server.ts'
import type { Identity } from '../foundation/identity/account.ts'
import { authenticateWith, notingWith } from '../foundation/identity/door.ts'
import { firstRunLink } from '../foundation/identity/first-run.actions.ts'
import { openOidc } from '../foundation/identity/oidc.actions.ts'
import { afterAnswers } from '../foundation/identity/session-journal.ts'
import { openInstallation, type Installation, type Settings } from '../foundation/installation/installation.ts'
import { loginServicesIn, outward } from '../foundation/installation/login-services.ts'
import { prepareJobs, startWorker, type Job, type Worker } from '../foundation/jobs/index.ts'
import { keepJournal, type Keeper } from '../foundation/journal/keeper.ts'
import { keepPack, packIn } from '../judgement/verdict/index.ts'
import { openDemo, type Demo } from './demo/demo.ts'
import { jobsOf, roomsOf } from './rooms.ts'

export interface ProductOptions {
  readonly settings: Settings
  readonly knowledge: Knowledge
  readonly log: Log
  /** The folder of the screens; without it only the API is served. */
  readonly screens?: string | undefined
}

export interface Product {
  readonly server: OpenServer
  readonly installation: Installation
  /** Of the link that lets the first administrator in; none where somebody has an account. */
  readonly firstRun: string | undefined
  /** The invented organisations: none, loading, or there. */
  readonly demo: Demo
  /** What a restore was found to have lost, just now. */
  readonly losses: readonly Loss[]
  /** Resolves when the jobs run. The door is open before. */
  readonly working: Promise<void>
  readonly close: () => Promise<void>
}

/** Rejects as the installation, the door or the witness refuse; then nothing is left running. */
export async function openProduct({ settings, knowledge, log, screens }: ProductOptions): Promise<Product> {
  const tell = (line: string) => log.error({}, line)
  const opened: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of opened.splice(0).toReversed()) await end()
  }
  try {
    const services = loginServicesIn(settings.loginServices)
    const installation = await openInstallation(settings, (line) => log.info({ from: 'database' }, line))
    opened.push(installation.close)
    const { open: { database, admin, embedded }, signer, witness } = installation
    embedded?.disk.watch()
    const [app, seq, verifier] = [openPool(database, 'app', { size: 20, log: tell }), openPool(database, 'seq', { size: 3, log: tell }), openPool(database, 'verify', { size: 2, log: tell })]
    opened.push(() => app.end(), () => seq.end(), () => verifier.end())
    const { epoch, losses } = await epochAfterRestore({ folder: settings.folder, app, seq, signer, witness })
    const keeper = keepJournal({ pool: seq, epoch, signer, witness, log: tell, alarm: settings.pause.alarm, everySign: Math.min(60_000, settings.pause.alarm / 2) })
    opened.push(() => ended(keeper, tell))
    const hasRoom = () => embedded?.disk.hasRoom() ?? true
    pausedBy(app, () => pauseReason({ hasRoom: hasRoom(), ...keeper.lag() }, settings.pause))
    const { later, settled } = afterAnswers(tell)
    keepPack(settings.folder, knowledge.pack)
    const identity: Identity = { pool: app, epoch, limit: limitsOnGuessing(), totpKey: installation.identityKey, later }
    const oidc = services.length > 0 ? openOidc({ identity, origin: settings.publicUrl, providers: services, outward }) : undefined
    const demo = openDemo({ identity, admin, knowledge, https: settings.publicUrl.startsWith('https:'), log })
    const server = await openServer({
      publicUrl: settings.publicUrl, host: settings.host, port: settings.port, trustedProxies: settings.proxies, log, authenticate: authenticateWith({ pool: app, epoch }), note: notingWith({ pool: app, epoch }),
      rooms: roomsOf({ pool: app, admin, identity, oidc, knowledge, demo, journal: { verifier, signer, witness }, packOf: (digest) => packIn(settings.folder, digest), candidate: candidateIn(settings.folder, tell) }), ready: {
        database: () => answers(app), disk: hasRoom, journal: () => keeper.lag().placed < Math.min(60_000, settings.pause.alarm), witness: () => keeper.lag().witnessed < settings.pause.alarm,
      },
      ...(screens !== undefined && { staticFiles: screens }), ...(settings.metricsToken !== undefined && { metricsToken: settings.metricsToken }),
    })
    opened.push(settled, server.stop)
    demo.through(server.inject)
    const sweeping = sweepHourly(app, tell)
    opened.push(async () => sweeping())
    const firstRun = (await firstRunLink(admin))?.reveal()
    const working = work(installation, jobsOf({ knowledge, signer, epoch }), app, epoch, tell)
    opened.push(async () => (await working)?.stop())
    opened.push(demo.stop)
    return { server, installation, firstRun, demo, losses, working: working.then(() => {}), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A newer edition of the knowledge lies ready when the operator has put it in this folder of the installation; read once for each time it changes. */
function candidateIn(folder: string, tell: (line: string) => void): () => Knowledge | undefined {
  const ready = path.join(folder, 'knowledge-next')
  let read: { readonly at: number; readonly knowledge: Knowledge | undefined } | undefined
  return () => {
    if (!existsSync(ready)) return undefined
    const at = statSync(ready).mtimeMs
    if (read?.at !== at) read = { at, knowledge: readOr(ready, tell) }
    return read.knowledge
  }
}

function readOr(folder: string, tell: (line: string) => void): Knowledge | undefined {
  try {
    return loadKnowledge(folder)
  } catch (error) {
    tell(`the knowledge that lies ready cannot be read: ${(error as Error).message}`)
    return undefined
  }
}

/** Attempts in a quarter of an hour: ten at one account or link, a hundred from one address. */
export function limitsOnGuessing(): Identity['limit'] {
  const [aimed, anywhere] = [limiter({ window: 15 * 60_000, most: 10, mostPerAddress: 10 }), limiter({ window: 15 * 60_000, most: 100, mostPerAddress: 100 })]
  const counted = ({ take }: Limiter, subject: string) => {
    try {
      take({ address: subject })
      return true
    } catch {
      return false
    }
  }
  return (key) => counted(key.split(' ')[1] === 'account' ? aimed : anywhere, key)
}

async function work({ open: { admin, database } }: Installation, jobs: readonly Job[], pool: pg.Pool, epoch: number, tell: (line: string) => void): Promise<Worker | undefined> {
  if (jobs.length === 0) return undefined
  try {
    await prepareJobs(admin, jobs)
    return await startWorker({ database, pool, epoch, jobs, log: tell })
  } catch (error) {
    tell(`the jobs did not start: ${String(describeError(error)['message'])}`)
    return undefined
  }
}

/** Everything that was written gets its place and its signature before the process ends, if the database still answers. */
async function ended(keeper: Keeper, tell: (line: string) => void): Promise<void> {
  await keeper.stop()
  await keeper.seal().catch((error: Error) => tell(`the journal was not sealed at the end: ${error.message}`))
}

async function answers(pool: pg.Pool): Promise<boolean> {
  await pool.query('SELECT 1')
  return true
}

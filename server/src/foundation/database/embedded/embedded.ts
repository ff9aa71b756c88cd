/**
 * The database that comes with the product: a real PostgreSQL, started by us over one folder, reachable by nobody else. Two starts at once
 * end with one server and two users of it; a server left behind by a killed process is taken over; one that dies is started again; stopping
 * is orderly. The folder holds everything, so that a copy of it taken while it is stopped is a whole backup.
 */
import { EventEmitter, once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ChildProcess } from 'node:child_process'
import { DatabaseRefused } from '../refused.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { diskUnder, type Disk } from './disk.ts'
import { takeLock } from './lock.ts'
import { create, addressFor, lastError, passwordIn } from './folder.ts'
import { answers, forgetEnded, pidFileOf, postmasterOf, runningIn, signalTo, startPatience, type Address, type Running } from './postmaster.ts'
import { isRunning } from './process.ts'
import type { RoomLimits, RoomState } from './room.ts'
import { runnerFor, type Runner } from './runner.ts'

export interface Embedded {
  /** As the superuser, for setting up; the product itself logs in as its own roles. */
  readonly admin: Address & { readonly user: 'postgres'; readonly password: string; readonly database: 'postgres' }
  /** A server that was already running over this folder was taken over. */
  readonly adopted: boolean
  /** For the log: as whom it runs. */
  readonly how: string
  /** Says `down` when the server died and `up` when it answers again. */
  readonly events: EventEmitter<{ down: []; up: [] }>
  /** Whoever keeps the server running for others watches it; a command that is soon done does not. */
  readonly disk: Disk
  readonly stop: () => Promise<void>
  /** Looks after it no more, and leaves it running for whoever else uses it: they stop it. */
  readonly leave: () => Promise<void>
}

export interface EmbeddedOptions {
  readonly log?: (line: string) => void
  /** More settings, as `name=value`. Those that keep acknowledged data cannot be changed here. */
  readonly settings?: readonly string[]
  /** How much room is kept free on the disk; without it none is. */
  readonly room?: RoomLimits | undefined
  /** Bytes that are free, for tests of what is done about it. */
  readonly freeIn?: ((folder: string) => Promise<number>) | undefined
}

/** How long what is left of a killed server may take to go. */
const leavePatience = 15_000

export async function startEmbedded(at: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const folder = path.resolve(at)
  const binaries = findBinaries()
  if (!binaries) throw new DatabaseRefused('noBinaries', (text) => text.noBinaries(`${process.platform} ${process.arch}`))
  mkdirSync(folder, { recursive: true })
  const data = path.join(folder, 'pg')
  if (!existsSync(data)) mkdirSync(data, { mode: 0o700 })
  const runner = runnerFor(data)
  if (!runner) throw new DatabaseRefused('nobodyToRun', (text) => text.nobodyToRun)
  const release = await takeLock(path.join(folder, 'start.lock'), startPatience)
  if (!release) throw new DatabaseRefused('busy', (text) => text.busy(folder))
  try {
    const password = passwordIn(folder), { log = () => {}, settings = [], room = { ballast: 0, watermark: 0 }, freeIn } = options
    const disk = diskUnder({ folder, limits: room, log, freeIn })
    const adopted = await runningIn(data, password)
    if (!adopted) {
      await disk.before(stateOf(data))
      create(data, password, binaries, runner)
    }
    return await new Supervisor({ folder, data, password, binaries, runner, log, settings, disk }).begin(adopted)
  } finally {
    release()
  }
}

interface Plan {
  readonly folder: string
  readonly data: string
  readonly password: string
  readonly binaries: Binaries
  readonly runner: Runner
  readonly log: (line: string) => void
  readonly settings: readonly string[]
  readonly disk: Disk
}

/** A server that was stopped in order takes its pid file with it. */
const stateOf = (data: string): Exclude<RoomState['server'], 'up'> => (!existsSync(path.join(data, 'PG_VERSION')) ? 'new' : existsSync(pidFileOf(data)) ? 'died' : 'starting')

/** Keeps one server running over one folder until it is told to stop. */
class Supervisor {
  readonly #plan: Plan
  readonly #events = new EventEmitter<{ down: []; up: [] }>()
  #address: Address | undefined
  #process: ChildProcess | undefined
  #stopping = false
  #stopped: Promise<void> | undefined

  constructor(plan: Plan) {
    this.#plan = plan
  }

  async begin(adopted: Running | undefined): Promise<Embedded> {
    const { password, runner } = this.#plan
    this.#address = adopted?.address ?? (await this.#startAfter(stateOf(this.#plan.data)))
    if (adopted) void this.#watchAdopted(adopted.pid)
    return {
      admin: { ...this.#address, user: 'postgres', password, database: 'postgres' }, adopted: adopted !== undefined, how: runner.how, events: this.#events, disk: this.#plan.disk,
      // Asked once more, it is the first stop that is waited for: another server may run over the folder by then.
      stop: () => (this.#stopped ??= this.#stop()), leave: () => this.#leave(),
    }
  }

  /** The processes of a killed server hold its memory until each has seen that it is gone, and PostgreSQL does not start beside them. */
  async #startAfter(state: ReturnType<typeof stateOf>): Promise<Address> {
    for (const until = Date.now() + leavePatience; ; await pause(250)) {
      try {
        return await this.#start()
      } catch (error) {
        if (state !== 'died' || Date.now() > until) throw error
      }
    }
  }

  /** A restart keeps the address, so that pools find their way back by themselves. */
  async #start(): Promise<Address> {
    const { data, binaries, runner, log, settings } = this.#plan
    forgetEnded(data)
    const address = this.#address ?? (await addressFor(this.#plan.folder))
    const socket = address.host.startsWith('/')
    const fixed = [
      `port=${address.port}`, `listen_addresses=${socket ? '' : address.host}`, `unix_socket_directories=${socket ? address.host : ''}`, 'unix_socket_permissions=0700',
      'fsync=on', 'full_page_writes=on', 'synchronous_commit=on', 'timezone=UTC', 'log_timezone=UTC', 'password_encryption=scram-sha-256',
    ]
    const started = runner.spawn(path.join(binaries.folder, 'postgres'), ['-D', data, ...[...defaults, ...settings, ...fixed].flatMap((setting) => ['-c', setting])], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    started.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000)
      for (const line of text.split('\n')) if (line !== '') log(line)
    })
    // The server outlives us if we are killed, so its log pipe must not keep us alive.
    started.unref()
    const gone = once(started, 'exit').then(() => 'gone' as const, () => 'gone' as const)
    for (const until = Date.now() + startPatience; ; await pause(25)) {
      if (await answers(address, this.#plan.password)) break
      const ended = await Promise.race([gone, Promise.resolve('running' as const)])
      if (ended === 'gone' || Date.now() > until) throw new DatabaseRefused('startFailed', (text) => text.startFailed(lastError(said)))
    }
    this.#process = started
    void gone.then(() => this.#died())
    return address
  }

  /** Somebody killed it, or the disk was full: it is started again, with longer and longer pauses as long as that fails. */
  async #died(): Promise<void> {
    if (this.#stopping) return
    this.#events.emit('down')
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, 10_000)) {
      try {
        // A full disk kills it, and keeps it from starting again until there is room.
        await this.#plan.disk.before('died')
        await this.#start()
        this.#events.emit('up')
        return
      } catch (error) {
        this.#plan.log(`the database does not start again yet: ${(error as Error).message}`)
        await pause(wait)
      }
    }
  }

  async #watchAdopted(pid: number): Promise<void> {
    while (!this.#stopping && isRunning(pid)) await pause(500, undefined, { ref: false })
    await this.#died()
  }

  async #leave(): Promise<void> {
    this.#stopping = true
    await this.#plan.disk.stop()
  }

  /** Lets running statements end with an error and everything that was acknowledged reach the disk. */
  async #stop(): Promise<void> {
    await this.#leave()
    const running = await runningIn(this.#plan.data, this.#plan.password)
    const pid = this.#process?.pid !== undefined && this.#process.exitCode === null ? postmasterOf(this.#plan.data) : running?.pid
    if (pid === undefined) return
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      signalTo(pid, signal)
      for (const until = Date.now() + 30_000; Date.now() < until; await pause(20)) if (!isRunning(pid)) return
    }
  }
}

/** Modest: the server shares the machine with the product. New tables are looked over soon, because until then the server guesses wrongly which index finds one row. */
const defaults = ['shared_buffers=128MB', 'max_connections=60', 'log_min_messages=warning', 'max_wal_size=512MB', 'jit=off', 'autovacuum_naptime=20s']

/** The faults, each as it comes in the world; every one ends when writes are acknowledged again, and says how long that took. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { untilAcknowledged, untilHeardSince } from './load.ts'
import { cuts, openProxy, type Cut } from './proxy.ts'
import { killed, type Rig } from './rig.ts'
import { adminOf, asAdministrator, databaseProcesses } from './server.ts'
import type { SmallDisk } from './small-disk.ts'

export interface Fault {
  /** In the list of faults that reliability is measured by. */
  readonly id: string
  readonly what: string
  /** Milliseconds from the fault until writes were acknowledged again. */
  readonly strike: (rig: Rig) => Promise<number>
}

const kill = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
const heard = (rig: Rig, from: number) => untilHeardSince(rig.load, from)
const only = (rig: Rig) => rig.servers[0] as Rig['servers'][number]

const serverKilled: Fault = {
  id: 'F01, F04', what: 'the server is killed, and a new one takes over the database it left',
  strike: async (rig) => {
    const from = performance.now()
    await killed(rig, only(rig))
    await rig.start()
    return heard(rig, from)
  },
}
const databaseKilled: Fault = {
  id: 'F02', what: 'the database is killed, all its processes at once',
  strike: async (rig) => {
    const { main, others } = databaseProcesses(rig.folder), from = performance.now()
    for (const pid of [main, ...others]) kill(pid, 'SIGKILL')
    return heard(rig, from)
  },
}
const backendKilled: Fault = {
  id: 'F03', what: 'one of the database’s processes is killed in the middle of its work',
  strike: async (rig) => {
    const pids = await asAdministrator(rig.folder, async (client) => (await client.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE application_name = 'rustning app' ORDER BY state LIMIT 1`)).rows)
    const from = performance.now()
    for (const { pid } of pids) kill(pid, 'SIGKILL')
    return heard(rig, from)
  },
}
const bothKilled: Fault = {
  id: 'F04', what: 'server and database are killed together',
  strike: async (rig) => {
    const { main, others } = databaseProcesses(rig.folder), from = performance.now()
    const dying = killed(rig, only(rig))
    for (const pid of [main, ...others]) kill(pid, 'SIGKILL')
    await dying
    await rig.start()
    return heard(rig, from)
  },
}
const restarted = (signal: 'SIGINT' | 'SIGQUIT', how: string): Fault => ({
  id: 'F11', what: `the database is restarted, ${how}`,
  strike: async (rig) => {
    const from = performance.now()
    kill(databaseProcesses(rig.folder).main, signal)
    return heard(rig, from)
  },
})
const twoStarts: Fault = {
  id: 'two starts', what: 'both are killed, two servers start at once over the folder, and then one of them is killed',
  strike: async (rig) => {
    const { main } = databaseProcesses(rig.folder), from = performance.now()
    await killed(rig, only(rig))
    kill(main, 'SIGKILL')
    const [one] = await Promise.all([rig.start({}, rig.ports[0]), rig.start({}, rig.ports[1])])
    const took = await heard(rig, from)
    await untilAcknowledged(rig.load, 20)
    await killed(rig, one)
    await untilAcknowledged(rig.load, 20)
    await killed(rig, only(rig))
    await rig.start()
    await untilAcknowledged(rig.load, 3)
    return took
  },
}
/** Of the server alone: what is decided is decided by the database's clock. */
const clockJumps: Fault = {
  id: 'F10', what: 'the server’s clock jumps three days ahead, an hour back, ten minutes to and fro',
  strike: async (rig) => {
    const file = path.join(rig.folder, 'clock')
    await killed(rig, only(rig))
    await rig.start({ SOAK_CLOCK: file })
    const from = performance.now()
    for (const minutes of [72 * 60, -60, 10, -10, 0]) {
      writeFileSync(file, String(minutes * 60_000))
      await pause(250)
      await untilAcknowledged(rig.load, 20)
    }
    const took = performance.now() - from
    await killed(rig, only(rig))
    await rig.start()
    await untilAcknowledged(rig.load, 3)
    return took
  },
}
/** The server reaches the same database through a line that is cut. One change in so many: cut always, nobody would get through. */
const lineCut = (oneIn: number, times: number): Fault => ({
  id: 'F12', what: `the line to the database is cut: ${cuts.join(', ')}`,
  strike: async (rig) => {
    await killed(rig, only(rig))
    // Killed, it left its database running.
    const { host, port, user, password } = adminOf(rig.folder), proxy = await openProxy(host, port)
    await rig.start({ DATABASE_URL: `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${proxy.port}/rustning` })
    let slowest = 0
    for (const cut of cuts) slowest = Math.max(slowest, await cutTimes(rig, proxy, cut, oneIn, times))
    await killed(rig, only(rig))
    await proxy.close()
    await rig.start()
    await untilAcknowledged(rig.load, 3)
    return slowest
  },
})

async function cutTimes(rig: Rig, proxy: Awaited<ReturnType<typeof openProxy>>, cut: Cut, oneIn: number, times: number): Promise<number> {
  const before = proxy.count()
  proxy.cutAt(cut, oneIn)
  while (proxy.count() < before + times) await untilAcknowledged(rig.load, 1)
  proxy.cutAt(undefined)
  return heard(rig, performance.now())
}

/** On a small disk of its own: first nearly full, then full to the last byte while it is written on. */
const diskFilled = ({ fill, empty }: SmallDisk): Fault => ({
  id: 'F07', what: 'the disk is filled: below the watermark, and then to the last byte',
  strike: async (rig) => {
    fill(24 << 20)
    await until(() => (rig.load.counts.get('503 writes-paused') ?? 0) >= 3, 'writing did not stop')
    await mustRead(rig)
    empty()
    await untilAcknowledged(rig.load, 20)
    const from = performance.now(), { main } = databaseProcesses(rig.folder)
    fill(0)
    // The database wants a new file for its log, and dies of not getting one.
    await until(async () => {
      await asAdministrator(rig.folder, (client) => client.query(`SELECT pg_logical_emit_message(true, 'soak', repeat('x', 1000000)), pg_switch_wal()`)).catch(() => {})
      return !isRunning(main)
    }, 'the database did not die of it')
    await until(() => isRunning(databaseProcesses(rig.folder).main), 'the ballast did not help')
    await mustRead(rig)
    empty()
    return heard(rig, from)
  },
})

async function mustRead({ servers: [server], people: [person] }: Rig): Promise<void> {
  await until(() => fetch(`${server?.url}/api/v1/organisations/${person?.organisation}/engagements`, { headers: { cookie: person?.cookie ?? '' } }).then(({ ok }) => ok, () => false), 'reading does not go on')
}

async function until(holds: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  for (const end = performance.now() + 60_000; ; await pause(50)) {
    try {
      if (await holds()) return
    } catch (error) {
      // A file that is just being written anew.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    if (performance.now() > end) throw new Error(otherwise)
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** All on one installation; how often the line is cut at each place. */
export const faults = (times: number): readonly Fault[] => [serverKilled, databaseKilled, backendKilled, bothKilled, restarted('SIGINT', 'in haste'), restarted('SIGQUIT', 'at once'), twoStarts, clockJumps, lineCut(10, times)]
/** On an installation of its own. */
export const onSmallDisk = (disk: SmallDisk): readonly Fault[] => [diskFilled(disk)]

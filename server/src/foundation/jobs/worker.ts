/**
 * The part of the product that does the work: takes what was asked for out of the outbox, runs it, tries again what failed, and gives up in
 * the end where an administrator sees it. As many of these as there are servers may run; each does what the others have not taken.
 */
import pg from 'pg'
import { PgBoss, type Job as Queued } from 'pg-boss'
import { surviving, type Database } from '../database/pool.ts'
import { dispatch, placeAgain, tick, type Ticket } from './dispatch.ts'
import type { Job } from './job.ts'
import { failed } from './jobs.store.ts'
import { listen } from './nudge.ts'
import { bossSchema, deadQueue, jobsLogin, tickQueue } from './prepare.ts'
import { run, tell } from './run.ts'
import { turn } from './turn.ts'

export interface WorkerOptions {
  readonly database: Database
  /** As the application: what a job reads and changes. */
  readonly pool: pg.Pool
  readonly epoch: number
  readonly jobs: readonly Job[]
  readonly log: (line: string) => void
  /** Of each kind at once, in this server. */
  readonly atOnce?: number
  /** Seconds between two looks when nobody says that there is something. */
  readonly every?: number
}

export interface Worker {
  /** Looks now for what a server that died was doing. */
  readonly recover: () => Promise<void>
  /** Takes nothing new, and waits so many milliseconds for what is running; what is not done by then runs again elsewhere. */
  readonly stop: (within?: number) => Promise<void>
}

/** `prepareJobs` has been run with the same jobs. */
export async function startWorker({ database, pool, epoch, jobs, log, atOnce = 2, every = 2 }: WorkerOptions): Promise<Worker> {
  const login = jobsLogin(database)
  const own = surviving(new pg.Pool({ ...login, max: 2, connectionTimeoutMillis: 10_000, keepAlive: true, statement_timeout: 30_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 15_000 }),
    (error) => log(`a connection of the jobs was lost: ${error.message}`))
  const boss = new PgBoss({
    ...login, max: 4, schema: bossSchema, migrate: false, createSchema: false, reindex: false, useListenNotify: true,
    superviseIntervalSeconds: 15, monitorIntervalSeconds: 15, maintenanceIntervalSeconds: 3_600, clockMonitorIntervalSeconds: 600,
  })
  boss.on('error', (error) => log(`the jobs: ${error.message}`))
  boss.on('warning', ({ message }) => log(`the jobs: ${message}`))
  await boss.start()
  const names = jobs.map(({ name }) => name)
  await placeAgain(own, boss, names)

  const nudges = listen(login, 'rustning_jobs', log)
  const stopping = new AbortController()
  const dispatching = (async () => {
    while (!stopping.signal.aborted) {
      const word = nudges.wait(every * 1_000, { signal: stopping.signal })
      await turn(pool, stopping.signal)
      const taken = await dispatch(own, boss, jobs).catch((error: Error) => void log(`the jobs wait: ${error.message}`))
      if (!taken) await word
    }
  })()

  const looking = { pollingIntervalSeconds: every, notifyPollingIntervalSeconds: every * 5 }
  for (const job of jobs) {
    for (let n = 0; n < atOnce; n++) await workOn(boss, job, { ...looking, pool, epoch })
    if (job.every !== undefined) await boss.work(tickQueue(job.name), looking, async ([stroke]) => void (stroke && await tick(own, boss, job.name, stroke.id)))
  }
  // Whoever was killed in its last attempt could not say so itself.
  await boss.work(deadQueue, looking, async ([dead]: Queued<Ticket>[]) => void (dead && await tell(pool, dead.data.tenant, failed(dead.data.tenant, dead.data.id, null))))

  return {
    recover: () => boss.supervise(),
    stop: async (within = 10_000) => {
      stopping.abort()
      await Promise.all([dispatching, nudges.stop()])
      await boss.stop({ graceful: true, timeout: within, close: true })
      await own.end()
    },
  }
}

type WorkingOn = Pick<WorkerOptions, 'pool' | 'epoch'> & { readonly pollingIntervalSeconds: number; readonly notifyPollingIntervalSeconds: number }

async function workOn(boss: PgBoss, job: Job, { pool, epoch, ...looking }: WorkingOn): Promise<void> {
  let own = ''
  own = await boss.work(job.name, { ...looking, includeMetadata: true }, async ([queued]) => {
    try {
      if (queued) await turn(pool, queued.signal)
      if (queued) await run(job, queued.data as Ticket, { pool, epoch, signal: queued.signal, last: queued.retryCount >= queued.retryLimit })
    } finally {
      // Looks for the next at once; one word from the database may stand for many jobs.
      boss.notifyWorker(own)
    }
  })
}

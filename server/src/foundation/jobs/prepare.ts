/**
 * What the database needs before jobs can run: pg-boss's own schema with a queue for each kind of job, and that their role sees the queues
 * and the outbox and the jobs of all organisations and nothing else. The application's own role gets nothing there: it asks through the outbox. Run by
 * the administrator at every start; servers that start together wait for each other.
 */
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Database } from '../database/pool.ts'
import { credentialsFor, roleOf } from '../database/roles.ts'
import type { Job } from './job.ts'

export const bossSchema = 'pgboss'
/** Where jobs end that were given up, and where the calendar's strokes come in. */
export const deadQueue = 'dead'
export const tickQueue = (name: string): string => `${name}/tick`
const role = roleOf('jobs')
/** Any number, the same in every server of an installation. */
const prepareLock = 7_270_116_003

export const jobsLogin = ({ host, port, name, secret, tls, logins = name }: Database): { host: string; port: number; database: string; user: string; password: string; ssl?: true; application_name: string } =>
  ({ host, port, database: name, ...credentialsFor('jobs', logins, secret), ...(tls && { ssl: true }), application_name: 'rustning jobs' })

export async function prepareJobs(admin: pg.ClientConfig, jobs: readonly Job[]): Promise<void> {
  const client = new pg.Client(admin)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prepareLock])
    await letJobsSee(client)
    const boss = new PgBoss({ db: { executeSql: (text, values) => client.query(text, values as unknown[]) }, schema: bossSchema, supervise: false, schedule: false, reindex: false })
    boss.on('error', () => {})
    await boss.start()
    try {
      await prepareQueues(boss, jobs)
    } finally {
      await boss.stop({ graceful: false, close: false })
    }
    await client.query(`GRANT USAGE ON SCHEMA ${bossSchema} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${bossSchema} TO ${role};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${bossSchema} TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${bossSchema} TO ${role}`)
  } finally {
    // Ends the lock too.
    await client.end()
  }
}

/** What the role sees: the outbox's jobs, the jobs themselves, and which organisations are open. */
async function letJobsSee(client: pg.Client): Promise<void> {
  const policies = [
    // Jobs that were asked for, and what rooms told: ids, and never what stands in the things.
    ['outbox', 'outbox_jobs', 'USING (true) WITH CHECK (true)'],
    ['job', 'job_jobs', 'USING (true) WITH CHECK (true)'],
    ['tenant', 'tenant_jobs', 'FOR SELECT', 'USING (closed_at IS NULL)'],
  ] as const
  await client.query('BEGIN; SET LOCAL ROLE rustning_owner; SET LOCAL search_path = rustning')
  // Locking a row while choosing it asks for a right to update, though none is.
  await client.query(`GRANT USAGE ON SCHEMA rustning TO ${role}; GRANT SELECT, DELETE, UPDATE ON outbox TO ${role}; GRANT SELECT, INSERT ON job TO ${role}; GRANT SELECT (tenant_id, closed_at) ON tenant TO ${role}`)
  for (const [table, policy, ...rest] of policies) {
    const command = rest.length === 2 ? `${rest[0]} TO ${role} ${rest[1]}` : `TO ${role} ${rest[0]}`
    if (!(await client.query('SELECT FROM pg_policies WHERE schemaname = \'rustning\' AND policyname = $1', [policy])).rowCount) await client.query(`CREATE POLICY ${policy} ON ${table} ${command}`)
  }
  await client.query('COMMIT')
}

async function prepareQueues(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const known = new Set((await boss.getQueues()).map(({ name }) => name))
  const set = async (name: string, options: Parameters<PgBoss['createQueue']>[1] & {}) => {
    if (known.has(name)) await boss.updateQueue(name, options)
    else await boss.createQueue(name, options)
  }
  await set(deadQueue, { notify: true })
  for (const { name, retry: { times, delay, most }, within, every } of jobs) {
    const again = { retryLimit: times, retryDelay: delay, retryBackoff: delay > 0, ...(delay > 0 && { retryDelayMax: most }) }
    await set(name, { ...again, expireInSeconds: within, heartbeatSeconds: 30, notify: true, deadLetter: deadQueue, deleteAfterSeconds: 86_400 })
    if (every === undefined) continue
    await set(tickQueue(name), { retryLimit: 5, retryDelay: 5, retryBackoff: true, notify: true })
    await boss.schedule(tickQueue(name), every, {}, { tz: 'Europe/Oslo' })
  }
  const ticking = new Set(jobs.filter(({ every }) => every !== undefined).map(({ name }) => tickQueue(name)))
  for (const { name, key } of await boss.getSchedules()) if (!ticking.has(name)) await boss.unschedule(name, key)
}

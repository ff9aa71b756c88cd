/**
 * What is kept only for a time is forgotten once an hour: logins that were begun and never finished, answers that nobody will ask for again,
 * work that ended long ago. How long each is kept, and why, stands with its table in the migrations. The application cannot see whose they
 * are; it may only ask the database to forget what is old.
 */
import type pg from 'pg'

const forgetting = ['forget_login_steps', 'forget_answers', 'forget_jobs'] as const

/** Returns what ends it. A sweep that fails is told of and tried again at the next hour. */
export function sweepHourly(pool: pg.Pool, log: (line: string) => void): () => void {
  const sweep = async () => {
    for (const name of forgetting) await pool.query(`SELECT ${name}()`).catch((error: Error) => log(`${name} did not run: ${error.message}`))
  }
  const timer = setInterval(() => void sweep(), 3_600_000)
  timer.unref()
  void sweep()
  return () => clearInterval(timer)
}

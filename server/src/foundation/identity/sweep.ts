/** Logins that were begun and never finished leave a row each; they are swept away once an hour, whoever they belonged to. */
import type pg from 'pg'

/** Returns what ends it. A sweep that fails is told of and tried again at the next hour. */
export function sweepLoginSteps(pool: pg.Pool, log: (line: string) => void): () => void {
  const sweep = () => void pool.query('SELECT forget_login_steps()').catch((error: Error) => log(`begun logins were not swept away: ${error.message}`))
  const timer = setInterval(sweep, 3_600_000)
  timer.unref()
  sweep()
  return () => clearInterval(timer)
}

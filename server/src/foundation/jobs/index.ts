/** Jobs, as rooms and the server's entry see them. */
export { job, usualRetry, type Job, type JobContext, type Retry } from './job.ts'
export { ask, askAgain, failedJobs, jobNotFailed, jobNotFound, jobOf, startJob, type Ask } from './jobs.actions.ts'
export type { FailedJob, JobRow, JobState } from './jobs.store.ts'
export { listen, type Nudges } from './nudge.ts'
export { progressChannel } from './jobs.store.ts'
export { watchJob, type Watching } from './watch.ts'
export { prepareJobs } from './prepare.ts'
export { startWorker, type Worker, type WorkerOptions } from './worker.ts'

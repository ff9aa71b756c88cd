/** A server of its own for the tests to kill: reads where the database is from its first argument, and works until it dies. */
import { openPool, type Database } from '../../database/pool.ts'
import { startWorker } from '../worker.ts'
import { testJobs } from './jobs.ts'

const database = JSON.parse(process.argv[2] ?? '') as Database
await startWorker({ database, pool: openPool(database, 'app'), epoch: 1, jobs: testJobs, log: (line) => console.log(line), every: 0.5 })

/**
 * Work that takes longer than a person waits, or that comes round by the calendar: declared once, in the room it belongs to. It runs at least
 * once, and possibly more often: a machine may stop in the middle. Therefore whatever it changes it changes in named steps, and a step that
 * was taken is not taken again.
 */
import type { z } from 'zod'
import type { Acting, Change, Done } from '../action/action.ts'
import type { Reader } from '../database/transaction.ts'
import type { TenantId, Uuid } from '../values/id.ts'

/** How often it is tried again after it failed, and the seconds before the first, doubled for each, up to `most`. */
export interface Retry {
  readonly times: number
  readonly delay: number
  readonly most: number
}
export const usualRetry: Retry = { times: 5, delay: 5, most: 600 }

/** What a job may do: read and change as the organisation that asked, and tell how far it has come. */
export interface JobContext<I> {
  readonly input: I
  readonly id: Uuid
  readonly tenant: TenantId
  /** Counted from 1. */
  readonly attempt: number
  /** Raised when its time is up. */
  readonly signal: AbortSignal
  readonly read: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>
  /** Changes once, however often the job is run: `step` names the change within the job. */
  readonly act: <L extends object, A>(step: string, action: string, load: (reader: Reader) => Promise<L[]>, decide: (loaded: L[], at: Date) => Change<A>) => Promise<Done<A>>
  /** For the actions of rooms: the job as the one who acts, with the step's key set. */
  readonly acting: (step: string) => Acting
  readonly progress: (done: number, of: number, note?: string) => Promise<void>
}

export interface Job<I = unknown> {
  /** `room.what`, as it stands in logs and on the administrator's page. */
  readonly name: string
  readonly input: z.ZodType<I>
  /** What it returns is kept as its answer. */
  run(context: JobContext<I>): Promise<unknown>
  readonly retry: Retry
  /** Cron, by the clock in Oslo: then each organisation that is open gets one, and the input must accept `{}`. */
  readonly every?: string | undefined
  /**
   * What rooms tell (`Change.tell`) that it is run for, with what was told as its input: one for each thing it was told about, or one for all;
   * what is told while one waits is told to that one.
   */
  readonly on?: Readonly<Record<string, 'each' | 'all'>> | undefined
  /** Seconds a run may take. */
  readonly within: number
}

type Declared<I> = Pick<Job<I>, 'name' | 'input' | 'run'> & Partial<Pick<Job<I>, 'retry' | 'every' | 'on' | 'within'>>

export function job<I>({ name, input, run, retry = usualRetry, every, on, within = 900 }: Declared<I>): Job<I> {
  if (!/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/.test(name)) throw new Error(`${name} is no name for a job: write room.what`)
  return { name, input, run, retry, every, on, within }
}

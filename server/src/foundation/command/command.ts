/**
 * What every command of the command line gets: the terminal, the reader's language, today's date. Exit codes: 0 done; 1 the command looked
 * for faults and found some; 2 the command or a file was refused, with one sentence saying why; 130 interrupted.
 */
import { languages, type Knowledge, type Language } from '@rustning/knowledge/pack'
import type { Terminal } from '../text/terminal.ts'

export interface Context {
  readonly terminal: Terminal
  readonly language: Language
  /** Norwegian calendar day, `yyyy-mm-dd`. */
  readonly today: string
  readonly input: NodeJS.ReadableStream
  /** For what belongs to no answer: logs. */
  readonly complain: (text: string) => void
  readonly environment: NodeJS.ProcessEnv
  /** Where file names without a folder begin. */
  readonly cwd: string
  /** Asked once by a command that has something to close: raised when whoever started it wants it to end. */
  readonly interrupted: () => AbortSignal
}

/** Runs a command's action with the knowledge loaded; what it returns is the exit code. */
export type Run = (action: (context: Context, knowledge: Knowledge) => Promise<number> | number) => Promise<void>
/** The same for a command that must work when the knowledge itself is faulty. */
export type RunBare = (action: (context: Context) => Promise<number> | number) => Promise<void>

export const exit = { done: 0, found: 1, refused: 2, interrupted: 130 } as const

/** An expected no: the message is what the person reads, one sentence (or one per line). Never shown with a stack trace. */
export class Refused extends Error {}

/** Refusals of rooms that know all three languages. */
export const sentenceOf = (error: unknown, language: Language): string | undefined => (error instanceof Error && 'sentence' in error && typeof error.sentence === 'function' ? (error.sentence as (language: Language) => string)(language) : undefined)

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text)

/** Today in Norway, whatever clock zone the machine has. */
export const todayInNorway = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(now)

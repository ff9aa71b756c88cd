/**
 * What is wrong with a file, told so that the person who wrote it can mend it: the file, the line, what stands there, what may stand
 * there, and the nearest thing it could have been. A fault is expected; it never comes as a stack trace.
 */
import { closest, distance } from 'fastest-levenshtein'
import { faultSentences } from './fault.text.ts'

export const languages = ['nb', 'nn', 'en'] as const
export type Language = (typeof languages)[number]

export type FaultCode =
  | 'not-readable' | 'too-large' | 'not-yaml' | 'anchors' | 'too-deep' | 'not-a-map'
  | 'unknown-key' | 'missing-key' | 'wrong-type' | 'not-allowed' | 'empty'
  | 'unknown-fact' | 'unknown-parameter' | 'unknown-source' | 'unknown-id' | 'unknown-noun' | 'unknown-row'
  | 'not-a-condition' | 'wrong-test' | 'wrong-value' | 'needs-list' | 'not-a-flag' | 'item-outside' | 'right-type'
  | 'bad-day' | 'bad-duration' | 'bad-id' | 'id-and-path' | 'duplicate' | 'not-in-force' | 'overlap' | 'order' | 'no-provision'

export interface Fault {
  readonly code: FaultCode
  readonly file: string
  readonly line: number
  /** What stands there. */
  readonly found?: string
  /** The key or field it is about. */
  readonly about?: string
  /** What may stand there. */
  readonly allowed?: readonly string[]
}

/** The sentence a person reads: `cases/x.yaml:12: …`. */
export function sentenceOf(fault: Fault, language: Language): string {
  const { allowed = [], found } = fault
  const guess = found === undefined || allowed.includes(found) ? undefined : nearest(found, allowed)
  const said = faultSentences[language]
  const shown = allowed.length > 0 && allowed.length <= 24 ? ` ${said.allowed(allowed.join(', '))}` : ''
  return `${fault.file}:${fault.line}: ${said[fault.code](fault.about ?? '', found ?? '')}${guess ? ` ${said.didYouMean(guess)}` : ''}${shown}`
}

/** The allowed word that a typing mistake most likely meant, if any is near enough. */
export function nearest(found: string, allowed: readonly string[]): string | undefined {
  if (allowed.length === 0 || found === '') return undefined
  const guess = closest(found, allowed as string[])
  return distance(found, guess) <= Math.max(2, Math.floor(guess.length / 3)) ? guess : undefined
}

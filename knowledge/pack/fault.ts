/**
 * What is wrong with a file, told so that the person who wrote it can mend it: the file, the line, what stands there, what may stand
 * there, and the nearest thing it could have been. A fault is expected; it never comes as a stack trace.
 */
import { closest, distance } from 'fastest-levenshtein'
import type { FaultCode, Language } from './fault.codes.ts'
import { faultSentences } from './fault.text.ts'

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

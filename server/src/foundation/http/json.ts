/**
 * Reads a body that anyone may have written. What could exhaust us is found before it is built (depth, number of fields), what would change
 * on the way to the database is refused rather than altered: numbers that lose digits, text that is not text, names that JavaScript
 * gives a meaning of its own.
 */
import { malformedJson } from './refusals.ts'

export interface JsonLimits {
  readonly depth: number
  /** Fields and list elements together. */
  readonly keys: number
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Throws a refusal. */
export function readJson(bytes: Uint8Array, limits: JsonLimits): unknown {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch (cause) {
    throw malformedJson('encoding', { cause })
  }
  measure(text, limits)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The parser's message repeats what was sent, and is not kept.
    throw malformedJson('syntax')
  }
  inspect(value)
  return value
}

/** One pass over the characters, before anything is built. What is not JSON at all is found by the parser afterwards. */
function measure(text: string, { depth: deepest, keys: most }: JsonLimits): void {
  /** For each object or list around: the names so far, none in a list. */
  const around: (Set<string> | undefined)[] = []
  let keys = 0, named = false
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === quote) {
      const from = at
      for (at++; at < text.length && text.charCodeAt(at) !== quote; at++) if (text.charCodeAt(at) === backslash) at++
      const names = around.at(-1)
      if (names && !named) addName(names, text.slice(from, at + 1))
    } else if (character === openBrace || character === openBracket) {
      if (around.push(character === openBrace ? new Set() : undefined) > deepest) throw malformedJson('depth')
      named = false
    } else if (character === closeBrace || character === closeBracket) {
      around.pop()
      named = true
    } else if (character === comma || character === colon) {
      if (++keys > most) throw malformedJson('keys')
      named = character === colon
    }
  }
}
const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, comma, colon] = Array.from('"\\{}[],:', (character) => character.charCodeAt(0)) as [number, number, number, number, number, number, number, number]

function addName(names: Set<string>, written: string): void {
  let name: string
  try {
    name = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1)
  } catch {
    throw malformedJson('syntax')
  }
  if (names.has(name)) throw malformedJson('twice')
  names.add(name)
}

/** Names that reach the prototype of what they are put on. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])
export const isForbiddenKey = (key: string): boolean => forbiddenKeys.has(key)

/** A lone surrogate is not a character, and PostgreSQL has no text with NUL. */
export const isText = (text: string): boolean => !/\p{Surrogate}|\0/u.test(text)

function inspect(value: unknown): void {
  if (typeof value === 'string') {
    if (!isText(value)) throw malformedJson('text')
  } else if (typeof value === 'number') {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER || Object.is(value, -0)) throw malformedJson('number')
  } else if (Array.isArray(value)) {
    for (const one of value) inspect(one)
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      if (isForbiddenKey(key)) throw malformedJson('key')
      if (!isText(key)) throw malformedJson('text')
      inspect((value as Record<string, unknown>)[key])
    }
  }
}

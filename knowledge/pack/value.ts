/**
 * An answer as it is written in a file, checked against what the vocabulary allows: `true`, `saas`, `[health, contact]`, `2026-01-02`,
 * `none` (known not to exist) and `unknown` (as if the line were not there).
 */
import { none, parseDuration, type FactType, type Value } from '@rustning/engine'
import type { ParsedFile, Path } from './file.ts'

export interface Typed {
  readonly type: FactType
  readonly options?: readonly string[]
}

/** `undefined` when the file says `unknown`, or when the value was refused (then a fault has been added). */
export function readValue(file: ParsedFile, path: Path, raw: unknown, about: string, typed: Typed): Value | undefined {
  if (raw === 'unknown') return undefined
  if (raw === 'none' || raw === null) return none
  const wrong = (code: 'wrong-value' | 'needs-list' | 'bad-day' | 'bad-duration' = 'wrong-value', allowed?: readonly string[]) => {
    file.fault(code, path, { about, found: show(raw), ...(allowed && { allowed }) })
    return undefined
  }
  switch (typed.type) {
    case 'flag': return typeof raw === 'boolean' ? raw : wrong('wrong-value', ['true', 'false', 'none', 'unknown'])
    case 'number': return typeof raw === 'number' && Number.isFinite(raw) ? raw : wrong()
    case 'date': return isDay(raw) ? raw : wrong('bad-day')
    case 'duration': return isDuration(raw) ? raw : wrong('bad-duration')
    case 'country': return isCountry(raw) ? raw : wrong()
    case 'enum': return typeof raw === 'string' && typed.options?.includes(raw) ? raw : wrong('wrong-value', typed.options)
    case 'countries':
    case 'set': {
      const { members, complete } = Array.isArray(raw) ? { members: raw as unknown[], complete: true } : partialSet(raw) ?? { members: undefined, complete: true }
      if (!members) return wrong(typeof raw === 'string' ? 'needs-list' : 'wrong-value', typeof raw === 'string' ? undefined : typed.options)
      const fits = (member: unknown): member is string => (typed.type === 'countries' ? isCountry(member) : typeof member === 'string' && (typed.options?.includes(member) ?? false))
      members.forEach((member, index) => {
        if (!fits(member)) file.fault('wrong-value', [...path, ...(Array.isArray(raw) ? [index] : ['members', index])], { about, found: show(member), ...(typed.options && { allowed: typed.options }) })
      })
      return members.every(fits) ? { members: [...new Set(members)], complete } : undefined
    }
  }
}

function partialSet(raw: unknown): { members: unknown[]; complete: boolean } | undefined {
  if (typeof raw !== 'object' || raw === null || !('members' in raw) || !Array.isArray(raw.members)) return undefined
  const complete = 'complete' in raw ? raw.complete : false
  return typeof complete === 'boolean' && Object.keys(raw).every((key) => key === 'members' || key === 'complete') ? { members: raw.members, complete } : undefined
}

/** A real calendar day, `yyyy-mm-dd`, between 1900 and 2200. */
export function isDay(raw: unknown): raw is string {
  if (typeof raw !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(raw)) return false
  const day = new Date(`${raw}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(raw)
}

/** ISO 3166-1 alpha-2, or a user-assigned X code for a body that is no country (`XO`: the European Patent Organisation). */
const isCountry = (raw: unknown): raw is string => typeof raw === 'string' && /^[A-Z]{2}$/.test(raw)

function isDuration(raw: unknown): raw is string {
  try {
    return typeof raw === 'string' && parseDuration(raw) !== undefined
  } catch {
    return false
  }
}

export const show = (raw: unknown): string => (typeof raw === 'string' ? raw : JSON.stringify(raw) ?? String(raw)).slice(0, 60)

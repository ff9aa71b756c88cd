/** Checks data against a zod shape and turns every issue into a fault with file, line and, for a mistyped field or value, the nearest right one. */
import type { z } from 'zod'
import type { ParsedFile, Path } from './file.ts'
import { show } from './value.ts'

export function checkShape<S extends z.ZodType>(file: ParsedFile, shape: S): z.output<S> | undefined {
  if (file.data === undefined && file.faults.length > 0) return undefined
  if (typeof file.data !== 'object' || file.data === null || Array.isArray(file.data)) return void file.fault('not-a-map', [])
  const result = shape.safeParse(file.data)
  if (result.success) return result.data
  for (const issue of result.error.issues) tell(file, issue, shape)
  return undefined
}

type Issue = z.core.$ZodIssue

function tell(file: ParsedFile, issue: Issue, shape: z.ZodType, under: Path = []): void {
  const path = [...under, ...issue.path] as Path
  const raw = at(file.data, path)
  const field = nameAt(path)
  if (raw === undefined && issue.code !== 'unrecognized_keys') {
    return file.fault('missing-key', path.slice(0, -1), { found: field, ...(path.length > 1 && { about: nameAt(path.slice(0, -1)) }) })
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(shape, path)
      for (const key of issue.keys) file.fault('unknown-key', [...path, key], { found: key, ...(field && { about: field }), allowed })
      return
    }
    case 'invalid_type':
      return file.fault('wrong-type', path, { about: field, found: issue.expected })
    case 'invalid_value':
      return file.fault('not-allowed', path, { about: field, found: show(raw), allowed: issue.values.map(String) })
    case 'too_small':
      return file.fault('empty', path, { about: field })
    case 'invalid_key':
      return file.fault('bad-id', path, { about: nameAt(path.slice(0, -1)), found: field })
    case 'invalid_union': {
      const best = issue.errors.filter((errors) => errors.length > 0).sort((a, b) => depth(b) - depth(a))[0]
      if (!best) return file.fault('not-allowed', path, { about: field, found: show(raw) })
      return best.forEach((inner) => tell(file, inner, shape, path))
    }
    case 'custom':
      return file.fault('bad-day', path, { about: field, found: show(raw) })
    default:
      return file.fault('not-allowed', path, { about: field, found: show(raw) })
  }
}

/** What stands in a list is named by the list. */
const nameAt = (path: Path): string => path.findLast((key) => typeof key === 'string') ?? ''

const depth = (issues: readonly Issue[]) => Math.max(...issues.map((issue) => issue.path.length))

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined), data)

/** The field names a shape allows at a path; arrays, records, optional and default wrappers are seen through. */
function keysAt(shape: z.ZodType, path: Path): string[] {
  let now: unknown = shape
  for (const key of path) now = step(unwrap(now), key)
  const object = unwrap(now) as { shape?: Record<string, unknown> } | undefined
  return Object.keys(object?.shape ?? {})
}

interface Inner { def?: { type?: string; innerType?: unknown; element?: unknown; valueType?: unknown; options?: unknown[] }; shape?: Record<string, unknown> }

function unwrap(shape: unknown): unknown {
  let now = shape as Inner | undefined
  while (now?.def && ('innerType' in now.def || now.def.type === 'union')) {
    now = (now.def.innerType ?? now.def.options?.find((option) => (option as Inner).def?.type === 'object')) as Inner | undefined
  }
  return now
}

function step(shape: unknown, key: string | number): unknown {
  const inner = shape as Inner | undefined
  return inner?.shape?.[String(key)] ?? inner?.def?.element ?? inner?.def?.valueType
}

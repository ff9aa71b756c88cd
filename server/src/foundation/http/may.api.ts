/**
 * Who may do what, as data. Each operation lists who may: a role held in the organisation, any signed-in person, whoever runs the
 * platform, a respondent who came by a one-time link, or anyone. An API token may do what its scope names and its maker's roles allow, never more. The same function decides at
 * the door and writes the permission matrix, so the two cannot disagree.
 */
import { roles, type Role } from '../identity/role.ts'

/** `token:things.read` lets an API token with the scope `things.read` in, if its roles may too. */
export type Grant = 'anyone' | 'signed-in' | 'respondent' | 'platform-administrator' | Role | `token:${string}`
export type May = readonly [Grant, ...Grant[]]

/** Whoever asks, as far as they are known. */
export interface Asker {
  readonly kind: 'person' | 'respondent' | 'token'
  readonly roles: readonly Role[]
  readonly scopes: readonly string[]
  readonly platformAdmin?: boolean | undefined
}

export function mayUse(asker: Asker | undefined, may: May): boolean {
  if (may.includes('anyone')) return true
  if (!asker) return false
  if (asker.kind === 'respondent') return may.includes('respondent')
  if (asker.kind === 'token' && !asker.scopes.some((scope) => may.includes(`token:${scope}`))) return false
  if (asker.platformAdmin && asker.kind === 'person' && may.includes('platform-administrator')) return true
  return may.includes('signed-in') || asker.roles.some((role) => may.includes(role))
}

export interface MatrixRow {
  readonly who: 'nobody' | 'respondent' | 'signed-in' | 'platform-administrator' | Role
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly may: boolean
  /** The scopes with which an API token of this role may do the same. */
  readonly scopes: readonly string[]
}

/** One row for each kind of asker and each operation: someone not signed in, a respondent, a person without a role, whoever runs the platform, and a person with each role. */
export function permissionMatrix(routes: Readonly<Record<string, { readonly method: string; readonly path: string; readonly may: May }>>): MatrixRow[] {
  const askers: (readonly [MatrixRow['who'], Asker | undefined])[] = [
    ['nobody', undefined],
    ['respondent', { kind: 'respondent', roles: [], scopes: [] }],
    ['signed-in', { kind: 'person', roles: [], scopes: [] }],
    ['platform-administrator', { kind: 'person', roles: [], scopes: [], platformAdmin: true }],
    ...roles.map((role) => [role, { kind: 'person', roles: [role], scopes: [] }] as const),
  ]
  return Object.entries(routes).flatMap(([operation, { method, path, may }]) =>
    askers.map(([who, asker]) => ({
      who, operation, method, path, may: mayUse(asker, may),
      scopes: asker?.kind === 'person' ? scopesOf(may).filter((scope) => mayUse({ ...asker, kind: 'token', scopes: [scope] }, may)) : [],
    })),
  )
}

/** The scopes that open an operation to API tokens. */
export const scopesOf = (may: May): string[] => may.filter((grant) => grant.startsWith('token:')).map((grant) => grant.slice('token:'.length))

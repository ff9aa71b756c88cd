/**
 * A key with which a program acts on somebody's behalf. It opens what its maker chose for it and nothing that its maker may not do: when the
 * maker's roles shrink so does the key, and when the maker leaves the organisation it opens nothing. It ends within a year of being made.
 */
import type { Actor } from '../journal/entry.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import { refusal, type Refusal } from '../values/refusal.ts'
import { apiTokenText } from './api-token.text.ts'
import type { Role } from './role.ts'

export interface ApiToken {
  readonly id: Uuid
  readonly version: number
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeBy: Uuid
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}
export type ApiTokenState = 'valid' | 'revoked' | 'expired'

/** Whoever uses a key. */
export interface TokenPrincipal {
  readonly kind: 'token'
  readonly id: Uuid
  readonly tenant: TenantId
  readonly scopes: readonly string[]
  readonly madeBy: Uuid
  /** What its maker is in the organisation now; a key never opens more. */
  readonly roles: readonly Role[]
  /** SHA-256 of the key, in hexadecimal: names it in the journal without being it. */
  readonly session: string
}

export const apiTokenNotMember = refusal('api-token-not-member', 403, (language) => apiTokenText[language].notMember)
export const apiTokenNoName = refusal('api-token-no-name', 422, (language) => apiTokenText[language].noName)
export const apiTokenNoScope = refusal('api-token-no-scope', 422, (language) => apiTokenText[language].noScope)
export const apiTokenBeyond = refusal('api-token-beyond', 422, (language, scopes: readonly string[]) => apiTokenText[language].beyond(scopes.join(', ')))
export const apiTokenTooLong = refusal('api-token-too-long', 422, (language) => apiTokenText[language].tooLong)
export const apiTokenUnknown = refusal('api-token-unknown', 404, (language) => apiTokenText[language].unknown)
export const apiTokenNotYours = refusal('api-token-not-yours', 403, (language) => apiTokenText[language].notYours)
export const apiTokenRevoked = refusal('api-token-revoked', 409, (language) => apiTokenText[language].revoked)

/** The journal names both: the key that acted, and the person it acted for. */
export const actorOfToken = ({ id, madeBy }: Pick<TokenPrincipal, 'id' | 'madeBy'>): Actor => ({ kind: 'token', id, for: madeBy })

export function apiTokenState({ revokedAt, expiresAt }: Pick<ApiToken, 'revokedAt' | 'expiresAt'>, at: Date): ApiTokenState {
  if (revokedAt) return 'revoked'
  return expiresAt > at ? 'valid' : 'expired'
}

/** To the same day of the next year; from 29 February to 1 March. */
export function oneYearAfter(at: Date): Date {
  const end = new Date(at)
  end.setUTCFullYear(end.getUTCFullYear() + 1)
  return end
}

export interface NewApiToken {
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresAt: Date
}

/** `roles` is what the maker is in the organisation now, `allowed` the scopes that those roles could use. */
export function decideMaking({ roles, allowed }: { readonly roles: readonly Role[]; readonly allowed: readonly string[] }, { name, scopes, expiresAt }: NewApiToken, at: Date): Refusal | undefined {
  if (roles.length === 0) return apiTokenNotMember()
  if (name === '' || [...name].length > 200) return apiTokenNoName()
  if (scopes.length === 0) return apiTokenNoScope()
  const beyond = scopes.filter((scope) => !allowed.includes(scope))
  if (beyond.length > 0) return apiTokenBeyond(beyond)
  // Written so that a date that is none is refused too.
  return expiresAt > at && expiresAt <= oneYearAfter(at) ? undefined : apiTokenTooLong()
}

/** A key that has run out may still be revoked, by whoever wants to be sure. */
export function decideRevoking({ roles, by, token }: { readonly roles: readonly Role[]; readonly by: Uuid | undefined; readonly token: ApiToken | undefined }): Refusal | undefined {
  if (roles.length === 0) return apiTokenNotMember()
  if (!token) return apiTokenUnknown()
  if (token.madeBy !== by && !roles.includes('administrator')) return apiTokenNotYours()
  return token.revokedAt ? apiTokenRevoked() : undefined
}

/** Making a key for a program, revoking it, listing keys, and finding out whose a key is when a program comes with it. */
import type pg from 'pg'
import { act, type Acting, type Done } from '../action/action.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import { apiTokenChanges, apiTokenRow, apiTokensIn, holderOf, makerAnd, type KeptApiToken } from './api-token.store.ts'
import { apiTokenState, decideMaking, decideRevoking, type ApiToken, type ApiTokenState, type NewApiToken, type TokenPrincipal } from './api-token.ts'
import { readAt } from './personal.ts'
import type { Role } from './role.ts'
import { newSecret, readTenantSecret, type TenantSecret } from './secret.ts'

export interface MadeApiToken {
  readonly id: Uuid
  readonly version: number
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresAt: string
}

/** `scopesOf` says which scopes given roles could use. `token` is missing where the answer is to a request that was answered before: a secret is shown once and not kept. */
export async function makeApiToken(acting: Acting, given: NewApiToken, scopesOf: (roles: readonly Role[]) => readonly string[]): Promise<Done<MadeApiToken> & { readonly token: TenantSecret | undefined }> {
  const { tenant, actor } = acting
  const secret = newSecret('token', tenant), id = newId()
  const wanted: NewApiToken = { name: given.name.trim(), scopes: [...new Set(given.scopes)].sort(), expiresAt: given.expiresAt }
  const done = await act<{ readonly roles: readonly Role[] }, MadeApiToken>(acting, 'api-token.create', async (reader) => [await makerAnd(reader, actor.id)], ([found], at) => {
    const roles = found?.roles ?? []
    const refused = decideMaking({ roles, allowed: scopesOf(roles) }, wanted, at)
    if (refused) throw refused
    const made: ApiToken = { ...wanted, id, version: 1, madeBy: actor.id as Uuid, revokedAt: null }
    return {
      entity: { type: 'api-token', id, version: 1 }, change: apiTokenChanges.add, values: [tenant, id, made.name, secret.hash, made.scopes, made.madeBy, made.expiresAt],
      row: apiTokenRow(tenant, made, secret.hash), detail: { name: made.name, scopes: made.scopes }, status: 201,
      answer: { id, version: 1, name: made.name, scopes: made.scopes, expiresAt: made.expiresAt.toISOString() },
    }
  })
  return { ...done, token: done.repeated ? undefined : secret }
}

export const revokeApiToken = (acting: Acting, id: Uuid): Promise<Done<{ readonly id: Uuid; readonly version: number }>> =>
  act(acting, 'api-token.revoke', async (reader) => [await makerAnd(reader, acting.actor.id, id)], ([found], at) => {
    const refused = decideRevoking({ roles: found?.roles ?? [], by: acting.actor.id, token: found?.token })
    if (refused) throw refused
    const token = found?.token as KeptApiToken, version = token.version + 1
    return {
      entity: { type: 'api-token', id, version }, change: apiTokenChanges.revoke, values: [id, token.version, at],
      row: apiTokenRow(acting.tenant, { ...token, version, revokedAt: at }, token.hash), detail: { name: token.name, scopes: token.scopes }, status: 200, answer: { id, version },
    }
  })

export type ListedApiToken = ApiToken & { readonly state: ApiTokenState }

/** Newest first: the keys one person made, or everybody's where nobody is named. */
export const listApiTokens = (pool: pg.Pool, tenant: TenantId, madeBy?: Uuid, most = 500): Promise<ListedApiToken[]> =>
  readAt(pool, tenant, async (reader, at) => (await apiTokensIn(reader, madeBy, most)).map((one) => ({ ...one, state: apiTokenState(one, at) })))

/** Nobody, whatever is wrong with the key. The organisation is the key's own; whether the address names the same is for the door to compare. */
export async function holderOfToken(pool: pg.Pool, text: string): Promise<TokenPrincipal | undefined> {
  const secret = readTenantSecret('token', text)
  const holder = secret && (await holderOf(pool, secret))
  return secret && holder && { kind: 'token', tenant: secret.tenant, session: secret.hash.toString('hex'), ...holder }
}

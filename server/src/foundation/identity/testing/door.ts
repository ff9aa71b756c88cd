/** Identity's rooms behind the real door, and a way to ask them as a browser or a program does. */
import { expect } from 'vitest'
import { z } from 'zod'
import { openServer, type OpenServer } from '../../http/server.ts'
import { id, route } from '../../http/route.api.ts'
import { serve } from '../../http/serve.ts'
import { newId, type TenantId, type Uuid } from '../../values/id.ts'
import { serveAccounts } from '../account.http.ts'
import { actingFor, authenticateWith, type Known } from '../door.ts'
import { firstRunLink } from '../first-run.actions.ts'
import { serveMembers } from '../member.http.ts'
import type { Identity } from '../account.ts'
import { serveExternalLogins } from '../oidc.http.ts'
import type { Oidc } from '../oidc.actions.ts'
import { servePasskeys } from '../passkey.http.ts'
import { serveRespondents } from '../respondent.http.ts'
import type { Role } from '../role.ts'
import { serveSupport } from '../support-grant.http.ts'
import { goodPassword, newWorld, type World } from './account.ts'

/** What the door made of whoever asked, for those who may hear it. */
const doorRoutes = {
  whoHere: route({
    method: 'GET', path: '/api/v1/organisations/{organisation}/who', summary: 'Who asks here', params: z.strictObject({ organisation: id }), refusals: {}, may: ['signed-in', 'respondent', 'token:members.read'],
    answer: z.strictObject({ kind: z.string(), actor: z.strictObject({ kind: z.string(), id: id.optional(), for: id.optional() }), roles: z.array(z.string()) }),
  }),
}

export interface Sent { readonly body?: unknown; readonly cookie?: string | undefined; readonly bearer?: string; readonly headers?: Readonly<Record<string, string>> }
export interface Answer { readonly status: number; readonly text: string; readonly json: Record<string, unknown>; readonly code: unknown; /** The session's, where one is set. */ readonly cookie: string | undefined; /** All that are set, by name. */ readonly cookies: Readonly<Record<string, string>>; readonly etag: string | undefined }

export interface Door {
  readonly world: World
  /** Is of no use after `claim`. */
  readonly firstLink: string
  readonly claim: (more?: object) => Promise<Answer>
  readonly ask: (method: string, url: string, sent?: Sent) => Promise<Answer>
  readonly logIn: (account: Uuid, code?: string) => Promise<Answer>
  /** Somebody who belongs there and is signed in. */
  readonly person: (tenant: TenantId, roles: readonly Role[]) => Promise<{ readonly account: Uuid; readonly member: Uuid; readonly cookie: string }>
  /** Closes all; rejects if something was answered that no declaration foretold. */
  readonly end: () => Promise<void>
}

export const addressOf = (account: Uuid): string => `${account}@fjellvik.example`

export interface DoorOptions {
  readonly publicUrl?: string
  readonly oidc?: (identity: Identity) => Oidc
  readonly limit?: Identity['limit']
}

export const nameOf = (tenant: TenantId): string => `Virksomhet ${tenant.slice(-4)}`
/** The one thing that nobody has. */
export const nowhere = newId()

export async function openDoor({ publicUrl = 'http://rustning.example', oidc, limit }: DoorOptions = {}): Promise<Door> {
  const world = await newWorld(), { pool, db } = world, unforeseen: unknown[] = []
  const identity: Identity = { ...world.identity, ...(limit && { limit }) }
  const organisationName = (tenant: TenantId) => Promise.resolve(nameOf(tenant))
  const firstLink = (await firstRunLink(db.admin))?.reveal() ?? ''
  const acting = actingFor(1, pool)
  const server = await openServer({
    publicUrl, authenticate: authenticateWith(identity), log: { info: () => {}, error: (fields) => void unforeseen.push(fields) },
    rooms: [
      serveAccounts({ identity, firstRun: { admin: db.admin } }), serveMembers({ identity, organisationName, scopesOf: () => ['members.read', 'things.read'] }),
      servePasskeys({ identity }), serveExternalLogins({ identity, oidc: oidc?.(identity) }), serveSupport({ identity, organisationName }),
      serveRespondents({ identity, organisationName, subjectExists: (_, { id: subject }) => Promise.resolve(subject !== nowhere) }),
      serve(doorRoutes, { whoHere: (asked) => ({ kind: (asked.principal as Known).kind, actor: acting(asked).actor, roles: [...asked.principal.roles] }) }),
    ],
  })
  const ask = askerOf(server)
  const logIn = (account: Uuid, code?: string) => ask('POST', '/api/v1/sessions', { body: { email: addressOf(account), password: goodPassword, ...(code && { code }) } })
  return {
    world, firstLink, ask, logIn,
    claim: (more = {}) => ask('POST', '/api/v1/first-run', { body: { token: firstLink, email: 'forst@fjellvik.example', name: 'Aud Fjell', password: goodPassword, organisation: 'Fjellvik legekontor', language: 'nn', ...more } }),
    person: async (tenant, roles) => {
      const account = await world.person()
      const { id: member } = await world.member(tenant, account, roles)
      return { account, member, cookie: (await logIn(account)).cookie ?? '' }
    },
    end: async () => {
      await server.stop()
      await world.settled()
      await db.drop()
      if (unforeseen.length > 0) throw new Error(JSON.stringify(unforeseen))
    },
  }
}

/** Whatever comes back holds no session's token, and its cookie is out of reach of scripts. */
const askerOf = ({ inject }: OpenServer): Door['ask'] => async (method, url, { body, cookie, bearer, headers = {} } = {}) => {
  const sent = body ?? (method === 'POST' ? {} : undefined)
  const answer = await inject({
    method: method as 'GET', url, ...(sent !== undefined && { payload: JSON.stringify(sent) }),
    headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': newId(), ...(cookie && { cookie }), ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }), ...(sent !== undefined && { 'content-type': 'application/json' }), ...headers },
  })
  const set = [answer.headers['set-cookie'] ?? []].flat()
  for (const one of set) expect(one).toContain('HttpOnly')
  expect(answer.body).not.toMatch(/r[sb]_/)
  const cookies = Object.fromEntries(set.map((one) => (one.split(';')[0] as string).split('=') as [string, string]))
  const json = (answer.body === '' ? {} : JSON.parse(answer.body)) as Record<string, unknown>
  return { status: answer.statusCode, text: answer.body, json, code: json['code'], cookie: (set.find((one) => one.startsWith('session=')) ?? set[0])?.split(';')[0], cookies, etag: answer.headers['etag'] as string | undefined }
}

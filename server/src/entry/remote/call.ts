/**
 * One operation, from the command line to the server and back. What a key may not do is refused before the key is sent; what is asked is
 * checked by the operation's own declaration before it is asked, and what is answered before it is believed.
 */
import { randomUUID } from 'node:crypto'
import { clientFor } from '../../foundation/http/client.api.ts'
import type { Context } from '../../foundation/command/command.ts'
import { scopesOf } from '../../foundation/http/may.api.ts'
import { isSchema, needsVersion, type RouteShape, type Routes } from '../../foundation/http/route.api.ts'
import { Refusal } from '../../foundation/values/refusal.ts'
import { edition } from '../../foundation/values/edition.ts'
import { addressFrom } from './address.ts'
import { callerFor, keepSession, sessionIn, type Caller } from './caller.ts'
import { whoMay } from './catalogue.ts'
import { fieldsOf } from './fields.ts'
import { lineTo } from './line.ts'
import { askedFrom, asOptions, bodyFrom, mustFit, type Asked, type Given } from './question.ts'
import { keyLacks, keyRefused, mustProve, notRustning, onlyPeople, otherEdition, signedOut, signInFirst, versionMissing, withKey } from './refusals.ts'
import { remoteText } from './remote.text.ts'
import { secretsTyped } from './secrets.ts'
import type { Typed } from './typed.ts'

export interface Called {
  readonly server: string
  readonly value: unknown
  /** Asks for the same with other words to search by. */
  readonly again: (query: Record<string, unknown>) => Promise<unknown>
  readonly query: Record<string, unknown>
}
export interface Calling {
  readonly context: Context
  readonly routes: Routes
  readonly typed: Typed
}

/** An hour, in milliseconds. */
const longestTimeout = 3_600_000
/** Bytes of an answer, and of a file. */
const most = { json: 32 << 20, file: 128 << 20 }

export async function callOperation({ context, routes, typed }: Calling, name: string, given: Given): Promise<Called> {
  const route = routes[name] as RouteShape, said = (option: string) => given[option] as string | undefined
  const server = addressFrom(said('server') ?? context.environment['RUSTNING_SERVER'])
  const caller = callerFor(context, server, said('keyFile'))
  mustBeFor(caller, route)
  const fields = fieldsOf(route), asked = askedFrom(fields, given, await bodyFrom(context, said('body')))
  const organisation = context.environment['RUSTNING_ORGANISATION'] ?? (caller.kind === 'nobody' ? undefined : caller.organisation)
  if (fields.some(({ place, name }) => place === 'params' && name === 'organisation') && organisation !== undefined) asked.params['organisation'] ??= organisation
  await secretsTyped({ fields, asked, typed, language: context.language, twice: name !== 'logIn' && name !== 'prove' })
  mustFit(route, asked)
  const ask = asker({ context, server, caller, within: Math.min(longestTimeout, Math.max(1, Number(said('timeout') ?? 60) * 1000)) || 60_000 })
  const version = needsVersion(route) ? await versionFrom(routes, route, said('version'), asked, ask) : undefined
  const key = route.changes ? (said('idempotencyKey') ?? randomUUID()) : undefined
  const send = (query: Record<string, unknown>) => ask(route, { ...asked, query }, version, key)
  const value = await send(asked.query).catch(async (error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'second-factor-needed' || 'code' in asked.body || !fields.some(({ name }) => name === 'code')) throw error
    asked.body['code'] = await typed.ask(remoteText[context.language].typed.code, true)
    return send(asked.query)
  })
  return { server, value, query: asked.query, again: send }
}

function mustBeFor(caller: Caller, { may }: RouteShape): void {
  if (may.includes('anyone')) return
  if (caller.kind === 'nobody') throw signInFirst()
  if (caller.kind === 'key' && scopesOf(may).length === 0) throw onlyPeople((language) => whoMay(may, language))
}

type Ask = (route: RouteShape, asked: Asked, version?: number, key?: string) => Promise<unknown>

function asker({ context, server, caller, within }: { readonly context: Context; readonly server: string; readonly caller: Caller; readonly within: number }): Ask {
  const { language } = context
  return async (route, { params, query, body }, version, key) => {
    const type = isSchema(route.answer) ? 'application/json' : route.answer.kind === 'file' ? route.answer.type.split(';')[0] : undefined
    const isOpen = route.may.includes('anyone')
    let session: string | 'ended' | undefined
    // What is open to all needs no key, and gets none.
    const fetch = lineTo({
      server, within, type, most: type === 'application/json' ? most.json : most.file, cookie: caller.kind === 'person' ? caller.cookie : undefined,
      cookies: (setCookies) => void (session = caller.kind === 'key' ? undefined : sessionIn(setCookies)),
    })
    const call = clientFor({ route } as Routes, fetch, { base: server, language, ...(caller.kind === 'key' && !isOpen && { token: caller.key }) })['route'] as (question: object, options: object) => Promise<unknown>
    try {
      const value = await call({ params, query, body, ...(version !== undefined && { version }) }, key === undefined ? {} : { key })
      if (session === 'ended') keepSession(context, server, undefined)
      else if (session !== undefined) keepSession(context, server, { cookie: session, ...placeIn(value) })
      return isSchema(route.answer) ? await fitting(route, value, { server, within }) : value
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found' && route.params === undefined) await mustBeThisEdition(server, within)
      const told = toldFrom(error, caller, route, () => keepSession(context, server, undefined))
      throw key === undefined ? told : withKey(told, key)
    }
  }
}

/** Where somebody who has just come in belongs, if there is only one place. An answer that says nothing of it changes nothing. */
function placeIn(value: unknown): { readonly organisation?: string | undefined } {
  const { organisation, organisations } = (value ?? {}) as { organisation?: unknown; organisations?: readonly { organisation: string }[] }
  if (typeof organisation === 'string') return { organisation }
  return organisations ? { organisation: organisations.length === 1 ? organisations[0]?.organisation : undefined } : {}
}

/** The server's own refusal, but where somebody with a key or at a terminal must hear something else. */
function toldFrom(error: unknown, { kind }: Caller, { may }: RouteShape, forget: () => void): unknown {
  if (!(error instanceof Refusal)) return error
  if (error.code === 'invalid-request') return asOptions(error)
  if (error.code === 'proof-needed') return mustProve(error)
  if (error.code === 'not-allowed' && kind === 'key') return keyLacks(scopesOf(may), { cause: error })
  if (error.code !== 'not-signed-in') return error
  if (kind === 'key') return keyRefused(undefined, { cause: error })
  forget()
  return signedOut(undefined, { cause: error })
}

/** Throws where it is not what this edition was promised. */
async function fitting({ answer }: RouteShape, value: unknown, { server, within }: { readonly server: string; readonly within: number }): Promise<unknown> {
  const read = isSchema(answer) ? answer.safeParse(value) : undefined
  if (read?.success) return read.data
  await mustBeThisEdition(server, within)
  throw notRustning({ server, status: 200 })
}

/** Throws `remote-other-edition`; says nothing where the server does not tell. */
async function mustBeThisEdition(server: string, within: number): Promise<void> {
  const fetch = lineTo({ server, within, most: most.json, type: 'application/json' })
  const said = await fetch(`${server}/openapi.json`, { method: 'GET', headers: { accept: 'application/json' }, redirect: 'manual', credentials: 'same-origin' }).then((answer) => answer.json() as Promise<{ info?: { version?: unknown } }>, () => undefined)
  const theirs = said?.info?.version
  if (typeof theirs === 'string' && theirs !== edition) throw otherEdition({ theirs: theirs.slice(0, 40), ours: edition })
}

/** The one that was seen, or the one there is now, from where the same thing is read. */
async function versionFrom(routes: Routes, route: RouteShape, given: string | undefined, asked: Asked, ask: Ask): Promise<number> {
  if (given !== undefined && /^\d{1,9}$/.test(given)) return Number(given)
  const reading = given === 'latest' ? Object.values(routes).find(({ method, path, versioned }) => method === 'GET' && path === route.path && versioned) : undefined
  const version = reading && ((await ask(reading, { params: asked.params, query: {}, body: {} })) as { readonly version?: unknown }).version
  if (typeof version !== 'number') throw versionMissing()
  return version
}

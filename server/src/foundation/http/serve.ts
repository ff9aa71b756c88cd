/**
 * What a room's handlers are given and must return, read from its declarations. A route without a handler does not compile, and a handler
 * without a route neither; who asks, how often and in which language is settled before a handler is called.
 */
import type { Language } from '@rustning/knowledge/pack'
import type { Role } from '../identity/role.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import type { Once } from './fingerprint.ts'
import type { Asker, May } from './may.api.ts'
import type { Checked, NeedsKey, NeedsVersion, Produced, Routes, RouteShape } from './route.api.ts'

/** Whoever asks, once identity has said who it is. */
export interface Principal extends Asker {
  readonly kind: 'person' | 'respondent' | 'token'
  readonly accountId?: Uuid | undefined
  /** The organisation they act in for this request. */
  readonly tenant?: TenantId | undefined
  readonly roles: readonly Role[]
  readonly scopes: readonly string[]
  /** The language they have chosen. */
  readonly language?: Language | undefined
  /** SHA-256 of the session's or token's secret, in hexadecimal: names it in the journal without being it. */
  readonly session?: string | undefined
}

/** What identity may look at to say who asks. Cookies by their bare names. */
export interface RequestFacts {
  readonly cookies: Readonly<Record<string, string>>
  readonly authorization?: string | undefined
  /** Of the connection, or of the client as a trusted proxy says it. */
  readonly address: string
  /** The organisation the address names (`{organisation}`), to be verified and never assumed. */
  readonly organisation?: string | undefined
  /** What is asked for, for whoever may only look and whose looking is written down. */
  readonly operation: string
  readonly route: RouteShape
  readonly path: string
  /** Our id of the request. */
  readonly request: Uuid
}
/** Something seen, or refused, that is to stand in the journal of the organisation it was about. */
export interface Noted {
  readonly principal: Principal
  readonly outcome: 'read' | 'denied'
  readonly action: string
  readonly operation: string
  readonly path: string
  readonly request: Uuid
  /** Of the refusal. */
  readonly code?: string | undefined
}
/** Rejects when it could not be written down. */
export type Note = (noted: Noted) => Promise<void>

/** May throw a refusal of HTTP itself. */
export type Authenticate = (facts: RequestFacts) => Promise<Principal | undefined>

export interface Asked<R extends RouteShape> extends Checked<R> {
  readonly principal: R['may'] extends May ? ('anyone' extends R['may'][number] ? Principal | undefined : Principal) : never
  /** To be handed to the write path. */
  readonly once: NeedsKey<R> extends true ? Once : Once | undefined
  /** The version a change was made from. */
  readonly version: NeedsVersion<R> extends true ? number : undefined
  readonly language: Language
  /** Our id of this request. */
  readonly request: Uuid
  readonly address: string
  readonly userAgent: string | undefined
  readonly cookies: Readonly<Record<string, string>>
  /** Of the event the reader got last before the line broke. */
  readonly lastEvent: string | undefined
  /** Where this installation is; links begin with it. */
  readonly origin: string
  /** Raised when the reader has gone. */
  readonly signal: AbortSignal
  /** Sets a cookie of ours; `seconds: 0` deletes it. */
  readonly setCookie: (name: string, value: string, seconds?: number) => void
}

export type Handler<R extends RouteShape> = (asked: Asked<R>) => Produced<R> | Promise<Produced<R>>
export type Handlers<Rs extends Routes> = { readonly [K in keyof Rs]: Handler<Rs[K]> }

/** Operations ready to be served; what each handler takes is known where the room made it, and no longer here. */
export interface Served {
  readonly operation: string
  readonly route: RouteShape
  readonly handler: (asked: Asked<RouteShape>) => unknown
}

/** A room's declarations with its handlers. */
export function serve<const Rs extends Routes, const Hs extends Handlers<Rs> = Handlers<Rs>>(routes: Rs, handlers: Hs & { readonly [K in Exclude<keyof Hs, keyof Rs>]: never }): readonly Served[] {
  return Object.entries(routes).map(([operation, route]) => ({ operation, route, handler: (handlers as unknown as Record<string, Served['handler']>)[operation] as Served['handler'] }))
}

/**
 * Who stands at the door. A program shows its key, a person or a respondent the cookie of their session; each is looked up anew for every
 * request, so that whoever was shut out a moment ago is out. What a person is in one organisation says nothing in another: at an address
 * of an organisation they do not belong to, a person has no organisation and no role. Only somebody who runs the platform, whom the
 * organisation has let in to help, may look there as an auditor may: nothing but look, and each look is in the organisation's journal first.
 */
import type pg from 'pg'
import type { Acting } from '../action/action.ts'
import { changeAs } from '../database/transaction.ts'
import { mayUse } from '../http/may.api.ts'
import { notAllowed, notFound, notSignedIn } from '../http/refusals.ts'
import type { RouteShape } from '../http/route.api.ts'
import type { Asked, Authenticate, Note, Principal, RequestFacts } from '../http/serve.ts'
import { append } from '../journal/append.ts'
import type { Actor } from '../journal/entry.ts'
import { asTenant, isUuid, type Uuid } from '../values/id.ts'
import { Refusal } from '../values/refusal.ts'
import { holderOfToken } from './api-token.actions.ts'
import { actorOfToken } from './api-token.ts'
import { holderOf } from './personal.ts'
import { actorOf, belongs, type Principal as Person } from './principal.ts'
import { holderOfRespondentSession } from './respondent.actions.ts'
import { actorOfRespondent, type RespondentPrincipal } from './respondent.ts'
import { readSecret, readTenantSecret } from './secret.ts'
import { supportFor, useSupport } from './support-grant.actions.ts'
import { supportNotLetIn, type SupportGrant } from './support-grant.ts'

export const sessionCookie = 'session'
export const respondentCookie = 'respondent'

/** Whoever asks, as HTTP knows them, with what identity knows besides. */
export interface Known extends Principal {
  /** As the journal names them. */
  readonly actor: Actor
  readonly person?: Person
  readonly respondent?: RespondentPrincipal
  /** The grant by which somebody who runs the platform is looking. */
  readonly support?: Uuid
}

/** The journal is written where somebody is let in to help. */
export interface DoorSetting {
  readonly pool: pg.Pool
  readonly epoch: number
}

/** A request with a key is its key's and nobody else's: the cookies a browser may have added say nothing. */
export const authenticateWith = (setting: DoorSetting): Authenticate => async (facts): Promise<Known | undefined> => {
  const { cookies, authorization, organisation } = facts, { pool } = setting
  const [bearer, key = ''] = /^bearer(?: +(.*))?$/i.exec(authorization ?? '') ?? []
  if (bearer !== undefined) return programWith(pool, key)
  const person = await personWith(pool, cookies[sessionCookie], organisation)
  if (person && person.tenant === organisation) return person
  // Somebody may have an account in one organisation and answer questions by a link from another.
  const respondent = await respondentWith(pool, respondentSessions(cookies, organisation)[0])
  if (respondent && respondent.tenant === organisation) return respondent
  return (person && (await supporting(setting, person, facts))) ?? respondent ?? person
}

/** Those of one browser, for as many organisations; the one whose address is asked for first. The newest stands first otherwise. */
export function respondentSessions(cookies: RequestFacts['cookies'], organisation?: string): string[] {
  const held = (cookies[respondentCookie] ?? '').split('~').filter((text) => readTenantSecret('session', text)).slice(0, mostRespondentSessions)
  const here = held.find((text) => readTenantSecret('session', text)?.tenant === organisation)
  return here === undefined ? held : [here, ...held.filter((text) => text !== here)]
}
/** A cookie holds four kilobytes. */
export const mostRespondentSessions = 20

/** Throws `not-allowed` at once where the grant holds and more is wanted than to look. Without a grant they are who they were: nobody there. */
async function supporting({ pool, epoch }: DoorSetting, known: Known, { organisation, operation, route, path, request }: RequestFacts): Promise<Known | undefined> {
  if (!known.platformAdmin || known.accountId === undefined || !isUuid(organisation)) return undefined
  const tenant = asTenant(organisation), lent: Known = { ...known, tenant, roles: ['auditor'] }
  if (route.method !== 'GET' || !mayUse(lent, route.may)) {
    if (!route.may.includes('anyone') && (await supportFor(pool, tenant, known.accountId))) throw notAllowed()
    return undefined
  }
  const grant = await useSupport({ pool, tenant, actor: known.actor, epoch, session: known.session, request, platformAdmin: true }, { operation, detail: { path } }).catch(unlessNotLetIn)
  return grant && { ...lent, support: grant.id }
}

function unlessNotLetIn(error: unknown): SupportGrant | undefined {
  if (error instanceof Refusal && error.code === supportNotLetIn.code) return undefined
  throw error
}

async function personWith(pool: pg.Pool, cookie: string | undefined, organisation: string | undefined): Promise<Known | undefined> {
  const secret = readSecret('session', cookie ?? '')
  // A respondent's session names its organisation, and is nobody's session here.
  if (!secret || secret.tenant !== undefined) return undefined
  const person = await holderOf(pool, secret.hash, isUuid(organisation) ? asTenant(organisation) : undefined)
  if (!person) return undefined
  const { account, session, language, platformAdmin, roles } = person
  return { kind: 'person', accountId: account, tenant: belongs(person) ? person.tenant : undefined, roles, scopes: [], platformAdmin, language, session, actor: actorOf(person), person }
}

/** What the key's maker may is asked anew too; whose the address is, the HTTP layer compares. */
async function programWith(pool: pg.Pool, key: string): Promise<Known | undefined> {
  const token = await holderOfToken(pool, key)
  return token && { kind: 'token', accountId: token.madeBy, tenant: token.tenant, roles: token.roles, scopes: token.scopes, session: token.session, actor: actorOfToken(token) }
}

async function respondentWith(pool: pg.Pool, cookie: string | undefined): Promise<Known | undefined> {
  const respondent = await holderOfRespondentSession(pool, cookie ?? '')
  return respondent && { kind: 'respondent', tenant: respondent.tenant, roles: [], scopes: [], session: respondent.session, actor: actorOfRespondent(respondent), respondent }
}

const isKnown = (principal: Principal | undefined): principal is Known => principal !== undefined && 'actor' in principal

/** For the write path: who acts, where, in which session and by which request. */
export const actingFor = (epoch: number, pool: pg.Pool) => ({ principal, once, request }: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>): Acting => {
  if (!isKnown(principal)) throw notSignedIn()
  // Nobody acts in an organisation they do not belong to.
  if (principal.tenant === undefined) throw notFound()
  return { pool, tenant: principal.tenant, actor: principal.actor, epoch, session: principal.session, request, once }
}

/** What was seen, or refused, in the journal of the organisation it was about; in a transaction of its own. */
export const notingWith = ({ pool, epoch }: DoorSetting): Note => async ({ principal, outcome, action, operation, path, request, code }) => {
  if (!isKnown(principal) || principal.tenant === undefined) return
  const { actor, session, tenant } = principal
  await changeAs(pool, tenant, (writer) => append(writer, epoch, { actor, action, outcome, session, request, basis: { operation, ...(code !== undefined && { refusal: code }) }, detail: { path } }))
}

/** The person with their session, where only a person may ask. */
export function personIn(principal: Principal | undefined): Person {
  if (!isKnown(principal) || !principal.person) throw notSignedIn()
  return principal.person
}

/** The one who was asked, where only they may ask. */
export function respondentIn(principal: Principal | undefined): RespondentPrincipal {
  if (!isKnown(principal) || !principal.respondent) throw notSignedIn()
  return principal.respondent
}

/** The session of whoever asks, to be used in the transaction that it is asked for anew in. */
export const heldBy = (principal: Principal | undefined): Buffer => Buffer.from(personIn(principal).session, 'hex')

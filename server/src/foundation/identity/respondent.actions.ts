/**
 * Asking somebody outside to answer, opening the link, handing over to a colleague, making a new link, and ending it. Each leaves an entry in
 * the journal of the organisation that asked. Whatever makes a new link ends the session that was.
 */
import type pg from 'pg'
import { act, Overtaken, type Acting, type Done } from '../action/action.ts'
import { readAs, type Reader } from '../database/transaction.ts'
import { newId, type TenantId, type Uuid } from '../values/id.ts'
import type { Refusal } from '../values/refusal.ts'
import { readEmail, readName } from './account.ts'
import { readAt } from './personal.ts'
import { askerAnd, respondentChanges, respondentRow, respondentsIn, respondentWithLink, respondentWithSession, type KeptRespondent } from './respondent.store.ts'
import { decideAsking, decideHandling, decideLinking, decideOpening, respondentLinkDays, respondentLinkNotUsable, respondentSessionDays, respondentState, respondentUnknown, type Handling, type Respondent, type RespondentPrincipal, type RespondentState, type Subject } from './respondent.ts'
import { newSecret, readTenantSecret, type TenantSecret } from './secret.ts'

const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000)

export interface LinkedRespondent {
  readonly id: Uuid
  readonly version: number
  readonly linkExpiresAt: string
}
/** The link is missing where the answer is to a request that was answered before: a secret is shown once and not kept. */
type WithLink = Done<LinkedRespondent> & { readonly link: TenantSecret | undefined }

/** That the subject exists in the organisation is for the room whose subject it is to see to. */
export async function askRespondent(acting: Acting, given: { readonly name: string; readonly email: string; readonly subject: Subject }): Promise<WithLink> {
  const { tenant, actor } = acting, { subject } = given
  const link = newSecret('link', tenant), id = newId(), name = readName(given.name), email = readEmail(given.email)
  const done = await act(acting, 'respondent.create', async (reader) => [await askerAnd(reader, actor.id)], ([found], at) => {
    const refused = decideAsking({ roles: found?.roles ?? [] })
    if (refused) throw refused
    const made: KeptRespondent = { id, version: 1, name, email, subject, linkHash: link.hash, linkExpiresAt: daysAfter(at, respondentLinkDays), sessionHash: null, sessionExpiresAt: null, invitedBy: actor.id as Uuid, handedOverBy: null, endedAt: null }
    return {
      entity: { type: 'respondent', id, version: 1 }, change: respondentChanges.add, values: [tenant, id, name, email, subject.type, subject.id, link.hash, made.linkExpiresAt, made.invitedBy],
      row: respondentRow(tenant, made), detail: { name, email, subject }, status: 201, answer: answerOf(made),
    }
  })
  return { ...done, link: done.repeated ? undefined : link }
}

/** To be called by something a person presses, and never by the mere reading of an address: what looks through letters opens the links in them. */
export async function openRespondentLink(from: Pick<Acting, 'pool' | 'epoch' | 'request'>, text: string): Promise<{ readonly principal: RespondentPrincipal; readonly session: TenantSecret; readonly expiresAt: Date }> {
  const secret = readTenantSecret('link', text)
  const asked = secret && (await readAs(from.pool, secret.tenant, (reader) => respondentWithLink(reader, secret.hash)))
  if (!secret || !asked) throw respondentLinkNotUsable()
  const { tenant, hash } = secret, { id, name, subject } = asked
  const session = newSecret('session', tenant), named = session.hash.toString('hex')
  const load = async (reader: Reader) => [await respondentWithLink(reader, hash)].filter((one) => one !== undefined)
  const { answer } = await act<KeptRespondent, { readonly expiresAt: Date }>({ ...from, tenant, session: named, actor: { kind: 'respondent', id } }, 'respondent.open', load, ([found], at) => {
    const refused = decideOpening(found, at)
    if (refused) throw refused
    const before = found as KeptRespondent, version = before.version + 1, expiresAt = daysAfter(at, respondentSessionDays)
    return {
      entity: { type: 'respondent', id, version }, change: respondentChanges.open, values: [id, before.version, hash, session.hash, expiresAt, at],
      row: respondentRow(tenant, { ...before, version, linkHash: null, linkExpiresAt: null, sessionHash: session.hash, sessionExpiresAt: expiresAt }), status: 201, answer: { expiresAt },
    }
  }).catch((error: unknown) => {
    // Of two browsers at once one was first.
    throw error instanceof Overtaken ? respondentLinkNotUsable() : error
  })
  return { principal: { kind: 'respondent', id, tenant, subject, name, session: named }, session, expiresAt: answer.expiresAt }
}

/** By the respondent (`acting.actor` is then `actorOfRespondent`) or by somebody of the organisation. */
export const handOverRespondent = (acting: Acting, id: Uuid, to: { readonly name: string; readonly email: string }): Promise<WithLink> => {
  const colleague = { name: readName(to.name), email: readEmail(to.email) }
  return relink(acting, 'respondent.hand-over', id, decideHandling, (before) => ({ ...colleague, handedOverBy: acting.actor.id ?? null, detail: { from: { name: before.name, email: before.email }, to: colleague } }))
}

/** For the one who was asked and whose link is lost, too old or opened by somebody else. */
export const renewRespondentLink = (acting: Acting, id: Uuid): Promise<WithLink> =>
  relink(acting, 'respondent.renew-link', id, decideLinking, ({ name, email, handedOverBy }) => ({ name, email, handedOverBy, detail: { name, email } }))

type Relinked = Pick<Respondent, 'name' | 'email' | 'handedOverBy'> & { readonly detail: Readonly<Record<string, unknown>> }

async function relink(acting: Acting, action: string, id: Uuid, decide: (handling: Handling) => Refusal | undefined, becomes: (before: KeptRespondent) => Relinked): Promise<WithLink> {
  const { tenant } = acting
  const link = newSecret('link', tenant)
  const done = await act(acting, action, handlingOf(acting, id), ([found], at) => {
    const before = mustHandle(decide, found)
    const { name, email, handedOverBy, detail } = becomes(before)
    const after: KeptRespondent = { ...before, version: before.version + 1, name, email, handedOverBy, linkHash: link.hash, linkExpiresAt: daysAfter(at, respondentLinkDays), sessionHash: null, sessionExpiresAt: null }
    return {
      entity: { type: 'respondent', id, version: after.version }, change: respondentChanges.link, values: [id, before.version, name, email, link.hash, after.linkExpiresAt, handedOverBy],
      row: respondentRow(tenant, after), detail, status: 200, answer: answerOf(after),
    }
  })
  return { ...done, link: done.repeated ? undefined : link }
}

export const endRespondent = (acting: Acting, id: Uuid): Promise<Done<{ readonly id: Uuid; readonly version: number }>> =>
  act(acting, 'respondent.end', handlingOf(acting, id), ([found], at) => {
    const before = mustHandle(decideHandling, found), version = before.version + 1, { name, email } = before
    return {
      entity: { type: 'respondent', id, version }, change: respondentChanges.end, values: [id, before.version, at],
      row: respondentRow(acting.tenant, { ...before, version, linkHash: null, linkExpiresAt: null, sessionHash: null, sessionExpiresAt: null, endedAt: at }), detail: { name, email }, status: 200, answer: { id, version },
    }
  })

/** Out of this browser, by the respondent. They remain asked; to come in again they need a new link. */
export const signOutRespondent = (acting: Acting, id: Uuid): Promise<Done<{ readonly id: Uuid; readonly version: number }>> =>
  act(acting, 'respondent.sign-out', handlingOf(acting, id), ([found]) => {
    const before = found?.self ? found.respondent : undefined
    if (!before) throw respondentUnknown()
    const version = before.version + 1
    return {
      entity: { type: 'respondent', id, version }, change: respondentChanges.leave, values: [id, before.version, before.sessionHash],
      row: respondentRow(acting.tenant, { ...before, version, sessionHash: null, sessionExpiresAt: null }), status: 200, answer: { id, version },
    }
  })

type KeptHandling = Handling & { readonly respondent: KeptRespondent | undefined }

/** A respondent is themselves only as long as the session they come with is the one that counts. */
const handlingOf = ({ actor, session }: Acting, id: Uuid) => async (reader: Reader): Promise<KeptHandling[]> => {
  const person = actor.kind === 'person' ? actor.id : undefined
  const { roles, respondent } = await askerAnd(reader, person, id)
  const self = actor.kind === 'respondent' && actor.id === id && respondent?.sessionHash?.toString('hex') === session
  return [{ roles, self, respondent }]
}

function mustHandle(decide: (handling: Handling) => Refusal | undefined, found: KeptHandling | undefined): KeptRespondent {
  const handling = found ?? { roles: [], self: false, respondent: undefined }
  const refused = decide(handling)
  if (refused) throw refused
  return handling.respondent as KeptRespondent
}

const answerOf = ({ id, version, linkExpiresAt }: KeptRespondent): LinkedRespondent => ({ id, version, linkExpiresAt: (linkExpiresAt as Date).toISOString() })

export type ListedRespondent = Respondent & { readonly state: RespondentState }

/** Newest first: those who were asked one thing, or everybody where nothing is named. */
export const listRespondents = (pool: pg.Pool, tenant: TenantId, subject?: Subject, most = 500): Promise<ListedRespondent[]> =>
  readAt(pool, tenant, async (reader, at) => (await respondentsIn(reader, subject, most)).map((one) => ({ ...one, state: respondentState(one, at) })))

/** Nobody, whatever is wrong with the session. */
export async function holderOfRespondentSession(pool: pg.Pool, text: string): Promise<RespondentPrincipal | undefined> {
  const secret = readTenantSecret('session', text)
  const found = secret && (await respondentWithSession(pool, secret))
  return secret && found && { kind: 'respondent', tenant: secret.tenant, session: secret.hash.toString('hex'), ...found }
}

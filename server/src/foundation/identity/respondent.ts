/**
 * Somebody outside the organisation, usually at a supplier, who is asked to answer one thing and needs no account for it. The link they get
 * opens once; what it opens is a session of thirty days in that browser. They see and answer what they were asked and nothing else, and may
 * hand it over to a colleague, whereupon they see nothing more.
 */
import type { Actor } from '../journal/entry.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import { refusal, type Refusal } from '../values/refusal.ts'
import { respondentText } from './respondent.text.ts'
import { reading, type Role } from './role.ts'

export const respondentLinkDays = 14
export const respondentSessionDays = 30

/** What a respondent is asked to answer. */
export interface Subject {
  readonly type: string
  readonly id: Uuid
}

export interface Respondent {
  readonly id: Uuid
  readonly version: number
  readonly name: string
  readonly email: string
  readonly subject: Subject
  readonly linkExpiresAt: Date | null
  readonly sessionExpiresAt: Date | null
  readonly invitedBy: Uuid
  /** Whoever handed it over last: the respondent before, under the same id, or a person of the organisation. */
  readonly handedOverBy: Uuid | null
  readonly endedAt: Date | null
}
export type RespondentState = 'link-sent' | 'answering' | 'link-needed' | 'ended'

export interface RespondentPrincipal {
  readonly kind: 'respondent'
  readonly id: Uuid
  readonly tenant: TenantId
  readonly subject: Subject
  readonly name: string
  /** SHA-256 of the session's token, in hexadecimal: names it in the journal without being it. */
  readonly session: string
}

export const respondentNotAsker = refusal('respondent-not-asker', 403, (language) => respondentText[language].notAsker)
export const respondentUnknown = refusal('respondent-unknown', 404, (language) => respondentText[language].unknown)
export const respondentEnded = refusal('respondent-ended', 409, (language) => respondentText[language].ended)
export const respondentLinkNotUsable = refusal('respondent-link-not-usable', 404, (language) => respondentText[language].linkNotUsable)
/** The room whose subject it is says that there is none. */
export const respondentNothingToAnswer = refusal('respondent-nothing-to-answer', 422, (language) => respondentText[language].nothingToAnswer)
export const respondentNotSubject = refusal('respondent-not-subject', 404, (language) => respondentText[language].notSubject)

export const actorOfRespondent = ({ id }: Pick<RespondentPrincipal, 'id'>): Actor => ({ kind: 'respondent', id })

export function respondentState({ endedAt, sessionExpiresAt, linkExpiresAt }: Pick<Respondent, 'endedAt' | 'sessionExpiresAt' | 'linkExpiresAt'>, at: Date): RespondentState {
  if (endedAt) return 'ended'
  if (sessionExpiresAt && sessionExpiresAt > at) return 'answering'
  return linkExpiresAt && linkExpiresAt > at ? 'link-sent' : 'link-needed'
}

/** Whatever is not theirs is answered as what does not exist. */
export function mustBeSubject({ subject }: Pick<RespondentPrincipal, 'subject'>, asked: Subject): void {
  if (subject.type !== asked.type || subject.id !== asked.id) throw respondentNotSubject()
}

/** Somebody who does more in the organisation than read, and is not themselves at a supplier. */
const mayAsk = (roles: readonly Role[]): boolean => roles.some((role) => role !== 'supplier-contact' && !reading.includes(role))

export const decideAsking = ({ roles }: { readonly roles: readonly Role[] }): Refusal | undefined => (mayAsk(roles) ? undefined : respondentNotAsker())

export interface Handling {
  /** Of a person of the organisation; a respondent has none. */
  readonly roles: readonly Role[]
  /** The respondent's own session asks. */
  readonly self: boolean
  readonly respondent: Respondent | undefined
}

/** Handing over and ending, by the respondent or for them. */
export function decideHandling({ roles, self, respondent }: Handling): Refusal | undefined {
  if (!self && !mayAsk(roles)) return respondentNotAsker()
  if (!respondent) return respondentUnknown()
  return respondent.endedAt ? respondentEnded() : undefined
}

/** A new link is for whoever lost theirs; a respondent who is in needs none, and must not be able to make keys for others without a hand-over. */
export const decideLinking = (handling: Handling): Refusal | undefined => (handling.self ? respondentNotAsker() : decideHandling(handling))

/** The hash is the row's own: a link that was used is in no row any more. */
export function decideOpening(respondent: Pick<Respondent, 'endedAt' | 'linkExpiresAt'> | undefined, at: Date): Refusal | undefined {
  const open = respondent && !respondent.endedAt && respondent.linkExpiresAt && respondent.linkExpiresAt > at
  return open ? undefined : respondentLinkNotUsable()
}

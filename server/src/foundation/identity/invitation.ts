/**
 * How a person comes into an organisation: an administrator invites an e-mail address to certain roles, and whoever holds the link that is
 * made then may enter once, within a week, with an account of that address. Of two open invitations to one address only the newer counts.
 * Whoever tries a link that does not work is not told whether it was used, withdrawn or never made.
 */
import { refusal, type Refusal } from '../values/refusal.ts'
import type { Uuid } from '../values/id.ts'
import { clash, type Role } from './role.ts'
import { invitationText } from './invitation.text.ts'
import { roleText } from './role.text.ts'

export const invitationDays = 7

export interface Invitation {
  readonly id: Uuid
  readonly version: number
  readonly email: string
  readonly roles: readonly Role[]
  readonly invitedBy: Uuid
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly withdrawnAt: Date | null
}
export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

export const invitationNotAdministrator = refusal('invitation-not-administrator', 403, (language) => invitationText[language].notAdministrator)
export const invitationNoRole = refusal('invitation-no-role', 422, (language) => invitationText[language].noRole)
export const invitationClash = refusal('invitation-clash', 422, (language, [one, other]: readonly [Role, Role]) => invitationText[language].clash(roleText[language][one], roleText[language][other]))
export const invitationAlreadyMember = refusal('invitation-already-member', 409, (language, email: string) => invitationText[language].alreadyMember(email))
export const invitationUnknown = refusal('invitation-unknown', 404, (language) => invitationText[language].unknown)
export const invitationClosed = refusal('invitation-closed', 409, (language) => invitationText[language].closed)
export const invitationNotUsable = refusal('invitation-not-usable', 404, (language) => invitationText[language].notUsable)
export const invitationAnotherAddress = refusal('invitation-another-address', 403, (language) => invitationText[language].anotherAddress)
export const invitationLogInFirst = refusal('invitation-log-in-first', 409, (language) => invitationText[language].logInFirst)
export const invitationAlreadyIn = refusal('invitation-already-in', 409, (language) => invitationText[language].alreadyIn)

export function invitationState({ acceptedAt, withdrawnAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>, at: Date): InvitationState {
  if (acceptedAt) return 'accepted'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt > at ? 'open' : 'expired'
}

/** `inviter` is what the one who invites is in the organisation now; `member` whether the address already belongs there. */
export function decideInviting({ inviter, member }: { readonly inviter: readonly Role[]; readonly member: boolean }, { email, roles }: { readonly email: string; readonly roles: readonly Role[] }): Refusal | undefined {
  if (!inviter.includes('administrator')) return invitationNotAdministrator()
  if (roles.length === 0) return invitationNoRole()
  const between = clash(roles)
  if (between) return invitationClash(between)
  return member ? invitationAlreadyMember(email) : undefined
}

export function decideWithdrawing({ administrator, invitation }: { readonly administrator: boolean; readonly invitation: Invitation | undefined }, at: Date): Refusal | undefined {
  if (!administrator) return invitationNotAdministrator()
  if (!invitation) return invitationUnknown()
  return invitationState(invitation, at) === 'open' ? undefined : invitationClosed()
}

export interface Accepting {
  readonly invitation: Invitation | undefined
  /** Of the account that is signed in; undefined where a new account is to be made. */
  readonly signedInAs: string | undefined
  /** There is an account with the invited address. */
  readonly accountExists: boolean
  /** The account belongs to the organisation already. */
  readonly member: boolean
}

/** The link comes first: whoever has none that works learns nothing of addresses and accounts. */
export function decideAccepting({ invitation, signedInAs, accountExists, member }: Accepting, at: Date): Refusal | undefined {
  if (!invitation || invitationState(invitation, at) !== 'open') return invitationNotUsable()
  if (signedInAs === undefined) return accountExists ? invitationLogInFirst() : undefined
  if (signedInAs !== invitation.email) return invitationAnotherAddress()
  return member ? invitationAlreadyIn() : undefined
}

/**
 * Who belongs to an organisation and as what. Only its administrators decide that, never about themselves, and there is always one left: an
 * organisation without an administrator would have to be let in again by somebody who does not belong to it.
 */
import { Overtaken } from '../action/action.ts'
import { notAllowed } from '../http/refusals.ts'
import type { Uuid } from '../values/id.ts'
import { refusal } from '../values/refusal.ts'
import { membershipText } from './membership.text.ts'
import { clash, isRole, type Role } from './role.ts'
import { roleText } from './role.text.ts'

export interface Membership {
  readonly id: Uuid
  readonly version: number
  readonly account: Uuid
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly since: Date
  readonly endedAt: Date | null
}

export const notAMember = refusal('not-a-member', 404, (language) => membershipText[language].notAMember)
export const alreadyMember = refusal('already-member', 409, (language) => membershipText[language].alreadyMember)
export const noSuchAccount = refusal('no-such-account', 422, (language) => membershipText[language].noSuchAccount)
export const lastAdministrator = refusal('last-administrator', 409, (language) => membershipText[language].lastAdministrator)
export const ownRoles = refusal('own-roles', 403, (language) => membershipText[language].ownRoles)
export const rolesMissing = refusal('roles-missing', 422, (language) => membershipText[language].rolesMissing)
export const rolesClash = refusal('roles-clash', 422, (language, [one, other]: readonly [Role, Role]) => membershipText[language].rolesClash(roleText[language][one], roleText[language][other]))

/** What must be known to decide: the memberships that hold now of whoever acts, of the one concerned, and of every administrator. */
export type Known = readonly Membership[]

const holds = ({ endedAt }: Membership): boolean => endedAt === null
const isAdministrator = (one: Membership): boolean => holds(one) && one.roles.includes('administrator')

export function mustAdminister(known: Known, by: Uuid): void {
  if (!known.some((one) => one.account === by && isAdministrator(one))) throw notAllowed()
}

/** Sorted and each once, so that the same roles are the same row. */
function readRoles(given: readonly string[]): Role[] {
  const read = [...new Set(given)].filter(isRole)
  if (read.length === 0 || read.length !== new Set(given).size) throw rolesMissing()
  const clashing = clash(read)
  if (clashing) throw rolesClash(clashing)
  return read.sort()
}

function memberOf(known: Known, id: Uuid): Membership {
  const member = known.find((one) => one.id === id && holds(one))
  if (!member) throw notAMember()
  return member
}

const mustLeaveAdministrator = (known: Known, gone: Membership): void => {
  if (isAdministrator(gone) && !known.some((one) => one.id !== gone.id && isAdministrator(one))) throw lastAdministrator()
}

export function decideGrant(known: Known, by: Uuid, { account, roles }: { readonly account: Uuid; readonly roles: readonly string[] }): Role[] {
  mustAdminister(known, by)
  if (account === by) throw ownRoles()
  if (known.some((one) => one.account === account && holds(one))) throw alreadyMember()
  return readRoles(roles)
}

export function decideRoles(known: Known, by: Uuid, { id, version, roles }: { readonly id: Uuid; readonly version: number; readonly roles: readonly string[] }): { readonly member: Membership; readonly roles: Role[] } {
  mustAdminister(known, by)
  const member = memberOf(known, id)
  if (member.account === by) throw ownRoles()
  if (member.version !== version) throw new Overtaken('the membership was changed meanwhile')
  const wanted = readRoles(roles)
  if (!wanted.includes('administrator')) mustLeaveAdministrator(known, member)
  return { member, roles: wanted }
}

/** An administrator ends anybody's; everybody may leave, save the last administrator. */
export function decideEnd(known: Known, by: Uuid, { id, version }: { readonly id: Uuid; readonly version: number }): Membership {
  const own = known.find((one) => one.id === id && one.account === by && holds(one))
  if (!own) mustAdminister(known, by)
  const member = memberOf(known, id)
  if (member.version !== version) throw new Overtaken('the membership was changed meanwhile')
  mustLeaveAdministrator(known, member)
  return member
}

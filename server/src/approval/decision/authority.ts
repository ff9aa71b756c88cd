/**
 * Who may accept what: the organisation's own matrix of residual risk against roles, the longest an exception may last, and what goes to the
 * board. The organisation adopts it in its own register; nothing is accepted by a matrix that nobody has adopted.
 */
import type { Day } from '@rustning/engine'
import type { Role } from '../../foundation/identity/role.ts'
import { asUuid, type Uuid } from '../../foundation/values/id.ts'
import { maySit, type AuthorityMatrix as Adopted } from '../../registers/organisation/index.ts'
import type { Member } from '../conclusion/index.ts'

export interface Money {
  /** Whole units of the currency. */
  readonly amount: number
  readonly currency: string
}

/** One lends another what their roles may accept, until a day and that day included. */
export interface Delegation {
  readonly from: Uuid
  readonly to: Uuid
  readonly roles: readonly Role[]
  readonly until: Day
}

export interface AuthorityMatrix {
  /** Which edition of it: stands in the journal with each decision. */
  readonly edition: string
  /** The organisation's own scale of residual risk, lowest first. */
  readonly levels: readonly string[]
  readonly accepts: Readonly<Record<string, readonly Role[]>>
  /** `12 months`: no exception is given for longer. */
  readonly longestException: string
  /** Outsourcing of this size and more goes to the board; left out, only what is asked as a case for the board. */
  readonly boardOver?: Money | undefined
  readonly delegations?: readonly Delegation[] | undefined
}

/** What the organisation has adopted, as cases are decided by it. */
export function matrixFrom({ version, words: { levels, delegations, ...words } }: Pick<Adopted, 'version' | 'words'>): AuthorityMatrix {
  return { ...words, edition: String(version), levels: levels.map(({ id }) => id), delegations: delegations.map(({ from, to, ...rest }) => ({ ...rest, from: asUuid(from), to: asUuid(to) })) }
}

export const advises = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes('data-protection-officer')

export interface Weight {
  readonly form: string
  readonly level: string
  readonly worth: Money | undefined
}

/** Never somebody who advises, reads, keeps the product running or comes from outside, whatever a matrix says. */
const acceptsLevel = ({ accepts }: AuthorityMatrix, level: string): Role[] => (Object.hasOwn(accepts, level) ? (accepts[level] ?? []) : []).filter((role) => maySit.includes(role))

/** What was asked as a case for the board, what is large enough, and a level that the matrix gives to nobody but the board. */
export function needsBoard(matrix: AuthorityMatrix, { form, level, worth }: Weight): boolean {
  const roles = acceptsLevel(matrix, level), { boardOver } = matrix
  return form === 'board-case' || (boardOver !== undefined && worth !== undefined && worth.amount >= boardOver.amount) || (roles.length > 0 && roles.every((role) => role === 'board-member'))
}

/** The roles that may decide it, as they stand in the matrix. What the board resolved may be recorded by a leader too: it is still the board's. */
export const decidingRoles = (matrix: AuthorityMatrix, weight: Weight): Role[] => (needsBoard(matrix, weight) ? ['board-member', 'leader'] : acceptsLevel(matrix, weight.level))

export interface Authority {
  readonly as: Role
  /** Who lent it. */
  readonly from?: Uuid
}

/** As what a person may decide; what is their own goes before what others have lent them. */
export function authorityOf(member: Member, roles: readonly Role[], delegations: readonly Delegation[], members: readonly Member[], today: Day): Authority | undefined {
  if (advises(member)) return undefined
  const own = roles.find((role) => member.roles.includes(role))
  if (own !== undefined) return { as: own }
  for (const { from, to, roles: lent, until } of delegations) {
    const lender = members.find(({ account }) => account === from)
    const as = roles.find((role) => lent.includes(role) && lender?.roles.includes(role))
    if (to === member.account && until >= today && as !== undefined) return { as, from }
  }
  return undefined
}

/**
 * Who may accept what: the organisation's own matrix of residual risk against roles, the longest an exception may last, and what goes to the
 * board. The organisation adopts it; a proposal stands here to begin from, and nothing is accepted by a matrix that nobody has adopted.
 */
import type { Day } from '@rustning/engine'
import type { Role } from '../../foundation/identity/role.ts'
import type { Uuid } from '../../foundation/values/id.ts'
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

/** To be adopted, changed or thrown away by the organisation. */
export const proposedMatrix: Omit<AuthorityMatrix, 'edition'> = {
  levels: ['low', 'medium', 'high', 'very-high'],
  accepts: { 'low': ['system-owner', 'security-officer', 'leader'], 'medium': ['security-officer', 'leader'], 'high': ['leader'], 'very-high': ['board-member'] },
  longestException: '12 months',
}

/** Whoever holds one of these advises, reads or comes from outside, and never accepts, whatever a matrix says. */
const neverAccept: readonly Role[] = ['data-protection-officer', 'auditor', 'supervisor', 'employee', 'supplier-contact', 'sector-analyst']
export const advises = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes('data-protection-officer')

export interface Weight {
  readonly form: string
  readonly level: string
  readonly worth: Money | undefined
}

const acceptsLevel = ({ accepts }: AuthorityMatrix, level: string): Role[] => (Object.hasOwn(accepts, level) ? (accepts[level] ?? []) : []).filter((role) => !neverAccept.includes(role))

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

/**
 * Who stands behind an act. A program's key and a delegate act for a person, and what counts when two must agree is the person. A person
 * signs as what they are in the organisation that day.
 */
import type { Acting } from '../../foundation/action/action.ts'
import type { Role } from '../../foundation/identity/role.ts'
import { notAllowed } from '../../foundation/http/refusals.ts'
import type { Uuid } from '../../foundation/values/id.ts'

/** A membership that holds now. */
export interface Member {
  readonly account: Uuid
  readonly name: string
  readonly roles: readonly Role[]
}

export interface Signed {
  readonly account: Uuid
  readonly name: string
  readonly as: Role
}

/** Refuses what nobody stands behind. */
export function personBehind({ actor }: Pick<Acting, 'actor'>): Uuid {
  const person = actor.for ?? (actor.kind === 'person' ? actor.id : undefined)
  if (person === undefined) throw notAllowed()
  return person
}

/** As the first of these roles that the person has; refuses a person without any. */
export function signedAs(member: Member | undefined, roles: readonly Role[]): Signed {
  const as = roles.find((role) => member?.roles.includes(role))
  if (!member || as === undefined) throw notAllowed()
  return { account: member.account, name: member.name, as }
}

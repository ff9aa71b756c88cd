/**
 * Who may decide a case, as far as the screens can tell beforehand, so that they can say why somebody may not. The server decides when it is
 * asked; this only chooses between a form and an explanation.
 */
import type { DecisionAnswer } from '@rustning/server/approval/decision/decision.api.ts'

interface Member { readonly accountId: string; readonly name: string; readonly roles: readonly string[] }
interface Lent { readonly from: string; readonly to: string; readonly roles: readonly string[]; readonly until: string }

export type Place = 'may' | 'alone' | 'own' | 'adviser' | 'above' | 'nobody'

export interface WhoDecides {
  readonly place: Place
  /** The names of those who may, the reader not among them. */
  readonly others: readonly string[]
}

/** As their own role, or as one that somebody has lent them until a day that has not passed. */
function authorised(member: Member, wanted: readonly string[], members: readonly Member[], lent: readonly Lent[], today: string): boolean {
  if (member.roles.includes('data-protection-officer')) return false
  return member.roles.some((role) => wanted.includes(role))
    || lent.some(({ from, to, roles, until }) => to === member.accountId && until >= today && roles.some((role) => wanted.includes(role) && members.some(({ accountId, roles: held }) => accountId === from && held.includes(role))))
}

export function whoDecides({ mayBeDecidedBy: wanted, askedBy }: Pick<DecisionAnswer, 'mayBeDecidedBy' | 'askedBy'>, me: string, members: readonly Member[], lent: readonly Lent[], today: string): WhoDecides {
  const own = members.find(({ accountId }) => accountId === me)
  const others = members.filter((member) => member !== own && member.name !== askedBy.name && authorised(member, wanted, members, lent, today)).map(({ name }) => name)
  const place = (): Place => {
    if (wanted.length === 0) return 'nobody'
    if (!own) return 'above'
    if (own.roles.includes('data-protection-officer')) return 'adviser'
    if (!authorised(own, wanted, members, lent, today)) return 'above'
    if (own.name !== askedBy.name) return 'may'
    return others.length > 0 ? 'own' : 'alone'
  }
  return { place: place(), others }
}

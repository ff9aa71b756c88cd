/**
 * The parties of an engagement: who buys, who owns the agreement, who is the controller of the personal data (there may be many), who
 * processes it on the way to the supplier (an in-house IT company), and who delivers. Each is a name and a number, and may be the
 * organisation itself.
 */
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { numberWrong, organisationNumber } from '../organisation/index.ts'
import type { PartyRole } from './engagement.api.ts'
import { engagementText } from './engagement.text.ts'

export interface Party {
  readonly id: Uuid
  readonly role: PartyRole
  readonly name: string
  readonly number: string | undefined
  /** This organisation. */
  readonly self: boolean
}
export interface WantedParty {
  /** Of a party that is here already. */
  readonly id?: Uuid | undefined
  readonly role: PartyRole
  readonly name: string
  readonly number?: string | undefined
  readonly self?: boolean | undefined
}

/** Roles that one party has. */
const single: readonly PartyRole[] = ['client', 'agreement-owner', 'supplier']

export const partyTwice = refusal('engagement-party-twice', 422, (language, name: string) => engagementText[language].partyTwice(name))
export const partyRoleTaken = refusal('engagement-party-role-taken', 422, (language, role: PartyRole) => engagementText[language].partyRoleTaken(role))
export const partyUnknown = refusal('engagement-party-unknown', 422, (language) => engagementText[language].partyUnknown)

/** The whole list as it is to be; those that are here keep their ids. Refuses the same party twice in one role, and two where there is one. */
export function partiesFrom(wanted: readonly WantedParty[], before: readonly Party[], newId: () => Uuid): Party[] {
  const seen = new Set<string>()
  return wanted.map(({ id, role, name, number: typed, self = false }) => {
    if (id !== undefined && !before.some((party) => party.id === id)) throw partyUnknown()
    const number = typed === undefined ? undefined : organisationNumber(typed)
    if (typed !== undefined && number === undefined) throw numberWrong(typed)
    if (single.includes(role) && seen.has(role)) throw partyRoleTaken(role)
    for (const key of [`${role} ${name.toLowerCase()}`, ...(number === undefined ? [] : [`${role} ${number}`]), ...(self ? [`${role} self`] : []), ...(id === undefined ? [] : [id])]) {
      if (seen.has(key)) throw partyTwice(name)
      seen.add(key)
    }
    seen.add(role)
    return { id: id ?? newId(), role, name, number, self }
  })
}

export const controllersOf = (parties: readonly Party[]): Party[] => parties.filter(({ role }) => role === 'controller')

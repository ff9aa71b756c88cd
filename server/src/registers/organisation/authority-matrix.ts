/**
 * Who may accept what: the organisation's own scale of residual risk, the roles that may accept each step of it, how long an exception may
 * last at most, what goes to the board, and how willing the organisation is to take risk. The organisation decides it; until it has, there
 * is only a proposal, and nothing is accepted by a proposal.
 */
import type { Language } from '@rustning/knowledge/pack'
import type { Role } from '../../foundation/identity/role.ts'
import { Refusal, type RefusedField } from '../../foundation/values/refusal.ts'
import { maySit } from './authority-matrix.api.ts'
import { matrixText, type MatrixFault } from './authority-matrix.text.ts'

export interface MatrixWords {
  /** Lowest first. */
  readonly levels: readonly { readonly id: string; readonly name: string }[]
  readonly accepts: Readonly<Record<string, readonly Role[]>>
  /** `12 months`: no exception is given for longer. */
  readonly longestException: string
  /** Outsourcing of this size and more goes to the board. Whole units of the currency. */
  readonly boardOver?: { readonly amount: number; readonly currency: string } | undefined
  /** Accounts: one lends another what their roles may accept, until a day and that day included. */
  readonly delegations: readonly { readonly from: string; readonly to: string; readonly roles: readonly Role[]; readonly until: string }[]
  readonly appetite?: { readonly level: 'averse' | 'low' | 'moderate' | 'open'; readonly words: string } | undefined
}

export interface AuthorityMatrix {
  /** The edition: stands in the journal with each decision made by it. */
  readonly version: number
  readonly words: MatrixWords
  /** Who decided it, as the minutes say: the board, the municipal director. */
  readonly decidedBy: string
  readonly decidedOn: string
}

/** To be adopted, changed or thrown away by the organisation. */
export const proposed = (language: Language): MatrixWords => ({
  levels: ['low', 'medium', 'high', 'very-high'].map((id, index) => ({ id, name: matrixText[language].levels[index] as string })),
  accepts: { 'low': ['system-owner', 'security-officer', 'leader'], 'medium': ['security-officer', 'leader'], 'high': ['leader'], 'very-high': ['board-member'] },
  longestException: '12 months', delegations: [],
})

const matrixRefused = (faults: readonly (readonly [path: string, fault: MatrixFault])[]): Refusal<'authority-matrix-refused'> => new Refusal('authority-matrix-refused', 422, (language) => ({
  ...matrixText[language].refused, fields: faults.map(([path, fault]): RefusedField => ({ in: 'body', path, sentence: matrixText[language].fault(fault) })),
}))

/** Throws a refusal that names everything that does not hold. `members` are the accounts that belong to the organisation. */
export function decided({ version, words, decidedBy, decidedOn }: AuthorityMatrix, members: readonly string[], today: string): AuthorityMatrix {
  const faults: (readonly [string, MatrixFault])[] = [], ids = words.levels.map(({ id }) => id)
  words.levels.forEach(({ id }, index) => {
    if (ids.indexOf(id) !== index) faults.push([`/levels/${index}`, { code: 'level-twice', level: id }])
    if ((Object.hasOwn(words.accepts, id) ? words.accepts[id] ?? [] : []).length === 0) faults.push([`/accepts/${id}`, { code: 'level-nobody', level: id }])
  })
  for (const [level, held] of Object.entries(words.accepts)) {
    if (!ids.includes(level)) faults.push([`/accepts/${level}`, { code: 'level-unknown', level }])
    for (const role of held) if (!maySit.includes(role)) faults.push([`/accepts/${level}`, { code: 'never-accepts', role }])
  }
  words.delegations.forEach(({ from, to, roles: lent, until }, index) => {
    const path = `/delegations/${index}`
    if (from === to) faults.push([path, { code: 'to-oneself' }])
    if (!members.includes(from) || !members.includes(to)) faults.push([path, { code: 'not-member' }])
    if (until < today) faults.push([path, { code: 'over' }])
    for (const role of lent) if (!maySit.includes(role)) faults.push([path, { code: 'never-accepts', role }])
  })
  if (decidedOn > today) faults.push(['/decidedOn', { code: 'not-yet' }])
  if (faults.length > 0) throw matrixRefused(faults)
  return { version, words, decidedBy, decidedOn }
}

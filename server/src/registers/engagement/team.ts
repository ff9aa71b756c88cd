/**
 * The team behind an engagement, held against the five fields of competence that a buyer needs: the need itself, law, ICT with security,
 * project delivery, and supplier management (report of 2017, 6.2.3.1). A field is covered by a named person of the organisation or by
 * somebody who is hired; whoever works for the supplier that is bought from does not count. What nobody covers is the gap.
 */
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { competences, type Competence } from './engagement.api.ts'
import { engagementText } from './engagement.text.ts'

export interface TeamMember {
  readonly id: Uuid
  readonly field: Competence
  readonly sort: 'own' | 'hired'
  readonly name: string
  readonly membershipId: Uuid | undefined
  /** Of somebody who is hired. */
  readonly employer: string | undefined
}

export type WantedMember = Pick<TeamMember, 'field' | 'sort' | 'name'> & { readonly membershipId?: Uuid | undefined; readonly employer?: string | undefined }

export const teamMemberUnknown = refusal('engagement-team-member-unknown', 422, (language) => engagementText[language].teamMemberUnknown)

/** `members`: which of the memberships named are current. */
export const teamFrom = (wanted: readonly WantedMember[], members: readonly Uuid[], newId: () => Uuid): TeamMember[] => wanted.map(({ field, sort, name, membershipId, employer }) => {
  if (membershipId !== undefined && !members.includes(membershipId)) throw teamMemberUnknown()
  return { id: newId(), field, sort, name, membershipId, employer: sort === 'hired' ? employer : undefined }
})

/** `suppliers`: what the supplier of the engagement is called. */
export const isIndependent = ({ sort, employer }: Pick<TeamMember, 'sort' | 'employer'>, suppliers: readonly string[]): boolean =>
  sort === 'own' || employer === undefined || !suppliers.some((name) => sameName(name, employer))

export const gapIn = (team: readonly TeamMember[], suppliers: readonly string[]): Competence[] =>
  competences.filter((field) => !team.some((member) => member.field === field && isIndependent(member, suppliers)))

const sameName = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (name: string): string => name.toLowerCase().replace(/\b(?:as|asa|sa|ab|inc|ltd|gmbh)\b\.?/g, '').replace(/[^\p{L}\p{N}]/gu, '')

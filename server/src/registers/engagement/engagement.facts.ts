/**
 * What is known of an engagement in the words of the vocabulary. Answers come with who said them and when. The register itself knows the day
 * the information was classified, the day the competence of the team was assessed, and which other controllers take part: raw, never
 * concluded. Where an answer says otherwise the register wins, and whoever gathers the facts shows the difference.
 */
import type { Day, Facts } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { vocabularyOf } from './answer/answer.ts'
import { currentAnswers } from './answer/answer.store.ts'
import { answered, factsFromAnswers } from './answer/facts-of.ts'
import type { WholeEngagement } from './engagement.ts'
import { engagementById } from './engagement.store.ts'
import { controllersOf } from './party.ts'

/** One part of one engagement: the unit of judgement. */
interface Subject { readonly engagement: Uuid; readonly part?: Uuid | undefined }

export const suppliedByEngagement = ['engagement.information-classified-on', 'engagement.competence-assessed-on', 'controller'] as const

/** The answers that count on a day, of the organisation, the engagement and the part; as they were known then, with an instant. One statement. */
export function answersAsFacts(knowledge: Pick<Knowledge, 'pack'>) {
  const vocabulary = vocabularyOf(knowledge)
  return async (reader: Reader, { engagement, part }: Subject, on: Day, knownAt?: Date): Promise<Facts> => factsFromAnswers(answered(await currentAnswers(reader, engagement, { on, knownAt }, part), vocabulary))
}

/** What the register knows by itself. One statement. */
export async function engagementFacts(reader: Reader, { engagement }: Subject): Promise<Facts> {
  const found = await engagementById(reader, engagement)
  return found ? factsOf(found) : { known: {}, items: {} }
}

export function factsOf(one: Pick<WholeEngagement, 'classifiedOn' | 'competenceAssessedOn' | 'parties' | 'allControllersNamed'>): Facts {
  const controllers = controllersOf(one.parties)
  // Buying for ourselves alone is an empty list: several who are each responsible are what the list is about.
  const members = controllers.some(({ self }) => !self) ? controllers.map(({ name }) => ({ name, known: {} })) : []
  return {
    known: {
      ...(one.classifiedOn !== undefined && { 'engagement.information-classified-on': { value: one.classifiedOn, from: 'engagement' } }),
      ...(one.competenceAssessedOn !== undefined && { 'engagement.competence-assessed-on': { value: one.competenceAssessedOn, from: 'engagement' } }),
    },
    items: members.length > 0 || one.allControllersNamed ? { controller: { members, complete: one.allControllersNamed } } : {},
  }
}

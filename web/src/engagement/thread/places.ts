/**
 * Where a question is settled when it is not by answering it: what the record of the engagement says itself, and what a named person has to
 * conclude. An answer given past these would be put aside by what the room knows.
 */
import type { FactId } from '@rustning/engine'

const places: Readonly<Record<FactId, 'about' | 'people'>> = { 'engagement.information-classified-on': 'about', 'engagement.competence-assessed-on': 'people', 'controller': 'people' }

/** The page of the engagement where it is said. */
export const placeOf = (fact: FactId): 'about' | 'people' | undefined => places[fact]

/** It is a person's conclusion, with their name and the day. */
export const concludedBy = (fact: FactId): boolean => /(?:^|[.-])(?:concluded-on|conclusion-stands)$/.test(fact)

/** What is concluded where a duty asks when somebody concluded, or whether it stands: `supplier.guarantees-concluded-on` asks for `supplier.guarantees`. */
export const kindOf = (fact: FactId): string => fact.replace(/[.-](?:concluded-on|conclusion-stands)$/, '')

/** Each of several organisations settles it for itself, and its receipt says so; typed in only where they answer outside the program. */
export const isByReceipt = (fact: FactId): boolean => /^controller\.(?:risk-assessed-on|concluded-on|outcome)$/.test(fact)

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

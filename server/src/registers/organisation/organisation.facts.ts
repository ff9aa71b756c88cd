/** What the register of organisations knows that a judgement asks about. */
import { nothingKnown, type Facts } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import { ownOrganisation } from './organisation.store.ts'

/** Of the organisation as a whole, whichever engagement is judged: one question to the database. */
export const organisationFacts = {
  room: 'organisation',
  supplies: ['organisation.kind'],
  async supply(reader: Reader): Promise<Facts> {
    const found = await ownOrganisation(reader)
    return found?.kind === undefined ? nothingKnown : { known: { 'organisation.kind': { value: found.kind, from: 'organisation' } }, items: {} }
  },
} as const

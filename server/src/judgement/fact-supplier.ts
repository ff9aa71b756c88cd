/**
 * Where the facts of a judgement come from. A person's answers stand in the register of engagements; what a room knows by itself (which
 * agreement is in force, who has access from where) it supplies as facts, raw and never concluded. Judgement knows this type only; which
 * suppliers there are is a list handed to it. Where a room and an answer disagree, the room's value is used, and the disagreement is shown.
 *
 * A room that changes what it would supply about an engagement tells so (`engagement.changed`, with the engagement's id), and the engagement is
 * judged again. What is not told is found in the night.
 */
import type { Day, FactId, Facts, Noun, Stage } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Reader } from '../foundation/database/transaction.ts'
import type { Uuid } from '../foundation/values/id.ts'
import type { OwnDuty } from './own-duty.ts'

/** One part of one engagement: the unit of judgement. */
export interface Subject {
  readonly engagement: Uuid
  readonly part: Uuid
}

export interface FactSupplier {
  /** As the reader knows where it comes from: `supply-chain`. */
  readonly room: string
  /**
   * Every fact and every list of items it may ever say something about; it says nothing about others. Who names a list says which items there
   * are; who names only facts of items says something about those that the list has, by their names.
   */
  readonly supplies: readonly (FactId | Noun)[]
  /** What it knows as of the day, in a fixed number of questions to the database. A fact left out is one it does not know. */
  readonly supply: (reader: Reader, subject: Subject, on: Day) => Promise<Facts>
}

export interface ThreadPart {
  readonly id: Uuid
  /** None where the part is the whole engagement. */
  readonly name: string | undefined
  /** Moves whenever the part does. */
  readonly version: number
  readonly stage: Stage
  readonly sinceOn: Day
  readonly ended: 'abandoned' | 'exited' | undefined
}

/** An engagement as judgement needs it. */
export interface Thread {
  readonly id: Uuid
  readonly version: number
  readonly title: string
  /** At least one. */
  readonly parts: readonly ThreadPart[]
}

/** What judgement asks of the register of engagements. */
export interface Register {
  readonly thread: (reader: Reader, engagement: Uuid) => Promise<Thread | undefined>
  /** The same, held until the transaction ends: whoever would change the engagement or its answers meanwhile waits. */
  readonly threadHeld: (reader: Reader, engagement: Uuid) => Promise<Thread | undefined>
  /** Answers as facts, each with who said it, when and from where. */
  readonly answers: (reader: Reader, subject: Subject, on: Day) => Promise<Facts>
  /** Every part that has not ended, by id, from after the one named. */
  readonly partsAfter: (reader: Reader, after: Uuid | undefined, limit: number) => Promise<readonly (Subject & { readonly stage: Stage })[]>
  /** A SELECT with one row for each part: tenant_id, engagement_id, title, owner_id (a membership), part_id, part_name, stage, since_on, ended. */
  readonly threads: string
}

/** What a judgement is reached with. */
export interface Judging {
  readonly knowledge: Knowledge
  readonly suppliers: readonly FactSupplier[]
  readonly register: Register
  /** What the organisation holds itself to that day by its own decision, as this knowledge words it, in one question. */
  readonly own: (reader: Reader, on: Day, knowledge: Knowledge) => Promise<readonly OwnDuty[]>
}

/** Throws for a list that could not be judged with: a fact nobody has heard of, or one that two rooms would answer for. */
export function checkSuppliers({ facts, pack }: Knowledge, suppliers: readonly FactSupplier[]): readonly FactSupplier[] {
  const rooms = new Map<string, string>()
  for (const { room, supplies } of suppliers) {
    for (const one of supplies) {
      if (!Object.hasOwn(facts, one) && !pack.itemNouns.includes(one)) throw new TypeError(`${room} supplies “${one}”, which is not in the vocabulary`)
      if (rooms.has(one)) throw new TypeError(`both ${rooms.get(one)} and ${room} supply “${one}”`)
      rooms.set(one, room)
    }
  }
  return suppliers
}

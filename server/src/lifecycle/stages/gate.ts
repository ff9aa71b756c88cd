/**
 * The decision point at the end of a stage: the blocking duties that name it as their gate. A duty that may be departed from is lifted by a
 * reasoned exception that still holds; a duty the law lets nobody depart from is lifted by nothing. Where each of several controllers must
 * have concluded, the duty holds for each of them, and all must have.
 */
import type { Day, Judgement, Stage, Verdict } from '@rustning/engine'
import { statementOf, type Language } from '@rustning/knowledge/pack'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { dutyLaw } from '../../judgement/assessment/assessment.ts'
import type { Subject } from '../../judgement/fact-supplier.ts'
import type { KnowledgeHere } from '../../judgement/own-duty.ts'
import { openAtGate } from '../../judgement/verdict/index.ts'

/** An exception that somebody with the authority has accepted. */
export interface Exception {
  readonly id: Uuid
  readonly duty: string
  /** The last day it holds. */
  readonly until: Day
  readonly by?: string | undefined
}
/** Those that hold for the part on the day, from the room that keeps them. With `held` nobody withdraws one of them until the transaction has ended; only one that changes something may ask so. */
export type ExceptionsFor = (reader: Reader, subject: Subject, on: Day, held: boolean) => Promise<readonly Exception[]>

export interface Block {
  readonly verdict: Verdict
  /** `nobody`: it must be met. `exception`: somebody with the authority may accept a departure from it. */
  readonly lift: 'nobody' | 'exception'
  /** What lifts it. */
  readonly exception: Exception | undefined
}

export interface Gate {
  readonly from: Stage
  readonly blocks: readonly Block[]
  readonly isOpen: boolean
  /** A duty as it is told to a person: what it wants, by which law, what to do. */
  readonly tell: (verdict: Verdict, language: Language) => { readonly title: string; readonly law: string; readonly remedy: string }
}

export function gateOf(knowledge: KnowledgeHere, judgement: Pick<Judgement, 'verdicts'>, from: Stage, exceptions: readonly Exception[], on: Day): Gate {
  // What is broken comes before what is not settled.
  const open = openAtGate(knowledge.pack, judgement, from), broken = open.filter(({ outcome }) => outcome === 'not-met')
  const blocks = [...broken, ...open.filter(({ outcome }) => outcome !== 'not-met')].map((verdict): Block => {
    const lift = statementOf(knowledge, 'duty', verdict.id)?.waivable === 'risk' ? 'exception' : 'nobody'
    return { verdict, lift, exception: lift === 'exception' ? exceptions.find(({ duty, until }) => duty === verdict.id && until >= on) : undefined }
  })
  return {
    from, blocks, isOpen: blocks.every(({ exception }) => exception !== undefined),
    tell: (verdict, language) => {
      const info = statementOf(knowledge, 'duty', verdict.id)
      return { title: info?.title[language] ?? verdict.id, law: dutyLaw(knowledge, verdict, language), remedy: info?.remedy[language] ?? '' }
    },
  }
}

/** Those that nothing lifts. */
export const closing = ({ blocks }: Gate): Block[] => blocks.filter(({ exception }) => exception === undefined)

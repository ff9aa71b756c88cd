/**
 * Moving a part of an engagement: forward through a gate that is open, back to an earlier stage with a reason, to exit at any time, or given
 * up while nothing has been handed over. Weak papers never hold anybody back from leaving; only the way forward is guarded, and the end of
 * exit, where what is left behind cannot be fetched any more.
 */
import type { Stage } from '@rustning/engine'
import type { Role } from '../../foundation/identity/role.ts'
import type { Part } from '../../registers/engagement/index.ts'
import { closing, type Gate } from './gate.ts'
import { gateClosed, onlyExit, partEnded, stageNotEarlier, stageNotYours, tooLateToAbandon, alreadyInExit } from './move.refusals.ts'
import type { MoveKind } from './move-kind.api.ts'
import { isBefore, story } from './story.ts'

export type Wanted =
  | { readonly move: 'advance' }
  | { readonly move: 'go-back'; readonly to: Stage; readonly reason: string }
  | { readonly move: 'exit' | 'abandon'; readonly reason: string }

export interface Move {
  readonly kind: MoveKind
  readonly to: Stage | undefined
  readonly ended: Part['ended']
  readonly reason: string | undefined
}

/** `name` is the part's, or the engagement's where the part is the whole of it. Refuses what the stage, the gate or the role does not let. */
export function decideMove(name: string, part: Pick<Part, 'stage' | 'ended'>, wanted: Wanted, gate: Gate, roles: readonly Role[]): Move {
  if (part.ended) throw partEnded({ name, ended: part.ended })
  const { stage } = part
  switch (wanted.move) {
    case 'advance': return advance(name, stage, gate, roles)
    case 'go-back':
      if (!isBefore(wanted.to, stage)) throw stageNotEarlier({ name, from: stage, to: wanted.to })
      return { kind: 'went-back', to: wanted.to, ended: undefined, reason: wanted.reason }
    case 'exit':
      if (stage === 'exit') throw alreadyInExit({ name })
      return { kind: 'went-to-exit', to: 'exit', ended: undefined, reason: wanted.reason }
    case 'abandon':
      if (!story[stage].mayAbandon) throw tooLateToAbandon({ name, from: stage })
      return { kind: 'abandoned', to: undefined, ended: 'abandoned', reason: wanted.reason }
  }
}

function advance(name: string, from: Stage, gate: Gate, roles: readonly Role[]): Move {
  const { next, mayAdvance } = story[from]
  if (from === 'operate') throw onlyExit({ name })
  if (!mayAdvance.some((role) => roles.includes(role))) throw stageNotYours({ name, from, roles: mayAdvance })
  const [first, ...others] = closing(gate)
  if (first) throw gateClosed({ name, from, to: next, gate, first, others: others.length })
  return next ? { kind: 'advanced', to: next, ended: undefined, reason: undefined } : { kind: 'ended', to: undefined, ended: 'exited', reason: undefined }
}

export const mayAdvance = (stage: Stage, roles: readonly Role[]): boolean => story[stage].mayAdvance.some((role) => roles.includes(role))

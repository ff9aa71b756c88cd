/**
 * What one stage of an engagement is: what comes after it, who may take a part out of it, and whether the whole thing may still be given up
 * there. What blocks the way out is not said here: it is the blocking duties of the knowledge that name the stage as their gate.
 */
import type { Stage } from '@rustning/engine'
import type { Language } from '@rustning/knowledge/pack'
import type { Role } from '../../foundation/identity/role.ts'

export interface StageRules {
  readonly stage: Stage
  /** None: the last one is ended, and *operate* is left by going to exit. */
  readonly next: Stage | undefined
  readonly mayAdvance: readonly Role[]
  /** Nothing has been handed over yet: it can be given up without leaving anything behind at a supplier. */
  readonly mayAbandon: boolean
  readonly purpose: Readonly<Record<Language, string>>
}

/**
 * Use and follow-up: the service is used, and the organisation goes on answering for it. Nothing ends this stage but going to exit, and that
 * is never blocked: weak or missing papers must not lock anybody to a bad supplier.
 */
import type { StageRules } from './stage.ts'

export const operate: StageRules = {
  stage: 'operate', next: undefined, mayAdvance: [], mayAbandon: false,
  purpose: {
    nb: 'Bruk tjenesten og følg opp leverandøren, så lenge dere har den.',
    nn: 'Bruk tenesta og følg opp leverandøren, så lenge de har ho.',
    en: 'Use the service and follow up the supplier for as long as you have it.',
  },
}

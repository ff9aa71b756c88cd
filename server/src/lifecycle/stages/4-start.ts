/**
 * Start: testing, migration and the first accesses. Real data may already be with the supplier, and this is where real projects have failed;
 * therefore it is a stage of its own, and from here the way out is exit.
 */
import type { StageRules } from './stage.ts'

export const start: StageRules = {
  stage: 'start', next: 'operate', mayAdvance: ['leader', 'system-owner', 'controllers-delegate', 'security-officer'], mayAbandon: false,
  purpose: {
    nb: 'Test, flytt over og åpne de første tilgangene. Ta tjenesten i bruk når alt som må være på plass, er det.',
    nn: 'Test, flytt over og opne dei første tilgangane. Ta tenesta i bruk når alt som må vere på plass, er det.',
    en: 'Test, migrate and open the first accesses. Put the service to use when everything that must be in place is.',
  },
}

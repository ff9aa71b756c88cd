/**
 * Contract: everything that has to be agreed before anything is handed over is agreed in writing, first of all the processor agreement where
 * the supplier processes personal data on behalf of the organisation.
 */
import type { StageRules } from './stage.ts'

export const contract: StageRules = {
  stage: 'contract', next: 'start', mayAdvance: ['leader', 'contract-manager', 'controllers-delegate'], mayAbandon: true,
  purpose: {
    nb: 'Få avtalene på plass før noe overlates til leverandøren.',
    nn: 'Få avtalane på plass før noko blir overlate til leverandøren.',
    en: 'Get the agreements in place before anything is handed over to the supplier.',
  },
}

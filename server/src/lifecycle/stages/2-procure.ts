/**
 * Procurement: the requirements are written, the tender is announced where the law asks for it, and the suppliers’ answers are weighed. A
 * procurement that fails goes back to need.
 */
import type { StageRules } from './stage.ts'

export const procure: StageRules = {
  stage: 'procure', next: 'contract', mayAdvance: ['leader', 'buyer', 'contract-manager'], mayAbandon: true,
  purpose: {
    nb: 'Skriv kravene, kunngjør der loven krever det, og vurder svarene fra leverandørene.',
    nn: 'Skriv krava, kunngjer der lova krev det, og vurder svara frå leverandørane.',
    en: 'Write the requirements, announce the purchase where the law asks for it, and weigh the suppliers’ answers.',
  },
}

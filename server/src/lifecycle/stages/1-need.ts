/**
 * Need: the organisation finds out what it needs, which information is at stake and what could go wrong, and decides whether to buy at all.
 * Whoever answers for the system or leads the organisation takes it further.
 */
import type { StageRules } from './stage.ts'

export const need: StageRules = {
  stage: 'need', next: 'procure', mayAdvance: ['leader', 'system-owner', 'controllers-delegate', 'research-lead'], mayAbandon: true,
  purpose: {
    nb: 'Finn ut hva dere trenger, hvilke opplysninger det gjelder og hva som kan gå galt. Så tar dere stilling til om dere skal kjøpe.',
    nn: 'Finn ut kva de treng, kva opplysningar det gjeld og kva som kan gå gale. Så tek de stilling til om de skal kjøpe.',
    en: 'Find out what you need, which information is at stake and what could go wrong. Then decide whether to buy.',
  },
}

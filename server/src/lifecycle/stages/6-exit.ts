/**
 * Exit: the data come home, what must be archived is archived, the accesses are closed, and the supplier confirms that nothing is left. The
 * part is ended when that is done and not before.
 */
import type { StageRules } from './stage.ts'

export const exit: StageRules = {
  stage: 'exit', next: undefined, mayAdvance: ['leader', 'system-owner', 'contract-manager', 'controllers-delegate'], mayAbandon: false,
  purpose: {
    nb: 'Hent dataene hjem, steng tilgangene og få bekreftet at ingenting er igjen hos leverandøren.',
    nn: 'Hent dataa heim, steng tilgangane og få stadfesta at ingenting er att hos leverandøren.',
    en: 'Bring the data home, close the accesses and have it confirmed that nothing is left with the supplier.',
  },
}

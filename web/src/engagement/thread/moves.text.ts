/** Words for moving a part of an engagement. */
import type { Texts } from '../../shell/language.tsx'

interface MovesText {
  readonly advance: (stage: string) => string
  readonly end: string
  readonly other: string
  readonly back: string
  readonly backHelp: string
  readonly backTo: string
  readonly exit: string
  readonly exitHelp: string
  readonly abandon: string
  readonly abandonHelp: string
  readonly reason: string
  readonly reasonHelp: string
}

export const movesText: Texts<MovesText> = {
  nb: {
    advance: (stage) => `Gå videre til ${stage}`, end: 'Avslutt avviklingen', other: 'Andre veier', back: 'Send tilbake', backHelp: 'Når noe må gjøres om igjen i en tidligere fase.', backTo: 'Tilbake til',
    exit: 'Start avviklingen', exitHelp: 'Når dere skal slutte med tjenesten eller bytte leverandør. Det er aldri sperret.', abandon: 'Gi opp', abandonHelp: 'Når dere likevel ikke skal kjøpe. Ingenting er overlatt til leverandøren ennå.',
    reason: 'Begrunnelse', reasonHelp: 'Den står i historikken.',
  },
  nn: {
    advance: (stage) => `Gå vidare til ${stage}`, end: 'Avslutt avviklinga', other: 'Andre vegar', back: 'Send tilbake', backHelp: 'Når noko må gjerast om att i ein tidlegare fase.', backTo: 'Tilbake til',
    exit: 'Start avviklinga', exitHelp: 'Når de skal slutte med tenesta eller byte leverandør. Det er aldri sperra.', abandon: 'Gi opp', abandonHelp: 'Når de likevel ikkje skal kjøpe. Leverandøren har ikkje fått noko enno.',
    reason: 'Grunngjeving', reasonHelp: 'Ho står i historikken.',
  },
  en: {
    advance: (stage) => `Go on to ${stage}`, end: 'End the exit', other: 'Other ways', back: 'Send back', backHelp: 'When something in an earlier stage must be done again.', backTo: 'Back to',
    exit: 'Start the exit', exitHelp: 'When you are to stop using the service or change supplier. It is never blocked.', abandon: 'Give up', abandonHelp: 'When you are not going to buy after all. Nothing has been handed to the supplier yet.',
    reason: 'Reason', reasonHelp: 'It stands in the history.',
  },
}

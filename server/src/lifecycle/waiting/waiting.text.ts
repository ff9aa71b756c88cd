import type { Language } from '@rustning/knowledge/pack'

interface WaitingText {
  readonly questions: (count: number, title: string) => string
  readonly gateOpen: (title: string, from: string) => string
  readonly gateClosed: (count: number, title: string) => string
  /** On how many engagements. */
  readonly questionsOfMany: (engagements: number) => string
  readonly gatesOpen: (engagements: number) => string
  readonly gatesClosed: (engagements: number) => string
  /** Duties from earlier stages, and on how many engagements. */
  readonly owed: (duties: number, engagements: number) => string
}

export const waitingText: Record<Language, WaitingText> = {
  nb: {
    questions: (count, title) => `Svar på spørsmål om «${title}»: ${count === 1 ? 'én plikt er ikke avklart' : `${count} plikter er ikke avklart`}`,
    gateOpen: (title, from) => `Ta «${title}» videre fra ${from}: alt som må være på plass, er det`,
    gateClosed: (count, title) => `Få på plass det som stopper «${title}»: ${count === 1 ? 'én plikt står åpen' : `${count} plikter står åpne`}`,
    questionsOfMany: (n) => `Svar på spørsmål om ${n === 1 ? 'ett' : n} leverandørforhold`, gatesOpen: (n) => `Ta ${n === 1 ? 'ett' : n} leverandørforhold videre: alt som må være på plass, er det`, gatesClosed: (n) => `Få på plass det som stopper ${n === 1 ? 'ett' : n} leverandørforhold`,
    owed: (duties, n) => `Få på plass ${duties} plikter fra tidligere faser i ${n === 1 ? 'ett' : n} leverandørforhold`,
  },
  nn: {
    questions: (count, title) => `Svar på spørsmål om «${title}»: ${count === 1 ? 'éi plikt er ikkje avklart' : `${count} plikter er ikkje avklarte`}`,
    gateOpen: (title, from) => `Ta «${title}» vidare frå ${from}: alt som må vere på plass, er det`,
    gateClosed: (count, title) => `Få på plass det som stoppar «${title}»: ${count === 1 ? 'éi plikt står open' : `${count} plikter står opne`}`,
    questionsOfMany: (n) => `Svar på spørsmål om ${n === 1 ? 'eitt' : n} leverandørforhold`, gatesOpen: (n) => `Ta ${n === 1 ? 'eitt' : n} leverandørforhold vidare: alt som må vere på plass, er det`, gatesClosed: (n) => `Få på plass det som stoppar ${n === 1 ? 'eitt' : n} leverandørforhold`,
    owed: (duties, n) => `Få på plass ${duties} plikter frå tidlegare fasar i ${n === 1 ? 'eitt' : n} leverandørforhold`,
  },
  en: {
    questions: (count, title) => `Answer questions about “${title}”: ${count === 1 ? 'one duty is not settled' : `${count} duties are not settled`}`,
    gateOpen: (title, from) => `Take “${title}” on from ${from}: everything that must be in place is`,
    gateClosed: (count, title) => `Put in place what stops “${title}”: ${count === 1 ? 'one duty is open' : `${count} duties are open`}`,
    questionsOfMany: (n) => `Answer questions about ${n === 1 ? 'one engagement' : `${n} engagements`}`, gatesOpen: (n) => `Take ${n === 1 ? 'one engagement' : `${n} engagements`} on: everything that must be in place is`, gatesClosed: (n) => `Put in place what stops ${n === 1 ? 'one engagement' : `${n} engagements`}`,
    owed: (duties, n) => `Put in place ${duties} duties from earlier stages on ${n === 1 ? 'one engagement' : `${n} engagements`}`,
  },
}

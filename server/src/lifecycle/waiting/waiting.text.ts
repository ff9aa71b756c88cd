import type { Language } from '@rustning/knowledge/pack'

interface WaitingText {
  readonly questions: (count: number, title: string) => string
  readonly gateOpen: (title: string, from: string) => string
  readonly gateClosed: (count: number, title: string) => string
}

export const waitingText: Record<Language, WaitingText> = {
  nb: {
    questions: (count, title) => `Svar på spørsmål om «${title}»: ${count === 1 ? 'én plikt er ikke avklart' : `${count} plikter er ikke avklart`}`,
    gateOpen: (title, from) => `Ta «${title}» videre fra ${from}: alt som må være på plass, er det`,
    gateClosed: (count, title) => `Få på plass det som stopper «${title}»: ${count === 1 ? 'én plikt står åpen' : `${count} plikter står åpne`}`,
  },
  nn: {
    questions: (count, title) => `Svar på spørsmål om «${title}»: ${count === 1 ? 'éi plikt er ikkje avklart' : `${count} plikter er ikkje avklarte`}`,
    gateOpen: (title, from) => `Ta «${title}» vidare frå ${from}: alt som må vere på plass, er det`,
    gateClosed: (count, title) => `Få på plass det som stoppar «${title}»: ${count === 1 ? 'éi plikt står open' : `${count} plikter står opne`}`,
  },
  en: {
    questions: (count, title) => `Answer questions about “${title}”: ${count === 1 ? 'one duty is not settled' : `${count} duties are not settled`}`,
    gateOpen: (title, from) => `Take “${title}” on from ${from}: everything that must be in place is`,
    gateClosed: (count, title) => `Put in place what stops “${title}”: ${count === 1 ? 'one duty is open' : `${count} duties are open`}`,
  },
}

import type { Texts } from '../shell/language.tsx'

interface FirstPageText {
  readonly lead: string
  readonly waiting: string
  readonly nothing: string
  readonly due: (day: string) => string
  readonly overdue: (day: string) => string
  /** Of several: the nearest, or the one that has been over longest. */
  readonly firstDue: (day: string) => string
  readonly firstOverdue: (day: string) => string
  readonly showAll: string
  readonly onlyFirst: (shown: number, total: number) => string
  readonly kindTitle: string
  readonly kindBody: string
  readonly kindGo: string
  readonly state: string
  readonly all: (count: number) => string
  readonly inStage: (stage: string) => string
  readonly critical: string
  readonly owed: (count: number) => string
  readonly whatIf: string
  readonly whatIfHelp: string
  readonly whatIfGo: string
}

export const firstPageText: Texts<FirstPageText> = {
  nb: {
    lead: 'Det du kan gjøre nå, og hvordan det står til med det dere bruker.', waiting: 'Dette venter på deg', nothing: 'Ingenting akkurat nå. Det du eier, har fått i oppgave eller kan ta videre, kommer her når det er noe å gjøre.',
    due: (day) => `Frist ${day}`, overdue: (day) => `Fristen var ${day}`, firstDue: (day) => `Første frist ${day}`, firstOverdue: (day) => `Første frist var ${day}`, showAll: 'Vis alt', onlyFirst: (shown, total) => `De ${shown} første av ${total}. Resten står på hvert leverandørforhold.`,
    kindTitle: 'Hva slags virksomhet er dere?', kindBody: 'Det avgjør hvilke lover som gjelder, og er det første Rustning må vite.', kindGo: 'Velg type virksomhet',
    state: 'Slik står det til', all: () => 'leverandørforhold i alt', inStage: (stage) => `i fasen ${stage.toLowerCase()}`, critical: 'er kritiske for dere',
    owed: (count) => (count === 1 ? 'plikt står igjen fra tidligere faser' : 'plikter står igjen fra tidligere faser'), whatIf: 'Hva om loven endres?', whatIfHelp: 'Se hvem av leverandørforholdene deres som blir rammet, for eksempel hvis overføring til USA blir ulovlig.', whatIfGo: 'Prøv en endring',
  },
  nn: {
    lead: 'Det du kan gjere no, og korleis det står til med det de bruker.', waiting: 'Dette ventar på deg', nothing: 'Ingenting akkurat no. Det du eig, har fått i oppgåve eller kan ta vidare, kjem her når det er noko å gjere.',
    due: (day) => `Frist ${day}`, overdue: (day) => `Fristen var ${day}`, firstDue: (day) => `Første frist ${day}`, firstOverdue: (day) => `Første frist var ${day}`, showAll: 'Vis alt', onlyFirst: (shown, total) => `Dei ${shown} første av ${total}. Resten står på kvart leverandørforhold.`,
    kindTitle: 'Kva slags verksemd er de?', kindBody: 'Det avgjer kva lover som gjeld, og er det første Rustning må vite.', kindGo: 'Vel type verksemd',
    state: 'Slik står det til', all: () => 'leverandørforhold i alt', inStage: (stage) => `i fasen ${stage.toLowerCase()}`, critical: 'er kritiske for dykk',
    owed: (count) => (count === 1 ? 'plikt står att frå tidlegare fasar' : 'plikter står att frå tidlegare fasar'), whatIf: 'Kva om lova blir endra?', whatIfHelp: 'Sjå kven av leverandørforholda dykkar som blir råka, til dømes om overføring til USA blir ulovleg.', whatIfGo: 'Prøv ei endring',
  },
  en: {
    lead: 'What you can do now, and how things stand with what you use.', waiting: 'Waiting for you', nothing: 'Nothing just now. What you own, have been given or may take on comes here when there is something to do.',
    due: (day) => `Due ${day}`, overdue: (day) => `Was due ${day}`, firstDue: (day) => `First due ${day}`, firstOverdue: (day) => `First was due ${day}`, showAll: 'Show everything', onlyFirst: (shown, total) => `The first ${shown} of ${total}. The rest stand on each engagement.`,
    kindTitle: 'What kind of organisation are you?', kindBody: 'It decides which laws apply, and is the first thing Rustning must know.', kindGo: 'Choose a kind',
    state: 'How things stand', all: (count) => (count === 1 ? 'engagement in all' : 'engagements in all'), inStage: (stage) => `in the stage ${stage.toLowerCase()}`, critical: 'are critical to you',
    owed: (count) => (count === 1 ? 'duty is left from earlier stages' : 'duties are left from earlier stages'), whatIf: 'What if the law changes?', whatIfHelp: 'See which of your engagements are hit, for example if transfers to the USA become unlawful.', whatIfGo: 'Try a change',
  },
}

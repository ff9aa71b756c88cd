/** Words for the frame around an engagement, its decision point and what has happened to it. */
import type { Criticality, Classification } from '@rustning/server/registers/engagement/engagement.api.ts'
import type { Texts } from '../../shell/language.tsx'

interface ThreadText {
  readonly pages: Readonly<Record<'' | 'answers' | 'duties' | 'requirements' | 'people' | 'about', string>>
  readonly pagesName: string
  readonly within: (owner: string, supplier: string | undefined) => string
  readonly supplier: string
  readonly service: string
  readonly archive: string
  readonly classification: string
  readonly classifications: Readonly<Record<Classification, string>>
  readonly criticality: string
  readonly criticalities: Readonly<Record<Criticality, string>>
  readonly missing: string
  readonly parts: string
  readonly wholePart: string
  readonly ended: Readonly<Record<'abandoned' | 'exited', string>>
  readonly since: (day: string) => string
  readonly gate: (from: string, to: string) => string
  readonly gateLast: (from: string) => string
  readonly following: string
  readonly nothingStops: string
  readonly stops: (n: number) => string
  readonly lifted: (n: number) => string
  readonly waits: (who: string) => string
  readonly tally: (notMet: number, unknown: number, met: number) => string
  readonly seeDuties: string
  readonly answerNext: string
  readonly about: string
  readonly nextStep: (duty: string) => string
  readonly answerMore: string
  readonly forEach: string
  readonly lift: string
  readonly goAnswer: string
  readonly goChange: string
  readonly goConclude: string
  readonly goOffers: string
  readonly goAsk: string
  readonly goAbout: string
  readonly goPeople: string
  readonly exitSteps: string
  readonly exitLead: string
  readonly changed: (day: string) => string
  readonly changedBecause: string
  readonly changedCount: (n: number) => string
  readonly changedSeen: string
  readonly backlog: string
  readonly backlogLead: string
  readonly backlogCount: (n: number) => string
  readonly duty: string
  readonly outcome: string
  readonly who: string
  readonly due: string
  readonly nobody: string
  readonly noDay: string
  readonly plan: string
  readonly planOne: (duty: string) => string
  readonly save: string
  readonly day: string
  readonly remedy: string
  readonly history: string
  /** Of a part that was brought in at its stage. */
  readonly notMoved: string
  readonly reason: string
  readonly leaning: (n: number) => string
  readonly print: string
}

export const threadText: Texts<ThreadText> = {
  nb: {
    pages: { '': 'Oversikt', 'answers': 'Spørsmål og svar', 'duties': 'Plikter', 'requirements': 'Krav', 'people': 'Parter og team', 'about': 'Opplysninger' }, pagesName: 'Sider om leverandørforholdet',
    within: (owner, supplier) => `Eier: ${owner}${supplier === undefined ? '' : ` · Leverandør: ${supplier}`}`, supplier: 'Leverandør', service: 'Tjeneste', archive: 'Sak i arkivet', classification: 'Informasjonens verdi',
    classifications: { 'open': 'Åpen', 'internal': 'Intern', 'confidential': 'Fortrolig', 'strictly-confidential': 'Strengt fortrolig' },
    criticality: 'Viktighet', criticalities: { low: 'Lav', medium: 'Middels', high: 'Høy', critical: 'Kritisk' }, missing: 'Ikke oppgitt', parts: 'Deler', wholePart: 'Hele leverandørforholdet',
    ended: { abandoned: 'Gitt opp', exited: 'Avviklet' }, since: (day) => `siden ${day}`, gate: (from, to) => `Beslutningspunkt: fra ${from} til ${to}`, gateLast: (from) => `Beslutningspunkt: ${from}`, following: 'Bruk og oppfølging',
    nothingStops: 'Ingenting stopper veien videre.', stops: (n) => (n === 1 ? 'Én plikt må være på plass før dere kan gå videre.' : `${n} plikter må være på plass før dere kan gå videre.`),
    lifted: (n) => (n === 1 ? 'Én plikt er fraveket med et begrunnet unntak.' : `${n} plikter er fraveket med begrunnede unntak.`), waits: (who) => `Dette kan tas videre av: ${who}.`,
    tally: (notMet, unknown, met) => `${notMet} ikke oppfylt · ${unknown} ikke avklart · ${met} oppfylt`, seeDuties: 'Se alle pliktene', answerNext: 'Svar på neste spørsmål',
    about: 'Om leverandørforholdet', nextStep: (duty) => `Neste steg gjelder «${duty}».`, answerMore: 'Svar på flere spørsmål', goOffers: 'Se hvem som har svart, og del vurderingen', forEach: 'For hver av dem', lift: 'Hvem kan fravike', goAnswer: 'Svar på det som mangler', goChange: 'Svar på nytt når det er i orden',
    goConclude: 'Skriv konklusjonen', goAsk: 'Be om unntak', goAbout: 'Fyll ut opplysningene', goPeople: 'Se parter og team',
    exitSteps: 'Dette tar det å avslutte', exitLead: 'Dere kan gå til avvikling når som helst. Dette må gjøres da.',
    changed: (day) => `Dette er nytt siden du så her ${day}`, changedBecause: 'Fordi', changedCount: (n) => `${n} plikter har fått et annet utfall`, changedSeen: 'Jeg har sett dette',
    backlog: 'Etterslep', backlogLead: 'Dette skulle vært på plass i en tidligere fase. Det stopper ingenting nå, men noen bør ha ansvar for det.', backlogCount: (n) => (n === 1 ? 'Én plikt' : `${n} plikter`), duty: 'Plikt', outcome: 'Utfall', who: 'Ansvarlig', due: 'Frist', nobody: 'Ingen ennå', noDay: 'Ingen frist',
    plan: 'Bestem hvem og når', planOne: (duty) => `Bestem hvem og når: ${duty}`, save: 'Lagre', day: 'Skriv datoen som 2026-12-31.', remedy: 'Gjør dette', history: 'Historikk', notMoved: 'Lagt inn i denne fasen, og ikke flyttet etter det.', reason: 'Begrunnelse',
    leaning: (n) => (n === 1 ? 'Med ett begrunnet unntak.' : `Med ${n} begrunnede unntak.`), print: 'Skriv ut',
  },
  nn: {
    pages: { '': 'Oversyn', 'answers': 'Spørsmål og svar', 'duties': 'Plikter', 'requirements': 'Krav', 'people': 'Partar og team', 'about': 'Opplysningar' }, pagesName: 'Sider om leverandørforholdet',
    within: (owner, supplier) => `Eigar: ${owner}${supplier === undefined ? '' : ` · Leverandør: ${supplier}`}`, supplier: 'Leverandør', service: 'Teneste', archive: 'Sak i arkivet', classification: 'Verdien av informasjonen',
    classifications: { 'open': 'Open', 'internal': 'Intern', 'confidential': 'Fortruleg', 'strictly-confidential': 'Strengt fortruleg' },
    criticality: 'Kor viktig', criticalities: { low: 'Lite viktig', medium: 'Middels', high: 'Svært viktig', critical: 'Kritisk' }, missing: 'Ikkje oppgitt', parts: 'Delar', wholePart: 'Heile leverandørforholdet',
    ended: { abandoned: 'Gitt opp', exited: 'Avvikla' }, since: (day) => `sidan ${day}`, gate: (from, to) => `Avgjerdspunkt: frå ${from} til ${to}`, gateLast: (from) => `Avgjerdspunkt: ${from}`, following: 'Bruk og oppfølging',
    nothingStops: 'Ingenting stoppar vegen vidare.', stops: (n) => (n === 1 ? 'Éi plikt må vere på plass før de kan gå vidare.' : `${n} plikter må vere på plass før de kan gå vidare.`),
    lifted: (n) => (n === 1 ? 'Éi plikt er fråviken med eit grunngjeve unntak.' : `${n} plikter er fråvikne med grunngjevne unntak.`), waits: (who) => `Desse kan ta det vidare: ${who}.`,
    tally: (notMet, unknown, met) => `${notMet} ikkje oppfylt · ${unknown} ikkje avklart · ${met} oppfylt`, seeDuties: 'Sjå alle pliktene', answerNext: 'Svar på neste spørsmål',
    about: 'Om leverandørforholdet', nextStep: (duty) => `Neste steg gjeld «${duty}».`, answerMore: 'Svar på fleire spørsmål', goOffers: 'Sjå kven som har svart, og del vurderinga', forEach: 'For kvar av dei', lift: 'Kven kan fråvike', goAnswer: 'Svar på det som manglar', goChange: 'Svar på nytt når det er i orden',
    goConclude: 'Skriv konklusjonen', goAsk: 'Be om unntak', goAbout: 'Fyll ut opplysningane', goPeople: 'Sjå partar og team',
    exitSteps: 'Dette må til for å avslutte', exitLead: 'De kan gå til avvikling når som helst. Då må dette gjerast.',
    changed: (day) => `Dette er nytt sidan du såg her ${day}`, changedBecause: 'Fordi', changedCount: (n) => `${n} plikter har fått eit anna utfall`, changedSeen: 'Eg har sett dette',
    backlog: 'Etterslep', backlogLead: 'Dette skulle vore på plass i ein tidlegare fase. Det stoppar ingenting no, men nokon bør ha ansvar for det.', backlogCount: (n) => (n === 1 ? 'Éi plikt' : `${n} plikter`), duty: 'Plikt', outcome: 'Utfall', who: 'Ansvarleg', due: 'Frist', nobody: 'Ingen enno', noDay: 'Ingen frist',
    plan: 'Avgjer kven og når', planOne: (duty) => `Avgjer kven og når: ${duty}`, save: 'Lagre', day: 'Skriv datoen som 2026-12-31.', remedy: 'Gjer dette', history: 'Historikk', notMoved: 'Lagt inn i denne fasen, og ikkje flytta etter det.', reason: 'Grunngjeving',
    leaning: (n) => (n === 1 ? 'Med eitt grunngjeve unntak.' : `Med ${n} grunngjevne unntak.`), print: 'Skriv ut',
  },
  en: {
    pages: { '': 'Overview', 'answers': 'Questions and answers', 'duties': 'Duties', 'requirements': 'Requirements', 'people': 'Parties and team', 'about': 'Details' }, pagesName: 'Pages about this engagement',
    within: (owner, supplier) => `Owner: ${owner}${supplier === undefined ? '' : ` · Supplier: ${supplier}`}`, supplier: 'Supplier', service: 'Service', archive: 'Case in the archive', classification: 'Value of the information',
    classifications: { 'open': 'Open', 'internal': 'Internal', 'confidential': 'Confidential', 'strictly-confidential': 'Strictly confidential' },
    criticality: 'Importance', criticalities: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' }, missing: 'Not given', parts: 'Parts', wholePart: 'The whole engagement',
    ended: { abandoned: 'Given up', exited: 'Ended' }, since: (day) => `since ${day}`, gate: (from, to) => `Decision point: from ${from} to ${to}`, gateLast: (from) => `Decision point: ${from}`, following: 'Use and follow-up',
    nothingStops: 'Nothing stops the way on.', stops: (n) => (n === 1 ? 'One duty must be in place before you can go on.' : `${n} duties must be in place before you can go on.`),
    lifted: (n) => (n === 1 ? 'One duty is departed from by a reasoned exception.' : `${n} duties are departed from by reasoned exceptions.`), waits: (who) => `It can be taken on by: ${who}.`,
    tally: (notMet, unknown, met) => `${notMet} not met · ${unknown} not settled · ${met} met`, seeDuties: 'See all the duties', answerNext: 'Answer the next question',
    about: 'About the engagement', nextStep: (duty) => `The next step concerns “${duty}”.`, answerMore: 'Answer more questions', goOffers: 'See who has answered, and share the assessment', forEach: 'For each of them', lift: 'Who may depart from it', goAnswer: 'Answer what is missing', goChange: 'Answer again when it is in order',
    goConclude: 'Write the conclusion', goAsk: 'Ask for an exception', goAbout: 'Fill in the details', goPeople: 'See parties and team',
    exitSteps: 'What it takes to end it', exitLead: 'You can go to exit at any time. This must be done then.',
    changed: (day) => `New since you looked here on ${day}`, changedBecause: 'Because', changedCount: (n) => `${n} duties have come out otherwise`, changedSeen: 'I have seen this',
    backlog: 'Backlog', backlogLead: 'This should have been in place in an earlier stage. It stops nothing now, but somebody should see to it.', backlogCount: (n) => (n === 1 ? 'One duty' : `${n} duties`), duty: 'Duty', outcome: 'Outcome', who: 'Who', due: 'Deadline', nobody: 'Nobody yet', noDay: 'No deadline',
    plan: 'Decide who and when', planOne: (duty) => `Decide who and when: ${duty}`, save: 'Save', day: 'Write the date as 2026-12-31.', remedy: 'Do this', history: 'History', notMoved: 'Brought in at this stage, and not moved since.', reason: 'Reason',
    leaning: (n) => (n === 1 ? 'With one reasoned exception.' : `With ${n} reasoned exceptions.`), print: 'Print',
  },
}

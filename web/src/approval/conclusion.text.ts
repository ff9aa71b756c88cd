import type { Texts } from '../shell/language.tsx'

interface ConclusionText {
  readonly title: string
  readonly lead: string
  readonly about: string
  readonly outcome: string
  readonly by: string
  readonly on: string
  readonly state: string
  readonly stands: string
  readonly because: Readonly<Record<'withdrawn' | 'replaced' | 'moved', string>>
  readonly choose: string
  readonly chooseLead: string
  readonly conclude: string
  readonly chooseDuty: string
  readonly duty: string
  readonly pick: string
  readonly emptyTitle: string
  readonly emptyBody: string
  readonly addTitle: string
  readonly addLead: string
  readonly part: string
  readonly item: string
  readonly itemAll: string
  readonly suggests: string
  readonly suggestsLead: string
  readonly law: string
  readonly act: string
  readonly why: string
  readonly yours: string
  readonly outcomeHelp: string
  readonly words: string
  readonly wordsHelp: string
  readonly sign: string
  readonly signHelp: (name: string) => string
  readonly earlier: (number: number) => string
  readonly movedWhile: string
  readonly notWriter: string
  readonly again: string
  readonly send: string
  readonly withdraw: string
  readonly withdrawLead: string
  readonly withdrawBecause: string
  readonly withdrawn: string
  readonly number: string
  readonly wordsShown: string
  readonly fellTitle: string
  /** Whose conclusion it was, and when. */
  readonly fellRule: (name: string, day: string) => string
  readonly fellDo: string
  /** For whoever may not conclude. */
  readonly fellAsk: string
}

export const conclusionText: Texts<ConclusionText> = {
  nb: {
    title: 'Konklusjoner', lead: 'Noe ber loven dere selv om å ta stilling til. Rustning viser hva dere vet; en av dere konkluderer med navnet sitt. Konklusjonen står så lenge grunnlaget er som det var.',
    about: 'Konklusjon om', outcome: 'Utfall', by: 'Konkludert av', on: 'Dato', state: 'Status', stands: 'Står', because: { withdrawn: 'Trukket tilbake', replaced: 'Erstattet av en nyere', moved: 'Står ikke: grunnlaget er endret' },
    choose: 'Ta stilling', chooseLead: 'Dette kan dere konkludere om nå.', conclude: 'Konkluder', chooseDuty: 'Konkluder om en bestemt plikt', duty: 'Plikt', pick: 'Velg en plikt',
    emptyTitle: 'Ingen har konkludert ennå', emptyBody: 'Velg nedenfor hva dere vil ta stilling til. Du får se grunnlaget før du skriver noe.',
    addTitle: 'Konkluder', addLead: 'Les grunnlaget, og skriv vurderingen med egne ord. Ingen andre, og ikke programmet, konkluderer for deg.', part: 'Gjelder', item: 'Gjelder for', itemAll: 'Alle',
    suggests: 'Grunnlaget tilsier', suggestsLead: 'Slik står pliktene som denne konklusjonen betyr noe for.', law: 'Etter', act: 'Hva som skal til', why: 'Fordi',
    yours: 'Din konklusjon', outcomeHelp: 'Velg det du kan stå inne for i dag.', words: 'Vurderingen, med egne ord', wordsHelp: 'Hva du har lagt vekt på, hva som er usikkert, og hvilke forbehold du tar. Teksten kan ikke endres siden.',
    sign: 'Konkluder', signHelp: (name) => `Konklusjonen får navnet ditt, ${name}, og dagens dato.`, earlier: (number) => `Denne blir nummer ${number} om det samme og erstatter den forrige.`, movedWhile: 'Dette endret seg mens du skrev. Les det før du konkluderer.',
    notWriter: 'Rollen din gir deg innsyn i grunnlaget, men ikke rett til å konkludere for virksomheten.', again: 'Konkluder på nytt', send: 'Del med en annen virksomhet', withdraw: 'Trekk tilbake', withdrawLead: 'Konklusjonen blir stående i historikken med grunnen til at den ble trukket.',
    withdrawBecause: 'Hvorfor trekkes den tilbake?', withdrawn: 'Trukket tilbake fordi', number: 'Nummer', wordsShown: 'Vurderingen',
    fellTitle: 'Konklusjonen står ikke lenger, fordi grunnlaget er endret', fellRule: (name, day) => `En konklusjon gjelder det grunnlaget som ble vist. ${name} så dette ${day}. Er det svart eller endret noe etterpå, må noen se på det nye før vurderingen kan brukes.`,
    fellDo: 'Les hva som er endret, og konkluder på nytt. Holder vurderingen fortsatt, kan du gjenta den; ellers skriver du en ny.', fellAsk: 'Be en som kan konkludere, lese hva som er endret, og konkludere på nytt.',
  },
  nn: {
    title: 'Konklusjonar', lead: 'Noko ber lova dykk sjølve om å ta stilling til. Rustning viser kva de veit; ein av dykk konkluderer med namnet sitt. Konklusjonen står så lenge grunnlaget er som det var.',
    about: 'Konklusjon om', outcome: 'Utfall', by: 'Konkludert av', on: 'Dato', state: 'Status', stands: 'Står', because: { withdrawn: 'Trekt tilbake', replaced: 'Erstatta av ein nyare', moved: 'Står ikkje: grunnlaget er endra' },
    choose: 'Ta stilling', chooseLead: 'Dette kan de konkludere om no.', conclude: 'Konkluder', chooseDuty: 'Konkluder om ei bestemd plikt', duty: 'Plikt', pick: 'Vel ei plikt',
    emptyTitle: 'Ingen har konkludert enno', emptyBody: 'Vel nedanfor kva de vil ta stilling til. Du får sjå grunnlaget før du skriv noko.',
    addTitle: 'Konkluder', addLead: 'Les grunnlaget, og skriv vurderinga med eigne ord. Ingen andre, og ikkje programmet, konkluderer for deg.', part: 'Gjeld', item: 'Gjeld for', itemAll: 'Alle',
    suggests: 'Grunnlaget tilseier', suggestsLead: 'Slik står pliktene som denne konklusjonen har noko å seie for.', law: 'Etter', act: 'Kva som skal til', why: 'Fordi',
    yours: 'Konklusjonen din', outcomeHelp: 'Vel det du kan stå inne for i dag.', words: 'Vurderinga, med eigne ord', wordsHelp: 'Kva du har lagt vekt på, kva som er usikkert, og kva atterhald du tek. Teksten kan ikkje endrast sidan.',
    sign: 'Konkluder', signHelp: (name) => `Konklusjonen får namnet ditt, ${name}, og datoen i dag.`, earlier: (number) => `Denne blir nummer ${number} om det same og kjem i staden for den førre.`, movedWhile: 'Dette endra seg medan du skreiv. Les det før du konkluderer.',
    notWriter: 'Rolla di gir deg innsyn i grunnlaget, men ikkje rett til å konkludere for verksemda.', again: 'Konkluder på nytt', send: 'Del med ei anna verksemd', withdraw: 'Trekk tilbake', withdrawLead: 'Konklusjonen blir ståande i historikken med grunnen til at han blei trekt.',
    withdrawBecause: 'Kvifor blir han trekt tilbake?', withdrawn: 'Trekt tilbake fordi', number: 'Nummer', wordsShown: 'Vurderinga',
    fellTitle: 'Konklusjonen står ikkje lenger, fordi grunnlaget er endra', fellRule: (name, day) => `Ein konklusjon gjeld det grunnlaget som blei vist. ${name} såg dette ${day}. Er noko svart på eller endra etterpå, må nokon sjå på det nye før vurderinga kan brukast.`,
    fellDo: 'Les kva som er endra, og konkluder på nytt. Held vurderinga framleis, kan du ta henne opp att; elles skriv du ei ny.', fellAsk: 'Be ein som kan konkludere, lese kva som er endra, og konkludere på nytt.',
  },
  en: {
    title: 'Conclusions', lead: 'Some things the law asks you to assess yourselves. Rustning shows what you know; one of you concludes, by name. The conclusion stands for as long as its grounds are as they were.',
    about: 'Conclusion on', outcome: 'Outcome', by: 'Concluded by', on: 'Date', state: 'Status', stands: 'Stands', because: { withdrawn: 'Withdrawn', replaced: 'Replaced by a newer one', moved: 'Does not stand: the grounds have changed' },
    choose: 'Take a position', chooseLead: 'This is what you can conclude on now.', conclude: 'Conclude', chooseDuty: 'Conclude on one particular duty', duty: 'Duty', pick: 'Choose a duty',
    emptyTitle: 'Nobody has concluded yet', emptyBody: 'Choose below what to take a position on. You are shown the grounds before you write anything.',
    addTitle: 'Conclude', addLead: 'Read the grounds, and write the assessment in your own words. Nobody else, and not the program, concludes for you.', part: 'Concerns', item: 'For', itemAll: 'All',
    suggests: 'What the grounds suggest', suggestsLead: 'How the duties stand that this conclusion matters to.', law: 'Under', act: 'What it takes', why: 'Because',
    yours: 'Your conclusion', outcomeHelp: 'Choose what you can answer for today.', words: 'The assessment, in your own words', wordsHelp: 'What you have given weight to, what is uncertain, and what reservations you have. The text cannot be changed afterwards.',
    sign: 'Conclude', signHelp: (name) => `The conclusion carries your name, ${name}, and today’s date.`, earlier: (number) => `This becomes number ${number} on the same and replaces the one before.`, movedWhile: 'This changed while you were writing. Read it before you conclude.',
    notWriter: 'Your role lets you read the grounds, but not conclude for the organisation.', again: 'Conclude again', send: 'Share with another organisation', withdraw: 'Withdraw', withdrawLead: 'The conclusion stays in the history, with the reason it was withdrawn.',
    withdrawBecause: 'Why is it withdrawn?', withdrawn: 'Withdrawn because', number: 'Number', wordsShown: 'The assessment',
    fellTitle: 'The conclusion no longer stands, because its grounds have changed', fellRule: (name, day) => `A conclusion holds for the grounds that were shown. ${name} saw these on ${day}. Where something has been answered or changed since, somebody must look at it before the assessment can be used.`,
    fellDo: 'Read what has changed, and conclude again. If the assessment still holds, you can repeat it; if not, you write a new one.', fellAsk: 'Ask somebody who may conclude to read what has changed, and to conclude again.',
  },
}

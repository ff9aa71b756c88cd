import type { Texts } from '../shell/language.tsx'

interface WhatIfText {
  readonly title: string
  readonly lead: string
  readonly what: string
  readonly countries: string
  readonly deadlines: string
  readonly today: (value: string, since: string) => string
  readonly becomes: string
  readonly none: string
  readonly amount: (unit: string) => string
  readonly units: Readonly<Record<string, string>>
  readonly period: { readonly days: string; readonly months: string; readonly years: string }
  readonly countOf: (unit: string, count: string) => string
  readonly unit: string
  readonly ask: string
  readonly answer: string
  readonly hit: (hits: number, judged: number) => string
  readonly uncertain: (count: number) => string
  readonly untouched: (count: number) => string
  readonly happened: (day: string) => string
  readonly nothingJudged: string
  readonly table: string
  readonly engagement: string
  readonly result: string
  readonly isHit: string
  readonly isUncertain: string
  readonly duty: string
  readonly before: string
  readonly after: string
  readonly newer: string
  readonly newerNone: string
  readonly newerHelp: string
  readonly newerMoved: (parts: number, untouched: number) => string
  readonly newerSame: string
  readonly newerFacts: string
  readonly newerFact: (question: string, answered: number) => string
  readonly how: Record<'type' | 'options' | 'noun' | 'gone', string>
}

export const whatIfText: Texts<WhatIfText> = {
  nb: {
    title: 'Hva om loven endres?', lead: 'Velg noe loven eller en myndighet bestemmer, og hva det blir endret til. Alt dere har, blir vurdert på nytt. Ingenting blir lagret.',
    what: 'Det som endres', countries: 'Overføring til land utenfor EØS', deadlines: 'Frister og beløp', today: (value, since) => `I dag: ${value}, siden ${since}.`, becomes: 'Blir endret til', none: 'ingen godkjenning',
    amount: (unit) => `Blir endret til (${unit})`, units: { hours: 'timer', days: 'dager', NOK: 'kroner' }, period: { days: 'dager', months: 'måneder', years: 'år' }, countOf: (unit, count) => `${count} ${count === '1' ? { dager: 'dag', måneder: 'måned', timer: 'time' }[unit] ?? unit : unit}`, unit: 'Enhet', ask: 'Se hvem som rammes',
    answer: 'Svaret', hit: (hits, judged) => `${hits} av ${judged} leverandørforhold blir rammet.`, uncertain: (count) => `For ${count} kan det ikke avgjøres ennå, fordi noe ikke er besvart.`, untouched: (count) => `${count} får samme utfall som i dag; det som ikke er besvart der, er fortsatt ikke avklart.`,
    happened: (day) => `Slik er det alt, siden ${day}. Her ser dere hvem som ble rammet av den endringen.`, nothingJudged: 'Ingen leverandørforhold er vurdert ennå. Legg inn det dere bruker og svar på spørsmålene, så kan endringer prøves her.',
    table: 'Plikter som får et annet utfall', engagement: 'Leverandørforhold', result: 'Hva som skjer', isHit: 'Blir rammet', isUncertain: 'Kan ikke avgjøres', duty: 'Plikt', before: 'Før', after: 'Etter',
    newer: 'Nyere kunnskapsbase', newerNone: 'Det ligger ingen nyere kunnskapsbase klar. Når en gjør det, ser dere her hva den endrer, før den tas i bruk.', newerHelp: 'En nyere utgave ligger klar. Slik ville den endret vurderingene. Ingen svar går tapt.',
    newerMoved: (parts, untouched) => `${parts} leverandørforhold får andre utfall, ${untouched} er som før.`, newerSame: 'Ingen utfall blir endret.', newerFacts: 'Spørsmål som stilles på en annen måte', newerFact: (question, answered) => `${question} (${answered} har svart)`,
    how: { type: 'svares på en annen måte', options: 'har fått andre valg', noun: 'gjelder noe annet', gone: 'stilles ikke lenger, svarene beholdes' },
  },
  nn: {
    title: 'Kva om lova blir endra?', lead: 'Vel noko lova eller ei myndigheit bestemmer, og kva det blir endra til. Alt de har, blir vurdert på nytt. Ingenting blir lagra.',
    what: 'Det som blir endra', countries: 'Overføring til land utanfor EØS', deadlines: 'Fristar og beløp', today: (value, since) => `I dag: ${value}, sidan ${since}.`, becomes: 'Blir endra til', none: 'inga godkjenning',
    amount: (unit) => `Blir endra til (${unit})`, units: { hours: 'timar', days: 'dagar', NOK: 'kroner' }, period: { days: 'dagar', months: 'månader', years: 'år' }, countOf: (unit, count) => `${count} ${count === '1' ? { dagar: 'dag', månader: 'månad', timar: 'time' }[unit] ?? unit : unit}`, unit: 'Eining', ask: 'Sjå kven som blir råka',
    answer: 'Svaret', hit: (hits, judged) => `${hits} av ${judged} leverandørforhold blir råka.`, uncertain: (count) => `For ${count} kan det ikkje avgjerast enno, fordi noko ikkje er svart på.`, untouched: (count) => `${count} får same utfall som i dag; det som ikkje er svart på der, er framleis ikkje avklart.`,
    happened: (day) => `Slik er det alt, sidan ${day}. Her ser de kven som blei råka av den endringa.`, nothingJudged: 'Ingen leverandørforhold er vurderte enno. Legg inn det de bruker og svar på spørsmåla, så kan endringar prøvast her.',
    table: 'Plikter som får eit anna utfall', engagement: 'Leverandørforhold', result: 'Kva som skjer', isHit: 'Blir råka', isUncertain: 'Kan ikkje avgjerast', duty: 'Plikt', before: 'Før', after: 'Etter',
    newer: 'Nyare kunnskapsbase', newerNone: 'Det ligg ingen nyare kunnskapsbase klar. Når ein gjer det, ser de her kva han endrar, før han blir teken i bruk.', newerHelp: 'Ei nyare utgåve ligg klar. Slik ville ho endra vurderingane. Ingen svar går tapt.',
    newerMoved: (parts, untouched) => `${parts} leverandørforhold får andre utfall, ${untouched} er som før.`, newerSame: 'Ingen utfall blir endra.', newerFacts: 'Spørsmål som blir stilte på ein annan måte', newerFact: (question, answered) => `${question} (${answered} har svart)`,
    how: { type: 'blir svart på på ein annan måte', options: 'har fått andre val', noun: 'gjeld noko anna', gone: 'blir ikkje stilt lenger, svara blir tekne vare på' },
  },
  en: {
    title: 'What if the law changes?', lead: 'Choose something that the law or an authority decides, and what it changes to. Everything you have is judged anew. Nothing is saved.',
    what: 'What changes', countries: 'Transfers to countries outside the EEA', deadlines: 'Deadlines and amounts', today: (value, since) => `Today: ${value}, since ${since}.`, becomes: 'Changes to', none: 'no approval',
    amount: (unit) => `Changes to (${unit})`, units: { hours: 'hours', days: 'days', NOK: 'kroner' }, period: { days: 'days', months: 'months', years: 'years' }, countOf: (unit, count) => `${count} ${count === '1' ? unit.replace(/s$/, '') : unit}`, unit: 'Unit', ask: 'See who is hit',
    answer: 'The answer', hit: (hits, judged) => `${hits} of ${judged} engagements are hit.`, uncertain: (count) => `For ${count} it cannot be told yet, because something is not answered.`, untouched: (count) => `${count} come out as today; what is not answered there is still not settled.`,
    happened: (day) => `It is so already, since ${day}. Here you see who was hit by that change.`, nothingJudged: 'No engagements have been judged yet. Enter what you use and answer the questions; then changes can be tried here.',
    table: 'Duties with another verdict', engagement: 'Engagement', result: 'What happens', isHit: 'Is hit', isUncertain: 'Cannot be told', duty: 'Duty', before: 'Before', after: 'After',
    newer: 'Newer knowledge base', newerNone: 'No newer knowledge base lies ready. When one does, you see here what it changes before it is taken into use.', newerHelp: 'A newer edition lies ready. This is how it would change the verdicts. No answer is lost.',
    newerMoved: (parts, untouched) => `${parts} engagements get other verdicts, ${untouched} are as before.`, newerSame: 'No verdict changes.', newerFacts: 'Questions that are asked in another way', newerFact: (question, answered) => `${question} (${answered} have answered)`,
    how: { type: 'is answered in another way', options: 'has other choices', noun: 'concerns something else', gone: 'is no longer asked; the answers are kept' },
  },
}

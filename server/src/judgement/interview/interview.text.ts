/** What the interview says between the questions. */
import type { Language } from '@rustning/knowledge/pack'

export interface InterviewText {
  welcome: string
  how: string
  resumed: (file: string, answers: number) => string
  stage: string
  stageHelp: string
  question: (n: number) => string
  suggestion: (answer: string, because: string) => string
  why: (n: number) => string
  kinds: Record<'flag' | 'enum' | 'set' | 'date' | 'number' | 'country' | 'countries' | 'list' | 'duration', string>
  notUnderstood: string
  progress: (decided: number, duties: number, apply: number) => string
  settled: (asked: number, apply: number) => string
  further: (n: number) => string
  saved: (file: string) => string
  noInput: string
  samples: string
  own: string
  choose: string
}

export const interviewText: Record<Language, InterviewText> = {
  nb: {
    welcome: 'Vi stiller ett spørsmål om gangen og sier fra når det er avklart hva som gjelder.',
    how: 'Svar, eller skriv: ? = vet ikke · h = hvorfor spør dere? · < = tilbake · q = avslutt og fortsett senere',
    resumed: (file, answers) => `Fortsetter fra ${file} (${answers} svar).`,
    stage: 'Hvor er dere nå?',
    stageHelp: 'Velg fasen dere er i. Er systemet allerede i bruk, velger dere «bruk og oppfølging».',
    question: (n) => `Spørsmål ${n}`,
    suggestion: (answer, because) => `Forslag: ${answer}. ${because} Trykk Enter for å svare dette.`,
    why: (n) => `Svaret brukes i ${n} ${n === 1 ? 'plikt eller krav' : 'plikter og krav'}, blant annet:`,
    kinds: {
      flag: 'ja / nei', enum: 'skriv nummeret', set: 'skriv ett eller flere numre med komma mellom, eller 0 for ingen', date: 'dato, for eksempel 2.1.2026, eller - hvis det ikke finnes',
      number: 'et tall', country: 'et land', countries: 'land med komma mellom, eller 0 for ingen', list: 'navn med komma mellom, eller 0 for ingen', duration: 'et tidsrom',
    },
    notUnderstood: 'Det forsto vi ikke. Prøv en gang til.',
    progress: (decided, duties, apply) => `${decided} av ${duties} plikter er avklart, ${apply} gjelder for dere.`,
    settled: (asked, apply) => `Etter ${asked} spørsmål er det avklart hva som gjelder: ${apply} plikter.`,
    further: (n) => `Vil dere også gå gjennom det som må være på plass (${n} spørsmål)? ja / nei`,
    saved: (file) => `Svarene ligger i ${file}. Fortsett med: rustning assess --ask ${file}`,
    noInput: 'Det kom ikke flere svar.',
    samples: 'Velg et eksempel å se på, eller start på deres eget',
    own: 'Vurder vårt eget leverandørforhold',
    choose: 'Skriv nummeret (q for å avslutte)',
  },
  nn: {
    welcome: 'Vi stiller eitt spørsmål om gongen og seier frå når det er avklart kva som gjeld.',
    how: 'Svar, eller skriv: ? = veit ikkje · h = kvifor spør de? · < = tilbake · q = avslutt og hald fram seinare',
    resumed: (file, answers) => `Held fram frå ${file} (${answers} svar).`,
    stage: 'Kvar er de no?',
    stageHelp: 'Vel fasen de er i. Er systemet alt i bruk, vel de «bruk og oppfølging».',
    question: (n) => `Spørsmål ${n}`,
    suggestion: (answer, because) => `Forslag: ${answer}. ${because} Trykk Enter for å svare dette.`,
    why: (n) => `Svaret blir brukt i ${n} ${n === 1 ? 'plikt eller krav' : 'plikter og krav'}, mellom anna:`,
    kinds: {
      flag: 'ja / nei', enum: 'skriv nummeret', set: 'skriv eitt eller fleire nummer med komma mellom, eller 0 for ingen', date: 'dato, til dømes 2.1.2026, eller - om det ikkje finst',
      number: 'eit tal', country: 'eit land', countries: 'land med komma mellom, eller 0 for ingen', list: 'namn med komma mellom, eller 0 for ingen', duration: 'eit tidsrom',
    },
    notUnderstood: 'Det forstod vi ikkje. Prøv ein gong til.',
    progress: (decided, duties, apply) => `${decided} av ${duties} plikter er avklarte, ${apply} gjeld for dykk.`,
    settled: (asked, apply) => `Etter ${asked} spørsmål er det avklart kva som gjeld: ${apply} plikter.`,
    further: (n) => `Vil de også gå gjennom det som må vere på plass (${n} spørsmål)? ja / nei`,
    saved: (file) => `Svara ligg i ${file}. Hald fram med: rustning assess --ask ${file}`,
    noInput: 'Det kom ikkje fleire svar.',
    samples: 'Vel eit døme å sjå på, eller start på dykkar eige',
    own: 'Vurder vårt eige leverandørforhold',
    choose: 'Skriv nummeret (q for å avslutte)',
  },
  en: {
    welcome: 'One question at a time, until it is settled what applies.',
    how: 'Answer, or type: ? = don’t know · h = why do you ask? · < = back · q = stop and go on later',
    resumed: (file, answers) => `Going on from ${file} (${answers} answers).`,
    stage: 'Where are you now?',
    stageHelp: 'Choose the stage you are in. If the system is already in use, choose “use and follow-up”.',
    question: (n) => `Question ${n}`,
    suggestion: (answer, because) => `Suggestion: ${answer}. ${because} Press Enter to answer this.`,
    why: (n) => `The answer is used in ${n} ${n === 1 ? 'duty or requirement' : 'duties and requirements'}, among them:`,
    kinds: {
      flag: 'yes / no', enum: 'type the number', set: 'type one or more numbers with commas between, or 0 for none', date: 'a date, for example 2.1.2026, or - if it does not exist',
      number: 'a number', country: 'a country', countries: 'countries with commas between, or 0 for none', list: 'names with commas between, or 0 for none', duration: 'a duration',
    },
    notUnderstood: 'That was not understood. Try once more.',
    progress: (decided, duties, apply) => `${decided} of ${duties} duties are settled, ${apply} apply to you.`,
    settled: (asked, apply) => `After ${asked} questions it is settled what applies: ${apply} duties.`,
    further: (n) => `Would you also go through what must be in place (${n} questions)? yes / no`,
    saved: (file) => `The answers are in ${file}. Go on with: rustning assess --ask ${file}`,
    noInput: 'There were no more answers.',
    samples: 'Choose a sample to look at, or start on your own',
    own: 'Assess an engagement of our own',
    choose: 'Type the number (q to stop)',
  },
}

import type { Texts } from '../shell/language.tsx'
import type { Carried } from './chapter.ts'

interface ChapterText {
  readonly title: string
  readonly lead: string
  readonly chapters: string
  readonly chapter: string
  readonly number: string
  readonly document: string
  readonly rows: string
  readonly carried: Record<Carried, string>
  readonly owed: string
  readonly outdated: string
  readonly sum: (all: number, chapters: number, by: Record<Carried, number>) => string
  readonly rowsOf: (rows: number) => string
  readonly to: string
  readonly before: string
  readonly after: string
  readonly read: string
  readonly toMap: string
  readonly row: string
  readonly carriedBy: string
  readonly thenTitle: string
  readonly thenLead: string
  readonly points: string
  readonly was: string
  readonly now: string
  readonly changed: string
  readonly unknownDay: string
  readonly law: string
  readonly see: string
}

export const chapterText: Texts<ChapterText> = {
  nb: {
    title: 'Kildekart', lead: 'Rustning bygger på fem dokumenter. Her går du fra hvert kapittel til pliktene, kravene og skjermene som tar det videre, og ser hva som er utelatt og hvorfor.',
    chapters: 'Kapitler', chapter: 'Kapittel', number: 'Nr.', document: 'Dokument', rows: 'Punkter', carried: { 'statement': 'Står i kunnskapen', 'screen': 'På en skjerm', 'left-out': 'Utelatt' }, owed: 'Skjermen finnes ikke ennå', outdated: 'Foreldet',
    sum: (all, chapters, by) => `${all} punkter i ${chapters} kapitler: ${by.statement} står i kunnskapen, ${by.screen} hører til en skjerm, og ${by['left-out']} er utelatt med en grunn. Ingen er glemt.`,
    rowsOf: (rows) => `${rows} punkter`, to: 'Vis på skjermen', before: 'Forrige kapittel', after: 'Neste kapittel', read: 'Dokumentet hos utgiveren', toMap: 'Til kildekartet', row: 'Punkt', carriedBy: 'Hva som tar det videre',
    thenTitle: 'Da og nå', thenLead: 'Dokumentene er fra 2017 til 2023. Dette sier de som ikke lenger stemmer, hva som gjelder i dag, og hvilken lov det følger av.', points: 'Endringer', was: 'Da', now: 'Nå', changed: 'Endret', unknownDay: 'Dagen er ikke kjent', law: 'Lov i dag', see: 'Plikter og krav i dag',
  },
  nn: {
    title: 'Kjeldekart', lead: 'Rustning byggjer på fem dokument. Her går du frå kvart kapittel til pliktene, krava og skjermane som tek det vidare, og ser kva som er utelate og kvifor.',
    chapters: 'Kapittel', chapter: 'Kapittel', number: 'Nr.', document: 'Dokument', rows: 'Punkt', carried: { 'statement': 'Står i kunnskapen', 'screen': 'På ein skjerm', 'left-out': 'Utelate' }, owed: 'Skjermen finst ikkje enno', outdated: 'Forelda',
    sum: (all, chapters, by) => `${all} punkt i ${chapters} kapittel: ${by.statement} står i kunnskapen, ${by.screen} høyrer til ein skjerm, og ${by['left-out']} er utelatne med ein grunn. Ingen er gløymde.`,
    rowsOf: (rows) => `${rows} punkt`, to: 'Vis på skjermen', before: 'Førre kapittel', after: 'Neste kapittel', read: 'Dokumentet hos utgivaren', toMap: 'Til kjeldekartet', row: 'Punkt', carriedBy: 'Kva som tek det vidare',
    thenTitle: 'Då og no', thenLead: 'Dokumenta er frå 2017 til 2023. Dette seier dei som ikkje lenger stemmer, kva som gjeld i dag, og kva lov det følgjer av.', points: 'Endringar', was: 'Då', now: 'No', changed: 'Endra', unknownDay: 'Dagen er ikkje kjend', law: 'Lov i dag', see: 'Plikter og krav i dag',
  },
  en: {
    title: 'Source map', lead: 'Rustning is built on five documents. Here you walk from each chapter to the duties, requirements and screens that carry it on, and see what is left out and why.',
    chapters: 'Chapters', chapter: 'Chapter', number: 'No.', document: 'Document', rows: 'Points', carried: { 'statement': 'Stands in the knowledge', 'screen': 'On a screen', 'left-out': 'Left out' }, owed: 'There is no such screen yet', outdated: 'Outdated',
    sum: (all, chapters, by) => `${all} points in ${chapters} chapters: ${by.statement} stand in the knowledge, ${by.screen} belong to a screen, and ${by['left-out']} are left out with a reason. None is forgotten.`,
    rowsOf: (rows) => `${rows} points`, to: 'Show the screen', before: 'Previous chapter', after: 'Next chapter', read: 'The document at its publisher', toMap: 'To the source map', row: 'Point', carriedBy: 'What carries it on',
    thenTitle: 'Then and now', thenLead: 'The documents are from 2017 to 2023. This is what they say that no longer holds, what holds today, and by which law.', points: 'Changes', was: 'Then', now: 'Now', changed: 'Changed', unknownDay: 'The day is not known', law: 'The law today', see: 'Duties and requirements today',
  },
}

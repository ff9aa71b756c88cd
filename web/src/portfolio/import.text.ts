import type { Field } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'
import type { Texts } from '../shell/language.tsx'

interface ImportText {
  readonly title: string
  readonly lead: string
  readonly fileTitle: string
  readonly fileHelp: readonly string[]
  readonly choose: string
  readonly chooseOther: string
  readonly tooLarge: (name: string) => string
  readonly rowsIn: (name: string, rows: number) => string
  readonly responsible: string
  readonly responsibleHelp: string
  readonly sheet: string
  readonly headingLine: string
  readonly headingLineHelp: string
  readonly columns: string
  readonly columnsHelp: string
  readonly unnamed: (position: number) => string
  readonly keep: string
  readonly register: string
  readonly questions: (about: string) => string
  readonly fields: Record<Field, string>
  readonly wrong: string
  readonly allGood: string
  readonly mustBeMended: (lines: number, of: number) => string
  readonly mendHelp: string
  readonly leaveOut: (line: number) => string
  readonly leaveOutAll: (lines: number) => string
  readonly doubtful: (lines: number) => string
  readonly leaveOutDoubtful: (lines: number) => string
  readonly leftOut: (lines: number) => string
  readonly takeBack: string
  readonly remarks: (count: number) => string
  readonly theRest: (count: number) => string
  readonly preview: string
  readonly previewOf: (shown: number, all: number) => string
  readonly moreRows: string
  readonly line: string
  readonly answers: string
  readonly state: string
  readonly ready: string
  readonly mend: string
  readonly confirm: (rows: number) => string
  readonly confirmHelp: string
  readonly earlier: string
  readonly earlierNone: string
  readonly list: string
  readonly when: string
  readonly who: string
  readonly rows: string
  readonly states: Record<'waiting' | 'done' | 'refused', string>
  readonly progress: (rows: number) => string
  readonly leave: string
  readonly done: (rows: number) => string
  readonly doneHelp: string
  readonly seeThem: string
  readonly seeBacklog: string
  readonly refused: string
  readonly again: string
}

export const importText: Texts<ImportText> = {
  nb: {
    title: 'Importer det dere har i bruk', lead: 'Har dere en liste over systemene deres, blir hver rad ett leverandørforhold i bruk. Dere ser alt før noe lagres.',
    fileTitle: 'Velg en fil', fileHelp: ['Excel (.xlsx) eller CSV, opptil 5 000 rader. Én rad for hvert system, og overskrifter over kolonnene.', 'Navnet på systemet må være med. Leverandør, eier, kritikalitet, antall brukere, når avtalen utløper, klassifisering, saksnummer, formål og når det ble tatt i bruk, blir kjent igjen av overskriften.'],
    choose: 'Velg fil', chooseOther: 'Velg en annen fil', tooLarge: (name) => `«${name}» er for stor. Filen kan være på 750 kB. Del listen i flere, eller lagre den som CSV.`, rowsIn: (name, rows) => `${name}: ${rows} rader`,
    responsible: 'Eier når filen ikke sier det', responsibleHelp: 'Rader uten en eier dere har som medlem, får denne.', sheet: 'Ark', headingLine: 'Linje med overskrifter', headingLineHelp: 'Vi fant den selv. Rett den hvis den er feil.',
    columns: 'Hva kolonnene er', columnsHelp: 'Det vi kjente igjen, er fylt ut. En kolonne kan også være svar på et spørsmål, for eksempel om det er personopplysninger i systemet.', unnamed: (position) => `Kolonne ${position} uten overskrift`, keep: 'Blir ikke brukt', register: 'Om leverandørforholdet', questions: (about) => `Svar på spørsmål: ${about}`,
    fields: { 'title': 'Navn på systemet', 'supplier': 'Leverandør', 'owner': 'Eier', 'criticality': 'Kritikalitet', 'users': 'Antall brukere', 'contract-ends-on': 'Avtalen utløper', 'classification': 'Klassifisering', 'archive-case': 'Saksnummer', 'purpose': 'Formål', 'in-use-since': 'I bruk siden' },
    wrong: 'Det som må rettes', allGood: 'Alle rader kan importeres.', mustBeMended: (lines, of) => `${lines} av ${of} rader må rettes eller utelates`, mendHelp: 'Rett radene i filen og velg den på nytt, velg noe annet for kolonnen, eller utelat radene.',
    leaveOut: (line) => `Utelat linje ${line}`, leaveOutAll: (lines) => (lines === 1 ? 'Utelat linjen' : `Utelat alle ${lines}`), doubtful: (lines) => (lines === 1 ? 'Se over én linje: den er kanskje ikke et system.' : `Se over ${lines} linjer: de er kanskje ikke systemer.`), leaveOutDoubtful: (lines) => `Utelat disse ${lines}`, leftOut: (lines) => (lines === 1 ? 'Én linje er utelatt.' : `${lines} linjer er utelatt.`), takeBack: 'Ta med igjen', remarks: (count) => `Merknader som ikke stopper importen (${count})`, theRest: (count) => `Vis ${count} til`,
    preview: 'Slik blir det', previewOf: (shown, all) => (shown === all ? `${all} rader` : `De ${shown} første av ${all} rader`), moreRows: 'Vis flere rader', line: 'Linje', answers: 'Svar', state: 'Tilstand', ready: 'Klar', mend: 'Må rettes',
    confirm: (rows) => (rows === 1 ? 'Importer ett leverandørforhold' : `Importer ${rows} leverandørforhold`), confirmHelp: 'De kommer rett i bruk og oppfølging. Plikter fra tidligere faser blir en liste dere kan ta unna etter hvert, og stopper ingenting.',
    earlier: 'Tidligere importer', earlierNone: 'Dere har ikke importert noen liste ennå.', list: 'Liste', when: 'Når', who: 'Av hvem', rows: 'Rader', states: { waiting: 'Pågår', done: 'Importert', refused: 'Stoppet, ingenting lagret' },
    progress: (rows) => `Importerer ${rows} rader`, leave: 'Du kan gå videre. Importen fortsetter uten deg, og du finner den igjen under tidligere importer.', done: (rows) => (rows === 1 ? 'Ett leverandørforhold er importert' : `${rows} leverandørforhold er importert`),
    doneHelp: 'Rustning vurderer dem nå. Det som mangler fra tidligere faser, kommer i listen over det som står igjen.', seeThem: 'Se det som ble importert', seeBacklog: 'Se hva som står igjen', refused: 'Listen ble ikke importert, og ingenting av den er lagret', again: 'Prøv med en ny fil',
  },
  nn: {
    title: 'Importer det de har i bruk', lead: 'Har de ei liste over systema dykkar, blir kvar rad eitt leverandørforhold i bruk. De ser alt før noko blir lagra.',
    fileTitle: 'Vel ei fil', fileHelp: ['Excel (.xlsx) eller CSV, opptil 5 000 rader. Éi rad for kvart system, og overskrifter over kolonnene.', 'Namnet på systemet må vere med. Leverandør, eigar, kritikalitet, talet på brukarar, når avtalen går ut, klassifisering, saksnummer, føremål og når det blei teke i bruk, blir kjent att av overskrifta.'],
    choose: 'Vel fil', chooseOther: 'Vel ei anna fil', tooLarge: (name) => `«${name}» er for stor. Fila kan vere på 750 kB. Del lista i fleire, eller lagre ho som CSV.`, rowsIn: (name, rows) => `${name}: ${rows} rader`,
    responsible: 'Eigar når fila ikkje seier det', responsibleHelp: 'Rader utan ein eigar de har som medlem, får denne.', sheet: 'Ark', headingLine: 'Linje med overskrifter', headingLineHelp: 'Vi fann ho sjølve. Rett ho om ho er feil.',
    columns: 'Kva kolonnene er', columnsHelp: 'Det vi kjende att, er fylt ut. Ei kolonne kan òg vere svar på eit spørsmål, til dømes om det er personopplysningar i systemet.', unnamed: (position) => `Kolonne ${position} utan overskrift`, keep: 'Blir ikkje brukt', register: 'Om leverandørforholdet', questions: (about) => `Svar på spørsmål: ${about}`,
    fields: { 'title': 'Namn på systemet', 'supplier': 'Leverandør', 'owner': 'Eigar', 'criticality': 'Kritikalitet', 'users': 'Talet på brukarar', 'contract-ends-on': 'Avtalen går ut', 'classification': 'Klassifisering', 'archive-case': 'Saksnummer', 'purpose': 'Føremål', 'in-use-since': 'I bruk sidan' },
    wrong: 'Det som må rettast', allGood: 'Alle rader kan importerast.', mustBeMended: (lines, of) => `${lines} av ${of} rader må rettast eller utelatast`, mendHelp: 'Rett radene i fila og vel ho på nytt, vel noko anna for kolonna, eller utelat radene.',
    leaveOut: (line) => `Utelat linje ${line}`, leaveOutAll: (lines) => (lines === 1 ? 'Utelat linja' : `Utelat alle ${lines}`), doubtful: (lines) => (lines === 1 ? 'Sjå over éi linje: ho er kanskje ikkje eit system.' : `Sjå over ${lines} linjer: dei er kanskje ikkje system.`), leaveOutDoubtful: (lines) => `Utelat desse ${lines}`, leftOut: (lines) => (lines === 1 ? 'Éi linje er utelaten.' : `${lines} linjer er utelatne.`), takeBack: 'Ta med att', remarks: (count) => `Merknader som ikkje stoppar importen (${count})`, theRest: (count) => `Vis ${count} til`,
    preview: 'Slik blir det', previewOf: (shown, all) => (shown === all ? `${all} rader` : `Dei ${shown} første av ${all} rader`), moreRows: 'Vis fleire rader', line: 'Linje', answers: 'Svar', state: 'Tilstand', ready: 'Klar', mend: 'Må rettast',
    confirm: (rows) => (rows === 1 ? 'Importer eitt leverandørforhold' : `Importer ${rows} leverandørforhold`), confirmHelp: 'Dei kjem rett i bruk og oppfølging. Plikter frå tidlegare fasar blir ei liste de kan ta unna etter kvart, og stoppar ingenting.',
    earlier: 'Tidlegare importar', earlierNone: 'De har ikkje importert noka liste enno.', list: 'Liste', when: 'Når', who: 'Av kven', rows: 'Rader', states: { waiting: 'Pågår', done: 'Importert', refused: 'Stoppa, ingenting lagra' },
    progress: (rows) => `Importerer ${rows} rader`, leave: 'Du kan gå vidare. Importen held fram utan deg, og du finn han att under tidlegare importar.', done: (rows) => (rows === 1 ? 'Eitt leverandørforhold er importert' : `${rows} leverandørforhold er importerte`),
    doneHelp: 'Rustning vurderer dei no. Det som manglar frå tidlegare fasar, kjem i lista over det som står att.', seeThem: 'Sjå det som blei importert', seeBacklog: 'Sjå kva som står att', refused: 'Lista blei ikkje importert, og ingenting av ho er lagra', again: 'Prøv med ei ny fil',
  },
  en: {
    title: 'Import what you have in use', lead: 'If you have a list of your systems, each row becomes an engagement in use. You see everything before anything is saved.',
    fileTitle: 'Choose a file', fileHelp: ['Excel (.xlsx) or CSV, up to 5,000 rows. One row for each system, with headings above the columns.', 'The name of the system must be there. Supplier, owner, criticality, number of users, contract end, classification, case number, purpose and in use since are recognised by their headings.'],
    choose: 'Choose a file', chooseOther: 'Choose another file', tooLarge: (name) => `“${name}” is too large. A file can be 750 kB. Divide the list, or save it as CSV.`, rowsIn: (name, rows) => `${name}: ${rows} rows`,
    responsible: 'Owner where the file names none', responsibleHelp: 'Rows without an owner who is a member get this one.', sheet: 'Sheet', headingLine: 'Line with headings', headingLineHelp: 'We found it ourselves. Correct it if it is wrong.',
    columns: 'What the columns are', columnsHelp: 'What we recognised is filled in. A column can also be the answer to a question, for example whether the system holds personal data.', unnamed: (position) => `Column ${position} without a heading`, keep: 'Not used', register: 'About the engagement', questions: (about) => `Answers to questions: ${about}`,
    fields: { 'title': 'Name of the system', 'supplier': 'Supplier', 'owner': 'Owner', 'criticality': 'Criticality', 'users': 'Number of users', 'contract-ends-on': 'Contract ends', 'classification': 'Classification', 'archive-case': 'Case number', 'purpose': 'Purpose', 'in-use-since': 'In use since' },
    wrong: 'What must be corrected', allGood: 'Every row can be imported.', mustBeMended: (lines, of) => `${lines} of ${of} rows must be corrected or left out`, mendHelp: 'Correct the rows in the file and choose it again, choose something else for the column, or leave the rows out.',
    leaveOut: (line) => `Leave out line ${line}`, leaveOutAll: (lines) => (lines === 1 ? 'Leave out the line' : `Leave out all ${lines}`), doubtful: (lines) => (lines === 1 ? 'Look at one line: it may not be a system.' : `Look at ${lines} lines: they may not be systems.`), leaveOutDoubtful: (lines) => `Leave out these ${lines}`, leftOut: (lines) => (lines === 1 ? 'One line is left out.' : `${lines} lines are left out.`), takeBack: 'Take back in', remarks: (count) => `Remarks that do not stop the import (${count})`, theRest: (count) => `Show ${count} more`,
    preview: 'How it will be', previewOf: (shown, all) => (shown === all ? `${all} rows` : `The first ${shown} of ${all} rows`), moreRows: 'Show more rows', line: 'Line', answers: 'Answers', state: 'State', ready: 'Ready', mend: 'Must be corrected',
    confirm: (rows) => (rows === 1 ? 'Import one engagement' : `Import ${rows} engagements`), confirmHelp: 'They go straight into use and follow-up. Duties of earlier stages become a list to work off, and stop nothing.',
    earlier: 'Earlier imports', earlierNone: 'You have not imported a list yet.', list: 'List', when: 'When', who: 'By whom', rows: 'Rows', states: { waiting: 'Under way', done: 'Imported', refused: 'Stopped, nothing saved' },
    progress: (rows) => `Importing ${rows} rows`, leave: 'You can go on. The import continues without you, and you find it again under earlier imports.', done: (rows) => (rows === 1 ? 'One engagement is imported' : `${rows} engagements are imported`),
    doneHelp: 'Rustning is judging them now. What is missing from earlier stages comes in the list of what is left.', seeThem: 'See what was imported', seeBacklog: 'See what is left', refused: 'The list was not imported, and nothing of it is saved', again: 'Try with a new file',
  },
}

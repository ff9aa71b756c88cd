/** Why the database did not start, in one sentence each. */
import type { Language } from '@rustning/knowledge/pack'

interface DatabaseText {
  noBinaries: (machine: string) => string
  nobodyToRun: string
  otherMajor: (folder: string, found: string, ours: string) => string
  notOurs: (folder: string) => string
  busy: (folder: string) => string
  initFailed: (because: string) => string
  startFailed: (because: string) => string
  diskLow: (free: string, needed: string, folder: string) => string
  unsafe: (setting: string, value: string, wanted: string) => string
  tooOld: (version: string) => string
  unreachable: (because: string) => string
  newer: (found: string, known: string) => string
  changed: (migration: string) => string
  mayNotCreateRoles: (user: string) => string
  openCatalog: (wrong: string) => string
}

export const databaseText: Record<Language, DatabaseText> = {
  nb: {
    noBinaries: (machine) => `Den innebygde databasen finnes ikke for ${machine}; installer PostgreSQL 15 eller nyere og oppgi adressen i DATABASE_URL.`,
    nobodyToRun: 'PostgreSQL kan ikke kjøre som root, og det finnes ingen annen bruker å kjøre som; start Rustning som en vanlig bruker, eller oppgi DATABASE_URL.',
    otherMajor: (folder, found, ours) => `Dataene i ${folder} er fra PostgreSQL ${found}, mens denne utgaven har ${ours}; ta en eksport med den gamle utgaven og importer den her, dataene er urørt.`,
    notOurs: (folder) => `${folder} er ikke tom og inneholder ingen database; velg en tom mappe i RUSTNING_DATA.`,
    busy: (folder) => `En annen prosess holder på å starte databasen i ${folder} og ble ikke ferdig; se om den henger, og start på nytt.`,
    initFailed: (because) => `Databasen kunne ikke opprettes: ${because}`,
    startFailed: (because) => `Databasen startet ikke: ${because}`,
    diskLow: (free, needed, folder) => `Det er bare ${free} ledig plass der ${folder} ligger; frigjør plass til det er minst ${needed} før Rustning startes.`,
    unsafe: (setting, value, wanted) => `Databasen er satt opp slik at bekreftede data kan gå tapt: ${setting} er ${value}, men må være ${wanted}.`,
    tooOld: (version) => `Databasen er PostgreSQL ${version}; Rustning trenger 15 eller nyere.`,
    unreachable: (because) => `Databasen i DATABASE_URL svarer ikke: ${because}`,
    newer: (found, known) => `Databasen er brukt av en nyere utgave av Rustning (${found}); denne kjenner bare til ${known}. Start den nyere utgaven.`,
    changed: (migration) => `Endringen ${migration} er kjørt i databasen med et annet innhold enn filen har her; bruk den utgaven av Rustning som kjørte den.`,
    mayNotCreateRoles: (user) => `Brukeren ${user} i DATABASE_URL kan ikke opprette roller; kjør ALTER ROLE ${user} CREATEROLE som databaseadministrator, og start på nytt.`,
    openCatalog: (wrong) => `Databasen slipper noen forbi skillet mellom virksomhetene, og tas ikke i bruk: ${wrong}.`,
  },
  nn: {
    noBinaries: (machine) => `Den innebygde databasen finst ikkje for ${machine}; installer PostgreSQL 15 eller nyare og oppgi adressa i DATABASE_URL.`,
    nobodyToRun: 'PostgreSQL kan ikkje køyre som root, og det finst ingen annan brukar å køyre som; start Rustning som ein vanleg brukar, eller oppgi DATABASE_URL.',
    otherMajor: (folder, found, ours) => `Dataa i ${folder} er frå PostgreSQL ${found}, medan denne utgåva har ${ours}; ta ein eksport med den gamle utgåva og importer han her, dataa er urørte.`,
    notOurs: (folder) => `${folder} er ikkje tom og inneheld ingen database; vel ei tom mappe i RUSTNING_DATA.`,
    busy: (folder) => `Ein annan prosess held på å starte databasen i ${folder} og blei ikkje ferdig; sjå om han heng, og start på nytt.`,
    initFailed: (because) => `Databasen kunne ikkje opprettast: ${because}`,
    startFailed: (because) => `Databasen starta ikkje: ${because}`,
    diskLow: (free, needed, folder) => `Det er berre ${free} ledig plass der ${folder} ligg; frigjer plass til det er minst ${needed} før Rustning blir starta.`,
    unsafe: (setting, value, wanted) => `Databasen er sett opp slik at stadfesta data kan gå tapt: ${setting} er ${value}, men må vere ${wanted}.`,
    tooOld: (version) => `Databasen er PostgreSQL ${version}; Rustning treng 15 eller nyare.`,
    unreachable: (because) => `Databasen i DATABASE_URL svarer ikkje: ${because}`,
    newer: (found, known) => `Databasen er brukt av ei nyare utgåve av Rustning (${found}); denne kjenner berre til ${known}. Start den nyare utgåva.`,
    changed: (migration) => `Endringa ${migration} er køyrd i databasen med eit anna innhald enn fila har her; bruk den utgåva av Rustning som køyrde henne.`,
    mayNotCreateRoles: (user) => `Brukaren ${user} i DATABASE_URL kan ikkje opprette roller; køyr ALTER ROLE ${user} CREATEROLE som databaseadministrator, og start på nytt.`,
    openCatalog: (wrong) => `Databasen slepper nokon forbi skiljet mellom verksemdene, og blir ikkje teken i bruk: ${wrong}.`,
  },
  en: {
    noBinaries: (machine) => `The embedded database does not exist for ${machine}; install PostgreSQL 15 or later and give its address in DATABASE_URL.`,
    nobodyToRun: 'PostgreSQL cannot run as root, and there is no other user to run as; start Rustning as an ordinary user, or give DATABASE_URL.',
    otherMajor: (folder, found, ours) => `The data in ${folder} are from PostgreSQL ${found}, and this edition has ${ours}; export with the old edition and import here, the data are untouched.`,
    notOurs: (folder) => `${folder} is not empty and holds no database; choose an empty folder in RUSTNING_DATA.`,
    busy: (folder) => `Another process is starting the database in ${folder} and did not finish; see whether it hangs, and start again.`,
    initFailed: (because) => `The database could not be created: ${because}`,
    startFailed: (because) => `The database did not start: ${because}`,
    diskLow: (free, needed, folder) => `Only ${free} are free where ${folder} lies; free space until there are at least ${needed} before starting Rustning.`,
    unsafe: (setting, value, wanted) => `The database is set up so that acknowledged data can be lost: ${setting} is ${value}, but must be ${wanted}.`,
    tooOld: (version) => `The database is PostgreSQL ${version}; Rustning needs 15 or later.`,
    unreachable: (because) => `The database in DATABASE_URL does not answer: ${because}`,
    newer: (found, known) => `The database has been used by a newer edition of Rustning (${found}); this one knows only ${known}. Start the newer edition.`,
    changed: (migration) => `The migration ${migration} was run in the database with another content than the file has here; use the edition of Rustning that ran it.`,
    mayNotCreateRoles: (user) => `The user ${user} in DATABASE_URL may not create roles; run ALTER ROLE ${user} CREATEROLE as database administrator, and start again.`,
    openCatalog: (wrong) => `The database lets somebody past the separation of organisations and is not used: ${wrong}.`,
  },
}

/** Why something was not backed up, restored, exported or imported, in one sentence each. */
import type { Language } from '@rustning/knowledge/pack'

interface BackupText {
  exists: (folder: string) => string
  diskSmall: (free: string, needed: string, folder: string) => string
  unreachable: (because: string) => string
  hidden: (table: string) => string
  notBackup: (folder: string) => string
  missing: (file: string) => string
  extra: (file: string) => string
  damaged: (file: string) => string
  unsigned: (file: string, key: string) => string
  otherFormat: (found: string, known: string) => string
  newer: (found: string, known: string) => string
  changed: (migration: string) => string
  notMigrated: string
  notEmpty: (table: string) => string
  otherColumns: (file: string) => string
  journal: (tenant: string, said: string) => string
  openCatalog: (wrong: string) => string
  noTenant: (tenant: string) => string
  noCheckpoint: string
  waiting: string
  tenantExists: (tenant: string) => string
  foreignRow: (file: string, line: number) => string
  badRow: (file: string, line: number) => string
  otherEdition: (product: string) => string
  laterEpoch: (found: number, ours: number) => string
}

export const backupText: Record<Language, BackupText> = {
  nb: {
    exists: (folder) => `${folder} finnes fra før; velg en mappe som ikke finnes.`,
    diskSmall: (free, needed, folder) => `Det er bare ${free} ledig plass der ${folder} skal ligge, og det kan trengs ${needed}; frigjør plass eller velg en annen disk.`,
    hidden: (table) => `Brukeren som tar kopien, kan ikke se alle rader i tabellen ${table}, så kopien ville hatt hull; start Rustning på nytt, så settes tilgangen opp.`,
    unreachable: (because) => `Databasen svarer ikke: ${because}`,
    notBackup: (folder) => `${folder} er ikke en sikkerhetskopi eller eksport fra Rustning; oppgi mappen som inneholder manifest.json.`,
    missing: (file) => `Filen ${file} mangler; bruk en annen kopi, ingenting er endret.`,
    extra: (file) => `Filen ${file} hører ikke til der; fjern den hvis du vet hvor den kommer fra, eller bruk en annen kopi.`,
    damaged: (file) => `Filen ${file} er ikke slik den ble skrevet; bruk en annen kopi, ingenting er endret.`,
    unsigned: (file, key) => `Filen ${file} er ikke signert av ${key}; oppgi nøkkelen til den installasjonen som skrev den, eller bruk en annen kopi.`,
    otherFormat: (found, known) => `Kopien er skrevet i formatet ${found}, og denne utgaven leser ${known}; bruk den utgaven av Rustning som skrev den.`,
    newer: (found, known) => `Kopien er fra en nyere utgave av Rustning (${found}); denne kjenner bare til ${known}. Bruk den nyere utgaven.`,
    changed: (migration) => `Kopien er fra en utgave der endringen ${migration} hadde et annet innhold enn her; bruk den utgaven av Rustning som skrev den.`,
    notMigrated: 'Databasen det skal leses inn i, er ikke gjort klar for denne utgaven; start Rustning én gang mot den først.',
    notEmpty: (table) => `Databasen det skal leses inn i, er ikke tom (${table}); bruk en ny database.`,
    otherColumns: (file) => `Filen ${file} har ikke de samme kolonnene som databasen; bruk den utgaven av Rustning som skrev den.`,
    journal: (tenant, said) => `Endringsloggen til ${tenant} stemmer ikke (${said}); ingenting er lest inn.`,
    openCatalog: (wrong) => `Databasen ville sluppet noen forbi skillet mellom virksomhetene, og ingenting er lest inn: ${wrong}.`,
    noTenant: (tenant) => `Det finnes ingen virksomhet ${tenant} her.`,
    noCheckpoint: 'Virksomhetens endringslogg er ikke signert ennå; prøv igjen om ett minutt.',
    waiting: 'Eksporten ble tatt mens noe ventet på plass i virksomhetens endringslogg; ta en ny eksport om ett minutt.',
    tenantExists: (tenant) => `Virksomheten ${tenant} finnes her fra før; en import erstatter aldri noe.`,
    foreignRow: (file, line) => `Linje ${line} i ${file} tilhører en annen virksomhet; ingenting er lest inn.`,
    badRow: (file, line) => `Linje ${line} i ${file} kan ikke leses inn; ingenting er lest inn.`,
    otherEdition: (product) => `Eksporten er fra en annen utgave av Rustning (${product}); bruk samme utgave begge steder.`,
    laterEpoch: (found, ours) => `Virksomhetens endringslogg er kommet til epoke ${found}, og denne installasjonen er i epoke ${ours}; begynn epoke ${found} her først.`,
  },
  nn: {
    exists: (folder) => `${folder} finst frå før; vel ei mappe som ikkje finst.`,
    diskSmall: (free, needed, folder) => `Det er berre ${free} ledig plass der ${folder} skal ligge, og det kan trengast ${needed}; frigjer plass eller vel ein annan disk.`,
    hidden: (table) => `Brukaren som tek kopien, kan ikkje sjå alle rader i tabellen ${table}, så kopien ville hatt hol; start Rustning på nytt, så blir tilgangen sett opp.`,
    unreachable: (because) => `Databasen svarer ikkje: ${because}`,
    notBackup: (folder) => `${folder} er ikkje ein tryggingskopi eller eksport frå Rustning; oppgi mappa som inneheld manifest.json.`,
    missing: (file) => `Fila ${file} manglar; bruk ein annan kopi, ingenting er endra.`,
    extra: (file) => `Fila ${file} høyrer ikkje til der; fjern henne om du veit kvar ho kjem frå, eller bruk ein annan kopi.`,
    damaged: (file) => `Fila ${file} er ikkje slik ho blei skriven; bruk ein annan kopi, ingenting er endra.`,
    unsigned: (file, key) => `Fila ${file} er ikkje signert av ${key}; oppgi nøkkelen til den installasjonen som skreiv henne, eller bruk ein annan kopi.`,
    otherFormat: (found, known) => `Kopien er skriven i formatet ${found}, og denne utgåva les ${known}; bruk den utgåva av Rustning som skreiv han.`,
    newer: (found, known) => `Kopien er frå ei nyare utgåve av Rustning (${found}); denne kjenner berre til ${known}. Bruk den nyare utgåva.`,
    changed: (migration) => `Kopien er frå ei utgåve der endringa ${migration} hadde eit anna innhald enn her; bruk den utgåva av Rustning som skreiv han.`,
    notMigrated: 'Databasen det skal lesast inn i, er ikkje gjord klar for denne utgåva; start Rustning éin gong mot han først.',
    notEmpty: (table) => `Databasen det skal lesast inn i, er ikkje tom (${table}); bruk ein ny database.`,
    otherColumns: (file) => `Fila ${file} har ikkje dei same kolonnane som databasen; bruk den utgåva av Rustning som skreiv henne.`,
    journal: (tenant, said) => `Endringsloggen til ${tenant} stemmer ikkje (${said}); ingenting er lese inn.`,
    openCatalog: (wrong) => `Databasen ville sleppt nokon forbi skiljet mellom verksemdene, og ingenting er lese inn: ${wrong}.`,
    noTenant: (tenant) => `Det finst inga verksemd ${tenant} her.`,
    noCheckpoint: 'Endringsloggen til verksemda er ikkje signert enno; prøv igjen om eitt minutt.',
    waiting: 'Eksporten blei teken medan noko venta på plass i endringsloggen til verksemda; ta ein ny eksport om eitt minutt.',
    tenantExists: (tenant) => `Verksemda ${tenant} finst her frå før; ein import erstattar aldri noko.`,
    foreignRow: (file, line) => `Linje ${line} i ${file} høyrer til ei anna verksemd; ingenting er lese inn.`,
    badRow: (file, line) => `Linje ${line} i ${file} kan ikkje lesast inn; ingenting er lese inn.`,
    otherEdition: (product) => `Eksporten er frå ei anna utgåve av Rustning (${product}); bruk same utgåve begge stader.`,
    laterEpoch: (found, ours) => `Endringsloggen til verksemda er komen til epoke ${found}, og denne installasjonen er i epoke ${ours}; byrj epoke ${found} her først.`,
  },
  en: {
    exists: (folder) => `${folder} exists already; choose a folder that does not exist.`,
    diskSmall: (free, needed, folder) => `Only ${free} are free where ${folder} is to lie, and ${needed} may be needed; free space or choose another disk.`,
    hidden: (table) => `The user that makes the copy cannot see every row of the table ${table}, so the copy would have gaps; start Rustning again, and its access is set up.`,
    unreachable: (because) => `The database does not answer: ${because}`,
    notBackup: (folder) => `${folder} is not a backup or export from Rustning; name the folder that holds manifest.json.`,
    missing: (file) => `The file ${file} is missing; use another copy, nothing was changed.`,
    extra: (file) => `The file ${file} does not belong there; remove it if you know where it comes from, or use another copy.`,
    damaged: (file) => `The file ${file} is not as it was written; use another copy, nothing was changed.`,
    unsigned: (file, key) => `The file ${file} is not signed by ${key}; give the key of the installation that wrote it, or use another copy.`,
    otherFormat: (found, known) => `The copy is written in the format ${found}, and this edition reads ${known}; use the edition of Rustning that wrote it.`,
    newer: (found, known) => `The copy is from a newer edition of Rustning (${found}); this one knows only ${known}. Use the newer edition.`,
    changed: (migration) => `The copy is from an edition in which the migration ${migration} had another content than here; use the edition of Rustning that wrote it.`,
    notMigrated: 'The database to read into is not prepared for this edition; start Rustning once with it first.',
    notEmpty: (table) => `The database to read into is not empty (${table}); use a new database.`,
    otherColumns: (file) => `The file ${file} does not have the same columns as the database; use the edition of Rustning that wrote it.`,
    journal: (tenant, said) => `The journal of ${tenant} does not hold (${said}); nothing was read in.`,
    openCatalog: (wrong) => `The database would let somebody past the separation of organisations, and nothing was read in: ${wrong}.`,
    noTenant: (tenant) => `There is no organisation ${tenant} here.`,
    noCheckpoint: 'The journal of the organisation is not signed yet; try again in a minute.',
    waiting: 'The export was made while something waited for its place in the organisation’s journal; make a new one in a minute.',
    tenantExists: (tenant) => `The organisation ${tenant} exists here already; an import never replaces anything.`,
    foreignRow: (file, line) => `Line ${line} of ${file} belongs to another organisation; nothing was read in.`,
    badRow: (file, line) => `Line ${line} of ${file} cannot be read in; nothing was read in.`,
    otherEdition: (product) => `The export is from another edition of Rustning (${product}); use the same edition in both places.`,
    laterEpoch: (found, ours) => `The journal of the organisation has come to epoch ${found}, and this installation is in epoch ${ours}; begin epoch ${found} here first.`,
  },
}

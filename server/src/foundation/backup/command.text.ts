/** Help and sentences of backup, restore, export and import. */
import type { Language } from '@rustning/knowledge/pack'

interface CommandText {
  readonly backup: string
  readonly restore: string
  readonly export: string
  readonly import: string
  readonly organisation: string
  readonly key: string
  readonly check: string
  readonly badKey: (given: string) => string
  readonly backedUp: (tables: number, rows: number, folder: string) => string
  readonly keepKeys: (files: string) => string
  readonly whole: (folder: string, at: string) => string
  readonly restored: (rows: number, at: string) => string
  readonly exported: (rows: number, folder: string) => string
  readonly imported: (rows: number) => string
  readonly noId: (given: string) => string
  readonly progress: (percent: number, what: string) => string
}

export const commandText: Record<Language, CommandText> = {
  nb: {
    backup: 'ta sikkerhetskopi av hele installasjonen mens den kjører', restore: 'les en sikkerhetskopi inn i en tom installasjon', export: 'ta ut alt en virksomhet har her, med endringslogg', import: 'flytt inn en virksomhet fra en annen installasjon',
    organisation: 'id-en til virksomheten', key: 'den offentlige nøkkelen til installasjonen som skrev mappen: en fil (journal-key.pub) eller teksten i den', check: 'bare kontroller at kopien er hel', badKey: (given) => `«${given}» er ingen nøkkel; oppgi filen journal-key.pub fra installasjonen som skrev mappen.`,
    backedUp: (tables, rows, folder) => `Sikkerhetskopien ligger i ${folder}: ${tables} tabeller, ${rows} rader. Den som har mappen, kan lese alt.`, keepKeys: (files) => `Disse er ikke med og må tas vare på for seg: ${files}`,
    whole: (folder, at) => `${folder} er hel og kan leses inn. Den er fra ${at}.`, restored: (rows, at) => `${rows} rader er lest inn, slik alt var ${at}. Alle endringslogger stemmer.`,
    exported: (rows, folder) => `${rows} rader og endringsloggen ligger i ${folder}.`, imported: (rows) => `${rows} rader er flyttet inn, og endringsloggen går videre her.`, noId: (given) => `«${given}» er ikke id-en til en virksomhet.`, progress: (percent, what) => `${percent} % ${what}`,
  },
  nn: {
    backup: 'ta tryggingskopi av heile installasjonen medan han køyrer', restore: 'les ein tryggingskopi inn i ein tom installasjon', export: 'ta ut alt ei verksemd har her, med endringslogg', import: 'flytt inn ei verksemd frå ein annan installasjon',
    organisation: 'id-en til verksemda', key: 'den offentlege nøkkelen til installasjonen som skreiv mappa: ei fil (journal-key.pub) eller teksten i ho', check: 'berre kontroller at kopien er heil', badKey: (given) => `«${given}» er ingen nøkkel; oppgi fila journal-key.pub frå installasjonen som skreiv mappa.`,
    backedUp: (tables, rows, folder) => `Tryggingskopien ligg i ${folder}: ${tables} tabellar, ${rows} rader. Den som har mappa, kan lese alt.`, keepKeys: (files) => `Desse er ikkje med og må takast vare på for seg: ${files}`,
    whole: (folder, at) => `${folder} er heil og kan lesast inn. Han er frå ${at}.`, restored: (rows, at) => `${rows} rader er lesne inn, slik alt var ${at}. Alle endringsloggar stemmer.`,
    exported: (rows, folder) => `${rows} rader og endringsloggen ligg i ${folder}.`, imported: (rows) => `${rows} rader er flytta inn, og endringsloggen går vidare her.`, noId: (given) => `«${given}» er ikkje id-en til ei verksemd.`, progress: (percent, what) => `${percent} % ${what}`,
  },
  en: {
    backup: 'back up the whole installation while it runs', restore: 'read a backup into an empty installation', export: 'take out everything an organisation has here, with its journal', import: 'move in an organisation from another installation',
    organisation: 'the id of the organisation', key: 'the public key of the installation that wrote the folder: a file (journal-key.pub) or the text in it', check: 'only check that the backup is whole', badKey: (given) => `“${given}” is no key; give the file journal-key.pub of the installation that wrote the folder.`,
    backedUp: (tables, rows, folder) => `The backup is in ${folder}: ${tables} tables, ${rows} rows. Whoever has the folder can read everything.`, keepKeys: (files) => `These are not in it and must be kept by themselves: ${files}`,
    whole: (folder, at) => `${folder} is whole and can be restored. It is from ${at}.`, restored: (rows, at) => `${rows} rows were read in, as everything was at ${at}. Every journal holds.`,
    exported: (rows, folder) => `${rows} rows and the journal are in ${folder}.`, imported: (rows) => `${rows} rows were moved in, and the journal goes on here.`, noId: (given) => `“${given}” is not the id of an organisation.`, progress: (percent, what) => `${percent} % ${what}`,
  },
}

/** What the import of a list says. */
import type { Texts } from '../shell/language.tsx'

const nb = {
  title: 'Importer liste', lead: 'Lim inn listen slik leverandøren har gitt den: en tabell fra en nettside eller et regneark, en punktliste, eller velg en fil. Du ser hver linje før noe lagres.',
  paste: 'Lim inn listen', pasteHelp: 'Tabell i Markdown, CSV eller fra et regneark, HTML, eller en punktliste. Høyst 1000 linjer.', file: 'Eller velg en fil', fileHelp: 'CSV, Excel (xlsx), HTML eller Markdown.', show: 'Vis hva listen blir lest som', cancel: 'Avbryt',
  previewTitle: 'Slik blir listen lest', read: (rows: number) => (rows === 1 ? 'Én linje er lest.' : `${rows} linjer er lest.`), line: 'Linje', outcome: 'Det som skjer', outcomes: { added: 'legges til', changed: 'endres', unchanged: 'uendret' }, notImported: 'tas ikke med', remarks: 'Merknader',
  columns: 'Kolonnene', columnsLead: 'Stemmer det ikke, velg hva kolonnen er, og les listen på nytt.', tableNamed: (number: number) => `Tabell ${number}`, ignore: 'Brukes ikke', again: 'Les på nytt', usedAs: 'Brukes som',
  fields: { name: 'Navn', identifier: 'Organisasjonsnummer', parent: 'Jobber for', address: 'Adresse', contact: 'Kontakt', purpose: 'Oppgave', data: 'Opplysninger', processing: 'Behandles i', access: 'Tilgang fra', agreement: 'Avtale', agreementOn: 'Avtale fra', role: 'Rolle' },
  passed: (count: number) => `${count} linjer er ikke ledd og tas ikke med`, leaves: 'I kjeden i dag, men ikke i listen', leavesKeep: 'La dem bli stående', leavesEnd: 'Ta dem ut av kjeden', source: 'Hvor kommer listen fra?', sourceHelp: 'For eksempel nettadressen og dagen du hentet den.', on: 'Listen gjelder fra', onHelp: 'Tomt felt betyr i dag.',
  confirm: (count: number) => (count === 1 ? 'Importer én linje' : `Importer ${count} linjer`), done: 'Listen er importert', toChain: 'Vis kjeden', nothing: 'Velg minst én linje.',
}
type ChainImportText = typeof nb

export const chainImportText: Texts<ChainImportText> = {
  nb,
  nn: {
    title: 'Importer liste', lead: 'Lim inn lista slik leverandøren har gitt henne: ein tabell frå ei nettside eller eit rekneark, ei punktliste, eller vel ei fil. Du ser kvar linje før noko blir lagra.',
    paste: 'Lim inn lista', pasteHelp: 'Tabell i Markdown, CSV eller frå eit rekneark, HTML, eller ei punktliste. Høgst 1000 linjer.', file: 'Eller vel ei fil', fileHelp: 'CSV, Excel (xlsx), HTML eller Markdown.', show: 'Vis kva lista blir lesen som', cancel: 'Avbryt',
    previewTitle: 'Slik blir lista lesen', read: (rows) => (rows === 1 ? 'Éi linje er lesen.' : `${rows} linjer er lesne.`), line: 'Linje', outcome: 'Det som skjer', outcomes: { added: 'blir lagd til', changed: 'blir endra', unchanged: 'uendra' }, notImported: 'blir ikkje teken med', remarks: 'Merknader',
    columns: 'Kolonnane', columnsLead: 'Stemmer det ikkje, vel kva kolonnen er, og les lista på nytt.', tableNamed: (number) => `Tabell ${number}`, ignore: 'Ikkje i bruk', again: 'Les på nytt', usedAs: 'Blir brukt som',
    fields: { name: 'Namn', identifier: 'Organisasjonsnummer', parent: 'Jobbar for', address: 'Adresse', contact: 'Kontakt', purpose: 'Oppgåve', data: 'Opplysningar', processing: 'Blir behandla i', access: 'Tilgang frå', agreement: 'Avtale', agreementOn: 'Avtale frå', role: 'Rolle' },
    passed: (count) => `${count} linjer er ikkje ledd og blir ikkje tekne med`, leaves: 'I kjeda i dag, men ikkje i lista', leavesKeep: 'La dei bli ståande', leavesEnd: 'Ta dei ut av kjeda', source: 'Kvar kjem lista frå?', sourceHelp: 'Til dømes nettadressa og dagen du henta henne.', on: 'Lista gjeld frå', onHelp: 'Tomt felt betyr i dag.',
    confirm: (count) => (count === 1 ? 'Importer éi linje' : `Importer ${count} linjer`), done: 'Lista er importert', toChain: 'Vis kjeda', nothing: 'Vel minst éi linje.',
  },
  en: {
    title: 'Import a list', lead: 'Paste the list as the supplier gave it: a table from a web page or a spreadsheet, a bulleted list, or choose a file. You see every line before anything is saved.',
    paste: 'Paste the list', pasteHelp: 'A table in Markdown, CSV or from a spreadsheet, HTML, or a bulleted list. At most 1000 lines.', file: 'Or choose a file', fileHelp: 'CSV, Excel (xlsx), HTML or Markdown.', show: 'Show what the list is read as', cancel: 'Cancel',
    previewTitle: 'How the list is read', read: (rows) => (rows === 1 ? 'One line was read.' : `${rows} lines were read.`), line: 'Line', outcome: 'What happens', outcomes: { added: 'is added', changed: 'is changed', unchanged: 'unchanged' }, notImported: 'is left out', remarks: 'Remarks',
    columns: 'The columns', columnsLead: 'If it is not right, choose what the column is, and read the list again.', tableNamed: (number) => `Table ${number}`, ignore: 'Not used', again: 'Read again', usedAs: 'Used as',
    fields: { name: 'Name', identifier: 'Organisation number', parent: 'Works for', address: 'Address', contact: 'Contact', purpose: 'Task', data: 'Information', processing: 'Processed in', access: 'Access from', agreement: 'Agreement', agreementOn: 'Agreement from', role: 'Role' },
    passed: (count) => `${count} lines are no links and are left out`, leaves: 'In the chain today, but not in the list', leavesKeep: 'Let them stay', leavesEnd: 'Take them out of the chain', source: 'Where does the list come from?', sourceHelp: 'Such as the web address and the day you fetched it.', on: 'The list holds from', onHelp: 'An empty field means today.',
    confirm: (count) => (count === 1 ? 'Import one line' : `Import ${count} lines`), done: 'The list is imported', toChain: 'Show the chain', nothing: 'Choose at least one line.',
  },
}

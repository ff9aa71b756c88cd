/** What the page about backup says: how it is done, by whom, and what it does not hold. */
import type { Texts } from '../shell/language.tsx'

interface BackupText {
  readonly title: string
  readonly lead: string
  readonly who: { readonly title: string; readonly body: string }
  readonly commands: { readonly title: string; readonly head: readonly [command: string, does: string]; readonly backup: string; readonly check: string; readonly restore: string; readonly verify: string; readonly export: string; readonly import: string }
  readonly not: { readonly title: string; readonly body: string; readonly items: readonly string[] }
  readonly ask: { readonly title: string; readonly items: readonly string[] }
}

export const backupText: Texts<BackupText> = {
  nb: {
    title: 'Sikkerhetskopi', lead: 'Sikkerhetskopien tas av dem som driver installasjonen, med kommandoer på maskinen. Den kan ikke tas eller leses inn fra skjermen, og denne siden vet ikke når den sist ble tatt.',
    who: { title: 'Hva som er med', body: 'Alle rader for alle virksomheter i installasjonen, fra ett og samme øyeblikk, mens folk arbeider. Kopien er verken kryptert eller sladdet: den som har den, kan lese alt. Den må derfor krypteres der den ligger.' },
    commands: { title: 'Kommandoene', head: ['Kommando', 'Hva den gjør'], backup: 'Tar kopi av hele installasjonen mens den er i drift.', check: 'Kontrollerer en kopi uten å endre noe. Bør kjøres på hver kopi, der den ligger.', restore: 'Leser kopien inn i en tom installasjon, helt eller ikke i det hele tatt.', verify: 'Kontrollerer endringsloggene, mot en kopi av vitnefilen hvis den oppgis.', export: 'Skriver ut én virksomhet med endringsloggen, i et format andre verktøy kan lese.', import: 'Leser virksomheten inn i en annen installasjon av samme utgave.' },
    not: { title: 'Det som ikke er med i kopien', body: 'Dette ligger i datamappen og må tas vare på et annet sted enn kopien, slik at den som har kopien, ikke også kan signere i navnet til installasjonen:', items: ['nøkkelen som signerer endringsloggen (journal-key.pem), og den offentlige delen av den (journal-key.pub)', 'nøkkelen som beskytter kodeappene (identity-key)', 'nummeret på loggen (journal-epoch) og vitnefilen (witness.jsonl)', 'innstillingene installasjonen startes med'] },
    ask: { title: 'Spør den som driver installasjonen', items: ['Hvor gammel kan siste kopi være?', 'Er kopien kryptert, og ligger nøklene et annet sted?', 'Når ble en kopi sist lest inn på prøve, og hvor lang tid tok det?', 'Kopieres vitnefilen til en maskin som de som styrer databasen, ikke styrer?'] },
  },
  nn: {
    title: 'Tryggingskopi', lead: 'Tryggingskopien blir teken av dei som driv installasjonen, med kommandoar på maskina. Han kan ikkje takast eller lesast inn frå skjermen, og denne sida veit ikkje når han sist blei teken.',
    who: { title: 'Kva som er med', body: 'Alle rader for alle verksemder i installasjonen, frå eitt og same augneblink, medan folk arbeider. Kopien er korkje kryptert eller sladda: den som har han, kan lese alt. Difor må han krypterast der han ligg.' },
    commands: { title: 'Kommandoane', head: ['Kommando', 'Kva han gjer'], backup: 'Tek kopi av heile installasjonen medan han er i drift.', check: 'Kontrollerer ein kopi utan å endre noko. Bør køyrast på kvar kopi, der han ligg.', restore: 'Les kopien inn i ein tom installasjon, heilt eller ikkje i det heile.', verify: 'Kontrollerer endringsloggane, mot ein kopi av vitnefila om ho er oppgitt.', export: 'Skriv ut éi verksemd med endringsloggen, i eit format andre verktøy kan lese.', import: 'Les verksemda inn i ein annan installasjon av same utgåve.' },
    not: { title: 'Det som ikkje er med i kopien', body: 'Dette ligg i datamappa og må takast vare på ein annan stad enn kopien, slik at den som har kopien, ikkje òg kan signere i namnet til installasjonen:', items: ['nøkkelen som signerer endringsloggen (journal-key.pem), og den offentlege delen av han (journal-key.pub)', 'nøkkelen som vernar kodeappane (identity-key)', 'nummeret på loggen (journal-epoch) og vitnefila (witness.jsonl)', 'innstillingane installasjonen blir starta med'] },
    ask: { title: 'Spør den som driv installasjonen', items: ['Kor gammal kan siste kopi vere?', 'Er kopien kryptert, og ligg nøklane ein annan stad?', 'Når blei ein kopi sist lesen inn på prøve, og kor lang tid tok det?', 'Blir vitnefila kopiert til ei maskin som dei som styrer databasen, ikkje styrer?'] },
  },
  en: {
    title: 'Backup', lead: 'Backups are made by those who run the installation, with commands on the machine. They cannot be made or restored from the screen, and this page does not know when the last one was made.',
    who: { title: 'What is in it', body: 'Every row of every organisation in the installation, from one moment, while people work. The backup is neither encrypted nor redacted: whoever holds it can read everything. It must therefore be encrypted where it is kept.' },
    commands: { title: 'The commands', head: ['Command', 'What it does'], backup: 'Backs up the whole installation while it runs.', check: 'Checks a backup without changing anything. Run it on every backup, where it is kept.', restore: 'Reads the backup into an empty installation, whole or not at all.', verify: 'Checks the journals, against a copy of the witness’s file where one is named.', export: 'Writes out one organisation with its journal, in a form other tools can read.', import: 'Reads the organisation into another installation of the same edition.' },
    not: { title: 'What is not in the backup', body: 'This lies in the data folder and must be kept in another place than the backup, so that whoever has the backup cannot also sign in the installation’s name:', items: ['the key that signs the journal (journal-key.pem), and its public part (journal-key.pub)', 'the key that protects the code apps (identity-key)', 'the number of the log (journal-epoch) and the witness’s file (witness.jsonl)', 'the settings the installation is started with'] },
    ask: { title: 'Ask whoever runs the installation', items: ['How old may the last backup be?', 'Is the backup encrypted, and are the keys kept elsewhere?', 'When was a backup last restored as a drill, and how long did it take?', 'Is the witness’s file copied to a machine that the database’s administrators do not run?'] },
  },
}

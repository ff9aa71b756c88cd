/** What the commands over the journal and the journal's own pages say. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

interface JournalText {
  readonly journal: string
  readonly verify: string
  readonly export: string
  readonly organisation: string
  readonly witness: string
  readonly details: string
  readonly holds: (entries: number, checkpoints: number, witnessed: number) => string
  readonly erased: (count: number) => string
  readonly broken: (tenant: string, findings: number, soundUpTo: number) => string
  readonly finding: (at: number, said: string) => string
  readonly none: string
  readonly exported: (entries: number, folder: string) => string
  readonly unsigned: (tenant: string) => string
  readonly exists: (folder: string) => string
  readonly noId: (given: string) => string
  readonly verificationRunning: RefusalWords
}

export const journalText: Record<Language, JournalText> = {
  nb: {
    journal: 'endringsloggen', verify: 'kontroller at endringsloggene er hele og uendret', export: 'skriv en virksomhets endringslogg til en mappe som hvem som helst kan kontrollere', organisation: 'bare denne virksomheten (id)',
    witness: 'en kopi av vitnefilen, tatt vare på et annet sted (kan gjentas)', details: 'ta med navn og begrunnelser',
    holds: (entries, checkpoints, witnessed) => `hel: ${entries} hendelser, ${checkpoints} signerte kontrollpunkter, ${witnessed} av dem bevitnet`, erased: (count) => `${count} av dem har fått detaljene slettet`,
    broken: (tenant, findings, soundUpTo) => `${tenant}: noe er galt (${findings} funn). Det som kom før hendelse ${soundUpTo}, er helt.`, finding: (at, said) => `ved ${at}: ${said}`, none: 'Det er ingen endringslogger her ennå.',
    exported: (entries, folder) => `${entries} hendelser er skrevet til ${folder}.`, unsigned: (tenant) => `Endringsloggen til ${tenant} er ikke signert ennå. Vent ett minutt mens Rustning kjører, og prøv igjen.`, exists: (folder) => `${folder} finnes fra før. Velg en mappe som ikke finnes.`,
    noId: (given) => `«${given}» er ikke id-en til en virksomhet.`,
    verificationRunning: { title: 'Endringsloggen kontrolleres allerede.', because: 'hele loggen leses, og det gjøres én gang om gangen', remedy: 'Vent litt, og prøv igjen.' },
  },
  nn: {
    journal: 'endringsloggen', verify: 'kontroller at endringsloggane er heile og uendra', export: 'skriv endringsloggen til ei verksemd til ei mappe som kven som helst kan kontrollere', organisation: 'berre denne verksemda (id)',
    witness: 'ein kopi av vitnefila, teken vare på ein annan stad (kan gjentakast)', details: 'ta med namn og grunngjevingar',
    holds: (entries, checkpoints, witnessed) => `heil: ${entries} hendingar, ${checkpoints} signerte kontrollpunkt, ${witnessed} av dei bevitna`, erased: (count) => `${count} av dei har fått detaljane sletta`,
    broken: (tenant, findings, soundUpTo) => `${tenant}: noko er gale (${findings} funn). Det som kom før hending ${soundUpTo}, er heilt.`, finding: (at, said) => `ved ${at}: ${said}`, none: 'Det er ingen endringsloggar her enno.',
    exported: (entries, folder) => `${entries} hendingar er skrivne til ${folder}.`, unsigned: (tenant) => `Endringsloggen til ${tenant} er ikkje signert enno. Vent eitt minutt medan Rustning køyrer, og prøv igjen.`, exists: (folder) => `${folder} finst frå før. Vel ei mappe som ikkje finst.`,
    noId: (given) => `«${given}» er ikkje id-en til ei verksemd.`,
    verificationRunning: { title: 'Endringsloggen blir alt kontrollert.', because: 'heile loggen blir lesen, og det skjer éin gong om gongen', remedy: 'Vent litt, og prøv igjen.' },
  },
  en: {
    journal: 'the journal', verify: 'check that the journals are whole and unchanged', export: 'write an organisation’s journal to a folder that anybody can check', organisation: 'this organisation only (id)',
    witness: 'a copy of the witness file that was kept elsewhere (may be repeated)', details: 'include names and reasons',
    holds: (entries, checkpoints, witnessed) => `whole: ${entries} entries, ${checkpoints} signed checkpoints, ${witnessed} of them witnessed`, erased: (count) => `${count} of them have had their details erased`,
    broken: (tenant, findings, soundUpTo) => `${tenant}: something is wrong (${findings} findings). What came before entry ${soundUpTo} is whole.`, finding: (at, said) => `at ${at}: ${said}`, none: 'There are no journals here yet.',
    exported: (entries, folder) => `${entries} entries were written to ${folder}.`, unsigned: (tenant) => `The journal of ${tenant} is not signed yet. Wait a minute while Rustning runs, and try again.`, exists: (folder) => `${folder} exists already. Choose a folder that does not.`,
    noId: (given) => `“${given}” is not the id of an organisation.`,
    verificationRunning: { title: 'The journal is being checked already.', because: 'the whole journal is read, once at a time', remedy: 'Wait a little, and try again.' },
  },
}

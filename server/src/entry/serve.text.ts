/** What the server says on the terminal when it starts and stops. */
import type { Language } from '@rustning/knowledge/pack'

interface ServeText {
  readonly help: string
  readonly quiet: string
  readonly running: (address: string) => string
  readonly data: (folder: string) => string
  readonly firstRun: string
  readonly lost: (organisations: number, entries: number) => string
  readonly stopping: string
}

export const serveText: Record<Language, ServeText> = {
  nb: {
    help: 'start Rustning: skjermbildene, API-et og det som går av seg selv', quiet: 'skriv ikke en linje for hver forespørsel',
    running: (address) => `Rustning kjører på ${address}`, data: (folder) => `Dataene ligger i ${folder}. Stopp med Ctrl+C.`,
    firstRun: 'Ingen har konto her ennå. Den som åpner denne lenken, blir den første administratoren. Lenken virker én gang, i ett døgn:',
    lost: (organisations, entries) => `Databasen er eldre enn det som er bevitnet: ${entries} hendelser hos ${organisations} virksomheter mangler. Det står i endringsloggen deres.`,
    stopping: 'Stopper …',
  },
  nn: {
    help: 'start Rustning: skjermbileta, API-et og det som går av seg sjølv', quiet: 'skriv ikkje ei linje for kvar førespurnad',
    running: (address) => `Rustning køyrer på ${address}`, data: (folder) => `Dataa ligg i ${folder}. Stopp med Ctrl+C.`,
    firstRun: 'Ingen har konto her enno. Den som opnar denne lenkja, blir den første administratoren. Lenkja verkar éin gong, i eitt døgn:',
    lost: (organisations, entries) => `Databasen er eldre enn det som er bevitna: ${entries} hendingar hos ${organisations} verksemder manglar. Det står i endringsloggen deira.`,
    stopping: 'Stoppar …',
  },
  en: {
    help: 'start Rustning: the screens, the API and the work nobody waits for', quiet: 'write no line for each request',
    running: (address) => `Rustning runs at ${address}`, data: (folder) => `The data is in ${folder}. Stop with Ctrl+C.`,
    firstRun: 'Nobody has an account here yet. Whoever opens this link becomes the first administrator. It works once, for a day:',
    lost: (organisations, entries) => `The database is older than what was witnessed: ${entries} entries of ${organisations} organisations are missing. Their journals say so.`,
    stopping: 'Stopping …',
  },
}

/** What the server says on the terminal when it starts and stops. */
import type { Language } from '@rustning/knowledge/pack'

interface ServeText {
  readonly help: string
  readonly quiet: string
  readonly demo: string
  readonly demoLoading: string
  readonly demoLoaded: (address: string) => string
  readonly demoFailed: (folder: string) => string
  readonly running: (address: string) => string
  readonly data: (folder: string) => string
  readonly firstRun: string
  readonly lost: (organisations: number, entries: number) => string
  readonly stopping: string
}

export const serveText: Record<Language, ServeText> = {
  nb: {
    help: 'start Rustning: skjermbildene, API-et og det som går av seg selv', quiet: 'skriv ikke en linje for hver forespørsel', demo: 'fyll en tom installasjon med eksempelvirksomheter som hvem som helst kan prøve',
    demoLoading: 'Legger inn eksempelvirksomheter. Det tar omtrent et halvt minutt …', demoLoaded: (address) => `Eksempelvirksomhetene er på plass. Åpne ${address} og velg en rolle.`,
    demoFailed: (folder) => `Eksempelvirksomhetene ble ikke lagt inn. Slett ${folder} og start på nytt.`,
    running: (address) => `Rustning kjører på ${address}`, data: (folder) => `Dataene ligger i ${folder}. Stopp med Ctrl+C.`,
    firstRun: 'Ingen har konto her ennå. Den som åpner denne lenken, blir den første administratoren. Lenken virker én gang, i ett døgn:',
    lost: (organisations, entries) => `Databasen er eldre enn det som er bevitnet: ${entries} hendelser hos ${organisations} virksomheter mangler. Det står i endringsloggen deres.`,
    stopping: 'Stopper …',
  },
  nn: {
    help: 'start Rustning: skjermbileta, API-et og det som går av seg sjølv', quiet: 'skriv ikkje ei linje for kvar førespurnad', demo: 'fyll ein tom installasjon med eksempelverksemder som kven som helst kan prøve',
    demoLoading: 'Legg inn eksempelverksemder. Det tek om lag eit halvt minutt …', demoLoaded: (address) => `Eksempelverksemdene er på plass. Opne ${address} og vel ei rolle.`,
    demoFailed: (folder) => `Eksempelverksemdene blei ikkje lagde inn. Slett ${folder} og start på nytt.`,
    running: (address) => `Rustning køyrer på ${address}`, data: (folder) => `Dataa ligg i ${folder}. Stopp med Ctrl+C.`,
    firstRun: 'Ingen har konto her enno. Den som opnar denne lenkja, blir den første administratoren. Lenkja verkar éin gong, i eitt døgn:',
    lost: (organisations, entries) => `Databasen er eldre enn det som er bevitna: ${entries} hendingar hos ${organisations} verksemder manglar. Det står i endringsloggen deira.`,
    stopping: 'Stoppar …',
  },
  en: {
    help: 'start Rustning: the screens, the API and the work nobody waits for', quiet: 'write no line for each request', demo: 'fill an empty installation with sample organisations that anybody may try',
    demoLoading: 'Adding sample organisations. It takes about half a minute …', demoLoaded: (address) => `The sample organisations are in place. Open ${address} and choose a role.`,
    demoFailed: (folder) => `The sample organisations were not added. Delete ${folder} and start again.`,
    running: (address) => `Rustning runs at ${address}`, data: (folder) => `The data is in ${folder}. Stop with Ctrl+C.`,
    firstRun: 'Nobody has an account here yet. Whoever opens this link becomes the first administrator. It works once, for a day:',
    lost: (organisations, entries) => `The database is older than what was witnessed: ${entries} entries of ${organisations} organisations are missing. Their journals say so.`,
    stopping: 'Stopping …',
  },
}

/** What is said when the settings of an installation cannot be followed. */
import type { Language } from '@rustning/knowledge/pack'

export interface InstallationText {
  readonly badPort: (given: string) => string
  readonly badAddress: (given: string) => string
  readonly badNumber: (name: string, given: string) => string
  readonly keyExposed: (file: string) => string
  readonly portTaken: (port: number) => string
  readonly folderClosed: (folder: string) => string
  readonly demoNotEmpty: (folder: string) => string
  readonly demoStopped: (folder: string) => string
  readonly badLoginServices: (file: string, why: string) => string
}

export const installationText: Record<Language, InstallationText> = {
  nb: {
    badPort: (given) => `PORT: «${given}» er ikke et portnummer; skriv et tall fra 1 til 65535.`,
    badAddress: (given) => `PUBLIC_URL: «${given}» er ikke en adresse; skriv for eksempel https://rustning.solvik.example.`,
    badNumber: (name, given) => `${name}: «${given}» er ikke et tall; skriv for eksempel 30.`,
    keyExposed: (file) => `${file} kan leses av andre enn eieren. Kjør chmod 600 på filen, og vurder om noen kan ha tatt den.`,
    portTaken: (port) => `Port ${port} er opptatt. Stopp det som bruker den, eller velg en annen med PORT.`,
    folderClosed: (folder) => `Det går ikke an å skrive i ${folder}. Velg en annen mappe med RUSTNING_DATA, eller gi brukeren som kjører Rustning tilgang.`,
    demoNotEmpty: (folder) => `Eksempelvirksomheter kan bare legges i en tom installasjon, og i ${folder} har noen konto. Start uten --demo og RUSTNING_DEMO, eller velg en tom mappe med RUSTNING_DATA.`,
    demoStopped: (folder) => `Eksempelvirksomhetene i ${folder} er bare lagt halvveis inn. Slett mappen og start på nytt, eller velg en tom mappe med RUSTNING_DATA.`,
    badLoginServices: (file, why) => `RUSTNING_OIDC: ${file} kan ikke leses som JSON: ${why}.`,
  },
  nn: {
    badPort: (given) => `PORT: «${given}» er ikkje eit portnummer; skriv eit tal frå 1 til 65535.`,
    badAddress: (given) => `PUBLIC_URL: «${given}» er inga adresse; skriv til dømes https://rustning.solvik.example.`,
    badNumber: (name, given) => `${name}: «${given}» er ikkje eit tal; skriv til dømes 30.`,
    keyExposed: (file) => `${file} kan lesast av andre enn eigaren. Køyr chmod 600 på fila, og vurder om nokon kan ha teke ho.`,
    portTaken: (port) => `Port ${port} er oppteken. Stopp det som bruker han, eller vel ein annan med PORT.`,
    folderClosed: (folder) => `Det går ikkje an å skrive i ${folder}. Vel ei anna mappe med RUSTNING_DATA, eller gi brukaren som køyrer Rustning tilgang.`,
    demoNotEmpty: (folder) => `Eksempelverksemder kan berre leggjast i ein tom installasjon, og i ${folder} har nokon konto. Start utan --demo og RUSTNING_DEMO, eller vel ei tom mappe med RUSTNING_DATA.`,
    demoStopped: (folder) => `Eksempelverksemdene i ${folder} er berre lagde halvvegs inn. Slett mappa og start på nytt, eller vel ei tom mappe med RUSTNING_DATA.`,
    badLoginServices: (file, why) => `RUSTNING_OIDC: ${file} kan ikkje lesast som JSON: ${why}.`,
  },
  en: {
    badPort: (given) => `PORT: “${given}” is no port number; write a number from 1 to 65535.`,
    badAddress: (given) => `PUBLIC_URL: “${given}” is no address; write for example https://rustning.solvik.example.`,
    badNumber: (name, given) => `${name}: “${given}” is no number; write for example 30.`,
    keyExposed: (file) => `${file} can be read by others than its owner. Run chmod 600 on it, and consider whether somebody may have taken it.`,
    portTaken: (port) => `Port ${port} is taken. Stop what uses it, or choose another with PORT.`,
    folderClosed: (folder) => `${folder} cannot be written in. Choose another folder with RUSTNING_DATA, or let the user that runs Rustning in.`,
    demoNotEmpty: (folder) => `Sample organisations can only be put in an empty installation, and in ${folder} somebody has an account. Start without --demo and RUSTNING_DEMO, or choose an empty folder with RUSTNING_DATA.`,
    demoStopped: (folder) => `The sample organisations in ${folder} were added only halfway. Delete the folder and start again, or choose an empty folder with RUSTNING_DATA.`,
    badLoginServices: (file, why) => `RUSTNING_OIDC: ${file} cannot be read as JSON: ${why}.`,
  },
}

/** What `rustning api` says of itself, in help and beside an answer. What an operation does is said in its declaration, in English. */
import type { Language } from '@rustning/knowledge/pack'

export interface RemoteText {
  readonly api: string
  readonly list: string
  readonly describe: string
  readonly signIn: string
  readonly signOut: string
  readonly server: string
  readonly keyFile: string
  readonly timeout: string
  readonly json: string
  readonly all: string
  readonly only: string
  readonly body: string
  readonly out: string
  readonly version: string
  readonly idempotency: string
  readonly organisation: string
  readonly repeat: string
  readonly asked: string
  readonly asJson: string
  readonly required: string
  readonly done: string
  readonly more: (after: string) => string
  readonly hidden: (names: string) => string
  readonly written: (file: string, bytes: number) => string
  readonly signedIn: (server: string) => string
  readonly signedOut: (server: string) => string
  readonly none: (word: string) => string
  readonly who: string
  readonly scope: string
  readonly peopleOnly: string
  readonly address: string
  readonly options: string
  readonly answer: string
  readonly refusals: string
  readonly anybody: string
  readonly signedInPeople: string
  readonly respondent: string
  readonly operator: string
  readonly typed: Readonly<Record<'email' | 'password' | 'old' | 'code' | 'token' | 'again', string>>
}

export const remoteText: Record<Language, RemoteText> = {
  nb: {
    api: 'gjør over API-et til en tjener det som kan gjøres på skjermen', list: 'alt som kan gjøres; med et ord: det som har ordet i seg', describe: 'hva en operasjon tar imot, hvem som kan, og hva den svarer',
    signIn: 'logg inn som deg selv på tjeneren', signOut: 'logg ut av tjeneren', server: 'adressen til Rustning (ellers RUSTNING_SERVER)', keyFile: 'fil med en API-nøkkel, som bare du kan lese (ellers RUSTNING_KEY)',
    timeout: 'sekunder å vente på et svar (ellers 60)', json: 'skriv ut som JSON', all: 'hent alle sidene', only: 'bare disse feltene av svaret, med komma mellom', body: 'det som sendes, som JSON i en fil; - for det som sendes inn', out: 'ny fil å lagre svaret i',
    version: 'versjonen endringen bygger på, eller latest', idempotency: 'nøkkelen fra forrige forsøk, så det ikke gjøres to ganger', organisation: 'ellers RUSTNING_ORGANISATION, nøkkelens eller den eneste du er med i', repeat: 'kan gjentas', asked: 'du blir spurt', asJson: 'som JSON', required: 'må være med',
    done: 'Gjort.', more: (after) => `Det er mer: --after ${after}, eller --all for alt.`, hidden: (names) => `Ikke plass til: ${names}. Alt kommer med --json.`, written: (file, bytes) => `${file} er lagret (${bytes} byte).`,
    signedIn: (server) => `Logget inn på ${server}.`, signedOut: (server) => `Logget ut av ${server}.`, none: (word) => `Ingenting har «${word}» i seg.`,
    who: 'Hvem som kan', scope: 'Nøkkelens omfang', peopleOnly: 'bare mennesker; ingen nøkkel kan gjøre det', address: 'Adresse', options: 'Valg', answer: 'Svar', refusals: 'Kan avslås med', anybody: 'hvem som helst', signedInPeople: 'alle som er logget inn', respondent: 'den som er spurt med lenke', operator: 'den som drifter plattformen',
    typed: { email: 'E-post', password: 'Passord', old: 'Passordet du har nå', code: 'Kode', token: 'Lenken, eller det som står etter #', again: 'Passord en gang til' },
  },
  nn: {
    api: 'gjer over API-et til ein tenar det som kan gjerast på skjermen', list: 'alt som kan gjerast; med eit ord: det som har ordet i seg', describe: 'kva ein operasjon tek imot, kven som kan, og kva han svarer',
    signIn: 'logg inn som deg sjølv på tenaren', signOut: 'logg ut av tenaren', server: 'adressa til Rustning (elles RUSTNING_SERVER)', keyFile: 'fil med ein API-nøkkel, som berre du kan lese (elles RUSTNING_KEY)',
    timeout: 'sekund å vente på eit svar (elles 60)', json: 'skriv ut som JSON', all: 'hent alle sidene', only: 'berre desse felta av svaret, med komma imellom', body: 'det som blir sendt, som JSON i ei fil; - for det som blir sendt inn', out: 'ny fil å lagre svaret i',
    version: 'versjonen endringa byggjer på, eller latest', idempotency: 'nøkkelen frå førre forsøk, så det ikkje blir gjort to gonger', organisation: 'elles RUSTNING_ORGANISATION, den til nøkkelen eller den einaste du er med i', repeat: 'kan gjentakast', asked: 'du blir spurd', asJson: 'som JSON', required: 'må vere med',
    done: 'Gjort.', more: (after) => `Det er meir: --after ${after}, eller --all for alt.`, hidden: (names) => `Ikkje plass til: ${names}. Alt kjem med --json.`, written: (file, bytes) => `${file} er lagra (${bytes} byte).`,
    signedIn: (server) => `Logga inn på ${server}.`, signedOut: (server) => `Logga ut av ${server}.`, none: (word) => `Ingenting har «${word}» i seg.`,
    who: 'Kven som kan', scope: 'Omfanget til nøkkelen', peopleOnly: 'berre menneske; ingen nøkkel kan gjere det', address: 'Adresse', options: 'Val', answer: 'Svar', refusals: 'Kan avslåast med', anybody: 'kven som helst', signedInPeople: 'alle som er logga inn', respondent: 'den som er spurd med lenkje', operator: 'den som driftar plattforma',
    typed: { email: 'E-post', password: 'Passord', old: 'Passordet du har no', code: 'Kode', token: 'Lenkja, eller det som står etter #', again: 'Passord ein gong til' },
  },
  en: {
    api: 'do over the API of a server what can be done on its screens', list: 'everything that can be done; with a word: what has the word in it', describe: 'what an operation takes, who may, and what it answers',
    signIn: 'sign in to the server as yourself', signOut: 'sign out of the server', server: 'the address of Rustning (else RUSTNING_SERVER)', keyFile: 'file with an API key that only you can read (else RUSTNING_KEY)',
    timeout: 'seconds to wait for an answer (else 60)', json: 'print as JSON', all: 'fetch every page', only: 'only these fields of the answer, with commas between', body: 'what is sent, as JSON in a file; - for what is piped in', out: 'new file to save the answer in',
    version: 'the version the change was made from, or latest', idempotency: 'the key of the attempt before, so that it is not done twice', organisation: 'else RUSTNING_ORGANISATION, the key’s own, or the only one you belong to', repeat: 'may be repeated', asked: 'you are asked', asJson: 'as JSON', required: 'required',
    done: 'Done.', more: (after) => `There is more: --after ${after}, or --all for everything.`, hidden: (names) => `No room for: ${names}. Everything comes with --json.`, written: (file, bytes) => `${file} is saved (${bytes} bytes).`,
    signedIn: (server) => `Signed in to ${server}.`, signedOut: (server) => `Signed out of ${server}.`, none: (word) => `Nothing has “${word}” in it.`,
    who: 'Who may', scope: 'Scope of a key', peopleOnly: 'people only; no key can do it', address: 'Address', options: 'Options', answer: 'Answer', refusals: 'May be refused with', anybody: 'anybody', signedInPeople: 'whoever is signed in', respondent: 'whoever is asked by a link', operator: 'whoever runs the platform',
    typed: { email: 'E-mail', password: 'Password', old: 'The password you have now', code: 'Code', token: 'The link, or what stands after #', again: 'Password once more' },
  },
}

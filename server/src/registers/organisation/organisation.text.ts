/** What the register of organisations says to people. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface OrganisationText {
  readonly numberWrong: (typed: string) => RefusalWords
  readonly kindUnknown: (kind: string) => RefusalWords
  readonly withoutNumber: RefusalWords
  readonly registerNotLoaded: RefusalWords
  readonly unitUnknown: (number: string) => RefusalWords
  readonly register: {
    readonly about: string
    readonly load: string
    readonly takenOn: string
    readonly show: string
    readonly loaded: (units: number, day: string) => string
    readonly badDay: (given: string) => string
    readonly unreadable: (file: string, why: string) => string
    readonly tooLarge: (file: string, megabytes: number) => string
    readonly empty: (file: string) => string
  }
}

export const organisationText: Record<Language, OrganisationText> = {
  nb: {
    numberWrong: (typed) => ({ title: `«${typed}» er ikke et organisasjonsnummer.`, because: 'et organisasjonsnummer har ni sifre, og det siste er et kontrollsiffer som ikke stemmer her', remedy: 'Se etter på brreg.no, eller la feltet stå tomt.' }),
    kindUnknown: (kind) => ({ title: `«${kind}» er ikke en type virksomhet.`, because: 'typen avgjør hvilke lover som gjelder, og denne finnes ikke i kunnskapsbasen', remedy: 'Velg en av typene i listen.' }),
    withoutNumber: { title: 'Virksomheten har ikke noe organisasjonsnummer her.', because: 'opplysningene i Enhetsregisteret finnes ved hjelp av nummeret', remedy: 'Skriv inn organisasjonsnummeret først.' },
    registerNotLoaded: { title: 'Enhetsregisteret kan ikke slås opp her.', because: 'den som drifter løsningen, har ikke lastet inn noen kopi av registeret', remedy: 'Skriv inn opplysningene selv, eller be den som drifter løsningen, om å kjøre «rustning register load».' },
    unitUnknown: (number) => ({ title: `${number} finnes ikke i kopien av Enhetsregisteret.`, because: 'nummeret er riktig bygd opp, men ingen virksomhet i kopien har det', remedy: 'Se etter på brreg.no. Er virksomheten ny, kan kopien være for gammel.' }),
    register: {
      about: 'kopien av Enhetsregisteret', load: 'last inn en nedlastet fil fra Enhetsregisteret (CSV eller JSON, gjerne pakket med gzip) i stedet for den som er der',
      takenOn: 'dagen filen ble lastet ned, åååå-mm-dd; i dag hvis du ikke sier noe annet', show: 'slå opp et organisasjonsnummer i kopien',
      loaded: (units, day) => `${units} enheter fra ${day} er lastet inn.`, badDay: (given) => `--taken-on: «${given}» er ikke en dag som har vært. Skriv åååå-mm-dd.`,
      unreadable: (file, why) => `${file} kan ikke leses: ${why}. Ingenting er endret.`, tooLarge: (file, megabytes) => `${file} er større enn ${megabytes} MB som JSON. Last ned tabellen (CSV) i stedet. Ingenting er endret.`,
      empty: (file) => `${file} inneholder ingen enheter med nummer, navn og organisasjonsform. Ingenting er endret.`,
    },
  },
  nn: {
    numberWrong: (typed) => ({ title: `«${typed}» er ikkje eit organisasjonsnummer.`, because: 'eit organisasjonsnummer har ni siffer, og det siste er eit kontrollsiffer som ikkje stemmer her', remedy: 'Sjå etter på brreg.no, eller la feltet stå tomt.' }),
    kindUnknown: (kind) => ({ title: `«${kind}» er ikkje ein type verksemd.`, because: 'typen avgjer kva lover som gjeld, og denne finst ikkje i kunnskapsbasen', remedy: 'Vel ein av typane i lista.' }),
    withoutNumber: { title: 'Verksemda har ikkje noko organisasjonsnummer her.', because: 'opplysningane i Einingsregisteret blir funne ved hjelp av nummeret', remedy: 'Skriv inn organisasjonsnummeret først.' },
    registerNotLoaded: { title: 'Einingsregisteret kan ikkje slåast opp her.', because: 'den som driftar løysinga, har ikkje lasta inn nokon kopi av registeret', remedy: 'Skriv inn opplysningane sjølv, eller be den som driftar løysinga, om å køyre «rustning register load».' },
    unitUnknown: (number) => ({ title: `${number} finst ikkje i kopien av Einingsregisteret.`, because: 'nummeret er rett bygd opp, men inga verksemd i kopien har det', remedy: 'Sjå etter på brreg.no. Er verksemda ny, kan kopien vere for gammal.' }),
    register: {
      about: 'kopien av Einingsregisteret', load: 'last inn ei nedlasta fil frå Einingsregisteret (CSV eller JSON, gjerne pakka med gzip) i staden for den som er der',
      takenOn: 'dagen fila blei lasta ned, åååå-mm-dd; i dag om du ikkje seier noko anna', show: 'slå opp eit organisasjonsnummer i kopien',
      loaded: (units, day) => `${units} einingar frå ${day} er lasta inn.`, badDay: (given) => `--taken-on: «${given}» er ikkje ein dag som har vore. Skriv åååå-mm-dd.`,
      unreadable: (file, why) => `${file} kan ikkje lesast: ${why}. Ingenting er endra.`, tooLarge: (file, megabytes) => `${file} er større enn ${megabytes} MB som JSON. Last ned tabellen (CSV) i staden. Ingenting er endra.`,
      empty: (file) => `${file} inneheld ingen einingar med nummer, namn og organisasjonsform. Ingenting er endra.`,
    },
  },
  en: {
    numberWrong: (typed) => ({ title: `“${typed}” is not an organisation number.`, because: 'an organisation number has nine digits, and the last is a check digit that is not right here', remedy: 'Look it up at brreg.no, or leave the field empty.' }),
    kindUnknown: (kind) => ({ title: `“${kind}” is not a kind of organisation.`, because: 'the kind decides which law applies, and this one is not in the knowledge base', remedy: 'Choose one of the kinds in the list.' }),
    withoutNumber: { title: 'The organisation has no number here.', because: 'what Enhetsregisteret (the register of legal entities) says is found by the number', remedy: 'Write the organisation number first.' },
    registerNotLoaded: { title: 'Enhetsregisteret cannot be looked up here.', because: 'whoever runs this installation has loaded no copy of the register', remedy: 'Write it yourself, or ask whoever runs the installation to run “rustning register load”.' },
    unitUnknown: (number) => ({ title: `${number} is not in the copy of Enhetsregisteret.`, because: 'the number is well formed, but no organisation in the copy has it', remedy: 'Look it up at brreg.no. If the organisation is new, the copy may be too old.' }),
    register: {
      about: 'the copy of Enhetsregisteret, the register of legal entities', load: 'load a file downloaded from Enhetsregisteret (CSV or JSON, gzipped or not) in place of the one that is there',
      takenOn: 'the day the file was downloaded, yyyy-mm-dd; today unless you say otherwise', show: 'look an organisation number up in the copy',
      loaded: (units, day) => `${units} units of ${day} are loaded.`, badDay: (given) => `--taken-on: “${given}” is no day that has been. Write yyyy-mm-dd.`,
      unreadable: (file, why) => `${file} cannot be read: ${why}. Nothing is changed.`, tooLarge: (file, megabytes) => `${file} is larger than ${megabytes} MB as JSON. Download the table (CSV) instead. Nothing is changed.`,
      empty: (file) => `${file} holds no units with number, name and form. Nothing is changed.`,
    },
  },
}

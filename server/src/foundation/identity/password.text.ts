/** What is said of passwords and of links to new ones. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

export type PasswordFault = 'short' | 'long' | 'unreadable' | 'guessable'

interface PasswordText {
  readonly refused: (fault: PasswordFault) => RefusalWords
  readonly wrong: RefusalWords
  readonly linkDead: RefusalWords
  readonly beyondOrganisation: RefusalWords
}
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

const faults: Record<Language, Record<PasswordFault, string>> = {
  nb: { short: 'det er kortere enn 12 tegn', long: 'det er lengre enn 128 tegn', unreadable: 'det har tegn som ikke kan skrives på et tastatur', guessable: 'det er lett å gjette: det består mest av vanlige passord, gjentakelser, navnet eller e-postadressen din' },
  nn: { short: 'det er kortare enn 12 teikn', long: 'det er lengre enn 128 teikn', unreadable: 'det har teikn som ikkje kan skrivast på eit tastatur', guessable: 'det er lett å gjette: det er mest sett saman av vanlege passord, gjentakingar, namnet eller e-postadressa di' },
  en: { short: 'it is shorter than 12 characters', long: 'it is longer than 128 characters', unreadable: 'it has characters that cannot be typed on a keyboard', guessable: 'it is easy to guess: it is mostly common passwords, repetitions, your name or your e-mail address' },
}

export const passwordText: Record<Language, PasswordText> = {
  nb: {
    refused: (fault) => words('Passordet kan ikke brukes.', faults.nb[fault], 'Velg for eksempel fire tilfeldige ord etter hverandre, eller la en passordhåndterer lage det.'),
    wrong: words('Passordet ble ikke endret.', 'det gamle passordet er feil', 'Skriv det gamle passordet på nytt, eller be om en lenke for å lage nytt passord.'),
    linkDead: words('Lenken kan ikke brukes.', 'den er brukt, mer enn en time gammel eller ikke hel', 'Be om en ny lenke.'),
    beyondOrganisation: words('Lenken ble ikke laget.', 'kontoen gir tilgang til mer enn denne virksomheten, og en administrator her kan ikke slippe noen inn der', 'Be personen bruke «Glemt passord» selv, eller be den som drifter løsningen, om hjelp.'),
  },
  nn: {
    refused: (fault) => words('Passordet kan ikkje brukast.', faults.nn[fault], 'Vel til dømes fire tilfeldige ord etter kvarandre, eller la ein passordhandterar lage det.'),
    wrong: words('Passordet blei ikkje endra.', 'det gamle passordet er feil', 'Skriv det gamle passordet på nytt, eller be om ei lenkje for å lage nytt passord.'),
    linkDead: words('Lenkja kan ikkje brukast.', 'ho er brukt, meir enn ein time gammal eller ikkje heil', 'Be om ei ny lenkje.'),
    beyondOrganisation: words('Lenkja blei ikkje laga.', 'kontoen gir tilgang til meir enn denne verksemda, og ein administrator her kan ikkje sleppe nokon inn der', 'Be personen bruke «Gløymt passord» sjølv, eller be den som driftar løysinga, om hjelp.'),
  },
  en: {
    refused: (fault) => words('The password cannot be used.', faults.en[fault], 'Choose for example four random words in a row, or let a password manager make it.'),
    wrong: words('The password was not changed.', 'the old password is wrong', 'Enter the old password again, or ask for a link to make a new one.'),
    linkDead: words('The link cannot be used.', 'it has been used, is more than an hour old, or is not whole', 'Ask for a new link.'),
    beyondOrganisation: words('The link was not made.', 'the account gives access to more than this organisation, and an administrator here cannot let anybody in there', 'Ask the person to use “Forgotten password” themselves, or ask whoever runs the installation for help.'),
  },
}

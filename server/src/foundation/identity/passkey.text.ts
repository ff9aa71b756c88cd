/** What is said about passkeys. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type PasskeyText = Record<'notAccepted' | 'notAdded' | 'known' | 'unknown' | 'tooMany' | 'needHostName', RefusalWords> & { readonly unnamed: string }
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const passkeyText: Record<Language, PasskeyText> = {
  nb: {
    unnamed: 'Passnøkkel',
    notAccepted: words('Du ble ikke logget inn med passnøkkelen.', 'passnøkkelen er ikke kjent her, eller svaret fra den kunne ikke bekreftes', 'Prøv en annen passnøkkel, eller logg inn på en annen måte.'),
    notAdded: words('Passnøkkelen ble ikke lagt til.', 'svaret fra enheten kunne ikke bekreftes', 'Prøv igjen, eller bruk en annen enhet.'),
    known: words('Passnøkkelen ble ikke lagt til.', 'den er allerede lagt til', 'Bruk passnøkkelen slik den er, eller legg til en fra en annen enhet.'),
    unknown: words('Passnøkkelen finnes ikke.', 'den er ikke blant dine passnøkler', 'Se gjennom passnøklene dine på siden for innlogging.'),
    tooMany: words('Passnøkkelen ble ikke lagt til.', 'du har allerede tjue passnøkler', 'Fjern en du ikke bruker lenger, først.'),
    needHostName: words('Passnøkler kan ikke brukes her.', 'de krever https og en adresse med navn, ikke bare tall', 'Be den som drifter Rustning, om å gi det en offentlig adresse med navn og https.'),
  },
  nn: {
    unnamed: 'Passnøkkel',
    notAccepted: words('Du vart ikkje logga inn med passnøkkelen.', 'passnøkkelen er ikkje kjend her, eller svaret frå han kunne ikkje stadfestast', 'Prøv ein annan passnøkkel, eller logg inn på ein annan måte.'),
    notAdded: words('Passnøkkelen vart ikkje lagd til.', 'svaret frå eininga kunne ikkje stadfestast', 'Prøv igjen, eller bruk ei anna eining.'),
    known: words('Passnøkkelen vart ikkje lagd til.', 'han er alt lagd til', 'Bruk passnøkkelen slik han er, eller legg til ein frå ei anna eining.'),
    unknown: words('Passnøkkelen finst ikkje.', 'han er ikkje blant passnøklane dine', 'Sjå gjennom passnøklane dine på sida for innlogging.'),
    tooMany: words('Passnøkkelen vart ikkje lagd til.', 'du har alt tjue passnøklar', 'Fjern ein du ikkje bruker lenger, først.'),
    needHostName: words('Passnøklar kan ikkje brukast her.', 'dei krev https og ei adresse med namn, ikkje berre tal', 'Be den som driftar Rustning, om å gi det ei offentleg adresse med namn og https.'),
  },
  en: {
    unnamed: 'Passkey',
    notAccepted: words('You were not logged in with the passkey.', 'the passkey is not known here, or its answer could not be verified', 'Try another passkey, or log in another way.'),
    notAdded: words('The passkey was not added.', 'the answer from the device could not be verified', 'Try again, or use another device.'),
    known: words('The passkey was not added.', 'it has been added already', 'Use the passkey as it is, or add one from another device.'),
    unknown: words('The passkey does not exist.', 'it is not among your passkeys', 'Look through your passkeys on the page about logging in.'),
    tooMany: words('The passkey was not added.', 'you have twenty passkeys already', 'Remove one that you no longer use first.'),
    needHostName: words('Passkeys cannot be used here.', 'they need https and an address with a name, not only numbers', 'Ask whoever runs Rustning to give it a public address with a name and https.'),
  },
}

import type { Texts } from '../shell/language.tsx'

type Method = 'password' | 'passkey' | 'oidc' | 'first-run' | 'recovery' | 'demo'
interface AccountText {
  readonly title: string
  readonly name: string
  readonly email: string
  readonly roles: string
  readonly passwordTitle: string
  readonly old: string
  readonly new: string
  readonly passwordSubmit: string
  readonly passwordDone: string
  readonly codeTitle: string
  readonly codeOff: string
  readonly codeOn: (left: number) => string
  readonly codeBegin: string
  readonly codeScan: string
  readonly codeByHand: string
  readonly codeOpen: string
  readonly qr: string
  readonly codeField: string
  readonly codeFieldHelp: string
  readonly codeConfirm: string
  readonly codeCancel: string
  readonly codeRemove: string
  readonly codeRemoveWarning: string
  readonly codeRemoveConfirm: string
  readonly codesTitle: string
  readonly codesBody: string
  readonly codesNew: string
  readonly codesSaved: string
  readonly sessionsTitle: string
  readonly sessionsBody: string
  readonly sessions: string
  readonly device: string
  readonly method: string
  readonly opened: string
  readonly seen: string
  readonly here: string
  readonly end: string
  readonly endOthers: string
  readonly endedOthers: (count: number) => string
  readonly unknownDevice: string
  readonly methods: Record<Method, string>
}

export const accountText: Texts<AccountText> = {
  nb: {
    title: 'Min konto', name: 'Navn', email: 'E-post', roles: 'Roller',
    passwordTitle: 'Passord', old: 'Passordet du har nå', new: 'Nytt passord', passwordSubmit: 'Endre passordet', passwordDone: 'Passordet er endret. Alle andre innlogginger er avsluttet.',
    codeTitle: 'Kode i tillegg til passordet', codeOff: 'Med en kode fra en app på telefonen kommer ingen inn med passordet ditt alene.', codeOn: (left) => `Du bruker kodeapp. Du har ${left === 1 ? 'én gjenopprettingskode' : `${left} gjenopprettingskoder`} igjen.`,
    codeBegin: 'Ta i bruk kodeapp', codeScan: 'Åpne kodeappen på telefonen og les av bildet.', codeByHand: 'Kan du ikke lese av bildet? Skriv inn denne nøkkelen i appen:', codeOpen: 'Åpne i en app på denne enheten', qr: 'QR-kode som legger kontoen inn i kodeappen',
    codeField: 'Koden appen viser', codeFieldHelp: 'Seks siffer.', codeConfirm: 'Bekreft koden', codeCancel: 'Avbryt', codeRemove: 'Slutt å bruke kodeapp', codeRemoveWarning: 'Da holder passordet alene, og gjenopprettingskodene dine virker ikke lenger.', codeRemoveConfirm: 'Ja, slutt å bruke kodeapp',
    codesTitle: 'Gjenopprettingskodene dine', codesBody: 'Hver kode slipper deg inn én gang hvis du mister telefonen. De vises bare nå: skriv dem ut, eller legg dem i en passordhåndterer.', codesNew: 'Lag nye gjenopprettingskoder', codesSaved: 'Jeg har tatt vare på kodene',
    sessionsTitle: 'Her er du logget inn', sessionsBody: 'Kjenner du ikke igjen en innlogging, avslutter du den og endrer passordet.', sessions: 'Innlogginger', device: 'Enhet', method: 'Måte', opened: 'Logget inn', seen: 'Sist brukt', here: 'Denne innloggingen', end: 'Avslutt', endOthers: 'Avslutt alle andre',
    endedOthers: (count) => (count === 0 ? 'Du var ikke logget inn noe annet sted.' : count === 1 ? 'Én annen innlogging er avsluttet.' : `${count} andre innlogginger er avsluttet.`), unknownDevice: 'Ukjent enhet',
    methods: { 'password': 'Passord', 'passkey': 'Passnøkkel', 'oidc': 'Annen innloggingstjeneste', 'first-run': 'Lenken fra første oppstart', 'recovery': 'Gjenopprettingskode', 'demo': 'Valgt rolle i demoen' },
  },
  nn: {
    title: 'Kontoen min', name: 'Namn', email: 'E-post', roles: 'Roller',
    passwordTitle: 'Passord', old: 'Passordet du har no', new: 'Nytt passord', passwordSubmit: 'Endre passordet', passwordDone: 'Passordet er endra. Alle andre innloggingar er avslutta.',
    codeTitle: 'Kode i tillegg til passordet', codeOff: 'Med ein kode frå ein app på telefonen kjem ingen inn med passordet ditt åleine.', codeOn: (left) => `Du bruker kodeapp. Du har ${left === 1 ? 'éin gjenopprettingskode' : `${left} gjenopprettingskodar`} att.`,
    codeBegin: 'Ta i bruk kodeapp', codeScan: 'Opne kodeappen på telefonen og les av biletet.', codeByHand: 'Kan du ikkje lese av biletet? Skriv inn denne nøkkelen i appen:', codeOpen: 'Opne i ein app på denne eininga', qr: 'QR-kode som legg kontoen inn i kodeappen',
    codeField: 'Koden appen viser', codeFieldHelp: 'Seks siffer.', codeConfirm: 'Stadfest koden', codeCancel: 'Avbryt', codeRemove: 'Slutt å bruke kodeapp', codeRemoveWarning: 'Då held passordet åleine, og gjenopprettingskodane dine verkar ikkje lenger.', codeRemoveConfirm: 'Ja, slutt å bruke kodeapp',
    codesTitle: 'Gjenopprettingskodane dine', codesBody: 'Kvar kode slepp deg inn éin gong om du mistar telefonen. Dei blir viste berre no: skriv dei ut, eller legg dei i ein passordhandterar.', codesNew: 'Lag nye gjenopprettingskodar', codesSaved: 'Eg har teke vare på kodane',
    sessionsTitle: 'Her er du logga inn', sessionsBody: 'Kjenner du ikkje igjen ei innlogging, avsluttar du ho og endrar passordet.', sessions: 'Innloggingar', device: 'Eining', method: 'Måte', opened: 'Logga inn', seen: 'Sist brukt', here: 'Denne innlogginga', end: 'Avslutt', endOthers: 'Avslutt alle andre',
    endedOthers: (count) => (count === 0 ? 'Du var ikkje logga inn nokon annan stad.' : count === 1 ? 'Éi anna innlogging er avslutta.' : `${count} andre innloggingar er avslutta.`), unknownDevice: 'Ukjend eining',
    methods: { 'password': 'Passord', 'passkey': 'Passnøkkel', 'oidc': 'Anna innloggingsteneste', 'first-run': 'Lenkja frå første oppstart', 'recovery': 'Gjenopprettingskode', 'demo': 'Vald rolle i demoen' },
  },
  en: {
    title: 'My account', name: 'Name', email: 'E-mail', roles: 'Roles',
    passwordTitle: 'Password', old: 'The password you have now', new: 'New password', passwordSubmit: 'Change the password', passwordDone: 'The password is changed. You are signed out everywhere else.',
    codeTitle: 'A code as well as the password', codeOff: 'With a code from an app on your phone, nobody gets in with your password alone.', codeOn: (left) => `You use a code app. You have ${left === 1 ? 'one recovery code' : `${left} recovery codes`} left.`,
    codeBegin: 'Start using a code app', codeScan: 'Open the code app on your phone and scan the picture.', codeByHand: 'Cannot scan it? Enter this key in the app:', codeOpen: 'Open in an app on this device', qr: 'QR code that adds the account to the code app',
    codeField: 'The code the app shows', codeFieldHelp: 'Six digits.', codeConfirm: 'Confirm the code', codeCancel: 'Cancel', codeRemove: 'Stop using the code app', codeRemoveWarning: 'The password alone is then enough, and your recovery codes no longer work.', codeRemoveConfirm: 'Yes, stop using the code app',
    codesTitle: 'Your recovery codes', codesBody: 'Each code lets you in once if you lose your phone. They are shown only now: print them, or keep them in a password manager.', codesNew: 'Make new recovery codes', codesSaved: 'I have kept the codes',
    sessionsTitle: 'Where you are signed in', sessionsBody: 'If you do not recognise one, end it and change your password.', sessions: 'Sessions', device: 'Device', method: 'By', opened: 'Signed in', seen: 'Last used', here: 'This session', end: 'End', endOthers: 'End all others',
    endedOthers: (count) => (count === 0 ? 'You were not signed in anywhere else.' : count === 1 ? 'One other session is ended.' : `${count} other sessions are ended.`), unknownDevice: 'Unknown device',
    methods: { 'password': 'Password', 'passkey': 'Passkey', 'oidc': 'Another sign-in service', 'first-run': 'The link from the first start', 'recovery': 'Recovery code', 'demo': 'A role chosen in the demo' },
  },
}

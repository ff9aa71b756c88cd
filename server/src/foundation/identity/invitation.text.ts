/** What is said when somebody cannot be let into an organisation, or cannot enter. A stranger with a link learns only that it does not work. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

interface InvitationText extends Record<'notAdministrator' | 'unknown' | 'closed' | 'notUsable' | 'anotherAddress' | 'logInFirst' | 'alreadyIn', RefusalWords> {
  readonly alreadyMember: (email: string) => RefusalWords
  readonly noRole: RefusalWords
  readonly clash: (one: string, other: string) => RefusalWords
}
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const invitationText: Record<Language, InvitationText> = {
  nb: {
    notAdministrator: words('Du kan ikke invitere noen til virksomheten.', 'bare administratorer slipper folk inn', 'Be en administrator om å gjøre det.'),
    noRole: words('Invitasjonen ble ikke laget.', 'den gir ingen rolle', 'Velg minst én rolle.'),
    clash: (one, other) => words('Invitasjonen ble ikke laget.', `én person kan ikke være både ${one} og ${other} i samme virksomhet`, 'Velg én av rollene, og gi den andre til en annen person.'),
    alreadyMember: (email) => words('Invitasjonen ble ikke laget.', `${email} hører allerede til virksomheten`, 'Endre rollene til personen i stedet.'),
    unknown: words('Invitasjonen finnes ikke.', 'virksomheten har ingen slik invitasjon', 'Finn den igjen i listen over invitasjoner.'),
    closed: words('Invitasjonen kan ikke trekkes tilbake.', 'den er allerede brukt, trukket tilbake eller for gammel', 'Har personen allerede kommet inn, kan du avslutte medlemskapet.'),
    notUsable: words('Invitasjonen kan ikke brukes.', 'lenken er ikke gyldig, eller ikke gyldig lenger', 'Be den som inviterte deg, om en ny invitasjon.'),
    anotherAddress: words('Invitasjonen kan ikke brukes med denne kontoen.', 'den er sendt til en annen e-postadresse enn den du er logget inn med', 'Logg inn med kontoen for den adressen, eller be om en invitasjon til adressen du bruker her.'),
    logInFirst: words('Det ble ikke laget en ny konto.', 'det finnes allerede en konto for e-postadressen som er invitert', 'Logg inn med den kontoen, og åpne invitasjonen på nytt.'),
    alreadyIn: words('Invitasjonen trengs ikke.', 'du hører allerede til virksomheten', 'Gå til virksomheten fra forsiden.'),
  },
  nn: {
    notAdministrator: words('Du kan ikkje invitere nokon til verksemda.', 'berre administratorar slepp folk inn', 'Be ein administrator om å gjere det.'),
    noRole: words('Invitasjonen blei ikkje laga.', 'han gir inga rolle', 'Vel minst éi rolle.'),
    clash: (one, other) => words('Invitasjonen blei ikkje laga.', `éin person kan ikkje vere både ${one} og ${other} i same verksemd`, 'Vel éi av rollene, og gi den andre til ein annan person.'),
    alreadyMember: (email) => words('Invitasjonen blei ikkje laga.', `${email} høyrer alt til verksemda`, 'Endre rollene til personen i staden.'),
    unknown: words('Invitasjonen finst ikkje.', 'verksemda har ingen slik invitasjon', 'Finn han att i lista over invitasjonar.'),
    closed: words('Invitasjonen kan ikkje trekkjast tilbake.', 'han er alt brukt, trekt tilbake eller for gammal', 'Har personen alt komme inn, kan du avslutte medlemskapen.'),
    notUsable: words('Invitasjonen kan ikkje brukast.', 'lenkja er ikkje gyldig, eller ikkje gyldig lenger', 'Be den som inviterte deg, om ein ny invitasjon.'),
    anotherAddress: words('Invitasjonen kan ikkje brukast med denne kontoen.', 'han er send til ei anna e-postadresse enn den du er logga inn med', 'Logg inn med kontoen for den adressa, eller be om ein invitasjon til adressa du bruker her.'),
    logInFirst: words('Det blei ikkje laga ein ny konto.', 'det finst alt ein konto for e-postadressa som er invitert', 'Logg inn med den kontoen, og opne invitasjonen på nytt.'),
    alreadyIn: words('Invitasjonen trengst ikkje.', 'du høyrer alt til verksemda', 'Gå til verksemda frå framsida.'),
  },
  en: {
    notAdministrator: words('You cannot invite anybody to the organisation.', 'only administrators let people in', 'Ask an administrator to do it.'),
    noRole: words('The invitation was not made.', 'it gives no role', 'Choose at least one role.'),
    clash: (one, other) => words('The invitation was not made.', `one person cannot be both ${one} and ${other} in the same organisation`, 'Choose one of the roles, and give the other to another person.'),
    alreadyMember: (email) => words('The invitation was not made.', `${email} already belongs to the organisation`, 'Change the person’s roles instead.'),
    unknown: words('There is no such invitation.', 'the organisation has no invitation of that kind', 'Find it again in the list of invitations.'),
    closed: words('The invitation cannot be withdrawn.', 'it has been used, withdrawn or become too old', 'If the person has already come in, you can end the membership.'),
    notUsable: words('The invitation cannot be used.', 'the link is not valid, or no longer valid', 'Ask whoever invited you for a new invitation.'),
    anotherAddress: words('The invitation cannot be used with this account.', 'it was sent to another e-mail address than the one you are logged in with', 'Log in with the account of that address, or ask for an invitation to the address you use here.'),
    logInFirst: words('No new account was made.', 'the e-mail address that was invited already has an account', 'Log in with that account, and open the invitation again.'),
    alreadyIn: words('The invitation is not needed.', 'you already belong to the organisation', 'Go to the organisation from the front page.'),
  },
}

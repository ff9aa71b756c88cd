/** What is said when an organisation’s people cannot be changed. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type Plain = 'notAMember' | 'alreadyMember' | 'noSuchAccount' | 'lastAdministrator' | 'ownRoles' | 'rolesMissing'
type MembershipText = Record<Plain, RefusalWords> & { readonly rolesClash: (one: string, other: string) => RefusalWords }
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const membershipText: Record<Language, MembershipText> = {
  nb: {
    notAMember: words('Personen finnes ikke her.', 'ingen med dette medlemskapet hører til virksomheten nå', 'Hent medlemslisten på nytt.'),
    alreadyMember: words('Personen ble ikke lagt til.', 'personen hører til virksomheten allerede', 'Endre rollene til personen i stedet.'),
    noSuchAccount: words('Personen ble ikke lagt til.', 'det finnes ingen slik konto', 'Inviter personen med e-postadressen.'),
    lastAdministrator: words('Den siste administratoren kan ikke fjernes.', 'da ville ingen i virksomheten kunne slippe noen inn igjen', 'Gjør en annen til administrator først.'),
    ownRoles: words('Du kan ikke endre dine egne roller.', 'den som styrer tilganger, skal ikke gi dem til seg selv', 'Be en annen administrator i virksomheten om å gjøre det.'),
    rolesMissing: words('Rollene ble ikke lagret.', 'det må velges minst én rolle, og bare roller som finnes', 'Velg blant rollene i listen; skal personen ikke ha noen, så avslutt medlemskapet.'),
    rolesClash: (one, other) => words('Rollene ble ikke lagret.', `samme person kan ikke være både ${one} og ${other} i en virksomhet`, 'Gi den ene rollen til en annen.'),
  },
  nn: {
    notAMember: words('Personen finst ikkje her.', 'ingen med denne medlemskapen høyrer til verksemda no', 'Hent medlemslista på nytt.'),
    alreadyMember: words('Personen blei ikkje lagd til.', 'personen høyrer alt til verksemda', 'Endre rollene til personen i staden.'),
    noSuchAccount: words('Personen blei ikkje lagd til.', 'det finst ingen slik konto', 'Inviter personen med e-postadressa.'),
    lastAdministrator: words('Den siste administratoren kan ikkje fjernast.', 'då ville ingen i verksemda kunne sleppe nokon inn att', 'Gjer ein annan til administrator først.'),
    ownRoles: words('Du kan ikkje endre dine eigne roller.', 'den som styrer tilgangar, skal ikkje gi dei til seg sjølv', 'Be ein annan administrator i verksemda om å gjere det.'),
    rolesMissing: words('Rollene blei ikkje lagra.', 'det må veljast minst éi rolle, og berre roller som finst', 'Vel blant rollene i lista; skal personen ikkje ha nokon, så avslutt medlemskapen.'),
    rolesClash: (one, other) => words('Rollene blei ikkje lagra.', `same person kan ikkje vere både ${one} og ${other} i ei verksemd`, 'Gi den eine rolla til ein annan.'),
  },
  en: {
    notAMember: words('The person is not here.', 'nobody with this membership belongs to the organisation now', 'Fetch the list of members again.'),
    alreadyMember: words('The person was not added.', 'the person belongs to the organisation already', 'Change the person’s roles instead.'),
    noSuchAccount: words('The person was not added.', 'there is no such account', 'Invite the person by their e-mail address.'),
    lastAdministrator: words('The last administrator cannot be removed.', 'nobody in the organisation could then let anybody in again', 'Make somebody else an administrator first.'),
    ownRoles: words('You cannot change your own roles.', 'whoever governs access is not to grant it to themselves', 'Ask another administrator of the organisation to do it.'),
    rolesMissing: words('The roles were not saved.', 'at least one role must be chosen, and only roles that exist', 'Choose from the roles in the list; if the person is to have none, end the membership.'),
    rolesClash: (one, other) => words('The roles were not saved.', `the same person cannot be both ${one} and ${other} in one organisation`, 'Give one of the roles to somebody else.'),
  },
}

import type { Texts } from '../shell/language.tsx'

interface MemberText {
  readonly title: string
  readonly lead: string
  readonly invite: string
  readonly name: string
  readonly email: string
  readonly roles: string
  readonly rolesHelp: string
  readonly since: string
  readonly invitations: string
  readonly invitationsNone: string
  readonly expires: string
  readonly state: string
  readonly states: Record<'open' | 'accepted' | 'withdrawn' | 'expired', string>
  readonly withdraw: (email: string) => string
  readonly inviteTitle: string
  readonly inviteLead: string
  readonly inviteSubmit: string
  readonly invited: (email: string) => string
  readonly invitedLead: string
  readonly inviteAnother: string
  readonly back: string
  readonly rolesTitle: string
  readonly rolesSave: string
  readonly rolesSaved: string
  readonly own: string
  readonly reset: string
  readonly resetBody: string
  readonly resetMake: string
  readonly resetMade: string
  readonly endTitle: string
  readonly endBody: string
  readonly end: string
  readonly leave: string
}

export const memberText: Texts<MemberText> = {
  nb: {
    title: 'Folk og roller', lead: 'Rollen sier hva en person svarer for i virksomheten, og avgjør hva vedkommende kan se og gjøre her.', invite: 'Inviter noen', name: 'Navn', email: 'E-post', roles: 'Roller',
    rolesHelp: 'Velg én eller flere. Personvernombudet kan ikke samtidig være leder eller administrator, og revisor ikke administrator.', since: 'Siden',
    invitations: 'Invitasjoner', invitationsNone: 'Ingen invitasjoner er sendt.', expires: 'Utløper', state: 'Status', states: { open: 'Venter på svar', accepted: 'Tatt imot', withdrawn: 'Trukket tilbake', expired: 'Utløpt' }, withdraw: (email) => `Trekk tilbake invitasjonen til ${email}`,
    inviteTitle: 'Inviter noen', inviteLead: 'Rustning sender ikke e-post. Du får en lenke som du selv gir til den du inviterer. Den virker én gang, i sju dager.', inviteSubmit: 'Lag invitasjonen', invited: (email) => `Invitasjonen til ${email} er laget`,
    invitedLead: 'Kopier lenken nå; den vises ikke igjen. Gi den bare til den det gjelder.', inviteAnother: 'Inviter en til', back: 'Til folk og roller',
    rolesTitle: 'Roller', rolesSave: 'Lagre rollene', rolesSaved: 'Rollene er lagret.', own: 'Ingen kan endre sine egne roller. Be en annen administrator om det.',
    reset: 'Nytt passord', resetBody: 'Har personen glemt passordet, kan du lage en lenke til et nytt. Den varer i én time.', resetMake: 'Lag lenke til nytt passord', resetMade: 'Gi lenken til personen nå; den vises ikke igjen.',
    endTitle: 'Avslutt tilgangen', endBody: 'Personen mister tilgang til virksomheten med en gang. Det personen har gjort, blir stående.', end: 'Avslutt tilgangen', leave: 'Forlat virksomheten',
  },
  nn: {
    title: 'Folk og roller', lead: 'Rolla seier kva ein person svarer for i verksemda, og avgjer kva vedkommande kan sjå og gjere her.', invite: 'Inviter nokon', name: 'Namn', email: 'E-post', roles: 'Roller',
    rolesHelp: 'Vel éi eller fleire. Personvernombodet kan ikkje samtidig vere leiar eller administrator, og revisor ikkje administrator.', since: 'Sidan',
    invitations: 'Invitasjonar', invitationsNone: 'Ingen invitasjonar er sende.', expires: 'Går ut', state: 'Status', states: { open: 'Ventar på svar', accepted: 'Teken imot', withdrawn: 'Trekt tilbake', expired: 'Gått ut' }, withdraw: (email) => `Trekk tilbake invitasjonen til ${email}`,
    inviteTitle: 'Inviter nokon', inviteLead: 'Rustning sender ikkje e-post. Du får ei lenkje som du sjølv gir til den du inviterer. Ho verkar éin gong, i sju dagar.', inviteSubmit: 'Lag invitasjonen', invited: (email) => `Invitasjonen til ${email} er laga`,
    invitedLead: 'Kopier lenkja no; ho blir ikkje vist igjen. Gi ho berre til den det gjeld.', inviteAnother: 'Inviter ein til', back: 'Til folk og roller',
    rolesTitle: 'Roller', rolesSave: 'Lagre rollene', rolesSaved: 'Rollene er lagra.', own: 'Ingen kan endre sine eigne roller. Be ein annan administrator om det.',
    reset: 'Nytt passord', resetBody: 'Har personen gløymt passordet, kan du lage ei lenkje til eit nytt. Ho varer i éin time.', resetMake: 'Lag lenkje til nytt passord', resetMade: 'Gi lenkja til personen no; ho blir ikkje vist igjen.',
    endTitle: 'Avslutt tilgangen', endBody: 'Personen mistar tilgang til verksemda med ein gong. Det personen har gjort, blir ståande.', end: 'Avslutt tilgangen', leave: 'Forlat verksemda',
  },
  en: {
    title: 'People and roles', lead: 'A role says what a person answers for in the organisation, and decides what they can see and do here.', invite: 'Invite somebody', name: 'Name', email: 'E-mail', roles: 'Roles',
    rolesHelp: 'Choose one or more. The data protection officer cannot also be leader or administrator, nor can an auditor be administrator.', since: 'Since',
    invitations: 'Invitations', invitationsNone: 'No invitations have been made.', expires: 'Expires', state: 'State', states: { open: 'Waiting', accepted: 'Accepted', withdrawn: 'Withdrawn', expired: 'Expired' }, withdraw: (email) => `Withdraw the invitation to ${email}`,
    inviteTitle: 'Invite somebody', inviteLead: 'Rustning sends no e-mail. You get a link that you give to the person yourself. It works once, for seven days.', inviteSubmit: 'Make the invitation', invited: (email) => `The invitation to ${email} is made`,
    invitedLead: 'Copy the link now; it is not shown again. Give it only to the person it is for.', inviteAnother: 'Invite another', back: 'To people and roles',
    rolesTitle: 'Roles', rolesSave: 'Save the roles', rolesSaved: 'The roles are saved.', own: 'Nobody can change their own roles. Ask another administrator.',
    reset: 'New password', resetBody: 'If the person has forgotten the password, you can make a link to a new one. It lasts for one hour.', resetMake: 'Make a link to a new password', resetMade: 'Give the person the link now; it is not shown again.',
    endTitle: 'End access', endBody: 'The person loses access to the organisation at once. What they have done remains.', end: 'End access', leave: 'Leave the organisation',
  },
}

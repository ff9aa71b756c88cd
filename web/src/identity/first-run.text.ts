import type { Texts } from '../shell/language.tsx'

interface FirstRunText {
  readonly title: string
  readonly lead: string
  readonly name: string
  readonly email: string
  readonly emailHelp: string
  readonly organisation: string
  readonly organisationHelp: string
  readonly submit: string
}

export const firstRunText: Texts<FirstRunText> = {
  nb: {
    title: 'Ta Rustning i bruk', lead: 'Du blir den første administratoren. Etterpå kan du invitere andre og gi dem roller.', name: 'Navnet ditt', email: 'E-postadressen din', emailHelp: 'Denne logger du inn med.',
    organisation: 'Virksomheten', organisationHelp: 'Navnet slik det er registrert, for eksempel «Solvik kommune».', submit: 'Lag kontoen',
  },
  nn: {
    title: 'Ta Rustning i bruk', lead: 'Du blir den første administratoren. Etterpå kan du invitere andre og gi dei roller.', name: 'Namnet ditt', email: 'E-postadressa di', emailHelp: 'Denne loggar du inn med.',
    organisation: 'Verksemda', organisationHelp: 'Namnet slik det er registrert, til dømes «Solvik kommune».', submit: 'Lag kontoen',
  },
  en: {
    title: 'Set up Rustning', lead: 'You become the first administrator. After that you can invite others and give them roles.', name: 'Your name', email: 'Your e-mail address', emailHelp: 'You sign in with this.',
    organisation: 'The organisation', organisationHelp: 'The name as it is registered, for example “Solvik kommune”.', submit: 'Make the account',
  },
}

import type { Texts } from '../shell/language.tsx'

interface AcceptText {
  readonly title: string
  readonly lead: (email: string, roles: string) => string
  readonly expires: (day: string) => string
  readonly name: string
  readonly newcomer: string
  readonly newcomerSubmit: string
  readonly have: string
  readonly signIn: string
  readonly accept: string
}

export const acceptText: Texts<AcceptText> = {
  nb: { title: 'Du er invitert', lead: (email, roles) => `${email} er invitert som ${roles}.`, expires: (day) => `Invitasjonen gjelder til ${day}.`, name: 'Navnet ditt', newcomer: 'Lag en konto, så er du inne.', newcomerSubmit: 'Lag kontoen og gå inn', have: 'Har du en konto fra før?', signIn: 'Logg inn først', accept: 'Ta imot invitasjonen' },
  nn: { title: 'Du er invitert', lead: (email, roles) => `${email} er invitert som ${roles}.`, expires: (day) => `Invitasjonen gjeld til ${day}.`, name: 'Namnet ditt', newcomer: 'Lag ein konto, så er du inne.', newcomerSubmit: 'Lag kontoen og gå inn', have: 'Har du ein konto frå før?', signIn: 'Logg inn først', accept: 'Ta imot invitasjonen' },
  en: { title: 'You are invited', lead: (email, roles) => `${email} is invited as ${roles}.`, expires: (day) => `The invitation holds until ${day}.`, name: 'Your name', newcomer: 'Make an account, and you are in.', newcomerSubmit: 'Make the account and enter', have: 'Have an account already?', signIn: 'Sign in first', accept: 'Accept the invitation' },
}

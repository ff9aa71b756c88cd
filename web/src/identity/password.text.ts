import type { Texts } from '../shell/language.tsx'

interface PasswordText {
  readonly password: string
  readonly help: string
  readonly newTitle: string
  readonly newLead: string
  readonly newSubmit: string
  readonly done: string
  readonly signIn: string
}

export const passwordText: Texts<PasswordText> = {
  nb: { password: 'Passord', help: 'Minst 12 tegn. Fire tilfeldige ord etter hverandre er både sterkt og lett å huske.', newTitle: 'Lag nytt passord', newLead: 'Når du har laget nytt passord, må du logge inn på nytt overalt.', newSubmit: 'Lagre passordet', done: 'Passordet er endret.', signIn: 'Logg inn' },
  nn: { password: 'Passord', help: 'Minst 12 teikn. Fire tilfeldige ord etter kvarandre er både sterkt og lett å hugse.', newTitle: 'Lag nytt passord', newLead: 'Når du har laga nytt passord, må du logge inn på nytt overalt.', newSubmit: 'Lagre passordet', done: 'Passordet er endra.', signIn: 'Logg inn' },
  en: { password: 'Password', help: 'At least 12 characters. Four random words in a row are both strong and easy to remember.', newTitle: 'Make a new password', newLead: 'When you have made a new password, you must sign in again everywhere.', newSubmit: 'Save the password', done: 'The password is changed.', signIn: 'Sign in' },
}

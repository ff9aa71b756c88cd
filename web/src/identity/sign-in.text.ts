import type { Texts } from '../shell/language.tsx'

interface SignInText {
  readonly title: string
  readonly email: string
  readonly password: string
  readonly code: string
  readonly codeHelp: string
  readonly codeLead: string
  readonly submit: string
  readonly back: string
  readonly forgotten: string
  readonly forgottenBody: string
}

export const signInText: Texts<SignInText> = {
  nb: {
    title: 'Logg inn', email: 'E-postadresse', password: 'Passord', code: 'Kode', codeHelp: 'Seks siffer fra appen på telefonen, eller en av gjenopprettingskodene dine.', codeLead: 'Kontoen er beskyttet med en kode i tillegg til passordet.',
    submit: 'Logg inn', back: 'Bruk en annen konto', forgotten: 'Glemt passordet?', forgottenBody: 'Be en som administrerer virksomheten, om en lenke for å lage nytt passord. Lenken varer i én time.',
  },
  nn: {
    title: 'Logg inn', email: 'E-postadresse', password: 'Passord', code: 'Kode', codeHelp: 'Seks siffer frå appen på telefonen, eller ein av gjenopprettingskodane dine.', codeLead: 'Kontoen er verna med ein kode i tillegg til passordet.',
    submit: 'Logg inn', back: 'Bruk ein annan konto', forgotten: 'Gløymt passordet?', forgottenBody: 'Be ein som administrerer verksemda, om ei lenkje for å lage nytt passord. Lenkja varer i éin time.',
  },
  en: {
    title: 'Sign in', email: 'E-mail address', password: 'Password', code: 'Code', codeHelp: 'Six digits from the app on your phone, or one of your recovery codes.', codeLead: 'The account is protected by a code as well as the password.',
    submit: 'Sign in', back: 'Use another account', forgotten: 'Forgotten your password?', forgottenBody: 'Ask somebody who administers your organisation for a link to make a new one. The link lasts for one hour.',
  },
}

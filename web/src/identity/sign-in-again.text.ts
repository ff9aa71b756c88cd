import type { Texts } from '../shell/language.tsx'

interface SignInAgainText {
  readonly title: string
  readonly body: (name: string) => string
  readonly demo: (name: string) => string
  readonly elsewhere: string
  readonly leave: string
  readonly close: string
  readonly stillOut: string
}

export const signInAgainText: Texts<SignInAgainText> = {
  nb: {
    title: 'Du er logget ut', body: (name) => `Logg inn igjen som ${name}, så fortsetter du der du var. Det du har skrevet på siden, står der ennå.`, demo: (name) => `Fortsett som ${name}. I demoen trenger du ikke passord, og det du har skrevet på siden, står der ennå.`,
    elsewhere: 'Jeg har logget inn i en annen fane', leave: 'Forlat siden', close: 'Lukk', stillOut: 'Du er ikke logget inn i denne nettleseren ennå.',
  },
  nn: {
    title: 'Du er logga ut', body: (name) => `Logg inn att som ${name}, så held du fram der du var. Det du har skrive på sida, står der enno.`, demo: (name) => `Hald fram som ${name}. I demoen treng du ikkje passord, og det du har skrive på sida, står der enno.`,
    elsewhere: 'Eg har logga inn i ei anna fane', leave: 'Gå bort frå sida', close: 'Lukk', stillOut: 'Du er ikkje logga inn i denne nettlesaren enno.',
  },
  en: {
    title: 'You are signed out', body: (name) => `Sign in again as ${name} to go on where you were. What you have typed on the page is still there.`, demo: (name) => `Go on as ${name}. You need no password in the demo, and what you have typed on the page is still there.`,
    elsewhere: 'I have signed in in another tab', leave: 'Leave the page', close: 'Close', stillOut: 'You are not signed in in this browser yet.',
  },
}

import type { Texts } from './language.tsx'

interface ShellText {
  readonly skip: string
  readonly home: string
  readonly language: string
  readonly organisation: string
  readonly navigation: string
  /** On the button that unfolds the header on a phone. */
  readonly menu: string
  readonly assess: string
  readonly overview: string
  readonly findServices: string
  readonly knowledge: string
  readonly help: string
  readonly engagements: string
  readonly suppliers: string
  readonly services: string
  readonly decisions: string
  readonly members: string
  readonly theOrganisation: string
  readonly account: string
  readonly signIn: string
  readonly signOut: string
  readonly loading: string
  readonly offline: string
  readonly footer: string
  readonly openSource: string
  readonly notFound: { readonly title: string; readonly body: string; readonly home: string }
  readonly noOrganisation: { readonly title: string; readonly body: string }
}

export const shellText: Texts<ShellText> = {
  nb: {
    skip: 'Hopp til innholdet', home: 'Rustning, til forsiden', language: 'Språk', organisation: 'Virksomhet', navigation: 'Hovedmeny', menu: 'Meny',
    assess: 'Åpen vurdering', findServices: 'Finn tjenester', overview: 'Oversikt', knowledge: 'Kunnskap', help: 'Kom i gang', engagements: 'Leverandørforhold', decisions: 'Saker', suppliers: 'Leverandører', services: 'Tjenester', members: 'Folk og roller', theOrganisation: 'Virksomheten', account: 'Min konto', signIn: 'Logg inn', signOut: 'Logg ut', loading: 'Henter …',
    offline: 'Du er ikke på nett. Det du ser, kan være gammelt, og ingenting blir lagret før nettet er tilbake.',
    footer: 'Rustning gir ikke juridiske råd. Det viser hva loven sier, og hva dere har svart.', openSource: 'Fri programvare (Apache 2.0)',
    notFound: { title: 'Siden finnes ikke', body: 'Adressen viser ikke til noe du kan se. Kanskje er den skrevet feil, eller du hører ikke til virksomheten den gjelder.', home: 'Gå til forsiden' },
    noOrganisation: { title: 'Du hører ikke til noen virksomhet ennå', body: 'Be en som administrerer virksomheten din, om en invitasjon til e-postadressen du logger inn med.' },
  },
  nn: {
    skip: 'Hopp til innhaldet', home: 'Rustning, til framsida', language: 'Språk', organisation: 'Verksemd', navigation: 'Hovudmeny', menu: 'Meny',
    assess: 'Open vurdering', findServices: 'Finn tenester', overview: 'Oversyn', knowledge: 'Kunnskap', help: 'Kom i gang', engagements: 'Leverandørforhold', decisions: 'Saker', suppliers: 'Leverandørar', services: 'Tenester', members: 'Folk og roller', theOrganisation: 'Verksemda', account: 'Kontoen min', signIn: 'Logg inn', signOut: 'Logg ut', loading: 'Hentar …',
    offline: 'Du er ikkje på nett. Det du ser, kan vere gammalt, og ingenting blir lagra før nettet er tilbake.',
    footer: 'Rustning gir ikkje juridiske råd. Det viser kva lova seier, og kva de har svart.', openSource: 'Fri programvare (Apache 2.0)',
    notFound: { title: 'Sida finst ikkje', body: 'Adressa viser ikkje til noko du kan sjå. Kanskje er ho skriven feil, eller du høyrer ikkje til verksemda ho gjeld.', home: 'Gå til framsida' },
    noOrganisation: { title: 'Du høyrer ikkje til noka verksemd enno', body: 'Be ein som administrerer verksemda di, om ein invitasjon til e-postadressa du loggar inn med.' },
  },
  en: {
    skip: 'Skip to the content', home: 'Rustning, to the front page', language: 'Language', organisation: 'Organisation', navigation: 'Main menu', menu: 'Menu',
    assess: 'Open assessment', findServices: 'Find services', overview: 'Overview', knowledge: 'Knowledge', help: 'Get started', engagements: 'Engagements', decisions: 'Cases', suppliers: 'Suppliers', services: 'Services', members: 'People and roles', theOrganisation: 'The organisation', account: 'My account', signIn: 'Sign in', signOut: 'Sign out', loading: 'Loading …',
    offline: 'You are offline. What you see may be old, and nothing is saved until you are online again.',
    footer: 'Rustning gives no legal advice. It shows what the law says, and what you have answered.', openSource: 'Free software (Apache 2.0)',
    notFound: { title: 'There is no such page', body: 'The address does not lead to anything you can see. It may be misspelt, or you do not belong to the organisation it concerns.', home: 'Go to the front page' },
    noOrganisation: { title: 'You do not belong to any organisation yet', body: 'Ask somebody who administers your organisation to invite the e-mail address you sign in with.' },
  },
}

import type { Texts } from './language.tsx'

interface Step {
  readonly title: string
  readonly body: string
}
/** Where a step leads, by the page's address as the list of routes has it. */
export type HelpPlace = 'assess' | 'sign-in' | 'organisation' | 'members' | 'add' | 'import' | 'engagements' | 'duties' | 'requirements' | 'services' | 'clauses' | 'start' | 'decisions' | 'operate'

interface HelpText {
  readonly title: string
  readonly lead: string
  readonly steps: readonly Step[]
  readonly places: Record<HelpPlace, string>
  readonly guides: string
  readonly moreTitle: string
  readonly more: string
  readonly toKnowledge: string
  readonly signInFirst: string
}

/** In the order of the steps. */
export const helpPlaces: readonly (readonly HelpPlace[])[] = [['assess'], ['sign-in'], ['organisation', 'members'], ['add', 'import'], ['engagements'], ['duties', 'decisions'], ['requirements', 'services'], ['clauses'], ['start'], ['operate']]

export const helpText: Texts<HelpText> = {
  nb: {
    title: 'Slik kommer dere i gang', lead: 'Ti steg fra et behov til en tjeneste i trygg bruk. Du kan stoppe når som helst og fortsette senere.',
    steps: [
      { title: 'Prøv uten konto', body: 'I den åpne vurderingen svarer du på spørsmål om bruken og ser hva som gjelder. Svarene blir i nettleseren din.' },
      { title: 'Logg inn', body: 'Be en som administrerer virksomheten, om en invitasjon. Med konto blir svarene lagret, og flere kan arbeide sammen.' },
      { title: 'Fortell hvem dere er', body: 'Se at opplysningene om virksomheten stemmer, og inviter dem som skal være med: eier, personvernombud, sikkerhet, innkjøp.' },
      { title: 'Legg til leverandørforholdet', body: 'Et navn og en eier er nok. Bruker dere tjenesten alt, begynner den i fasen «bruk og oppfølging».' },
      { title: 'Svar på spørsmålene', body: 'Åpne leverandørforholdet. Du får ett spørsmål om gangen og ser hvorfor det stilles. «Vet ikke» er et lovlig svar.' },
      { title: 'Avklar behovet', body: 'Finn ut hva dere trenger, hvilke opplysninger det gjelder, og hvilken risiko dere kan akseptere. Der loven krever deres egen vurdering, konkluderer et navngitt menneske.' },
      { title: 'Still de riktige kravene', body: 'Ta med kravene som gjelder akkurat denne leveransen, og si hvordan de skal kontrolleres. Sammenlign det leverandørene svarer.' },
      { title: 'Inngå avtalen', body: 'Kontroller at avtalen har med det som må stå der. Behandler leverandøren personopplysninger for dere, må databehandleravtalen gjelde før behandlingen starter.' },
      { title: 'Start trygt', body: 'Test sikkerheten, flytt data og åpne tilgangene når tiltakene er på plass, ikke før. Midlertidige løsninger skal ha en sluttdato.' },
      { title: 'Følg opp i bruk', body: 'Kontroller leverandøren jevnlig, følg med på endringer i kjeden og i loven, og ha veien ut klar. Kommer noe nytt, sier Rustning hva som må vurderes om igjen.' },
    ],
    places: { 'assess': 'Åpen vurdering', 'sign-in': 'Logg inn', 'organisation': 'Virksomheten', 'members': 'Folk og roller', 'add': 'Legg til leverandørforhold', 'import': 'Hent inn mange fra et regneark', 'engagements': 'Leverandørforhold', 'duties': 'Plikter i behovsfasen', 'requirements': 'Alle krav', 'services': 'Finn en tjeneste', 'clauses': 'Alle avtalevilkår', 'start': 'Plikter ved oppstart', 'decisions': 'Beslutninger', 'operate': 'Plikter i bruk og oppfølging' },
    guides: 'Veiledninger', moreTitle: 'Lurer du på hvor reglene kommer fra?', more: 'Alt Rustning vurderer etter, kan leses: hver plikt med lov og dato, og hvilket dokument den er hentet fra.', toKnowledge: 'Til kunnskapen', signInFirst: 'Du må logge inn for noen av stegene.',
  },
  nn: {
    title: 'Slik kjem de i gang', lead: 'Ti steg frå eit behov til ei teneste i trygg bruk. Du kan stoppe når som helst og halde fram seinare.',
    steps: [
      { title: 'Prøv utan konto', body: 'I den opne vurderinga svarer du på spørsmål om bruken og ser kva som gjeld. Svara blir i nettlesaren din.' },
      { title: 'Logg inn', body: 'Be ein som administrerer verksemda, om ein invitasjon. Med konto blir svara lagra, og fleire kan arbeide saman.' },
      { title: 'Fortel kven de er', body: 'Sjå at opplysningane om verksemda stemmer, og inviter dei som skal vere med: eigar, personvernombod, tryggleik, innkjøp.' },
      { title: 'Legg til leverandørforholdet', body: 'Eit namn og ein eigar er nok. Bruker de tenesta alt, begynner ho i fasen «bruk og oppfølging».' },
      { title: 'Svar på spørsmåla', body: 'Opne leverandørforholdet. Du får eitt spørsmål om gongen og ser kvifor det blir stilt. «Veit ikkje» er eit lovleg svar.' },
      { title: 'Avklar behovet', body: 'Finn ut kva de treng, kva opplysningar det gjeld, og kva risiko de kan akseptere. Der lova krev dykkar eiga vurdering, er det eit namngitt menneske som konkluderer.' },
      { title: 'Still dei rette krava', body: 'Ta med krava som gjeld akkurat denne leveransen, og sei korleis dei skal kontrollerast. Samanlikn det leverandørane svarer.' },
      { title: 'Inngå avtalen', body: 'Kontroller at avtalen har med det som må stå der. Behandlar leverandøren personopplysningar for dykk, må databehandlaravtalen gjelde før behandlinga startar.' },
      { title: 'Start trygt', body: 'Test tryggleiken, flytt data og opne tilgangane når tiltaka er på plass, ikkje før. Mellombelse løysingar skal ha ein sluttdato.' },
      { title: 'Følg opp i bruk', body: 'Kontroller leverandøren jamleg, følg med på endringar i kjeda og i lova, og ha vegen ut klar. Kjem det noko nytt, seier Rustning kva som må vurderast på nytt.' },
    ],
    places: { 'assess': 'Open vurdering', 'sign-in': 'Logg inn', 'organisation': 'Verksemda', 'members': 'Folk og roller', 'add': 'Legg til leverandørforhold', 'import': 'Hent inn mange frå eit rekneark', 'engagements': 'Leverandørforhold', 'duties': 'Plikter i behovsfasen', 'requirements': 'Alle krav', 'services': 'Finn ei teneste', 'clauses': 'Alle avtalevilkår', 'start': 'Plikter ved oppstart', 'decisions': 'Avgjerder', 'operate': 'Plikter i bruk og oppfølging' },
    guides: 'Rettleiingar', moreTitle: 'Lurer du på kvar reglane kjem frå?', more: 'Alt Rustning vurderer etter, kan lesast: kvar plikt med lov og dato, og kva dokument ho er henta frå.', toKnowledge: 'Til kunnskapen', signInFirst: 'Du må logge inn for nokre av stega.',
  },
  en: {
    title: 'How to get started', lead: 'Ten steps from a need to a service in safe use. You can stop at any time and go on later.',
    steps: [
      { title: 'Try without an account', body: 'In the open assessment you answer questions about the use and see what applies. Your answers stay in your browser.' },
      { title: 'Sign in', body: 'Ask somebody who administers the organisation for an invitation. With an account the answers are kept, and several people can work together.' },
      { title: 'Say who you are', body: 'See that what is said about the organisation is right, and invite those who take part: owner, data protection officer, security, procurement.' },
      { title: 'Add the engagement', body: 'A name and an owner are enough. If you use the service already, it begins in the stage “use and follow-up”.' },
      { title: 'Answer the questions', body: 'Open the engagement. You get one question at a time and see why it is asked. “Don’t know” is a lawful answer.' },
      { title: 'Settle the need', body: 'Find out what you need, which data it concerns, and what risk you can accept. Where the law asks for your own assessment, a named person concludes.' },
      { title: 'Set the right requirements', body: 'Take the requirements that apply to this very delivery, and say how they are verified. Compare what the suppliers answer.' },
      { title: 'Make the agreement', body: 'Check that the agreement has what must stand there. If the supplier processes personal data for you, the processor agreement must be in force before processing starts.' },
      { title: 'Start safely', body: 'Test security, move data and open access when the measures are in place, not before. Interim solutions are to have an end date.' },
      { title: 'Follow up in use', body: 'Review the supplier regularly, follow changes in the chain and in the law, and have the way out ready. When something changes, Rustning says what must be assessed anew.' },
    ],
    places: { 'assess': 'Open assessment', 'sign-in': 'Sign in', 'organisation': 'The organisation', 'members': 'People and roles', 'add': 'Add an engagement', 'import': 'Import many from a spreadsheet', 'engagements': 'Engagements', 'duties': 'Duties in the need stage', 'requirements': 'All requirements', 'services': 'Find a service', 'clauses': 'All agreement terms', 'start': 'Duties at the start', 'decisions': 'Decisions', 'operate': 'Duties in use and follow-up' },
    guides: 'Guides', moreTitle: 'Where do the rules come from?', more: 'All that Rustning judges by can be read: each duty with its law and date, and the document it was taken from.', toKnowledge: 'To the knowledge', signInFirst: 'Some of the steps need you to sign in.',
  },
}

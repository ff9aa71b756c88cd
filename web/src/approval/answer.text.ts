import type { OfferAnswer } from '@rustning/server/approval/offer/offer.api.ts'
import type { Texts } from '../shell/language.tsx'

type Outcome = NonNullable<OfferAnswer['answer']>['outcome']

interface AnswerText {
  readonly title: string
  readonly lead: string
  readonly engagement: string
  readonly engagementHelp: string
  readonly pick: string
  readonly noEngagement: string
  readonly outcome: string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly outcomeSays: Readonly<Record<Outcome, string>>
  readonly words: string
  readonly wordsHelp: string
  readonly conditions: string
  readonly conditionsHelp: string
  readonly because: string
  readonly becauseHelp: string
  readonly sayName: string
  readonly sayNameHelp: string
  readonly submit: string
  readonly notYours: string
  readonly given: string
  readonly own: string
  readonly conditionsShown: string
  readonly said: string
  readonly named: string
  readonly unnamed: string
}

export const answerText: Texts<AnswerText> = {
  nb: {
    title: 'Ta stilling', lead: 'Dere konkluderer for dere selv, i deres eget leverandørforhold. Avsenderen får vite utfallet og en kvittering, og ellers bare det dere velger å si.', engagement: 'Deres eget leverandørforhold', engagementHelp: 'Der dere selv bruker tjenesten. Grunnlaget deres vises når dere har valgt.', pick: 'Velg leverandørforhold', noEngagement: 'Dere har ikke noe leverandørforhold ennå. Legg til det først; svaret skal høre til hos dere.',
    outcome: 'Hva kommer dere til?', outcomes: { adopted: 'Vi godtar den', adapted: 'Vi godtar den med egne vilkår', refused: 'Vi avslår den' }, outcomeSays: { adopted: 'Vurderingen passer hos oss slik den er.', adapted: 'Den passer når vi gjør noe annerledes. Skriv hva.', refused: 'Vi kan ikke bygge på den.' },
    words: 'Vår egen vurdering', wordsHelp: 'Med egne ord: hva dere har sett på hos dere selv. Den blir hos dere.', conditions: 'Vilkår eller tiltak hos oss', conditionsHelp: 'Trengs når dere godtar med egne vilkår. De blir hos dere.', because: 'Til avsenderen', becauseHelp: 'Kan stå tomt. Det du skriver her, sendes med svaret.', sayName: 'Oppgi navnet mitt til avsenderen', sayNameHelp: 'Ellers sendes bare rollen.', submit: 'Konkluder og send svaret',
    notYours: 'Å svare er å konkludere for virksomheten. Det gjør lederen eller den dataansvarliges fullmektig.', given: 'Svaret deres', own: 'Deres konklusjon', conditionsShown: 'Vilkår', said: 'Sagt til avsenderen', named: 'Navnet er oppgitt til avsenderen.', unnamed: 'Navnet er ikke oppgitt til avsenderen.',
  },
  nn: {
    title: 'Ta stilling', lead: 'De konkluderer for dykk sjølve, i dykkar eige leverandørforhold. Avsendaren får vite utfallet og ei kvittering, og elles berre det de vel å seie.', engagement: 'Dykkar eige leverandørforhold', engagementHelp: 'Der de sjølve bruker tenesta. Grunnlaget dykkar blir vist når de har valt.', pick: 'Vel leverandørforhold', noEngagement: 'De har ikkje noko leverandørforhold enno. Legg det til først; svaret skal høyre til hos dykk.',
    outcome: 'Kva kjem de til?', outcomes: { adopted: 'Vi godtek henne', adapted: 'Vi godtek henne med eigne vilkår', refused: 'Vi avslår henne' }, outcomeSays: { adopted: 'Vurderinga passar hos oss slik ho er.', adapted: 'Ho passar når vi gjer noko annleis. Skriv kva.', refused: 'Vi kan ikkje byggje på henne.' },
    words: 'Vår eiga vurdering', wordsHelp: 'Med eigne ord: kva de har sett på hos dykk sjølve. Ho blir hos dykk.', conditions: 'Vilkår eller tiltak hos oss', conditionsHelp: 'Trengst når de godtek med eigne vilkår. Dei blir hos dykk.', because: 'Til avsendaren', becauseHelp: 'Kan stå tomt. Det du skriv her, blir sendt med svaret.', sayName: 'Oppgi namnet mitt til avsendaren', sayNameHelp: 'Elles blir berre rolla send.', submit: 'Konkluder og send svaret',
    notYours: 'Å svare er å konkludere for verksemda. Det gjer leiaren eller fullmektigen for den dataansvarlege.', given: 'Svaret dykkar', own: 'Konklusjonen dykkar', conditionsShown: 'Vilkår', said: 'Sagt til avsendaren', named: 'Namnet er oppgitt til avsendaren.', unnamed: 'Namnet er ikkje oppgitt til avsendaren.',
  },
  en: {
    title: 'Decide for yourselves', lead: 'You conclude for yourselves, in your own engagement. The sender learns the outcome and gets a receipt, and otherwise only what you choose to say.', engagement: 'Your own engagement', engagementHelp: 'Where you use the service yourselves. Your grounds are shown when you have chosen.', pick: 'Choose an engagement', noEngagement: 'You have no engagement yet. Add it first; the answer must belong with you.',
    outcome: 'What do you conclude?', outcomes: { adopted: 'We adopt it', adapted: 'We adopt it with conditions of our own', refused: 'We refuse it' }, outcomeSays: { adopted: 'The assessment fits us as it is.', adapted: 'It fits when we do something differently. Write what.', refused: 'We cannot rely on it.' },
    words: 'Our own assessment', wordsHelp: 'In your own words: what you have looked at with yourselves. It stays with you.', conditions: 'Conditions or measures with us', conditionsHelp: 'Needed when you adopt it with conditions. They stay with you.', because: 'To the sender', becauseHelp: 'May be left empty. What you write here goes with the answer.', sayName: 'Tell the sender my name', sayNameHelp: 'Otherwise only the role is sent.', submit: 'Conclude and send the answer',
    notYours: 'To answer is to conclude for the organisation. The leader or the controller’s delegate does.', given: 'Your answer', own: 'Your conclusion', conditionsShown: 'Conditions', said: 'Said to the sender', named: 'The name is given to the sender.', unnamed: 'The name is not given to the sender.',
  },
}

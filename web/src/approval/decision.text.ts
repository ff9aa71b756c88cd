import type { DecisionAnswer } from '@rustning/server/approval/decision/decision.api.ts'
import type { Texts } from '../shell/language.tsx'

type Form = DecisionAnswer['form']
type State = DecisionAnswer['state']

interface DecisionText {
  readonly title: string
  readonly leadHere: string
  readonly leadAll: string
  readonly add: string
  readonly name: string
  readonly state: string
  readonly form: string
  readonly level: string
  readonly expires: string
  readonly askedBy: string
  readonly engagement: string
  readonly showing: string
  readonly onlyOpen: string
  readonly all: string
  readonly forms: Readonly<Record<Form, string>>
  readonly formSays: Readonly<Record<Form, string>>
  readonly states: Readonly<Record<State, string>>
  readonly emptyTitle: string
  readonly emptyBody: string
  readonly noOpenTitle: string
  readonly noOpenBody: string
  readonly addTitle: string
  readonly chooseForm: string
  readonly chooseThis: string
  readonly duty: string
  readonly dutyHelp: string
  readonly dutyNone: string
  readonly part: string
  readonly nameHelp: string
  readonly reasons: string
  readonly reasonsHelp: string
  readonly measures: string
  readonly measuresHelp: string
  readonly levelHelp: string
  readonly worth: string
  readonly worthHelp: (currency: string, over: string | undefined) => string
  readonly expiresHelp: (longest: string) => string
  readonly submit: string
  readonly noMatrixTitle: string
  readonly noMatrixBody: string
  readonly noMatrixYours: string
  readonly adoptMatrix: string
  readonly durations: Readonly<Record<'days' | 'months' | 'years', (count: number) => string>>
  readonly renewing: (title: string) => string
  readonly change: string
  readonly changeLead: string
  readonly changeSubmit: string
}

const one = (singular: string, plural: string) => (count: number) => `${count} ${count === 1 ? singular : plural}`

export const decisionText: Texts<DecisionText> = {
  nb: {
    title: 'Saker til avgjørelse', leadHere: 'Unntak, risiko som gjenstår og styresaker. Én legger fram, en annen avgjør, og det som godtas, er nøyaktig det som ble vist.', leadAll: 'Alt som venter på at noen med fullmakt tar stilling, i alle leverandørforhold.',
    add: 'Legg fram en sak', name: 'Sak', state: 'Status', form: 'Gjelder', level: 'Risiko som gjenstår', expires: 'Gjelder til og med', askedBy: 'Lagt fram av', engagement: 'Leverandørforhold', showing: 'Vis', onlyOpen: 'Bare de som venter', all: 'Alle saker',
    forms: { 'exception': 'Begrunnet unntak', 'residual-risk': 'Risiko som gjenstår', 'board-case': 'Styresak' },
    formSays: { 'exception': 'Dere må fravike en plikt en tid, og loven åpner for det. Unntaket går ut og må vurderes på nytt.', 'residual-risk': 'Tiltakene er valgt, og noen med fullmakt må godta den risikoen som er igjen.', 'board-case': 'Saken er så stor eller så alvorlig at styret skal ta stilling.' },
    states: { open: 'Venter på avgjørelse', accepted: 'Godtatt', refused: 'Avslått', withdrawn: 'Trukket tilbake', expired: 'Gått ut' },
    emptyTitle: 'Ingen saker er lagt fram', emptyBody: 'Må dere fravike en plikt eller leve med en risiko, legger du det fram her. En annen enn deg avgjør.', noOpenTitle: 'Ingenting venter på avgjørelse', noOpenBody: 'Velg «Alle saker» for å se det som er avgjort.',
    addTitle: 'Legg fram en sak', chooseForm: 'Hva trenger dere en avgjørelse om?', chooseThis: 'Legg fram', duty: 'Plikten det gjelder', dutyHelp: 'Bare plikter som kan fravikes, står i listen. De andre må oppfylles.', dutyNone: 'Ingen bestemt plikt', part: 'Del', nameHelp: 'Én setning som sier hva som skal avgjøres.',
    reasons: 'Bakgrunn og begrunnelse', reasonsHelp: 'Hva som ikke er på plass, hvorfor, hvem det går ut over, og hvorfor dere likevel vil gå videre.', measures: 'Tiltak imens', measuresHelp: 'Hva dere gjør for å holde risikoen nede så lenge dette gjelder.', levelHelp: 'Etter tiltakene, på virksomhetens egen skala. Nivået avgjør hvem som kan godta den.',
    worth: 'Verdi i avtaleperioden', worthHelp: (currency, over) => `Hele ${currency}, uten merverdiavgift.${over === undefined ? '' : ` Fra ${over} skal saken til styret.`}`, expiresHelp: (longest) => `Virksomheten gir ikke unntak for mer enn ${longest}.`, submit: 'Legg fram saken',
    noMatrixTitle: 'Ingen kan avgjøre saker ennå', noMatrixBody: 'Virksomheten har ikke vedtatt en fullmaktsmatrise: hvem som kan godta hvilken risiko. Be lederen vedta den først.', noMatrixYours: 'Virksomheten har ikke bestemt hvem som kan godta hvilken risiko. Som leder kan du vedta fullmaktsmatrisen. Det ligger et forslag klart.', adoptMatrix: 'Vedta fullmaktsmatrisen', durations: { days: one('dag', 'dager'), months: one('måned', 'måneder'), years: (count) => `${count} år` },
    renewing: (title) => `Denne fornyer «${title}». Den gamle gjelder til sin dag, og den nye tar over når den er godtatt.`, change: 'Endre saken', changeLead: 'Saken tar med seg grunnlaget slik det er nå. Den som endrer sist, kan ikke selv avgjøre.', changeSubmit: 'Lagre endringene',
  },
  nn: {
    title: 'Saker til avgjerd', leadHere: 'Unntak, risiko som står att og styresaker. Éin legg fram, ein annan avgjer, og det som blir godteke, er nøyaktig det som blei vist.', leadAll: 'Alt som ventar på at nokon med fullmakt tek stilling, i alle leverandørforhold.',
    add: 'Legg fram ei sak', name: 'Sak', state: 'Status', form: 'Gjeld', level: 'Risiko som står att', expires: 'Gjeld til og med', askedBy: 'Lagd fram av', engagement: 'Leverandørforhold', showing: 'Vis', onlyOpen: 'Berre dei som ventar', all: 'Alle saker',
    forms: { 'exception': 'Grunngjeve unntak', 'residual-risk': 'Risiko som står att', 'board-case': 'Styresak' },
    formSays: { 'exception': 'De må fråvike ei plikt ei tid, og lova opnar for det. Unntaket går ut og må vurderast på nytt.', 'residual-risk': 'Tiltaka er valde, og nokon med fullmakt må godta den risikoen som er igjen.', 'board-case': 'Saka er så stor eller så alvorleg at styret skal ta stilling.' },
    states: { open: 'Ventar på avgjerd', accepted: 'Godteken', refused: 'Avslått', withdrawn: 'Trekt tilbake', expired: 'Gått ut' },
    emptyTitle: 'Ingen saker er lagde fram', emptyBody: 'Må de fråvike ei plikt eller leve med ein risiko, legg du det fram her. Ein annan enn deg avgjer.', noOpenTitle: 'Ingenting ventar på avgjerd', noOpenBody: 'Vel «Alle saker» for å sjå det som er avgjort.',
    addTitle: 'Legg fram ei sak', chooseForm: 'Kva treng de ei avgjerd om?', chooseThis: 'Legg fram', duty: 'Plikta det gjeld', dutyHelp: 'Berre plikter som kan fråvikast, står i lista. Dei andre må oppfyllast.', dutyNone: 'Inga bestemd plikt', part: 'Del', nameHelp: 'Éi setning som seier kva som skal avgjerast.',
    reasons: 'Bakgrunn og grunngiving', reasonsHelp: 'Kva som ikkje er på plass, kvifor, kven det går ut over, og kvifor de likevel vil gå vidare.', measures: 'Tiltak imens', measuresHelp: 'Kva de gjer for å halde risikoen nede så lenge dette gjeld.', levelHelp: 'Etter tiltaka, på verksemda sin eigen skala. Nivået avgjer kven som kan godta han.',
    worth: 'Verdi i avtaleperioden', worthHelp: (currency, over) => `Heile ${currency}, utan meirverdiavgift.${over === undefined ? '' : ` Frå ${over} skal saka til styret.`}`, expiresHelp: (longest) => `Verksemda gir ikkje unntak for meir enn ${longest}.`, submit: 'Legg fram saka',
    noMatrixTitle: 'Ingen kan avgjere saker enno', noMatrixBody: 'Verksemda har ikkje vedteke ei fullmaktsmatrise: kven som kan godta kva risiko. Be leiaren vedta henne først.', noMatrixYours: 'Verksemda har ikkje bestemt kven som kan godta kva risiko. Som leiar kan du vedta fullmaktsmatrisa. Det ligg eit framlegg klart.', adoptMatrix: 'Vedta fullmaktsmatrisa', durations: { days: one('dag', 'dagar'), months: one('månad', 'månader'), years: (count) => `${count} år` },
    renewing: (title) => `Denne fornyar «${title}». Den gamle gjeld til dagen sin, og den nye tek over når ho er godteken.`, change: 'Endre saka', changeLead: 'Saka tek med seg grunnlaget slik det er no. Den som endrar sist, kan ikkje sjølv avgjere.', changeSubmit: 'Lagre endringane',
  },
  en: {
    title: 'Cases to decide', leadHere: 'Exceptions, risk that is left, and cases for the board. One person puts it forward, another decides, and what is accepted is exactly what was shown.', leadAll: 'Everything that waits for somebody with the authority, in all engagements.',
    add: 'Put forward a case', name: 'Case', state: 'Status', form: 'Concerns', level: 'Risk that is left', expires: 'Holds until and including', askedBy: 'Put forward by', engagement: 'Engagement', showing: 'Show', onlyOpen: 'Only those waiting', all: 'All cases',
    forms: { 'exception': 'Reasoned exception', 'residual-risk': 'Risk that is left', 'board-case': 'Case for the board' },
    formSays: { 'exception': 'You must depart from a duty for a time, and the law leaves room for it. The exception ends and is then assessed anew.', 'residual-risk': 'The measures are chosen, and somebody with the authority must accept the risk that is left.', 'board-case': 'The case is so large or so serious that the board is to decide.' },
    states: { open: 'Waits for a decision', accepted: 'Accepted', refused: 'Refused', withdrawn: 'Withdrawn', expired: 'Expired' },
    emptyTitle: 'No case has been put forward', emptyBody: 'If you must depart from a duty or live with a risk, put it forward here. Somebody other than you decides.', noOpenTitle: 'Nothing waits for a decision', noOpenBody: 'Choose “All cases” to see what has been decided.',
    addTitle: 'Put forward a case', chooseForm: 'What do you need a decision on?', chooseThis: 'Put forward', duty: 'The duty', dutyHelp: 'Only duties that may be departed from are listed. The others must be met.', dutyNone: 'No particular duty', part: 'Part', nameHelp: 'One sentence that says what is to be decided.',
    reasons: 'Background and reasons', reasonsHelp: 'What is not in place, why, whom it affects, and why you want to go on all the same.', measures: 'Measures meanwhile', measuresHelp: 'What you do to keep the risk down for as long as this holds.', levelHelp: 'After the measures, on the organisation’s own scale. The level decides who may accept it.',
    worth: 'Value over the agreement', worthHelp: (currency, over) => `Whole ${currency}, without value added tax.${over === undefined ? '' : ` From ${over} the case goes to the board.`}`, expiresHelp: (longest) => `The organisation gives no exception for more than ${longest}.`, submit: 'Put forward the case',
    noMatrixTitle: 'Nobody can decide cases yet', noMatrixBody: 'The organisation has not adopted an authority matrix: who may accept which risk. Ask the leader to adopt it first.', noMatrixYours: 'The organisation has not said who may accept which risk. As leader you can adopt the authority matrix. A proposal is ready.', adoptMatrix: 'Adopt the authority matrix', durations: { days: one('day', 'days'), months: one('month', 'months'), years: one('year', 'years') },
    renewing: (title) => `This renews “${title}”. The old one holds until its day, and the new one takes over when it is accepted.`, change: 'Change the case', changeLead: 'The case takes the grounds as they are now. Whoever changes it last cannot decide it.', changeSubmit: 'Save the changes',
  },
}

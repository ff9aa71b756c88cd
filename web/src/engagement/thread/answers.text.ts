/** Words for the questions and answers of an engagement. */
import type { Texts } from '../../shell/language.tsx'

interface AnswersText {
  /** What the decision point wants, what this stage wants, and what may wait. */
  readonly left: Readonly<Record<'gate' | 'now' | 'later', (n: number) => string>>
  readonly gateAsked: string
  readonly answerKept: string
  readonly stageAsked: string
  readonly thenNow: (n: number) => string
  readonly thenLater: (n: number) => string
  readonly goOn: string
  readonly toOverview: string
  readonly skip: string
  readonly leave: string
  readonly source: string
  readonly sourceHelp: string
  readonly sourceOpen: string
  readonly ofOrganisation: string
  readonly ofPart: (part: string) => string
  readonly ofAll: string
  readonly holdsFor: string
  readonly concluded: string
  readonly concludedBody: string
  readonly conclude: string
  readonly elsewhere: Readonly<Record<'about' | 'people', string>>
  readonly onlyOurselves: string
  readonly about: string
  readonly people: string
  readonly done: string
  readonly doneSkipped: (n: number) => string
  readonly askSkipped: string
  readonly answers: string
  readonly noAnswers: string
  readonly question: string
  readonly answer: string
  readonly by: string
  readonly at: string
  readonly scope: string
  readonly scopes: Readonly<Record<'organisation' | 'engagement' | 'part', string>>
  readonly unknown: string
  readonly withdrawn: string
  readonly change: string
  readonly history: string
  readonly historyOf: (question: string) => string
  readonly close: string
  readonly withdraw: string
  readonly program: string
  readonly outdated: (n: number) => string
}

export const answersText: Texts<AnswersText> = {
  nb: {
    left: { gate: (n) => `For å gå videre: ${n} spørsmål igjen`, now: (n) => `For denne fasen: ${n} spørsmål igjen`, later: (n) => `For senere faser: ${n} spørsmål igjen` },
    answerKept: 'Svaret er lagret.', gateAsked: 'Dere har svart på det som må avklares for å gå videre.', stageAsked: 'Dere har svart på det denne fasen trenger.', toOverview: 'Se om dere kan gå videre', goOn: 'Svar på flere spørsmål',
    thenNow: (n) => (n === 1 ? 'Ett spørsmål til gjelder denne fasen. Det stopper ingenting.' : `${n} spørsmål til gjelder denne fasen. De stopper ingenting.`),
    thenLater: (n) => (n === 1 ? 'Ett spørsmål hører til senere faser og kan vente.' : `${n} spørsmål hører til senere faser og kan vente.`), skip: 'Spør senere', leave: 'La svaret stå',
    source: 'Hvor vet dere det fra?', sourceHelp: 'For eksempel avtalen punkt 4, en e-post fra leverandøren eller et møte. Skriv kilden før du svarer.', sourceOpen: 'Oppgi kilde',
    ofOrganisation: 'Svaret gjelder hele virksomheten. Det brukes i alle leverandørforhold.', ofPart: (part) => `Bare ${part}`, ofAll: 'Hele leverandørforholdet', holdsFor: 'Svaret gjelder',
    concluded: 'Dette konkluderer dere selv', concludedBody: 'Svaret er en konklusjon med navn, dato og begrunnelse. Programmet kan ikke trekke den for dere.', conclude: 'Skriv konklusjonen',
    elsewhere: { about: 'Dette fyller dere ut under opplysningene. Svaret følger med hit.', people: 'Dette fyller dere ut under parter og team. Svaret følger med hit.' }, onlyOurselves: 'Ingen andre, bare oss', about: 'Gå til opplysningene', people: 'Gå til parter og team', done: 'Det er ikke flere spørsmål nå.',
    doneSkipped: (n) => (n === 1 ? 'Ett spørsmål er besvart med «vet ikke» eller utsatt.' : `${n} spørsmål er besvart med «vet ikke» eller utsatt.`), askSkipped: 'Ta dem nå',
    answers: 'Svar', noAnswers: 'Ingen har svart på noe ennå. Begynn med spørsmålet over.', question: 'Spørsmål', answer: 'Svar', by: 'Hvem og kilde', at: 'Når', scope: 'Gjelder',
    scopes: { organisation: 'Hele virksomheten', engagement: 'Leverandørforholdet', part: 'Delen' }, unknown: 'Vet ikke', withdrawn: 'Trukket tilbake', change: 'Endre',
    history: 'Historikk', historyOf: (question) => `Alt som er svart på: ${question}`, close: 'Lukk', withdraw: 'Trekk svaret tilbake', program: 'et program',
    outdated: (n) => (n === 1 ? 'Ett eldre svar passer ikke lenger til spørsmålet. Det er tatt vare på, men blir ikke vurdert.' : `${n} eldre svar passer ikke lenger til spørsmålene. De er tatt vare på, men blir ikke vurdert.`),
  },
  nn: {
    left: { gate: (n) => `For å gå vidare: ${n} spørsmål att`, now: (n) => `For denne fasen: ${n} spørsmål att`, later: (n) => `For seinare fasar: ${n} spørsmål att` },
    answerKept: 'Svaret er lagra.', gateAsked: 'De har svart på det som må avklarast for å gå vidare.', stageAsked: 'De har svart på det denne fasen treng.', toOverview: 'Sjå om de kan gå vidare', goOn: 'Svar på fleire spørsmål',
    thenNow: (n) => (n === 1 ? 'Eitt spørsmål til gjeld denne fasen. Det stoppar ingenting.' : `${n} spørsmål til gjeld denne fasen. Dei stoppar ingenting.`),
    thenLater: (n) => (n === 1 ? 'Eitt spørsmål høyrer til seinare fasar og kan vente.' : `${n} spørsmål høyrer til seinare fasar og kan vente.`), skip: 'Spør seinare', leave: 'La svaret stå',
    source: 'Kvar veit de det frå?', sourceHelp: 'Til dømes avtalen punkt 4, ein e-post frå leverandøren eller eit møte. Skriv kjelda før du svarer.', sourceOpen: 'Oppgi kjelde',
    ofOrganisation: 'Svaret gjeld heile verksemda. Det blir brukt i alle leverandørforhold.', ofPart: (part) => `Berre ${part}`, ofAll: 'Heile leverandørforholdet', holdsFor: 'Svaret gjeld',
    concluded: 'Dette konkluderer de sjølve', concludedBody: 'Svaret er ein konklusjon med namn, dato og grunngjeving. Programmet kan ikkje trekkje han for dykk.', conclude: 'Skriv konklusjonen',
    elsewhere: { about: 'Dette fyller de ut under opplysningane. Svaret følgjer med hit.', people: 'Dette fyller de ut under partar og team. Svaret følgjer med hit.' }, onlyOurselves: 'Ingen andre, berre oss', about: 'Gå til opplysningane', people: 'Gå til partar og team', done: 'Det er ikkje fleire spørsmål no.',
    doneSkipped: (n) => (n === 1 ? 'Eitt spørsmål er svart på med «veit ikkje» eller utsett.' : `${n} spørsmål er svara på med «veit ikkje» eller utsette.`), askSkipped: 'Ta dei no',
    answers: 'Svar', noAnswers: 'Ingen har svart på noko enno. Begynn med spørsmålet over.', question: 'Spørsmål', answer: 'Svar', by: 'Kven og kjelde', at: 'Når', scope: 'Gjeld',
    scopes: { organisation: 'Heile verksemda', engagement: 'Leverandørforholdet', part: 'Delen' }, unknown: 'Veit ikkje', withdrawn: 'Trekt tilbake', change: 'Endre',
    history: 'Historikk', historyOf: (question) => `Alt som er svart på: ${question}`, close: 'Lukk', withdraw: 'Trekk svaret tilbake', program: 'eit program',
    outdated: (n) => (n === 1 ? 'Eitt eldre svar passar ikkje lenger til spørsmålet. Det er teke vare på, men blir ikkje vurdert.' : `${n} eldre svar passar ikkje lenger til spørsmåla. Dei er tekne vare på, men blir ikkje vurderte.`),
  },
  en: {
    left: { gate: (n) => `To go on: ${n} ${n === 1 ? 'question' : 'questions'} left`, now: (n) => `For this stage: ${n} ${n === 1 ? 'question' : 'questions'} left`, later: (n) => `For later stages: ${n} ${n === 1 ? 'question' : 'questions'} left` },
    answerKept: 'The answer is saved.', gateAsked: 'You have answered what must be settled before you can go on.', stageAsked: 'You have answered what this stage needs.', toOverview: 'See whether you can go on', goOn: 'Answer more questions',
    thenNow: (n) => (n === 1 ? 'One more question concerns this stage. It stops nothing.' : `${n} more questions concern this stage. They stop nothing.`),
    thenLater: (n) => (n === 1 ? 'One question belongs to later stages and can wait.' : `${n} questions belong to later stages and can wait.`), skip: 'Ask later', leave: 'Leave the answer',
    source: 'Where do you know it from?', sourceHelp: 'For example clause 4 of the agreement, an e-mail from the supplier or a meeting. Write the source before you answer.', sourceOpen: 'Give a source',
    ofOrganisation: 'The answer holds for the whole organisation. It is used in every engagement.', ofPart: (part) => `Only ${part}`, ofAll: 'The whole engagement', holdsFor: 'The answer holds for',
    concluded: 'You conclude on this yourselves', concludedBody: 'The answer is a conclusion with a name, a day and a reason. The program cannot draw it for you.', conclude: 'Write the conclusion',
    elsewhere: { about: 'You fill this in under the details. The answer follows.', people: 'You fill this in under parties and team. The answer follows.' }, onlyOurselves: 'Nobody else, only us', about: 'Go to the details', people: 'Go to parties and team', done: 'There are no more questions now.',
    doneSkipped: (n) => (n === 1 ? 'One question is answered with “don’t know” or put off.' : `${n} questions are answered with “don’t know” or put off.`), askSkipped: 'Take them now',
    answers: 'Answers', noAnswers: 'Nobody has answered anything yet. Begin with the question above.', question: 'Question', answer: 'Answer', by: 'Who and source', at: 'When', scope: 'Holds for',
    scopes: { organisation: 'The organisation', engagement: 'The engagement', part: 'The part' }, unknown: 'Don’t know', withdrawn: 'Withdrawn', change: 'Change',
    history: 'History', historyOf: (question) => `Everything answered to: ${question}`, close: 'Close', withdraw: 'Withdraw the answer', program: 'a program',
    outdated: (n) => (n === 1 ? 'One older answer no longer fits the question. It is kept, but not judged.' : `${n} older answers no longer fit the questions. They are kept, but not judged.`),
  },
}

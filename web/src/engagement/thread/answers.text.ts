/** Words for the questions and answers of an engagement. */
import type { Texts } from '../../shell/language.tsx'

interface AnswersText {
  readonly left: (n: number) => string
  readonly applies: string
  readonly inPlace: string
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
  readonly elsewhere: string
  readonly elsewhereBody: string
  readonly about: string
  readonly people: string
  readonly done: string
  readonly doneSkipped: (n: number) => string
  readonly seeDuties: string
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
    left: (n) => (n === 1 ? 'Siste spørsmål' : `${n} spørsmål igjen`), applies: 'avklarer hva som gjelder', inPlace: 'avklarer om det er på plass', skip: 'Spør senere', leave: 'La svaret stå',
    source: 'Hvor vet dere det fra?', sourceHelp: 'For eksempel avtalen punkt 4, en e-post fra leverandøren eller et møte. Skriv kilden før du svarer.', sourceOpen: 'Oppgi kilde',
    ofOrganisation: 'Svaret gjelder hele virksomheten. Det brukes i alle leverandørforhold.', ofPart: (part) => `Bare ${part}`, ofAll: 'Hele leverandørforholdet', holdsFor: 'Svaret gjelder',
    concluded: 'Dette konkluderer dere selv', concludedBody: 'Svaret er en konklusjon med navn, dato og begrunnelse. Programmet kan ikke trekke den for dere.', conclude: 'Gå til konklusjonene',
    elsewhere: 'Dette står i opplysningene', elsewhereBody: 'Fyll det ut der, så følger svaret med hit.', about: 'Gå til opplysningene', people: 'Gå til parter og team', done: 'Det er ikke flere spørsmål nå.',
    doneSkipped: (n) => (n === 1 ? 'Ett spørsmål er besvart med «vet ikke» eller utsatt.' : `${n} spørsmål er besvart med «vet ikke» eller utsatt.`), seeDuties: 'Se hva som gjelder', askSkipped: 'Ta dem nå',
    answers: 'Svar', noAnswers: 'Ingen har svart på noe ennå. Begynn med spørsmålet over.', question: 'Spørsmål', answer: 'Svar', by: 'Hvem og kilde', at: 'Når', scope: 'Gjelder',
    scopes: { organisation: 'Hele virksomheten', engagement: 'Leverandørforholdet', part: 'Delen' }, unknown: 'Vet ikke', withdrawn: 'Trukket tilbake', change: 'Endre',
    history: 'Historikk', historyOf: (question) => `Alt som er svart på: ${question}`, close: 'Lukk', withdraw: 'Trekk svaret tilbake', program: 'et program',
    outdated: (n) => (n === 1 ? 'Ett eldre svar passer ikke lenger til spørsmålet. Det er tatt vare på, men blir ikke vurdert.' : `${n} eldre svar passer ikke lenger til spørsmålene. De er tatt vare på, men blir ikke vurdert.`),
  },
  nn: {
    left: (n) => (n === 1 ? 'Siste spørsmål' : `${n} spørsmål att`), applies: 'avklarar kva som gjeld', inPlace: 'avklarar om det er på plass', skip: 'Spør seinare', leave: 'La svaret stå',
    source: 'Kvar veit de det frå?', sourceHelp: 'Til dømes avtalen punkt 4, ein e-post frå leverandøren eller eit møte. Skriv kjelda før du svarer.', sourceOpen: 'Oppgi kjelde',
    ofOrganisation: 'Svaret gjeld heile verksemda. Det blir brukt i alle leverandørforhold.', ofPart: (part) => `Berre ${part}`, ofAll: 'Heile leverandørforholdet', holdsFor: 'Svaret gjeld',
    concluded: 'Dette konkluderer de sjølve', concludedBody: 'Svaret er ein konklusjon med namn, dato og grunngjeving. Programmet kan ikkje trekkje han for dykk.', conclude: 'Gå til konklusjonane',
    elsewhere: 'Dette står i opplysningane', elsewhereBody: 'Fyll det ut der, så følgjer svaret med hit.', about: 'Gå til opplysningane', people: 'Gå til partar og team', done: 'Det er ikkje fleire spørsmål no.',
    doneSkipped: (n) => (n === 1 ? 'Eitt spørsmål er svart på med «veit ikkje» eller utsett.' : `${n} spørsmål er svara på med «veit ikkje» eller utsette.`), seeDuties: 'Sjå kva som gjeld', askSkipped: 'Ta dei no',
    answers: 'Svar', noAnswers: 'Ingen har svart på noko enno. Begynn med spørsmålet over.', question: 'Spørsmål', answer: 'Svar', by: 'Kven og kjelde', at: 'Når', scope: 'Gjeld',
    scopes: { organisation: 'Heile verksemda', engagement: 'Leverandørforholdet', part: 'Delen' }, unknown: 'Veit ikkje', withdrawn: 'Trekt tilbake', change: 'Endre',
    history: 'Historikk', historyOf: (question) => `Alt som er svart på: ${question}`, close: 'Lukk', withdraw: 'Trekk svaret tilbake', program: 'eit program',
    outdated: (n) => (n === 1 ? 'Eitt eldre svar passar ikkje lenger til spørsmålet. Det er teke vare på, men blir ikkje vurdert.' : `${n} eldre svar passar ikkje lenger til spørsmåla. Dei er tekne vare på, men blir ikkje vurderte.`),
  },
  en: {
    left: (n) => (n === 1 ? 'The last question' : `${n} questions left`), applies: 'settles what applies', inPlace: 'settles whether it is in place', skip: 'Ask later', leave: 'Leave the answer',
    source: 'Where do you know it from?', sourceHelp: 'For example clause 4 of the agreement, an e-mail from the supplier or a meeting. Write the source before you answer.', sourceOpen: 'Give a source',
    ofOrganisation: 'The answer holds for the whole organisation. It is used in every engagement.', ofPart: (part) => `Only ${part}`, ofAll: 'The whole engagement', holdsFor: 'The answer holds for',
    concluded: 'You conclude on this yourselves', concludedBody: 'The answer is a conclusion with a name, a day and a reason. The program cannot draw it for you.', conclude: 'Go to the conclusions',
    elsewhere: 'This stands in the details', elsewhereBody: 'Fill it in there, and the answer follows.', about: 'Go to the details', people: 'Go to parties and team', done: 'There are no more questions now.',
    doneSkipped: (n) => (n === 1 ? 'One question is answered with “don’t know” or put off.' : `${n} questions are answered with “don’t know” or put off.`), seeDuties: 'See what applies', askSkipped: 'Take them now',
    answers: 'Answers', noAnswers: 'Nobody has answered anything yet. Begin with the question above.', question: 'Question', answer: 'Answer', by: 'Who and source', at: 'When', scope: 'Holds for',
    scopes: { organisation: 'The organisation', engagement: 'The engagement', part: 'The part' }, unknown: 'Don’t know', withdrawn: 'Withdrawn', change: 'Change',
    history: 'History', historyOf: (question) => `Everything answered to: ${question}`, close: 'Close', withdraw: 'Withdraw the answer', program: 'a program',
    outdated: (n) => (n === 1 ? 'One older answer no longer fits the question. It is kept, but not judged.' : `${n} older answers no longer fit the questions. They are kept, but not judged.`),
  },
}

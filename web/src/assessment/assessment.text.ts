/** The open assessment's own words; duties, reasons and outcomes are said by the judgement itself. */
import type { Stage } from '@rustning/engine'
import type { Texts } from '../shell/language.tsx'

interface AssessmentText {
  readonly title: string
  readonly lead: string
  readonly own: string
  readonly what: string
  readonly whatHelp: string
  readonly unnamed: string
  readonly begin: string
  readonly samples: string
  readonly file: string
  readonly fileHelp: string
  readonly openFile: string
  readonly fileWrong: string
  readonly stays: string
  readonly stage: string
  readonly stageHelp: string
  readonly stages: Readonly<Record<Stage, { readonly title: string; readonly means: string }>>
  readonly back: string
  readonly settled: (n: number) => string
  readonly settledMore: (n: number) => string
  readonly settledAll: string
  readonly show: string
  readonly further: string
  readonly soFar: string
  readonly decided: (decided: number, all: number) => string
  readonly must: string
  readonly open: string
  readonly more: (n: number) => string
  readonly goOn: string
  readonly print: string
  readonly save: string
  readonly again: string
  readonly applying: string
  readonly applyingLead: (n: number) => string
  readonly answers: string
  readonly answered: (n: number) => string
  readonly changeOne: (question: string) => string
  readonly changeShort: string
}

export const assessmentText: Texts<AssessmentText> = {
  nb: {
    title: 'Åpen vurdering', lead: 'Svar på noen spørsmål om leverandøren og bruken. Du ser med en gang hva som gjelder, hvorfor, og hva du bør spørre om.',
    own: 'Vurder noe dere selv bruker', what: 'Hva skal dere bruke?',
    whatHelp: 'For eksempel «Journalsystem i skyen». Navnet står på utskriften og i filen, ikke noe annet sted.', unnamed: 'Leverandørforhold uten navn', begin: 'Begynn',
    samples: 'Se et eksempel', file: 'Fortsett fra en fil', fileHelp: 'En vurdering du har lagret her før, eller en sak i samme form (YAML eller JSON).',
    openFile: 'Åpne en fil', fileWrong: 'Filen kan ikke leses som en vurdering',
    stays: 'Alt blir vurdert i nettleseren din. Svarene sendes ikke til noen, og de er borte når du lukker fanen, hvis du ikke lagrer dem til en fil.',
    stage: 'Hvor er dere nå?', stageHelp: 'Er systemet allerede i bruk, velger du «Bruk og oppfølging».',
    stages: {
      need: { title: 'Behov', means: 'Dere vurderer om dere trenger dette.' }, procure: { title: 'Anskaffelse', means: 'Dere skal velge leverandør.' }, contract: { title: 'Avtaleinngåelse', means: 'Leverandøren er valgt, avtalen er ikke signert.' },
      start: { title: 'Oppstart', means: 'Avtalen er signert. Dere tester, flytter data og åpner tilganger.' }, operate: { title: 'Bruk og oppfølging', means: 'Dere bruker det i dag.' }, exit: { title: 'Avvikling', means: 'Dere skal slutte eller bytte.' },
    },
    back: 'Tilbake', settled: (n) => `Det er avklart hva som gjelder: ${n} plikter`,
    settledMore: (n) => `Se resultatet nå, eller gå også gjennom det som må være på plass (${n} spørsmål).`, settledAll: 'Du har svart på alt, eller sagt at du ikke vet.',
    show: 'Se resultatet', further: 'Gå gjennom det som må være på plass', soFar: 'Bildet så langt',
    decided: (decided, all) => `For ${decided} av ${all} plikter er det avklart om de gjelder.`, must: 'Dette må dere', open: 'Dette er ikke avklart',
    more: (n) => `og ${n} til`, goOn: 'Svar på flere spørsmål', print: 'Skriv ut', save: 'Lagre til fil', again: 'Begynn på nytt', applying: 'Dette gjelder, og må på plass',
    applyingLead: (n) => (n === 1 ? 'Én plikt gjelder for dere, og det er ikke sagt om den er oppfylt.' : `${n} plikter gjelder for dere, og det er ikke sagt om de er oppfylt. De står etter fasen de skal være på plass i.`),
    answers: 'Svarene', answered: (n) => `${n} svar. Vis dem og endre dem`, changeOne: (question) => `Endre svaret på: ${question}`, changeShort: 'Endre',
  },
  nn: {
    title: 'Open vurdering', lead: 'Svar på nokre spørsmål om leverandøren og bruken. Du ser med ein gong kva som gjeld, kvifor, og kva du bør spørje om.',
    own: 'Vurder noko de sjølve bruker', what: 'Kva skal de bruke?', whatHelp: 'Til dømes «Journalsystem i skya». Namnet står på utskrifta og i fila, ikkje nokon annan stad.',
    unnamed: 'Leverandørforhold utan namn', begin: 'Begynn', samples: 'Sjå eit døme', file: 'Hald fram frå ei fil',
    fileHelp: 'Ei vurdering du har lagra her før, eller ei sak i same form (YAML eller JSON).', openFile: 'Opne ei fil', fileWrong: 'Fila kan ikkje lesast som ei vurdering',
    stays: 'Alt blir vurdert i nettlesaren din. Svara blir ikkje sende til nokon, og dei er borte når du lukkar fana, om du ikkje lagrar dei til ei fil.',
    stage: 'Kvar er de no?', stageHelp: 'Er systemet alt i bruk, vel du «Bruk og oppfølging».',
    stages: {
      need: { title: 'Behov', means: 'De vurderer om de treng dette.' }, procure: { title: 'Anskaffing', means: 'De skal velje leverandør.' }, contract: { title: 'Avtaleinngåing', means: 'Leverandøren er vald, avtalen er ikkje signert.' },
      start: { title: 'Oppstart', means: 'Avtalen er signert. De testar, flyttar data og opnar tilgangar.' }, operate: { title: 'Bruk og oppfølging', means: 'De bruker det i dag.' }, exit: { title: 'Avvikling', means: 'De skal slutte eller byte.' },
    },
    back: 'Tilbake', settled: (n) => `Det er avklart kva som gjeld: ${n} plikter`,
    settledMore: (n) => `Sjå resultatet no, eller gå òg gjennom det som må vere på plass (${n} spørsmål).`, settledAll: 'Du har svart på alt, eller sagt at du ikkje veit.',
    show: 'Sjå resultatet', further: 'Gå gjennom det som må vere på plass', soFar: 'Biletet så langt',
    decided: (decided, all) => `For ${decided} av ${all} plikter er det avklart om dei gjeld.`, must: 'Dette må de', open: 'Dette er ikkje avklart', more: (n) => `og ${n} til`,
    goOn: 'Svar på fleire spørsmål', print: 'Skriv ut', save: 'Lagre til fil', again: 'Begynn på nytt', applying: 'Dette gjeld, og må på plass',
    applyingLead: (n) => (n === 1 ? 'Éi plikt gjeld for dykk, og det er ikkje sagt om ho er oppfylt.' : `${n} plikter gjeld for dykk, og det er ikkje sagt om dei er oppfylte. Dei står etter fasen dei skal vere på plass i.`),
    answers: 'Svara', answered: (n) => `${n} svar. Vis dei og endre dei`, changeOne: (question) => `Endre svaret på: ${question}`, changeShort: 'Endre',
  },
  en: {
    title: 'Open assessment', lead: 'Answer some questions about the supplier and the use. You see at once what applies, why, and what to ask about.',
    own: 'Assess something of your own', what: 'What will you use?',
    whatHelp: 'For example “Medical records in the cloud”. The name stands on the printout and in the file, nowhere else.', unnamed: 'Engagement without a name', begin: 'Begin',
    samples: 'Look at an example', file: 'Go on from a file', fileHelp: 'An assessment you saved here before, or a case in the same form (YAML or JSON).',
    openFile: 'Open a file', fileWrong: 'The file cannot be read as an assessment',
    stays: 'Everything is judged in your browser. Your answers are sent to nobody, and they are gone when you close the tab, unless you save them to a file.',
    stage: 'Where are you now?', stageHelp: 'If the system is already in use, choose “Use and follow-up”.',
    stages: {
      need: { title: 'Need', means: 'You consider whether you need this.' }, procure: { title: 'Procurement', means: 'You are to choose a supplier.' }, contract: { title: 'Contract', means: 'The supplier is chosen, the agreement is not signed.' },
      start: { title: 'Start', means: 'The agreement is signed. You test, move data and open access.' }, operate: { title: 'Use and follow-up', means: 'You use it today.' }, exit: { title: 'Exit', means: 'You are to stop or change supplier.' },
    },
    back: 'Back', settled: (n) => `It is settled what applies: ${n} duties`,
    settledMore: (n) => `See the result now, or also go through what must be in place (${n} questions).`,
    settledAll: 'You have answered everything, or said that you do not know.', show: 'See the result', further: 'Go through what must be in place', soFar: 'The picture so far',
    decided: (decided, all) => `For ${decided} of ${all} duties it is settled whether they apply.`, must: 'This you must do', open: 'This is not settled',
    more: (n) => `and ${n} more`, goOn: 'Answer more questions', print: 'Print', save: 'Save to a file', again: 'Begin anew', applying: 'This applies, and must be in place',
    applyingLead: (n) => (n === 1 ? 'One duty applies to you, and nobody has said whether it is met.' : `${n} duties apply to you, and nobody has said whether they are met. They stand under the stage they are due in.`),
    answers: 'The answers', answered: (n) => `${n} answers. Show and change them`, changeOne: (question) => `Change the answer to: ${question}`, changeShort: 'Change',
  },
}

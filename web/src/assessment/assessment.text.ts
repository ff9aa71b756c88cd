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
  readonly question: (n: number) => string
  readonly stage: string
  readonly stageHelp: string
  readonly stages: Readonly<Record<Stage, { readonly title: string; readonly means: string }>>
  readonly back: string
  readonly unknown: string
  readonly why: string
  readonly serves: (n: number) => string
  readonly take: (answer: string) => string
  readonly next: string
  readonly several: string
  readonly noneOfThese: string
  readonly date: string
  readonly dateHelp: string
  readonly dateWrong: string
  readonly number: string
  readonly unit: (unit: string) => string
  readonly numberWrong: string
  readonly names: string
  readonly namesHelp: string
  readonly example: (name: string) => string
  readonly namesWrong: string
  readonly noSuch: string
  readonly country: string
  readonly chooseCountry: string
  readonly addCountry: string
  readonly noCountries: string
  readonly remove: (name: string) => string
  readonly removeShort: string
  readonly settled: (n: number) => string
  readonly settledMore: (n: number) => string
  readonly settledAll: string
  readonly show: string
  readonly further: string
  readonly soFar: string
  readonly decided: (decided: number, all: number) => string
  readonly must: string
  readonly ask: string
  readonly open: string
  readonly more: (n: number) => string
  readonly goOn: string
  readonly print: string
  readonly save: string
  readonly again: string
  readonly applying: string
  readonly applyingLead: (n: number) => string
  readonly demands: string
  readonly demandsLead: (n: number) => string
  readonly demandsOpen: (n: number) => string
  readonly demandsSave: string
  readonly kind: string
  readonly kinds: Readonly<Record<'qualification' | 'absolute' | 'award' | 'contract', string>>
  readonly requirement: string
  readonly demand: string
  readonly verify: string
  readonly evidence: string
  readonly because: string
  readonly law: string
  readonly goodAnswer: string
  readonly answers: string
  readonly answered: (n: number) => string
  readonly changeOne: (question: string) => string
  readonly changeShort: string
}

export const assessmentText: Texts<AssessmentText> = {
  nb: {
    title: 'Åpen vurdering', lead: 'Svar på noen spørsmål om leverandøren og bruken. Du ser med en gang hva som gjelder, hvorfor, og hva du bør spørre om.', own: 'Vurder noe dere selv bruker',
    what: 'Hva skal dere bruke?', whatHelp: 'For eksempel «Journalsystem i skyen». Navnet står på utskriften og i filen, ikke noe annet sted.', unnamed: 'Leverandørforhold uten navn', begin: 'Begynn',
    samples: 'Se et eksempel', file: 'Fortsett fra en fil', fileHelp: 'En vurdering du har lagret her før, eller en sak i samme form (YAML eller JSON).', openFile: 'Åpne en fil',
    fileWrong: 'Filen kan ikke leses som en vurdering',
    stays: 'Alt blir vurdert i nettleseren din. Svarene sendes ikke til noen, og de er borte når du lukker fanen, hvis du ikke lagrer dem til en fil.', question: (n) => `Spørsmål ${n}`,
    stage: 'Hvor er dere nå?', stageHelp: 'Er systemet allerede i bruk, velger du «Bruk og oppfølging».',
    stages: {
      need: { title: 'Behov', means: 'Dere vurderer om dere trenger dette.' }, procure: { title: 'Anskaffelse', means: 'Dere skal velge leverandør.' }, contract: { title: 'Avtaleinngåelse', means: 'Leverandøren er valgt, avtalen er ikke signert.' },
      start: { title: 'Oppstart', means: 'Avtalen er signert. Dere tester, flytter data og åpner tilganger.' }, operate: { title: 'Bruk og oppfølging', means: 'Dere bruker det i dag.' }, exit: { title: 'Avvikling', means: 'Dere skal slutte eller bytte.' },
    },
    back: 'Tilbake', unknown: 'Vet ikke', why: 'Hvorfor stilles spørsmålet?',
    serves: (n) => (n === 1 ? 'Svaret brukes i én plikt eller ett krav:' : `Svaret brukes i ${n} plikter og krav, blant annet:`), take: (answer) => `Svar: ${answer}`, next: 'Neste',
    several: 'Velg alle som passer.', noneOfThese: 'Ingen av disse', date: 'Dato', dateHelp: 'For eksempel 2.1.2026', dateWrong: 'Skriv dag, måned og år, for eksempel 2.1.2026.', number: 'Tall',
    unit: (unit) => `Svar i ${unit.replace('… ', '')}.`, numberWrong: 'Skriv et tall.', names: 'Navn', namesHelp: 'Ett på hver linje.', example: (name) => `For eksempel «${name}».`,
    namesWrong: 'Skriv minst ett navn, eller velg at det ikke finnes noen.', noSuch: 'Det finnes ingen', country: 'Land', chooseCountry: 'Velg land', addCountry: 'Legg til land',
    noCountries: 'Ingen land', remove: (name) => `Fjern ${name}`, removeShort: 'Fjern', settled: (n) => `Det er avklart hva som gjelder: ${n} plikter`,
    settledMore: (n) => `Se resultatet nå, eller gå også gjennom det som må være på plass (${n} spørsmål).`, settledAll: 'Du har svart på alt, eller sagt at du ikke vet.', show: 'Se resultatet',
    further: 'Gå gjennom det som må være på plass', soFar: 'Bildet så langt', decided: (decided, all) => `For ${decided} av ${all} plikter er det avklart om de gjelder.`, must: 'Dette må dere',
    ask: 'Dette må dere spørre leverandøren om', open: 'Dette er ikke avklart', more: (n) => `og ${n} til`, goOn: 'Svar på flere spørsmål', print: 'Skriv ut', save: 'Lagre til fil',
    again: 'Begynn på nytt', applying: 'Dette gjelder, og må på plass', applyingLead: (n) => (n === 1 ? 'Én plikt gjelder for dere, og det er ikke sagt om den er oppfylt.' : `${n} plikter gjelder for dere, og det er ikke sagt om de er oppfylt. De står etter fasen de skal være på plass i.`),
    demands: 'Krav til leverandøren', demandsLead: (n) => `${n} krav passer til denne bruken. Stryk det dere ikke trenger: et kort og presist krav blir besvart.`,
    demandsOpen: (n) => (n === 1 ? 'Ett til avhenger av noe som ikke er besvart.' : `${n} til avhenger av noe som ikke er besvart.`), demandsSave: 'Last ned kravene (XLSX)', kind: 'Type',
    kinds: { qualification: 'Kvalifikasjonskrav', absolute: 'Absolutte krav', award: 'Tildelingskriterier', contract: 'Kontraktsvilkår' }, requirement: 'Krav', demand: 'Slik lyder kravet',
    verify: 'Slik kontrolleres det', evidence: 'Dokumentasjon', because: 'Fordi', law: 'Hjemmel', goodAnswer: 'Et godt svar', answers: 'Svarene', answered: (n) => `${n} svar. Vis dem og endre dem`,
    changeOne: (question) => `Endre svaret på: ${question}`, changeShort: 'Endre',
  },
  nn: {
    title: 'Open vurdering', lead: 'Svar på nokre spørsmål om leverandøren og bruken. Du ser med ein gong kva som gjeld, kvifor, og kva du bør spørje om.', own: 'Vurder noko de sjølve bruker',
    what: 'Kva skal de bruke?', whatHelp: 'Til dømes «Journalsystem i skya». Namnet står på utskrifta og i fila, ikkje nokon annan stad.', unnamed: 'Leverandørforhold utan namn', begin: 'Begynn',
    samples: 'Sjå eit døme', file: 'Hald fram frå ei fil', fileHelp: 'Ei vurdering du har lagra her før, eller ei sak i same form (YAML eller JSON).', openFile: 'Opne ei fil',
    fileWrong: 'Fila kan ikkje lesast som ei vurdering',
    stays: 'Alt blir vurdert i nettlesaren din. Svara blir ikkje sende til nokon, og dei er borte når du lukkar fana, om du ikkje lagrar dei til ei fil.', question: (n) => `Spørsmål ${n}`,
    stage: 'Kvar er de no?', stageHelp: 'Er systemet alt i bruk, vel du «Bruk og oppfølging».',
    stages: {
      need: { title: 'Behov', means: 'De vurderer om de treng dette.' }, procure: { title: 'Anskaffing', means: 'De skal velje leverandør.' }, contract: { title: 'Avtaleinngåing', means: 'Leverandøren er vald, avtalen er ikkje signert.' },
      start: { title: 'Oppstart', means: 'Avtalen er signert. De testar, flyttar data og opnar tilgangar.' }, operate: { title: 'Bruk og oppfølging', means: 'De bruker det i dag.' }, exit: { title: 'Avvikling', means: 'De skal slutte eller byte.' },
    },
    back: 'Tilbake', unknown: 'Veit ikkje', why: 'Kvifor blir spørsmålet stilt?',
    serves: (n) => (n === 1 ? 'Svaret blir brukt i éi plikt eller eitt krav:' : `Svaret blir brukt i ${n} plikter og krav, mellom anna:`), take: (answer) => `Svar: ${answer}`, next: 'Neste',
    several: 'Vel alle som passar.', noneOfThese: 'Ingen av desse', date: 'Dato', dateHelp: 'Til dømes 2.1.2026', dateWrong: 'Skriv dag, månad og år, til dømes 2.1.2026.', number: 'Tal',
    unit: (unit) => `Svar i ${unit.replace('… ', '')}.`, numberWrong: 'Skriv eit tal.', names: 'Namn', namesHelp: 'Eitt på kvar linje.', example: (name) => `Til dømes «${name}».`,
    namesWrong: 'Skriv minst eitt namn, eller vel at det ikkje finst nokon.', noSuch: 'Det finst ingen', country: 'Land', chooseCountry: 'Vel land', addCountry: 'Legg til land',
    noCountries: 'Ingen land', remove: (name) => `Fjern ${name}`, removeShort: 'Fjern', settled: (n) => `Det er avklart kva som gjeld: ${n} plikter`,
    settledMore: (n) => `Sjå resultatet no, eller gå òg gjennom det som må vere på plass (${n} spørsmål).`, settledAll: 'Du har svart på alt, eller sagt at du ikkje veit.', show: 'Sjå resultatet',
    further: 'Gå gjennom det som må vere på plass', soFar: 'Biletet så langt', decided: (decided, all) => `For ${decided} av ${all} plikter er det avklart om dei gjeld.`, must: 'Dette må de',
    ask: 'Dette må de spørje leverandøren om', open: 'Dette er ikkje avklart', more: (n) => `og ${n} til`, goOn: 'Svar på fleire spørsmål', print: 'Skriv ut', save: 'Lagre til fil',
    again: 'Begynn på nytt', applying: 'Dette gjeld, og må på plass', applyingLead: (n) => (n === 1 ? 'Éi plikt gjeld for dykk, og det er ikkje sagt om ho er oppfylt.' : `${n} plikter gjeld for dykk, og det er ikkje sagt om dei er oppfylte. Dei står etter fasen dei skal vere på plass i.`),
    demands: 'Krav til leverandøren', demandsLead: (n) => `${n} krav passar til denne bruken. Stryk det de ikkje treng: eit kort og presist krav blir svart på.`,
    demandsOpen: (n) => (n === 1 ? 'Eitt til kjem an på noko som ikkje er svart på.' : `${n} til kjem an på noko som ikkje er svart på.`), demandsSave: 'Last ned krava (XLSX)', kind: 'Type',
    kinds: { qualification: 'Kvalifikasjonskrav', absolute: 'Absolutte krav', award: 'Tildelingskriterium', contract: 'Kontraktsvilkår' }, requirement: 'Krav', demand: 'Slik lyder kravet',
    verify: 'Slik blir det kontrollert', evidence: 'Dokumentasjon', because: 'Fordi', law: 'Heimel', goodAnswer: 'Eit godt svar', answers: 'Svara', answered: (n) => `${n} svar. Vis dei og endre dei`,
    changeOne: (question) => `Endre svaret på: ${question}`, changeShort: 'Endre',
  },
  en: {
    title: 'Open assessment', lead: 'Answer some questions about the supplier and the use. You see at once what applies, why, and what to ask about.', own: 'Assess something of your own',
    what: 'What will you use?', whatHelp: 'For example “Medical records in the cloud”. The name stands on the printout and in the file, nowhere else.', unnamed: 'Engagement without a name',
    begin: 'Begin', samples: 'Look at an example', file: 'Go on from a file', fileHelp: 'An assessment you saved here before, or a case in the same form (YAML or JSON).', openFile: 'Open a file',
    fileWrong: 'The file cannot be read as an assessment',
    stays: 'Everything is judged in your browser. Your answers are sent to nobody, and they are gone when you close the tab, unless you save them to a file.', question: (n) => `Question ${n}`,
    stage: 'Where are you now?', stageHelp: 'If the system is already in use, choose “Use and follow-up”.',
    stages: {
      need: { title: 'Need', means: 'You consider whether you need this.' }, procure: { title: 'Procurement', means: 'You are to choose a supplier.' }, contract: { title: 'Contract', means: 'The supplier is chosen, the agreement is not signed.' },
      start: { title: 'Start', means: 'The agreement is signed. You test, move data and open access.' }, operate: { title: 'Use and follow-up', means: 'You use it today.' }, exit: { title: 'Exit', means: 'You are to stop or change supplier.' },
    },
    back: 'Back', unknown: 'Don’t know', why: 'Why is this asked?',
    serves: (n) => (n === 1 ? 'The answer is used in one duty or requirement:' : `The answer is used in ${n} duties and requirements, among them:`), take: (answer) => `Answer: ${answer}`,
    next: 'Next', several: 'Choose all that fit.', noneOfThese: 'None of these', date: 'Date', dateHelp: 'For example 2.1.2026', dateWrong: 'Write day, month and year, for example 2.1.2026.',
    number: 'Number', unit: (unit) => `Answer in ${unit.replace(/… ?| ?…/, '')}.`, numberWrong: 'Write a number.', names: 'Names', namesHelp: 'One on each line.',
    example: (name) => `For example “${name}”.`, namesWrong: 'Write at least one name, or choose that there are none.', noSuch: 'There are none', country: 'Country', chooseCountry: 'Choose a country',
    addCountry: 'Add a country', noCountries: 'No countries', remove: (name) => `Remove ${name}`, removeShort: 'Remove', settled: (n) => `It is settled what applies: ${n} duties`,
    settledMore: (n) => `See the result now, or also go through what must be in place (${n} questions).`, settledAll: 'You have answered everything, or said that you do not know.',
    show: 'See the result', further: 'Go through what must be in place', soFar: 'The picture so far', decided: (decided, all) => `For ${decided} of ${all} duties it is settled whether they apply.`,
    must: 'This you must do', ask: 'This you must ask the supplier', open: 'This is not settled', more: (n) => `and ${n} more`, goOn: 'Answer more questions', print: 'Print', save: 'Save to a file',
    again: 'Begin anew', applying: 'This applies, and must be in place', applyingLead: (n) => (n === 1 ? 'One duty applies to you, and nobody has said whether it is met.' : `${n} duties apply to you, and nobody has said whether they are met. They stand under the stage they are due in.`),
    demands: 'Requirements for the supplier', demandsLead: (n) => `${n} requirements suit this use. Cut what you do not need: a short, precise requirement gets an answer.`,
    demandsOpen: (n) => (n === 1 ? 'One more depends on something not answered.' : `${n} more depend on something not answered.`), demandsSave: 'Download the requirements (XLSX)', kind: 'Kind',
    kinds: { qualification: 'Qualification requirements', absolute: 'Absolute requirements', award: 'Award criteria', contract: 'Contract terms' }, requirement: 'Requirement',
    demand: 'The requirement reads', verify: 'How it is verified', evidence: 'Evidence', because: 'Because', law: 'Law', goodAnswer: 'A good answer', answers: 'The answers',
    answered: (n) => `${n} answers. Show and change them`, changeOne: (question) => `Change the answer to: ${question}`, changeShort: 'Change',
  },
}

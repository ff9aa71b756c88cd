import type { RefusalWords } from '@rustning/server/foundation/http/problem.api.ts'
import type { Texts } from '../shell/language.tsx'

interface ProblemText {
  readonly because: string
  readonly duty: string
  readonly remedy: string
  readonly request: string
  readonly noConnection: RefusalWords
  readonly fault: RefusalWords
  readonly fieldsHeading: string
  readonly tryAgain: string
  readonly seeSaved: string
  readonly takeSaved: string
  readonly takeSavedSure: string
}

export const problemText: Texts<ProblemText> = {
  nb: {
    because: 'Fordi', duty: 'Plikt', remedy: 'Dette kan du gjøre', request: 'Forespørsel', tryAgain: 'Prøv igjen', seeSaved: 'Se det som er lagret nå, i en ny fane', takeSaved: 'Hent det som er lagret, hit', takeSavedSure: 'Det du har skrevet her, blir erstattet av det som er lagret. Vil du det?',
    noConnection: { title: 'Rustning svarer ikke.', because: 'nettet er borte, eller tjenesten er nede', remedy: 'Se etter at du er på nett, og prøv igjen. Det du har skrevet, står her fortsatt.' },
    fault: { title: 'Noe gikk galt på denne siden.', because: 'det er en feil i Rustning, ikke i det du gjorde', remedy: 'Last siden på nytt. Hjelper ikke det, si fra til den som drifter løsningen.' },
    fieldsHeading: 'Rett dette før du går videre',
  },
  nn: {
    because: 'Fordi', duty: 'Plikt', remedy: 'Dette kan du gjere', request: 'Førespurnad', tryAgain: 'Prøv igjen', seeSaved: 'Sjå det som er lagra no, i ei ny fane', takeSaved: 'Hent det som er lagra, hit', takeSavedSure: 'Det du har skrive her, blir bytt ut med det som er lagra. Vil du det?',
    noConnection: { title: 'Rustning svarer ikkje.', because: 'nettet er borte, eller tenesta er nede', remedy: 'Sjå etter at du er på nett, og prøv igjen. Det du har skrive, står her framleis.' },
    fault: { title: 'Noko gjekk gale på denne sida.', because: 'det er ein feil i Rustning, ikkje i det du gjorde', remedy: 'Last sida på nytt. Hjelper ikkje det, sei frå til den som driftar løysinga.' },
    fieldsHeading: 'Rett dette før du går vidare',
  },
  en: {
    because: 'Because', duty: 'Duty', remedy: 'What you can do', request: 'Request', tryAgain: 'Try again', seeSaved: 'See what is saved now, in a new tab', takeSaved: 'Fetch what is saved', takeSavedSure: 'What you have typed here will be replaced by what is saved. Do you want that?',
    noConnection: { title: 'Rustning does not answer.', because: 'the network is gone, or the service is down', remedy: 'Check that you are online and try again. What you wrote is still here.' },
    fault: { title: 'Something went wrong on this page.', because: 'it is a fault in Rustning, not in what you did', remedy: 'Load the page again. If that does not help, tell whoever runs the installation.' },
    fieldsHeading: 'Correct this before you go on',
  },
}

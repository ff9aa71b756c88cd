/** What is said when somebody at a supplier cannot be asked, or cannot answer. A stranger with a link learns only that it does not work. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type RespondentText = Record<'notAsker' | 'unknown' | 'ended' | 'linkNotUsable' | 'notSubject' | 'nothingToAnswer', RefusalWords>
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const respondentText: Record<Language, RespondentText> = {
  nb: {
    notAsker: words('Du kan ikke be andre om svar på vegne av virksomheten.', 'rollen din gir bare innsyn', 'Be en som har en rolle som kan gjøre endringer, om å gjøre det.'),
    unknown: words('Den som skal svare, finnes ikke.', 'virksomheten har ikke bedt noen slik om svar', 'Finn personen igjen i listen over dem som er bedt om svar.'),
    ended: words('Det ble ikke gjort noe.', 'tilgangen til å svare er avsluttet', 'Be om svar på nytt hvis det fortsatt trengs.'),
    linkNotUsable: words('Lenken kan ikke brukes.', 'den er brukt før, for gammel eller ikke gyldig', 'Be den som ba deg om svar, om en ny lenke.'),
    notSubject: words('Det finnes ikke noe her.', 'du er ikke bedt om å svare på noe med denne adressen', 'Gå tilbake til det du er bedt om å svare på.'),
    nothingToAnswer: words('Ingen ble bedt om svar.', 'det som skulle besvares, finnes ikke i virksomheten', 'Gå tilbake og velg det dere trenger svar om.'),
  },
  nn: {
    notAsker: words('Du kan ikkje be andre om svar på vegner av verksemda.', 'rolla di gir berre innsyn', 'Be ein som har ei rolle som kan gjere endringar, om å gjere det.'),
    unknown: words('Den som skal svare, finst ikkje.', 'verksemda har ikkje bede nokon slik om svar', 'Finn personen att i lista over dei som er bedne om svar.'),
    ended: words('Det blei ikkje gjort noko.', 'tilgangen til å svare er avslutta', 'Be om svar på nytt dersom det framleis trengst.'),
    linkNotUsable: words('Lenkja kan ikkje brukast.', 'ho er brukt før, for gammal eller ikkje gyldig', 'Be den som bad deg om svar, om ei ny lenkje.'),
    notSubject: words('Det finst ikkje noko her.', 'du er ikkje beden om å svare på noko med denne adressa', 'Gå tilbake til det du er beden om å svare på.'),
    nothingToAnswer: words('Ingen blei bedne om svar.', 'det som skulle svarast på, finst ikkje i verksemda', 'Gå tilbake og vel det de treng svar om.'),
  },
  en: {
    notAsker: words('You cannot ask others for answers on behalf of the organisation.', 'your role only lets you read', 'Ask somebody whose role can make changes to do it.'),
    unknown: words('There is no such person to answer.', 'the organisation has asked nobody of that kind', 'Find the person again in the list of those who were asked.'),
    ended: words('Nothing was done.', 'the access to answer has ended', 'Ask for answers again if they are still needed.'),
    linkNotUsable: words('The link cannot be used.', 'it has been used, is too old or is not valid', 'Ask whoever asked you for answers for a new link.'),
    notSubject: words('There is nothing here.', 'you were not asked to answer anything at this address', 'Go back to what you were asked to answer.'),
    nothingToAnswer: words('Nobody was asked for answers.', 'what was to be answered does not exist in the organisation', 'Go back and choose what you need answers about.'),
  },
}

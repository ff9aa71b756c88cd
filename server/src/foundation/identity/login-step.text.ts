/** What is said when a login cannot go on, whichever way it was begun. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type LoginStepText = Record<'unknown' | 'somebodyElse' | 'lastWayIn', RefusalWords>
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const loginStepText: Record<Language, LoginStepText> = {
  nb: {
    unknown: words('Innloggingen ble ikke fullført.', 'den ble ikke startet i denne nettleseren, er allerede brukt, eller har tatt mer enn fem minutter', 'Start innloggingen på nytt, og fullfør den i samme nettleser.'),
    somebodyElse: words('Du ble ikke logget inn.', 'en annen person er allerede logget inn i denne nettleseren', 'Den som er logget inn, må logge ut først. Logg deretter inn på nytt.'),
    lastWayIn: words('Innloggingsmåten ble ikke fjernet.', 'den er den eneste måten du kan logge inn på', 'Legg til en annen måte å logge inn på først.'),
  },
  nn: {
    unknown: words('Innlogginga vart ikkje fullført.', 'ho vart ikkje starta i denne nettlesaren, er alt brukt, eller har teke meir enn fem minutt', 'Start innlogginga på nytt, og fullfør ho i same nettlesaren.'),
    somebodyElse: words('Du vart ikkje logga inn.', 'ein annan person er alt logga inn i denne nettlesaren', 'Den som er logga inn, må logge ut først. Logg deretter inn på nytt.'),
    lastWayIn: words('Innloggingsmåten vart ikkje fjerna.', 'han er den einaste måten du kan logge inn på', 'Legg til ein annan måte å logge inn på først.'),
  },
  en: {
    unknown: words('The login was not completed.', 'it was not begun in this browser, has been used already, or took more than five minutes', 'Begin the login again, and complete it in the same browser.'),
    somebodyElse: words('You were not logged in.', 'another person is already logged in in this browser', 'Whoever is logged in must log out first. Then log in again.'),
    lastWayIn: words('The way of logging in was not removed.', 'it is the only way you can log in', 'Add another way of logging in first.'),
  },
}

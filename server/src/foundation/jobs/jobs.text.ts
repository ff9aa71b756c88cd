/** What is said no to about a job. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const jobsText: Record<Language, Record<'notFound' | 'notFailed', RefusalWords>> = {
  nb: {
    notFound: words('Jobben finnes ikke.', 'adressen viser ikke til en jobb du kan se', 'Se etter at adressen er riktig, eller start jobben på nytt der den hører til.'),
    notFailed: words('Jobben ble ikke startet på nytt.', 'bare en jobb som har mislyktes, kan startes på nytt', 'Vent til jobben er ferdig, og se om den lykkes.'),
  },
  nn: {
    notFound: words('Jobben finst ikkje.', 'adressa viser ikkje til ein jobb du kan sjå', 'Sjå etter at adressa er rett, eller start jobben på nytt der han høyrer til.'),
    notFailed: words('Jobben blei ikkje starta på nytt.', 'berre ein jobb som har mislykkast, kan startast på nytt', 'Vent til jobben er ferdig, og sjå om han lykkast.'),
  },
  en: {
    notFound: words('The job does not exist.', 'the address does not lead to a job you can see', 'Check the address, or start the job again where it belongs.'),
    notFailed: words('The job was not started again.', 'only a job that has failed can be started again', 'Wait until the job has ended, and see whether it succeeds.'),
  },
}

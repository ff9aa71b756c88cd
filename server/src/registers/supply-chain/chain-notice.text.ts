import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'
import { dayIn } from './supply-chain.text.ts'

interface ChainNoticeText {
  readonly answered: (on: string) => RefusalWords
  readonly deadlineBefore: RefusalWords
  readonly receivedLater: RefusalWords
  readonly reasonMissing: RefusalWords
}
const duty = (law: string) => ({ id: 'agreement/sub-processor-changes-notified', law })

export const chainNoticeText: Record<Language, ChainNoticeText> = {
  nb: {
    answered: (on) => ({ title: 'Varselet kan ikke besvares på nytt.', because: `det ble besvart ${dayIn('nb', on)}`, remedy: 'Si fra til leverandøren hvis dere har ombestemt dere, og registrer et nytt varsel.' }),
    deadlineBefore: { title: 'Varselet kan ikke registreres slik.', because: 'fristen for å si nei er før dagen varselet kom', duty: duty('personvernforordningen artikkel 28 nr. 2'), remedy: 'Rett dagene, eller la fristen stå tom hvis avtalen ikke har noen.' },
    receivedLater: { title: 'Varselet kan ikke registreres slik.', because: 'dagen det kom, ikke har vært ennå', remedy: 'Skriv dagen dere fikk varselet.' },
    reasonMissing: { title: 'Dere kan ikke si nei uten grunn.', because: 'leverandøren må kunne forstå hva dere innvender', duty: duty('personvernforordningen artikkel 28 nr. 2'), remedy: 'Skriv hvorfor dere sier nei.' },
  },
  nn: {
    answered: (on) => ({ title: 'Varselet kan ikkje svarast på på nytt.', because: `det blei svara på ${dayIn('nn', on)}`, remedy: 'Sei frå til leverandøren om de har ombestemt dykk, og registrer eit nytt varsel.' }),
    deadlineBefore: { title: 'Varselet kan ikkje registrerast slik.', because: 'fristen for å seie nei er før dagen varselet kom', duty: duty('personvernforordninga artikkel 28 nr. 2'), remedy: 'Rett dagane, eller la fristen stå tom om avtalen ikkje har nokon.' },
    receivedLater: { title: 'Varselet kan ikkje registrerast slik.', because: 'dagen det kom, ikkje har vore enno', remedy: 'Skriv dagen de fekk varselet.' },
    reasonMissing: { title: 'De kan ikkje seie nei utan grunn.', because: 'leverandøren må kunne forstå kva de har imot det', duty: duty('personvernforordninga artikkel 28 nr. 2'), remedy: 'Skriv kvifor de seier nei.' },
  },
  en: {
    answered: (on) => ({ title: 'The notice cannot be answered again.', because: `it was answered on ${dayIn('en', on)}`, remedy: 'Tell the supplier if you have changed your mind, and register a new notice.' }),
    deadlineBefore: { title: 'The notice cannot be registered like this.', because: 'the last day to object is before the day the notice came', duty: duty('GDPR Article 28(2)'), remedy: 'Correct the days, or leave the last day empty if the agreement sets none.' },
    receivedLater: { title: 'The notice cannot be registered like this.', because: 'the day it came has not been yet', remedy: 'Write the day you received the notice.' },
    reasonMissing: { title: 'You cannot object without a reason.', because: 'the supplier must be able to understand what you object to', duty: duty('GDPR Article 28(2)'), remedy: 'Write why you object.' },
  },
}

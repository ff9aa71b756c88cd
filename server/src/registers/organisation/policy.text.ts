/** What is said when a policy cannot be adopted or ended. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface PolicyText {
  readonly unknown: (id: string) => RefusalWords
  readonly held: RefusalWords
  readonly ended: RefusalWords
  readonly day: RefusalWords
  readonly values: RefusalWords
  readonly value: (fact: string) => string
}

export const policyText: Record<Language, PolicyText> = {
  nb: {
    unknown: (id) => ({ title: `«${id}» er ikke en av policyene.`, because: 'den finnes ikke i kunnskapsbasen', remedy: 'Velg en av policyene i listen.' }),
    held: { title: 'Policyen er allerede vedtatt.', because: 'den gjelder hos dere nå', remedy: 'Avslutt den først hvis dere vil vedta den med andre verdier.' },
    ended: { title: 'Policyen er allerede avsluttet.', because: 'den gjelder ikke lenger', remedy: 'Vedta den på nytt hvis den skal gjelde igjen.' },
    day: { title: 'Datoen stemmer ikke.', because: 'et vedtak kan ikke være fattet i framtiden, og en policy kan ikke slutte før den ble vedtatt', remedy: 'Rett datoen.' },
    values: { title: 'Policyen ble ikke vedtatt.', because: 'en av verdiene passer ikke', remedy: 'Rett verdiene som er nevnt.' },
    value: (fact) => `Verdien for «${fact}» passer ikke, eller den kan ikke settes i denne policyen.`,
  },
  nn: {
    unknown: (id) => ({ title: `«${id}» er ikkje ein av policyane.`, because: 'han finst ikkje i kunnskapsbasen', remedy: 'Vel ein av policyane i lista.' }),
    held: { title: 'Policyen er alt vedteken.', because: 'han gjeld hos dykk no', remedy: 'Avslutt han først om de vil vedta han med andre verdiar.' },
    ended: { title: 'Policyen er alt avslutta.', because: 'han gjeld ikkje lenger', remedy: 'Vedta han på nytt om han skal gjelde igjen.' },
    day: { title: 'Datoen stemmer ikkje.', because: 'eit vedtak kan ikkje vere gjort i framtida, og ein policy kan ikkje slutte før han blei vedteken', remedy: 'Rett datoen.' },
    values: { title: 'Policyen blei ikkje vedteken.', because: 'ein av verdiane passar ikkje', remedy: 'Rett verdiane som er nemnde.' },
    value: (fact) => `Verdien for «${fact}» passar ikkje, eller han kan ikkje setjast i denne policyen.`,
  },
  en: {
    unknown: (id) => ({ title: `“${id}” is not one of the policies.`, because: 'it is not in the knowledge base', remedy: 'Choose one of the policies in the list.' }),
    held: { title: 'The policy is adopted already.', because: 'it applies to you now', remedy: 'End it first if you want to adopt it with other values.' },
    ended: { title: 'The policy has ended already.', because: 'it no longer applies', remedy: 'Adopt it anew if it is to apply again.' },
    day: { title: 'The date is not right.', because: 'a decision cannot have been made in the future, and a policy cannot end before it was adopted', remedy: 'Correct the date.' },
    values: { title: 'The policy was not adopted.', because: 'one of the values does not fit', remedy: 'Correct the values named.' },
    value: (fact) => `The value of “${fact}” does not fit, or it cannot be set in this policy.`,
  },
}

import type { Texts } from '../shell/language.tsx'

export const proofText: Texts<{ readonly title: string; readonly body: string; readonly confirm: string; readonly cancel: string; readonly close: string }> = {
  nb: { title: 'Bekreft at det er deg', body: 'Dette er viktig nok til at du må vise hvem du er på nytt.', confirm: 'Bekreft', cancel: 'Avbryt', close: 'Lukk' },
  nn: { title: 'Stadfest at det er deg', body: 'Dette er viktig nok til at du må vise kven du er på nytt.', confirm: 'Stadfest', cancel: 'Avbryt', close: 'Lukk' },
  en: { title: 'Confirm that it is you', body: 'This matters enough that you must show who you are once more.', confirm: 'Confirm', cancel: 'Cancel', close: 'Close' },
}

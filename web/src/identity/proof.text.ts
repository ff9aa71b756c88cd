import type { Texts } from '../shell/language.tsx'

export const proofText: Texts<{ readonly title: string; readonly body: string; readonly confirm: string; readonly cancel: string; readonly close: string; readonly demo: (name: string) => string }> = {
  nb: { title: 'Bekreft at det er deg', body: 'Dette er viktig nok til at du må vise hvem du er på nytt.', confirm: 'Bekreft', cancel: 'Avbryt', close: 'Lukk', demo: (name) => `I demoen er det nok å trykke på Bekreft: Du er ${name} og har ikke noe passord. Ellers må du vise hvem du er med passord, kode eller passnøkkel.` },
  nn: { title: 'Stadfest at det er deg', body: 'Dette er viktig nok til at du må vise kven du er på nytt.', confirm: 'Stadfest', cancel: 'Avbryt', close: 'Lukk', demo: (name) => `I demoen er det nok å trykkje på Stadfest: Du er ${name} og har ikkje noko passord. Elles må du vise kven du er med passord, kode eller passnøkkel.` },
  en: { title: 'Confirm that it is you', body: 'This matters enough that you must show who you are once more.', confirm: 'Confirm', cancel: 'Cancel', close: 'Close', demo: (name) => `In the demo it is enough to press Confirm: you are ${name} and have no password. Otherwise you show who you are with a password, a code or a passkey.` },
}

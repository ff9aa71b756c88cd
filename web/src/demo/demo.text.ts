import type { Texts } from '../shell/language.tsx'

interface DemoText {
  readonly title: string
  readonly lead: string
  readonly enter: (name: string, role: string) => string
  readonly choose: string
  readonly chooseBody: string
  readonly chooseSubmit: string
  readonly loading: string
  readonly ready: string
  readonly goOn: string
  readonly stopped: string
  readonly notHere: string
}

export const demoText: Texts<DemoText> = {
  nb: {
    title: 'Prøv som en av dem', lead: 'Velg hvem du vil være. Du trenger ikke passord, og du kan bytte rolle når du vil.',
    enter: (name, role) => `Logg inn som ${name}, ${role}`,
    choose: 'Prøv med eksempelvirksomheter', chooseBody: 'Se hvordan Rustning er i bruk før dere begynner med deres eget: et legekontor, fire kommuner, ni sykehus og leverandørene deres. Installasjonen blir da en demo der hvem som helst kan logge inn. Bruk en annen installasjon til ekte arbeid.',
    chooseSubmit: 'Fyll med eksempler', loading: 'Legger inn eksempelvirksomheter. Det tar omtrent et halvt minutt.', ready: 'Eksempelvirksomhetene er på plass.', goOn: 'Velg en rolle',
    stopped: 'Innleggingen av eksempler stoppet halvveis. Den som drifter Rustning, må slette datamappen og starte på nytt.', notHere: 'Dette er ikke en demo.',
  },
  nn: {
    title: 'Prøv som ein av dei', lead: 'Vel kven du vil vere. Du treng ikkje passord, og du kan byte rolle når du vil.',
    enter: (name, role) => `Logg inn som ${name}, ${role}`,
    choose: 'Prøv med eksempelverksemder', chooseBody: 'Sjå korleis Rustning er i bruk før de tek til med dykkar eige: eit legekontor, fire kommunar, ni sjukehus og leverandørane deira. Installasjonen blir då ein demo der kven som helst kan logge inn. Bruk ein annan installasjon til ekte arbeid.',
    chooseSubmit: 'Fyll med eksempel', loading: 'Legg inn eksempelverksemder. Det tek om lag eit halvt minutt.', ready: 'Eksempelverksemdene er på plass.', goOn: 'Vel ei rolle',
    stopped: 'Innlegginga av eksempel stoppa halvvegs. Den som driftar Rustning, må slette datamappa og starte på nytt.', notHere: 'Dette er ikkje ein demo.',
  },
  en: {
    title: 'Try it as one of them', lead: 'Choose who you want to be. You need no password, and you can change role whenever you like.',
    enter: (name, role) => `Sign in as ${name}, ${role}`,
    choose: 'Try it with sample organisations', chooseBody: 'See Rustning in use before you begin with your own: a GP office, four municipalities, nine hospitals and their suppliers. The installation then becomes a demo where anybody can sign in. Use another installation for real work.',
    chooseSubmit: 'Fill with samples', loading: 'Adding sample organisations. It takes about half a minute.', ready: 'The sample organisations are in place.', goOn: 'Choose a role',
    stopped: 'Adding the samples stopped halfway. Whoever runs Rustning must delete the data folder and start again.', notHere: 'This is not a demo.',
  },
}

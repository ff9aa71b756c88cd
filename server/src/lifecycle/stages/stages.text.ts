import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'
import type { Part } from '../../registers/engagement/index.ts'
import type { MoveKind } from './move-kind.api.ts'

interface StagesText {
  readonly cannotGo: (name: string, from: string, to: string) => string
  readonly cannotEnd: (name: string) => string
  /** `others`: how many more duties hold it. */
  readonly blocked: (duty: string, outcome: string, others: number) => string
  readonly orException: string
  readonly ended: (name: string, how: NonNullable<Part['ended']>) => RefusalWords
  readonly notYours: (name: string, from: string, roles: string) => RefusalWords
  readonly notEarlier: (name: string, from: string, to: string) => RefusalWords
  readonly onlyExit: (name: string) => RefusalWords
  readonly alreadyInExit: (name: string) => RefusalWords
  readonly tooLate: (name: string, from: string) => RefusalWords
  readonly lift: Record<'nobody' | 'exception', string>
  readonly lifted: (until: string, by: string | undefined) => string
  readonly collective: (concluded: number, of: number) => string
  readonly moved: Record<MoveKind, (from: string, to: string) => string>
}

export const stagesText: Record<Language, StagesText> = {
  nb: {
    cannotGo: (name, from, to) => `«${name}» kan ikke gå fra ${from} til ${to}.`,
    cannotEnd: (name) => `Avviklingen av «${name}» kan ikke avsluttes.`,
    blocked: (duty, outcome, others) => `plikten «${duty}» er ${outcome}${others === 0 ? '' : others === 1 ? ', og én plikt til står åpen' : `, og ${others} andre plikter står åpne`}`,
    orException: 'Plikten kan også fravikes i en periode, hvis noen med fullmakt godtar et begrunnet unntak.',
    ended: (name, how) => ({ title: `«${name}» kan ikke flyttes.`, because: how === 'exited' ? 'avviklingen er avsluttet' : 'den er gitt opp', remedy: 'Legg inn et nytt leverandørforhold hvis dere vil begynne på nytt.' }),
    notYours: (name, from, roles) => ({ title: `Du kan ikke ta «${name}» videre fra ${from}.`, because: `det gjør en som er ${roles}`, remedy: 'Be en av dem ta saken videre, eller be administratoren om rollen.' }),
    notEarlier: (name, from, to) => ({ title: `«${name}» kan ikke gå tilbake fra ${from} til ${to}.`, because: `${to} kommer ikke før ${from}`, remedy: 'Velg en tidligere fase.' }),
    onlyExit: (name) => ({ title: `«${name}» har ingen neste fase.`, because: 'tjenesten er i bruk, og bruken slutter først når dere avvikler den', remedy: 'Velg å avvikle når dere skal slutte med tjenesten. Det kan dere gjøre når som helst.' }),
    alreadyInExit: (name) => ({ title: `«${name}» er allerede under avvikling.`, because: 'noen har startet avviklingen', remedy: 'Gjør ferdig stegene i avviklingen, og avslutt den så.' }),
    tooLate: (name, from) => ({ title: `«${name}» kan ikke gis opp i ${from}.`, because: 'leverandøren kan ha fått opplysninger eller tilgang, og det må ryddes opp', remedy: 'Velg å avvikle. Det er aldri sperret.' }),
    lift: { nobody: 'Må oppfylles. Ingen kan godta et unntak.', exception: 'Kan fravikes med et begrunnet unntak fra en som har fullmakt.' },
    lifted: (until, by) => `Fraviket med et begrunnet unntak til ${until}${by === undefined ? '' : `, godtatt av ${by}`}`,
    collective: (concluded, of) => `${concluded} av ${of} virksomheter har godtatt`,
    moved: { 'advanced': (from, to) => `Gikk fra ${from} til ${to}`, 'went-back': (from, to) => `Gikk tilbake fra ${from} til ${to}`, 'went-to-exit': (from) => `Avviklingen startet fra ${from}`, 'abandoned': (from) => `Gitt opp i ${from}`, 'ended': () => 'Avviklingen ble avsluttet' },
  },
  nn: {
    cannotGo: (name, from, to) => `«${name}» kan ikkje gå frå ${from} til ${to}.`,
    cannotEnd: (name) => `Avviklinga av «${name}» kan ikkje avsluttast.`,
    blocked: (duty, outcome, others) => `plikta «${duty}» er ${outcome}${others === 0 ? '' : others === 1 ? ', og éi plikt til står open' : `, og ${others} andre plikter står opne`}`,
    orException: 'De kan òg fråvike plikta ei tid, dersom nokon med fullmakt godtek eit grunngjeve unntak.',
    ended: (name, how) => ({ title: `«${name}» kan ikkje flyttast.`, because: how === 'exited' ? 'avviklinga er avslutta' : 'det er gjeve opp', remedy: 'Legg inn eit nytt leverandørforhold dersom de vil byrje på nytt.' }),
    notYours: (name, from, roles) => ({ title: `Du kan ikkje ta «${name}» vidare frå ${from}.`, because: `det gjer ein som er ${roles}`, remedy: 'Be ein av dei ta saka vidare, eller be administratoren om rolla.' }),
    notEarlier: (name, from, to) => ({ title: `«${name}» kan ikkje gå tilbake frå ${from} til ${to}.`, because: `${to} kjem ikkje før ${from}`, remedy: 'Vel ein tidlegare fase.' }),
    onlyExit: (name) => ({ title: `«${name}» har ingen neste fase.`, because: 'tenesta er i bruk, og bruken sluttar først når de avviklar ho', remedy: 'Vel å avvikle når de skal slutte med tenesta. Det kan de gjere når som helst.' }),
    alreadyInExit: (name) => ({ title: `«${name}» er alt under avvikling.`, because: 'nokon har starta avviklinga', remedy: 'Gjer ferdig stega i avviklinga, og avslutt ho så.' }),
    tooLate: (name, from) => ({ title: `«${name}» kan ikkje gjevast opp i ${from}.`, because: 'leverandøren kan ha fått opplysningar eller tilgang, og det må ryddast opp i', remedy: 'Vel å avvikle. Det er aldri sperra.' }),
    lift: { nobody: 'Må oppfyllast. Ingen kan godta eit unntak.', exception: 'Kan fråvikast med eit grunngjeve unntak frå ein som har fullmakt.' },
    lifted: (until, by) => `Fråvike med eit grunngjeve unntak til ${until}${by === undefined ? '' : `, godteke av ${by}`}`,
    collective: (concluded, of) => `${concluded} av ${of} verksemder har godteke`,
    moved: { 'advanced': (from, to) => `Gjekk frå ${from} til ${to}`, 'went-back': (from, to) => `Gjekk tilbake frå ${from} til ${to}`, 'went-to-exit': (from) => `Avviklinga starta frå ${from}`, 'abandoned': (from) => `Gjeve opp i ${from}`, 'ended': () => 'Avviklinga blei avslutta' },
  },
  en: {
    cannotGo: (name, from, to) => `“${name}” cannot go from ${from} to ${to}.`,
    cannotEnd: (name) => `The exit of “${name}” cannot be ended.`,
    blocked: (duty, outcome, others) => `the duty “${duty}” is ${outcome}${others === 0 ? '' : others === 1 ? ', and one more duty is open' : `, and ${others} other duties are open`}`,
    orException: 'It may also be departed from for a time, if somebody with the authority accepts a reasoned exception.',
    ended: (name, how) => ({ title: `“${name}” cannot be moved.`, because: how === 'exited' ? 'its exit has been ended' : 'it has been given up', remedy: 'Add a new engagement if you want to begin again.' }),
    notYours: (name, from, roles) => ({ title: `You cannot take “${name}” on from ${from}.`, because: `that is done by somebody who is ${roles}`, remedy: 'Ask one of them to take it on, or ask the administrator for the role.' }),
    notEarlier: (name, from, to) => ({ title: `“${name}” cannot go back from ${from} to ${to}.`, because: `${to} does not come before ${from}`, remedy: 'Choose an earlier stage.' }),
    onlyExit: (name) => ({ title: `“${name}” has no next stage.`, because: 'the service is in use, and its use ends only when you exit', remedy: 'Choose exit when you are to stop using it. You can do so at any time.' }),
    alreadyInExit: (name) => ({ title: `“${name}” is already in exit.`, because: 'somebody has started it', remedy: 'Finish the steps of the exit, and then end it.' }),
    tooLate: (name, from) => ({ title: `“${name}” cannot be given up in ${from}.`, because: 'the supplier may have been given information or access, and that must be cleared up', remedy: 'Choose exit. It is never blocked.' }),
    lift: { nobody: 'Must be met. Nobody can accept an exception.', exception: 'May be departed from with a reasoned exception by somebody with the authority.' },
    lifted: (until, by) => `Departed from with a reasoned exception until ${until}${by === undefined ? '' : `, accepted by ${by}`}`,
    collective: (concluded, of) => `${concluded} of ${of} organisations have adopted it`,
    moved: { 'advanced': (from, to) => `Went from ${from} to ${to}`, 'went-back': (from, to) => `Went back from ${from} to ${to}`, 'went-to-exit': (from) => `Exit was started from ${from}`, 'abandoned': (from) => `Given up in ${from}`, 'ended': () => 'Exit was ended' },
  },
}

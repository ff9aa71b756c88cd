import type { DecisionAnswer } from '@rustning/server/approval/decision/decision.api.ts'
import type { Texts } from '../shell/language.tsx'

type Stance = NonNullable<DecisionAnswer['advice'][number]['given']>['stance']

interface CaseText {
  readonly who: (roles: string) => string
  readonly nobody: string
  readonly people: (names: string) => string
  readonly own: string
  readonly alone: string
  readonly adviser: string
  readonly above: string
  readonly movedOpen: string
  readonly duty: string
  readonly advice: string
  readonly adviceNone: string
  readonly adviceAsked: (name: string, day: string) => string
  readonly adviceGiven: (name: string, day: string) => string
  readonly adviceAwaited: string
  readonly stances: Readonly<Record<Stance, string>>
  readonly askAdvice: string
  readonly adviceOf: string
  readonly question: string
  readonly ask: string
  readonly giveAdvice: string
  readonly giveLead: string
  readonly stance: string
  readonly adviceWords: string
  readonly give: string
  readonly decide: string
  readonly decideLead: string
  readonly outcome: string
  readonly outcomeMissing: string
  readonly accept: string
  readonly refuse: string
  readonly because: string
  readonly becauseHelp: string
  readonly notFollowed: string
  readonly notFollowedHelp: (advisers: string) => string
  readonly metOn: string
  readonly boardCase: string
  readonly boardCaseHelp: string
  readonly submit: string
  readonly decided: string
  readonly decidedBy: string
  readonly board: (case_: string, day: string) => string
  readonly boardTerm: string
  readonly onlyPerson: string
  readonly withdrawn: string
  readonly renew: string
  readonly renews: string
  readonly renewedBy: string
  readonly withdraw: string
  readonly withdrawOpen: string
  readonly withdrawAccepted: string
  readonly withdrawBecause: string
  readonly paper: string
  readonly paperHeading: string
  readonly save: string
  readonly organisation: string
  readonly proposal: string
  readonly proposals: Readonly<Record<DecisionAnswer['form'], (level: string, until: string | undefined) => string>>
  readonly shown: string
  readonly back: string
  readonly none: string
}

const until = (words: string, day: string | undefined): string => (day === undefined ? '' : ` ${words} ${day}`)

export const caseText: Texts<CaseText> = {
  nb: {
    who: (roles) => `Saken avgjøres av: ${roles}.`, nobody: 'Fullmaktsmatrisen gir ingen rolle rett til å godta denne risikoen. Sett ned risikoen med tiltak, eller be ledelsen endre matrisen.', people: (names) => `Hos dere er det ${names}.`,
    own: 'Du la fram saken selv, og da må en annen avgjøre den. Fire øyne ser mer enn to, og ingen godtar sin egen risiko.', alone: 'Du la fram saken selv, og ingen andre hos dere har fullmakt. Da kan du avgjøre den, og det blir stående at én person gjorde begge deler.', adviser: 'Personvernombudet gir råd og avgjør ikke. Rådet ditt blir stående i saken, også når du er uenig.', above: 'Rollen din har ikke fullmakt til å avgjøre denne saken.',
    movedOpen: 'Grunnlaget er endret siden saken ble lagt fram. Den kan ikke godtas før den er oppdatert.', duty: 'Plikten', advice: 'Råd', adviceNone: 'Ingen har gitt eller blitt bedt om råd.', adviceAsked: (name, day) => `Spurt av ${name} ${day}`, adviceGiven: (name, day) => `${name}, ${day}`, adviceAwaited: 'Har ikke svart ennå',
    stances: { 'supports': 'Støtter', 'supports-with-conditions': 'Støtter på vilkår', 'dissents': 'Fraråder' }, askAdvice: 'Be om råd', adviceOf: 'Be om råd fra', question: 'Hva vil du ha råd om?', ask: 'Be om råd', giveAdvice: 'Gi råd', giveLead: 'Rådet blir en del av det som vises for den som avgjør, og kan ikke endres siden.', stance: 'Rådet ditt', adviceWords: 'Råd, med begrunnelse', give: 'Gi rådet',
    decide: 'Avgjør saken', decideLead: 'Du tar stilling til akkurat det som står på denne siden. Er noe endret når du trykker, blir saken ikke avgjort.', outcome: 'Avgjørelse', outcomeMissing: 'Velg om du godtar eller avslår.', accept: 'Godta', refuse: 'Avslå', because: 'Begrunnelse', becauseHelp: 'Hvorfor dere kan leve med dette, eller hvorfor ikke. Den blir stående.', notFollowed: 'Hvorfor rådet ikke følges', notFollowedHelp: (advisers) => `Det er rådet fra, eller mangler svar fra: ${advisers}. Trengs bare når du godtar.`,
    metOn: 'Dagen styret møttes', boardCase: 'Styrets saksnummer', boardCaseHelp: 'Slik det står i protokollen, for eksempel 41/2026.', submit: 'Avgjør saken', decided: 'Avgjørelsen', decidedBy: 'Avgjort av', board: (case_, day) => `Sak ${case_}, ${day}`, boardTerm: 'Styret', onlyPerson: 'Den som avgjorde, la også fram saken. Ingen andre i virksomheten hadde fullmakt.', withdrawn: 'Trukket tilbake fordi',
    renew: 'Forny', renews: 'Fornyer', renewedBy: 'Fornyet av', withdraw: 'Trekk tilbake', withdrawOpen: 'Saken blir ikke avgjort, men blir stående i historikken.', withdrawAccepted: 'Det som ble godtatt, gjelder ikke lenger fra nå. Plikten eller risikoen åpnes igjen.', withdrawBecause: 'Hvorfor trekkes den tilbake?',
    paper: 'Saksframlegg', paperHeading: 'Saksframlegg', save: 'Last ned som Markdown', organisation: 'Virksomhet', proposal: 'Forslag til vedtak', shown: 'SHA-256 av alt som er vist i saken', back: 'Til saken', none: 'Ingen er oppgitt.',
    proposals: { 'exception': (level, day) => `Unntaket godtas med gjenstående risiko «${level}»${until('til og med', day)}.`, 'residual-risk': (level, day) => `Den gjenstående risikoen «${level}» godtas${until('til og med', day)}.`, 'board-case': (level) => `Styret slutter seg til det som er lagt fram, og godtar den gjenstående risikoen «${level}».` },
  },
  nn: {
    who: (roles) => `Saka blir avgjord av: ${roles}.`, nobody: 'Fullmaktsmatrisa gir inga rolle rett til å godta denne risikoen. Set ned risikoen med tiltak, eller be leiinga endre matrisa.', people: (names) => `Hos dykk er det ${names}.`,
    own: 'Du la fram saka sjølv, og då må ein annan avgjere henne. Fire auge ser meir enn to, og ingen godtek sin eigen risiko.', alone: 'Du la fram saka sjølv, og ingen andre hos dykk har fullmakt. Då kan du avgjere henne, og det blir ståande at éin person gjorde begge delar.', adviser: 'Personvernombodet gir råd og avgjer ikkje. Rådet ditt blir ståande i saka, også når du er usamd.', above: 'Rolla di har ikkje fullmakt til å avgjere denne saka.',
    movedOpen: 'Grunnlaget er endra sidan saka blei lagd fram. Ho kan ikkje godtakast før ho er oppdatert.', duty: 'Plikta', advice: 'Råd', adviceNone: 'Ingen har gitt eller blitt bedne om råd.', adviceAsked: (name, day) => `Spurt av ${name} ${day}`, adviceGiven: (name, day) => `${name}, ${day}`, adviceAwaited: 'Har ikkje svart enno',
    stances: { 'supports': 'Støttar', 'supports-with-conditions': 'Støttar på vilkår', 'dissents': 'Rår ifrå' }, askAdvice: 'Be om råd', adviceOf: 'Be om råd frå', question: 'Kva vil du ha råd om?', ask: 'Be om råd', giveAdvice: 'Gi råd', giveLead: 'Rådet blir ein del av det som blir vist for den som avgjer, og kan ikkje endrast sidan.', stance: 'Rådet ditt', adviceWords: 'Råd, med grunngiving', give: 'Gi rådet',
    decide: 'Avgjer saka', decideLead: 'Du tek stilling til akkurat det som står på denne sida. Er noko endra når du trykkjer, blir saka ikkje avgjord.', outcome: 'Avgjerd', outcomeMissing: 'Vel om du godtek eller avslår.', accept: 'Godta', refuse: 'Avslå', because: 'Grunngiving', becauseHelp: 'Kvifor de kan leve med dette, eller kvifor ikkje. Ho blir ståande.', notFollowed: 'Kvifor rådet ikkje blir følgt', notFollowedHelp: (advisers) => `Det er rådd ifrå, eller manglar svar frå: ${advisers}. Trengst berre når du godtek.`,
    metOn: 'Dagen styret møttest', boardCase: 'Saksnummeret til styret', boardCaseHelp: 'Slik det står i protokollen, til dømes 41/2026.', submit: 'Avgjer saka', decided: 'Avgjerda', decidedBy: 'Avgjord av', board: (case_, day) => `Sak ${case_}, ${day}`, boardTerm: 'Styret', onlyPerson: 'Den som avgjorde, la òg fram saka. Ingen andre i verksemda hadde fullmakt.', withdrawn: 'Trekt tilbake fordi',
    renew: 'Forny', renews: 'Fornyar', renewedBy: 'Fornya av', withdraw: 'Trekk tilbake', withdrawOpen: 'Saka blir ikkje avgjord, men blir ståande i historikken.', withdrawAccepted: 'Det som blei godteke, gjeld ikkje lenger frå no. Plikta eller risikoen blir opna igjen.', withdrawBecause: 'Kvifor blir ho trekt tilbake?',
    paper: 'Saksframlegg', paperHeading: 'Saksframlegg', save: 'Last ned som Markdown', organisation: 'Verksemd', proposal: 'Framlegg til vedtak', shown: 'SHA-256 av alt som er vist i saka', back: 'Til saka', none: 'Ingen er oppgitt.',
    proposals: { 'exception': (level, day) => `Unntaket blir godteke med attståande risiko «${level}»${until('til og med', day)}.`, 'residual-risk': (level, day) => `Den attståande risikoen «${level}» blir godteken${until('til og med', day)}.`, 'board-case': (level) => `Styret sluttar seg til det som er lagt fram, og godtek den attståande risikoen «${level}».` },
  },
  en: {
    who: (roles) => `The case is decided by: ${roles}.`, nobody: 'The authority matrix lets no role accept this risk. Bring the risk down with measures, or ask management to change the matrix.', people: (names) => `In your organisation: ${names}.`,
    own: 'You put the case forward yourself, so somebody else must decide it. Four eyes see more than two, and nobody accepts their own risk.', alone: 'You put the case forward yourself, and nobody else here has the authority. You may then decide it, and it stays on record that one person did both.', adviser: 'The data protection officer advises and does not decide. Your advice stays with the case, also when you disagree.', above: 'Your role does not have the authority to decide this case.',
    movedOpen: 'The grounds have changed since the case was put forward. It cannot be accepted before it is brought up to date.', duty: 'The duty', advice: 'Advice', adviceNone: 'Nobody has given advice or been asked for it.', adviceAsked: (name, day) => `Asked by ${name} on ${day}`, adviceGiven: (name, day) => `${name}, ${day}`, adviceAwaited: 'Has not answered yet',
    stances: { 'supports': 'Supports it', 'supports-with-conditions': 'Supports it on conditions', 'dissents': 'Advises against it' }, askAdvice: 'Ask for advice', adviceOf: 'Ask for advice from', question: 'What do you want advice on?', ask: 'Ask for advice', giveAdvice: 'Give advice', giveLead: 'The advice becomes part of what is shown to whoever decides, and cannot be changed afterwards.', stance: 'Your advice', adviceWords: 'Advice, with reasons', give: 'Give the advice',
    decide: 'Decide the case', decideLead: 'You decide on exactly what stands on this page. If anything has changed when you press, the case is not decided.', outcome: 'Decision', outcomeMissing: 'Choose whether you accept or refuse.', accept: 'Accept', refuse: 'Refuse', because: 'Reasons', becauseHelp: 'Why you can live with this, or why not. They stay on record.', notFollowed: 'Why the advice is not followed', notFollowedHelp: (advisers) => `There is advice against it, or no answer yet, from: ${advisers}. Needed only when you accept.`,
    metOn: 'The day the board met', boardCase: 'The board’s case number', boardCaseHelp: 'As it stands in the minutes, for example 41/2026.', submit: 'Decide the case', decided: 'The decision', decidedBy: 'Decided by', board: (case_, day) => `Case ${case_}, ${day}`, boardTerm: 'The board', onlyPerson: 'Whoever decided also put the case forward. Nobody else in the organisation had the authority.', withdrawn: 'Withdrawn because',
    renew: 'Renew', renews: 'Renews', renewedBy: 'Renewed by', withdraw: 'Withdraw', withdrawOpen: 'The case is not decided, and stays in the history.', withdrawAccepted: 'What was accepted no longer holds from now on. The duty or the risk opens again.', withdrawBecause: 'Why is it withdrawn?',
    paper: 'Case paper', paperHeading: 'Case paper', save: 'Download as Markdown', organisation: 'Organisation', proposal: 'Proposed resolution', shown: 'SHA-256 of everything shown in the case', back: 'To the case', none: 'None is given.',
    proposals: { 'exception': (level, day) => `The exception is accepted with the remaining risk “${level}”${until('until and including', day)}.`, 'residual-risk': (level, day) => `The remaining risk “${level}” is accepted${until('until and including', day)}.`, 'board-case': (level) => `The board endorses what has been put forward, and accepts the remaining risk “${level}”.` },
  },
}

import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface DecisionText {
  readonly dutyUnknown: (duty: string) => RefusalWords
  readonly notWaivable: (title: string, remedy: string) => RefusalWords
  readonly noMatrix: RefusalWords
  readonly levelUnknown: (levels: string) => RefusalWords
  readonly worthMissing: (currency: string) => RefusalWords
  readonly expiryMissing: RefusalWords
  readonly expiryWrong: (latest: string) => RefusalWords
  readonly notOpen: RefusalWords
  readonly changed: RefusalWords
  readonly groundsMoved: RefusalWords
  readonly own: RefusalWords
  readonly adviser: RefusalWords
  readonly aboveYou: (roles: string) => RefusalWords
  readonly nobodyMay: (level: string) => RefusalWords
  readonly boardMissing: RefusalWords
  readonly notYours: RefusalWords
  readonly boardDayWrong: (first: string) => RefusalWords
  readonly renewsOther: RefusalWords
  readonly adviserMissing: (adviser: string) => RefusalWords
  readonly adviceAwaited: (adviser: string) => RefusalWords
  readonly adviceOwn: RefusalWords
  readonly adviceUnanswered: (advisers: string) => RefusalWords
}

const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const decisionText: Record<Language, DecisionText> = {
  nb: {
    dutyUnknown: (duty) => words(`Det kan ikke gjøres unntak fra «${duty}».`, 'kunnskapsbasen har ingen plikt med dette navnet i dag', 'Velg plikten fra listen for leverandørforholdet.'),
    notWaivable: (title, remedy) => words(`«${title}» kan ikke fravikes.`, 'loven krever det uten rom for å akseptere risikoen i stedet', remedy),
    noMatrix: words('Ingen kan avgjøre dette ennå.', 'virksomheten har ikke vedtatt en fullmaktsmatrise', 'Be lederen vedta hvem som kan akseptere hvilken risiko. Et forslag ligger klart under Administrasjon.'),
    levelUnknown: (levels) => words('Risikonivået finnes ikke i virksomhetens skala.', `skalaen har disse nivåene: ${levels}`, 'Velg et av nivåene.'),
    worthMissing: (currency) => words('Verdien av avtalen mangler.', `fullmaktsmatrisen sender saker over en viss størrelse til styret, og den er satt i ${currency}`, `Oppgi verdien i ${currency} for hele avtaleperioden.`),
    expiryMissing: words('Unntaket mangler sluttdato.', 'et unntak gjelder for en tid og skal vurderes på nytt', 'Velg en dag da unntaket løper ut.'),
    expiryWrong: (latest) => words('Sluttdatoen kan ikke brukes.', `et unntak må løpe ut fra og med i dag til og med ${latest}, som virksomheten har satt som grense`, 'Velg en dag innenfor grensen. Unntaket kan fornyes med en ny vurdering.'),
    notOpen: words('Saken kan ikke avgjøres.', 'den er allerede avgjort, trukket tilbake eller utløpt', 'Se hva som ble bestemt. Legg fram en ny sak hvis det fortsatt trengs en avgjørelse.'),
    changed: words('Saken ble ikke avgjort.', 'den er endret siden du leste den, eller noen har gitt et nytt råd', 'Les saken på nytt før du avgjør den.'),
    groundsMoved: words('Saken ble ikke avgjort.', 'grunnlaget er endret siden saken ble lagt fram', 'Be den som la fram saken, om å oppdatere den etter det nye grunnlaget.'),
    own: words('Du kan ikke avgjøre denne saken.', 'ingen kan godta det de selv, eller den de handler for, har bedt om eller sist endret', 'Be en annen med fullmakt om å avgjøre den.'),
    adviser: words('Personvernombudet avgjør ikke saker.', 'ombudet skal gi uavhengige råd og ikke bestemme det som skal kontrolleres', 'Legg inn rådet ditt i saken, også når du er uenig. Ledelsen avgjør.'),
    aboveYou: (roles) => words('Du har ikke fullmakt til å avgjøre denne saken.', `virksomhetens fullmaktsmatrise legger den til: ${roles}`, 'Be en med denne rollen om å avgjøre saken.'),
    nobodyMay: (level) => words('Ingen har fullmakt til å avgjøre denne saken.', `fullmaktsmatrisen gir ingen rolle rett til å akseptere nivået «${level}»`, 'Sett ned risikoen med tiltak, eller be ledelsen endre matrisen.'),
    boardMissing: words('Styrets behandling mangler.', 'saken hører til styret', 'Oppgi dagen styret møttes, og saksnummeret.'),
    notYours: words('Du kan ikke trekke tilbake denne saken.', 'bare den som la den fram, en leder eller en med fullmakt til å avgjøre den kan gjøre det', 'Be en av dem om å trekke den tilbake.'),
    boardDayWrong: (first) => words('Dagen styret møttes, kan ikke brukes.', `styret må ha møttes etter at saken ble lagt fram, fra og med ${first} til og med i dag`, 'Oppgi møtedagen slik den står i protokollen. Er saken endret siden, må styret behandle den på nytt.'),
    renewsOther: words('Dette kan ikke fornyes.', 'en fornyelse gjelder en avgjørelse som er godtatt, og for den samme plikten i det samme leverandørforholdet', 'Velg avgjørelsen som skal fornyes, eller legg fram en ny sak.'),
    adviserMissing: (adviser) => words('Rådet kan ikke innhentes.', `ingen i virksomheten er ${adviser}`, 'Be administratoren gi rollen til rett person først.'),
    adviceAwaited: (adviser) => words('Rådet er allerede bedt om.', `${adviser} har ikke svart ennå`, 'Vent på svaret, eller minn om det.'),
    adviceOwn: words('Du kan ikke gi råd i denne saken.', 'ingen gir råd om det de selv har lagt fram eller endret', 'Be en annen i samme rolle om rådet.'),
    adviceUnanswered: (advisers) => words('Saken er ikke godtatt ennå.', `det er rådet fra eller mangler svar fra: ${advisers}`, 'Skriv hvorfor rådet ikke følges eller ikke avventes. Begrunnelsen blir stående i saken.'),
  },
  nn: {
    dutyUnknown: (duty) => words(`Det kan ikkje gjerast unntak frå «${duty}».`, 'kunnskapsbasen har inga plikt med dette namnet i dag', 'Vel plikta frå lista for leverandørforholdet.'),
    notWaivable: (title, remedy) => words(`«${title}» kan ikkje fråvikast.`, 'lova krev det utan rom for å akseptere risikoen i staden', remedy),
    noMatrix: words('Ingen kan avgjere dette enno.', 'verksemda har ikkje vedteke ei fullmaktsmatrise', 'Be leiaren vedta kven som kan akseptere kva risiko. Eit forslag ligg klart under Administrasjon.'),
    levelUnknown: (levels) => words('Risikonivået finst ikkje i skalaen til verksemda.', `skalaen har desse nivåa: ${levels}`, 'Vel eitt av nivåa.'),
    worthMissing: (currency) => words('Verdien av avtalen manglar.', `fullmaktsmatrisa sender saker over ein viss storleik til styret, og han er sett i ${currency}`, `Skriv verdien i ${currency} for heile avtaleperioden.`),
    expiryMissing: words('Unntaket manglar sluttdato.', 'eit unntak gjeld for ei tid og skal vurderast på nytt', 'Vel ein dag då unntaket går ut.'),
    expiryWrong: (latest) => words('Sluttdatoen kan ikkje brukast.', `eit unntak må gå ut frå og med i dag til og med ${latest}, som verksemda har sett som grense`, 'Vel ein dag innanfor grensa. Unntaket kan fornyast med ei ny vurdering.'),
    notOpen: words('Saka kan ikkje avgjerast.', 'ho er alt avgjord, trekt tilbake eller gått ut', 'Sjå kva som blei avgjort. Legg fram ei ny sak dersom det framleis trengst ei avgjerd.'),
    changed: words('Saka blei ikkje avgjord.', 'ho er endra sidan du las ho, eller nokon har gitt eit nytt råd', 'Les saka på nytt før du avgjer ho.'),
    groundsMoved: words('Saka blei ikkje avgjord.', 'grunnlaget er endra sidan saka blei lagd fram', 'Be den som la fram saka, om å oppdatere ho etter det nye grunnlaget.'),
    own: words('Du kan ikkje avgjere denne saka.', 'ingen kan godta det dei sjølve, eller den dei handlar for, har bede om eller sist endra', 'Be ein annan med fullmakt om å avgjere ho.'),
    adviser: words('Personvernombodet avgjer ikkje saker.', 'ombodet skal gi uavhengige råd og ikkje bestemme det som skal kontrollerast', 'Legg inn rådet ditt i saka, også når du er usamd. Leiinga avgjer.'),
    aboveYou: (roles) => words('Du har ikkje fullmakt til å avgjere denne saka.', `fullmaktsmatrisa til verksemda legg ho til: ${roles}`, 'Be ein med denne rolla om å avgjere saka.'),
    nobodyMay: (level) => words('Ingen har fullmakt til å avgjere denne saka.', `fullmaktsmatrisa gir inga rolle rett til å akseptere nivået «${level}»`, 'Set ned risikoen med tiltak, eller be leiinga endre matrisa.'),
    boardMissing: words('Behandlinga i styret manglar.', 'saka høyrer til styret', 'Skriv dagen styret møttest, og saksnummeret.'),
    notYours: words('Du kan ikkje trekkje tilbake denne saka.', 'berre den som la ho fram, ein leiar eller ein med fullmakt til å avgjere ho kan gjere det', 'Be ein av dei om å trekkje ho tilbake.'),
    boardDayWrong: (first) => words('Dagen styret møttest, kan ikkje brukast.', `styret må ha møttest etter at saka blei lagd fram, frå og med ${first} til og med i dag`, 'Skriv møtedagen slik han står i protokollen. Er saka endra sidan, må styret behandle ho på nytt.'),
    renewsOther: words('Dette kan ikkje fornyast.', 'ei fornying gjeld ei avgjerd som er godteken, og for den same plikta i det same leverandørforholdet', 'Vel avgjerda som skal fornyast, eller legg fram ei ny sak.'),
    adviserMissing: (adviser) => words('Rådet kan ikkje hentast inn.', `ingen i verksemda er ${adviser}`, 'Be administratoren gi rolla til rett person først.'),
    adviceAwaited: (adviser) => words('Rådet er alt bede om.', `${adviser} har ikkje svara enno`, 'Vent på svaret, eller minn om det.'),
    adviceOwn: words('Du kan ikkje gi råd i denne saka.', 'ingen gir råd om det dei sjølve har lagt fram eller endra', 'Be ein annan i same rolle om rådet.'),
    adviceUnanswered: (advisers) => words('Saka er ikkje godteken enno.', `det er rådd ifrå eller manglar svar frå: ${advisers}`, 'Skriv kvifor rådet ikkje blir følgt eller venta på. Grunngivinga blir ståande i saka.'),
  },
  en: {
    dutyUnknown: (duty) => words(`No exception can be made from “${duty}”.`, 'the knowledge base has no duty of that name today', 'Choose the duty from the list for the engagement.'),
    notWaivable: (title, remedy) => words(`“${title}” cannot be departed from.`, 'the law demands it and leaves no room for accepting the risk instead', remedy),
    noMatrix: words('Nobody can decide this yet.', 'the organisation has not adopted an authority matrix', 'Ask the leader to adopt who may accept which risk. A proposal is ready under Administration.'),
    levelUnknown: (levels) => words('The level of risk is not on the organisation’s scale.', `the scale has these levels: ${levels}`, 'Choose one of the levels.'),
    worthMissing: (currency) => words('The value of the agreement is missing.', `the authority matrix sends cases of some size to the board, and its limit is set in ${currency}`, `Give the value in ${currency} for the whole period of the agreement.`),
    expiryMissing: words('The exception has no last day.', 'an exception holds for a time and is then assessed anew', 'Choose the day on which the exception ends.'),
    expiryWrong: (latest) => words('The last day cannot be used.', `an exception must end between today and ${latest}, the limit that the organisation has set`, 'Choose a day within the limit. The exception can be renewed by a new assessment.'),
    notOpen: words('The case cannot be decided.', 'it is already decided, withdrawn or expired', 'See what was decided. Put forward a new case if a decision is still needed.'),
    changed: words('The case was not decided.', 'it was changed after you read it, or somebody has given new advice', 'Read the case again before you decide it.'),
    groundsMoved: words('The case was not decided.', 'the grounds have changed since the case was put forward', 'Ask whoever put it forward to bring it in line with the new grounds.'),
    own: words('You cannot decide this case.', 'nobody may accept what they, or the person they act for, asked for or last edited', 'Ask somebody else with the authority to decide it.'),
    adviser: words('The data protection officer does not decide cases.', 'the officer gives independent advice and must not decide what is to be checked', 'Put your advice on the case, also when you disagree. Management decides.'),
    aboveYou: (roles) => words('You do not have the authority to decide this case.', `the organisation’s authority matrix gives it to: ${roles}`, 'Ask somebody with that role to decide the case.'),
    nobodyMay: (level) => words('Nobody has the authority to decide this case.', `the authority matrix lets no role accept the level “${level}”`, 'Bring the risk down with measures, or ask management to change the matrix.'),
    boardMissing: words('The board’s decision is missing.', 'the case belongs to the board', 'Give the day on which the board met, and the number of the case.'),
    notYours: words('You cannot withdraw this case.', 'only whoever put it forward, a leader, or somebody with the authority to decide it can do so', 'Ask one of them to withdraw it.'),
    boardDayWrong: (first) => words('The day on which the board met cannot be used.', `the board must have met after the case was put forward, between ${first} and today`, 'Give the day as it stands in the minutes. If the case was changed after that, the board must consider it anew.'),
    renewsOther: words('This cannot be renewed.', 'a renewal is of a decision that was accepted, on the same duty in the same engagement', 'Choose the decision to renew, or put forward a new case.'),
    adviserMissing: (adviser) => words('The advice cannot be asked for.', `nobody in the organisation is ${adviser}`, 'Ask the administrator to give the role to the right person first.'),
    adviceAwaited: (adviser) => words('The advice is already asked for.', `${adviser} has not answered yet`, 'Wait for the answer, or send a reminder.'),
    adviceOwn: words('You cannot advise on this case.', 'nobody advises on what they themselves put forward or edited', 'Ask somebody else in the same role for the advice.'),
    adviceUnanswered: (advisers) => words('The case is not accepted yet.', `there is advice against it, or no answer yet, from: ${advisers}`, 'Write why the advice is not followed or not waited for. The reason stands in the case.'),
  },
}

import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

type Kind = 'wayUnknown' | 'toSelf' | 'notStanding' | 'tooLarge' | 'answered' | 'conditionsMissing' | 'conditionsUnasked' | 'codeClosed' | 'tooManyCodes'
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const offerText: Record<Language, Readonly<Record<Kind, RefusalWords>>> = {
  nb: {
    wayUnknown: words('Vurderingen kan ikke sendes dit.', 'mottakskoden er feil skrevet, eller dere har ikke sendt noe til denne virksomheten før', 'Be mottakeren om en ny mottakskode, og lim den inn slik den er.'),
    toSelf: words('Vurderingen kan ikke sendes til dere selv.', 'mottakskoden er laget av deres egen virksomhet', 'Be den som skal motta vurderingen, om en kode.'),
    notStanding: words('Vurderingen kan ikke sendes.', 'konklusjonen er trukket tilbake eller erstattet, eller grunnlaget er endret siden', 'Konkluder på nytt først, og send den nye konklusjonen.'),
    tooLarge: words('Vurderingen er for lang til å sendes.', 'kopien kan ikke være større enn 64 kB', 'Kort ned begrunnelsen i en ny konklusjon.'),
    answered: words('Vurderingen er allerede besvart.', 'virksomheten har svart én gang, og svaret er sendt', 'Konkluder på nytt i deres eget leverandørforhold hvis dere har ombestemt dere. Avsenderen får da vite at svaret ikke lenger gjelder.'),
    conditionsMissing: words('Svaret mangler vilkår.', 'dere vil godta med tilpasning, men har ikke skrevet hva som er annerledes hos dere', 'Skriv vilkårene eller tiltakene, eller velg å godta uten tilpasning.'),
    conditionsUnasked: words('Svaret har vilkår som ikke hører til.', 'vilkår kan bare settes når vurderingen godtas med tilpasning', 'Velg å godta med tilpasning, eller ta bort vilkårene.'),
    codeClosed: words('Mottakskoden er allerede stengt.', 'ingenting mer kommer denne veien', 'Lag en ny kode hvis dere vil motta mer.'),
    tooManyCodes: words('Mottakskoden ble ikke laget.', 'det er allerede for mange åpne koder', 'Steng de som ikke er i bruk.'),
  },
  nn: {
    wayUnknown: words('Vurderinga kan ikkje sendast dit.', 'mottakskoden er feil skriven, eller de har ikkje sendt noko til denne verksemda før', 'Be mottakaren om ein ny mottakskode, og lim han inn slik han er.'),
    toSelf: words('Vurderinga kan ikkje sendast til dykk sjølve.', 'mottakskoden er laga av dykkar eiga verksemd', 'Be den som skal ta imot vurderinga, om ein kode.'),
    notStanding: words('Vurderinga kan ikkje sendast.', 'konklusjonen er trekt tilbake eller erstatta, eller grunnlaget er endra sidan', 'Konkluder på nytt først, og send den nye konklusjonen.'),
    tooLarge: words('Vurderinga er for lang til å sendast.', 'kopien kan ikkje vere større enn 64 kB', 'Kort ned grunngivinga i ein ny konklusjon.'),
    answered: words('Vurderinga er alt svara på.', 'verksemda har svara éin gong, og svaret er sendt', 'Konkluder på nytt i dykkar eige leverandørforhold dersom de har ombestemt dykk. Avsendaren får då vite at svaret ikkje gjeld lenger.'),
    conditionsMissing: words('Svaret manglar vilkår.', 'de vil godta med tilpassing, men har ikkje skrive kva som er annleis hos dykk', 'Skriv vilkåra eller tiltaka, eller vel å godta utan tilpassing.'),
    conditionsUnasked: words('Svaret har vilkår som ikkje høyrer til.', 'vilkår kan berre setjast når vurderinga blir godteken med tilpassing', 'Vel å godta med tilpassing, eller ta bort vilkåra.'),
    codeClosed: words('Mottakskoden er alt stengd.', 'ingenting meir kjem denne vegen', 'Lag ein ny kode dersom de vil ta imot meir.'),
    tooManyCodes: words('Mottakskoden blei ikkje laga.', 'det er alt for mange opne kodar', 'Steng dei som ikkje er i bruk.'),
  },
  en: {
    wayUnknown: words('The assessment cannot be sent there.', 'the reception code is not as it was written, or you have sent nothing to this organisation before', 'Ask the addressee for a new reception code, and paste it as it is.'),
    toSelf: words('The assessment cannot be sent to yourselves.', 'the reception code was made by your own organisation', 'Ask whoever is to get the assessment for a code.'),
    notStanding: words('The assessment cannot be sent.', 'the conclusion was withdrawn or replaced, or its grounds have changed since', 'Conclude anew first, and send the new conclusion.'),
    tooLarge: words('The assessment is too long to be sent.', 'the copy may not be larger than 64 kB', 'Shorten the reasons in a new conclusion.'),
    answered: words('The assessment is already answered.', 'the organisation has answered once, and the answer is sent', 'Conclude anew in your own engagement if you have changed your mind. The sender is then told that the answer no longer holds.'),
    conditionsMissing: words('The answer lacks its conditions.', 'you want to adapt it, and have not written what is different with you', 'Write the conditions or measures, or choose to adopt it as it is.'),
    conditionsUnasked: words('The answer has conditions that do not belong there.', 'conditions can be set only when the assessment is adapted', 'Choose to adapt it, or take the conditions away.'),
    codeClosed: words('The reception code is already closed.', 'nothing more comes that way', 'Make a new code if you want to receive more.'),
    tooManyCodes: words('The reception code was not made.', 'there are too many open codes already', 'Close those that are not in use.'),
  },
}

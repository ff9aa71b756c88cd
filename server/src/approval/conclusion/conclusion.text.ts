import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface ConclusionText {
  readonly kindUnknown: (kind: string) => RefusalWords
  readonly outcomeUnknown: (outcomes: string) => RefusalWords
  readonly groundsMoved: RefusalWords
  readonly newer: RefusalWords
  readonly alreadyWithdrawn: RefusalWords
  readonly notYours: RefusalWords
}

export const conclusionText: Record<Language, ConclusionText> = {
  nb: {
    kindUnknown: (kind) => ({ title: `Det kan ikke konkluderes om «${kind}».`, because: 'kunnskapsbasen har ingen plikt og ingen vurdering med dette navnet', remedy: 'Velg en av vurderingene i listen for leverandørforholdet.' }),
    outcomeUnknown: (outcomes) => ({ title: 'Konklusjonen har et utfall som ikke finnes.', because: `denne vurderingen kan bare ende med ett av disse: ${outcomes}`, remedy: 'Velg et av utfallene, og skriv forbehold i begrunnelsen.' }),
    groundsMoved: { title: 'Konklusjonen ble ikke lagret.', because: 'grunnlaget er endret siden du leste det', remedy: 'Les grunnlaget på nytt, se hva som er endret, og konkluder hvis du fortsatt mener det samme.' },
    newer: { title: 'Det finnes en nyere konklusjon.', because: 'noen har konkludert om det samme etter at du åpnet saken', remedy: 'Les den nyeste konklusjonen før du går videre.' },
    alreadyWithdrawn: { title: 'Konklusjonen er allerede trukket tilbake.', because: 'den gjelder ikke lenger', remedy: 'Konkluder på nytt hvis vurderingen skal gjelde igjen.' },
    notYours: { title: 'Du kan ikke trekke tilbake denne konklusjonen.', because: 'bare den som konkluderte, eller en leder, kan gjøre det', remedy: 'Be den som konkluderte eller en leder om å trekke den, eller konkluder selv på nytt.' },
  },
  nn: {
    kindUnknown: (kind) => ({ title: `Det kan ikkje konkluderast om «${kind}».`, because: 'kunnskapsbasen har inga plikt og inga vurdering med dette namnet', remedy: 'Vel ei av vurderingane i lista for leverandørforholdet.' }),
    outcomeUnknown: (outcomes) => ({ title: 'Konklusjonen har eit utfall som ikkje finst.', because: `denne vurderinga kan berre ende med eitt av desse: ${outcomes}`, remedy: 'Vel eitt av utfalla, og skriv atterhald i grunngivinga.' }),
    groundsMoved: { title: 'Konklusjonen blei ikkje lagra.', because: 'grunnlaget er endra sidan du las det', remedy: 'Les grunnlaget på nytt, sjå kva som er endra, og konkluder dersom du framleis meiner det same.' },
    newer: { title: 'Det finst ein nyare konklusjon.', because: 'nokon har konkludert om det same etter at du opna saka', remedy: 'Les den nyaste konklusjonen før du går vidare.' },
    alreadyWithdrawn: { title: 'Konklusjonen er alt trekt tilbake.', because: 'han gjeld ikkje lenger', remedy: 'Konkluder på nytt dersom vurderinga skal gjelde igjen.' },
    notYours: { title: 'Du kan ikkje trekkje tilbake denne konklusjonen.', because: 'berre den som konkluderte, eller ein leiar, kan gjere det', remedy: 'Be den som konkluderte eller ein leiar om å trekkje han, eller konkluder sjølv på nytt.' },
  },
  en: {
    kindUnknown: (kind) => ({ title: `Nothing can be concluded on “${kind}”.`, because: 'the knowledge base has no duty and no assessment of that name', remedy: 'Choose one of the assessments listed for the engagement.' }),
    outcomeUnknown: (outcomes) => ({ title: 'The conclusion has an outcome that does not exist.', because: `this assessment can only end in one of these: ${outcomes}`, remedy: 'Choose one of the outcomes, and put reservations into the reasons.' }),
    groundsMoved: { title: 'The conclusion was not saved.', because: 'the grounds have changed since you read them', remedy: 'Read the grounds again, see what has changed, and conclude if you still think the same.' },
    newer: { title: 'There is a newer conclusion.', because: 'somebody has concluded on the same since you opened the case', remedy: 'Read the newest conclusion before you go on.' },
    alreadyWithdrawn: { title: 'The conclusion is already withdrawn.', because: 'it no longer holds', remedy: 'Conclude again if the assessment is to hold once more.' },
    notYours: { title: 'You cannot withdraw this conclusion.', because: 'only the person who concluded, or a leader, can do so', remedy: 'Ask the person who concluded or a leader to withdraw it, or conclude anew yourself.' },
  },
}

import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface PortfolioText {
  readonly parameterUnknown: (typed: string, nearest: string | undefined) => RefusalWords
  readonly parameterValueWrong: (typed: string) => RefusalWords
  readonly upgradeNone: RefusalWords
}

export const portfolioText: Record<Language, PortfolioText> = {
  nb: {
    parameterUnknown: (typed, nearest) => ({ title: `«${typed}» er ingen verdi som loven setter.`, because: 'det finnes ingen slik parameter i kunnskapsbasen', remedy: nearest === undefined ? 'Skriv for eksempel adequacy.us=none.' : `Mente dere ${nearest}?` }),
    parameterValueWrong: (typed) => ({ title: `«${typed}» kan ikke være verdien.`, because: 'parameteren har en annen type eller andre lovlige verdier', remedy: 'Slå opp parameteren i kunnskapsbasen og velg en verdi den kan ha.' }),
    upgradeNone: { title: 'Det ligger ingen nyere kunnskapsbase klar.', because: 'kunnskapsbasen som vurderer i dag, er den nyeste her', remedy: 'Vent til neste utgave er lagt inn.' },
  },
  nn: {
    parameterUnknown: (typed, nearest) => ({ title: `«${typed}» er ingen verdi som lova set.`, because: 'det finst ingen slik parameter i kunnskapsbasen', remedy: nearest === undefined ? 'Skriv til dømes adequacy.us=none.' : `Meinte de ${nearest}?` }),
    parameterValueWrong: (typed) => ({ title: `«${typed}» kan ikkje vere verdien.`, because: 'parameteren har ein annan type eller andre lovlege verdiar', remedy: 'Slå opp parameteren i kunnskapsbasen og vel ein verdi han kan ha.' }),
    upgradeNone: { title: 'Det ligg ingen nyare kunnskapsbase klar.', because: 'kunnskapsbasen som vurderer i dag, er den nyaste her', remedy: 'Vent til neste utgåve er lagd inn.' },
  },
  en: {
    parameterUnknown: (typed, nearest) => ({ title: `“${typed}” is not a value that the law sets.`, because: 'there is no such parameter in the knowledge base', remedy: nearest === undefined ? 'Write for example adequacy.us=none.' : `Did you mean ${nearest}?` }),
    parameterValueWrong: (typed) => ({ title: `“${typed}” cannot be the value.`, because: 'the parameter has another type or other allowed values', remedy: 'Look the parameter up in the knowledge base and choose a value it can have.' }),
    upgradeNone: { title: 'No newer knowledge base lies ready.', because: 'the one that judges today is the newest here', remedy: 'Wait until the next edition has been put in.' },
  },
}

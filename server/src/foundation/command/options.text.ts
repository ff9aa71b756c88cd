/** What the options say in help, alike for every command. */
import type { Language } from '@rustning/knowledge/pack'

export const optionText: Record<Language, Record<'lang' | 'on' | 'with' | 'stage' | 'json' | 'all' | 'by' | 'parameter' | 'format' | 'since', string>> = {
  nb: {
    lang: 'språk: nb, nn eller en', on: 'vurder på denne dagen (åååå-mm-dd)', with: 'legg til eller endre et svar, for eksempel transfer[1].tool=scc-2021 (kan gjentas)', stage: 'vurder som om dere er i denne fasen', json: 'skriv ut som JSON', all: 'vis alt',
    by: 'navnet på den som svarer', parameter: 'anta en annen verdi, for eksempel adequacy.us=none (kan gjentas)', format: 'md eller csv', since: 'fra og med denne dagen',
  },
  nn: {
    lang: 'språk: nb, nn eller en', on: 'vurder på denne dagen (åååå-mm-dd)', with: 'legg til eller endre eit svar, til dømes transfer[1].tool=scc-2021 (kan gjentakast)', stage: 'vurder som om de er i denne fasen', json: 'skriv ut som JSON', all: 'vis alt',
    by: 'namnet på den som svarer', parameter: 'ta ein annan verdi for gitt, til dømes adequacy.us=none (kan gjentakast)', format: 'md eller csv', since: 'frå og med denne dagen',
  },
  en: {
    lang: 'language: nb, nn or en', on: 'judge on this day (yyyy-mm-dd)', with: 'add or change an answer, e.g. transfer[1].tool=scc-2021 (may be repeated)', stage: 'judge as if in this stage', json: 'print as JSON', all: 'show everything',
    by: 'the name of the person answering', parameter: 'suppose another value, e.g. adequacy.us=none (may be repeated)', format: 'md or csv', since: 'from this day on',
  },
}

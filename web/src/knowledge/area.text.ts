import type { Texts } from '../shell/language.tsx'

interface AreaText {
  readonly title: string
  readonly count: (categories: number) => string
  readonly assess: string
}

export const areaText: Texts<AreaText> = {
  nb: { title: 'Områder', count: (n) => `${n} kategorier`, assess: 'Vurder en slik tjeneste' },
  nn: { title: 'Område', count: (n) => `${n} kategoriar`, assess: 'Vurder ei slik teneste' },
  en: { title: 'Areas', count: (n) => `${n} categories`, assess: 'Assess such a service' },
}

import type { Texts } from '../shell/language.tsx'

interface CountriesText {
  readonly add: string
  readonly remove: (country: string) => string
  readonly removeShort: string
}

export const countriesText: Texts<CountriesText> = {
  nb: { add: 'Legg til land', remove: (country) => `Ta bort ${country}`, removeShort: 'Ta bort' },
  nn: { add: 'Legg til land', remove: (country) => `Ta bort ${country}`, removeShort: 'Ta bort' },
  en: { add: 'Add a country', remove: (country) => `Remove ${country}`, removeShort: 'Remove' },
}

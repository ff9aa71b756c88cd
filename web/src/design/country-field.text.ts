import type { Texts } from '../shell/language.tsx'

interface CountryText {
  readonly unknown: string
  readonly add: string
  readonly choose: string
  readonly remove: string
  readonly removeOne: (country: string) => string
  readonly complete: string
}

export const countryText: Texts<CountryText> = {
  nb: { unknown: 'Vet ikke', add: 'Legg til land', choose: 'Velg land', remove: 'Fjern', removeOne: (country) => `Fjern ${country}`, complete: 'Listen er fullstendig: det er ingen andre land' },
  nn: { unknown: 'Veit ikkje', add: 'Legg til land', choose: 'Vel land', remove: 'Fjern', removeOne: (country) => `Fjern ${country}`, complete: 'Lista er fullstendig: det er ingen andre land' },
  en: { unknown: 'Not known', add: 'Add a country', choose: 'Choose a country', remove: 'Remove', removeOne: (country) => `Remove ${country}`, complete: 'The list is complete: there are no other countries' },
}

import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface OrganisationText {
  readonly numberWrong: (typed: string) => RefusalWords
  readonly kindUnknown: (kind: string) => RefusalWords
}

export const organisationText: Record<Language, OrganisationText> = {
  nb: {
    numberWrong: (typed) => ({ title: `«${typed}» er ikke et organisasjonsnummer.`, because: 'et organisasjonsnummer har ni sifre, og det siste er et kontrollsiffer som ikke stemmer her', remedy: 'Se etter på brreg.no, eller la feltet stå tomt.' }),
    kindUnknown: (kind) => ({ title: `«${kind}» er ikke en type virksomhet.`, because: 'typen avgjør hvilke lover som gjelder, og denne finnes ikke i kunnskapsbasen', remedy: 'Velg en av typene i listen.' }),
  },
  nn: {
    numberWrong: (typed) => ({ title: `«${typed}» er ikkje eit organisasjonsnummer.`, because: 'eit organisasjonsnummer har ni siffer, og det siste er eit kontrollsiffer som ikkje stemmer her', remedy: 'Sjå etter på brreg.no, eller la feltet stå tomt.' }),
    kindUnknown: (kind) => ({ title: `«${kind}» er ikkje ein type verksemd.`, because: 'typen avgjer kva lover som gjeld, og denne finst ikkje i kunnskapsbasen', remedy: 'Vel ein av typane i lista.' }),
  },
  en: {
    numberWrong: (typed) => ({ title: `“${typed}” is not an organisation number.`, because: 'an organisation number has nine digits, and the last is a check digit that is not right here', remedy: 'Look it up at brreg.no, or leave the field empty.' }),
    kindUnknown: (kind) => ({ title: `“${kind}” is not a kind of organisation.`, because: 'the kind decides which law applies, and this one is not in the knowledge base', remedy: 'Choose one of the kinds in the list.' }),
  },
}

/** The word a statement's field stands under. */
import type { Language } from './fault.codes.ts'

const names = ['why', 'remedy', 'demand', 'verify', 'evidence', 'happens', 'consequence', 'measure', 'purpose', 'clause', 'asks', 'good-answer', 'grades'] as const
export type FieldName = (typeof names)[number]

export const fieldText: Record<Language, Record<FieldName, string>> = {
  nb: {
    'why': 'Hvorfor', 'remedy': 'Dette kan dere gjøre', 'demand': 'Krav', 'verify': 'Slik kontrolleres det', 'evidence': 'Dokumentasjon',
    'happens': 'Det som skjer', 'consequence': 'Følgen', 'measure': 'Tiltak', 'purpose': 'Formål', 'clause': 'Avtaletekst', 'asks': 'Spørsmål',
    'good-answer': 'Et godt svar', 'grades': 'Svarene, dårligst først',
  },
  nn: {
    'why': 'Kvifor', 'remedy': 'Dette kan de gjere', 'demand': 'Krav', 'verify': 'Slik blir det kontrollert', 'evidence': 'Dokumentasjon',
    'happens': 'Det som skjer', 'consequence': 'Følgja', 'measure': 'Tiltak', 'purpose': 'Formål', 'clause': 'Avtaletekst', 'asks': 'Spørsmål',
    'good-answer': 'Eit godt svar', 'grades': 'Svara, dårlegast først',
  },
  en: {
    'why': 'Why', 'remedy': 'What you can do', 'demand': 'Requirement', 'verify': 'How it is verified', 'evidence': 'Evidence',
    'happens': 'What happens', 'consequence': 'Consequence', 'measure': 'Measure', 'purpose': 'Purpose', 'clause': 'Agreement text', 'asks': 'Question',
    'good-answer': 'A good answer', 'grades': 'The answers, worst first',
  },
}

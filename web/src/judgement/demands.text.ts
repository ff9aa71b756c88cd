/** Words for what to demand of the supplier and what to ask. */
import type { Texts } from '../shell/language.tsx'

interface DemandsText {
  readonly ask: string
  readonly demands: string
  readonly demandsLead: (n: number) => string
  readonly demandsOpen: (n: number) => string
  readonly demandsSave: string
  readonly kind: string
  readonly kinds: Readonly<Record<'qualification' | 'absolute' | 'award' | 'contract', string>>
  readonly requirement: string
  readonly demand: string
  readonly verify: string
  readonly evidence: string
  readonly because: string
  readonly law: string
  readonly goodAnswer: string
}

export const demandsText: Texts<DemandsText> = {
  nb: {
    ask: 'Dette må dere spørre leverandøren om', demands: 'Krav til leverandøren',
    demandsLead: (n) => `${n} krav passer til denne bruken. Stryk det dere ikke trenger: et kort og presist krav blir besvart.`,
    demandsOpen: (n) => (n === 1 ? 'Ett til avhenger av noe som ikke er besvart.' : `${n} til avhenger av noe som ikke er besvart.`), demandsSave: 'Last ned kravene (XLSX)',
    kind: 'Type', kinds: { qualification: 'Kvalifikasjonskrav', absolute: 'Absolutte krav', award: 'Tildelingskriterier', contract: 'Kontraktsvilkår' }, requirement: 'Krav',
    demand: 'Slik lyder kravet', verify: 'Slik kontrolleres det', evidence: 'Dokumentasjon', because: 'Fordi', law: 'Hjemmel', goodAnswer: 'Et godt svar',
  },
  nn: {
    ask: 'Dette må de spørje leverandøren om', demands: 'Krav til leverandøren',
    demandsLead: (n) => `${n} krav passar til denne bruken. Stryk det de ikkje treng: eit kort og presist krav blir svart på.`,
    demandsOpen: (n) => (n === 1 ? 'Eitt til kjem an på noko som ikkje er svart på.' : `${n} til kjem an på noko som ikkje er svart på.`), demandsSave: 'Last ned krava (XLSX)',
    kind: 'Type', kinds: { qualification: 'Kvalifikasjonskrav', absolute: 'Absolutte krav', award: 'Tildelingskriterium', contract: 'Kontraktsvilkår' }, requirement: 'Krav',
    demand: 'Slik lyder kravet', verify: 'Slik blir det kontrollert', evidence: 'Dokumentasjon', because: 'Fordi', law: 'Heimel', goodAnswer: 'Eit godt svar',
  },
  en: {
    ask: 'This you must ask the supplier', demands: 'Requirements for the supplier',
    demandsLead: (n) => `${n} requirements suit this use. Cut what you do not need: a short, precise requirement gets an answer.`,
    demandsOpen: (n) => (n === 1 ? 'One more depends on something not answered.' : `${n} more depend on something not answered.`),
    demandsSave: 'Download the requirements (XLSX)', kind: 'Kind',
    kinds: { qualification: 'Qualification requirements', absolute: 'Absolute requirements', award: 'Award criteria', contract: 'Contract terms' }, requirement: 'Requirement',
    demand: 'The requirement reads', verify: 'How it is verified', evidence: 'Evidence', because: 'Because', law: 'Law', goodAnswer: 'A good answer',
  },
}

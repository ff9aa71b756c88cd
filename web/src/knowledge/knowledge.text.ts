import type { Texts } from '../shell/language.tsx'
import type { EntryKind } from './entry.ts'

interface KnowledgeText {
  readonly title: string
  readonly lead: string
  readonly maps: { readonly sources: string; readonly thenAndNow: string; readonly figures: string }
  readonly name: string
  readonly says: string
  readonly kind: string
  readonly theme: string
  readonly stage: string
  readonly law: string
  readonly all: string
  readonly none: string
  readonly rows: string
  readonly clear: string
  readonly kinds: Record<EntryKind, string>
  /** In the plural, over a list of them. */
  readonly many: Record<EntryKind, string>
}

export const knowledgeText: Texts<KnowledgeText> = {
  nb: {
    title: 'Kunnskap', lead: 'Alt Rustning vurderer etter: plikter, krav, avtalevilkår og resten, med lov, dato og hvor sikre vi er. Søk på tvers, eller begynn med dokumentene det er hentet fra.',
    maps: { sources: 'Kildekart', thenAndNow: 'Da og nå', figures: 'Figurer' }, name: 'Navn', says: 'Innhold', kind: 'Type', theme: 'Tema', stage: 'Fase', law: 'Lov eller kilde', all: 'Alle', none: 'Ingenting', rows: 'Oppslag', clear: 'Nullstill valgene',
    kinds: { duty: 'Plikt', requirement: 'Krav', clause: 'Avtalevilkår', question: 'Spørsmål', measure: 'Tiltak', scenario: 'Risikoscenario', criterion: 'Kriterium', policy: 'Mulig egen policy', term: 'Begrep', framework: 'Rammeverk', role: 'Rolle', value: 'Verdi fastsatt i lov', source: 'Lov eller kilde', survey: 'Undersøkelse', wording: 'Råd om formulering' },
    many: { duty: 'Plikter', requirement: 'Krav til leverandøren', clause: 'Avtalevilkår', question: 'Spørsmål til leverandøren', measure: 'Tiltak', scenario: 'Risikoscenarier', criterion: 'Kriterier', policy: 'Mulige egne policyer', term: 'Begreper', framework: 'Rammeverk', role: 'Roller', value: 'Verdier fastsatt i lov', source: 'Lover og kilder', survey: 'Undersøkelser', wording: 'Råd om formulering' },
  },
  nn: {
    title: 'Kunnskap', lead: 'Alt Rustning vurderer etter: plikter, krav, avtalevilkår og resten, med lov, dato og kor sikre vi er. Søk på tvers, eller begynn med dokumenta det er henta frå.',
    maps: { sources: 'Kjeldekart', thenAndNow: 'Då og no', figures: 'Figurar' }, name: 'Namn', says: 'Innhald', kind: 'Type', theme: 'Tema', stage: 'Fase', law: 'Lov eller kjelde', all: 'Alle', none: 'Ingenting', rows: 'Oppslag', clear: 'Nullstill vala',
    kinds: { duty: 'Plikt', requirement: 'Krav', clause: 'Avtalevilkår', question: 'Spørsmål', measure: 'Tiltak', scenario: 'Risikoscenario', criterion: 'Kriterium', policy: 'Mogleg eigen policy', term: 'Omgrep', framework: 'Rammeverk', role: 'Rolle', value: 'Verdi fastsett i lov', source: 'Lov eller kjelde', survey: 'Undersøking', wording: 'Råd om formulering' },
    many: { duty: 'Plikter', requirement: 'Krav til leverandøren', clause: 'Avtalevilkår', question: 'Spørsmål til leverandøren', measure: 'Tiltak', scenario: 'Risikoscenario', criterion: 'Kriterium', policy: 'Moglege eigne policyar', term: 'Omgrep', framework: 'Rammeverk', role: 'Roller', value: 'Verdiar fastsette i lov', source: 'Lover og kjelder', survey: 'Undersøkingar', wording: 'Råd om formulering' },
  },
  en: {
    title: 'Knowledge', lead: 'All that Rustning judges by: duties, requirements, agreement terms and the rest, with law, date and how sure we are. Search across it, or begin with the documents it was taken from.',
    maps: { sources: 'Source map', thenAndNow: 'Then and now', figures: 'Figures' }, name: 'Name', says: 'Content', kind: 'Kind', theme: 'Subject', stage: 'Stage', law: 'Law or source', all: 'All', none: 'Nothing', rows: 'Entries', clear: 'Clear the choices',
    kinds: { duty: 'Duty', requirement: 'Requirement', clause: 'Agreement term', question: 'Question', measure: 'Measure', scenario: 'Risk scenario', criterion: 'Criterion', policy: 'Possible policy of your own', term: 'Term', framework: 'Framework', role: 'Role', value: 'Value set in law', source: 'Law or source', survey: 'Survey', wording: 'Advice on wording' },
    many: { duty: 'Duties', requirement: 'Requirements to the supplier', clause: 'Agreement terms', question: 'Questions to the supplier', measure: 'Measures', scenario: 'Risk scenarios', criterion: 'Criteria', policy: 'Possible policies of your own', term: 'Terms', framework: 'Frameworks', role: 'Roles', value: 'Values set in law', source: 'Laws and sources', survey: 'Surveys', wording: 'Advice on wording' },
  },
}

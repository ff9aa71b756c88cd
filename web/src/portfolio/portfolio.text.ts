import type { Criticality } from '@rustning/server/registers/engagement/engagement.api.ts'
import type { PortfolioSort } from '@rustning/server/registers/engagement/portfolio/portfolio.api.ts'
import type { Texts } from '../shell/language.tsx'

interface PortfolioText {
  readonly search: string
  readonly supplier: string
  readonly stage: string
  readonly criticality: string
  readonly owner: string
  readonly sort: string
  readonly anyStage: string
  readonly anyOwner: string
  readonly anySupplier: string
  readonly anyCriticality: string
  readonly sorts: Record<PortfolioSort, string>
  readonly criticalities: Record<Criticality, string>
  readonly worst: string
  readonly unknown: string
  readonly next: string
  readonly nothingOpen: string
  readonly notJudged: string
  readonly contractEnds: string
  readonly contractEnded: string
  readonly changes: string
  readonly brought: string
  readonly showAll: string
  readonly bring: string
  readonly whatIf: string
}

export const portfolioText: Texts<PortfolioText> = {
  nb: {
    search: 'Søk i navn, leverandør og saksnummer', supplier: 'Leverandør', stage: 'Fase', criticality: 'Kritikalitet', owner: 'Eier', sort: 'Rekkefølge',
    anyStage: 'Alle faser', anyOwner: 'Alle eiere', anySupplier: 'Alle leverandører', anyCriticality: 'All kritikalitet',
    sorts: { newest: 'Nyeste først', title: 'Etter navn', next: 'Avtalen utløper først' }, criticalities: { low: 'Lav', medium: 'Middels', high: 'Høy', critical: 'Kritisk' },
    worst: 'Viktigst nå', unknown: 'Ikke avklart', next: 'Neste dato', nothingOpen: 'Ingen åpne plikter', notJudged: 'Ikke vurdert ennå',
    contractEnds: 'Avtalen utløper', contractEnded: 'Avtalen utløp', changes: 'Kravene endrer seg', brought: 'Dere ser bare det som kom med én import.', showAll: 'Vis alle leverandørforhold', bring: 'Importer en liste', whatIf: 'Hva om loven endres?',
  },
  nn: {
    search: 'Søk i namn, leverandør og saksnummer', supplier: 'Leverandør', stage: 'Fase', criticality: 'Kritikalitet', owner: 'Eigar', sort: 'Rekkjefølgje',
    anyStage: 'Alle fasar', anyOwner: 'Alle eigarar', anySupplier: 'Alle leverandørar', anyCriticality: 'All kritikalitet',
    sorts: { newest: 'Nyaste først', title: 'Etter namn', next: 'Avtalen går ut først' }, criticalities: { low: 'Låg', medium: 'Middels', high: 'Høg', critical: 'Kritisk' },
    worst: 'Viktigast no', unknown: 'Ikkje avklart', next: 'Neste dato', nothingOpen: 'Ingen opne plikter', notJudged: 'Ikkje vurdert enno',
    contractEnds: 'Avtalen går ut', contractEnded: 'Avtalen gjekk ut', changes: 'Krava endrar seg', brought: 'De ser berre det som kom med éin import.', showAll: 'Vis alle leverandørforhold', bring: 'Importer ei liste', whatIf: 'Kva om lova blir endra?',
  },
  en: {
    search: 'Search name, supplier and case number', supplier: 'Supplier', stage: 'Stage', criticality: 'Criticality', owner: 'Owner', sort: 'Order',
    anyStage: 'All stages', anyOwner: 'All owners', anySupplier: 'All suppliers', anyCriticality: 'Any criticality',
    sorts: { newest: 'Newest first', title: 'By name', next: 'Contract ends first' }, criticalities: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
    worst: 'Most important now', unknown: 'Not settled', next: 'Next date', nothingOpen: 'No open duties', notJudged: 'Not judged yet',
    contractEnds: 'Contract ends', contractEnded: 'Contract ended', changes: 'The demands change', brought: 'You see only what came with one import.', showAll: 'Show all engagements', bring: 'Import a list', whatIf: 'What if the law changes?',
  },
}

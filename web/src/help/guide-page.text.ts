import type { Texts } from '../shell/language.tsx'
import type { GuidePlace } from './guide.ts'

interface GuidePageText {
  readonly within: string
  readonly print: string
  readonly others: string
  readonly places: Record<GuidePlace, string>
}

export const guidePageText: Texts<GuidePageText> = {
  nb: {
    within: 'Kom i gang', print: 'Skriv ut', others: 'Andre veiledninger',
    places: { 'backlog': 'Står igjen fra tidligere faser', 'chains': 'Leverandørkjeder', 'codes': 'Mottakskoder', 'decisions': 'Saker til avgjørelse', 'engagement-add': 'Legg til leverandørforhold', 'engagements': 'Leverandørforhold', 'import': 'Importer en liste', 'invite': 'Inviter noen', 'journal': 'Endringslogg', 'matrix': 'Fullmaktsmatrise', 'notices': 'Varsler om endringer', 'organisation': 'Virksomheten', 'own-services': 'Tjenester', 'own-suppliers': 'Leverandører', 'received': 'Mottatte vurderinger', 'service-search': 'Finn tjenester', 'what-if': 'Prøv en endring' },
  },
  nn: {
    within: 'Kom i gang', print: 'Skriv ut', others: 'Andre rettleiingar',
    places: { 'backlog': 'Står att frå tidlegare fasar', 'chains': 'Leverandørkjeder', 'codes': 'Mottakskodar', 'decisions': 'Saker til avgjerd', 'engagement-add': 'Legg til leverandørforhold', 'engagements': 'Leverandørforhold', 'import': 'Importer ei liste', 'invite': 'Inviter nokon', 'journal': 'Endringslogg', 'matrix': 'Fullmaktsmatrise', 'notices': 'Varsel om endringar', 'organisation': 'Verksemda', 'own-services': 'Tenester', 'own-suppliers': 'Leverandørar', 'received': 'Mottekne vurderingar', 'service-search': 'Finn tenester', 'what-if': 'Prøv ei endring' },
  },
  en: {
    within: 'Getting started', print: 'Print', others: 'Other guides',
    places: { 'backlog': 'Left from earlier stages', 'chains': 'Supplier chains', 'codes': 'Reception codes', 'decisions': 'Cases for decision', 'engagement-add': 'Add an engagement', 'engagements': 'Engagements', 'import': 'Import a list', 'invite': 'Invite somebody', 'journal': 'Journal', 'matrix': 'Authority matrix', 'notices': 'Notices of changes', 'organisation': 'The organisation', 'own-services': 'Services', 'own-suppliers': 'Suppliers', 'received': 'Received assessments', 'service-search': 'Find services', 'what-if': 'Try a change' },
  },
}

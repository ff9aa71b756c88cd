import type { Texts } from '../shell/language.tsx'

/** The folders the statements stand in, by the names readers know. */
export const themeText: Texts<Readonly<Record<string, string>>> = {
  nb: {
    'access': 'Tilganger', 'agreement': 'Avtale', 'archive': 'Arkiv', 'chain': 'Leverandørkjede', 'digital-security': 'Digitalsikkerhetsloven', 'exit': 'Avslutning', 'follow-up': 'Oppfølging', 'health': 'Helse', 'incident': 'Hendelser', 'logging': 'Logging',
    'need': 'Behov', 'privacy': 'Personvern', 'procurement': 'Anskaffelse', 'risk': 'Risiko', 'security-act': 'Sikkerhetsloven', 'security': 'Informasjonssikkerhet', 'start': 'Oppstart', 'transfer': 'Overføring ut av EØS', 'equipment': 'Medisinsk utstyr',
    'maintenance': 'Vedlikehold', 'products': 'Sikkerhetsprodukter', 'remote-follow-up': 'Medisinsk avstandsoppfølging', 'audit-frequency': 'Hvor ofte dere bør revidere', 'competence': 'Kompetanse', 'contract-and-start': 'Kontrakt og oppstart', 'country': 'Land',
    'governance': 'Ledelse', 'moments': 'Momenter i risikovurderingen', 'pitfalls': 'Fallgruver', 'plan-and-choose': 'Planlegge og velge', 'risk-work': 'Risikoarbeid',
  },
  nn: {
    'access': 'Tilgangar', 'agreement': 'Avtale', 'archive': 'Arkiv', 'chain': 'Leverandørkjede', 'digital-security': 'Digitaltryggingslova', 'exit': 'Avslutning', 'follow-up': 'Oppfølging', 'health': 'Helse', 'incident': 'Hendingar', 'logging': 'Logging',
    'need': 'Behov', 'privacy': 'Personvern', 'procurement': 'Anskaffing', 'risk': 'Risiko', 'security-act': 'Tryggingslova', 'security': 'Informasjonstryggleik', 'start': 'Oppstart', 'transfer': 'Overføring ut av EØS', 'equipment': 'Medisinsk utstyr',
    'maintenance': 'Vedlikehald', 'products': 'Tryggingsprodukt', 'remote-follow-up': 'Medisinsk avstandsoppfølging', 'audit-frequency': 'Kor ofte de bør revidere', 'competence': 'Kompetanse', 'contract-and-start': 'Kontrakt og oppstart', 'country': 'Land',
    'governance': 'Leiing', 'moments': 'Moment i risikovurderinga', 'pitfalls': 'Fallgruver', 'plan-and-choose': 'Planleggje og velje', 'risk-work': 'Risikoarbeid',
  },
  en: {
    'access': 'Access', 'agreement': 'Agreement', 'archive': 'Archives', 'chain': 'Supply chain', 'digital-security': 'Digital Security Act', 'exit': 'Exit', 'follow-up': 'Follow-up', 'health': 'Health', 'incident': 'Incidents', 'logging': 'Logging',
    'need': 'Need', 'privacy': 'Privacy', 'procurement': 'Procurement', 'risk': 'Risk', 'security-act': 'Security Act', 'security': 'Information security', 'start': 'Start', 'transfer': 'Transfers outside the EEA', 'equipment': 'Medical equipment',
    'maintenance': 'Maintenance', 'products': 'Security products', 'remote-follow-up': 'Remote medical follow-up', 'audit-frequency': 'How often to audit', 'competence': 'Competence', 'contract-and-start': 'Contract and start', 'country': 'Countries',
    'governance': 'Governance', 'moments': 'Points of a risk assessment', 'pitfalls': 'Pitfalls', 'plan-and-choose': 'Plan and choose', 'risk-work': 'Risk work',
  },
}

import type { EvidenceAnswer } from '@rustning/server/registers/supplier/supplier.api.ts'
import type { Texts } from '../shell/language.tsx'

interface EvidenceText {
  readonly title: string
  readonly kind: string
  readonly kinds: Record<EvidenceAnswer['kind'], string>
  readonly name: string
  readonly nameHelp: string
  readonly issuer: string
  readonly standard: string
  readonly noStandard: string
  readonly scope: string
  readonly scopeUnsaid: string
  readonly notCovered: string
  readonly notCoveredHelp: string
  readonly notCoveredUnsaid: string
  readonly issuedOn: string
  readonly expiresOn: string
  readonly expiresOnHelp: string
  readonly validTo: (day: string) => string
  readonly soon: (day: string) => string
  readonly expired: (day: string) => string
  readonly noEnd: string
  readonly noneTitle: string
  readonly none: string
  readonly nonePublic: string
  readonly add: string
  readonly addSubmit: string
  readonly change: string
  readonly save: string
  readonly remove: string
  readonly removeSure: (title: string) => string
}

export const evidenceText: Texts<EvidenceText> = {
  nb: {
    title: 'Bevis', kind: 'Slag', kinds: { 'certificate': 'Sertifikat', 'attestation': 'Attestasjon', 'audit-report': 'Revisjonsrapport', 'self-declaration': 'Egenerklæring', 'statement-of-applicability': 'Erklæring om hvilke tiltak som gjelder (SoA)', 'penetration-test': 'Inntrengningstest' },
    name: 'Navn på beviset', nameHelp: 'Slik det står på papiret.', issuer: 'Utsteder', standard: 'Standard', noStandard: 'Ingen av disse', scope: 'Dekker', scopeUnsaid: 'Ikke oppgitt', notCovered: 'Dekker ikke', notCoveredHelp: 'Tjenester, steder eller krav som er holdt utenfor. Det er ofte dette som betyr mest.', notCoveredUnsaid: 'Ikke oppgitt. Spør leverandøren.',
    issuedOn: 'Utstedt', expiresOn: 'Utløper', expiresOnHelp: 'La feltet stå tomt hvis det ikke har noen sluttdato.', validTo: (day) => `Gyldig til ${day}`, soon: (day) => `Utløper snart: ${day}`, expired: (day) => `Utløpt ${day}`, noEnd: 'Ingen sluttdato oppgitt',
    noneTitle: 'Ingen bevis ennå', none: 'Legg inn sertifikater og rapporter leverandøren har vist dere, med hva de ikke dekker og når de utløper.', nonePublic: 'Leverandøren viser ingen sertifikater eller rapporter.', add: 'Legg til bevis', addSubmit: 'Legg til beviset', change: 'Endre beviset', save: 'Lagre beviset', remove: 'Slett beviset', removeSure: (title) => `Vil du slette «${title}»?`,
  },
  nn: {
    title: 'Bevis', kind: 'Slag', kinds: { 'certificate': 'Sertifikat', 'attestation': 'Attestasjon', 'audit-report': 'Revisjonsrapport', 'self-declaration': 'Eigenerklæring', 'statement-of-applicability': 'Erklæring om kva tiltak som gjeld (SoA)', 'penetration-test': 'Inntrengingstest' },
    name: 'Namn på beviset', nameHelp: 'Slik det står på papiret.', issuer: 'Utferdar', standard: 'Standard', noStandard: 'Ingen av desse', scope: 'Dekkjer', scopeUnsaid: 'Ikkje oppgitt', notCovered: 'Dekkjer ikkje', notCoveredHelp: 'Tenester, stader eller krav som er haldne utanfor. Det er ofte dette som tyder mest.', notCoveredUnsaid: 'Ikkje oppgitt. Spør leverandøren.',
    issuedOn: 'Utferda', expiresOn: 'Går ut', expiresOnHelp: 'Lat feltet stå tomt om det ikkje har nokon sluttdato.', validTo: (day) => `Gyldig til ${day}`, soon: (day) => `Går snart ut: ${day}`, expired: (day) => `Gjekk ut ${day}`, noEnd: 'Ingen sluttdato oppgitt',
    noneTitle: 'Ingen bevis enno', none: 'Legg inn sertifikat og rapportar leverandøren har vist dykk, med kva dei ikkje dekkjer og når dei går ut.', nonePublic: 'Leverandøren viser ingen sertifikat eller rapportar.', add: 'Legg til bevis', addSubmit: 'Legg til beviset', change: 'Endre beviset', save: 'Lagre beviset', remove: 'Slett beviset', removeSure: (title) => `Vil du slette «${title}»?`,
  },
  en: {
    title: 'Evidence', kind: 'Kind', kinds: { 'certificate': 'Certificate', 'attestation': 'Attestation', 'audit-report': 'Audit report', 'self-declaration': 'Self-declaration', 'statement-of-applicability': 'Statement of Applicability', 'penetration-test': 'Penetration test' },
    name: 'Name of the evidence', nameHelp: 'As it stands on the paper.', issuer: 'Issuer', standard: 'Standard', noStandard: 'None of these', scope: 'Covers', scopeUnsaid: 'Not stated', notCovered: 'Does not cover', notCoveredHelp: 'Services, places or requirements left out. This is often what matters most.', notCoveredUnsaid: 'Not stated. Ask the supplier.',
    issuedOn: 'Issued', expiresOn: 'Expires', expiresOnHelp: 'Leave it empty if there is no end date.', validTo: (day) => `Valid until ${day}`, soon: (day) => `Expires soon: ${day}`, expired: (day) => `Expired ${day}`, noEnd: 'No end date stated',
    noneTitle: 'No evidence yet', none: 'Add certificates and reports the supplier has shown you, with what they do not cover and when they expire.', nonePublic: 'The supplier shows no certificates or reports.', add: 'Add evidence', addSubmit: 'Add the evidence', change: 'Change the evidence', save: 'Save the evidence', remove: 'Delete the evidence', removeSure: (title) => `Delete “${title}”?`,
  },
}

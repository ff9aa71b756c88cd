import type { Language } from '@rustning/knowledge/pack'
import type { Role } from './role.ts'

export const roleText: Record<Language, Record<Role, string>> = {
  nb: {
    'leader': 'leder', 'board-member': 'styremedlem', 'controllers-delegate': 'den dataansvarliges fullmektig', 'security-officer': 'sikkerhetsleder', 'data-protection-officer': 'personvernombud',
    'buyer': 'innkjøper', 'contract-manager': 'avtaleforvalter', 'system-owner': 'systemeier', 'ict': 'IKT', 'research-lead': 'forskningsansvarlig', 'employee': 'ansatt', 'auditor': 'revisor',
    'supervisor': 'tilsyn', 'supplier-contact': 'leverandørens kontakt', 'sector-analyst': 'sektoranalytiker', 'administrator': 'administrator',
  },
  nn: {
    'leader': 'leiar', 'board-member': 'styremedlem', 'controllers-delegate': 'fullmektig for den dataansvarlege', 'security-officer': 'tryggleiksleiar', 'data-protection-officer': 'personvernombod',
    'buyer': 'innkjøpar', 'contract-manager': 'avtaleforvaltar', 'system-owner': 'systemeigar', 'ict': 'IKT', 'research-lead': 'forskingsansvarleg', 'employee': 'tilsett', 'auditor': 'revisor',
    'supervisor': 'tilsyn', 'supplier-contact': 'kontakt hos leverandøren', 'sector-analyst': 'sektoranalytikar', 'administrator': 'administrator',
  },
  en: {
    'leader': 'leader', 'board-member': 'board member', 'controllers-delegate': 'controller’s delegate', 'security-officer': 'security officer', 'data-protection-officer': 'data protection officer',
    'buyer': 'buyer', 'contract-manager': 'contract manager', 'system-owner': 'system owner', 'ict': 'ICT', 'research-lead': 'research lead', 'employee': 'employee', 'auditor': 'auditor',
    'supervisor': 'supervisor', 'supplier-contact': 'supplier contact', 'sector-analyst': 'sector analyst', 'administrator': 'administrator',
  },
}

import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface EngagementText {
  readonly ownerUnknown: RefusalWords
}

export const engagementText: Record<Language, EngagementText> = {
  nb: { ownerUnknown: { title: 'Leverandørforholdet kan ikke få denne eieren.', because: 'personen ikke hører til virksomheten i dag', remedy: 'Velg en som er medlem, eller inviter personen først.' } },
  nn: { ownerUnknown: { title: 'Leverandørforholdet kan ikkje få denne eigaren.', because: 'personen ikkje høyrer til verksemda i dag', remedy: 'Vel ein som er medlem, eller inviter personen først.' } },
  en: { ownerUnknown: { title: 'The engagement cannot have this owner.', because: 'the person does not belong to the organisation today', remedy: 'Choose a member, or invite the person first.' } },
}

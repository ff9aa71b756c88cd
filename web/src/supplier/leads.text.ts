/** Words for where a supplier or a service leads on to. */
import type { Texts } from '../shell/language.tsx'

interface LeadsText {
  readonly engagements: string
  readonly noneWithSupplier: string
  readonly noneWithService: string
  readonly allEngagements: (count: number) => string
  readonly chain: string
  readonly chainOpen: string
  readonly chainNone: string
}

export const leadsText: Texts<LeadsText> = {
  nb: {
    engagements: 'Leverandørforholdene deres', noneWithSupplier: 'Ingen av leverandørforholdene deres er knyttet til denne leverandøren.', noneWithService: 'Ingen av leverandørforholdene deres er knyttet til denne tjenesten.', allEngagements: (n) => `Vis alle ${n}`,
    chain: 'Leverandørkjeden', chainOpen: 'Åpne leverandørkjeden', chainNone: 'Ingen ledd bak leverandøren er registrert.',
  },
  nn: {
    engagements: 'Leverandørforholda dykkar', noneWithSupplier: 'Ingen av leverandørforholda dykkar er knytte til denne leverandøren.', noneWithService: 'Ingen av leverandørforholda dykkar er knytte til denne tenesta.', allEngagements: (n) => `Vis alle ${n}`,
    chain: 'Leverandørkjeda', chainOpen: 'Opne leverandørkjeda', chainNone: 'Ingen ledd bak leverandøren er registrerte.',
  },
  en: {
    engagements: 'Your engagements', noneWithSupplier: 'None of your engagements is linked to this supplier.', noneWithService: 'None of your engagements is linked to this service.', allEngagements: (n) => `Show all ${n}`,
    chain: 'The supply chain', chainOpen: 'Open the supply chain', chainNone: 'No links behind the supplier are registered.',
  },
}

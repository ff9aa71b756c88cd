/** Words for what is kept about an engagement: its details, purposes, parts and how it hangs together with others. */
import type { LinkKind } from '@rustning/server/registers/engagement/engagement.api.ts'
import type { Texts } from '../../shell/language.tsx'

interface AboutText {
  readonly details: string
  readonly none: string
  readonly supplierChosen: string
  readonly supplierName: string
  readonly supplierHelp: string
  readonly classifiedOn: string
  readonly dayHelp: string
  readonly users: string
  readonly contractEnds: string
  readonly archiveHelp: string
  readonly classificationHelp: string
  readonly purposes: string
  readonly purposesLead: string
  readonly noPurposes: string
  readonly purpose: string
  readonly addPurpose: string
  readonly allPurposes: string
  readonly links: string
  readonly linksLead: string
  readonly noLinks: string
  readonly linkTo: Readonly<Record<LinkKind, string>>
  readonly linkFrom: Readonly<Record<LinkKind, string>>
  readonly linkKind: string
  readonly linkWith: string
  readonly addLink: string
  readonly addPart: string
  readonly partName: string
  readonly partsLead: string
  readonly rename: string
}

export const aboutText: Texts<AboutText> = {
  nb: {
    details: 'Opplysninger', none: 'Ikke valgt', supplierChosen: 'Leverandør i registeret', supplierName: 'Leverandør som ikke er i registeret', supplierHelp: 'Skriv navnet hvis leverandøren ikke står i listen over.',
    classifiedOn: 'Verdien er vurdert', dayHelp: 'Skriv datoen som 2026-12-31.', users: 'Antall brukere', contractEnds: 'Avtalen går ut', archiveHelp: 'Saksnummeret i arkivet deres.',
    classificationHelp: 'Hvor godt opplysningene må beskyttes. Oppgi også når dere vurderte det.', purposes: 'Formål', purposesLead: 'Hva personopplysningene brukes til. Hvert formål vurderes for seg.', noPurposes: 'Ingen formål er lagt inn ennå.',
    purpose: 'Formål', addPurpose: 'Legg til et formål', allPurposes: 'Alle formål står her', links: 'Sammenheng med andre', linksLead: 'Andre leverandørforhold som dette erstatter, avhenger av eller hører sammen med.', noLinks: 'Ingen sammenheng er lagt inn.',
    linkTo: { 'replaces': 'Erstatter', 'depends-on': 'Avhenger av', 'call-off-under': 'Avrop under', 'same-purchase': 'Samme anskaffelse som' },
    linkFrom: { 'replaces': 'Erstattes av', 'depends-on': 'Trengs av', 'call-off-under': 'Har avropet', 'same-purchase': 'Samme anskaffelse som' },
    linkKind: 'Slik henger de sammen', linkWith: 'Leverandørforhold', addLink: 'Legg til en sammenheng', addPart: 'Legg til en del', partName: 'Navn på delen', partsLead: 'Del opp når noe kan tas i bruk mens annet venter. Hver del har sin egen fase. En ny del begynner i behov.', rename: 'Nytt navn på delen',
  },
  nn: {
    details: 'Opplysningar', none: 'Ikkje vald', supplierChosen: 'Leverandør i registeret', supplierName: 'Leverandør som ikkje er i registeret', supplierHelp: 'Skriv namnet dersom leverandøren ikkje står i lista over.',
    classifiedOn: 'Verdien er vurdert', dayHelp: 'Skriv datoen som 2026-12-31.', users: 'Talet på brukarar', contractEnds: 'Avtalen går ut', archiveHelp: 'Saksnummeret i arkivet dykkar.',
    classificationHelp: 'Kor godt opplysningane må vernast. Oppgi òg når de vurderte det.', purposes: 'Føremål', purposesLead: 'Kva personopplysningane blir brukte til. Kvart føremål blir vurdert for seg.', noPurposes: 'Ingen føremål er lagde inn enno.',
    purpose: 'Føremål', addPurpose: 'Legg til eit føremål', allPurposes: 'Alle føremåla står her', links: 'Samanheng med andre', linksLead: 'Andre leverandørforhold som dette erstattar, er avhengig av eller høyrer saman med.', noLinks: 'Ingen samanheng er lagd inn.',
    linkTo: { 'replaces': 'Erstattar', 'depends-on': 'Er avhengig av', 'call-off-under': 'Avrop under', 'same-purchase': 'Same anskaffing som' },
    linkFrom: { 'replaces': 'Blir erstatta av', 'depends-on': 'Trengst av', 'call-off-under': 'Har avropet', 'same-purchase': 'Same anskaffing som' },
    linkKind: 'Slik heng dei saman', linkWith: 'Leverandørforhold', addLink: 'Legg til ein samanheng', addPart: 'Legg til ein del', partName: 'Namn på delen', partsLead: 'Del opp når noko kan takast i bruk medan anna ventar. Kvar del har sin eigen fase. Ein ny del begynner i behov.', rename: 'Nytt namn på delen',
  },
  en: {
    details: 'Details', none: 'Not chosen', supplierChosen: 'Supplier in the register', supplierName: 'Supplier that is not in the register', supplierHelp: 'Write the name if the supplier is not in the list above.',
    classifiedOn: 'The value was assessed', dayHelp: 'Write the date as 2026-12-31.', users: 'Number of users', contractEnds: 'The agreement ends', archiveHelp: 'The case number in your archive.',
    classificationHelp: 'How well the information must be protected. Also say when you assessed it.', purposes: 'Purposes', purposesLead: 'What the personal data are used for. Each purpose is judged by itself.', noPurposes: 'No purposes are entered yet.',
    purpose: 'Purpose', addPurpose: 'Add a purpose', allPurposes: 'All purposes stand here', links: 'How it hangs together', linksLead: 'Other engagements that this one replaces, depends on or belongs with.', noLinks: 'No links are entered.',
    linkTo: { 'replaces': 'Replaces', 'depends-on': 'Depends on', 'call-off-under': 'Call-off under', 'same-purchase': 'Same purchase as' },
    linkFrom: { 'replaces': 'Replaced by', 'depends-on': 'Needed by', 'call-off-under': 'Has the call-off', 'same-purchase': 'Same purchase as' },
    linkKind: 'How they hang together', linkWith: 'Engagement', addLink: 'Add a link', addPart: 'Add a part', partName: 'Name of the part', partsLead: 'Divide it when something can be used while the rest waits. Each part has a stage of its own. A new part begins in need.', rename: 'New name of the part',
  },
}

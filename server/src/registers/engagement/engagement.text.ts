import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'
import type { PartyRole } from './engagement.api.ts'

interface EngagementText {
  readonly ownerUnknown: RefusalWords
  readonly classificationMissing: RefusalWords
  readonly partyTwice: (name: string) => RefusalWords
  readonly partyRoleTaken: (role: PartyRole) => RefusalWords
  readonly partyUnknown: RefusalWords
  readonly teamMemberUnknown: RefusalWords
  readonly linkUnknown: RefusalWords
  readonly linkCircular: (title: string) => RefusalWords
  readonly supplierUnknown: RefusalWords
  /** The columns of the portfolio when it is saved. */
  readonly columns: Readonly<Record<'title' | 'supplier' | 'owner' | 'stage' | 'criticality' | 'users' | 'contractEndsOn' | 'classification' | 'archiveCase' | 'id', string>>
  readonly stages: Readonly<Record<'need' | 'procure' | 'contract' | 'start' | 'operate' | 'exit', string>>
  readonly criticalities: Readonly<Record<'low' | 'medium' | 'high' | 'critical', string>>
  readonly classifications: Readonly<Record<'open' | 'internal' | 'confidential' | 'strictly-confidential', string>>
  readonly roles: Readonly<Record<PartyRole, string>>
}

const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

const roles: Record<Language, EngagementText['roles']> = {
  nb: { 'client': 'kunde', 'agreement-owner': 'avtaleeier', 'controller': 'dataansvarlig', 'intermediate-processor': 'mellomliggende databehandler', 'supplier': 'leverandør' },
  nn: { 'client': 'kunde', 'agreement-owner': 'avtaleeigar', 'controller': 'dataansvarleg', 'intermediate-processor': 'mellomliggjande databehandlar', 'supplier': 'leverandør' },
  en: { 'client': 'client', 'agreement-owner': 'agreement owner', 'controller': 'controller', 'intermediate-processor': 'intermediate processor', 'supplier': 'supplier' },
}

export const engagementText: Record<Language, EngagementText> = {
  nb: {
    ownerUnknown: words('Leverandørforholdet kan ikke få denne eieren.', 'personen ikke hører til virksomheten i dag', 'Velg en som er medlem, eller inviter personen først.'),
    classificationMissing: words('Dagen for klassifiseringen kan ikke lagres.', 'leverandørforholdet har ingen klassifisering', 'Velg hvor beskyttet opplysningene må være, og send dagen sammen med det.'),
    partyTwice: (name) => words(`«${name}» kan ikke stå to ganger.`, 'den samme virksomheten kan ha hver rolle én gang', 'Fjern den ene linjen, eller velg en annen rolle.'),
    partyRoleTaken: (role) => words(`Det kan bare være én part med rollen ${roles.nb[role]}.`, 'listen har to', 'Fjern den ene, eller velg en annen rolle.'),
    partyUnknown: words('Listen over parter ble ikke lagret.', 'den viser til en part som ikke finnes her', 'Hent siste utgave av listen, og gjør endringen på nytt.'),
    teamMemberUnknown: words('Laget ble ikke lagret.', 'en av personene hører ikke til virksomheten i dag', 'Velg en som er medlem, eller skriv navnet uten å knytte det til et medlem.'),
    linkUnknown: words('Koblingen ble ikke lagret.', 'det andre leverandørforholdet finnes ikke her', 'Velg et fra listen.'),
    linkCircular: (title) => words(`Det kan ikke kobles til «${title}» slik.`, 'koblingen ville ført tilbake til utgangspunktet', 'Fjern den motsatte koblingen først, eller velg en annen type.'),
    supplierUnknown: words('Leverandøren eller tjenesten kan ikke knyttes til leverandørforholdet.', 'registeret deres har ingen slik', 'Velg en fra registeret, eller legg den til der først.'),
    columns: { title: 'System', supplier: 'Leverandør', owner: 'Eier', stage: 'Fase', criticality: 'Kritikalitet', users: 'Antall brukere', contractEndsOn: 'Avtalen utløper', classification: 'Klassifisering', archiveCase: 'Saksnummer', id: 'Id' },
    stages: { need: 'behov', procure: 'anskaffelse', contract: 'avtaleinngåelse', start: 'oppstart', operate: 'bruk og oppfølging', exit: 'avvikling' },
    criticalities: { low: 'lav', medium: 'middels', high: 'høy', critical: 'kritisk' },
    classifications: { 'open': 'åpen', 'internal': 'intern', 'confidential': 'fortrolig', 'strictly-confidential': 'strengt fortrolig' },
    roles: roles.nb,
  },
  nn: {
    ownerUnknown: words('Leverandørforholdet kan ikkje få denne eigaren.', 'personen ikkje høyrer til verksemda i dag', 'Vel ein som er medlem, eller inviter personen først.'),
    classificationMissing: words('Dagen for klassifiseringa kan ikkje lagrast.', 'leverandørforholdet har inga klassifisering', 'Vel kor godt verna opplysningane må vere, og send dagen saman med det.'),
    partyTwice: (name) => words(`«${name}» kan ikkje stå to gonger.`, 'den same verksemda kan ha kvar rolle éin gong', 'Fjern den eine linja, eller vel ei anna rolle.'),
    partyRoleTaken: (role) => words(`Det kan berre vere éin part med rolla ${roles.nn[role]}.`, 'lista har to', 'Fjern den eine, eller vel ei anna rolle.'),
    partyUnknown: words('Lista over partar blei ikkje lagra.', 'ho viser til ein part som ikkje finst her', 'Hent siste utgåve av lista, og gjer endringa på nytt.'),
    teamMemberUnknown: words('Laget blei ikkje lagra.', 'ein av personane høyrer ikkje til verksemda i dag', 'Vel ein som er medlem, eller skriv namnet utan å knyte det til ein medlem.'),
    linkUnknown: words('Koplinga blei ikkje lagra.', 'det andre leverandørforholdet finst ikkje her', 'Vel eit frå lista.'),
    linkCircular: (title) => words(`Det kan ikkje koplast til «${title}» slik.`, 'koplinga ville ført tilbake til utgangspunktet', 'Fjern den motsette koplinga først, eller vel ein annan type.'),
    supplierUnknown: words('Leverandøren eller tenesta kan ikkje knytast til leverandørforholdet.', 'registeret dykkar har ingen slik', 'Vel frå registeret, eller legg til der først.'),
    columns: { title: 'System', supplier: 'Leverandør', owner: 'Eigar', stage: 'Fase', criticality: 'Kritikalitet', users: 'Talet på brukarar', contractEndsOn: 'Avtalen går ut', classification: 'Klassifisering', archiveCase: 'Saksnummer', id: 'Id' },
    stages: { need: 'behov', procure: 'anskaffing', contract: 'avtaleinngåing', start: 'oppstart', operate: 'bruk og oppfølging', exit: 'avvikling' },
    criticalities: { low: 'låg', medium: 'middels', high: 'høg', critical: 'kritisk' },
    classifications: { 'open': 'open', 'internal': 'intern', 'confidential': 'fortruleg', 'strictly-confidential': 'strengt fortruleg' },
    roles: roles.nn,
  },
  en: {
    ownerUnknown: words('The engagement cannot have this owner.', 'the person does not belong to the organisation today', 'Choose a member, or invite the person first.'),
    classificationMissing: words('The day of the classification cannot be saved.', 'the engagement has no classification', 'Choose how well the information must be protected, and send the day with it.'),
    partyTwice: (name) => words(`“${name}” cannot stand there twice.`, 'an organisation can have each role once', 'Remove one of the lines, or choose another role.'),
    partyRoleTaken: (role) => words(`There can be only one party with the role ${roles.en[role]}.`, 'the list has two', 'Remove one, or choose another role.'),
    partyUnknown: words('The list of parties was not saved.', 'it names a party that is not here', 'Fetch the latest list, and make the change again.'),
    teamMemberUnknown: words('The team was not saved.', 'one of the people does not belong to the organisation today', 'Choose a member, or write the name without tying it to a member.'),
    linkUnknown: words('The link was not saved.', 'the other engagement is not here', 'Choose one from the list.'),
    linkCircular: (title) => words(`It cannot be linked to “${title}” like this.`, 'the link would lead back to where it started', 'Remove the opposite link first, or choose another kind.'),
    supplierUnknown: words('The supplier or service cannot be tied to the engagement.', 'your register has no such entry', 'Choose one from the register, or add it there first.'),
    columns: { title: 'System', supplier: 'Supplier', owner: 'Owner', stage: 'Stage', criticality: 'Criticality', users: 'Number of users', contractEndsOn: 'Contract ends', classification: 'Classification', archiveCase: 'Case number', id: 'Id' },
    stages: { need: 'need', procure: 'procure', contract: 'contract', start: 'start', operate: 'operate', exit: 'exit' },
    criticalities: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
    classifications: { 'open': 'open', 'internal': 'internal', 'confidential': 'confidential', 'strictly-confidential': 'strictly confidential' },
    roles: roles.en,
  },
}

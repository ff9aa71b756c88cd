import type { Texts } from '../shell/language.tsx'

interface OrganisationText {
  readonly lead: string
  readonly name: string
  readonly number: string
  readonly numberHelp: string
  readonly kind: string
  readonly kindHelp: string
  readonly kindChoose: string
  readonly language: string
  readonly languageHelp: string
  readonly missing: string
  readonly save: string
  readonly saved: string
  readonly next: string
  readonly changeTitle: string
  readonly form: string
  readonly formHelp: string
  readonly sector: string
  readonly sectorHelp: string
  readonly employees: string
  readonly register: string
  readonly registerLead: string
  readonly registerTake: string
  readonly registerTaken: (day: string) => string
  readonly registerOn: (day: string) => string
}

export const organisationText: Texts<OrganisationText> = {
  nb: {
    lead: 'Dette vet Rustning om dere. Hva slags virksomhet dere er, avgjør hvilke lover som gjelder.', name: 'Navn', number: 'Organisasjonsnummer', numberHelp: 'Ni sifre. La feltet stå tomt hvis dere ikke har noe.', kind: 'Type virksomhet', kindHelp: 'Et kommunalt legekontor velger «Kommune», fordi kommunen har ansvaret.', kindChoose: 'Velg type',
    language: 'Målform', languageHelp: 'Språket i dokumenter dere lager her. Hver enkelt velger selv språk på skjermen.', missing: 'Ikke oppgitt', save: 'Lagre', saved: 'Opplysningene er lagret.', next: 'Gå til leverandørforholdene', changeTitle: 'Opplysninger',
    form: 'Organisasjonsform', formHelp: 'Koden i Enhetsregisteret, for eksempel KOMM eller AS.', sector: 'Institusjonell sektorkode', sectorHelp: 'Fire sifre, for eksempel 6500 for kommuneforvaltningen.', employees: 'Antall ansatte',
    register: 'Fra Enhetsregisteret', registerLead: 'Navn, organisasjonsform, sektor og antall ansatte kan hentes fra kopien av Enhetsregisteret som ligger i denne installasjonen. Ingenting sendes ut.', registerTake: 'Hent fra Enhetsregisteret', registerTaken: (day) => `Opplysningene er hentet slik de sto i registeret ${day}.`, registerOn: (day) => `Sist hentet slik de sto ${day}.`,
  },
  nn: {
    lead: 'Dette veit Rustning om dykk. Kva slags verksemd de er, avgjer kva lover som gjeld.', name: 'Namn', number: 'Organisasjonsnummer', numberHelp: 'Ni siffer. La feltet stå tomt om de ikkje har noko.', kind: 'Type verksemd', kindHelp: 'Eit kommunalt legekontor vel «Kommune», fordi kommunen har ansvaret.', kindChoose: 'Vel type',
    language: 'Målform', languageHelp: 'Språket i dokument de lagar her. Kvar einskild vel sjølv språk på skjermen.', missing: 'Ikkje oppgitt', save: 'Lagre', saved: 'Opplysningane er lagra.', next: 'Gå til leverandørforholda', changeTitle: 'Opplysningar',
    form: 'Organisasjonsform', formHelp: 'Koden i Einingsregisteret, til dømes KOMM eller AS.', sector: 'Institusjonell sektorkode', sectorHelp: 'Fire siffer, til dømes 6500 for kommuneforvaltinga.', employees: 'Talet på tilsette',
    register: 'Frå Einingsregisteret', registerLead: 'Namn, organisasjonsform, sektor og talet på tilsette kan hentast frå kopien av Einingsregisteret som ligg i denne installasjonen. Ingenting blir sendt ut.', registerTake: 'Hent frå Einingsregisteret', registerTaken: (day) => `Opplysningane er henta slik dei stod i registeret ${day}.`, registerOn: (day) => `Sist henta slik dei stod ${day}.`,
  },
  en: {
    lead: 'This is what Rustning knows about you. The kind of organisation decides which law applies.', name: 'Name', number: 'Organisation number', numberHelp: 'Nine digits. Leave the field empty if you have none.', kind: 'Kind of organisation', kindHelp: 'A surgery run by the municipality chooses “Municipality”, because the municipality is responsible.', kindChoose: 'Choose a kind',
    language: 'Language', languageHelp: 'Of the documents you make here. Each person chooses their own language on screen.', missing: 'Not given', save: 'Save', saved: 'The details are saved.', next: 'Go to the engagements', changeTitle: 'Details',
    form: 'Legal form', formHelp: 'The code in the register of legal entities, such as KOMM or AS.', sector: 'Institutional sector code', sectorHelp: 'Four digits, such as 6500 for local government.', employees: 'Number of employees',
    register: 'From the register of legal entities', registerLead: 'Name, legal form, sector and number of employees can be taken from the copy of the register of legal entities in this installation. Nothing is sent out.', registerTake: 'Take from the register', registerTaken: (day) => `The details were taken as they stood in the register on ${day}.`, registerOn: (day) => `Last taken as they stood on ${day}.`,
  },
}

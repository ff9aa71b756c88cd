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
}

export const organisationText: Texts<OrganisationText> = {
  nb: {
    lead: 'Dette vet Rustning om dere. Hva slags virksomhet dere er, avgjør hvilke lover som gjelder.', name: 'Navn', number: 'Organisasjonsnummer', numberHelp: 'Ni sifre. La feltet stå tomt hvis dere ikke har noe.', kind: 'Type virksomhet', kindHelp: 'Et kommunalt legekontor velger «Kommune», fordi kommunen har ansvaret.', kindChoose: 'Velg type',
    language: 'Målform', languageHelp: 'Språket i dokumenter dere lager her. Hver enkelt velger selv språk på skjermen.', missing: 'Ikke oppgitt', save: 'Lagre', saved: 'Opplysningene er lagret.', next: 'Gå til leverandørforholdene', changeTitle: 'Opplysninger',
  },
  nn: {
    lead: 'Dette veit Rustning om dykk. Kva slags verksemd de er, avgjer kva lover som gjeld.', name: 'Namn', number: 'Organisasjonsnummer', numberHelp: 'Ni siffer. La feltet stå tomt om de ikkje har noko.', kind: 'Type verksemd', kindHelp: 'Eit kommunalt legekontor vel «Kommune», fordi kommunen har ansvaret.', kindChoose: 'Vel type',
    language: 'Målform', languageHelp: 'Språket i dokument de lagar her. Kvar einskild vel sjølv språk på skjermen.', missing: 'Ikkje oppgitt', save: 'Lagre', saved: 'Opplysningane er lagra.', next: 'Gå til leverandørforholda', changeTitle: 'Opplysningar',
  },
  en: {
    lead: 'This is what Rustning knows about you. The kind of organisation decides which law applies.', name: 'Name', number: 'Organisation number', numberHelp: 'Nine digits. Leave the field empty if you have none.', kind: 'Kind of organisation', kindHelp: 'A surgery run by the municipality chooses “Municipality”, because the municipality is responsible.', kindChoose: 'Choose a kind',
    language: 'Language', languageHelp: 'Of the documents you make here. Each person chooses their own language on screen.', missing: 'Not given', save: 'Save', saved: 'The details are saved.', next: 'Go to the engagements', changeTitle: 'Details',
  },
}

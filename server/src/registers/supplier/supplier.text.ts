import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface SupplierText {
  readonly numberWrong: (typed: string) => RefusalWords
  readonly alreadyHere: RefusalWords
  readonly ownExists: RefusalWords
  readonly publicUnknown: RefusalWords
  readonly inUse: RefusalWords
  readonly isPublished: (name: string) => RefusalWords
  readonly standardUnknown: (standard: string) => RefusalWords
  readonly datesTurned: RefusalWords
  readonly fileUnknown: RefusalWords
  readonly evidenceInUse: (title: string) => RefusalWords
  readonly evidenceFull: RefusalWords
  readonly notReady: (count: number) => RefusalWords
  readonly notOwn: (name: string) => RefusalWords
  readonly notPublished: (name: string) => RefusalWords
  readonly hasServices: RefusalWords
  readonly notLinked: RefusalWords
  readonly publicMoved: RefusalWords
  /** What must be mended before publication, and how. */
  readonly missing: Readonly<Record<'identifier' | 'seat' | 'owner-country' | 'contact' | 'bankrupt', string>>
}

export const supplierText: Record<Language, SupplierText> = {
  nb: {
    numberWrong: (typed) => ({ title: `«${typed}» er ikke et organisasjonsnummer.`, because: 'et organisasjonsnummer har ni sifre, og det siste er et kontrollsiffer som ikke stemmer her', remedy: 'Se etter på brreg.no. Er leverandøren utenlandsk, skriver dere nummeret og hva slags nummer det er, i feltet for utenlandsk nummer.' }),
    alreadyHere: { title: 'Leverandøren står i registeret fra før.', because: 'en annen leverandør hos dere har samme organisasjonsnummer', remedy: 'Bruk den som står der, eller rett nummeret.' },
    ownExists: { title: 'Dere står i registeret fra før.', because: 'en virksomhet har bare én oppføring om seg selv', remedy: 'Endre den som står der.' },
    publicUnknown: { title: 'Leverandøren kan ikke kobles til denne oppføringen.', because: 'det ikke finnes noen offentlig oppføring med denne id-en', remedy: 'Søk blant leverandørene som har publisert seg selv, og velg derfra.' },
    inUse: { title: 'Leverandøren kan ikke slettes.', because: 'den er i bruk i et leverandørforhold, en tjeneste eller en leverandørkjede', remedy: 'Fjern den der først. En leverandør dere ikke lenger bruker, kan bli stående.' },
    isPublished: (name) => ({ title: `«${name}» kan ikke slettes.`, because: 'oppføringen er publisert og synlig for alle', remedy: 'Trekk tilbake publiseringen først.' }),
    standardUnknown: (standard) => ({ title: `«${standard}» er ikke en standard i kunnskapsbasen.`, because: 'feltet brukes til å søke og sammenligne, og da må alle mene det samme', remedy: 'Velg fra listen, eller la feltet stå tomt og skriv standarden i tittelen.' }),
    datesTurned: { title: 'Datoene stemmer ikke.', because: 'beviset utløper før det er utstedt', remedy: 'Se etter i dokumentet og rett datoene.' },
    fileUnknown: { title: 'Filen finnes ikke.', because: 'ingen fil hos dere har denne id-en', remedy: 'Last opp filen først, eller la feltet stå tomt.' },
    evidenceInUse: (title) => ({ title: `«${title}» kan ikke slettes.`, because: 'en tjeneste viser til det', remedy: 'Ta det bort fra tjenesten først.' }),
    evidenceFull: { title: 'Leverandøren har for mange bevis.', because: 'det ikke er plass til flere enn 200', remedy: 'Slett bevis som har utløpt og ikke lenger trengs.' },
    notReady: (count) => ({ title: 'Leverandøren kan ikke publiseres ennå.', because: count === 1 ? 'én opplysning mangler' : `${count} opplysninger mangler`, remedy: 'Fyll ut feltene nedenfor og publiser på nytt.' }),
    notOwn: (name) => ({ title: `«${name}» kan ikke publiseres av dere.`, because: 'bare leverandøren selv publiserer sin egen oppføring', remedy: 'Be leverandøren registrere seg. Deres egen oppføring blir liggende hos dere.' }),
    notPublished: (name) => ({ title: `«${name}» er ikke publisert.`, because: 'det ikke er noe å trekke tilbake', remedy: 'Dere trenger ikke å gjøre noe.' }),
    hasServices: { title: 'Leverandøren kan ikke trekkes tilbake.', because: 'tjenester dere har publisert, viser til den', remedy: 'Trekk tilbake tjenestene først.' },
    notLinked: { title: 'Det er ingenting å hente opplysninger fra.', because: 'leverandøren ikke er koblet til en offentlig oppføring', remedy: 'Koble leverandøren til sin egen oppføring først.' },
    publicMoved: { title: 'Opplysningene ble ikke tatt inn.', because: 'leverandøren har endret oppføringen sin etter at dere så på den', remedy: 'Se på forskjellene på nytt, og velg igjen.' },
    missing: {
      identifier: 'Skriv organisasjonsnummeret, eller et utenlandsk nummer og hva slags nummer det er.',
      seat: 'Skriv hvilket land virksomheten har sete i.',
      'owner-country': 'Skriv hvilket land den øverste eieren holder til i. Kundene må vite det for å vurdere hvem som kan kreve data utlevert.',
      contact: 'Velg minst én kontaktperson som alle kan se, med e-post eller telefon.',
      bankrupt: 'Virksomheten står som konkurs. Rett opplysningen hvis den er feil; en virksomhet som er konkurs, kan ikke publiseres.',
    },
  },
  nn: {
    numberWrong: (typed) => ({ title: `«${typed}» er ikkje eit organisasjonsnummer.`, because: 'eit organisasjonsnummer har ni siffer, og det siste er eit kontrollsiffer som ikkje stemmer her', remedy: 'Sjå etter på brreg.no. Er leverandøren utanlandsk, skriv de nummeret og kva slags nummer det er, i feltet for utanlandsk nummer.' }),
    alreadyHere: { title: 'Leverandøren står i registeret frå før.', because: 'ein annan leverandør hos dykk har same organisasjonsnummer', remedy: 'Bruk den som står der, eller rett nummeret.' },
    ownExists: { title: 'De står i registeret frå før.', because: 'ei verksemd har berre éi oppføring om seg sjølv', remedy: 'Endre den som står der.' },
    publicUnknown: { title: 'Leverandøren kan ikkje koplast til denne oppføringa.', because: 'det ikkje finst noka offentleg oppføring med denne id-en', remedy: 'Søk blant leverandørane som har publisert seg sjølve, og vel derifrå.' },
    inUse: { title: 'Leverandøren kan ikkje slettast.', because: 'han er i bruk i eit leverandørforhold, ei teneste eller ei leverandørkjede', remedy: 'Fjern han der først. Ein leverandør de ikkje lenger bruker, kan bli ståande.' },
    isPublished: (name) => ({ title: `«${name}» kan ikkje slettast.`, because: 'oppføringa er publisert og synleg for alle', remedy: 'Trekk tilbake publiseringa først.' }),
    standardUnknown: (standard) => ({ title: `«${standard}» er ikkje ein standard i kunnskapsbasen.`, because: 'feltet blir brukt til å søkje og samanlikne, og då må alle meine det same', remedy: 'Vel frå lista, eller la feltet stå tomt og skriv standarden i tittelen.' }),
    datesTurned: { title: 'Datoane stemmer ikkje.', because: 'beviset går ut før det er utferda', remedy: 'Sjå etter i dokumentet og rett datoane.' },
    fileUnknown: { title: 'Fila finst ikkje.', because: 'inga fil hos dykk har denne id-en', remedy: 'Last opp fila først, eller la feltet stå tomt.' },
    evidenceInUse: (title) => ({ title: `«${title}» kan ikkje slettast.`, because: 'ei teneste viser til det', remedy: 'Ta det bort frå tenesta først.' }),
    evidenceFull: { title: 'Leverandøren har for mange bevis.', because: 'det ikkje er plass til fleire enn 200', remedy: 'Slett bevis som har gått ut og ikkje lenger trengst.' },
    notReady: (count) => ({ title: 'Leverandøren kan ikkje publiserast enno.', because: count === 1 ? 'éi opplysning manglar' : `${count} opplysningar manglar`, remedy: 'Fyll ut felta nedanfor og publiser på nytt.' }),
    notOwn: (name) => ({ title: `«${name}» kan ikkje publiserast av dykk.`, because: 'berre leverandøren sjølv publiserer si eiga oppføring', remedy: 'Be leverandøren registrere seg. Dykkar eiga oppføring blir liggjande hos dykk.' }),
    notPublished: (name) => ({ title: `«${name}» er ikkje publisert.`, because: 'det ikkje er noko å trekkje tilbake', remedy: 'De treng ikkje å gjere noko.' }),
    hasServices: { title: 'Leverandøren kan ikkje trekkjast tilbake.', because: 'tenester de har publisert, viser til han', remedy: 'Trekk tilbake tenestene først.' },
    notLinked: { title: 'Det er ingenting å hente opplysningar frå.', because: 'leverandøren ikkje er kopla til ei offentleg oppføring', remedy: 'Kople leverandøren til si eiga oppføring først.' },
    publicMoved: { title: 'Opplysningane blei ikkje tekne inn.', because: 'leverandøren har endra oppføringa si etter at de såg på henne', remedy: 'Sjå på skilnadene på nytt, og vel igjen.' },
    missing: {
      identifier: 'Skriv organisasjonsnummeret, eller eit utanlandsk nummer og kva slags nummer det er.',
      seat: 'Skriv kva land verksemda har sete i.',
      'owner-country': 'Skriv kva land den øvste eigaren held til i. Kundane må vite det for å vurdere kven som kan krevje data utleverte.',
      contact: 'Vel minst éin kontaktperson som alle kan sjå, med e-post eller telefon.',
      bankrupt: 'Verksemda står som konkurs. Rett opplysninga om ho er feil; ei verksemd som er konkurs, kan ikkje publiserast.',
    },
  },
  en: {
    numberWrong: (typed) => ({ title: `“${typed}” is not an organisation number.`, because: 'an organisation number has nine digits, and the last is a check digit that is not right here', remedy: 'Look it up at brreg.no. If the supplier is foreign, write the number and what kind of number it is in the field for foreign numbers.' }),
    alreadyHere: { title: 'The supplier is already in the register.', because: 'another of your suppliers has the same organisation number', remedy: 'Use the one that is there, or correct the number.' },
    ownExists: { title: 'You are already in the register.', because: 'an organisation has only one record about itself', remedy: 'Change the one that is there.' },
    publicUnknown: { title: 'The supplier cannot be linked to this record.', because: 'there is no public record with this id', remedy: 'Search among the suppliers that have published themselves, and choose from there.' },
    inUse: { title: 'The supplier cannot be deleted.', because: 'it is used by an engagement, a service or a supply chain', remedy: 'Remove it there first. A supplier you no longer use may be left in place.' },
    isPublished: (name) => ({ title: `“${name}” cannot be deleted.`, because: 'the record is published and everybody can see it', remedy: 'Withdraw the publication first.' }),
    standardUnknown: (standard) => ({ title: `“${standard}” is not a standard in the knowledge base.`, because: 'the field is used to search and compare, so everybody must mean the same by it', remedy: 'Choose from the list, or leave the field empty and write the standard in the title.' }),
    datesTurned: { title: 'The dates are wrong.', because: 'the evidence expires before it was issued', remedy: 'Look in the document and correct the dates.' },
    fileUnknown: { title: 'The file does not exist.', because: 'none of your files has this id', remedy: 'Upload the file first, or leave the field empty.' },
    evidenceInUse: (title) => ({ title: `“${title}” cannot be deleted.`, because: 'a service refers to it', remedy: 'Remove it from the service first.' }),
    evidenceFull: { title: 'The supplier has too much evidence.', because: 'there is no room for more than 200', remedy: 'Delete evidence that has expired and is no longer needed.' },
    notReady: (count) => ({ title: 'The supplier cannot be published yet.', because: count === 1 ? 'one thing is missing' : `${count} things are missing`, remedy: 'Fill in the fields below and publish again.' }),
    notOwn: (name) => ({ title: `“${name}” cannot be published by you.`, because: 'only the supplier publishes its own record', remedy: 'Ask the supplier to register. Your own record stays with you.' }),
    notPublished: (name) => ({ title: `“${name}” is not published.`, because: 'there is nothing to withdraw', remedy: 'You need not do anything.' }),
    hasServices: { title: 'The supplier cannot be withdrawn.', because: 'services that you have published refer to it', remedy: 'Withdraw the services first.' },
    notLinked: { title: 'There is nothing to take over from.', because: 'the supplier is not linked to a public record', remedy: 'Link the supplier to its own record first.' },
    publicMoved: { title: 'Nothing was taken over.', because: 'the supplier has changed its record since you looked at it', remedy: 'Look at the differences again, and choose anew.' },
    missing: {
      identifier: 'Give the organisation number, or a foreign number and what kind of number it is.',
      seat: 'Give the country where the organisation has its seat.',
      'owner-country': 'Give the country of the ultimate owner. Customers must know it to assess who can demand that data are handed over.',
      contact: 'Choose at least one contact person whom everybody can see, with e-mail or telephone.',
      bankrupt: 'The organisation is registered as bankrupt. Correct this if it is wrong; a bankrupt organisation cannot be published.',
    },
  },
}

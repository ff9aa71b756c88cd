import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface ServiceText {
  readonly choiceUnknown: (typed: string) => RefusalWords
  readonly supplierUnknown: RefusalWords
  readonly evidenceUnknown: RefusalWords
  readonly isPublished: (name: string) => RefusalWords
  readonly inUse: RefusalWords
  readonly alreadyHere: RefusalWords
  readonly publicUnknown: RefusalWords
  readonly notReady: (count: number) => RefusalWords
  readonly notOwn: (name: string) => RefusalWords
  readonly notPublished: (name: string) => RefusalWords
  readonly engagementUnknown: RefusalWords
  readonly shownAlready: RefusalWords
  readonly searchTooWide: RefusalWords
  /** What must be mended before publication, and how. */
  readonly missing: Readonly<Record<'supplier-published' | 'category' | 'model' | 'deployment' | 'description' | 'data' | 'access' | 'language' | 'exit-format' | 'price-model' | 'evidence-expired', string>>
}

export const serviceText: Record<Language, ServiceText> = {
  nb: {
    choiceUnknown: (typed) => ({ title: `«${typed}» er ikke et valg.`, because: 'kategori, type og hvem som deler skyen, velges fra faste lister, slik at tjenester kan sammenlignes', remedy: 'Velg fra listen.' }),
    supplierUnknown: { title: 'Tjenesten kan ikke ha denne leverandøren.', because: 'leverandøren ikke står i registeret deres', remedy: 'Legg inn leverandøren først. Tilbyr dere tjenesten selv, legger dere inn dere selv som leverandør.' },
    evidenceUnknown: { title: 'Beviset kan ikke knyttes til tjenesten.', because: 'det ikke finnes, eller er gitt til en annen leverandør', remedy: 'Velg blant bevisene til leverandøren av tjenesten.' },
    isPublished: (name) => ({ title: `«${name}» kan ikke slettes eller få en annen leverandør.`, because: 'tjenesten er publisert og synlig for alle', remedy: 'Trekk tilbake publiseringen først.' }),
    inUse: { title: 'Tjenesten kan ikke slettes.', because: 'den er i bruk i et leverandørforhold eller en leverandørkjede', remedy: 'Fjern den der først. En tjeneste dere ikke lenger bruker, kan bli stående.' },
    alreadyHere: { title: 'Tjenesten står i registeret fra før.', because: 'dere har hentet den inn tidligere, eller tilbyr den selv', remedy: 'Bruk den som står der.' },
    publicUnknown: { title: 'Tjenesten finnes ikke i det felles registeret.', because: 'ingen publisert tjeneste har denne id-en', remedy: 'Søk på nytt. Leverandøren kan ha trukket den tilbake.' },
    notReady: (count) => ({ title: 'Tjenesten kan ikke publiseres ennå.', because: count === 1 ? 'én opplysning mangler' : `${count} opplysninger mangler`, remedy: 'Fyll ut feltene nedenfor og publiser på nytt.' }),
    notOwn: (name) => ({ title: `«${name}» kan ikke publiseres av dere.`, because: 'bare den som tilbyr en tjeneste, publiserer den', remedy: 'Er det dere som tilbyr den, velger dere dere selv som leverandør.' }),
    notPublished: (name) => ({ title: `«${name}» er ikke publisert.`, because: 'det ikke er noe å trekke tilbake', remedy: 'Dere trenger ikke å gjøre noe.' }),
    engagementUnknown: { title: 'Bruken kan ikke vises.', because: 'leverandørforholdet ikke finnes hos dere', remedy: 'Velg et av leverandørforholdene deres.' },
    shownAlready: { title: 'Bruken vises allerede.', because: 'dere har vist den for dette leverandørforholdet før', remedy: 'Skjul den først hvis dere vil endre om navnet skal vises.' },
    searchTooWide: { title: 'Søket ble for bredt.', because: 'det tok for lang tid å lete gjennom alt det kan treffe', remedy: 'Bruk færre eller lengre ord, eller velg færre land og kategorier. Hjelper ikke det, venter du litt og prøver igjen.' },
    missing: {
      'supplier-published': 'Publiser dere selv som leverandør først. Kundene må vite hvem som tilbyr tjenesten.',
      category: 'Velg minst én kategori.',
      model: 'Velg hva slags tjeneste det er.',
      deployment: 'Velg hvem kundene deler skyen med.',
      description: 'Beskriv tjenesten på bokmål eller nynorsk.',
      data: 'Skriv i hvilke land dataene ligger. Er det flere dere ikke kjenner, lar dere være å krysse av for at listen er fullstendig.',
      access: 'Skriv fra hvilke land folk hos dere og underleverandørene kan nå dataene. Kan ingen det, lar dere listen stå tom og krysser av for at den er fullstendig.',
      language: 'Velg minst ett språk tjenesten kan brukes på.',
      'exit-format': 'Skriv i hvilke formater kunden får dataene ut igjen.',
      'price-model': 'Velg hvordan tjenesten betales.',
      'evidence-expired': 'Et bevis har utløpt. Legg inn det nye, eller ta beviset bort fra tjenesten.',
    },
  },
  nn: {
    choiceUnknown: (typed) => ({ title: `«${typed}» er ikkje eit val.`, because: 'kategori, type og kven som deler skya, blir valde frå faste lister, slik at tenester kan samanliknast', remedy: 'Vel frå lista.' }),
    supplierUnknown: { title: 'Tenesta kan ikkje ha denne leverandøren.', because: 'leverandøren ikkje står i registeret dykkar', remedy: 'Legg inn leverandøren først. Tilbyr de tenesta sjølve, legg de inn dykk sjølve som leverandør.' },
    evidenceUnknown: { title: 'Beviset kan ikkje knytast til tenesta.', because: 'det ikkje finst, eller er gitt til ein annan leverandør', remedy: 'Vel blant bevisa til leverandøren av tenesta.' },
    isPublished: (name) => ({ title: `«${name}» kan ikkje slettast eller få ein annan leverandør.`, because: 'tenesta er publisert og synleg for alle', remedy: 'Trekk tilbake publiseringa først.' }),
    inUse: { title: 'Tenesta kan ikkje slettast.', because: 'ho er i bruk i eit leverandørforhold eller ei leverandørkjede', remedy: 'Fjern ho der først. Ei teneste de ikkje lenger bruker, kan bli ståande.' },
    alreadyHere: { title: 'Tenesta står i registeret frå før.', because: 'de har henta ho inn tidlegare, eller tilbyr ho sjølve', remedy: 'Bruk den som står der.' },
    publicUnknown: { title: 'Tenesta finst ikkje i det felles registeret.', because: 'inga publisert teneste har denne id-en', remedy: 'Søk på nytt. Leverandøren kan ha trekt ho tilbake.' },
    notReady: (count) => ({ title: 'Tenesta kan ikkje publiserast enno.', because: count === 1 ? 'éi opplysning manglar' : `${count} opplysningar manglar`, remedy: 'Fyll ut felta nedanfor og publiser på nytt.' }),
    notOwn: (name) => ({ title: `«${name}» kan ikkje publiserast av dykk.`, because: 'berre den som tilbyr ei teneste, publiserer ho', remedy: 'Er det de som tilbyr ho, vel de dykk sjølve som leverandør.' }),
    notPublished: (name) => ({ title: `«${name}» er ikkje publisert.`, because: 'det ikkje er noko å trekkje tilbake', remedy: 'De treng ikkje å gjere noko.' }),
    engagementUnknown: { title: 'Bruken kan ikkje visast.', because: 'leverandørforholdet ikkje finst hos dykk', remedy: 'Vel eit av leverandørforholda dykkar.' },
    shownAlready: { title: 'Bruken blir vist allereie.', because: 'de har vist han for dette leverandørforholdet før', remedy: 'Skjul han først om de vil endre om namnet skal visast.' },
    searchTooWide: { title: 'Søket vart for vidt.', because: 'det tok for lang tid å leite gjennom alt det kan treffe', remedy: 'Bruk færre eller lengre ord, eller vel færre land og kategoriar. Hjelper ikkje det, ventar du litt og prøver på nytt.' },
    missing: {
      'supplier-published': 'Publiser dykk sjølve som leverandør først. Kundane må vite kven som tilbyr tenesta.',
      category: 'Vel minst éin kategori.',
      model: 'Vel kva slags teneste det er.',
      deployment: 'Vel kven kundane deler skya med.',
      description: 'Skildre tenesta på bokmål eller nynorsk.',
      data: 'Skriv i kva land dataa ligg. Er det fleire de ikkje kjenner, lar de vere å krysse av for at lista er fullstendig.',
      access: 'Skriv frå kva land folk hos dykk og underleverandørane kan nå dataa. Kan ingen det, lar de lista stå tom og kryssar av for at ho er fullstendig.',
      language: 'Vel minst eitt språk tenesta kan brukast på.',
      'exit-format': 'Skriv i kva format kunden får dataa ut igjen.',
      'price-model': 'Vel korleis tenesta blir betalt.',
      'evidence-expired': 'Eit bevis har gått ut. Legg inn det nye, eller ta beviset bort frå tenesta.',
    },
  },
  en: {
    choiceUnknown: (typed) => ({ title: `“${typed}” is not one of the choices.`, because: 'category, model and deployment are chosen from fixed lists, so that services can be compared', remedy: 'Choose from the list.' }),
    supplierUnknown: { title: 'The service cannot have this supplier.', because: 'the supplier is not in your register', remedy: 'Add the supplier first. If you offer the service yourselves, add yourselves as a supplier.' },
    evidenceUnknown: { title: 'The evidence cannot be tied to the service.', because: 'it does not exist, or was given to another supplier', remedy: 'Choose among the evidence of the service’s supplier.' },
    isPublished: (name) => ({ title: `“${name}” cannot be deleted or get another supplier.`, because: 'the service is published and everybody can see it', remedy: 'Withdraw the publication first.' }),
    inUse: { title: 'The service cannot be deleted.', because: 'it is used by an engagement or a supply chain', remedy: 'Remove it there first. A service you no longer use may be left in place.' },
    alreadyHere: { title: 'The service is already in the register.', because: 'you took it in earlier, or offer it yourselves', remedy: 'Use the one that is there.' },
    publicUnknown: { title: 'The service is not in the public register.', because: 'no published service has this id', remedy: 'Search again. The supplier may have withdrawn it.' },
    notReady: (count) => ({ title: 'The service cannot be published yet.', because: count === 1 ? 'one thing is missing' : `${count} things are missing`, remedy: 'Fill in the fields below and publish again.' }),
    notOwn: (name) => ({ title: `“${name}” cannot be published by you.`, because: 'only the one that offers a service publishes it', remedy: 'If you offer it, choose yourselves as the supplier.' }),
    notPublished: (name) => ({ title: `“${name}” is not published.`, because: 'there is nothing to withdraw', remedy: 'You need not do anything.' }),
    engagementUnknown: { title: 'The use cannot be shown.', because: 'you have no such engagement', remedy: 'Choose one of your engagements.' },
    shownAlready: { title: 'The use is shown already.', because: 'you have shown it for this engagement before', remedy: 'Hide it first if you want to change whether your name is shown.' },
    searchTooWide: { title: 'The search was too wide.', because: 'it took too long to look through everything it may find', remedy: 'Use fewer or longer words, or choose fewer countries and categories. If that does not help, wait a little and try again.' },
    missing: {
      'supplier-published': 'Publish yourselves as a supplier first. Customers must know who offers the service.',
      category: 'Choose at least one category.',
      model: 'Choose what kind of service it is.',
      deployment: 'Choose whom customers share the cloud with.',
      description: 'Describe the service in Bokmål or Nynorsk.',
      data: 'Give the countries where the data are stored. If there are others you do not know, do not tick that the list is complete.',
      access: 'Give the countries from which your people and your subcontractors can reach the data. If nobody can, leave the list empty and tick that it is complete.',
      language: 'Choose at least one language that the service can be used in.',
      'exit-format': 'Give the formats in which the customer gets the data out again.',
      'price-model': 'Choose how the service is paid for.',
      'evidence-expired': 'A piece of evidence has expired. Add the new one, or remove it from the service.',
    },
  },
}

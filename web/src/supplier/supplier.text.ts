import type { Texts } from '../shell/language.tsx'

interface SupplierText {
  readonly title: string
  readonly lead: string
  readonly add: string
  readonly addOwn: string
  readonly emptyTitle: string
  readonly emptyBody: string
  readonly fetched: (count: number) => string
  readonly joined: string
  readonly name: string
  readonly number: string
  readonly numberHelp: string
  readonly foreign: string
  readonly foreignKind: string
  readonly foreignKindHelp: string
  readonly foreignValue: string
  readonly seat: string
  readonly seatHelp: string
  readonly ownerCountry: string
  readonly ownerCountryHelp: string
  readonly group: string
  readonly note: string
  readonly noteHelp: string
  readonly standing: string
  readonly own: string
  readonly linked: string
  readonly bankruptOn: (day: string, source: string) => string
  readonly notBankruptOn: (day: string, source: string) => string
  readonly bankruptcy: string
  readonly bankruptcyOptions: Record<'' | 'no' | 'yes', string>
  readonly bankruptcyOn: string
  readonly bankruptcySource: string
  readonly unknown: string
  readonly changed: string
  readonly lookUp: string
  readonly lookUpHelp: string
  readonly lookUpSubmit: string
  readonly found: (name: string, form: string) => string
  readonly takenOn: (day: string) => string
  readonly windingUp: string
  readonly registerName: string
  readonly addTitle: string
  readonly addOwnTitle: string
  readonly addLead: string
  readonly addOwnLead: string
  readonly addSubmit: string
  readonly cancel: string
  readonly change: string
  readonly save: string
  readonly saved: string
  readonly who: string
  readonly remove: string
  readonly removeSure: (name: string) => string
  readonly alike: string
  readonly alikeBody: string
  readonly services: string
  readonly noServices: string
}

export const supplierText: Texts<SupplierText> = {
  nb: {
    title: 'Leverandører', lead: 'De dere kjøper av, og det dere vet om dem. Det ingen har funnet ut, står som ukjent.', add: 'Legg til leverandør', addOwn: 'Vis dere selv som leverandør',
    emptyTitle: 'Her kommer leverandørene deres', emptyBody: 'Begynn med den dere er mest avhengig av. Har dere organisasjonsnummeret, henter vi navnet fra Enhetsregisteret.', fetched: (count) => `Henter leverandører: ${count} hentet`,
    joined: 'Disse leverandørene har publisert seg selv. Åpne dem for å koble dem til og se hva som er ulikt:',
    name: 'Navn', number: 'Organisasjonsnummer', numberHelp: 'Ni sifre. La feltet stå tomt for en utenlandsk leverandør.', foreign: 'Nummer i et annet land', foreignKind: 'Utenlandsk register', foreignKindHelp: 'For leverandører uten norsk nummer, for eksempel «Bolagsverket».', foreignValue: 'Nummeret der',
    seat: 'Land der leverandøren hører hjemme', seatHelp: 'Landet selskapet er registrert i.', ownerCountry: 'Land til øverste eier', ownerCountryHelp: 'Landet til den som eier leverandøren til slutt. Det avgjør hvilke myndigheter som kan kreve noe av dem.', group: 'Konsern',
    note: 'Merknad', noteHelp: 'Bare for dere. Den vises aldri for andre.', standing: 'Status', own: 'Dere selv', linked: 'Koblet til felles register', bankruptOn: (day, source) => `Konkurs per ${day} (${source})`, notBankruptOn: (day, source) => `Ikke konkurs per ${day} (${source})`,
    bankruptcy: 'Konkurs', bankruptcyOptions: { '': 'Ikke undersøkt', no: 'Ikke konkurs', yes: 'Konkurs' }, bankruptcyOn: 'Undersøkt', bankruptcySource: 'Hvem som sier det', unknown: 'Ukjent', changed: 'Sist endret',
    lookUp: 'Finn i Enhetsregisteret', lookUpHelp: 'Vi slår opp i kopien som ligger her. Ingenting sendes ut.', lookUpSubmit: 'Slå opp', found: (name, form) => `${name} (${form}) er fylt inn nedenfor.`, takenOn: (day) => `Slik sto det i registeret ${day}.`, windingUp: 'Registeret sier at virksomheten er under avvikling.', registerName: 'Enhetsregisteret',
    addTitle: 'Legg til leverandør', addOwnTitle: 'Dere som leverandør', addLead: 'Navnet er nok for å begynne. Leverandøren trenger ingen konto.', addOwnLead: 'Dette blir grunnlaget for siden alle kan se. Ingenting vises før dere publiserer.', addSubmit: 'Legg til', cancel: 'Avbryt', change: 'Endre opplysningene', save: 'Lagre', saved: 'Endringen er lagret.', who: 'Hvem de er',
    remove: 'Slett leverandøren', removeSure: (name) => `Vil du slette ${name}? Det kan ikke gjøres om.`, alike: 'Kan være den samme', alikeBody: 'Disse i registeret deres ligner:', services: 'Tjenester', noServices: 'Ingen av tjenestene i registeret deres er knyttet til denne leverandøren.',
  },
  nn: {
    title: 'Leverandørar', lead: 'Dei de kjøper av, og det de veit om dei. Det ingen har funne ut, står som ukjent.', add: 'Legg til leverandør', addOwn: 'Vis dykk sjølve som leverandør',
    emptyTitle: 'Her kjem leverandørane dykkar', emptyBody: 'Begynn med den de er mest avhengige av. Har de organisasjonsnummeret, hentar vi namnet frå Einingsregisteret.', fetched: (count) => `Hentar leverandørar: ${count} henta`,
    joined: 'Desse leverandørane har publisert seg sjølve. Opne dei for å kople dei til og sjå kva som er ulikt:',
    name: 'Namn', number: 'Organisasjonsnummer', numberHelp: 'Ni siffer. Lat feltet stå tomt for ein utanlandsk leverandør.', foreign: 'Nummer i eit anna land', foreignKind: 'Utanlandsk register', foreignKindHelp: 'For leverandørar utan norsk nummer, til dømes «Bolagsverket».', foreignValue: 'Nummeret der',
    seat: 'Land der leverandøren høyrer heime', seatHelp: 'Landet selskapet er registrert i.', ownerCountry: 'Land til øvste eigar', ownerCountryHelp: 'Landet til den som eig leverandøren til slutt. Det avgjer kva styresmakter som kan krevje noko av dei.', group: 'Konsern',
    note: 'Merknad', noteHelp: 'Berre for dykk. Han blir aldri vist for andre.', standing: 'Status', own: 'De sjølve', linked: 'Kopla til felles register', bankruptOn: (day, source) => `Konkurs per ${day} (${source})`, notBankruptOn: (day, source) => `Ikkje konkurs per ${day} (${source})`,
    bankruptcy: 'Konkurs', bankruptcyOptions: { '': 'Ikkje undersøkt', no: 'Ikkje konkurs', yes: 'Konkurs' }, bankruptcyOn: 'Undersøkt', bankruptcySource: 'Kven som seier det', unknown: 'Ukjent', changed: 'Sist endra',
    lookUp: 'Finn i Einingsregisteret', lookUpHelp: 'Vi slår opp i kopien som ligg her. Ingenting blir sendt ut.', lookUpSubmit: 'Slå opp', found: (name, form) => `${name} (${form}) er fylt inn nedanfor.`, takenOn: (day) => `Slik stod det i registeret ${day}.`, windingUp: 'Registeret seier at verksemda er under avvikling.', registerName: 'Einingsregisteret',
    addTitle: 'Legg til leverandør', addOwnTitle: 'De som leverandør', addLead: 'Namnet er nok for å begynne. Leverandøren treng ingen konto.', addOwnLead: 'Dette blir grunnlaget for sida alle kan sjå. Ingenting blir vist før de publiserer.', addSubmit: 'Legg til', cancel: 'Avbryt', change: 'Endre opplysningane', save: 'Lagre', saved: 'Endringa er lagra.', who: 'Kven dei er',
    remove: 'Slett leverandøren', removeSure: (name) => `Vil du slette ${name}? Det kan ikkje gjerast om.`, alike: 'Kan vere den same', alikeBody: 'Desse i registeret dykkar liknar:', services: 'Tenester', noServices: 'Ingen av tenestene i registeret dykkar er knytte til denne leverandøren.',
  },
  en: {
    title: 'Suppliers', lead: 'Those you buy from, and what you know of them. What nobody has found out stands as not known.', add: 'Add a supplier', addOwn: 'Show yourselves as a supplier',
    emptyTitle: 'Your suppliers come here', emptyBody: 'Begin with the one you depend on most. If you have its Norwegian organisation number, the name is fetched from the register.', fetched: (count) => `Loading suppliers: ${count} loaded`,
    joined: 'These suppliers have published themselves. Open them to link them and see what differs:',
    name: 'Name', number: 'Organisation number', numberHelp: 'Nine digits. Leave it empty for a foreign supplier.', foreign: 'Number in another country', foreignKind: 'Foreign register', foreignKindHelp: 'For suppliers without a Norwegian number, such as “Bolagsverket”.', foreignValue: 'The number there',
    seat: 'Country of seat', seatHelp: 'The country the company is registered in.', ownerCountry: 'Country of ultimate owner', ownerCountryHelp: 'The country of whoever owns the supplier in the end. It decides which authorities can make demands of them.', group: 'Group',
    note: 'Note', noteHelp: 'For you only. It is never shown to others.', standing: 'Status', own: 'Yourselves', linked: 'Linked to the public register', bankruptOn: (day, source) => `Bankrupt as of ${day} (${source})`, notBankruptOn: (day, source) => `Not bankrupt as of ${day} (${source})`,
    bankruptcy: 'Bankruptcy', bankruptcyOptions: { '': 'Not looked into', no: 'Not bankrupt', yes: 'Bankrupt' }, bankruptcyOn: 'Looked into on', bankruptcySource: 'Who says so', unknown: 'Not known', changed: 'Last changed',
    lookUp: 'Find in the Norwegian register', lookUpHelp: 'We look in the copy kept here. Nothing is sent out.', lookUpSubmit: 'Look up', found: (name, form) => `${name} (${form}) is filled in below.`, takenOn: (day) => `As the register had it on ${day}.`, windingUp: 'The register says that the organisation is being wound up.', registerName: 'Enhetsregisteret',
    addTitle: 'Add a supplier', addOwnTitle: 'You as a supplier', addLead: 'A name is enough to begin. The supplier needs no account.', addOwnLead: 'This becomes the page that everybody can see. Nothing is shown until you publish.', addSubmit: 'Add', cancel: 'Cancel', change: 'Change this', save: 'Save', saved: 'The change is saved.', who: 'Who they are',
    remove: 'Delete the supplier', removeSure: (name) => `Delete ${name}? It cannot be undone.`, alike: 'May be the same', alikeBody: 'These in your register are alike:', services: 'Services', noServices: 'None of the services in your register belong to this supplier.',
  },
}

import type { Texts } from '../shell/language.tsx'

interface ServiceText {
  readonly title: string
  readonly lead: string
  readonly add: string
  readonly find: string
  readonly emptyTitle: string
  readonly emptyBody: string
  readonly fetched: (count: number) => string
  readonly standing: string
  readonly taken: string
  readonly own: string
  readonly changed: string
  readonly addTitle: string
  readonly addLead: string
  readonly addSubmit: string
  readonly cancel: string
  readonly change: string
  readonly save: string
  readonly saved: string
  readonly remove: string
  readonly removeSure: (name: string) => string
  readonly print: string
  readonly seePublic: string
  readonly takenBody: string
  readonly noSupplier: string
  readonly noDeployment: string
  readonly supplierHelp: string
  readonly descriptions: { readonly nb: string; readonly nn: string; readonly en: string }
  readonly dataHelp: string
  readonly accessHelp: string
  readonly linesHelp: string
  readonly linkTitle: string
  readonly linkUrl: string
  readonly linkAdd: string
  readonly linkRemove: (position: number) => string
  readonly evidenceHelp: string
  readonly useTitle: string
  readonly useBody: string
  readonly useNone: string
  readonly useWhich: string
  readonly useNamed: string
  readonly useShow: string
  readonly useHide: (title: string) => string
  readonly useHideShort: string
  readonly useShown: (title: string, day: string, named: boolean) => string
  readonly useNoEngagements: string
  readonly useOther: string
}

export const serviceText: Texts<ServiceText> = {
  nb: {
    title: 'Tjenester', lead: 'Tjenestene dere bruker, vurderer eller selv tilbyr.', add: 'Legg til tjeneste', find: 'Finn i det felles registeret', emptyTitle: 'Her kommer tjenestene deres', emptyBody: 'Finn tjenesten i det felles registeret og ta den inn, eller skriv den inn selv. Tilbyr dere tjenester, beskriver dere dem her og publiserer.', fetched: (n) => `Henter tjenester: ${n} hentet`,
    standing: 'Status', taken: 'Hentet fra felles register', own: 'Tilbys av dere', changed: 'Sist endret', addTitle: 'Legg til tjeneste', addLead: 'Navnet er nok for å begynne. Resten kan fylles ut etter hvert.', addSubmit: 'Legg til', cancel: 'Avbryt', change: 'Endre opplysningene', save: 'Lagre', saved: 'Endringen er lagret.', remove: 'Slett tjenesten', removeSure: (name) => `Vil du slette ${name}? Det kan ikke gjøres om.`, print: 'Skriv ut',
    seePublic: 'Se hva leverandøren viser nå', takenBody: 'Dette er deres kopi. Det leverandøren endrer, endrer ingenting her.', noSupplier: 'Ikke valgt', noDeployment: 'Ikke oppgitt', supplierHelp: 'Står leverandøren ikke i listen, legger dere den til under Leverandører først.', descriptions: { nb: 'Om tjenesten på bokmål', nn: 'Om tjenesten på nynorsk', en: 'Om tjenesten på engelsk' },
    dataHelp: 'Landene der data lagres, sikkerhetskopier medregnet.', accessHelp: 'Landene der folk hos leverandøren og underleverandørene kan nå dataene, også til feilretting.', linesHelp: 'Én på hver linje.', linkTitle: 'Tekst på lenken', linkUrl: 'Adresse', linkAdd: 'Legg til lenke', linkRemove: (n) => `Fjern lenke ${n}`, evidenceHelp: 'Bevisene legges inn på leverandøren.',
    useTitle: 'Vis at dere bruker den', useBody: 'Ingen ser hva dere bruker hvis dere ikke sier det selv. Viser dere det, teller dere med på siden til tjenesten, og dere kan når som helst skjule det igjen.', useNone: 'Dere viser det ikke til noen.', useWhich: 'Leverandørforhold', useNamed: 'Vis også navnet på virksomheten', useShow: 'Vis bruken for alle', useHide: (title) => `Skjul ${title}`, useHideShort: 'Skjul', useShown: (title, day, named) => `${title}: vist siden ${day}, ${named ? 'med navn' : 'uten navn'}`, useNoEngagements: 'Dere har ingen leverandørforhold ennå. Legg til ett først.', useOther: 'Et leverandørforhold',
  },
  nn: {
    title: 'Tenester', lead: 'Tenestene de bruker, vurderer eller sjølve tilbyr.', add: 'Legg til teneste', find: 'Finn i det felles registeret', emptyTitle: 'Her kjem tenestene dykkar', emptyBody: 'Finn tenesta i det felles registeret og ta ho inn, eller skriv ho inn sjølv. Tilbyr de tenester, skildrar de dei her og publiserer.', fetched: (n) => `Hentar tenester: ${n} henta`,
    standing: 'Status', taken: 'Henta frå felles register', own: 'De tilbyr ho', changed: 'Sist endra', addTitle: 'Legg til teneste', addLead: 'Namnet er nok for å begynne. Resten kan fyllast ut etter kvart.', addSubmit: 'Legg til', cancel: 'Avbryt', change: 'Endre opplysningane', save: 'Lagre', saved: 'Endringa er lagra.', remove: 'Slett tenesta', removeSure: (name) => `Vil du slette ${name}? Det kan ikkje gjerast om.`, print: 'Skriv ut',
    seePublic: 'Sjå kva leverandøren viser no', takenBody: 'Dette er kopien dykkar. Det leverandøren endrar, endrar ingenting her.', noSupplier: 'Ikkje vald', noDeployment: 'Ikkje oppgitt', supplierHelp: 'Står leverandøren ikkje i lista, legg de han til under Leverandørar først.', descriptions: { nb: 'Om tenesta på bokmål', nn: 'Om tenesta på nynorsk', en: 'Om tenesta på engelsk' },
    dataHelp: 'Landa der data blir lagra, tryggingskopiar medrekna.', accessHelp: 'Landa der folk hos leverandøren og underleverandørane kan nå dataa, også for å rette feil.', linesHelp: 'Éin på kvar linje.', linkTitle: 'Tekst på lenkja', linkUrl: 'Adresse', linkAdd: 'Legg til lenkje', linkRemove: (n) => `Fjern lenkje ${n}`, evidenceHelp: 'Bevisa blir lagde inn på leverandøren.',
    useTitle: 'Vis at de bruker ho', useBody: 'Ingen ser kva de bruker om de ikkje seier det sjølve. Viser de det, tel de med på sida til tenesta, og de kan når som helst skjule det att.', useNone: 'De viser det ikkje til nokon.', useWhich: 'Leverandørforhold', useNamed: 'Vis også namnet på verksemda', useShow: 'Vis bruken for alle', useHide: (title) => `Skjul ${title}`, useHideShort: 'Skjul', useShown: (title, day, named) => `${title}: vist sidan ${day}, ${named ? 'med namn' : 'utan namn'}`, useNoEngagements: 'De har ingen leverandørforhold enno. Legg til eitt først.', useOther: 'Eit leverandørforhold',
  },
  en: {
    title: 'Services', lead: 'The services you use, consider or offer yourselves.', add: 'Add a service', find: 'Find in the public register', emptyTitle: 'Your services come here', emptyBody: 'Find the service in the public register and take it in, or write it down yourselves. If you offer services, describe them here and publish.', fetched: (n) => `Loading services: ${n} loaded`,
    standing: 'Status', taken: 'Taken from the public register', own: 'Offered by you', changed: 'Last changed', addTitle: 'Add a service', addLead: 'A name is enough to begin. The rest can be filled in as you go.', addSubmit: 'Add', cancel: 'Cancel', change: 'Change this', save: 'Save', saved: 'The change is saved.', remove: 'Delete the service', removeSure: (name) => `Delete ${name}? It cannot be undone.`, print: 'Print',
    seePublic: 'See what the supplier shows now', takenBody: 'This is your copy. What the supplier changes, changes nothing here.', noSupplier: 'Not chosen', noDeployment: 'Not stated', supplierHelp: 'If the supplier is not in the list, add it under Suppliers first.', descriptions: { nb: 'About the service in Bokmål', nn: 'About the service in Nynorsk', en: 'About the service in English' },
    dataHelp: 'The countries where data are stored, backups included.', accessHelp: 'The countries from which people at the supplier and its subcontractors can reach the data, also to mend faults.', linesHelp: 'One on each line.', linkTitle: 'Text of the link', linkUrl: 'Address', linkAdd: 'Add a link', linkRemove: (n) => `Remove link ${n}`, evidenceHelp: 'Evidence is added to the supplier.',
    useTitle: 'Show that you use it', useBody: 'Nobody sees what you use unless you say so. If you show it, you are counted on the service’s page, and you can hide it again at any time.', useNone: 'You show it to nobody.', useWhich: 'Engagement', useNamed: 'Show the organisation’s name too', useShow: 'Show the use to everybody', useHide: (title) => `Hide ${title}`, useHideShort: 'Hide', useShown: (title, day, named) => `${title}: shown since ${day}, ${named ? 'by name' : 'without name'}`, useNoEngagements: 'You have no engagements yet. Add one first.', useOther: 'An engagement',
  },
}

/** Words for the parties of an engagement and the team behind it. */
import type { Competence, PartyRole } from '@rustning/server/registers/engagement/engagement.api.ts'
import type { Texts } from '../../shell/language.tsx'

interface PeopleText {
  readonly parties: string
  readonly partiesLead: string
  readonly noParties: string
  readonly role: string
  readonly roles: Readonly<Record<PartyRole, string>>
  readonly name: string
  readonly number: string
  readonly self: string
  readonly ourselves: string
  readonly allNamed: string
  readonly notAllNamed: string
  readonly addParty: string
  readonly remove: (name: string) => string
  readonly removeShort: string
  readonly save: string
  readonly edit: string
  readonly toOverview: string
  readonly cancel: string
  readonly team: string
  readonly teamLead: string
  readonly field: string
  readonly fields: Readonly<Record<Competence, string>>
  readonly person: string
  readonly employer: string
  readonly employerHelp: string
  readonly hired: string
  readonly gap: string
  readonly notCounting: string
  readonly addMember: string
  readonly assessedOn: string
  readonly assessedHelp: string
  readonly notAssessed: string
  readonly other: string
  readonly otherName: string
  readonly hiredFrom: (employer: string) => string
}

export const peopleText: Texts<PeopleText> = {
  nb: {
    parties: 'Parter', partiesLead: 'Hvem som kjøper, hvem som har ansvaret for opplysningene, og hvem som leverer.', noParties: 'Ingen parter er lagt inn ennå.', role: 'Rolle',
    roles: { 'client': 'Kunde', 'agreement-owner': 'Avtaleeier', 'controller': 'Dataansvarlig', 'intermediate-processor': 'Databehandler i mellomleddet', 'supplier': 'Leverandør' },
    name: 'Navn', number: 'Organisasjonsnummer', self: 'Dette er oss', ourselves: 'dere selv', allNamed: 'Alle dataansvarlige står her', notAllNamed: 'Det kan være flere dataansvarlige enn de som står her.',
    addParty: 'Legg til en part', remove: (name) => `Fjern ${name}`, removeShort: 'Fjern', save: 'Lagre', edit: 'Endre', toOverview: 'Se om dere kan gå videre', cancel: 'Avbryt',
    team: 'Team', teamLead: 'En bestiller trenger kompetanse på fem felt. Den kan være egen eller innleid, men ikke leverandørens.', field: 'Felt',
    fields: { 'need': 'Behovet og fagområdet', 'law': 'Jus', 'ict-security': 'IKT og sikkerhet', 'project': 'Prosjektgjennomføring', 'supplier-management': 'Leverandørstyring' },
    person: 'Hvem', employer: 'Arbeidsgiver', employerHelp: 'Fyll ut hvis personen er innleid.', hired: 'Innleid', gap: 'Ingen dekker feltet', notCounting: 'arbeider for leverandøren og teller ikke', addMember: 'Legg til en person',
    assessedOn: 'Kompetansen er vurdert', assessedHelp: 'Dagen dere vurderte om teamet har kompetansen som trengs, som 2026-12-31. La stå tomt hvis det ikke er gjort.', notAssessed: 'Kompetansen er ikke vurdert.', other: 'En annen', otherName: 'Navn på en annen', hiredFrom: (employer) => `innleid fra ${employer}`,
  },
  nn: {
    parties: 'Partar', partiesLead: 'Kven som kjøper, kven som har ansvaret for opplysningane, og kven som leverer.', noParties: 'Ingen partar er lagde inn enno.', role: 'Rolle',
    roles: { 'client': 'Kunde', 'agreement-owner': 'Avtaleeigar', 'controller': 'Dataansvarleg', 'intermediate-processor': 'Databehandlar i mellomleddet', 'supplier': 'Leverandør' },
    name: 'Namn', number: 'Organisasjonsnummer', self: 'Dette er oss', ourselves: 'de sjølve', allNamed: 'Alle dataansvarlege står her', notAllNamed: 'Det kan vere fleire dataansvarlege enn dei som står her.',
    addParty: 'Legg til ein part', remove: (name) => `Fjern ${name}`, removeShort: 'Fjern', save: 'Lagre', edit: 'Endre', toOverview: 'Sjå om de kan gå vidare', cancel: 'Avbryt',
    team: 'Team', teamLead: 'Den som bestiller, treng kompetanse på fem felt. Kompetansen kan vere eigen eller innleigd, men ikkje leverandøren sin.', field: 'Felt',
    fields: { 'need': 'Behovet og fagområdet', 'law': 'Jus', 'ict-security': 'IKT og tryggleik', 'project': 'Prosjektgjennomføring', 'supplier-management': 'Leverandørstyring' },
    person: 'Kven', employer: 'Arbeidsgivar', employerHelp: 'Fyll ut dersom personen er innleigd.', hired: 'Innleigd', gap: 'Ingen dekkjer feltet', notCounting: 'arbeider for leverandøren og tel ikkje', addMember: 'Legg til ein person',
    assessedOn: 'Kompetansen er vurdert', assessedHelp: 'Dagen de vurderte om teamet har kompetansen som trengst, som 2026-12-31. Lat stå tomt dersom det ikkje er gjort.', notAssessed: 'Kompetansen er ikkje vurdert.', other: 'Ein annan', otherName: 'Namn på ein annan', hiredFrom: (employer) => `innleigd frå ${employer}`,
  },
  en: {
    parties: 'Parties', partiesLead: 'Who buys, who is responsible for the data, and who delivers.', noParties: 'No parties are entered yet.', role: 'Role',
    roles: { 'client': 'Client', 'agreement-owner': 'Agreement owner', 'controller': 'Controller', 'intermediate-processor': 'Intermediate processor', 'supplier': 'Supplier' },
    name: 'Name', number: 'Organisation number', self: 'This is us', ourselves: 'yourselves', allNamed: 'All controllers stand here', notAllNamed: 'There may be more controllers than those who stand here.',
    addParty: 'Add a party', remove: (name) => `Remove ${name}`, removeShort: 'Remove', save: 'Save', edit: 'Change', toOverview: 'See whether you can go on', cancel: 'Cancel',
    team: 'Team', teamLead: 'A buyer needs competence in five fields. It may be your own or hired, but not the supplier’s.', field: 'Field',
    fields: { 'need': 'The need and the field of work', 'law': 'Law', 'ict-security': 'ICT and security', 'project': 'Project delivery', 'supplier-management': 'Supplier management' },
    person: 'Who', employer: 'Employer', employerHelp: 'Fill in if the person is hired.', hired: 'Hired', gap: 'Nobody covers the field', notCounting: 'works for the supplier and does not count', addMember: 'Add a person',
    assessedOn: 'The competence was assessed', assessedHelp: 'The day you assessed whether the team has the competence needed, as 2026-12-31. Leave empty if it was not done.', notAssessed: 'The competence has not been assessed.', other: 'Somebody else', otherName: 'Name of somebody else', hiredFrom: (employer) => `hired from ${employer}`,
  },
}

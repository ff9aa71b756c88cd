/** What the pages about other organisations say. */
import type { Texts } from '../shell/language.tsx'

const nb = {
  title: 'Forhold til andre virksomheter', lead: 'Hvem som eier dere, hvem dere samarbeider med, og hvem som gjør noe på vegne av dere.', add: 'Legg til virksomhet', name: 'Navn', number: 'Organisasjonsnummer', numberHelp: 'Ni sifre. Kan stå tomt.', kind: 'Hva den er for dere', about: 'Hva det gjelder', from: 'Fra', until: 'Til og med', none: 'ikke oppgitt',
  kinds: { 'owner': 'eier oss', 'owned': 'eies av oss', 'inter-municipal-company': 'interkommunalt selskap', 'municipal-cooperation': 'kommunalt samarbeid', 'host-municipality': 'vertskommune for oss', 'hosted-municipality': 'kommune vi er vertskommune for', 'purchasing-cooperation': 'innkjøpssamarbeid', 'it-company': 'IKT-selskap', 'regional-authority': 'regionalt helseforetak', 'shared-data-protection-officer': 'deler personvernombud med oss' },
  emptyTitle: 'Ingen andre virksomheter er registrert', emptyBody: 'Legg inn eieren deres, vertskommunen, innkjøpssamarbeidet eller IKT-selskapet. Da vet de som vurderer et kjøp, hvem dere må snakke med.', addTitle: 'Legg til virksomhet', cancel: 'Avbryt', change: 'Endre eller avslutt', changeLead: 'Sett «til og med» når forholdet er slutt. Det blir stående i listen.', save: 'Lagre', saved: 'Endringen er lagret.',
}
export const relationText: Texts<typeof nb> = {
  nb,
  nn: {
    title: 'Forhold til andre verksemder', lead: 'Kven som eig dykk, kven de samarbeider med, og kven som gjer noko på vegner av dykk.', add: 'Legg til verksemd', name: 'Namn', number: 'Organisasjonsnummer', numberHelp: 'Ni siffer. Kan stå tomt.', kind: 'Kva ho er for dykk', about: 'Kva det gjeld', from: 'Frå', until: 'Til og med', none: 'ikkje oppgitt',
    kinds: { 'owner': 'eig oss', 'owned': 'er eigd av oss', 'inter-municipal-company': 'interkommunalt selskap', 'municipal-cooperation': 'kommunalt samarbeid', 'host-municipality': 'vertskommune for oss', 'hosted-municipality': 'kommune vi er vertskommune for', 'purchasing-cooperation': 'innkjøpssamarbeid', 'it-company': 'IKT-selskap', 'regional-authority': 'regionalt helseføretak', 'shared-data-protection-officer': 'deler personvernombod med oss' },
    emptyTitle: 'Ingen andre verksemder er registrerte', emptyBody: 'Legg inn eigaren dykkar, vertskommunen, innkjøpssamarbeidet eller IKT-selskapet. Då veit dei som vurderer eit kjøp, kven de må snakke med.', addTitle: 'Legg til verksemd', cancel: 'Avbryt', change: 'Endre eller avslutt', changeLead: 'Set «til og med» når forholdet er slutt. Det blir ståande i lista.', save: 'Lagre', saved: 'Endringa er lagra.',
  },
  en: {
    title: 'Relations to other organisations', lead: 'Who owns you, whom you work with, and who does something on your behalf.', add: 'Add an organisation', name: 'Name', number: 'Organisation number', numberHelp: 'Nine digits. May be empty.', kind: 'What it is to you', about: 'What it concerns', from: 'From', until: 'Until and including', none: 'not given',
    kinds: { 'owner': 'owns us', 'owned': 'owned by us', 'inter-municipal-company': 'inter-municipal company', 'municipal-cooperation': 'municipal cooperation', 'host-municipality': 'our host municipality', 'hosted-municipality': 'municipality we host', 'purchasing-cooperation': 'purchasing cooperation', 'it-company': 'ICT company', 'regional-authority': 'regional health authority', 'shared-data-protection-officer': 'shares its data protection officer with us' },
    emptyTitle: 'No other organisations are registered', emptyBody: 'Add your owner, host municipality, purchasing cooperation or ICT company. Those who consider a purchase then know whom to talk to.', addTitle: 'Add an organisation', cancel: 'Cancel', change: 'Change or end', changeLead: 'Set “until and including” when the relation is over. It stays in the list.', save: 'Save', saved: 'The change is saved.',
  },
}

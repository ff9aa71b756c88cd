/** What people call the columns of a list of systems, in three languages; letters and digits are compared. */
import type { Field } from './portfolio-import.api.ts'

export const headings: Readonly<Record<Field, readonly string[]>> = {
  'title': ['System', 'Systemnavn', 'Systemnamn', 'Fagsystem', 'Navn', 'Namn', 'Løsning', 'Løysing', 'Applikasjon', 'Tjeneste', 'Teneste', 'Tjenestenavn', 'Tenestenamn', 'Tittel', 'Leverandørforhold', 'Name', 'Title', 'Application', 'Service', 'System name', 'Engagement'],
  'supplier': ['Leverandør', 'Leverandørnavn', 'Leverandørnamn', 'Navn på leverandør', 'Namn på leverandør', 'Supplier', 'Supplier name', 'Vendor'],
  'owner': ['Eier', 'Systemeier', 'Tjenesteeier', 'Ansvarlig', 'Systemansvarlig', 'Eigar', 'Systemeigar', 'Tenesteeigar', 'Ansvarleg', 'Systemansvarleg', 'Owner', 'System owner'],
  'criticality': ['Kritikalitet', 'Kritikalitetsnivå', 'Viktighet', 'Viktigheit', 'Kritisk', 'Criticality'],
  'users': ['Antall brukere', 'Brukere', 'Ant brukere', 'Talet på brukarar', 'Tal på brukarar', 'Brukarar', 'Users', 'Number of users'],
  'contract-ends-on': ['Avtalen utløper', 'Avtale utløper', 'Avtaleslutt', 'Avtale til', 'Utløpsdato', 'Utløper', 'Kontraktslutt', 'Kontrakt utløper', 'Avtalen går ut', 'Avtale går ut', 'Sluttdato', 'Contract ends', 'Contract end', 'Contract end date', 'Expires', 'Expiry date'],
  'classification': ['Klassifisering', 'Informasjonsklasse', 'Konfidensialitet', 'Classification'],
  'archive-case': ['Saksnummer', 'Saksnr', 'Arkivsak', 'Sak', 'Case number', 'Case'],
  'purpose': ['Formål', 'Føremål', 'Bruksområde', 'Purpose'],
  'in-use-since': ['I bruk siden', 'I bruk fra', 'Tatt i bruk', 'I bruk sidan', 'I bruk frå', 'Teken i bruk', 'In use since'],
}

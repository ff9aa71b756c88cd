import type { Texts } from '../shell/language.tsx'

interface ContactText {
  readonly title: string
  readonly help: string
  readonly name: string
  readonly role: string
  readonly email: string
  readonly phone: string
  readonly shown: string
  readonly add: string
  readonly remove: (position: number) => string
  readonly none: string
}

export const contactText: Texts<ContactText> = {
  nb: { title: 'Kontakter', help: 'Hvem dere ringer når noe skjer.', name: 'Navn på kontakt', role: 'Rolle', email: 'E-post', phone: 'Telefon', shown: 'Vis kontakten for alle', add: 'Legg til kontakt', remove: (n) => `Fjern kontakt ${n}`, none: 'Ingen kontakter er skrevet inn.' },
  nn: { title: 'Kontaktar', help: 'Kven de ringjer når noko skjer.', name: 'Namn på kontakt', role: 'Rolle', email: 'E-post', phone: 'Telefon', shown: 'Vis kontakten for alle', add: 'Legg til kontakt', remove: (n) => `Fjern kontakt ${n}`, none: 'Ingen kontaktar er skrivne inn.' },
  en: { title: 'Contacts', help: 'Whom you call when something happens.', name: 'Name of contact', role: 'Role', email: 'Email', phone: 'Telephone', shown: 'Show this contact to everybody', add: 'Add a contact', remove: (n) => `Remove contact ${n}`, none: 'No contacts are written down.' },
}

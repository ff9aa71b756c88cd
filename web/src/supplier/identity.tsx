/** Who a supplier is, in a buyer's row and in its own public record alike; and its contacts. */
import { Link, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import type { PublicSupplierAnswer } from '@rustning/server/registers/supplier/supplier.api.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { contactText } from './contact.text.ts'
import { supplierText } from './supplier.text.ts'

type Identity = Pick<PublicSupplierAnswer, 'number' | 'foreign' | 'seat' | 'ownerCountry' | 'group'>
type Contact = PublicSupplierAnswer['contacts'][number]

export function IdentityTerms({ of: { number, foreign, seat, ownerCountry, group }, children }: { readonly of: Identity; readonly children?: ReactNode }) {
  const text = useText(supplierText)
  const { language } = useLanguage()
  const place = (code: string | null) => (code === null ? text.unknown : countryName(code, language))
  return (
    <dl className="terms">
      <dt>{text.number}</dt><dd>{number ?? (foreign ? `${foreign.kind}: ${foreign.value}` : text.unknown)}</dd>
      <dt>{text.seat}</dt><dd>{place(seat)}</dd>
      <dt>{text.ownerCountry}</dt><dd>{place(ownerCountry)}</dd>
      {group !== null && <><dt>{text.group}</dt><dd>{group}</dd></>}
      {children}
    </dl>
  )
}

export const contactLine = ({ name, role, email, phone }: Contact): string => [name, role, email, phone].filter((part) => part !== null).join(', ')

export function Contacts({ contacts }: { readonly contacts: readonly Contact[] }) {
  const text = useText(contactText)
  if (contacts.length === 0) return <Paragraph>{text.none}</Paragraph>
  return (
    <ul className="cards">
      {contacts.map((contact) => (
        <li key={contactLine(contact)}>
          <strong>{contact.name}</strong>
          {contact.role !== null && <span>{contact.role}</span>}
          {contact.email !== null && <Link href={`mailto:${contact.email}`}>{contact.email}</Link>}
          {contact.phone !== null && <Link href={`tel:${contact.phone.replaceAll(/[^+0-9]/g, '')}`}>{contact.phone}</Link>}
        </li>
      ))}
    </ul>
  )
}

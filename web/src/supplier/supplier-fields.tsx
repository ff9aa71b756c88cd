/** What is written down of a supplier, for adding and for changing, and what was written as the server wants it. */
import type { supplierRoutes, SupplierAnswer } from '@rustning/server/registers/supplier/supplier.api.ts'
import type { Question } from '@rustning/server/foundation/http/route.api.ts'
import { CountryField } from '../design/country-field.tsx'
import { ChoiceField, TextField } from '../design/field.tsx'
import type { Filled } from '../design/form.tsx'
import { RowsField, rowsIn } from '../design/rows-field.tsx'
import { WordsField, wordsOrNothing } from '../design/words-field.tsx'
import { useText } from '../shell/language.tsx'
import { contactText } from './contact.text.ts'
import { supplierText } from './supplier.text.ts'

export type SupplierGiven = Partial<Pick<SupplierAnswer, 'name' | 'number' | 'foreign' | 'seat' | 'ownerCountry' | 'group' | 'bankruptcy' | 'contacts' | 'note'>>

export const supplierRefused = { 'supplier-number-wrong': 'number', 'supplier-already-here': 'number' } as const

export function SupplierFields({ given, own }: { readonly given: SupplierGiven; readonly own: boolean }) {
  const text = useText(supplierText), contact = useText(contactText)
  const state = given.bankruptcy ? (given.bankruptcy.bankrupt ? 'yes' : 'no') : ''
  return (
    <>
      <TextField name="name" label={text.name} given={given.name} />
      <TextField name="number" label={text.number} help={text.numberHelp} given={given.number ?? ''} inputMode="numeric" />
      <TextField name="foreign/kind" label={text.foreignKind} help={text.foreignKindHelp} given={given.foreign?.kind} />
      <TextField name="foreign/value" label={text.foreignValue} given={given.foreign?.value} />
      <CountryField name="seat" label={text.seat} help={text.seatHelp} given={given.seat} />
      <CountryField name="ownerCountry" label={text.ownerCountry} help={text.ownerCountryHelp} given={given.ownerCountry} />
      <TextField name="group" label={text.group} given={given.group ?? ''} />
      <ChoiceField name="bankruptcy" label={text.bankruptcy} given={state} choices={(['', 'no', 'yes'] as const).map((value) => ({ value, name: text.bankruptcyOptions[value] }))} />
      <TextField name="bankruptcy/on" label={text.bankruptcyOn} type="date" given={given.bankruptcy?.on} />
      <TextField name="bankruptcy/source" label={text.bankruptcySource} given={given.bankruptcy?.source} />
      <RowsField
        name="contacts" label={contact.title} help={contact.help} add={contact.add} remove={contact.remove}
        parts={[{ key: 'name', label: contact.name }, { key: 'role', label: contact.role }, { key: 'email', label: contact.email, type: 'email' }, { key: 'phone', label: contact.phone, type: 'tel' }, ...(own ? [{ key: 'shown', label: contact.shown, type: 'check' } as const] : [])]}
        given={(given.contacts ?? []).map(({ name, role, email, phone, shown }) => ({ name, role: role ?? '', email: email ?? '', phone: phone ?? '', shown: shown ? 'yes' : '' }))}
      />
      <WordsField name="note" label={text.note} help={text.noteHelp} given={given.note} />
    </>
  )
}

type Body = NonNullable<Question<typeof supplierRoutes.addSupplier>['body']>

export function supplierIn(filled: Filled): Omit<Body, 'own' | 'publicSupplierId'> {
  const or = (name: string) => wordsOrNothing(filled, name)
  const bankrupt = filled.text('bankruptcy'), [kind, value] = [or('foreign/kind'), or('foreign/value')]
  return {
    name: filled.text('name'), number: or('number'), foreign: kind === null && value === null ? null : { kind: kind ?? '', value: value ?? '' }, seat: or('seat'), ownerCountry: or('ownerCountry'), group: or('group'), note: or('note'),
    bankruptcy: bankrupt === '' ? null : { bankrupt: bankrupt === 'yes', on: filled.text('bankruptcy/on'), source: filled.text('bankruptcy/source') },
    contacts: rowsIn(filled, 'contacts', ['name', 'role', 'email', 'phone', 'shown']).map(({ name, shown, ...rest }) => ({ ...rest, name: name ?? '', shown: shown !== null })),
  }
}

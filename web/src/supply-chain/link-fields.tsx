/** What is said of a link, for adding and for changing; and what was filled in, as the server wants it. */
import { useQuery } from '@tanstack/react-query'
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { agreements, roles, type LinkAnswer, type Places } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { CountriesField } from '../design/countries-field.tsx'
import { ChoiceField, TextField } from '../design/field.tsx'
import type { Filled } from '../design/form.tsx'
import { DayField } from '../design/more-fields.tsx'
import { WordsField } from '../design/words-field.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { chainText } from './chain.text.ts'
import type { Link } from './use-chain.ts'

export const linkRefusals = { 'chain-parent-unknown': 'parentId', 'chain-circle': 'parentId', 'chain-too-deep': 'parentId', 'chain-service-unknown': 'serviceId', 'chain-agreement-day': 'agreementOn' } as const

interface LinkFieldsProps {
  readonly supplier: string
  readonly links: readonly Link[]
  readonly given?: LinkAnswer
}

export function LinkFields({ supplier, links, given }: LinkFieldsProps) {
  const text = useText(chainText)
  const { organisation } = useHere()
  const client = useClient(serviceRoutes)
  const { data: services } = useQuery({ queryKey: ['services-of', organisation, supplier], queryFn: () => client.listServices({ params: { organisation }, query: { supplier, limit: 100 } }) })
  const { fields, roles: roleNames, agreements: agreementNames } = text
  return (
    <>
      <TextField name="name" label={text.name} given={given?.name} />
      <ChoiceField key={`parent-${links.length}`} name="parentId" label={fields.parent} help={fields.parentHelp} given={given?.parentId ?? ''} choices={[{ value: '', name: text.supplier }, ...links.filter(({ id }) => id !== given?.id).map(({ id, name, level }) => ({ value: id, name: `${'· '.repeat(level)}${name}` }))]} />
      <ChoiceField name="role" label={text.role} given={given?.role ?? 'sub-processor'} choices={roles.map((role) => ({ value: role, name: roleNames[role] }))} />
      <WordsField name="purpose" label={fields.purpose} help={fields.purposeHelp} given={given?.purpose ?? undefined} rows={2} />
      {services && services.services.length > 0 && <ChoiceField name="serviceId" label={fields.service} given={given?.serviceId ?? ''} choices={[{ value: '', name: fields.serviceAll }, ...services.services.map(({ id, name }) => ({ value: id, name }))]} />}
      <CountriesField name="processing" label={fields.processing} given={given?.processing.countries} />
      <TextField name="processingOpen" label={fields.processingOpen} help={fields.openHelp} given={given?.processing.open ?? undefined} />
      <CountriesField name="access" label={fields.access} given={given?.access.countries} />
      <TextField name="accessOpen" label={fields.accessOpen} help={fields.openHelp} given={given?.access.open ?? undefined} />
      <ChoiceField name="agreement" label={fields.agreement} given={given?.agreement ?? 'unknown'} choices={agreements.map((one) => ({ value: one, name: agreementNames[one] }))} />
      <DayField name="agreementOn" label={fields.agreementOn} given={given?.agreementOn ?? undefined} />
      <WordsField name="data" label={fields.data} given={given?.data ?? undefined} rows={2} />
      <TextField name="identifier" label={fields.identifier} given={given?.identifier ?? undefined} />
      <TextField name="address" label={fields.address} given={given?.address ?? undefined} />
      <TextField name="contact" label={fields.contact} given={given?.contact ?? undefined} />
      <TextField name="source" label={fields.source} given={given?.source ?? undefined} />
    </>
  )
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)
export const placesFrom = (filled: Filled, name: string): Places & { readonly countries: string[] } => ({ countries: filled.all(name), open: orNull(filled.text(`${name}Open`)) })

export const linkFrom = (filled: Filled) => ({
  name: filled.text('name'), identifier: orNull(filled.text('identifier')), parentId: orNull(filled.text('parentId')), serviceId: orNull(filled.text('serviceId')), address: orNull(filled.text('address')), contact: orNull(filled.text('contact')),
  purpose: orNull(filled.text('purpose')), data: orNull(filled.text('data')), processing: placesFrom(filled, 'processing'), access: placesFrom(filled, 'access'),
  agreement: agreements.find((one) => one === filled.text('agreement')) ?? 'unknown', agreementOn: orNull(filled.text('agreementOn')), role: roles.find((one) => one === filled.text('role')) ?? 'sub-processor', source: orNull(filled.text('source')),
})

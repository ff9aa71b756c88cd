/** What is kept about an engagement, each section read first and changed where it is shown. */
import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { dayText } from '@rustning/server/judgement/sentence/sentence.ts'
import { classifications, criticalities, engagementRoutes, type EngagementAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { supplierRoutes } from '@rustning/server/registers/supplier/supplier.api.ts'
import { ChoiceField, TextField } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { useClient } from '../../shell/client.ts'
import { useLanguage, useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { EngagementFields } from '../engagement-fields.tsx'
import { engagementText } from '../engagement.text.ts'
import { aboutText } from './about.text.ts'
import { Edited } from './edited.tsx'
import { Links } from './links.tsx'
import { Parts } from './parts.tsx'
import { peopleText } from './people.text.ts'
import { Purposes } from './purposes.tsx'
import { Registered } from './registered.tsx'
import { Thread } from './thread.tsx'
import { threadText } from './thread.text.ts'
import { useThreadChanged } from './use-thread.ts'

export default function AboutPage() {
  return (
    <Thread page="about" ofPart={false}>
      {(engagement) => <><Details engagement={engagement} /><Purposes engagement={engagement.id} /><Parts engagement={engagement} /><Links engagement={engagement} /></>}
    </Thread>
  )
}

function Details({ engagement }: { readonly engagement: EngagementAnswer }) {
  const text = useText(aboutText), words = useText(threadText), names = useText(engagementText)
  const { language } = useLanguage()
  const { may } = useHere()
  const { ownerName, supplierId, supplierName, serviceId, serviceName, archiveCase, classification, classifiedOn, criticality, users, contractEndsOn } = engagement
  const day = (on: string | undefined) => (on === undefined ? words.missing : dayText(on, language))
  return (
    <Edited
      title={text.details} mayEdit={may(engagementRoutes.changeEngagement)} form={(done) => <Change key={engagement.version} engagement={engagement} done={done} />}
      shown={(
        <dl className="terms">
          <dt>{names.owner}</dt><dd>{ownerName ?? names.ownerGone}</dd>
          <dt>{words.supplier}</dt><dd><Registered of={supplierId === undefined ? undefined : `suppliers/${supplierId}`} name={supplierName ?? words.missing} /></dd>
          {serviceName !== undefined && <><dt>{words.service}</dt><dd><Registered of={`services/${serviceId}`} name={serviceName} /></dd></>}
          <dt>{words.archive}</dt><dd>{archiveCase ?? words.missing}</dd>
          <dt>{words.classification}</dt><dd>{classification ? words.classifications[classification] : words.missing}</dd>
          <dt>{text.classifiedOn}</dt><dd>{day(classifiedOn)}</dd>
          <dt>{words.criticality}</dt><dd>{criticality ? words.criticalities[criticality] : words.missing}</dd>
          <dt>{text.users}</dt><dd>{users ?? words.missing}</dd>
          <dt>{text.contractEnds}</dt><dd>{day(contractEndsOn)}</dd>
        </dl>
      )}
    />
  )
}

function Change({ engagement, done }: { readonly engagement: EngagementAnswer; readonly done: () => void }) {
  const text = useText(aboutText), words = useText(threadText), people = useText(peopleText)
  const { organisation, may } = useHere()
  const client = useClient(engagementRoutes), suppliers = useClient(supplierRoutes)
  const changed = useThreadChanged()
  const { data: found } = useQuery({ queryKey: ['suppliers', organisation, 'first'], enabled: may(supplierRoutes.listSuppliers), queryFn: () => suppliers.listSuppliers({ params: { organisation }, query: { limit: 100 } }) })
  const { id, version, title, ownerId, supplierId, supplierName, archiveCase, classification, classifiedOn, criticality, users, contractEndsOn } = engagement
  const listed = (found?.suppliers ?? []).map((one) => ({ value: one.id, name: one.name }))
  const choices = supplierId !== undefined && !listed.some(({ value }) => value === supplierId) ? [{ value: supplierId, name: supplierName ?? supplierId }, ...listed] : listed
  return (
    <Form
      submit={people.save} next at={{ 'engagement-owner-unknown': 'ownerId', 'engagement-supplier-unknown': 'supplierId', 'engagement-classification-missing': 'classification' }}
      beside={<Button type="button" variant="tertiary" onClick={done}>{people.cancel}</Button>}
      send={async (filled) => {
        const or = (name: string) => filled.text(name).trim() || null
        const number = filled.text('users').replaceAll(/\s/g, ''), classified = or('classifiedOn')
        const chosen = or('supplierId')
        await client.changeEngagement({
          params: { organisation, engagement: id }, version,
          body: {
            title: filled.text('title'), ownerId: filled.text('ownerId'), supplierId: chosen, supplierName: chosen === null ? or('supplierName') : null, archiveCase: or('archiveCase'),
            classification: classifications.find((one) => one === filled.text('classification')) ?? null, ...(classified !== null && { classifiedOn: classified }),
            criticality: criticalities.find((one) => one === filled.text('criticality')) ?? null, users: number === '' ? null : Number(number), contractEndsOn: or('contractEndsOn'),
          },
        })
        await changed()
        done()
      }}
    >
      <EngagementFields title={title} ownerId={ownerId} />
      {choices.length > 0 && <ChoiceField key={choices.length} name="supplierId" label={text.supplierChosen} given={supplierId ?? ''} choices={[{ value: '', name: text.none }, ...choices]} />}
      <TextField name="supplierName" label={choices.length > 0 ? text.supplierName : words.supplier} help={choices.length > 0 ? text.supplierHelp : undefined} given={supplierId === undefined ? supplierName : undefined} />
      <TextField name="archiveCase" label={words.archive} help={text.archiveHelp} given={archiveCase} />
      <ChoiceField name="classification" label={words.classification} help={text.classificationHelp} given={classification ?? ''} choices={[{ value: '', name: text.none }, ...classifications.map((value) => ({ value, name: words.classifications[value] }))]} />
      <TextField name="classifiedOn" label={text.classifiedOn} help={text.dayHelp} given={classifiedOn} />
      <ChoiceField name="criticality" label={words.criticality} given={criticality ?? ''} choices={[{ value: '', name: text.none }, ...criticalities.map((value) => ({ value, name: words.criticalities[value] }))]} />
      <TextField name="users" label={text.users} given={users === undefined ? undefined : String(users)} inputMode="numeric" />
      <TextField name="contractEndsOn" label={text.contractEnds} help={text.dayHelp} given={contractEndsOn} />
    </Form>
  )
}

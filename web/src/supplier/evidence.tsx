/** What a supplier has shown for itself, in the organisation's own register: added, changed and removed where it is shown. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { supplierRoutes, type EvidenceAnswer } from '@rustning/server/registers/supplier/supplier.api.ts'
import { ChoiceField, TextField } from '../design/field.tsx'
import { Fold } from '../design/fold.tsx'
import { Form, type Filled } from '../design/form.tsx'
import { Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { WordsField, wordsOrNothing } from '../design/words-field.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { EvidenceShown } from './evidence-shown.tsx'
import { evidenceText } from './evidence.text.ts'
import { standardNames } from './standard.ts'

export const useEvidence = (supplier: string | undefined) => {
  const { organisation } = useHere()
  const client = useClient(supplierRoutes)
  return useQuery({ queryKey: ['evidence', organisation, supplier], queryFn: () => client.listEvidence({ params: { organisation, supplier: supplier ?? '' } }), enabled: supplier !== undefined })
}

export function Evidence({ supplier }: { readonly supplier: string }) {
  const text = useText(evidenceText)
  const { organisation, may } = useHere()
  const client = useClient(supplierRoutes)
  const queries = useQueryClient()
  const { data, error, refetch } = useEvidence(supplier)
  const [added, setAdded] = useState(0)
  const again = () => queries.invalidateQueries({ queryKey: ['evidence', organisation, supplier] })
  return (
    <Section title={text.title}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading />
        : data.evidence.length === 0 ? <Paragraph className="reading">{text.none}</Paragraph>
          : <EvidenceShown evidence={data.evidence} keyOf={({ id }) => id} more={(one) => may(supplierRoutes.changeEvidence) && <Change evidence={one} after={again} />} />}
      {may(supplierRoutes.addEvidence) && (
        <Fold key={added} className="edit" summary={text.add}>
          {() => (
            <Form submit={text.addSubmit} at={refused} send={async (filled, options) => {
              await client.addEvidence({ params: { organisation, supplier }, body: bodyOf(filled) }, options)
              await again()
              setAdded(added + 1)
            }}>
              <EvidenceFields />
            </Form>
          )}
        </Fold>
      )}
    </Section>
  )
}

const refused = { 'evidence-dates-turned': 'expiresOn', 'evidence-standard-unknown': 'standard' } as const

function Change({ evidence, after }: { readonly evidence: EvidenceAnswer; readonly after: () => Promise<void> }) {
  const text = useText(evidenceText)
  const { organisation } = useHere()
  const client = useClient(supplierRoutes)
  const [problem, setProblem] = useState<unknown>()
  const { id, version, supplierId } = evidence
  const params = { organisation, supplier: supplierId, evidence: id }
  const remove = async () => {
    if (!window.confirm(text.removeSure(evidence.title))) return
    try {
      await client.removeEvidence({ params, version })
      await after()
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <Fold key={version} className="edit" summary={text.change}>
      {() => (
        <>
          {problem !== undefined && <Problem error={problem} toFocus />}
          <Form
            submit={text.save} at={refused} beside={<Button type="button" variant="tertiary" data-color="danger" onClick={() => void remove()}>{text.remove}</Button>}
            send={async (filled) => {
              await client.changeEvidence({ params, version, body: bodyOf(filled) })
              await after()
            }}
          >
            <EvidenceFields given={evidence} />
          </Form>
        </>
      )}
    </Fold>
  )
}

function EvidenceFields({ given }: { readonly given?: EvidenceAnswer }) {
  const text = useText(evidenceText)
  const standards = { '': text.noStandard, ...standardNames, ...(given?.standard && !(given.standard in standardNames) && { [given.standard]: given.standard }) }
  const choices = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name })).sort((a, b) => (a.value === '' ? -1 : b.value === '' ? 1 : 0))
  return (
    <>
      <ChoiceField name="kind" label={text.kind} given={given?.kind} choices={choices(text.kinds)} />
      <TextField name="title" label={text.name} help={text.nameHelp} given={given?.title} />
      <ChoiceField name="standard" label={text.standard} given={given?.standard ?? ''} choices={choices(standards)} />
      <TextField name="issuer" label={text.issuer} given={given?.issuer ?? ''} />
      <WordsField name="scope" label={text.scope} given={given?.scope} />
      <WordsField name="notCovered" label={text.notCovered} help={text.notCoveredHelp} given={given?.notCovered} />
      <TextField name="issuedOn" label={text.issuedOn} type="date" given={given?.issuedOn ?? ''} />
      <TextField name="expiresOn" label={text.expiresOn} help={text.expiresOnHelp} type="date" given={given?.expiresOn ?? ''} />
    </>
  )
}

function bodyOf(filled: Filled) {
  const or = (name: string) => wordsOrNothing(filled, name)
  // The form offers the kinds that there are; what was sent is checked by the server.
  return { kind: filled.text('kind') as EvidenceAnswer['kind'], title: filled.text('title'), standard: or('standard'), issuer: or('issuer'), scope: or('scope'), notCovered: or('notCovered'), issuedOn: or('issuedOn'), expiresOn: or('expiresOn') }
}

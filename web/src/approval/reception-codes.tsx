/** Reception codes: by them others may send assessments here. Each is shown once, lets one sender in, and can be closed. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { offerRoutes, type CodeAnswer } from '@rustning/server/approval/offer/offer.api.ts'
import { Empty } from '../design/empty.tsx'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable, type ShownColumn } from '../design/table.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { offerText } from './offer.text.ts'
import { State, type Tone } from './state.tsx'
import { UnderOrganisation } from './under-organisation.tsx'
import { everyPage } from './use-approval.ts'

type CodeState = 'open' | 'used' | 'closed' | 'expired'
const stateOf = ({ usedAt, closedAt, expiresAt }: CodeAnswer, now: number): CodeState => (closedAt !== undefined ? 'closed' : usedAt !== undefined ? 'used' : Date.parse(expiresAt) < now ? 'expired' : 'open')
const tones: Readonly<Record<CodeState, Tone>> = { open: 'waits', used: 'holds', closed: 'over', expired: 'over' }

export default function ReceptionCodes() {
  const text = useText(offerText), shared = useText(approvalText)
  const { organisation, may } = useHere()
  const client = useClient(offerRoutes)
  const queries = useQueryClient()
  const key = ['reception-codes', organisation]
  const [made, setMade] = useState<string>()
  const [now] = useState(() => Date.now())
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => everyPage((after) => client.listReceptionCodes({ params: { organisation }, query: { limit: 100, ...(after !== undefined && { after }) } }), ({ codes }): readonly CodeAnswer[] => codes) })
  const close = useMutation({ mutationFn: ({ id, version }: CodeAnswer) => client.closeReceptionCode({ params: { organisation, code: id }, version }), onSettled: () => queries.invalidateQueries({ queryKey: key }) })
  const columns: ShownColumn<CodeAnswer>[] = [
    { key: 'label', title: text.sender, value: ({ label }) => label },
    { key: 'state', title: text.standing, value: (code) => text.codeStates[stateOf(code, now)], show: (code) => <State tone={tones[stateOf(code, now)]}>{text.codeStates[stateOf(code, now)]}</State> },
    { key: 'madeAt', title: text.madeAt, value: ({ madeAt }) => madeAt, kind: 'time' },
    { key: 'expiresAt', title: text.expiresAt, value: ({ expiresAt }) => expiresAt, kind: 'time' },
  ]
  const closing: ShownColumn<CodeAnswer> = {
    key: 'close', title: text.close, value: () => '',
    show: (code) => (['open', 'used'].includes(stateOf(code, now)) ? <Button variant="secondary" data-size="sm" className="actions" aria-label={`${text.close}: ${code.label}`} loading={close.isPending && close.variables.id === code.id} onClick={() => close.mutate(code)}>{text.close}</Button> : '–'),
  }
  return (
    <Page title={shared.codes} lead={text.codesLead}>
      <UnderOrganisation />
      {close.error && <Problem error={close.error} toFocus />}
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading />
        : data.length === 0 ? <Empty title={text.codesEmptyTitle}>{text.codesEmptyBody}</Empty>
          : <DataTable caption={shared.codes} rows={data} rowKey={({ id }) => id} columns={may(offerRoutes.closeReceptionCode) ? [...columns, closing] : columns} />}
      {may(offerRoutes.makeReceptionCode) && (
        <div className="actions">
          <Section title={text.makeCode}>
            <div role="status">{made !== undefined && <div className="stack"><Paragraph>{text.madeLead}</Paragraph><code className="copyable">{made}</code></div>}</div>
            <Form
              key={made} submit={text.makeCode} next
              send={async (filled, options) => {
                setMade((await client.makeReceptionCode({ params: { organisation }, body: { label: filled.text('label') } }, options)).code)
                await queries.invalidateQueries({ queryKey: key })
              }}
            >
              <TextField name="label" label={text.codeFor} help={text.codeForHelp} />
            </Form>
          </Section>
        </div>
      )}
    </Page>
  )
}

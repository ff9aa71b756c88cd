/** Putting a case forward. First what kind of case it is, since that decides what is asked for; then the case itself. */
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { decisionRoutes, type DecisionAnswer } from '@rustning/server/approval/decision/decision.api.ts'
import { matrixRoutes } from '@rustning/server/registers/organisation/authority-matrix.api.ts'
import { Empty } from '../design/empty.tsx'
import { ChoiceField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { caseAt, CaseFields, contentIn } from './decision-fields.tsx'
import { decisionText } from './decision.text.ts'
import { UnderEngagement } from './under-engagement.tsx'
import { useApprovalChanged, useDuties, useEngagement, useMatrix } from './use-approval.ts'

const forms = ['exception', 'residual-risk', 'board-case'] as const
type FormOfCase = DecisionAnswer['form']

export default function DecisionAdd() {
  const text = useText(decisionText)
  const { engagement = '' } = useParams()
  const [asked] = useSearchParams()
  const { organisation } = useHere()
  const client = useClient(decisionRoutes)
  const { data: record } = useEngagement(engagement)
  const { data: matrix, error } = useMatrix()
  const renews = asked.get('renews') ?? undefined
  const earlier = useQuery({ queryKey: ['decision', organisation, renews ?? ''], enabled: renews !== undefined, queryFn: () => client.readDecision({ params: { organisation, decision: renews ?? '' } }) })
  const form = earlier.data?.form ?? forms.find((one) => one === asked.get('form'))
  const refused = error ?? earlier.error
  if (refused) return <Page title={text.addTitle} narrow><Problem error={refused} /></Page>
  if (!matrix || (renews !== undefined && !earlier.data)) return <Loading />
  return (
    <Page title={form === undefined ? text.addTitle : text.forms[form]} within={record?.title} lead={form === undefined ? text.chooseForm : text.formSays[form]}>
      <UnderEngagement engagement={engagement} title={record?.title} />
      {matrix.version === 0 ? <NoMatrix />
        : form === undefined ? <ChooseForm engagement={engagement} /> : <TheCase key={form} engagement={engagement} form={form} earlier={earlier.data} />}
    </Page>
  )
}

/** Before anything can be decided somebody has said who may: whoever may say so is led there. */
function NoMatrix() {
  const text = useText(decisionText)
  const { may, to } = useHere()
  if (!may(matrixRoutes.adoptAuthorityMatrix)) return <Empty title={text.noMatrixTitle}>{text.noMatrixBody}</Empty>
  return <Empty title={text.noMatrixTitle} action={<GoButton to={to('authority-matrix')} next>{text.adoptMatrix}</GoButton>}>{text.noMatrixYours}</Empty>
}

function ChooseForm({ engagement }: { readonly engagement: string }) {
  const text = useText(decisionText)
  const { to } = useHere()
  const [asked] = useSearchParams()
  const address = (form: FormOfCase) => to(`engagements/${engagement}/decisions/add?${new URLSearchParams([...asked, ['form', form]]).toString()}`)
  return (
    <ul className="cards">
      {forms.map((form) => (
        <li key={form}>
          <Heading level={2} data-size="2xs">{text.forms[form]}</Heading>
          <Paragraph>{text.formSays[form]}</Paragraph>
          <div><GoButton to={address(form)}>{`${text.chooseThis}: ${text.forms[form].toLocaleLowerCase()}`}</GoButton></div>
        </li>
      ))}
    </ul>
  )
}

function TheCase({ engagement, form, earlier }: { readonly engagement: string; readonly form: FormOfCase; readonly earlier: DecisionAnswer | undefined }) {
  const text = useText(decisionText), shared = useText(approvalText)
  const [asked] = useSearchParams()
  const { organisation, to } = useHere()
  const client = useClient(decisionRoutes)
  const changed = useApprovalChanged()
  const navigate = useNavigate()
  const { data: record } = useEngagement(engagement)
  const { data: matrix } = useMatrix()
  const { data: duties } = useDuties(engagement, undefined)
  if (!matrix || !record || !duties) return <Loading />
  const first = earlier?.duty ?? asked.get('duty') ?? ''
  const open = duties.filter(({ id, waivable, outcome }) => id === first || ((form !== 'exception' || waivable === 'risk') && (outcome === 'not-met' || outcome === 'unknown' || outcome === 'ahead')))
  const named = [...(form === 'exception' ? [] : [{ value: '', name: text.dutyNone }]), ...open.map(({ id, title }) => ({ value: id, name: title })), ...(first !== '' && !open.some(({ id }) => id === first) ? [{ value: first, name: first }] : [])]
  const renewal = earlier && { duty: earlier.duty, partId: earlier.partId }
  return (
    <Form
      submit={text.submit} next at={caseAt} beside={<GoLink to={to(`engagements/${engagement}/decisions`)}>{shared.cancel}</GoLink>}
      send={async (filled, options) => {
        const duty = renewal ? (renewal.duty ?? '') : filled.text('duty'), part = renewal ? (renewal.partId ?? '') : filled.text('part')
        const { id } = await client.askDecision({ params: { organisation, engagement }, body: { form, ...contentIn(filled, matrix, earlier), ...(duty !== '' && { duty }), ...(part !== '' && { part }), ...(earlier && { renews: earlier.id }) } }, options)
        await changed(engagement)
        await navigate(to(`decisions/${id}`), { replace: true })
      }}
    >
      {earlier ? <Alert data-color="info"><Paragraph>{text.renewing(earlier.title)}</Paragraph></Alert> : (
        <>
          <ChoiceField name="duty" label={text.duty} help={form === 'exception' ? text.dutyHelp : undefined} given={first} choices={named} />
          {record.parts.length > 1 && <ChoiceField name="part" label={text.part} given={asked.get('part') ?? ''} choices={[{ value: '', name: shared.whole }, ...record.parts.map(({ id, name }) => ({ value: id, name: name ?? id }))]} />}
        </>
      )}
      <CaseFields form={form} matrix={matrix} given={earlier && { title: earlier.title, reasons: earlier.reasons, measures: earlier.measures, level: earlier.level, worth: earlier.worth }} />
    </Form>
  )
}

/** Cases as a table: of one engagement, or of all of them. Those that wait come first; what was decided is one choice away. */
import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useId, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { DecisionInList } from '@rustning/server/approval/decision/decision.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoLink } from '../design/go.tsx'
import { DataTable, type ShownColumn } from '../design/table.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { decisionText } from './decision.text.ts'
import { State, type Tone } from './state.tsx'
import { useMatrix } from './use-approval.ts'

const tones: Readonly<Record<DecisionInList['state'], Tone>> = { open: 'waits', accepted: 'holds', refused: 'fallen', withdrawn: 'over', expired: 'over' }

export function CaseState({ state }: Pick<DecisionInList, 'state'>) {
  const text = useText(decisionText)
  return <State tone={tones[state]}>{text.states[state]}</State>
}

/** The level as the organisation's own scale names it. */
export function useLevelName(): (level: string) => string {
  const { data } = useMatrix()
  return (level) => data?.words.levels.find(({ id }) => id === level)?.name ?? level
}

interface DecisionTableProps {
  readonly decisions: readonly DecisionInList[]
  /** Only in the list of all. */
  readonly engagementName?: (id: string) => string
  /** Where all are shown unless the reader asks otherwise. */
  readonly all?: boolean
  readonly action?: ReactNode
}

export function DecisionTable({ decisions, engagementName, all = false, action }: DecisionTableProps) {
  const text = useText(decisionText)
  const { day } = useTimes()
  const { to } = useHere()
  const levelName = useLevelName()
  const id = useId()
  const [asked, ask] = useSearchParams()
  const showing = asked.get('show') ?? (all ? 'all' : 'open')
  const shown = showing === 'all' ? decisions : decisions.filter(({ state }) => state === 'open')
  if (decisions.length === 0) return <Empty title={text.emptyTitle} action={action}>{text.emptyBody}</Empty>
  const columns: ShownColumn<DecisionInList>[] = [
    { key: 'title', title: text.name, value: ({ title }) => title, show: (one) => <GoLink to={to(`decisions/${one.id}`)}>{one.title}</GoLink> },
    { key: 'state', title: text.state, value: ({ state }) => text.states[state], show: ({ state }) => <CaseState state={state} /> },
    { key: 'form', title: text.form, value: ({ form }) => text.forms[form] },
    ...(engagementName ? [{ key: 'engagement', title: text.engagement, value: ({ engagementId }: DecisionInList) => engagementName(engagementId) }] : []),
    { key: 'level', title: text.level, value: ({ level }) => levelName(level) },
    { key: 'expiresOn', title: text.expires, value: ({ expiresOn }) => expiresOn ?? '', show: ({ expiresOn }) => (expiresOn === undefined ? '–' : day(expiresOn)) },
    { key: 'askedBy', title: text.askedBy, value: ({ askedBy }) => askedBy.name },
  ]
  return (
    <>
      <Field className="short-field actions">
        <Label htmlFor={id}>{text.showing}</Label>
        <Select id={id} value={showing} onChange={({ target }) => ask((now) => new URLSearchParams([...[...now].filter(([name]) => name !== 'show'), ['show', target.value]]), { replace: true, preventScrollReset: true })}>
          <Select.Option value="open">{text.onlyOpen}</Select.Option>
          <Select.Option value="all">{text.all}</Select.Option>
        </Select>
      </Field>
      {shown.length === 0 ? <Empty title={text.noOpenTitle}>{text.noOpenBody}</Empty> : <DataTable caption={text.title} rows={shown} rowKey={(one) => one.id} columns={columns} />}
    </>
  )
}

/** The frame around every page of an engagement: its name, who answers for it, where else one can go, and which part is looked at. */
import { useEffect, useRef, type ReactNode } from 'react'
import { Field, Label, Select } from '@digdir/designsystemet-react'
import { NavLink, useSearchParams } from 'react-router'
import type { EngagementAnswer, PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Page } from '../../design/page.tsx'
import { Problem } from '../../design/problem.tsx'
import { Loading } from '../../shell/gates.tsx'
import { useText } from '../../shell/language.tsx'
import { engagementText } from '../engagement.text.ts'
import { threadText } from './thread.text.ts'
import { useEngagement, useWithin } from './use-thread.ts'

export const threadPages = ['', 'answers', 'duties', 'requirements', 'people', 'about'] as const
type ThreadPage = (typeof threadPages)[number]

interface ThreadProps {
  readonly page: ThreadPage
  readonly actions?: (engagement: EngagementAnswer, part: PartAnswer) => ReactNode
  /** What the page shows is about one part: where there are several, one is chosen. */
  readonly ofPart?: boolean
  readonly children: (engagement: EngagementAnswer, part: PartAnswer) => ReactNode
}

export function Thread({ page, actions, ofPart = true, children }: ThreadProps) {
  const text = useText(threadText), words = useText(engagementText)
  const { query: { data, error, refetch }, part } = useEngagement()
  if (error) return <Page title={words.title} narrow><Problem error={error} retry={() => void refetch()} /></Page>
  if (!data || !part) return <Loading />
  return (
    <Page title={data.title} within={page === '' ? words.title : text.pages[page]} lead={text.within(data.ownerName ?? words.ownerGone, data.supplierName)} actions={actions?.(data, part)}>
      <Pages at={page} />
      {ofPart && data.parts.length > 1 && <ChoosePart parts={data.parts} part={part} />}
      {children(data, part)}
    </Page>
  )
}

function Pages({ at }: { readonly at: ThreadPage }) {
  const text = useText(threadText)
  const within = useWithin()
  const here = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    // On a phone the pages stand in a row that is pushed sideways: the one we are on is brought into it.
    const row = here.current?.closest('ul')
    if (row && here.current) row.scrollLeft = here.current.offsetLeft - row.offsetLeft - 16
  }, [])
  return (
    <nav aria-label={text.pagesName} className="actions">
      <ul className="nav thread-pages">
        {threadPages.map((page) => <li key={page}><NavLink to={within(page)} end={page === ''} ref={page === at ? here : undefined}>{text.pages[page]}</NavLink></li>)}
      </ul>
    </nav>
  )
}

function ChoosePart({ parts, part }: { readonly parts: readonly PartAnswer[]; readonly part: PartAnswer }) {
  const text = useText(threadText), words = useText(engagementText)
  const [, setParams] = useSearchParams()
  return (
    <Field className="choose-part">
      <Label htmlFor="part">{text.parts}</Label>
      <Select id="part" value={part.id} onChange={({ target }) => setParams({ part: target.value }, { replace: true, preventScrollReset: true })}>
        {parts.map(({ id, name, stage, ended }) => <Select.Option key={id} value={id}>{name ?? text.wholePart} ({ended ? text.ended[ended] : words.stages[stage]})</Select.Option>)}
      </Select>
    </Field>
  )
}

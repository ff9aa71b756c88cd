/**
 * *Dette venter på deg*: each a sentence that begins with what to do and leads to where it is done, the nearest deadline first. Many of a kind
 * are one sentence, with how many they are, and open to each of them.
 */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { waitingRoutes } from '@rustning/server/lifecycle/waiting/waiting.api.ts'
import { Fold } from '../design/fold.tsx'
import { GoLink } from '../design/go.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { firstPageText } from './first-page.text.ts'
import { placeOfWaiting } from './place.ts'

type Line = Answer<typeof waitingRoutes.readWaiting>['waiting'][number]

const [few, most] = [8, 100]
/** From so many of a kind they stand as one line that opens: a hundred lines that are nearly alike hide the one that is not. */
const together = 5

function useWaiting(query: { readonly limit: number; readonly together?: number; readonly kind?: string }) {
  const { language } = useLanguage()
  const { organisation } = useHere()
  const client = useClient(waitingRoutes)
  return useQuery({
    queryKey: ['waiting', organisation, language, query], queryFn: () => client.readWaiting({ params: { organisation }, query }), placeholderData: keepPreviousData,
    // What was done on another page is not to be asked for again here.
    staleTime: 0,
  })
}

export function WaitingList() {
  const text = useText(firstPageText)
  const [limit, setLimit] = useState(few)
  const { data, error, refetch, isFetching } = useWaiting({ limit, together })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  if (data.total === 0) return <Paragraph className="reading">{text.nothing}</Paragraph>
  const shown = data.waiting.reduce((sum, { many = 1 }) => sum + many, 0)
  return (
    <>
      <Lines of={data.waiting} />
      {limit === few && data.total > shown && <div className="actions"><Button variant="secondary" loading={isFetching} onClick={() => setLimit(most)}>{text.showAll}</Button></div>}
    </>
  )
}

const Lines = ({ of }: { readonly of: readonly Line[] }) => (
  <ul className="waiting">
    {of.map((one) => <li key={`${one.kind} ${one.id} ${one.says}`}>{one.many === undefined ? <One line={one} /> : <Fold className="many" summary={<><span className="what">{one.says}</span><Due line={one} first /></>}>{() => <OfKind kind={one.kind} />}</Fold>}</li>)}
  </ul>
)

function One({ line }: { readonly line: Line }) {
  const { to } = useHere()
  const place = placeOfWaiting(line)
  return <><span className="what">{place === undefined ? line.says : <GoLink to={to(place)}>{line.says}</GoLink>}</span><Due line={line} /></>
}

/** `first`: it is the nearest of several. */
function Due({ line: { dueOn, overdue }, first = false }: { readonly line: Line; readonly first?: boolean }) {
  const text = useText(firstPageText)
  const { day } = useTimes()
  if (dueOn === undefined) return undefined
  const says = first ? (overdue ? text.firstOverdue : text.firstDue) : overdue ? text.overdue : text.due
  return <span className="due" data-overdue={overdue}><time dateTime={dueOn}>{says(day(dueOn))}</time></span>
}

/** Those that one line stands for, each by itself. */
function OfKind({ kind }: { readonly kind: string }) {
  const text = useText(firstPageText)
  const { data, error, refetch } = useWaiting({ kind, limit: most })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return <><Lines of={data.waiting} />{data.total > data.waiting.length && <Paragraph className="subtle">{text.onlyFirst(data.waiting.length, data.total)}</Paragraph>}</>
}

/** *Dette venter på deg*: each a sentence that begins with what to do and leads to where it is done, the nearest deadline first. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { waitingRoutes } from '@rustning/server/lifecycle/waiting/waiting.api.ts'
import { GoLink } from '../design/go.tsx'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { firstPageText } from './first-page.text.ts'
import { placeOfWaiting } from './place.ts'

const [few, most] = [8, 100]

export function WaitingList() {
  const text = useText(firstPageText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { organisation, to } = useHere()
  const [limit, setLimit] = useState(few)
  const client = useClient(waitingRoutes)
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['waiting', organisation, language, limit], queryFn: () => client.readWaiting({ params: { organisation }, query: { limit } }), placeholderData: keepPreviousData,
    // What was done on another page is not to be asked for again here.
    staleTime: 0,
  })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  if (data.total === 0) return <Paragraph className="reading">{text.nothing}</Paragraph>
  return (
    <>
      <ul className="waiting">
        {data.waiting.map((one) => ({ ...one, place: placeOfWaiting(one) })).map(({ kind, id, place, says, dueOn, overdue }) => (
          <li key={`${kind} ${id} ${says}`}>
            <span className="what">{place === undefined ? says : <GoLink to={to(place)}>{says}</GoLink>}</span>
            {dueOn !== undefined && <span className="due" data-overdue={overdue}><time dateTime={dueOn}>{overdue ? text.overdue(day(dueOn)) : text.due(day(dueOn))}</time></span>}
          </li>
        ))}
      </ul>
      {limit === few && data.total > few && <div className="actions"><Button variant="secondary" loading={isFetching} onClick={() => setLimit(most)}>{text.showAll(Math.min(data.total, most))}</Button></div>}
      {data.total > data.waiting.length && limit === most && !isFetching && <Paragraph className="subtle">{text.onlyFirst(data.waiting.length, data.total)}</Paragraph>}
    </>
  )
}

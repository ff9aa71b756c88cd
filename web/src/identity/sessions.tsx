/** Where the reader is signed in, and how to end it there. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { useText, useTimes } from '../shell/language.tsx'
import { accountText } from './account.text.ts'
import { deviceIn } from './device.ts'

const key = ['sessions'] as const

export function Sessions() {
  const text = useText(accountText)
  const { moment } = useTimes()
  const client = useClient(accountRoutes)
  const queries = useQueryClient()
  const { data, error } = useQuery({ queryKey: key, queryFn: () => client.listSessions() })
  const again = () => queries.invalidateQueries({ queryKey: key })
  const end = useMutation({ mutationFn: (session: string) => client.closeSession({ params: { session } }), onSettled: again })
  const endOthers = useMutation({ mutationFn: () => client.closeOtherSessions(), onSettled: again })
  const refused = error ?? end.error ?? endOthers.error
  return (
    <>
      <Paragraph className="reading">{text.sessionsBody}</Paragraph>
      {refused && <Problem error={refused} />}
      <ul className="cards">
        {data?.sessions.map(({ id, method, openedAt, seenAt, agent, current }) => (
          <li key={id}>
            <strong>{deviceIn(agent) ?? text.unknownDevice}</strong>
            <span className="subtle">{text.methods[method]} · {text.opened} {moment(openedAt)} · {text.seen} {moment(seenAt)}</span>
            {current ? <span>{text.here}</span> : <div><Button variant="secondary" onClick={() => end.mutate(id)}>{text.end}</Button></div>}
          </li>
        ))}
      </ul>
      <div role="status">{endOthers.data && <Paragraph>{text.endedOthers(endOthers.data.closed)}</Paragraph>}</div>
      {(data?.sessions.length ?? 0) > 1 && <Button variant="secondary" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>{text.endOthers}</Button>}
    </>
  )
}

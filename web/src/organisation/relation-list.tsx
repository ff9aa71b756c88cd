/** What other organisations are to this one. */
import { relationRoutes } from '@rustning/server/registers/organisation/relation.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { Loading } from '../shell/gates.tsx'
import { useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { relationText } from './relation.text.ts'
import { useRelations } from './use-relations.ts'

export default function RelationList() {
  const text = useText(relationText)
  const { day } = useTimes()
  const { may, to } = useHere()
  const { data, error, refetch } = useRelations()
  const add = may(relationRoutes.addRelation) ? <GoButton to={to('relations/add')} next>{text.add}</GoButton> : undefined
  return (
    <Page title={text.title} lead={text.lead} actions={data && data.length > 0 ? add : undefined}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : !data ? <Loading /> : data.length === 0 ? <Empty title={text.emptyTitle} action={add}>{text.emptyBody}</Empty> : (
        <DataTable
          caption={text.title} rows={data} rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: text.name, value: ({ name }) => name, show: ({ id, name }) => <GoLink to={to(`relations/${id}`)}>{name}</GoLink> },
            { key: 'kind', title: text.kind, value: ({ kind }) => text.kinds[kind] },
            { key: 'number', title: text.number, value: ({ number }) => number ?? text.none },
            { key: 'about', title: text.about, value: ({ about }) => about ?? text.none },
            { key: 'from', title: text.from, value: ({ fromOn }) => fromOn ?? '', show: ({ fromOn }) => (fromOn === undefined ? text.none : day(fromOn)) },
            { key: 'until', title: text.until, value: ({ untilOn }) => untilOn ?? '', show: ({ untilOn }) => (untilOn === undefined ? text.none : day(untilOn)) },
          ]}
        />
      )}
    </Page>
  )
}

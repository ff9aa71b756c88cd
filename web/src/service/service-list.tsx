/** The organisation's own services as a table: what it uses, considers or offers. */
import { serviceRoutes, type ServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Progress } from '../design/progress.tsx'
import { DataTable } from '../design/table.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { publicationText } from '../supplier/publication.text.ts'
import { useSuppliers } from '../supplier/use-suppliers.ts'
import { serviceText } from './service.text.ts'
import { termText } from './term.text.ts'
import { useServices } from './use-services.ts'
import { useWords } from './use-words.ts'

export default function ServiceList() {
  const text = useText(serviceText), terms = useText(termText), publication = useText(publicationText)
  const words = useWords()
  const { organisation, may, to } = useHere()
  const { services, complete, error, again } = useServices()
  const { suppliers } = useSuppliers()
  const empty = complete && services.length === 0
  const supplierOf = (id: string | null) => suppliers.find((one) => one.id === id)?.name ?? (id === null ? terms.unsaid : '')
  const standing = ({ supplierId, publishedAt, publicServiceId }: ServiceAnswer) =>
    (supplierId === organisation ? `${text.own}: ${publishedAt === null ? publication.stateDraft : publication.statePublished}` : publicServiceId !== null ? text.taken : '–')
  const find = <GoButton to="/services">{text.find}</GoButton>
  const add = may(serviceRoutes.addService) ? <GoButton to={to('services/add')} next>{text.add}</GoButton> : undefined
  return (
    <Page title={text.title} lead={text.lead} actions={empty ? undefined : <>{find}{add}</>}>
      {error ? <Problem error={error} retry={again} />
        : !complete ? <Progress label={text.fetched(services.length)} />
          : empty ? <Empty title={text.emptyTitle} action={<div className="row">{add}{find}</div>}>{text.emptyBody}</Empty>
            : (
              <DataTable
                caption={text.title} rows={services} rowKey={({ id }) => id}
                columns={[
                  { key: 'name', title: terms.name, value: ({ name }) => name, show: ({ id, name }) => <GoLink to={to(`services/${id}`)}>{name}</GoLink> },
                  { key: 'supplier', title: terms.supplier, value: ({ supplierId }) => supplierOf(supplierId) },
                  { key: 'categories', title: terms.category, value: ({ categories }) => words.all(categories, words.category) },
                  { key: 'models', title: terms.model, value: ({ models }) => words.all(models, words.model) },
                  { key: 'data', title: terms.data, value: ({ data }) => words.places(data) },
                  { key: 'standing', title: text.standing, value: standing },
                  { key: 'changedAt', title: text.changed, value: ({ changedAt }) => changedAt, kind: 'time' },
                ]}
              />
            )}
    </Page>
  )
}

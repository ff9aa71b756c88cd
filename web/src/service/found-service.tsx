/** A service in a list: the things buyers ask about first, and a tick to compare it with others. */
import { Checkbox, Heading, Tag } from '@digdir/designsystemet-react'
import type { FoundServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { GoLink } from '../design/go.tsx'
import { useText } from '../shell/language.tsx'
import { Expiry } from '../supplier/expiry.tsx'
import { searchText } from './search.text.ts'
import { termText } from './term.text.ts'
import { useWords } from './use-words.ts'

interface FoundProps {
  readonly service: FoundServiceAnswer
  readonly chosen: boolean
  /** There is no room for more. */
  readonly full: boolean
  readonly turn: () => void
}

export function FoundService({ service: { id, name, supplier, categories, models, data, access, priceModels, users, certificates }, chosen, full, turn }: FoundProps) {
  const text = useText(searchText), terms = useText(termText)
  const words = useWords()
  return (
    <li>
      <div className="found-head">
        <div>
          <Heading level={2}><GoLink to={`/services/${id}`}>{name}</GoLink></Heading>
          <p><GoLink to={`/suppliers/${supplier.id}`}>{supplier.name}</GoLink> <span className="subtle">({words.country(supplier.seat)})</span></p>
        </div>
        <Checkbox data-size="sm" value={id} checked={chosen} disabled={full && !chosen} onChange={turn} label={<>{text.compare}<span className="ds-sr-only"> {name}</span></>} />
      </div>
      <div className="row">{categories.map((category) => <Tag key={category} data-color="neutral" data-size="sm">{words.category(category)}</Tag>)}</div>
      <dl className="terms">
        <dt>{terms.model}</dt><dd>{words.all(models, words.model)}</dd>
        <dt>{terms.data}</dt><dd>{words.places(data)}</dd>
        <dt>{terms.access}</dt><dd>{words.places(access)}</dd>
        <dt>{terms.certificates}</dt>
        <dd>{certificates.length === 0 ? terms.unsaid : <ul className="compare-lists">{certificates.map(({ title, expiresOn }) => <li key={title + expiresOn}>{title}. <Expiry on={expiresOn} /></li>)}</ul>}</dd>
        <dt>{terms.priceModels}</dt><dd>{words.all(priceModels, words.price)}</dd>
        <dt>{terms.users}</dt><dd>{terms.usedBy(users)}</dd>
      </dl>
    </li>
  )
}

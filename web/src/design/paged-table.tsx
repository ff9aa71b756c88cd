/**
 * A list that is too long for the browser to hold: the server searches, narrows, orders and counts it, and gives a page at a time. It looks
 * like the other lists (`table.tsx`), and on a phone each row is a card too, of a few lines: what says nothing is left out. What is asked for stands in the address; the page that uses it sees to that.
 */
import { Button, Table } from '@digdir/designsystemet-react'
import { useState, type ReactNode } from 'react'
import { Problem } from './problem.tsx'
import { SearchField } from './search-field.tsx'
import { SaveMenu, type ShownColumn } from './table.tsx'
import type { TableFormat } from './table-export.ts'
import { tableText } from './table.text.ts'
import { useText } from '../shell/language.tsx'
import { useTyped } from './use-typed.ts'

interface PagedTableProps<Row> {
  readonly caption: string
  readonly columns: readonly ShownColumn<Row>[]
  /** Those that have been fetched. */
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Of all that were asked for, fetched or not. */
  readonly count: number
  readonly search: { readonly name: string; readonly value: string; readonly onChange: (text: string) => void }
  /** Fields that narrow the list. */
  readonly filters?: ReactNode
  /** Asked for, and on its way. */
  readonly waiting: boolean
  readonly more: (() => void) | undefined
  /** Shows the whole list again. */
  readonly clear: () => void
  readonly save: (format: TableFormat) => Promise<void>
}

export function PagedTable<Row>({ caption, columns, rows, rowKey, count, search, filters, waiting, more, clear, save }: PagedTableProps<Row>) {
  const text = useText(tableText)
  const [typed, setTyped] = useTyped(search.value, search.onChange)
  const [refused, setRefused] = useState<unknown>()
  const [saving, setSaving] = useState(false)
  const take = (format: TableFormat) => {
    setSaving(true)
    save(format).then(() => setRefused(undefined), setRefused).finally(() => setSaving(false))
  }
  return (
    <div className="table-part paged">
      <div className="table-tools">
        <SearchField name={search.name} value={typed} onChange={setTyped} />
        <SaveMenu name={caption} save={take} saving={saving} />
        <Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button>
        <span className="count" role="status">{waiting ? text.fetching : text.count(rows.length, count)}</span>
        {filters}
      </div>
      {refused !== undefined && <Problem error={refused} toFocus />}
      <div className="table-scroll" aria-busy={waiting}>
        <Table border role="table">
          <caption className="ds-sr-only">{caption}</caption>
          <thead>
            <tr role="row">{columns.map(({ key, title, kind }) => <th key={key} scope="col" role="columnheader" data-kind={kind}>{title}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} role="row">
                {columns.map(({ key, title, kind, value, show, none, wide }, position) => {
                  const cell = show?.(row) ?? String(value(row))
                  return position === 0
                    ? <th key={key} scope="row" role="rowheader">{cell}</th>
                    : <td key={key} role="cell" data-name={title} data-key={key} data-kind={kind} data-none={none?.(row) || wide || undefined}>{cell}</td>
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {rows.length === 0 && !waiting && <div className="table-foot"><span>{text.nothingFound}</span><Button variant="tertiary" onClick={clear}>{text.clear}</Button></div>}
      {more && <div className="table-foot"><Button variant="secondary" loading={waiting} onClick={more}>{text.fetchMore}</Button></div>}
    </div>
  )
}

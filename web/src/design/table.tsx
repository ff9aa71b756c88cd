/**
 * A list as people know it from a spreadsheet: search, count, order by any column, a head that stays, download and print. What is searched
 * and how it is ordered stand in the address, so that a link or the back button gives the same list. On a phone each row is a card.
 */
import { Button, Dropdown, Table } from '@digdir/designsystemet-react'
import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { locales, useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useInAddress } from './in-address.ts'
import { SearchField } from './search-field.tsx'
import { saveTable, tableFormats, type TableFormat } from './table-export.ts'
import { arrange, readOrder, turned, writeOrder, type Column } from './table.ts'
import { tableText } from './table.text.ts'

export interface ShownColumn<Row> extends Column<Row> {
  /** The cell, where it is more than its text. */
  readonly show?: (row: Row) => ReactNode
  /** Has nothing to say of this row: no line for it where each row is a card. */
  readonly none?: (row: Row) => boolean
  /** For those who compare at a desk: left out of the card. */
  readonly wide?: true
}

interface DataTableProps<Row> {
  /** What the rows are, in the plural; also the table's caption. */
  readonly caption: string
  /** Which of several such lists on the page; after the caption. */
  readonly of?: string
  /** The first names the row. */
  readonly columns: readonly ShownColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The server has more than these. */
  readonly unfinished?: boolean
  /** So many are drawn until somebody asks for more, or prints. */
  readonly first?: number
}

/** So many are drawn at once. */
const step = 200

export function DataTable<Row>({ caption, of, columns, rows, rowKey, unfinished = false, first = step }: DataTableProps<Row>) {
  const text = useText(tableText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { params, choose: set } = useInAddress()
  const [limit, setLimit] = useState(first)
  useEffect(() => {
    // The printer takes what stands there when this returns.
    const all = () => flushSync(() => setLimit(Infinity))
    window.addEventListener('beforeprint', all)
    return () => window.removeEventListener('beforeprint', all)
  }, [])
  const whole = of === undefined ? caption : `${caption}: ${of}`
  const search = params.get('search') ?? ''
  const order = readOrder(params.get('order'))
  const shown = (column: Column<Row>, row: Row) => (column.kind === 'time' ? day(String(column.value(row))) : String(column.value(row)))
  const found = arrange(rows, columns, { search, order, locale: locales[language] }, shown)
  return (
    <div className="table-part">
      <div className="table-tools">
        <SearchField name={text.search(caption.toLocaleLowerCase(locales[language]))} value={search} onChange={(wanted) => set('search', wanted)} />
        <SaveMenu name={whole} save={(format) => void saveTable(format, whole, columns, found)} />
        <Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button>
        <span className="count" role="status">{unfinished ? text.soFar(found.length, rows.length) : text.count(found.length, rows.length)}</span>
      </div>
      <div className="table-scroll">
        <Table border role="table">
          <caption className="ds-sr-only">{whole}</caption>
          <thead>
            <tr role="row">{columns.map((column) => <HeaderCell key={column.key} column={column} order={order} turn={() => set('order', writeOrder(turned(column.key, order)))} />)}</tr>
          </thead>
          <tbody>
            {found.slice(0, limit).map((row) => (
              <tr key={rowKey(row)} role="row">
                {columns.map((column, position) => {
                  const cell = column.show?.(row) ?? shown(column, row)
                  return position === 0
                    ? <th key={column.key} scope="row" role="rowheader">{cell}</th>
                    : <td key={column.key} role="cell" data-name={column.title} data-kind={column.kind}>{cell}</td>
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {(found.length === 0 || found.length > limit) && (
        <div className="table-foot">
          {found.length === 0
            ? <><span>{text.nothingFound}</span><Button variant="tertiary" onClick={() => set('search', '')}>{text.clear}</Button></>
            : <Button variant="secondary" onClick={() => setLimit(limit + step)}>{text.more(Math.min(step, found.length - limit))}</Button>}
        </div>
      )}
    </div>
  )
}

function HeaderCell<Row>({ column: { key, title, kind }, order, turn }: { readonly column: Column<Row>; readonly order: ReturnType<typeof readOrder>; readonly turn: () => void }) {
  const direction = order?.by !== key ? undefined : order.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" role="columnheader" data-kind={kind} aria-sort={direction}>
      <button type="button" className="sort" onClick={turn}>
        {title}
        <svg viewBox="0 0 8 14" aria-hidden="true" focusable="false"><path className="up" d="m4 0 4 5.500H0z" /><path className="down" d="m4 14-4-5.500h8z" /></svg>
      </button>
    </th>
  )
}

/** What is shown is what is saved: as searched, in the same order. */
export function SaveMenu({ name, save, saving = false }: { readonly name: string; readonly save: (format: TableFormat) => void; readonly saving?: boolean }) {
  const text = useText(tableText)
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger variant="tertiary" loading={saving}>{text.save}</Dropdown.Trigger>
      <Dropdown aria-label={`${text.save}: ${name}`}>
        <Dropdown.List>
          {tableFormats.map((format) => <Dropdown.Item key={format}><Dropdown.Button onClick={({ currentTarget }) => {
            // Chosen: the menu does not stay over the list.
            currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
            save(format)
          }}>{format.toUpperCase()}</Dropdown.Button></Dropdown.Item>)}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}

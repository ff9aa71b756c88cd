/** A table small enough to be read whole: a record's history, a few figures. On a phone each row is a card, as in the long ones. */
import { Table } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

interface SmallTableProps {
  readonly caption: string
  readonly heads: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

export const SmallTable = ({ caption, heads, rows }: SmallTableProps) => (
  <div className="table-scroll small-table">
    <Table border role="table">
      <caption className="ds-sr-only">{caption}</caption>
      <thead><tr role="row">{heads.map((head) => <th key={head} scope="col" role="columnheader">{head}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key} role="row">
            <th scope="row" role="rowheader">{first}</th>
            {rest.map((cell, index) => <td key={heads[index + 1]} role="cell" data-name={heads[index + 1]}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </Table>
  </div>
)

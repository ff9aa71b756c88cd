/** The first rows as they would be kept, so that a column taken for the wrong thing is seen before anything is. */
import { Button, Paragraph, Table } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { criticalities } from '@rustning/server/registers/engagement/engagement.api.ts'
import { useText, useTimes } from '../shell/language.tsx'
import { importText } from './import.text.ts'
import { portfolioText } from './portfolio.text.ts'
import type { Preview } from './preview.ts'

type Row = Preview['shown'][number]
/** Enough to see what a column was taken for; the rest when somebody asks. */
const few = 10

export function PreviewRows({ preview: { shown, rows } }: { readonly preview: Preview }) {
  const text = useText(importText), words = useText(portfolioText)
  const { day } = useTimes()
  const [all, setAll] = useState(false)
  const drawn = all ? shown : shown.slice(0, few)
  const criticality = (one: string | undefined) => {
    const known = criticalities.find((each) => each === one)
    return known ? words.criticalities[known] : ''
  }
  const columns: readonly { readonly title: string; readonly cell: (row: Row) => string; readonly always?: true; readonly strong?: (row: Row) => boolean }[] = [
    { title: text.fields.title, cell: ({ title, line }) => title ?? `${text.line} ${line}`, always: true },
    { title: text.line, cell: ({ line }) => String(line), always: true },
    { title: text.state, cell: ({ stops }) => (stops ? text.mend : text.ready), always: true, strong: ({ stops }) => stops },
    { title: text.fields.supplier, cell: ({ supplierName = '' }) => supplierName },
    { title: text.fields.owner, cell: ({ ownerName = '' }) => ownerName },
    { title: text.fields.criticality, cell: (row) => criticality(row.criticality) },
    { title: text.fields.users, cell: ({ users }) => String(users ?? '') },
    { title: text.fields['contract-ends-on'], cell: ({ contractEndsOn }) => (contractEndsOn === undefined ? '' : day(contractEndsOn)) },
    { title: text.fields['archive-case'], cell: ({ archiveCase = '' }) => archiveCase },
    { title: text.fields.purpose, cell: ({ purposes }) => purposes.join('; ') },
    { title: text.answers, cell: ({ answers }) => (answers.length === 0 ? '' : String(answers.length)) },
  ]
  // A column that nobody filled in says nothing.
  const used = columns.filter(({ cell, always }) => always ?? shown.some((row) => cell(row) !== ''))
  return (
    <>
      <Paragraph>{text.previewOf(drawn.length, rows)}</Paragraph>
      <div className="paged"><div className="table-scroll" role="group" aria-label={text.preview} tabIndex={0}>
        <Table border role="table" data-size="sm">
          <caption className="ds-sr-only">{text.preview}</caption>
          <thead><tr role="row">{used.map(({ title }) => <th key={title} scope="col" role="columnheader">{title}</th>)}</tr></thead>
          <tbody>
            {drawn.map((row) => (
              <tr key={row.line} role="row">
                {used.map(({ title, cell, strong }, position) => (position === 0
                  ? <th key={title} scope="row" role="rowheader">{cell(row)}</th>
                  : <td key={title} role="cell" data-name={title} data-none={cell(row) === '' || undefined}>{strong?.(row) ? <strong>{cell(row)}</strong> : cell(row) || '–'}</td>))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div></div>
      {drawn.length < shown.length && <div className="actions"><Button variant="secondary" onClick={() => setAll(true)}>{text.moreRows}</Button></div>}
    </>
  )
}

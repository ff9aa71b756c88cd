/** What a list was read as, line by line with what was remarked, and what is to happen with it. */
import { Button, Checkbox, Paragraph, Select } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { CallOptions } from '@rustning/server/foundation/http/client.api.ts'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { fields, type Field } from '@rustning/server/registers/supply-chain/chain-import.api.ts'
import { unknownPlaces, type supplyChainRoutes, type ImportRow } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { ChoiceField, TextField } from '../design/field.tsx'
import { Fold } from '../design/fold.tsx'
import { Form } from '../design/form.tsx'
import { DayField } from '../design/more-fields.tsx'
import { SmallTable } from '../design/small-table.tsx'
import { useText } from '../shell/language.tsx'
import { chainImportText } from './chain-import.text.ts'
import { chainText } from './chain.text.ts'
import { usePlaceWords } from './use-chain.ts'

export type Preview = Answer<typeof supplyChainRoutes.previewChainImport>
interface Wanted {
  readonly rows: ImportRow[]
  readonly missing: 'ask' | 'keep' | 'end'
  readonly source?: string
  readonly on?: string
}
interface ImportPreviewProps {
  readonly preview: Preview
  readonly again: (columns: (Field | null)[][]) => Promise<void>
  readonly back: () => void
  readonly confirm: (wanted: Wanted, options: CallOptions) => Promise<void>
}

export function ImportPreview({ preview, again, back, confirm }: ImportPreviewProps) {
  const text = useText(chainImportText), chain = useText(chainText)
  const places = usePlaceWords()
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const { rows, leaves, passed, tables } = preview
  const taken = rows.filter((_, index) => !left.has(index))
  const turn = (index: number) => setLeft((before) => new Set(before.has(index) ? [...before].filter((one) => one !== index) : [...before, index]))
  return (
    <>
      <SmallTable
        caption={text.previewTitle} heads={[chain.name, text.line, text.outcome, text.fields.purpose, text.fields.processing, text.fields.access, text.fields.parent, text.remarks]}
        rows={rows.map(({ row, line, outcome, remarks }, index) => ({
          key: `${line}-${index}`,
          cells: [
            <Checkbox key="take" label={row.name} checked={!left.has(index)} onChange={() => turn(index)} />,
            line, left.has(index) || outcome === null ? text.notImported : text.outcomes[outcome], row.purpose ?? chain.unknown, places(row.processing ?? unknownPlaces), places(row.access ?? unknownPlaces), row.parent ?? chain.supplier,
            remarks.length === 0 ? chain.nothing : <ul key="remarks" className="remarks">{remarks.map(({ code, sentence }) => <li key={code}>{sentence}</li>)}</ul>,
          ],
        }))}
      />
      {passed.length > 0 && <Fold summary={text.passed(passed.length)}>{() => <ul>{passed.map(({ line, text: words }) => <li key={line}>{text.line} {line}: {words}</li>)}</ul>}</Fold>}
      {tables.some(({ columns }) => columns.length > 1) && <Fold summary={text.columns}>{() => <Columns tables={tables} again={again} />}</Fold>}
      {taken.length === 0 ? <Paragraph>{text.nothing}</Paragraph> : <Form
        submit={text.confirm(taken.length)} next beside={<Button type="button" variant="tertiary" onClick={back}>{text.cancel}</Button>} at={{ 'chain-import-leaves': 'missing', 'chain-day-before': 'on' }}
        send={(filled, options) => {
          const [source, on, missing] = [filled.text('source').trim(), filled.text('on'), filled.text('missing')]
          return confirm({ rows: taken.map(({ row }) => row), missing: missing === 'end' ? 'end' : 'keep', ...(source !== '' && { source }), ...(on !== '' && { on }) }, options)
        }}
      >
        {leaves.length > 0 && (
          <>
            <Paragraph>{leaves.map(({ name }) => name).join(', ')}</Paragraph>
            <ChoiceField name="missing" label={text.leaves} given="keep" choices={[{ value: 'keep', name: text.leavesKeep }, { value: 'end', name: text.leavesEnd }]} />
          </>
        )}
        <TextField name="source" label={text.source} help={text.sourceHelp} />
        <DayField name="on" label={text.on} help={text.onHelp} />
      </Form>}
    </>
  )
}

function Columns({ tables, again }: { readonly tables: Preview['tables']; readonly again: ImportPreviewProps['again'] }) {
  const text = useText(chainImportText)
  const [chosen, setChosen] = useState<(Field | null)[][]>(tables.map(({ columns }) => columns.map(({ field }) => field)))
  const set = (table: number, column: number, value: string) => setChosen((before) => before.map((own, at) => (at === table ? own.map((one, place) => (place === column ? (fields.find((field) => field === value) ?? null) : one)) : own)))
  return (
    <Form submit={text.again} send={() => again(chosen)}>
      <Paragraph>{text.columnsLead}</Paragraph>
      {tables.map(({ title, columns }, table) => (
        <SmallTable
          key={`${table}-${title}`} caption={title || text.tableNamed(table + 1)} heads={[text.columns, text.usedAs]}
          rows={columns.map(({ header }, column) => ({
            key: `${table}-${column}`,
            cells: [header, (
              <Select key="field" aria-label={header} value={chosen[table]?.[column] ?? ''} onChange={({ target }) => set(table, column, target.value)}>
                <Select.Option value="">{text.ignore}</Select.Option>
                {fields.map((field) => <Select.Option key={field} value={field}>{text.fields[field]}</Select.Option>)}
              </Select>
            )],
          }))}
        />
      ))}
    </Form>
  )
}

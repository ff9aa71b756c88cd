/** How a list would be understood: the server reads it anew at each change of sheet, heading, columns or lines, and keeps nothing of it. */
import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { portfolioImportRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'
import { Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useMembers } from '../identity/use-members.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere, useMe } from '../shell/session.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { ImportProblems } from './import-problems.tsx'
import { importText } from './import.text.ts'
import { OneOf } from './one-of.tsx'
import type { Preview } from './preview.ts'
import { PreviewRows } from './preview-rows.tsx'

export interface ChosenFile {
  readonly key: string
  readonly name: string
  /** Base64. */
  readonly content: string
}

interface Reading {
  readonly sheet: number
  readonly headingLine?: number
  readonly columns?: Preview['columns']
  readonly without: readonly number[]
}

export function ImportPreview({ file }: { readonly file: ChosenFile }) {
  const text = useText(importText)
  const { language } = useLanguage()
  const { organisation, to } = useHere()
  const { data: me } = useMe()
  const { data: members = [] } = useMembers()
  const client = useClient(portfolioImportRoutes)
  const queries = useQueryClient(), navigate = useNavigate()
  const [reading, setReading] = useState<Reading>({ sheet: 0, without: [] })
  const [chosenOwner, setOwner] = useState<string>()
  const [refused, setRefused] = useState<unknown>(), [sending, setSending] = useState(false)
  const own = members.find(({ accountId }) => accountId === me?.id)?.id
  const ownerId = chosenOwner ?? own ?? members[0]?.id
  const brought = { name: file.name, content: file.content, encoding: 'base64' as const, ownerId: ownerId ?? '', ...reading, without: [...reading.without] }
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['portfolio-preview', organisation, file.key, language, ownerId, reading], placeholderData: keepPreviousData, enabled: ownerId !== undefined, gcTime: 0,
    queryFn: () => client.previewPortfolio({ params: { organisation }, body: brought }),
  })
  // What was understood last stays on the page while a choice that does not hold is mended.
  const [known, setKnown] = useState<Preview>()
  useEffect(() => {
    if (data && !isPlaceholderData) setKnown(data)
  }, [data, isPlaceholderData])
  const top = useRef<HTMLDivElement>(null)
  const first = known !== undefined
  useEffect(() => top.current?.focus(), [first])

  if (error && !known) return <Problem error={error} toFocus />
  if (!known) return <Loading />
  const change = (one: Partial<Reading>) => {
    setRefused(undefined)
    setReading((before) => ({ ...before, ...one }))
  }
  const confirm = async () => {
    setSending(true)
    try {
      const { id } = await client.importPortfolio({ params: { organisation }, body: { ...brought, headingLine: known.headingLine, columns: known.columns } })
      await Promise.all([queries.invalidateQueries({ queryKey: ['portfolio-imports', organisation] }), queries.invalidateQueries({ queryKey: ['engagements', organisation] })])
      await navigate(to(`engagements/import/${id}`))
    } catch (no) {
      setRefused(no)
      setSending(false)
    }
  }
  const settled = !error && !isFetching
  return (
    <>
      <div ref={top} tabIndex={-1} className="stack landed">
        <Paragraph><strong>{text.rowsIn(file.name, known.rows)}</strong></Paragraph>
        <div className="filters">
          {known.sheets.length > 1 && <OneOf label={text.sheet} value={String(reading.sheet)} choices={known.sheets.map(({ name }, index) => ({ value: String(index), name }))} onChange={(value) => setReading({ sheet: Number(value), without: [] })} />}
          <HeadingLine key={known.headingLine} line={known.headingLine} onChange={(headingLine) => setReading({ sheet: reading.sheet, headingLine, without: [] })} />
          {members.length > 1 && <OneOf label={text.responsible} help={text.responsibleHelp} value={ownerId ?? ''} choices={members.map(({ id, name }) => ({ value: id, name }))} onChange={setOwner} />}
        </div>
      </div>
      <Section title={text.columns}>
        <Paragraph className="reading">{text.columnsHelp}</Paragraph>
        <ColumnMapping headings={known.headings} columns={reading.columns ?? known.columns} onChange={(columns) => change({ columns })} />
      </Section>
      {error ? <Problem error={error} toFocus /> : (
        <>
          <Section title={text.wrong}><ImportProblems preview={known} without={reading.without} setWithout={(without) => change({ without })} /></Section>
          <Section title={text.preview}><PreviewRows preview={known} /></Section>
        </>
      )}
      {refused !== undefined && <Problem error={refused} toFocus />}
      {settled && known.stopped === 0 && (
        <div className="stack actions">
          <Paragraph className="reading">{text.confirmHelp}</Paragraph>
          <Button data-color="accent" loading={sending} onClick={() => void confirm()}>{text.confirm(known.rows)}</Button>
        </div>
      )}
    </>
  )
}

/** Told when the reader leaves the field, so that the list is not read at each digit. */
function HeadingLine({ line, onChange }: { readonly line: number; readonly onChange: (line: number) => void }) {
  const text = useText(importText)
  const [typed, setTyped] = useState(String(line))
  const tell = () => {
    const wanted = Number(typed)
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= 2_000_000) {
      if (wanted !== line) onChange(wanted)
    } else setTyped(String(line))
  }
  return <Textfield data-size="sm" label={text.headingLine} description={text.headingLineHelp} inputMode="numeric" autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} onBlur={tell} onKeyDown={({ key }) => key === 'Enter' && tell()} />
}

/** A list of systems in use, brought from a spreadsheet: choose the file, see how it is understood, confirm. Nothing is kept before that. */
import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { portfolioImportRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { useClient } from '../shell/client.ts'
import { NotFound } from '../shell/not-found.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { ImportPreview, type ChosenFile } from './import-preview.tsx'
import { importText } from './import.text.ts'

/** As the server takes it, written in base64. */
const largest = 750_000

const readAll = (file: File): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader()
  reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
  reader.addEventListener('error', () => reject(reader.error ?? new Error('the file could not be read')))
  reader.readAsDataURL(file)
})

export default function ImportPage() {
  const text = useText(importText)
  const { may } = useHere()
  const [chosen, setChosen] = useState<ChosenFile>()
  const [tooLarge, setTooLarge] = useState<string>()
  if (!may(portfolioImportRoutes.importPortfolio)) return <NotFound />
  const take = async (file: File) => {
    if (file.size > largest || file.size === 0) return setTooLarge(file.size === 0 ? undefined : file.name)
    setTooLarge(undefined)
    setChosen({ key: `${file.name} ${file.lastModified} ${Date.now()}`, name: file.name, content: await readAll(file) })
  }
  return (
    <Page title={text.title} lead={text.lead}>
      <Section title={text.fileTitle}>
        {!chosen && text.fileHelp.map((sentence) => <Paragraph key={sentence} className="reading">{sentence}</Paragraph>)}
        <Chooser label={chosen ? text.chooseOther : text.choose} next={!chosen} take={(file) => void take(file)} />
        <div role="alert">{tooLarge !== undefined && <Alert data-color="danger"><Paragraph>{text.tooLarge(tooLarge)}</Paragraph></Alert>}</div>
      </Section>
      {chosen && <ImportPreview key={chosen.key} file={chosen} />}
      {!chosen && <Section title={text.earlier}><Earlier /></Section>}
    </Page>
  )
}

function Chooser({ label, next, take }: { readonly label: string; readonly next: boolean; readonly take: (file: File) => void }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input ref={field} type="file" hidden accept=".xlsx,.csv,.tsv,.txt" aria-label={label} onChange={(event) => {
        const [file] = event.target.files ?? []
        // The same file, mended, can be chosen again.
        event.target.value = ''
        if (file) take(file)
      }} />
      <div><Button variant={next ? 'primary' : 'secondary'} data-color={next ? 'accent' : 'main'} onClick={() => field.current?.click()}>{label}</Button></div>
    </>
  )
}

function Earlier() {
  const text = useText(importText)
  const { organisation, to } = useHere()
  const client = useClient(portfolioImportRoutes)
  const { data, error, refetch } = useQuery({ queryKey: ['portfolio-imports', organisation], queryFn: () => client.listPortfolioImports({ params: { organisation }, query: { limit: 100 } }), staleTime: 0 })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return undefined
  if (data.imports.length === 0) return <Paragraph className="subtle">{text.earlierNone}</Paragraph>
  return (
    <DataTable
      caption={text.earlier} rows={data.imports} rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: text.list, value: ({ name }) => name, show: ({ id, name }) => <GoLink to={to(`engagements/import/${id}`)}>{name}</GoLink> },
        { key: 'rows', title: text.rows, value: ({ rows }) => rows, kind: 'number' },
        { key: 'state', title: text.state, value: ({ state }) => text.states[state] },
        { key: 'when', title: text.when, value: ({ askedAt }) => askedAt, kind: 'time' },
        { key: 'who', title: text.who, value: ({ askedBy }) => askedBy ?? '–' },
      ]}
    />
  )
}

/** Three ways to begin: with something of one's own, with an example that teaches, or with a file that was saved before. */
import { useRef, useState } from 'react'
import type { Knowledge } from '@rustning/knowledge/pack'
import { Page } from '../design/page.tsx'
import { Alert, Button, Card, Heading, Paragraph, Textfield } from '../design/plain.tsx'
import { Sent } from '../judgement/sent.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { assessmentText } from './assessment.text.ts'
import { useSamples } from './own-data.tsx'
import { fresh, opened, type Work } from './work.ts'

export function Begin({ knowledge, begin }: { readonly knowledge: Knowledge; readonly begin: (work: Work) => void }) {
  const text = useText(assessmentText)
  const [title, setTitle] = useState('')
  return (
    <Page title={text.title} lead={text.lead}>
      <div className="begin">
        <Card>
          <Heading level={2} data-size="xs">{text.own}</Heading>
          <Sent submit={text.begin} send={() => begin(fresh(title.trim() || text.unnamed))}>
            <Textfield label={text.what} description={text.whatHelp} autoComplete="off" value={title} onChange={({ target }) => setTitle(target.value)} />
          </Sent>
        </Card>
        <Card><Samples begin={begin} /></Card>
        <Card><OpenFile knowledge={knowledge} begin={begin} /></Card>
      </div>
      <Paragraph className="subtle reading">{text.stays}</Paragraph>
    </Page>
  )
}

function Samples({ begin }: { readonly begin: (work: Work) => void }) {
  const text = useText(assessmentText)
  const { language } = useLanguage()
  const samples = useSamples()
  return (
    <>
      <Heading level={2} data-size="xs">{text.samples}</Heading>
      <ul className="plain">
        {samples.map((sample) => {
          const title = typeof sample.title === 'string' ? sample.title : sample.title[language]
          return <li key={sample.id}><button type="button" className="choice small" onClick={() => begin(opened(sample, title))}>{title}</button></li>
        })}
      </ul>
    </>
  )
}

function OpenFile({ knowledge, begin }: { readonly knowledge: Knowledge; readonly begin: (work: Work) => void }) {
  const text = useText(assessmentText)
  const { language } = useLanguage()
  const [faults, setFaults] = useState<readonly string[]>([])
  const field = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    // Few have a file: what reads it is fetched when there is one.
    const { readCase } = await import('./case-file.ts')
    const found = readCase(file.name, await file.text(), knowledge, language)
    if ('faults' in found) setFaults(found.faults)
    else begin(found.work)
  }
  return (
    <>
      <Heading level={2} data-size="xs">{text.file}</Heading>
      <Paragraph>{text.fileHelp}</Paragraph>
      <input ref={field} type="file" hidden accept=".yaml,.yml,.json" aria-label={text.openFile} onChange={(event) => {
        const [file] = event.target.files ?? []
        event.target.value = ''
        if (file) void read(file)
      }} />
      <div><Button variant="secondary" onClick={() => field.current?.click()}>{text.openFile}</Button></div>
      <div role="alert">
        {faults.length > 0 && (
          <Alert data-color="danger">
            <Heading level={3} data-size="2xs">{text.fileWrong}</Heading>
            <ul>{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
          </Alert>
        )}
      </div>
    </>
  )
}

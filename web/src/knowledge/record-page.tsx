/** One entry of the knowledge by its kind and id. The address is its id, so that a link in a document of 2026 still says what it meant. */
import { Button } from '@digdir/designsystemet-react'
import { useEffect, type ComponentType, type ReactNode } from 'react'
import { useLocation, useParams } from 'react-router'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { idAt, isEntryKind, titleOf, type EntryKind } from './entry.ts'
import { FrameworkRecord } from './framework-record.tsx'
import { GlossaryRecord } from './glossary-record.tsx'
import { knowledgeText } from './knowledge.text.ts'
import { PolicyRecord, SurveyRecord, WordingRecord } from './looked-up-record.tsx'
import { recordText } from './record.text.ts'
import { SourceRecord, ValueRecord } from './source-record.tsx'
import { StatementRecord } from './statement-record.tsx'
import { useLibrary, type Library, type RecordProps } from './use-knowledge.ts'

const records: Readonly<Record<EntryKind, ComponentType<RecordProps>>> = {
  duty: StatementRecord, requirement: StatementRecord, clause: StatementRecord, question: StatementRecord, measure: StatementRecord, scenario: StatementRecord, criterion: StatementRecord,
  policy: PolicyRecord, term: GlossaryRecord, role: GlossaryRecord, framework: FrameworkRecord, value: ValueRecord, source: SourceRecord, survey: SurveyRecord, wording: WordingRecord,
}

function has({ knowledge }: Library, kind: EntryKind, id: string): boolean {
  const { statements, parameters, sources, reference } = knowledge
  switch (kind) {
    case 'value': return Object.hasOwn(parameters, id)
    case 'source': return Object.hasOwn(sources, id)
    case 'policy': case 'term': case 'role': case 'framework': case 'survey': case 'wording': return Object.hasOwn(reference[kind], id)
    default: return statements[id]?.kind === kind
  }
}

export default function RecordPage() {
  const { kind = '', '*': rest = '' } = useParams()
  const { data, error, again } = useLibrary()
  const text = useText(knowledgeText)
  const { language } = useLanguage()
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={again} /></Page>
  if (!data) return <Loading />
  if (!isEntryKind(kind) || !has(data, kind, idAt(kind, rest))) return <NotFound />
  const id = idAt(kind, rest)
  const Body = records[kind]
  return (
    <Titled key={id} title={titleOf(data.knowledge, id, language)} kind={text.kinds[kind]}>
      <Body library={data} id={id} />
    </Titled>
  )
}

function Titled({ title, kind, children }: { readonly title: string; readonly kind: string; readonly children: ReactNode }) {
  const text = useText(recordText), { title: within } = useText(knowledgeText)
  const { hash } = useLocation()
  useEffect(() => {
    // What the link names stands here only now.
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView()
  }, [hash])
  return <Page title={title} within={within} lead={kind} actions={<Button variant="tertiary" onClick={() => window.print()}>{text.print}</Button>}>{children}</Page>
}

/** The source map: each chapter of the five documents, how many of its points stand in the knowledge, belong to a screen or are left out, and how many are outdated. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { addressOfChapter, carriedAs, chaptersOf, numberOf, type Carried, type Row } from './chapter.ts'
import { chapterText } from './chapter.text.ts'
import { Choose } from './choose.tsx'
import { useLibrary, useSourceMap } from './use-knowledge.ts'

const countOf = (rows: readonly Row[], carried: Carried): number => rows.filter((row) => carriedAs(row) === carried).length

export default function SourceMapPage() {
  const text = useText(chapterText)
  const { language } = useLanguage()
  const map = useSourceMap(), library = useLibrary()
  const [params] = useSearchParams()
  const outdated = useMemo(() => new Set(Object.values(library.data?.knowledge.reference.outdated ?? {}).flatMap(({ points }) => Object.values(points).flatMap((point) => point['from-sources']))), [library.data])
  const error = map.error ?? library.error
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => { void map.refetch(); library.again() }} /></Page>
  if (!map.data || !library.data) return <Loading />
  const { documents, chapters: titles, rows } = map.data
  const { sources } = library.data.knowledge
  const nameOf = (document: string) => sources[documents[document] ?? '']?.short[language] ?? document
  const wanted = params.get('document')
  const chapters = chaptersOf(map.data)
  return (
    <Page title={text.title} lead={text.lead} actions={<GoButton to="/knowledge/then-and-now">{text.thenTitle}</GoButton>}>
      <Paragraph>{text.sum(rows.length, chapters.length, { 'statement': countOf(rows, 'statement'), 'screen': countOf(rows, 'screen'), 'left-out': countOf(rows, 'left-out') })}</Paragraph>
      <div className="choose"><Choose name="document" label={text.document} options={Object.keys(documents).map((value) => ({ value, title: nameOf(value) }))} /></div>
      <DataTable
        caption={text.chapters} rows={chapters.filter(({ document }) => !wanted || document === wanted)} rowKey={({ id }) => id}
        columns={[
          { key: 'title', title: text.chapter, value: ({ id }) => titles[id]?.[language] ?? id, show: ({ id }) => <GoLink to={addressOfChapter(id)}>{titles[id]?.[language] ?? id}</GoLink> },
          { key: 'number', title: text.number, value: ({ id }) => numberOf(id) },
          { key: 'document', title: text.document, value: ({ document }) => nameOf(document) },
          { key: 'rows', title: text.rows, value: ({ rows: own }) => own.length, kind: 'number' },
          { key: 'statement', title: text.carried.statement, value: ({ rows: own }) => countOf(own, 'statement'), kind: 'number' },
          { key: 'screen', title: text.carried.screen, value: ({ rows: own }) => countOf(own, 'screen'), kind: 'number' },
          { key: 'left-out', title: text.carried['left-out'], value: ({ rows: own }) => countOf(own, 'left-out'), kind: 'number' },
          { key: 'outdated', title: text.outdated, value: ({ rows: own }) => own.filter(({ id }) => outdated.has(id)).length, kind: 'number' },
        ]}
      />
    </Page>
  )
}

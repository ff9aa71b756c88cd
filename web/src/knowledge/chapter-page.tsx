/** One chapter of a source document: each of its points, the duties, requirements and screens that carry it on, or why it is left out, and what has changed since. */
import { Button, Link, Paragraph, Tag } from '@digdir/designsystemet-react'
import { useEffect } from 'react'
import { useLocation, useParams } from 'react-router'
import type { Knowledge } from '@rustning/knowledge/pack'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useAddressOfPage } from '../shell/pages.ts'
import { addressOfChapter, addressOfRow, carriedAs, chaptersOf, documentOf, numberOf, pagesFor, type Row } from './chapter.ts'
import { chapterText } from './chapter.text.ts'
import { addressOf, fromAddress, titleOf } from './entry.ts'
import { knowledgeText } from './knowledge.text.ts'
import { changedOn, pointsOf, type Point } from './points.ts'
import { recordText } from './record.text.ts'
import { useLibrary, useSourceMap } from './use-knowledge.ts'

export default function ChapterPage() {
  const text = useText(chapterText), { print } = useText(recordText)
  const { language } = useLanguage()
  const id = fromAddress(useParams()['chapter'] ?? '')
  const { hash } = useLocation()
  const map = useSourceMap(), library = useLibrary()
  const ready = map.data !== undefined && library.data !== undefined
  useEffect(() => {
    // The row that the link names stands here only when both files have come.
    if (ready && hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView()
  }, [ready, hash])
  const error = map.error ?? library.error
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={() => { void map.refetch(); library.again() }} /></Page>
  if (!map.data || !library.data) return <Loading />
  const chapters = chaptersOf(map.data)
  const at = chapters.findIndex((one) => one.id === id)
  const chapter = chapters[at]
  if (!chapter) return <NotFound />
  const { knowledge } = library.data
  const titles = map.data.chapters
  const source = knowledge.sources[map.data.documents[chapter.document] ?? '']
  const own = new Set(chapter.rows.map((row) => row.id))
  const points = pointsOf(knowledge).filter(({ point }) => point['from-sources'].some((row) => own.has(row)))
  const beside = [chapters[at - 1], chapters[at + 1]].map((one) => (one && documentOf(one.id) === chapter.document ? one : undefined))
  return (
    <Page
      title={[numberOf(id), titles[id]?.[language] ?? id].filter(Boolean).join(' ')} within={text.title} lead={source?.title[language]}
      actions={<Button variant="tertiary" onClick={() => window.print()}>{print}</Button>}
    >
      <Paragraph>{text.rowsOf(chapter.rows.length)}. <GoLink to="/knowledge/sources">{text.toMap}</GoLink>{source?.link !== undefined && <> · <Link href={source.link} rel="noreferrer">{text.read}</Link></>}</Paragraph>
      {points.length > 0 && <Section title={text.thenTitle}><ul className="then">{points.map((one) => <Changed key={one.id} knowledge={knowledge} one={one} own={own} />)}</ul></Section>}
      <Section title={text.rows}>
        <ul className="carried">{chapter.rows.map((row) => <Carrier key={row.id} knowledge={knowledge} row={row} />)}</ul>
      </Section>
      <nav aria-label={text.chapters} className="row">
        {beside[0] && <GoLink to={addressOfChapter(beside[0].id)}>{`← ${text.before}: ${titles[beside[0].id]?.[language] ?? beside[0].id}`}</GoLink>}
        {beside[1] && <GoLink to={addressOfChapter(beside[1].id)}>{`${text.after}: ${titles[beside[1].id]?.[language] ?? beside[1].id} →`}</GoLink>}
      </nav>
    </Page>
  )
}

function Carrier({ knowledge, row }: { readonly knowledge: Knowledge; readonly row: Row }) {
  const text = useText(chapterText), { kinds } = useText(knowledgeText)
  const { language } = useLanguage()
  const screen = useAddressOfPage(row.carriedBy ? pagesFor(row.carriedBy.by) : [])
  const carried = carriedAs(row), owed = carried === 'screen' && !screen.known
  return (
    <li id={row.id}>
      <div className="row"><strong>{row.id}</strong><Tag data-color={owed ? 'warning' : carried === 'left-out' ? 'neutral' : 'main'} variant="outline">{owed ? text.owed : text.carried[carried]}</Tag></div>
      {row.implementedBy.length > 0 && (
        <ul className="plain">
          {row.implementedBy.map((id) => <li key={id}><GoLink to={addressOf(id)}>{titleOf(knowledge, id, language)}</GoLink>{knowledge.statements[id] && <span className="subtle"> · {kinds[knowledge.statements[id].kind]}</span>}</li>)}
        </ul>
      )}
      {row.carriedBy && <p>{row.carriedBy.says[language]} {screen.to !== undefined && <GoLink to={screen.to}>{text.to}</GoLink>}</p>}
      {row.leftOut && <p>{row.leftOut[language]}</p>}
    </li>
  )
}

function Changed({ knowledge, one: { point }, own }: { readonly knowledge: Knowledge; readonly one: Point; readonly own: ReadonlySet<string> }) {
  const text = useText(chapterText)
  const { language } = useLanguage()
  return (
    <li>
      <dl className="terms">
        <dt>{text.was}</dt><dd>{point.was[language]}</dd>
        <dt>{text.now}</dt><dd>{point.now[language]}</dd>
        <dt>{text.changed}</dt><dd>{changedOn(point, text.unknownDay, language)}</dd>
        {point.see.length > 0 && <><dt>{text.see}</dt><dd><ul className="plain">{point.see.map((id) => <li key={id}><GoLink to={addressOf(id)}>{titleOf(knowledge, id, language)}</GoLink></li>)}</ul></dd></>}
        <dt>{text.row}</dt><dd>{point['from-sources'].filter((row) => own.has(row)).map((row) => <GoLink key={row} to={addressOfRow(row)}>{row}</GoLink>)}</dd>
      </dl>
    </li>
  )
}

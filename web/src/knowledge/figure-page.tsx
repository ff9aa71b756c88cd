/** One figure: the drawing, and the same as a table that leads to the duties. A list of points needs no drawing. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useParams } from 'react-router'
import type { Knowledge } from '@rustning/knowledge/pack'
import { GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable, type ShownColumn } from '../design/table.tsx'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { addressOf, titleOf } from './entry.ts'
import type { Figure } from './figure.ts'
import { FigureCircle } from './figure-circle.tsx'
import { FigureLine } from './figure-line.tsx'
import { FigureMatrix } from './figure-matrix.tsx'
import { figureText } from './figure.text.ts'
import { Grounds } from './grounds.tsx'
import { recordText } from './record.text.ts'
import { useLibrary } from './use-knowledge.ts'
import { useStageName } from './use-stage.ts'

export default function FigurePage() {
  const text = useText(figureText), { print } = useText(recordText)
  const { language } = useLanguage()
  const { figure: name = '' } = useParams()
  const { data, error, again } = useLibrary()
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={again} /></Page>
  if (!data) return <Loading />
  const figure = data.knowledge.reference.figure[`figure/${name}`]
  if (!figure) return <NotFound />
  return (
    <Page title={figure.title[language]} within={text.title} lead={figure.about[language]} actions={<Button variant="tertiary" onClick={() => window.print()}>{print}</Button>}>
      {figure.sort !== 'points' && <Drawing figure={figure} />}
      {figure.note && <Paragraph className="reading subtle">{figure.note[language]}</Paragraph>}
      <Section title={figure.sort === 'points' ? text.points : text.asTable}><AsTable knowledge={data.knowledge} figure={figure} /></Section>
      <Grounds id={figure.id} confidence={figure.confidence} checkedOn={figure['checked-on']} rows={[...new Set([...figure['from-sources'], ...Object.values(figure.parts).flatMap((part) => part['from-sources'])])]} />
      <Paragraph><GoLink to="/knowledge/figures">{text.toAll}</GoLink></Paragraph>
    </Page>
  )
}

function Drawing({ figure }: { readonly figure: Figure }) {
  const text = useText(figureText)
  const { language } = useLanguage()
  const Sort = figure.sort === 'circle' ? FigureCircle : figure.sort === 'line' ? FigureLine : FigureMatrix
  const describe = (rings: readonly string[], steps: readonly string[]) =>
    [figure.sort === 'circle' && rings.length > 0 ? text.around(rings.join(', '), steps.join(' → ')) : steps.length > 0 ? `${figure.sort === 'circle' ? `${text.turns}. ` : ''}${text.steps(steps.join(' → '))}` : '', text.described].filter(Boolean).join(' ')
  return <figure className="figure"><Sort figure={figure} label={figure.title[language]} describe={describe} /></figure>
}

function AsTable({ knowledge, figure }: { readonly knowledge: Knowledge; readonly figure: Figure }) {
  const text = useText(figureText)
  const { language } = useLanguage()
  const stageName = useStageName()
  const rows = Object.entries(figure.parts).map(([key, part]) => ({ key, part }))
  type Row = (typeof rows)[number]
  const columns: ShownColumn<Row>[] = [
    { key: 'part', title: text.part, value: ({ part }) => part.title[language] },
    ...Object.entries(figure.columns ?? {}).map(([key, { title }]): ShownColumn<Row> => ({ key, title: title[language], value: ({ part }) => figure.marks?.[part.cells?.[key] ?? '']?.[language] ?? '' })),
    ...(rows.some(({ part }) => part.describes) ? [{ key: 'means', title: text.means, value: ({ part }: Row) => part.describes?.[language] ?? '' }] : []),
    ...(rows.some(({ part }) => part.stages.length > 0) ? [{ key: 'stages', title: text.stages, value: ({ part }: Row) => part.stages.map(stageName).join(', ') }] : []),
    ...(rows.some(({ part }) => part.see.length > 0) ? [{
      key: 'see', title: text.leads, value: ({ part }: Row) => part.see.map((id) => titleOf(knowledge, id, language)).join('; '),
      show: ({ part }: Row) => <ul className="plain">{part.see.map((id) => <li key={id}><GoLink to={addressOf(id)}>{titleOf(knowledge, id, language)}</GoLink></li>)}</ul>,
    }] : []),
  ]
  return <DataTable caption={text.parts} rows={rows} rowKey={({ key }) => key} columns={columns} />
}

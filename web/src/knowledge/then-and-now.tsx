/** What the source documents say that no longer holds: then and now side by side, when it changed, and by which law. */
import { cite } from '@rustning/knowledge/pack'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { addressOfRow, isRow } from './chapter.ts'
import { chapterText } from './chapter.text.ts'
import { addressOf, titleOf } from './entry.ts'
import { Cited } from './law.tsx'
import { changedOn, pointsOf, type Point } from './points.ts'
import { useLibrary } from './use-knowledge.ts'

export default function ThenAndNow() {
  const text = useText(chapterText)
  const { language } = useLanguage()
  const { data, error, again } = useLibrary()
  if (error) return <Page title={text.thenTitle} narrow><Problem error={error} retry={again} /></Page>
  if (!data) return <Loading />
  const { knowledge } = data
  const rowsOf = ({ point }: Point) => point['from-sources'].filter(isRow)
  return (
    <Page title={text.thenTitle} lead={text.thenLead} actions={<GoButton to="/knowledge/sources">{text.toMap}</GoButton>}>
      <DataTable
        caption={text.points} rows={pointsOf(knowledge)} rowKey={({ id }) => id}
        columns={[
          { key: 'was', title: text.was, value: ({ point }) => point.was[language] },
          { key: 'now', title: text.now, value: ({ point }) => point.now[language] },
          { key: 'changed', title: text.changed, value: ({ point }) => point['changed-on'], show: ({ point }) => changedOn(point, text.unknownDay, language) },
          {
            key: 'law', title: text.law, value: ({ point }) => point.basis.map((basis) => cite(knowledge, basis, language)).join('; '),
            show: ({ point }) => <ul className="plain">{point.basis.map((basis) => <li key={basis}><Cited knowledge={knowledge} basis={basis} bare /></li>)}</ul>,
          },
          {
            key: 'see', title: text.see, value: ({ point }) => point.see.map((id) => titleOf(knowledge, id, language)).join('; '),
            show: ({ point }) => <ul className="plain">{point.see.map((id) => <li key={id}><GoLink to={addressOf(id)}>{titleOf(knowledge, id, language)}</GoLink></li>)}</ul>,
          },
          {
            key: 'rows', title: text.rows, value: (one) => rowsOf(one).join(', '),
            show: (one) => <ul className="chips">{rowsOf(one).map((row) => <li key={row}><GoLink to={addressOfRow(row)}>{row}</GoLink></li>)}</ul>,
          },
        ]}
      />
    </Page>
  )
}

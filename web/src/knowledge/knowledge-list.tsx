/**
 * The knowledge browser: every statement, term, framework and law in one searchable list, narrowed by kind, subject, stage and law. It asks
 * the server for nothing but the files that the open assessment reads too, so what somebody looks for is known to nobody.
 */
import { Button } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { stages } from '@rustning/engine'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { DataTable } from '../design/table.tsx'
import { Loading } from '../shell/gates.tsx'
import { locales, useLanguage, useText } from '../shell/language.tsx'
import { Choose } from './choose.tsx'
import { addressOf, entriesOf, entryKinds } from './entry.ts'
import { knowledgeText } from './knowledge.text.ts'
import { themeText } from './theme.text.ts'
import { useLibrary } from './use-knowledge.ts'
import { useStageName } from './use-stage.ts'

const choices = ['kind', 'theme', 'stage', 'law'] as const

export default function KnowledgeList() {
  const text = useText(knowledgeText), themes = useText(themeText)
  const { language } = useLanguage()
  const stageName = useStageName()
  const { data, error, again } = useLibrary()
  const [params, setParams] = useSearchParams()
  const entries = useMemo(() => (data ? entriesOf(data.knowledge, language) : []), [data, language])
  const collator = new Intl.Collator(locales[language])
  const lawName = (id: string) => data?.knowledge.sources[id]?.short[language] ?? id
  const lawsUsed = useMemo(() => [...new Set(entries.flatMap(({ laws }) => laws))], [entries])
  const [kind, theme, stage, law] = choices.map((name) => params.get(name))
  const found = entries.filter((one) => (!kind || one.kind === kind) && (!theme || one.theme === theme) && (!stage || one.stages.some((own) => own === stage)) && (!law || one.laws.includes(law)))
  const sorted = (options: { value: string; title: string }[]) => options.sort((a, b) => collator.compare(a.title, b.title))
  return (
    <Page
      title={text.title} lead={text.lead}
      actions={<><GoButton to="/knowledge/sources">{text.maps.sources}</GoButton><GoButton to="/knowledge/then-and-now">{text.maps.thenAndNow}</GoButton><GoButton to="/knowledge/figures">{text.maps.figures}</GoButton></>}
    >
      {error ? <Problem error={error} retry={again} />
        : !data ? <Loading />
          : (
            <>
              <div className="choose">
                <Choose name="kind" label={text.kind} options={entryKinds.map((value) => ({ value, title: text.many[value] }))} />
                <Choose name="theme" label={text.theme} options={sorted(Object.entries(themes).map(([value, title]) => ({ value, title })))} />
                <Choose name="stage" label={text.stage} options={stages.map((value) => ({ value, title: stageName(value) }))} />
                <Choose name="law" label={text.law} options={sorted(lawsUsed.map((value) => ({ value, title: lawName(value) })))} />
                {choices.some((name) => params.has(name)) && <Button variant="tertiary" onClick={() => setParams((before) => new URLSearchParams([...before].filter(([name]) => !choices.some((own) => own === name))), { replace: true })}>{text.clear}</Button>}
              </div>
              <DataTable
                caption={text.rows} rows={found} rowKey={({ id }) => id}
                columns={[
                  { key: 'title', title: text.name, value: ({ title }) => title, show: ({ id, title }) => <GoLink to={addressOf(id)}>{title}</GoLink> },
                  { key: 'says', title: text.says, value: ({ says }) => says, show: ({ says }) => <span className="clamped">{says}</span> },
                  { key: 'kind', title: text.kind, value: (one) => text.kinds[one.kind] },
                  { key: 'theme', title: text.theme, value: (one) => (one.theme === undefined ? '' : (themes[one.theme] ?? '')) },
                  { key: 'stage', title: text.stage, value: (one) => one.stages.map(stageName).join(', ') },
                  { key: 'law', title: text.law, value: ({ laws }) => laws.map(lawName).join(', ') },
                ]}
              />
            </>
          )}
    </Page>
  )
}

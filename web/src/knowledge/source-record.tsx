/** A law or guide with the provisions that are used and what rests on each; and a value that the law sets, by date. */
import { Link, Paragraph } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { cite } from '@rustning/knowledge/pack'
import { dayText, valueText } from '@rustning/server/judgement/sentence/sentence.ts'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import { today } from '../assessment/work.ts'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { DataTable } from '../design/table.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { addressOf, titleOf } from './entry.ts'
import { Grounds } from './grounds.tsx'
import { Cited, stateOf } from './law.tsx'
import { recordText } from './record.text.ts'
import type { RecordProps } from './use-knowledge.ts'

export function SourceRecord({ library: { knowledge }, id }: RecordProps) {
  const text = useText(recordText)
  const { language } = useLanguage()
  const source = knowledge.sources[id]
  const resting = useMemo(() => {
    const by = new Map<string, Set<string>>()
    const credit = (basis: string, one: string) => void (basis === id || basis.startsWith(`${id}/`) ? by.set(basis, (by.get(basis) ?? new Set()).add(one)) : undefined)
    for (const { id: one, versions, retired } of knowledge.pack.statements) if (!retired) for (const { basis } of versions) for (const provision of basis) credit(provision, one)
    for (const { id: one, periods } of Object.values(knowledge.parameters)) for (const { basis } of periods) for (const provision of basis) credit(provision, one)
    return [...by].map(([basis, ids]) => ({ basis, ids: [...ids] }))
  }, [knowledge, id])
  if (!source) return undefined
  const { from, to } = source['in-force']
  return (
    <>
      <dl className="terms">
        <dt>{text.about}</dt><dd>{source.title[language]}</dd>
        <dt>{text[stateOf({ from, ...(to !== undefined && { to }) }, today())]}</dt><dd>{from === 'undecided' ? text.undecided : text.from(dayText(from, language))}{to !== undefined && ` ${text.until(dayText(to, language))}`}</dd>
        {source.note && <><dt>{text.says}</dt><dd>{source.note[language]}</dd></>}
        {source.link !== undefined && <><dt>{text.link}</dt><dd><Link href={source.link} rel="noreferrer">{source.link}</Link></dd></>}
      </dl>
      {resting.length > 0 && (
        <Section title={text.restsOn}>
          <DataTable
            caption={text.provisions} rows={resting} rowKey={({ basis }) => basis}
            columns={[
              { key: 'provision', title: text.provision, value: ({ basis }) => cite(knowledge, basis, language) },
              { key: 'about', title: text.about, value: ({ basis }) => source.provisions[basis.slice(id.length + 1)]?.title?.[language] ?? '' },
              {
                key: 'statements', title: text.restsOn, value: ({ ids }) => ids.map((one) => titleOf(knowledge, one, language)).join('; '),
                show: ({ ids }) => <ul className="plain">{ids.map((one) => <li key={one}><GoLink to={addressOf(one)}>{titleOf(knowledge, one, language)}</GoLink></li>)}</ul>,
              },
            ]}
          />
        </Section>
      )}
      <Grounds id={id} confidence={source.confidence} checkedOn={source['checked-on']} rows={[]} />
    </>
  )
}

export function ValueRecord({ library: { knowledge, grounds }, id }: RecordProps) {
  const text = useText(recordText), sentences = useText(sentenceText)
  const { language } = useLanguage()
  const info = knowledge.parameters[id]
  if (!info) return undefined
  return (
    <>
      <ul className="versions">
        {info.periods.toReversed().map((period) => (
          <li key={period.from}>
            <p><strong>{valueText(period.value, info, language)}</strong> {text.from(dayText(period.from, language))}</p>
            {period.note && <Paragraph className="reading">{period.note[language]}</Paragraph>}
            {period.basis.length > 0 && <ul>{period.basis.map((basis) => <li key={basis}><Cited knowledge={knowledge} basis={basis} /></li>)}</ul>}
            <p className="subtle">{sentences.confidence[period.confidence]}</p>
          </li>
        ))}
      </ul>
      <Grounds id={id} confidence={info.confidence} checkedOn={grounds[id]?.['checked-on']} rows={grounds[id]?.['from-sources'] ?? []} />
    </>
  )
}

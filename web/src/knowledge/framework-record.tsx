/** A framework's numbering, as far as its licence lets us carry it, and which of our statements answer to each number. */
import { Link, Paragraph } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { GoLink } from '../design/go.tsx'
import { DataTable } from '../design/table.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { addressOf, titleOf } from './entry.ts'
import { Grounds } from './grounds.tsx'
import { knowledgeText } from './knowledge.text.ts'
import { recordText } from './record.text.ts'
import type { RecordProps } from './use-knowledge.ts'

export function FrameworkRecord({ library: { knowledge }, id }: RecordProps) {
  const text = useText(recordText), { theme } = useText(knowledgeText)
  const { language } = useLanguage()
  const info = knowledge.reference.framework[id]
  const answering = useMemo(() => {
    const by = new Map<string, string[]>()
    for (const { from, to, pairs } of Object.values(knowledge.reference.mapping)) {
      if (from !== 'statements' || to !== id) continue
      for (const [statement, pair] of Object.entries(pairs)) for (const number of pair.to) by.set(number, [...(by.get(number) ?? []), statement])
    }
    return by
  }, [knowledge, id])
  if (!info) return undefined
  const rows = Object.entries(info.items).map(([number, item]) => ({ number, item, statements: answering.get(number) ?? [] }))
  return (
    <>
      <dl className="terms">
        <dt>{text.publisher}</dt><dd>{info.publisher}</dd>
        {info.link !== undefined && <><dt>{text.link}</dt><dd><Link href={info.link} rel="noreferrer">{info.link}</Link></dd></>}
      </dl>
      <Paragraph className="reading">{text.ours[info.ships]}</Paragraph>
      {info.note && <Paragraph className="reading">{info.note[language]}</Paragraph>}
      <DataTable
        caption={text.numbers} rows={rows} rowKey={({ number }) => number}
        columns={[
          { key: 'number', title: text.number, value: ({ number }) => number },
          { key: 'group', title: theme, value: ({ item }) => info.groups[item.in]?.title[language] ?? item.in },
          { key: 'about', title: text.about, value: ({ item }) => item.title?.[language] ?? '' },
          {
            key: 'statements', title: text.statement, value: ({ statements }) => statements.map((one) => titleOf(knowledge, one, language)).join('; '),
            show: ({ statements }) => <ul className="plain">{statements.map((one) => <li key={one}><GoLink to={addressOf(one)}>{titleOf(knowledge, one, language)}</GoLink></li>)}</ul>,
          },
        ]}
      />
      <Grounds id={id} confidence={info.confidence} checkedOn={info['checked-on']} rows={info['from-sources']} />
    </>
  )
}

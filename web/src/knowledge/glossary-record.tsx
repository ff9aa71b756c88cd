/** Words and roles: a list of what each means, every line a place that can be linked to. */
import { Paragraph } from '@digdir/designsystemet-react'
import { useLanguage, useText } from '../shell/language.tsx'
import { Grounds } from './grounds.tsx'
import { Cited } from './law.tsx'
import { recordText } from './record.text.ts'
import type { RecordProps } from './use-knowledge.ts'
import { useStageName } from './use-stage.ts'

export function GlossaryRecord({ library: { knowledge }, id }: RecordProps) {
  const text = useText(recordText)
  const { language } = useLanguage()
  const stageName = useStageName()
  const terms = knowledge.reference.term[id], roles = knowledge.reference.role[id]
  const file = terms ?? roles
  return (
    <>
      <ul className="glossary">
        {Object.entries(terms?.terms ?? {}).map(([key, { term, means, 'also-called': others, outdated, see }]) => (
          <li key={key} id={key}>
            <h2>{term[language]}</h2>
            <Paragraph>{means[language]}</Paragraph>
            {others.length > 0 && <p className="subtle">{text.also}: {others.join(', ')}</p>}
            {outdated && <p>{text.outdated}: {outdated[language]}</p>}
            {see.map((basis) => <p key={basis} className="subtle"><Cited knowledge={knowledge} basis={basis} /></p>)}
          </li>
        ))}
        {Object.entries(roles?.roles ?? {}).map(([key, { title, does, stages }]) => (
          <li key={key} id={key}>
            <h2>{title[language]}</h2>
            <Paragraph>{does[language]}</Paragraph>
            <p className="subtle">{stages.map(stageName).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {file && <Grounds id={id} confidence={file.confidence} checkedOn={file['checked-on']} rows={[...new Set(Object.values(terms?.terms ?? roles?.roles ?? {}).flatMap((one) => one['from-sources']))]} />}
    </>
  )
}

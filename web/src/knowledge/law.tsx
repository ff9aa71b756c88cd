/** Which law a statement rests on, reading by reading: what holds today, what is coming and what held before, each provision with a link to where it stands. */
import { Link, Paragraph, Tag } from '@digdir/designsystemet-react'
import type { Statement, Version } from '@rustning/engine'
import { cite, type Knowledge } from '@rustning/knowledge/pack'
import { dayText } from '@rustning/server/judgement/sentence/sentence.ts'
import { today } from '../assessment/work.ts'
import { GoLink } from '../design/go.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { recordText } from './record.text.ts'

type State = 'holds' | 'coming' | 'past'

export function stateOf({ from, to }: Pick<Version, 'from' | 'to'>, on: string): State {
  if (from === 'undecided' || from > on) return 'coming'
  return to !== undefined && to < on ? 'past' : 'holds'
}

/** One provision: our page about the law, and, unless it stands `bare` in a table, what it is about and the law itself where it is published. */
export function Cited({ knowledge, basis, bare = false }: { readonly knowledge: Knowledge; readonly basis: string; readonly bare?: boolean }) {
  const { language } = useLanguage()
  const text = useText(recordText)
  const [id = ''] = basis.split('/')
  const source = knowledge.sources[id]
  const provision = source?.provisions[basis.slice(id.length + 1)]
  const name = cite(knowledge, basis, language)
  if (bare) return <GoLink to={`/knowledge/source/${id}`}>{name}</GoLink>
  return (
    <>
      <GoLink to={`/knowledge/source/${id}`}>{name}</GoLink>
      {provision?.title && `: ${provision.title[language]}`}
      {source?.link !== undefined && <> (<Link href={source.link} rel="noreferrer" aria-label={`${text.link}: ${name}`}>{text.link}</Link>)</>}
      {provision?.note && <span className="subtle"> {provision.note[language]}</span>}
    </>
  )
}

export function Law({ knowledge, statement }: { readonly knowledge: Knowledge; readonly statement: Statement }) {
  const text = useText(recordText)
  const { language } = useLanguage()
  const on = today()
  if (statement.versions.every(({ basis }) => basis.length === 0)) return <Paragraph className="reading">{text.noLaw}</Paragraph>
  return (
    <ul className="versions">
      {statement.versions.toReversed().map((version) => {
        const state = stateOf(version, on)
        return (
          <li key={version.from}>
            <div className="row">
              <Tag data-color={state === 'holds' ? 'success' : state === 'coming' ? 'warning' : 'neutral'} variant="outline">{text[state]}</Tag>
              <span>{version.from === 'undecided' ? text.undecided : text.from(dayText(version.from, language))}{version.to !== undefined && ` ${text.until(dayText(version.to, language))}`}</span>
            </div>
            <ul>{version.basis.map((basis) => <li key={basis}><Cited knowledge={knowledge} basis={basis} /></li>)}</ul>
          </li>
        )
      })}
    </ul>
  )
}

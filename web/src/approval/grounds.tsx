/**
 * What an assessment or a case rests on, as a person reads it: noun by noun, with each fact as it was shown, who said it and when. The digest
 * that is signed stands beside it, for whoever wants to compare.
 */
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { GroundShown } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { saidIn } from '@rustning/server/judgement/sentence/said.ts'
import { Fold } from '../design/fold.tsx'
import { usePack } from '../knowledge/use-knowledge.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { approvalText } from './approval.text.ts'
import { changesIn } from './changes.ts'

interface Named { readonly what: string; readonly id: string; readonly title?: string | undefined }

function useGroundName(): (ground: Named) => string {
  const text = useText(approvalText)
  const { language } = useLanguage()
  const { data: knowledge } = usePack()
  return ({ what, id, title }) => (what === 'facts' ? (knowledge?.nouns[id]?.title[language] ?? id) : what === 'offer' ? text.copyFrom(title ?? '') : (title ?? id))
}

interface GroundsProps {
  readonly grounds: readonly (Named & { readonly says?: GroundShown | undefined })[]
  readonly digest: string
  /** What the digest is of, where it is of more than the grounds. */
  readonly says?: string
}

export function Grounds({ grounds, digest, says }: GroundsProps) {
  const text = useText(approvalText)
  const nameOf = useGroundName()
  return (
    <div className="grounds">
      {grounds.length === 0 ? <Paragraph>{text.groundsNone}</Paragraph> : (
        <ul className="lines">
          {grounds.map((ground) => (
            <li key={`${ground.what} ${ground.id}`}>
              {ground.says === undefined ? <span className="ground">{nameOf(ground)}</span> : <Known name={nameOf(ground)} says={ground.says} />}
            </li>
          ))}
        </ul>
      )}
      <Paragraph data-size="sm" className="subtle checksum">{says ?? text.checksumHelp}: <code>{digest}</code></Paragraph>
    </div>
  )
}

/** More than this is folded, until somebody opens it or prints the page. */
const few = 8

function Known({ name, says }: { readonly name: string; readonly says: GroundShown }) {
  const text = useText(approvalText)
  const { language } = useLanguage()
  const { data } = usePack()
  if (!data) return <span className="ground">{name}</span>
  // Its texts are asked for in the reader's language only.
  const { said, list, count } = saidIn(data as Knowledge, says, language)
  if (count === 0) return <span className="ground">{name} <span className="subtle">{list ?? text.knownNone}</span></span>
  const all = (
    <>
      {list !== undefined && <Paragraph data-size="sm" className="subtle">{list}</Paragraph>}
      {said.map(({ item, lines }, index) => (
        <div className="said-of" key={item ?? index}>
          {item !== undefined && <strong>{item}</strong>}
          <ul className="plain">{lines.map(({ question, answer, origin }) => <li key={question}>{question} <strong>{answer}</strong> <span className="subtle">({origin})</span></li>)}</ul>
        </div>
      ))}
    </>
  )
  return count <= few ? <div className="known"><span className="ground">{name}</span>{all}</div>
    : <Fold summary={<><span className="what">{name}</span> <span className="subtle">{text.known(count)}</span></>}>{() => all}</Fold>
}

interface MovedProps {
  /** `was` where it is known what the ground said when it was shown, `now` where it is known what it says. */
  readonly moved: readonly (Named & { readonly how: 'changed' | 'gone' | 'new'; readonly was?: GroundShown | undefined; readonly now?: GroundShown | undefined })[]
  readonly title?: string
  /** Why this matters, and what to do. */
  readonly children?: ReactNode
}

/** Which ground moved, and how: what was shown then, and what it is now. */
export function MovedGrounds({ moved, title, children }: MovedProps) {
  const text = useText(approvalText)
  const nameOf = useGroundName()
  if (moved.length === 0) return null
  return (
    <Alert data-color="warning" className="moved">
      <Heading level={2} data-size="2xs">{title ?? text.moved}</Heading>
      <ul>{moved.map((one) => <li key={`${one.what} ${one.id}`}><strong>{nameOf(one)}</strong> ({text.how[one.how]})<Differences {...one} /></li>)}</ul>
      {children}
    </Alert>
  )
}

function Differences({ how, was, now }: Pick<MovedProps['moved'][number], 'how' | 'was' | 'now'>) {
  const text = useText(approvalText)
  const { language } = useLanguage()
  const { data } = usePack()
  // What was not kept as it was shown cannot be compared.
  if (!data || (how !== 'new' && !was) || (how !== 'gone' && !now)) return undefined
  const { said, came, went, list } = changesIn(data as Knowledge, was, now, language)
  const lines = [
    ...said.map(({ item, question, was: before, now: after, origin }) => (
      <li key={`${item ?? ''} ${question}`}>{item !== undefined && `${item}: `}{question} {text.was}: <strong>{before ?? text.unsaid}</strong>. {text.now}: <strong>{after ?? text.unsaid}</strong>{origin !== undefined && <span className="subtle"> ({origin})</span>}.</li>
    )),
    ...came.map((name) => <li key={`came ${name}`}>{text.came}: <strong>{name}</strong></li>),
    ...went.map((name) => <li key={`went ${name}`}>{text.went}: <strong>{name}</strong></li>),
    ...(list ? [<li key="list">{text.was}: {list.was ?? text.unsaid} {text.now}: {list.now ?? text.unsaid}</li>] : []),
  ]
  if (lines.length === 0) return undefined
  return lines.length <= few ? <ul>{lines}</ul> : <><ul>{lines.slice(0, few)}</ul><Fold summary={text.moreMoved(lines.length - few)}>{() => <ul>{lines.slice(few)}</ul>}</Fold></>
}

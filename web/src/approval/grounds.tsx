/**
 * What an assessment or a case rests on, as a person reads it: noun by noun, opened to the answers behind, and what has moved since. The digest
 * that is signed stands beside it, for whoever wants to compare.
 */
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { Value } from '@rustning/engine'
import { answerText, questionText } from '@rustning/server/judgement/sentence/sentence.ts'
import { answerRoutes, type AnswerSaid } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import { Fold } from '../design/fold.tsx'
import { usePack } from '../knowledge/use-knowledge.ts'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'

interface Named { readonly what: string; readonly id: string; readonly title?: string | undefined }

function useGroundName(): (ground: Named) => string {
  const text = useText(approvalText)
  const { language } = useLanguage()
  const { data: knowledge } = usePack()
  return ({ what, id, title }) => (what === 'facts' ? (knowledge?.nouns[id]?.title[language] ?? id) : what === 'offer' ? text.copyFrom(title ?? '') : (title ?? id))
}

function useAnswers(engagement: string | undefined, part: string | undefined) {
  const { organisation, may } = useHere()
  const client = useClient(answerRoutes)
  return useQuery({
    queryKey: ['answers', organisation, engagement ?? '', part ?? ''], enabled: engagement !== undefined && may(answerRoutes.readAnswers),
    queryFn: () => client.readAnswers({ params: { organisation, engagement: engagement ?? '' }, query: part === undefined ? {} : { part } }),
  })
}

interface GroundsProps {
  /** Left out where they are somebody else’s. */
  readonly engagement?: string
  readonly part?: string | undefined
  readonly grounds: readonly Named[]
  readonly digest: string
  /** The answers as they are now stand under each; left out where the grounds are those of another day. */
  readonly now?: boolean
  /** What the digest is of, where it is of more than the grounds. */
  readonly says?: string
}

export function Grounds({ engagement, part, grounds, digest, now = false, says }: GroundsProps) {
  const text = useText(approvalText)
  const nameOf = useGroundName()
  const { data: answers } = useAnswers(now ? engagement : undefined, part)
  const { data: knowledge } = usePack()
  const itemName = (said: AnswerSaid) => answers?.lists.flatMap(({ items }) => items).find(({ item }) => item === said.item)?.name
  const of = (noun: string) => answers?.answers.filter(({ fact }) => knowledge?.facts[fact]?.noun === noun) ?? []
  return (
    <div className="grounds">
      {grounds.length === 0 ? <Paragraph>{text.groundsNone}</Paragraph> : (
        <ul className="lines">
          {grounds.map((ground) => {
            const said = now && ground.what === 'facts' ? of(ground.id) : undefined
            return (
              <li key={`${ground.what} ${ground.id}`}>
                {said === undefined ? <span className="ground">{nameOf(ground)}</span> : said.length === 0
                  ? <span className="ground">{nameOf(ground)} <span className="subtle">{text.answersNone}</span></span>
                  : <Fold summary={<><span className="what">{nameOf(ground)}</span> <span className="subtle">{text.answersHere(said.length)}</span></>}>{() => <ul className="plain">{said.map((one) => <Said key={one.id} said={one} item={itemName(one)} />)}</ul>}</Fold>}
              </li>
            )
          })}
        </ul>
      )}
      <Paragraph data-size="sm" className="subtle checksum">{says ?? text.checksumHelp}: <code>{digest}</code></Paragraph>
    </div>
  )
}

function Said({ said: { fact, value, kind, by, at }, item }: { readonly said: AnswerSaid; readonly item: string | undefined }) {
  const { language } = useLanguage()
  const { day } = useTimes()
  const { data } = usePack()
  if (!data) return null
  // Its texts are asked for in the reader's language only.
  const knowledge = data as Parameters<typeof answerText>[0]
  return (
    <li>
      {item !== undefined && <strong>{item}: </strong>}{questionText(knowledge, fact, language)} <strong>{answerText(knowledge, fact, kind === 'value' ? (value as Value) : undefined, language)}</strong>{' '}
      <span className="subtle">({by !== undefined && `${by}, `}{day(at)})</span>
    </li>
  )
}

export function MovedGrounds({ moved, title }: { readonly moved: readonly (Named & { readonly how: 'changed' | 'gone' | 'new' })[]; readonly title?: string }) {
  const text = useText(approvalText)
  const nameOf = useGroundName()
  if (moved.length === 0) return null
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{title ?? text.moved}</Heading>
      <ul>{moved.map((one) => <li key={`${one.what} ${one.id}`}>{nameOf(one)} ({text.how[one.how]})</li>)}</ul>
    </Alert>
  )
}

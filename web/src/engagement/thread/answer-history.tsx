/** Everything that was ever said to one question, the newest first; the address says which. What was said here can be withdrawn, and then what holds more widely counts again. */
import { Button } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Knowledge } from '@rustning/knowledge/pack'
import { questionText } from '@rustning/server/judgement/sentence/sentence.ts'
import { answerRoutes } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import { Section } from '../../design/page.tsx'
import { Problem } from '../../design/problem.tsx'
import { useClient } from '../../shell/client.ts'
import { useLanguage, useText, useTimes } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { saidText } from './answer-table.tsx'
import { answersText } from './answers.text.ts'
import { useEngagement, useThreadChanged } from './use-thread.ts'

export function AnswerHistory({ knowledge }: { readonly knowledge: Knowledge }) {
  const [params] = useSearchParams()
  const fact = params.get('history'), item = params.get('item') ?? undefined
  return fact === null ? undefined : <History key={`${fact} ${item ?? ''}`} knowledge={knowledge} fact={fact} item={item} />
}

function History({ knowledge, fact, item }: { readonly knowledge: Knowledge; readonly fact: string; readonly item: string | undefined }) {
  const text = useText(answersText)
  const { language } = useLanguage()
  const { moment } = useTimes()
  const { organisation, may } = useHere()
  const { engagement, key } = useEngagement()
  const [, setParams] = useSearchParams()
  const client = useClient(answerRoutes)
  const changed = useThreadChanged()
  const place = useRef<HTMLDivElement>(null)
  const [wrong, setWrong] = useState<unknown>()
  const query = { fact, ...(item !== undefined && { item }) }
  const { data, error, refetch } = useQuery({ queryKey: [...key, 'answer-history', fact, item], queryFn: () => client.readAnswerHistory({ params: { organisation, engagement }, query }) })
  useEffect(() => place.current?.focus(), [])
  const close = () => setParams((before) => {
    const after = new URLSearchParams(before)
    after.delete('history')
    after.delete('item')
    return after
  }, { replace: true, preventScrollReset: true })
  const newest = data?.answers[0]
  const withdraw = async () => {
    try {
      await client.giveAnswers({ params: { organisation, engagement }, body: { ...(newest?.part !== undefined && { part: newest.part }), withdraw: [query] } })
      await changed()
    } catch (refused) {
      setWrong(refused)
    }
  }
  return (
    <div ref={place} tabIndex={-1} className="answer-history">
      <Section title={text.historyOf(questionText(knowledge, fact, language))}>
        {(error !== null || wrong !== undefined) && <Problem error={error ?? wrong} retry={() => void refetch()} />}
        <ul className="plain">
          {data?.answers.map((answer) => (
            <li key={answer.id}><strong>{saidText(knowledge, answer, language)}</strong> <span className="subtle">{[answer.by ?? text.program, moment(answer.at), answer.source, text.scopes[answer.scope]].filter(Boolean).join(' · ')}</span></li>
          ))}
        </ul>
        <div className="row actions">
          <Button variant="secondary" onClick={close}>{text.close}</Button>
          {newest && newest.kind !== 'withdrawn' && newest.scope !== 'organisation' && may(answerRoutes.giveAnswers) && <Button variant="tertiary" onClick={() => void withdraw()}>{text.withdraw}</Button>}
        </div>
      </Section>
    </div>
  )
}

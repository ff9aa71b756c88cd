/** The answers that count, as a table: the question, the answer, who said it and from where, and the ways to change it or see what was said before. */
import type { Value } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import { answerText, questionText } from '@rustning/server/judgement/sentence/sentence.ts'
import { answerRoutes, type AnswerSaid, type AnswersStanding } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import { GoLink } from '../../design/go.tsx'
import { DataTable } from '../../design/table.tsx'
import type { Language } from '@rustning/knowledge/pack'
import { useLanguage, useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { answersText } from './answers.text.ts'
import { useWithin } from './use-thread.ts'

/** What an answer says, in words. Sets come over the wire as they are in the engine. */
export function saidText(knowledge: Knowledge, { fact, kind, value }: AnswerSaid, language: Language): string {
  if (kind !== 'value') return answersText[language][kind]
  const named = value as { readonly name?: string; readonly complete?: boolean; readonly members?: unknown }
  if (named?.name !== undefined) return named.name
  return answerText(knowledge, fact, value as Value, language)
}

export function AnswerTable({ knowledge, standing: { answers, lists } }: { readonly knowledge: Knowledge; readonly standing: AnswersStanding }) {
  const text = useText(answersText)
  const { language } = useLanguage()
  const { may } = useHere()
  const within = useWithin()
  const rows = [...answers].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const of = ({ fact, item }: AnswerSaid) => {
    const noun = knowledge.facts[fact]?.noun, items = lists.find((list) => list.noun === noun)?.items ?? []
    const index = items.findIndex((one) => one.item === item)
    return { asks: item === undefined || noun === undefined ? fact : fact.replace(noun, `${noun}[${index + 1}]`), name: items[index]?.name }
  }
  const question = (answer: AnswerSaid) => {
    const { asks, name } = of(answer)
    return questionText(knowledge, asks, language, name)
  }
  const origin = ({ by, source }: AnswerSaid) => [by ?? text.program, source].filter(Boolean).join('. ')
  const ways = (answer: AnswerSaid) => {
    const { asks, name } = of(answer), asked = question(answer)
    return (
      <div className="row actions answer-ways">
        {may(answerRoutes.giveAnswers) && <GoLink to={within('answers', { ask: asks, ...(name !== undefined && { of: name }) })}>{text.change}<span className="ds-sr-only">: {asked}</span></GoLink>}
        <GoLink to={within('answers', { history: answer.fact, ...(answer.item !== undefined && { item: answer.item }) })}>{text.history}<span className="ds-sr-only">: {asked}</span></GoLink>
      </div>
    )
  }
  return (
    <DataTable
      caption={text.answers} first={20} rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: 'question', title: text.question, value: question, show: (answer) => <>{question(answer)}{ways(answer)}</> },
        { key: 'answer', title: text.answer, value: (answer) => saidText(knowledge, answer, language), show: (answer) => <strong>{saidText(knowledge, answer, language)}</strong> },
        { key: 'by', title: text.by, value: origin },
        { key: 'at', title: text.at, value: ({ at }) => at, kind: 'time' },
        { key: 'scope', title: text.scope, value: ({ scope }) => text.scopes[scope] },
      ]}
    />
  )
}

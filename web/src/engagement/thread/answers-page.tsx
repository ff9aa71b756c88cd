/** What is asked about an engagement, one question at a time, and everything that was answered: by whom, when and from where. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { answerRoutes } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import type { PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Section } from '../../design/page.tsx'
import { Problem } from '../../design/problem.tsx'
import { useKnowledge } from '../../knowledge/use-knowledge.ts'
import { Loading } from '../../shell/gates.tsx'
import { useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { AnswerHistory } from './answer-history.tsx'
import { AnswerTable } from './answer-table.tsx'
import { answersText } from './answers.text.ts'
import { Interview } from './interview.tsx'
import { Thread } from './thread.tsx'
import { useAnswers } from './use-answers.ts'
import { useJudgement } from './use-thread.ts'

export default function AnswersPage() {
  return <Thread page="answers">{({ parts }, part) => <Answers key={part.id} part={part} several={parts.length > 1} />}</Thread>
}

function Answers({ part, several }: { readonly part: PartAnswer; readonly several: boolean }) {
  const text = useText(answersText)
  const { may } = useHere()
  const knowledge = useKnowledge(), judged = useJudgement(part.id), standing = useAnswers(part.id)
  const error = knowledge.error ?? judged.error ?? standing.error
  if (error) return <Problem error={error} retry={() => void Promise.all([knowledge.refetch(), judged.refetch(), standing.refetch()])} />
  if (!knowledge.data || !judged.data || !standing.data) return <Loading />
  const { answers, outdated } = standing.data
  return (
    <>
      {!part.ended && may(answerRoutes.giveAnswers) && <Interview knowledge={knowledge.data} judged={judged.data} standing={standing.data} part={part} several={several} />}
      <AnswerHistory knowledge={knowledge.data} />
      <Section title={text.answers}>
        {answers.length === 0 ? <Paragraph className="subtle">{text.noAnswers}</Paragraph> : <AnswerTable knowledge={knowledge.data} standing={standing.data} />}
        {outdated.length > 0 && <Alert data-color="warning"><Paragraph>{text.outdated(outdated.length)}</Paragraph></Alert>}
      </Section>
    </>
  )
}

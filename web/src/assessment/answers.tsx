/** Everything that was answered, in the order it is asked, and the way to answer anew. */
import { answerText, list, parseAsks, questionText } from '@rustning/server/judgement/sentence/sentence.ts'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import { Fold } from '../design/fold.tsx'
import { Section } from '../design/page.tsx'
import { Button } from '../design/plain.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { assessmentText } from './assessment.text.ts'
import { answersOf, type View } from './work.ts'

export function Answers({ knowledge, work, change }: View) {
  const text = useText(assessmentText)
  const { language } = useLanguage()
  const { facts, stage } = work.interview
  const shown = (asks: string): string => {
    const { fact, item, noun } = parseAsks(asks)
    if (noun === undefined) return answerText(knowledge, fact, facts.known[fact]?.value, language)
    const members = facts.items[noun]?.members ?? []
    if (item === undefined) return members.length === 0 ? sentenceText[language].nothing : list(members.map(({ name }) => name), language)
    return answerText(knowledge, fact, members[item]?.known[fact]?.value, language)
  }
  const again = (asks: string) => change({ ...work, asking: asks, showing: 'questions' })
  const line = (asks: string, question: string, answer: string) => (
    <li key={asks}>
      <span>{question} <strong>{answer}</strong></span>
      <Button variant="tertiary" data-size="sm" className="actions" aria-label={text.changeOne(question)} onClick={() => again(asks)}>{text.changeShort}</Button>
    </li>
  )
  const given = answersOf(facts, knowledge)
  return (
    <Section title={text.answers}>
      <Fold summary={text.answered(given.length)}>
        {() => (
          <ul className="answers">
            {stage && line('stage', text.stage, text.stages[stage].title)}
            {given.map(({ asks, item }) => line(asks, questionText(knowledge, asks, language, item), shown(asks)))}
          </ul>
        )}
      </Fold>
    </Section>
  )
}

/**
 * What is not answered yet. Somebody who has just brought in what they use may be met by more than a hundred questions: the few that settle
 * most are shown, with how many there are, how many of them may wait and why. The others are one press away, and none is left out of the count.
 */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { answerRoutes } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import { Fold } from '../../design/fold.tsx'
import { GoLink } from '../../design/go.tsx'
import { Section } from '../../design/page.tsx'
import { useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { openQuestionsText } from './open-questions.text.ts'
import { useWithin, type Judged } from './use-thread.ts'

type Next = Judged['part']['next']
type Asked = Next['questions'][number]

/** So many are shown at first; one more than these is not worth a fold. */
const few = 5

export function OpenQuestions({ next: { total, gate, now, questions } }: { readonly next: Next }) {
  const text = useText(openQuestionsText)
  if (total === 0) return undefined
  const later = total - gate - now, folded = total > few + 1
  return (
    <Section title={text.title}>
      <Paragraph className="reading">{[text.open(total, gate), now > 0 && total > 1 && text.now(now), later > 0 && total > 1 && text.later(later), folded && text.begin(few)].filter(Boolean).join(' ')}</Paragraph>
      <Questions of={folded ? questions.slice(0, few) : questions} />
      {folded && (
        <Fold className="folded" summary={text.showAll(total)}>
          {() => (
            <div className="stack">
              {(['gate', 'now', 'later'] as const).map((when) => ({ when, its: questions.filter((one) => one.when === when) })).filter(({ its }) => its.length > 0).map(({ when, its }) => (
                <section className="group" key={when}>
                  <Heading level={3} data-size="2xs">{text.when[when]} <span className="subtle">({{ gate, now, later }[when]})</span></Heading>
                  <Questions of={its} />
                </section>
              ))}
              {questions.length < total && <Paragraph className="subtle">{text.first(questions.length, total)}</Paragraph>}
            </div>
          )}
        </Fold>
      )}
    </Section>
  )
}

/** Each leads to where it is answered, for those who may. */
function Questions({ of }: { readonly of: readonly Asked[] }) {
  const text = useText(openQuestionsText)
  const within = useWithin()
  const { may } = useHere()
  const answers = may(answerRoutes.giveAnswers)
  return (
    <ul className="open-questions">
      {of.map(({ asks, item, question, serves }) => (
        <li key={`${asks} ${item ?? ''}`}>
          {answers ? <GoLink to={within('answers', { ask: asks, ...(item !== undefined && { of: item }) })}>{question}</GoLink> : question}
          {serves > 0 && <span className="subtle">{text.used(serves)}</span>}
        </li>
      ))}
    </ul>
  )
}

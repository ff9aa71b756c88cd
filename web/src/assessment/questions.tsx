/** One question at a time on the left, the picture so far on the right. Back always works, and “don't know” is always an answer. */
import { useEffect, useRef } from 'react'
import { stages } from '@rustning/engine'
import { answerFact, answerList, answerStage, current, dontKnow, goBack, goFurther, progress, remaining, type Ask, type Interview } from '@rustning/server/judgement/interview/interview.ts'
import { answerText, parseAsks, questionText } from '@rustning/server/judgement/sentence/sentence.ts'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import { Page } from '../design/page.tsx'
import { Button, Heading, Paragraph } from '../design/plain.tsx'
import { Answer, type Answered } from '../judgement/answer.tsx'
import { interviewText } from '../judgement/interview.text.ts'
import { Question } from '../judgement/question.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { assessmentText } from './assessment.text.ts'
import { SoFar } from './so-far.tsx'
import { canGoBack, type View } from './work.ts'

export function Questions({ knowledge, work, change }: View) {
  const text = useText(assessmentText)
  const { interview, asking } = work
  const ask: Ask | undefined = asking === undefined ? current(knowledge, interview) : asking === 'stage' ? { asks: 'stage' } : { asks: asking, role: 'applicability', serves: [] }
  const to = (after: Interview) => change({ ...work, interview: after, asking: undefined })
  const show = () => change({ ...work, asking: undefined, showing: 'result' })
  return (
    <Page title={work.title} within={text.title}>
      <div className="interview">
        {ask
          ? <Asked key={`${interview.asked} ${ask.asks}`} {...{ knowledge, work, ask, change }} answered={to} />
          : <Settled {...{ knowledge, interview, show }} further={() => to(goFurther(interview))} back={() => to(goBack(interview))} />}
        <SoFar knowledge={knowledge} interview={interview} show={show} />
      </div>
    </Page>
  )
}

interface AskedProps extends View {
  readonly ask: Ask
  readonly answered: (after: Interview) => void
}

function Asked({ knowledge, work, ask, change, answered }: AskedProps) {
  const text = useText(assessmentText), words = useText(interviewText)
  const { language } = useLanguage()
  const { interview } = work
  const { fact, item, noun } = parseAsks(ask.asks)
  const itemName = noun === undefined || item === undefined ? undefined : interview.facts.items[noun]?.members[item]?.name
  const stage = ask.asks === 'stage'
  const offer = 'suggestion' in ask ? ask.suggestion : undefined
  const given = (answer: Answered) => answered('stage' in answer ? answerStage(interview, answer.stage) : 'names' in answer ? answerList(interview, ask.asks, answer.names) : answerFact(interview, ask.asks, answer.value))
  return (
    <Question
      place={words.question(interview.asked + 1)} question={stage ? text.stage : questionText(knowledge, ask.asks, language, itemName)} focus={interview.asked > 0}
      help={stage ? text.stageHelp : (knowledge.facts[fact]?.help ?? knowledge.nouns[fact]?.list?.help)?.[language]}
      suggestion={offer && {
        because: offer.because[language], answer: 'names' in offer ? sentenceText[language].nothing : answerText(knowledge, fact, offer.value, language),
        take: () => given('names' in offer ? { names: [] } : { value: offer.value }),
      }}
      serves={'serves' in ask ? { all: ask.serves.length, titles: ask.serves.slice(0, 5).flatMap((id) => knowledge.statements[id]?.title[language] ?? []) } : undefined}
      beside={(
        <>
          {canGoBack(work) && <Button variant="tertiary" onClick={() => (work.asking === undefined ? answered(goBack(interview)) : change({ ...work, asking: undefined, showing: 'result' }))}>{text.back}</Button>}
          {!stage && <Button variant="tertiary" onClick={() => answered(dontKnow(interview, ask.asks))}>{words.unknown}</Button>}
        </>
      )}
    >
      {stage
        ? <ul className="plain">{stages.map((one) => <li key={one}><button type="button" className="choice" onClick={() => given({ stage: one })}>{text.stages[one].title}<span>{text.stages[one].means}</span></button></li>)}</ul>
        : <Answer knowledge={knowledge} fact={fact} answered={given} />}
    </Question>
  )
}

interface SettledProps extends Pick<View, 'knowledge'> {
  readonly interview: Interview
  readonly show: () => void
  readonly further: () => void
  readonly back: () => void
}

function Settled({ knowledge, interview, show, further, back }: SettledProps) {
  const text = useText(assessmentText)
  const left = interview.further ? 0 : remaining(knowledge, interview)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="question">
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>{text.settled(progress(knowledge, interview).apply)}</Heading>
      <Paragraph>{left > 0 ? text.settledMore(left) : text.settledAll}</Paragraph>
      <div className="row">
        <Button data-color="accent" onClick={show}>{text.show}</Button>
        {left > 0 && <Button variant="secondary" onClick={further}>{text.further}</Button>}
        {interview.before && <Button variant="tertiary" onClick={back}>{text.back}</Button>}
      </div>
    </section>
  )
}

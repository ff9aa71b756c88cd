/**
 * One question at a time for an engagement that is kept: what the decision point wants first, then what this stage wants, then what may wait;
 * or the one the address asks for. Where one of these ends the reader is told, and chooses to go on. Every answer is sent as it is given, with
 * who and when; “don't know” is sent too. What a person must conclude, or what the record says itself, leads there instead.
 */
import { Button, Field, Heading, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Value } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import { parseAsks, questionText } from '@rustning/server/judgement/sentence/sentence.ts'
import type { AnswersStanding } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import type { PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Fold } from '../../design/fold.tsx'
import { GoButton } from '../../design/go.tsx'
import { Problem } from '../../design/problem.tsx'
import { Answer, type Answered } from '../../judgement/answer.tsx'
import { interviewText } from '../../judgement/interview.text.ts'
import { Question } from '../../judgement/question.tsx'
import { useLanguage, useText } from '../../shell/language.tsx'
import { answersText } from './answers.text.ts'
import { Elsewhere } from './elsewhere.tsx'
import { concludedBy, placeOf } from './places.ts'
import { useGiveAnswer, type Said } from './use-answers.ts'
import { useWithin, type Judged } from './use-thread.ts'

type Asked = Judged['part']['next']['questions'][number]
type When = Asked['when']
/** Who came to answer one question anew is asked what the decision point wants besides, and is then told. */
const order: readonly (When | 'one')[] = ['one', 'gate', 'now', 'later']

interface InterviewProps {
  readonly knowledge: Knowledge
  readonly judged: Judged
  readonly standing: AnswersStanding
  readonly part: PartAnswer
  readonly several: boolean
}

export function Interview({ knowledge, judged, standing, part, several }: InterviewProps) {
  const text = useText(answersText), words = useText(interviewText)
  const { language } = useLanguage()
  const [params, setParams] = useSearchParams()
  const [skipped, setSkipped] = useState<readonly string[]>([]), [answered, setAnswered] = useState(0)
  const [sending, setSending] = useState(false), [error, setError] = useState<unknown>(), [source, setSource] = useState(''), [onlyPart, setOnlyPart] = useState(false)
  const { give, ofOrganisation } = useGiveAnswer(standing)
  const wanted = params.get('ask')
  const { questions } = judged.part.next
  const put = questions.filter(({ asks, item }) => !skipped.includes(asks) && !saidUnknown(standing, asks, item))
  const of = params.get('of')
  const next = wanted === null ? put[0] : questions.find(({ asks, item }) => asks === wanted && (of === null || of === item))
  const asks = wanted ?? next?.asks
  // How far the reader has gone: nobody is led from what stops them into what may wait without being told.
  const [reach, setReach] = useState<When | 'one'>(wanted === null ? put[0]?.when ?? 'later' : 'one')
  if (asks === undefined) return <Done left={questions.length} again={() => setSkipped([])} />
  if (wanted === null && next && order.indexOf(next.when) > Math.max(order.indexOf(reach), order.indexOf('gate'))) return <Reached reached={reach} ahead={next.when} left={leftOf(judged, put, next.when)} goOn={() => setReach(next.when)} />
  const { fact, item: index, noun } = parseAsks(asks)
  const item = of ?? next?.item
  const leave = () => {
    setAnswered((before) => before + 1)
    setSource('')
    setError(undefined)
    if (wanted === null) return
    setParams((before) => {
      const after = new URLSearchParams(before)
      after.delete('ask')
      after.delete('of')
      return after
    }, { replace: true, preventScrollReset: true })
  }
  const say = async (said: Said) => {
    setSending(true)
    try {
      await give(knowledge, { asks, item, source, ...(onlyPart && { part: part.id }) }, said)
      leave()
    } catch (refused) {
      setError(refused)
    } finally {
      setSending(false)
    }
  }
  const given = (answer: Answered) => void ('value' in answer ? say({ value: answer.value }) : 'names' in answer && say({ names: answer.names }))
  const skip = () => {
    setSkipped((before) => [...before, asks])
    leave()
  }
  const info = knowledge.facts[fact], suggestion = next?.suggestion
  const elsewhere = concludedBy(fact) || placeOf(fact) !== undefined
  const unknownHere = !elsewhere && (noun === undefined || index !== undefined)
  return (
    <>
      {error !== undefined && <Problem error={error} toFocus />}
      <div inert={sending} aria-busy={sending}>
        <Question
          key={`${answered} ${asks}`} place={next && text.left[next.when](leftOf(judged, put, next.when))} question={next?.question ?? questionText(knowledge, asks, language, item)} focus={answered > 0}
          help={(info?.help ?? knowledge.nouns[fact]?.list?.help)?.[language]} serves={next && { all: next.serves, titles: next.titles }}
          suggestion={suggestion && !elsewhere ? { because: suggestion.because, answer: suggestion.says, take: () => void say(suggestion.value === undefined ? { names: [] } : { value: suggestion.value as Value }) } : undefined}
          beside={(
            <>
              {unknownHere && <Button variant="tertiary" onClick={() => void say({ unknown: true })}>{words.unknown}</Button>}
              <Button variant="tertiary" onClick={wanted === null ? skip : leave}>{wanted === null ? text.skip : text.leave}</Button>
            </>
          )}
        >
          {elsewhere ? <Elsewhere fact={fact} done={leave} /> : (
            <>
              {ofOrganisation(knowledge, fact) ? <Paragraph className="subtle">{text.ofOrganisation}</Paragraph> : several && <HoldsFor part={part} only={onlyPart} choose={setOnlyPart} />}
              <Answer knowledge={knowledge} fact={fact} answered={given} />
              <Fold summary={text.sourceOpen}>{() => <Textfield label={text.source} description={text.sourceHelp} value={source} maxLength={500} onChange={({ target }) => setSource(target.value)} />}</Fold>
            </>
          )}
        </Question>
      </div>
    </>
  )
}

/** Of those that are wanted then; not all that may wait are fetched. */
const leftOf = ({ part: { next } }: Judged, put: readonly Asked[], when: When): number => put.filter((one) => one.when === when).length + (when === 'later' ? next.total - next.questions.length : 0)

/** Somebody has said that nobody knows: it is not asked again unless one goes back to it. */
function saidUnknown({ answers, lists }: AnswersStanding, asks: string, itemName: string | undefined): boolean {
  const { fact, noun } = parseAsks(asks)
  const item = lists.find((list) => list.noun === noun)?.items.find(({ name }) => name === itemName)?.item
  return answers.some((answer) => answer.kind === 'unknown' && answer.fact === fact && answer.item === item)
}

function HoldsFor({ part, only, choose }: { readonly part: PartAnswer; readonly only: boolean; readonly choose: (only: boolean) => void }) {
  const text = useText(answersText)
  const id = useId()
  return (
    <Field>
      <Label htmlFor={id}>{text.holdsFor}</Label>
      <Select id={id} value={only ? 'part' : 'all'} onChange={({ target }) => choose(target.value === 'part')}>
        <Select.Option value="all">{text.ofAll}</Select.Option>
        <Select.Option value="part">{text.ofPart(part.name ?? text.scopes.part)}</Select.Option>
      </Select>
    </Field>
  )
}

/** What the decision point, or the stage, wants has been asked. */
function Reached({ reached, ahead, left, goOn }: { readonly reached: When | 'one'; readonly ahead: When; readonly left: number; readonly goOn: () => void }) {
  const text = useText(answersText)
  const within = useWithin()
  return (
    <section className="question">
      <Heading level={2} data-size="sm">{reached === 'one' ? text.answerKept : reached === 'gate' ? text.gateAsked : text.stageAsked}</Heading>
      <Paragraph>{ahead === 'now' ? text.thenNow(left) : text.thenLater(left)}</Paragraph>
      <div className="row"><GoButton to={within('')} next>{text.toOverview}</GoButton><Button variant="secondary" onClick={goOn}>{text.goOn}</Button></div>
    </section>
  )
}

function Done({ left, again }: { readonly left: number; readonly again: () => void }) {
  const text = useText(answersText)
  const within = useWithin()
  return (
    <section className="question">
      <Heading level={2} data-size="sm">{text.done}</Heading>
      {left > 0 && <Paragraph>{text.doneSkipped(left)}</Paragraph>}
      <div className="row"><GoButton to={within('')} next>{text.toOverview}</GoButton>{left > 0 && <Button variant="secondary" onClick={again}>{text.askSkipped}</Button>}</div>
    </section>
  )
}

/**
 * One question as it is put to a person, wherever it is put: the words, the help, an answer to take over where one is offered, the ways to
 * answer, and why it is asked. Whoever shows it decides what happens to the answer.
 */
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button, Details, Heading, Paragraph } from '../design/plain.tsx'
import { useText } from '../shell/language.tsx'
import { interviewText } from './interview.text.ts'

interface QuestionProps {
  /** Above the question, in small: which it is of how many. */
  readonly place?: string | undefined
  readonly question: string
  readonly help?: string | undefined
  readonly suggestion?: { readonly because: string; readonly answer: string; readonly take: () => void } | undefined
  /** The heading takes the focus: the one before was answered. */
  readonly focus?: boolean
  /** What the answer is for: how many in all, and the titles of the first. */
  readonly serves?: { readonly all: number; readonly titles: readonly string[] } | undefined
  /** The ways out of it, below the answers. */
  readonly beside?: ReactNode
  /** The answers. */
  readonly children: ReactNode
}

export function Question({ place, question, help, suggestion, focus = false, serves, beside, children }: QuestionProps) {
  const text = useText(interviewText)
  const heading = useRef<HTMLHeadingElement>(null), id = useId()
  useEffect(() => {
    if (focus) heading.current?.focus()
  }, [focus])
  return (
    <section className="question" aria-labelledby={id}>
      {place !== undefined && <Paragraph className="subtle">{place}</Paragraph>}
      <Heading level={2} data-size="sm" id={id} ref={heading} tabIndex={-1}>{question}</Heading>
      {help !== undefined && <Paragraph className="subtle">{help}</Paragraph>}
      {suggestion && (
        <div className="suggestion">
          <Paragraph>{suggestion.because}</Paragraph>
          <Button variant="secondary" onClick={suggestion.take}>{text.take(suggestion.answer)}</Button>
        </div>
      )}
      {children}
      <div className="row">{beside}</div>
      {serves && serves.all > 0 && (
        <Details summary={text.why}>
          <Paragraph>{text.serves(serves.all)}</Paragraph>
          <ul>{serves.titles.map((title) => <li key={title}>{title}</li>)}</ul>
        </Details>
      )}
    </section>
  )
}

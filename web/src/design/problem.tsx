/** A no, as a person can act on it: what could not happen, because of what, by which duty, and what to do. */
import { Refusal, type RefusalWords } from '@rustning/server/foundation/http/problem.api.ts'
import { useEffect, useRef } from 'react'
import { NoConnection } from '../shell/fetched.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { Alert, Button, Heading, Paragraph } from './plain.tsx'
import { problemText } from './problem.text.ts'

/** The words for whatever was thrown. What is nobody's refusal is our fault, and says nothing from inside. */
export function useWordsOf(): (error: unknown) => RefusalWords {
  const { language } = useLanguage()
  return (error) => (error instanceof Refusal ? error.words(language) : error instanceof NoConnection ? problemText[language].noConnection : problemText[language].fault)
}

interface ProblemProps {
  readonly error: unknown
  readonly retry?: (() => void) | undefined
  /** It answers something the reader just did: they are brought to it. */
  readonly toFocus?: boolean
}

export function Problem({ error, retry, toFocus = false }: ProblemProps) {
  const text = useText(problemText)
  const { title, because, duty, remedy } = useWordsOf()(error)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (toFocus) box.current?.focus()
  }, [error, toFocus])
  return (
    <Alert data-color="danger" ref={box} tabIndex={-1} role="alert">
      <div className="problem">
        <Heading level={2} data-size="2xs">{title}</Heading>
        <dl className="terms">
          <dt>{text.because}</dt><dd>{because}</dd>
          {duty && <><dt>{text.duty}</dt><dd>{duty.law} ({duty.id})</dd></>}
          <dt>{text.remedy}</dt><dd>{remedy}</dd>
        </dl>
        {error instanceof Refusal && error.status >= 500 && error.request !== undefined && <Paragraph data-size="sm">{text.request}: {error.request}</Paragraph>}
        {retry && <div><Button variant="secondary" onClick={retry}>{text.tryAgain}</Button></div>}
      </div>
    </Alert>
  )
}

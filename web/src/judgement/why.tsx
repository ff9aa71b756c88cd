/** Why a duty came out as it did, by which law, and what to do: what stands under a duty that is opened, whoever judged it. */
import type { ReactNode } from 'react'
import { assessmentText as dutyText } from '@rustning/server/judgement/assessment/assessment.text.ts'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import { useText } from '../shell/language.tsx'

interface Reason {
  readonly fact: string
  readonly question: string
  readonly answer: string
  readonly origin?: string | undefined
  readonly wanted?: string | undefined
  readonly alternative?: true | undefined
}
export interface Because {
  readonly item?: string | undefined
  readonly reasons: readonly Reason[]
}

interface WhyProps {
  readonly because: readonly Because[]
  /** As a person cites it. */
  readonly law: string
  /** How sure we are of the law. */
  readonly confidence: string
  readonly waivable: 'never' | 'risk'
  readonly act?: ReactNode
  /** More rows: a name and what it says. */
  readonly children?: ReactNode
}

export function Why({ because, law, confidence, waivable, act, children }: WhyProps) {
  const words = useText(dutyText), sentences = useText(sentenceText)
  const told = because.filter(({ reasons }) => reasons.length > 0)
  return (
    <dl className="terms">
      {told.length > 0 && (
        <>
          <dt>{words.because}</dt>
          <dd>
            <ul className="plain">
              {told.flatMap(({ item, reasons }) => reasons.map(({ fact, question, answer, origin, wanted, alternative }, index) => (
                <li key={`${item ?? ''} ${fact} ${wanted ?? ''}`}>
                  {item !== undefined && index === 0 && <strong>{item}: </strong>}{alternative && `${sentences.or}: `}
                  {question} <strong>{answer}</strong>{origin !== undefined && ` (${origin})`}{wanted !== undefined && ` – ${wanted}`}
                </li>
              )))}
            </ul>
          </dd>
        </>
      )}
      <dt>{words.law}</dt><dd>{law}. {confidence}. {words.waivable[waivable]}.</dd>
      {act !== undefined && <><dt>{words.act}</dt><dd>{act}</dd></>}
      {children}
    </dl>
  )
}

/** A verdict as everybody can tell it from the others: a word, and a shape of its own for those who skim or see no colours. */
import { useText } from '../shell/language.tsx'
import { verdictText, type ShownOutcome } from './verdict.text.ts'

/** A disc with a tick, a square with a cross, a diamond with a question, an empty ring with a line. */
const shapes: Readonly<Record<ShownOutcome, readonly [body: string, sign: string]>> = {
  'met': ['M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18z', 'm5.8 10.400 2.900 2.900 5.600-6'],
  'not-met': ['M2 2h16v16H2z', 'm6 6 8 8m0-8-8 8'],
  'unknown': ['m10 .5 9.500 9.500-9.500 9.500L.5 10z', 'M7.600 8.100c.2-3.400 5-3 4.900-.1 0 1.900-2.500 1.900-2.500 3.700m0 2.100v.6'],
  'not-applicable': ['', 'M6 10h8'],
}

export function Verdict({ outcome }: { readonly outcome: ShownOutcome }) {
  const word = useText(verdictText)[outcome]
  const [body, sign] = shapes[outcome]
  return (
    <span className="verdict" data-outcome={outcome}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {body === ''
          ? <circle cx="10" cy="10" r="8.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          : <path d={body} fill="currentColor" />}
        <path d={sign} fill="none" stroke={body === '' ? 'currentColor' : 'var(--ds-color-neutral-background-default)'} strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {word}
    </span>
  )
}

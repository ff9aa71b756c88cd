/** Where an assessment or a case stands, told by a shape of its own as well as by a word: it holds, it does not, it waits for somebody, or it is over. */
export type Tone = 'holds' | 'fallen' | 'waits' | 'over'

const outcomes = { holds: 'met', fallen: 'not-met', waits: 'unknown', over: 'not-applicable' } as const

export function State({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span className="verdict approval-state" data-outcome={outcomes[tone]}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="1.800" strokeLinecap="round" strokeLinejoin="round">
        {tone === 'holds' && <><circle cx="10" cy="10" r="9" fill="currentColor" stroke="none" /><path d="m5.800 10.400 2.900 2.900 5.600-6" stroke="var(--ds-color-neutral-background-default)" /></>}
        {tone === 'fallen' && <><path d="M2 2h16v16H2z" fill="currentColor" stroke="none" /><path d="m6 6 8 8m0-8-8 8" stroke="var(--ds-color-neutral-background-default)" /></>}
        {tone === 'waits' && <><circle cx="10" cy="10" r="8" /><path d="M10 5.500V10l3 2" /></>}
        {tone === 'over' && <><circle cx="10" cy="10" r="8" /><path d="M6 10h8" /></>}
      </svg>
      {children}
    </span>
  )
}

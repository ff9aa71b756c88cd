/** Until when evidence stands, said in words and by a sign: what has expired, or soon will, must be seen at once. */
import { useText, useTimes } from '../shell/language.tsx'
import { evidenceText } from './evidence.text.ts'

const soon = 90 * 24 * 3600 * 1000

export function Expiry({ on }: { readonly on: string | null }) {
  const text = useText(evidenceText)
  const { day } = useTimes()
  if (on === null) return <span className="expiry">{text.noEnd}</span>
  // The last day is still a day.
  const left = new Date(`${on}T23:59:59`).getTime() - Date.now()
  const state = left < 0 ? 'expired' : left < soon ? 'soon' : 'valid'
  return (
    <span className="expiry" data-state={state}>
      {state !== 'valid' && (
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          {state === 'expired' ? <path d="M6 2h8l4 4v8l-4 4H6l-4-4V6z" fill="currentColor" /> : <path d="M10 2 19 18H1z" fill="currentColor" />}
          <path d={state === 'expired' ? 'M6.500 6.500l7 7m0-7-7 7' : 'M10 7.500v5m0 1.500v1.500'} stroke="var(--ds-color-neutral-background-default)" strokeWidth="2" fill="none" />
        </svg>
      )}
      {state === 'expired' ? text.expired(day(on)) : state === 'soon' ? text.soon(day(on)) : text.validTo(day(on))}
    </span>
  )
}

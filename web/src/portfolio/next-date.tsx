/** The first day that something happens by itself: the contract ends, or a demand begins, ends or falls due. */
import { useText, useTimes } from '../shell/language.tsx'
import { portfolioText } from './portfolio.text.ts'
import type { Overview } from './use-portfolio.ts'

interface NextDateProps {
  readonly contractEndsOn: string | undefined
  readonly overview: Overview | 'not-judged' | undefined
}

export function NextDate({ contractEndsOn, overview }: NextDateProps) {
  const text = useText(portfolioText)
  const { day } = useTimes()
  const changesOn = overview === undefined || overview === 'not-judged' ? undefined : overview.nextOn
  const ends = contractEndsOn !== undefined && (changesOn === undefined || contractEndsOn <= changesOn)
  const on = ends ? contractEndsOn : changesOn
  if (on === undefined) return '–'
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())
  return <span className="dated"><span className="subtle">{!ends ? text.changes : on < today ? text.contractEnded : text.contractEnds}</span> <time dateTime={on}>{day(on)}</time></span>
}

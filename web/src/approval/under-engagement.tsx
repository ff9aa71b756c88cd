/** From a page of an engagement back to it, and on to the other pages of its approval. */
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { Ways } from './ways.tsx'

export function UnderEngagement({ engagement, title }: { readonly engagement: string; readonly title: string | undefined }) {
  const text = useText(approvalText)
  const { to } = useHere()
  const at = (rest: string) => to(`engagements/${engagement}${rest}`)
  return <Ways label={text.title} ways={[...(title === undefined ? [] : [{ to: at(''), name: title }]), { to: at('/conclusions'), name: text.conclusions }, { to: at('/decisions'), name: text.decisions }, { to: at('/offers'), name: text.offers }]} />
}

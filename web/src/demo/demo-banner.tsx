/** On every page of a demo: that nothing here is real, and the way to another role. On every other installation it is not there. */
import { GoLink } from '../design/go.tsx'
import { useText } from '../shell/language.tsx'
import { demoText } from './demo.text.ts'
import { useDemo } from './use-demo.ts'

export function DemoBanner() {
  const text = useText(demoText)
  const { data: demo } = useDemo()
  if (!demo || demo.state === 'none') return undefined
  return (
    <aside className="demo-banner" aria-label={text.bannerName}>
      <div className="frame row"><p>{text.banner}</p>{demo.state === 'ready' && <GoLink to="/demo">{text.change}</GoLink>}</div>
    </aside>
  )
}

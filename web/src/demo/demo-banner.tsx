/** On every page of a demo: that nothing here is real, and the way to another role. On every other installation it is not there. */
import { GoLink } from '../design/go.tsx'
import { useText } from '../shell/language.tsx'
import { demoBannerText } from './demo-banner.text.ts'
import { DemoStrip } from './demo-strip.tsx'
import { useDemo } from './use-demo.ts'

export function DemoBanner() {
  const text = useText(demoBannerText)
  const { data: demo } = useDemo()
  if (!demo || demo.state === 'none') return undefined
  return <DemoStrip change={demo.state === 'ready' && <GoLink to="/demo">{text.change}</GoLink>} />
}

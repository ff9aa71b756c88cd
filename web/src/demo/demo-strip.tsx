/** The strip of a demo: one line on a phone, which unfolds to the rest; at a desk everything is in sight. */
import { useState, type ReactNode } from 'react'
import { useText } from '../shell/language.tsx'
import { demoBannerText } from './demo-banner.text.ts'

/** `change`: the way to another role. */
export function DemoStrip({ change }: { readonly change?: ReactNode }) {
  const text = useText(demoBannerText)
  const [open, setOpen] = useState(false)
  return (
    <aside className="demo-banner" aria-label={text.bannerName} data-open={open || undefined}>
      <div className="frame row">
        <p>{text.banner} <span className="demo-more">{text.more}</span></p>
        <button type="button" className="demo-fold" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? text.fold : text.unfold}</button>
        {change}
      </div>
    </aside>
  )
}

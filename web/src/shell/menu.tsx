/**
 * The header folds on a phone: the pages, the language and the account stand behind one button there, so that what the reader came for is seen
 * first. The button says whether it is unfolded, Escape folds and gives the focus back, and whoever goes to another page leaves it folded.
 * At a desk the button is not there, and everything is in sight.
 */
import { useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { useText } from './language.tsx'
import { shellText } from './shell.text.ts'

interface Menu {
  readonly button: ReactNode
  /** Of the header that the button folds. */
  readonly header: Pick<ComponentProps<'header'>, 'onKeyDown' | 'onClick'> & { readonly 'data-open': true | undefined }
}

/** What the button unfolds first. */
export const unfolded = 'header-more'

export function useMenu(): Menu {
  const text = useText(shellText)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return {
    button: <button ref={button} type="button" className="ds-button menu-button" data-variant="secondary" aria-expanded={open} aria-controls={unfolded} onClick={() => setOpen(!open)}>{text.menu}</button>,
    header: {
      'data-open': open || undefined,
      onKeyDown: ({ key }) => {
        if (key !== 'Escape' || !open) return
        setOpen(false)
        button.current?.focus()
      },
      onClick: ({ target }) => {
        if (target instanceof Element && target.closest('a')) setOpen(false)
      },
    },
  }
}

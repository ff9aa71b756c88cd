/**
 * Which of the three languages the reader sees. Chosen in the header and remembered in this browser; until then the account's, else the
 * browser's own, else Bokmål. Every text stands in a file beside its noun, typed by language, so that a missing one does not compile.
 */
import type { Language } from '@rustning/knowledge/pack'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

export type Texts<T> = Readonly<Record<Language, T>>

export const languages: readonly Language[] = ['nb', 'nn', 'en']
export const languageNames: Texts<string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }
/** For dates, numbers and alphabetical order. Most browsers know no Nynorsk; these are the same in Bokmål, and would else come in the browser's own language. */
export const locales: Texts<string[]> = { nb: ['nb-NO'], nn: ['nn-NO', 'nb-NO'], en: ['en-GB'] }

interface Chosen {
  readonly language: Language
  readonly choose: (language: Language) => void
  /** What the account says counts only where this browser has not been told. */
  readonly suggest: (language: Language) => void
}
const Context = createContext<Chosen>({ language: 'nb', choose: () => {}, suggest: () => {} })

const key = 'language'
const isLanguage = (text: unknown): text is Language => languages.some((language) => language === text)

function remembered(): Language | undefined {
  try {
    const kept = localStorage.getItem(key)
    return isLanguage(kept) ? kept : undefined
  } catch {
    // A browser that keeps nothing still shows the page.
    return undefined
  }
}

/** The first that we have, of those the browser wants; `no` is Bokmål. */
export function languageFrom(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [main = ''] = tag.toLowerCase().split('-')
    if (main === 'no') return 'nb'
    if (isLanguage(main)) return main
  }
  return 'nb'
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => remembered() ?? languageFrom(navigator.languages))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const chosen = useMemo<Chosen>(() => ({
    language,
    choose: (wanted) => {
      try {
        localStorage.setItem(key, wanted)
      } catch {
        // Remembered until the page is closed.
      }
      setLanguage(wanted)
    },
    suggest: (wanted) => {
      if (remembered() === undefined) setLanguage(wanted)
    },
  }), [language])
  return <Context value={chosen}>{children}</Context>
}

export const useLanguage = (): Chosen => useContext(Context)
export const useText = <T,>(texts: Texts<T>): T => texts[useLanguage().language]

/** Days and hours as the reader writes them, in Norway's time. */
export function useTimes(): { readonly day: (at: string) => string; readonly moment: (at: string) => string } {
  const { language } = useLanguage()
  return useMemo(() => {
    const zone = { timeZone: 'Europe/Oslo' } as const
    const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', ...zone })
    const moment = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', ...zone })
    return { day: (at) => day.format(new Date(at)), moment: (at) => moment.format(new Date(at)) }
  }, [language])
}

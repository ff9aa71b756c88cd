/** A search that goes to the server: told when somebody stops typing for a moment, not at each letter. */
import { useEffect, useRef, useState } from 'react'

const pause = 300

/** What is typed now, and how to type. What the address says otherwise (the back button, a link) is taken over. */
export function useTyped(told: string, tell: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(told)
  const last = useRef(told)
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    if (told === last.current) return
    last.current = told
    setTyped(told)
  }, [told])
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === last.current) return undefined
    const timer = setTimeout(() => {
      last.current = wanted
      latest.current(wanted)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped]
}

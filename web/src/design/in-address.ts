/** What a reader has chosen in a list, as it stands in the address: a link, a bookmark and the back button give the same list. */
import { useSearchParams } from 'react-router'

/** The address with `value` chosen under `name`; nothing chosen leaves nothing behind. */
export function chosenIn(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = new URLSearchParams(params)
  if (value === '') after.delete(name)
  else after.set(name, value)
  return after
}

interface Chosen {
  readonly params: URLSearchParams
  readonly choose: (name: string, value: string) => void
  /** Everything is shown again. */
  readonly clear: () => void
}

/** Choosing keeps the place on the page, and one step back leads out of the list and not through every choice. */
export function useInAddress(): Chosen {
  const [params, setParams] = useSearchParams()
  return {
    params, clear: () => setParams({}, { replace: true }),
    choose: (name, value) => setParams((before) => chosenIn(before, name, value), { replace: true, preventScrollReset: true }),
  }
}

/** Nobody signs something else than they read: when what they rest on moved while they wrote, they are shown what, and read before they sign. */
import { useState } from 'react'
import { Refusal } from '@rustning/server/foundation/http/problem.api.ts'
import { movedSince, type Moved, type Shown } from './moved.ts'

interface ReadAgain {
  /** Since the reader tried to sign. */
  readonly movedMeanwhile: readonly Moved[]
  readonly onRefused: (refused: unknown) => undefined
}

/** `grounds` are those on the page; `refetch` puts those of now in their place. */
export function useReadAgain(grounds: readonly Shown[] | undefined, refetch: () => unknown): ReadAgain {
  const [before, setBefore] = useState<readonly Shown[]>()
  return {
    movedMeanwhile: before && grounds ? movedSince(before, grounds) : [],
    onRefused: (refused) => {
      if (!(refused instanceof Refusal) || (refused.code !== 'grounds-moved' && refused.code !== 'conclusion-newer')) return undefined
      setBefore(grounds)
      void refetch()
      return undefined
    },
  }
}

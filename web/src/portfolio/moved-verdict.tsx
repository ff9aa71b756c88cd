/** An outcome before or after something changed, as everybody can tell it from the others; what has no shape of its own is a word. */
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import type { portfolioRoutes } from '@rustning/server/judgement/portfolio/portfolio.api.ts'
import { Verdict } from '../design/verdict.tsx'

export type Moved = Answer<typeof portfolioRoutes.askWhatIf>['hits'][number]['worse'][number]

/** The server says «Oppfylt → Ikke oppfylt». */
export function wordsOf({ says }: Moved): { readonly before: string; readonly after: string } {
  const [before = '', after = ''] = says.split(' → ')
  return { before, after }
}

export function MovedVerdict({ moved, when }: { readonly moved: Moved; readonly when: 'before' | 'after' }) {
  const outcome = moved[when] ?? 'not-applicable'
  return outcome === 'ahead' || outcome === 'picked' ? wordsOf(moved)[when] : <Verdict outcome={outcome} />
}

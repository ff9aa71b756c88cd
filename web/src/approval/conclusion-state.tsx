/** Whether a conclusion stands, and if not, why. */
import type { ConclusionAnswer } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { useText } from '../shell/language.tsx'
import { conclusionText } from './conclusion.text.ts'
import { State } from './state.tsx'

/** In words, for columns. */
export function useStanding(): (standing: ConclusionAnswer['standing']) => string {
  const text = useText(conclusionText)
  return ({ stands, because }) => (stands ? text.stands : text.because[because ?? 'moved'])
}

export function Standing({ standing }: Pick<ConclusionAnswer, 'standing'>) {
  const words = useStanding()
  return <State tone={standing.stands ? 'holds' : standing.because === 'moved' ? 'fallen' : 'over'}>{words(standing)}</State>
}

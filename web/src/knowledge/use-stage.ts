/** A stage's name as it begins a line. */
import type { Stage } from '@rustning/engine'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import { useText } from '../shell/language.tsx'

export function useStageName(): (stage: Stage) => string {
  const { stage: names } = useText(sentenceText)
  return (stage) => names[stage].charAt(0).toUpperCase() + names[stage].slice(1)
}

/** What a drawing is given: the figure as data, and the words that say it to those who do not see it. */
import type { Knowledge } from '@rustning/knowledge/pack'

export type Figure = Knowledge['reference']['figure'][string]

export interface DrawingProps {
  readonly figure: Figure
  readonly label: string
  readonly describe: (rings: readonly string[], steps: readonly string[]) => string
}

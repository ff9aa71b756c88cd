/**
 * *Dette venter på deg*: what one person can do now, the nearest deadline first. Each room says by itself what waits in it and for whom; here it
 * is put together and asked for in one question, so that the first page costs the same however much there is.
 */
import type { Day } from '@rustning/engine'
import type { Language } from '@rustning/knowledge/pack'
import type { Uuid } from '../../foundation/values/id.ts'

export interface Waiting {
  readonly kind: string
  /** Of the thing that waits. */
  readonly id: Uuid
  readonly engagement: Uuid | undefined
  readonly part: Uuid | undefined
  /** What the room calls it; of an engagement, its title is known besides. */
  readonly what: string | undefined
  readonly title: string | undefined
  readonly dueOn: Day | undefined
  readonly count: number
  /** It stands for so many of its kind; alone it stands for itself. */
  readonly alike: number
  /** On so many engagements, where it stands for several. */
  readonly engagements: number
}

/** Which of what waits is asked for, and from how many of a kind they come as one. */
export interface Wanted {
  readonly limit: number
  readonly kind?: string | undefined
  readonly together?: number | undefined
}

/**
 * `sql` is a SELECT of kind, id, engagement_id, part_id, what, due_on and count, over the room's own tables. It may read $1 (the tenant), $2 (the
 * person's account), $3 (their roles, text[]), $4 (the stages they may take a part out of, text[]), `me` (their membership: id) and `threads`
 * (the parts that go on, as the register of engagements has them).
 */
export interface WaitingSource {
  readonly kinds: readonly string[]
  readonly sql: string
  /** One sentence that begins with the verb. */
  readonly says: (waiting: Waiting, language: Language) => string
  /** The same for many of a kind at once. */
  readonly saysMany: (many: Pick<Waiting, 'kind' | 'alike' | 'engagements'>, language: Language) => string
}

/** Throws for sources that speak of the same kind. */
export function checkSources(sources: readonly WaitingSource[]): readonly WaitingSource[] {
  const kinds = sources.flatMap((source) => source.kinds)
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index)
  if (twice !== undefined) throw new TypeError(`two rooms say what “${twice}” waits for`)
  return sources
}

/**
 * What can be concluded. The kinds are not a list of ours: they are read out of the knowledge, from the facts that ask when somebody concluded
 * and whether it stands, and from the duties. A law that comes to ask for another assessment brings its own kind with it.
 */
import type { FactId, Pack } from '@rustning/engine'

export interface ConclusionKind {
  /** `supplier.guarantees`, `engagement.fit-for-cloud`, `controller`; or a duty's id. */
  readonly id: string
  readonly outcomes: readonly string[]
  /** The facts it supplies; none where the kind is a duty. */
  readonly on?: FactId
  readonly stands?: FactId
  readonly outcome?: FactId
  /** Concluded for each of something. */
  readonly perItem: boolean
}

/** Where the vocabulary has no outcomes of its own. */
export const usualOutcomes = ['yes', 'conditional', 'no'] as const
/** The outcomes after which a thing is concluded to be good enough, perhaps on conditions. */
export const isPositive = (outcome: string): boolean => outcome !== 'no' && outcome !== 'refused'

type Known = Pick<Pack, 'facts' | 'itemNouns' | 'statements'>

export function conclusionKinds({ facts, itemNouns, statements }: Known): ReadonlyMap<string, ConclusionKind> {
  const named = Object.entries(facts).flatMap(([on, { noun }]) => {
    const stem = /^[^.]+\.(.*?)-?concluded-on$/.exec(on)?.[1]
    if (stem === undefined) return []
    const sibling = (last: string) => {
      const id = `${noun}.${stem === '' ? '' : `${stem}-`}${last}`
      return Object.hasOwn(facts, id) ? id : undefined
    }
    const [stands, outcome] = [sibling('conclusion-stands'), sibling('outcome')]
    const kind: ConclusionKind = {
      id: stem === '' ? noun : `${noun}.${stem}`, on, perItem: itemNouns.includes(noun), outcomes: (outcome === undefined ? undefined : facts[outcome]?.options) ?? usualOutcomes,
      ...(stands !== undefined && { stands }), ...(outcome !== undefined && { outcome }),
    }
    return [kind]
  })
  const duties = statements.filter(({ kind, retired }) => kind === 'duty' && !retired).map(({ id, forEach }): ConclusionKind => ({ id, outcomes: usualOutcomes, perItem: forEach !== undefined }))
  return new Map([...named, ...duties].map((kind) => [kind.id, kind]))
}

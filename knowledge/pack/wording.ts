/**
 * Reads a requirement as a tender evaluator would and finds what makes it poor: too general to answer, impossible to verify, or unlawful to
 * ask. The signs are data (`knowledge/wording/`); a finding is a reason to write again, never a verdict on what was meant.
 */
import { evaluate, lookIn, resolve, True, valueOf, type Condition, type Facts, type Moment } from '@rustning/engine'
import type { Knowledge } from './knowledge.ts'
import type { WordingInfo } from './reference.ts'

export interface WordingFinding {
  readonly rule: string
  readonly weight: WordingInfo['weight']
  /** The words that gave it away, as they stand. */
  readonly found: string
}

/** A requirement longer than this is a document; it is read to here, so that no text can keep the reader busy. */
const longest = 4_000

/**
 * What is poor in one requirement, unlawful first. The text may be in any of the three languages. Where the engagement is known,
 * a rule that is spared in some engagements (a demand for remote access where remote access is delivered) is not raised in those.
 */
export function poorWording({ reference, pack }: Pick<Knowledge, 'reference' | 'pack'>, text: string, engagement?: { readonly facts: Facts; readonly moment: Moment }): WordingFinding[] {
  const read = text.slice(0, longest).replace(/\s+/g, ' ').trim()
  const findings = Object.values(reference.wording).flatMap((rule): WordingFinding[] => {
    const found = firstFound(rule.finds, read)
    if (found === undefined || (rule.unless && firstFound(rule.unless, read) !== undefined)) return []
    if (rule.sparedWhen && engagement && isSo(rule.sparedWhen)) return []
    return [{ rule: rule.id, weight: rule.weight, found }]
  })
  return findings.sort((a, b) => Number(b.weight === 'unlawful') - Number(a.weight === 'unlawful'))

  function isSo(condition: Condition): boolean {
    const { facts, moment } = engagement as NonNullable<typeof engagement>
    return evaluate(resolve(condition, (id) => valueOf(pack, id, moment), moment.on), lookIn(facts, moment)) === True
  }
}

function firstFound(patterns: WordingInfo['finds'], text: string): string | undefined {
  for (const list of Object.values(patterns)) {
    for (const pattern of list) {
      const found = compiled(pattern).exec(text)?.[0]
      if (found !== undefined) return found.trim()
    }
  }
  return undefined
}


const expressions = new Map<string, RegExp>()

/** A whole annex is read with the same signs; each is made ready once. */
function compiled(pattern: string): RegExp {
  const known = expressions.get(pattern)
  if (known) return known
  const made = new RegExp(pattern, 'iu')
  expressions.set(pattern, made)
  return made
}

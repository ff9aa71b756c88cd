/**
 * A question that is asked again and again is given a name, so that each connection reads, rewrites and plans it once and not every time: for
 * short questions that is most of what they cost. The names are the process's own and the same on every connection.
 */

/** What is asked less often than this is not worth keeping, and no connection keeps more than so many. */
const worth = 3, most = 300
/** Texts that are made for the occasion come by, and must not gather here. */
const known = 2_000, longest = 20_000

let generation = 0, given = 0
const asked = new Map<string, { times: number; name?: string }>()

/** `undefined`: it is put without a name. */
export function nameOf(text: string): string | undefined {
  if (text.length > longest) return undefined
  let one = asked.get(text)
  if (!one) {
    if (asked.size >= known) for (const [other, { name }] of asked) if (name === undefined) asked.delete(other)
    asked.set(text, (one = { times: 0 }))
  }
  if (one.name === undefined && ++one.times >= worth && given < most) one.name = `g${generation}_${++given}`
  return one.name
}

/** The tables have changed under what was kept, as when a newer edition starts beside this one: everything gets a new name, and is read anew. */
export function forgetNames(): void {
  generation++
  given = 0
  asked.clear()
}

/** What the database says when it would answer in another shape than it did before. */
export const isOutdated = (error: unknown): boolean => (error as { code?: unknown } | undefined)?.code === '0A000' && /cached plan must not change result type/.test((error as Error).message)

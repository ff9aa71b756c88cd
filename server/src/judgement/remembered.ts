/**
 * What was reached lately, so that reaching it again costs nothing: for what hangs on nothing but its key. Of each thing it belongs to, only so
 * many; the one used longest ago goes first. Nothing is remembered of a thing that nobody holds any more.
 */
export function remembering<T>(most: number): (of: object, key: string, reach: () => T) => T {
  const all = new WeakMap<object, Map<string, { readonly value: T }>>()
  return (of, key, reach) => {
    const known = all.get(of) ?? new Map<string, { readonly value: T }>()
    all.set(of, known)
    const found = known.get(key) ?? { value: reach() }
    known.delete(key)
    known.set(key, found)
    if (known.size > most) known.delete(known.keys().next().value as string)
    return found.value
  }
}

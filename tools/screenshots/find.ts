/** Which records of the demo are behind the `:names` of an address: asked for over the same door as the screens, since ids differ each time. */

export interface Demo {
  /** As the person of the screen; a path that begins with a slash is everybody's, others are the organisation's. */
  readonly ask: (method: 'GET' | 'POST', path: string, body?: object) => Promise<Record<string, unknown>>
  /** Secrets that were shown once, such as an invitation's. */
  readonly made: Readonly<Record<string, string>>
}

type Names = Readonly<Record<string, string>>
/** Gives the names it found; `known` holds those that were found before it. */
export type Find = (demo: Demo, known: Names) => Promise<Names>

interface Row {
  readonly id: string
  readonly name?: string
  readonly title?: string
}

/** The record called `name` in the list at `path`. */
export const named = (key: string, path: string, name: string): Find => async ({ ask }, known) => {
  const id = (await listAt(ask, path, known)).find((row) => row.name === name || row.title === name)?.id
  if (id === undefined) throw new Error(`${path} has no ${name}`)
  return { [key]: id }
}

/** The first record in the list at `path`. */
export const newest = (key: string, path: string): Find => async ({ ask }, known) => {
  const id = (await listAt(ask, path, known))[0]?.id
  if (id === undefined) throw new Error(`${path} is empty`)
  return { [key]: id }
}

/** A list answers with one list of records, beside what else it says. */
async function listAt(ask: Demo['ask'], path: string, known: Names): Promise<readonly Row[]> {
  const lists = Object.values(await ask('GET', withNames(path, known))).filter(Array.isArray) as unknown[][]
  return (lists.find((list) => list.length > 0 && list.every((row) => typeof row === 'object')) ?? []) as Row[]
}

/** `:names` in an address give way to what they stand for; `*` to the rest of it, and what is not needed to nothing. */
export const withNames = (path: string, known: Names): string => path.replaceAll(/:(\w+)\??|\*/g, (mark, name: string | undefined) => known[name ?? mark] ?? '')

export const engagement = (title: string): Find => named('engagement', `engagements?q=${encodeURIComponent(title)}`, title)
export const member = (name: string): Find => named('member', 'members', name)

/** What the tour made itself and nobody can ask for again. */
export const made = (key: string): Find => ({ made: all }) => {
  const secret = all[key]
  return secret === undefined ? Promise.reject(new Error(`the tour has made no ${key}`)) : Promise.resolve({ [key]: secret })
}

/** One after another, each with what was found before. */
export const inOrder = (...finds: readonly Find[]): Find => async (demo, known) => {
  let names = known
  for (const find of finds) names = { ...names, ...(await find(demo, names)) }
  return names
}

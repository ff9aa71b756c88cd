/**
 * docs/generated/architecture.md: who may import whom, worked out by asking the rules about one imagined import between every two places,
 * so that the page says what is enforced and nothing else.
 */
import type { GeneratedFile } from '../golden/golden.ts'
import { rules, type Rule } from './cruise.ts'

interface Place {
  readonly name: string
  readonly holds: string
  /** A file in it that imports. */
  readonly file: string
  /** A file in it that others import; absent where there is nothing to offer. */
  readonly door?: string
}

const room = (group: string) => ({ file: `server/src/${group}/one/one.ts`, door: `server/src/${group}/other/index.ts` })
const layer = (name: string) => ({ file: `server/src/${name}/one.ts`, door: `server/src/${name}/other.ts` })

const places: readonly Place[] = [
  { name: 'engine', holds: 'how a judgement is reached', file: 'engine/src/one.ts', door: 'engine/src/index.ts' },
  { name: 'knowledge/pack', holds: 'reads, checks and compiles the knowledge', file: 'knowledge/pack/one.ts', door: 'knowledge/pack/index.ts' },
  { name: 'knowledge/house', holds: 'tests the collection as a whole', file: 'knowledge/house/one.ts', door: 'knowledge/house/other.ts' },
  { name: 'server/foundation', holds: 'tenancy, identity, journal, database, text', ...layer('foundation') },
  { name: 'server/registers', holds: 'organisations, suppliers, services, engagements', ...room('registers') },
  { name: 'server/judgement', holds: 'facts to the engine, verdicts and explanations back', ...layer('judgement') },
  { name: 'server/approval', holds: 'conclusions, acceptances, exceptions', ...layer('approval') },
  { name: 'server/obligations', holds: 'one room for each thing the law asks to be done', ...room('obligations') },
  { name: 'server/insight', holds: 'calendar, board page, documents: views over the rest', ...room('insight') },
  { name: 'server/lifecycle', holds: 'the story from need to exit, and its gates', ...layer('lifecycle') },
  { name: 'server/entry', holds: 'HTTP, command line, worker, and the list of rooms', ...layer('entry') },
  { name: 'web', holds: 'what people see', file: 'web/src/one.ts', door: 'web/src/other.ts' },
  { name: 'tools', holds: 'checks, generators, scaffolds', file: 'tools/one.ts' },
  { name: 'bench', holds: 'measurements', file: 'bench/one.ts' },
  { name: 'e2e', holds: 'whole journeys in a real browser', file: 'e2e/one.ts' },
]

/** Besides the places: a part of one that some may see. */
const contracts = { name: 'the server\'s *.api.ts', door: 'server/src/registers/other/other.api.ts' }
const workspaces = ['engine', 'knowledge', 'server', 'web']

export function architecturePage(): GeneratedFile[] {
  const content = [
    '# Who may import whom',
    '',
    'Generated from `.dependency-cruiser.cjs` by `npm run golden`; do not edit. Every place may import from itself, except that rooms in',
    '`server/obligations` do not know each other. Another workspace is imported by its package name.',
    '',
    '| Place | Holds | May import |',
    '|---|---|---|',
    ...places.map((place) => `| ${place.name} | ${place.holds} | ${allowedFor(place).join(', ') || 'nothing'} |`),
    '',
    '## The rules, and what to do instead',
    '',
    ...rules.map(({ name, comment }) => `- **${name}** ${comment}`),
    '',
  ].join('\n')
  return [{ path: 'docs/generated/architecture.md', content }]
}

function allowedFor(from: Place): string[] {
  const doors = places.filter(({ name }) => name !== from.name)
  const allowed = doors.filter(({ door }) => door && mayImport(from.file, door)).map(({ name }) => name)
  return mayImport(from.file, contracts.door) && !from.name.startsWith('server') && !allowed.includes('server/registers') ? [...allowed, contracts.name] : allowed
}

/** Would the rules let one file import the other, by package name where it lies in another workspace? */
export function mayImport(from: string, to: string): boolean {
  const [mine, theirs] = [from, to].map((file) => file.slice(0, file.indexOf('/'))) as [string, string]
  const types = mine !== theirs && workspaces.includes(theirs) ? ['aliased-workspace', 'local'] : ['local']
  return !rules.some((rule) => forbids(rule, from, to, types))
}

function forbids({ from: source, to: target }: Rule, from: string, to: string, types: readonly string[]): boolean {
  // These look at more than two paths, and an imagined import has only those.
  if (!('path' in target || 'pathNot' in target)) return false
  const groups = matchOf(source.path, from)
  if (!groups || (source.pathNot && matchOf(source.pathNot, from))) return false
  if (!matchOf(target.path, to, groups) || (target.pathNot && matchOf(target.pathNot, to, groups))) return false
  return !(target.dependencyTypesNot ?? []).some((type) => types.includes(type))
}

/** The groups of the first pattern that matches; no pattern matches everything. `$1` stands for a group of the importing file's match. */
function matchOf(pattern: string | readonly string[] | undefined, file: string, groups: readonly string[] = []): readonly string[] | undefined {
  if (pattern === undefined) return []
  for (const one of [pattern].flat()) {
    const match = new RegExp(one.replaceAll(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? '')).exec(file)
    if (match) return match
  }
  return undefined
}

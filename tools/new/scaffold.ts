/**
 * What `npm run new` makes. Every scaffold is whole from the first minute: a statement loads and its cases run, a room's test passes. What
 * only a person can write is marked, and a test refuses to let the mark stay.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { closest, distance } from 'fastest-levenshtein'
import { decision } from './decision.ts'
import { room, roomGroups } from './room.ts'
import { duty, requirement, scenario } from './statement.ts'
import type { NewFile } from './template.ts'

/** An expected no; the message is one sentence that says what to write instead. */
export class Refusal extends Error {}

interface Kind {
  /** How its name is written. */
  readonly written: string
  readonly pattern: RegExp
  readonly example: string
  readonly files: (name: string, today: string) => readonly NewFile[]
}

const slug = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*'
const themed = new RegExp(`^${slug}/${slug}$`)

const kinds: Readonly<Record<string, Kind>> = {
  duty: { written: '<theme>/<slug>', pattern: themed, example: 'privacy/processor-agreement-before-processing', files: duty },
  requirement: { written: '<theme>/<slug>', pattern: themed, example: 'privacy/sub-processors-are-listed', files: requirement },
  scenario: { written: '<theme>/<slug>', pattern: themed, example: 'access/left-staff-keep-access', files: scenario },
  room: { written: `<${roomGroups.join('|')}>/<noun>`, pattern: new RegExp(`^(${roomGroups.join('|')})/${slug}$`), example: 'obligations/incident', files: room },
  decision: { written: '<slug>', pattern: new RegExp(`^${slug}$`), example: 'rows-belong-to-tenants', files: decision },
}

/** Names that say nothing about the domain. */
const nameless = /\/(utils?|common|shared|helpers?|managers?|v\d+)$/

/** Writes a scaffold under `root` and returns its paths. `today` is `yyyy-mm-dd`. Refuses with a `Refusal` and then writes nothing. */
export function scaffold(root: string, [kindName, name]: readonly string[], today: string): string[] {
  const all = Object.keys(kinds).join(', ')
  if (!kindName || !name) throw new Refusal(`Say what to make and its name, for example “npm run new duty ${kinds['duty']?.example}”; the kinds are ${all}.`)
  const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined
  if (!kind) {
    const guess = closest(kindName, Object.keys(kinds))
    throw new Refusal(`There is no kind “${kindName}”${distance(kindName, guess) <= 3 ? `; did you mean “${guess}”?` : '.'} The kinds are ${all}.`)
  }
  if (!kind.pattern.test(name)) throw new Refusal(`“${name}” cannot name a ${kindName}; write ${kind.written} in lower case with hyphens, for example “${kind.example}”.`)
  if (kindName === 'room' && nameless.test(name)) throw new Refusal(`“${name}” says nothing about the domain; name the room after what it is about, for example “${kind.example}”.`)
  const files = kind.files(name, today)
  const taken = files.find((file) => existsSync(path.join(root, file.path)))
  if (taken) throw new Refusal(`${taken.path} already exists; open it, or choose another name.`)
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file.path)), { recursive: true })
    writeFileSync(path.join(root, file.path), file.content)
  }
  return files.map((file) => file.path)
}

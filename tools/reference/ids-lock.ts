/**
 * knowledge/ids.lock: every id the collection has ever published. It only grows, because verdicts and agreements that others keep point at
 * these ids; a statement that is no longer wanted is retired in its file, not deleted.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { GeneratedFile } from '../golden/golden.ts'
import { root } from '../root.ts'
import { collection } from './collection.ts'

const file = 'knowledge/ids.lock'

export function idsLock(): GeneratedFile[] {
  return [{ path: file, content: `${[...new Set([...locked(), ...idsNow()])].sort().join('\n')}\n` }]
}

/** The ids that stand in the lock today. */
export function locked(): string[] {
  const lock = path.join(root, file)
  return existsSync(lock) ? readFileSync(lock, 'utf8').split('\n').filter((line) => line !== '') : []
}

/** Statements, facts, lists, parameters and sources as they stand in the files. */
export function idsNow(): string[] {
  const { statements, facts, nouns, parameters, sources } = collection()
  return [statements, facts, parameters].flatMap((one) => Object.keys(one))
    .concat(Object.keys(nouns).map((noun) => `noun/${noun}`), Object.keys(sources).map((source) => `source/${source}`))
}

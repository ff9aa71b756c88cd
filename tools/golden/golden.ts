/**
 * Generated files that are kept in the repository, so that a review shows what a change does to them. A generator says what its files
 * should contain; writing and comparing are done here, once for all.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface GeneratedFile {
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly content: string
}

/** Always gives the same files for the same sources: no clock, no machine, sorted where order has no meaning. */
export type Generator = () => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>

/** Nothing but generated files stands here: what no generator makes any more is removed. */
const ownFolder = 'docs/generated'

export async function generate(generators: readonly Generator[]): Promise<GeneratedFile[]> {
  const files = (await Promise.all(generators.map((generator) => generator()))).flat()
  const twice = files.find(({ path: file }, index) => files.findIndex((other) => other.path === file) !== index)
  if (twice) throw new Error(`two generators make ${twice.path}`)
  return files
}

/** Brings the tree up to date; returns the files that were written or removed. */
export function writeFiles(root: string, files: readonly GeneratedFile[]): string[] {
  const changed = files.filter(({ path: file, content }) => read(root, file) !== content)
  for (const { path: file, content } of changed) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  const orphans = orphansIn(root, files)
  for (const file of orphans) rmSync(path.join(root, file))
  return [...changed.map(({ path: file }) => file), ...orphans]
}

/** One sentence for each file that is not what its generator makes, with the first line that differs. */
export function differences(root: string, files: readonly GeneratedFile[]): string[] {
  const wrong = files.flatMap(({ path: file, content }) => {
    const stands = read(root, file)
    if (stands === content) return []
    return [stands === undefined ? `${file} is missing` : `${file}:${firstDifference(stands, content)}`]
  })
  return [...wrong, ...orphansIn(root, files).map((file) => `${file} is made by no generator`)]
}

const read = (root: string, file: string): string | undefined =>
  existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : undefined

function firstDifference(stands: string, content: string): string {
  const [was, is] = [stands.split('\n'), content.split('\n')]
  const line = is.findIndex((text, index) => text !== was[index])
  const at = line === -1 ? is.length : line
  return `${at + 1}: is “${was[at] ?? ''}”, should be “${is[at] ?? ''}”`
}

function orphansIn(root: string, files: readonly GeneratedFile[]): string[] {
  const folder = path.join(root, ownFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((entry) => `${ownFolder}/${entry.split(path.sep).join('/')}`)
    .filter((file) => statSync(path.join(root, file)).isFile() && !files.some((one) => one.path === file))
    .sort()
}

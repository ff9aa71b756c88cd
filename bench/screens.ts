/** How much JavaScript a browser fetches before it shows anything, packed as it travels: what a page names, and what that cannot begin without. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { machine, type Bench } from './measure.ts'

const dist = fileURLToPath(new URL('../web/dist', import.meta.url))

/** What DESIGN.md promises, in bytes. */
export const most = { 'index.html': 180_000, 'assess.html': 110_000 } as const
export type EntryPage = keyof typeof most

/** The scripts of a page and all they import at once, each once; what is asked for later is not among them. */
export function scriptsOf(page: EntryPage): string[] {
  const found = new Set<string>()
  const reach = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    for (const [, part] of read(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w-]+\.js)"/g)) if (part !== undefined) reach(part)
  }
  for (const [, file] of readFileSync(path.join(dist, page), 'utf8').matchAll(/"\/assets\/([\w-]+\.js)"/g)) if (file !== undefined) reach(file)
  return [...found]
}

const read = (file: string): string => readFileSync(path.join(dist, 'assets', file), 'utf8')

/** Bytes, each file packed by itself. */
export const weightOf = (page: EntryPage): number => scriptsOf(page).reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0)

export const measure: Bench = () => Promise.resolve({
  bench: 'screens', ...machine(), subject: { files: Object.keys(most).map((page) => `${page} ${scriptsOf(page as EntryPage).length}`).join(', ') },
  figures: Object.entries(most).map(([page, goal]) => ({ what: `${page}: JavaScript before anything is shown, gzip`, value: weightOf(page as EntryPage) / 1000, unit: 'kB', goal: goal / 1000 })),
})

/**
 * The engine gives the same answer for the same question, in the browser as on the server, today as in ten years. So it may not look at a
 * clock, throw dice or reach outside itself. What the compiler refuses is tested in tools/purity.test.ts; here the sources are read.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const here = dirname(fileURLToPath(import.meta.url))
const sources = readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const codeOf = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

const forbidden = /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|(?<!new )\bDate\(|\bMath\.random\b|\bprocess\b|\bconsole\b|\bperformance\b/
const importsOf = (code: string) => [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, from]) => from as string)

it.each(sources)('%s reads no clock, throws no dice, and imports nothing from outside the engine', (file) => {
  const code = codeOf(readFileSync(join(here, file), 'utf8'))
  expect(forbidden.exec(code)?.[0]).toBeUndefined()
  for (const from of importsOf(code)) expect([from, sources.map((source) => join(here, source)).includes(resolve(here, from))]).toEqual([from, true])
})

it('would notice if one did', () => {
  for (const code of ['Date.now()', 'new Date()', 'new Date( )', 'new Date', 'Date()', 'Math.random()', 'process.env', 'console.log(1)', 'performance.now()']) expect(forbidden.test(code)).toBe(true)
  expect(forbidden.test('new Date(Date.UTC(2026, 10, 21))')).toBe(false)
  expect(importsOf(`import { x } from 'node:fs'\nexport * from "./a.ts"\nimport './b.ts'\nawait import('zod')`)).toEqual(['node:fs', './a.ts', './b.ts', 'zod'])
})

/** The screens stay as light as promised. Bytes are no time, so they may be asserted. What is weighed is what `node tools/build.mjs` made last. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { most, scriptsOf, weightOf, type EntryPage } from './screens.ts'

describe.each(Object.keys(most) as EntryPage[])('%s', (page) => {
  it('is within its bytes', () => {
    expect(weightOf(page)).toBeGreaterThan(50_000)
    expect(weightOf(page)).toBeLessThanOrEqual(most[page])
  })

  it('names everything it begins with, so that nothing is found out late', () => {
    const html = readFileSync(fileURLToPath(new URL(`../web/dist/${page}`, import.meta.url)), 'utf8')
    expect(scriptsOf(page).filter((file) => !html.includes(file))).toEqual([])
  })
})

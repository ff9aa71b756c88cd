/** The mechanism behind generated files, on a little tree; and the page on the architecture, against what the rules must mean. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mayImport } from './architecture/page.ts'
import { differences, generate, writeFiles } from './golden/golden.ts'

describe('generated files', () => {
  let tree: string
  beforeEach(() => void (tree = mkdtempSync(path.join(tmpdir(), 'golden-'))))
  afterEach(() => rmSync(tree, { recursive: true }))
  const files = [{ path: 'docs/generated/a.md', content: 'one\ntwo\n' }, { path: 'knowledge/schema/b.json', content: '{}\n' }]

  it('are written once and then left alone', () => {
    expect(writeFiles(tree, files)).toEqual(['docs/generated/a.md', 'knowledge/schema/b.json'])
    expect(readFileSync(path.join(tree, 'docs/generated/a.md'), 'utf8')).toBe('one\ntwo\n')
    expect(writeFiles(tree, files)).toEqual([])
    expect(differences(tree, files)).toEqual([])
  })

  it('are told apart from what they should be, with the first line that differs', () => {
    writeFiles(tree, files)
    writeFileSync(path.join(tree, 'docs/generated/a.md'), 'one\nthree\n')
    rmSync(path.join(tree, 'knowledge/schema/b.json'))
    expect(differences(tree, files)).toEqual(['docs/generated/a.md:2: is “three”, should be “two”', 'knowledge/schema/b.json is missing'])
  })

  it('notice a line too many at the end', () => {
    writeFiles(tree, [{ path: 'docs/generated/a.md', content: 'one\ntwo\nthree\n' }])
    expect(differences(tree, files.slice(0, 1))).toEqual(['docs/generated/a.md:3: is “three”, should be “”'])
  })

  it('leave docs/generated when nothing makes them any more', () => {
    mkdirSync(path.join(tree, 'docs/generated'), { recursive: true })
    writeFileSync(path.join(tree, 'docs/generated/old.md'), 'old')
    expect(differences(tree, [])).toEqual(['docs/generated/old.md is made by no generator'])
    expect(writeFiles(tree, [])).toEqual(['docs/generated/old.md'])
    expect(existsSync(path.join(tree, 'docs/generated/old.md'))).toBe(false)
  })

  it('are refused when two generators make the same one', async () => {
    const generator = () => files
    await expect(generate([generator, generator])).rejects.toThrow('two generators make docs/generated/a.md')
  })
})

describe('the page on the architecture', () => {
  it.each([
    ['server/src/lifecycle/one.ts', 'server/src/obligations/dpia/index.ts', true],
    ['server/src/obligations/dpia/dpia.ts', 'server/src/lifecycle/one.ts', false],
    ['server/src/lifecycle/one.ts', 'server/src/insight/board/index.ts', false],
    ['server/src/obligations/dpia/dpia.ts', 'server/src/obligations/access/index.ts', false],
    ['server/src/obligations/dpia/dpia.ts', 'server/src/obligations/dpia/dpia.text.ts', true],
    ['server/src/lifecycle/one.ts', 'server/src/registers/supplier/supplier.store.ts', false],
    ['engine/src/judge.ts', 'knowledge/pack/index.ts', false],
    ['knowledge/pack/index.ts', 'engine/src/index.ts', true],
    ['web/src/page.ts', 'server/src/registers/supplier/supplier.api.ts', true],
    ['web/src/page.ts', 'server/src/registers/supplier/index.ts', false],
    ['server/src/judgement/one.ts', 'knowledge/house/one.ts', false],
  ])('reads the rules on %s → %s as %s', (from, to, allowed) => {
    expect(mayImport(from, to)).toBe(allowed)
  })
})

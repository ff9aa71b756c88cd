/**
 * Proves that the architecture check can fail: in a temporary tree every rule is broken exactly once, by one file, and exactly that rule
 * must answer. A new rule without its own broken example fails here.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArchitecture, rules, type Architecture } from './architecture/cruise.ts'
import { root } from './root.ts'

/** What stands in the little tree and breaks nothing; the forbidden imports below point at it. */
const sound: Record<string, string> = {
  'package.json': JSON.stringify({ workspaces: ['engine', 'knowledge', 'server', 'web'], dependencies: { zod: '1', commander: '1' }, devDependencies: { esbuild: '1', vitest: '1' } }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'NodeNext', moduleResolution: 'NodeNext', allowImportingTsExtensions: true, noEmit: true } }),
  'engine/package.json': JSON.stringify({ name: '@rustning/engine', exports: { '.': './src/index.ts' } }),
  'knowledge/package.json': JSON.stringify({ name: '@rustning/knowledge', exports: { './pack': './pack/index.ts', './house': './house/house.ts' } }),
  'server/package.json': JSON.stringify({ name: '@rustning/server', exports: { './supplier': './src/registers/supplier/supplier.api.ts', './supplier.store': './src/registers/supplier/supplier.store.ts' } }),
  'web/package.json': JSON.stringify({ name: '@rustning/web', exports: { '.': './src/page.ts' } }),
  ...npmPackage('zod'), ...npmPackage('commander'), ...npmPackage('esbuild'), ...npmPackage('vitest'),
  'engine/src/index.ts': 'export const judge = 1',
  'engine/src/judge.test.ts': imports('vitest', './index.ts', 'node:fs'),
  'knowledge/pack/index.ts': imports('@rustning/engine', 'zod', 'node:fs'),
  'knowledge/house/house.ts': imports('../pack/index.ts', 'vitest'),
  'server/src/entry/rooms.ts': imports('../lifecycle/stage.ts', '../insight/board/index.ts', '../foundation/text.ts', 'commander'),
  'server/src/lifecycle/stage.ts': imports('../obligations/dpia/index.ts', '../judgement/judgement.ts'),
  'server/src/insight/board/index.ts': imports('../../obligations/access/index.ts', '../../registers/supplier/index.ts'),
  'server/src/obligations/dpia/index.ts': imports('./dpia.ts'),
  'server/src/obligations/dpia/dpia.ts': imports('../../approval/conclusion.ts', '../../foundation/text.ts'),
  'server/src/obligations/access/index.ts': 'export const access = 1',
  'server/src/approval/conclusion.ts': imports('../judgement/judgement.ts'),
  'server/src/judgement/judgement.ts': imports('@rustning/engine', '@rustning/knowledge/pack', '../registers/supplier/index.ts'),
  'server/src/registers/supplier/index.ts': imports('./supplier.store.ts', './supplier.api.ts'),
  'server/src/registers/supplier/supplier.store.ts': imports('../../foundation/text.ts'),
  'server/src/registers/supplier/supplier.api.ts': 'export const api = 1',
  'server/src/foundation/text.ts': 'export const text = 1',
  'server/src/foundation/testing/person.ts': imports('vitest'),
  'server/src/foundation/text.test.ts': imports('./testing/person.ts', './text.ts'),
  'web/src/page.ts': imports('@rustning/server/supplier', '@rustning/engine', '@rustning/knowledge/pack'),
  'tools/tool.ts': imports('@rustning/knowledge/pack', 'esbuild'),
  'bench/run.ts': imports('@rustning/engine'),
  'e2e/browser.ts': imports('@rustning/engine'),
}

/** Per rule: the file that breaks it, and what else that file needs in order to be a fair example. */
const broken: Record<string, Record<string, string>> = {
  'no-cycles': { 'server/src/foundation/hen.ts': imports('./egg.ts'), 'server/src/foundation/egg.ts': imports('./hen.ts') },
  'everything-resolves': { 'server/src/foundation/lost.ts': imports('./nowhere.ts') },
  'engine-imports-nothing': { 'engine/src/clock.ts': imports('node:perf_hooks') },
  'engine-tests-know-only-the-engine': { 'engine/src/real.test.ts': imports('@rustning/knowledge/pack') },
  'knowledge-knows-only-the-engine': { 'knowledge/pack/screen.ts': imports('@rustning/web') },
  'knowledge-needs-few-packages': { 'knowledge/pack/options.ts': imports('commander') },
  'pack-does-not-know-the-house': { 'knowledge/pack/upward.ts': imports('../house/house.ts') },
  'others-see-only-the-pack': { 'server/src/judgement/inspect.ts': imports('@rustning/knowledge/house') },
  'server-does-not-know-the-screens': { 'server/src/insight/board/screen.ts': imports('@rustning/web') },
  'web-sees-only-contracts': { 'web/src/peek.ts': imports('@rustning/server/supplier.store') },
  'workspaces-are-entered-by-name': { 'server/src/judgement/sideways.ts': imports('../../../engine/src/index.ts') },
  'server-has-these-layers-only': { 'server/src/entry/cli.ts': imports('../common/words.ts'), 'server/src/common/words.ts': 'export const words = 1' },
  'lifecycle-imports-only-downwards': { 'server/src/lifecycle/gate.ts': imports('../entry/rooms.ts') },
  'insight-imports-only-downwards': { 'server/src/insight/board/story.ts': imports('../../lifecycle/stage.ts') },
  'obligations-imports-only-downwards': { 'server/src/obligations/dpia/thread.ts': imports('../../lifecycle/stage.ts') },
  'approval-imports-only-downwards': { 'server/src/approval/grounds.ts': imports('../obligations/dpia/index.ts') },
  'judgement-imports-only-downwards': { 'server/src/judgement/concluded.ts': imports('../approval/conclusion.ts') },
  'registers-imports-only-downwards': { 'server/src/registers/supplier/verdict.ts': imports('../../judgement/judgement.ts') },
  'foundation-imports-only-downwards': { 'server/src/foundation/who.ts': imports('../registers/supplier/index.ts') },
  'obligations-do-not-know-each-other': { 'server/src/obligations/dpia/sibling.ts': imports('../access/index.ts') },
  'rooms-have-a-front-door': { 'server/src/lifecycle/window.ts': imports('../registers/supplier/supplier.store.ts') },
  'nobody-imports-tests': { 'engine/src/again.test.ts': imports('./judge.test.ts') },
  'only-tests-use-test-arrangements': { 'server/src/foundation/arranged.ts': imports('./testing/person.ts') },
  'product-does-not-know-its-tools': { 'web/src/drill.ts': imports('../../tools/tool.ts') },
  'product-runs-without-dev-packages': { 'server/src/entry/bundle.ts': imports('esbuild') },
}

/** Ways to import that a checker could overlook. Each reaches upwards. */
const hidden: Record<string, string> = {
  'server/src/foundation/type.ts': `import type { api } from '../registers/supplier/index.ts'\nexport type Api = typeof api\n`,
  'server/src/foundation/again.ts': `export * from '../registers/supplier/index.ts'\n`,
  'server/src/foundation/later.ts': `export const later = () => import('../registers/supplier/index.ts')\n`,
  'server/src/foundation/inline.ts': `export type Supplier = import('../registers/supplier/index.ts').Supplier\n`,
}

function imports(...names: string[]): string {
  return names.map((name, index) => `import * as one${index} from '${name}'\n`).join('') + `export const seen = [${names.map((_, index) => `one${index}`).join(', ')}]\n`
}

function npmPackage(name: string): Record<string, string> {
  return { [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: 'index.js' }), [`node_modules/${name}/index.js`]: 'module.exports = 1' }
}

function write(tree: string, files: Record<string, string>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
    writeFileSync(path.join(tree, file), content)
  }
}

describe('the architecture check', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'architecture-'))
  let seen: Architecture
  beforeAll(async () => {
    write(tree, Object.assign({}, sound, hidden, ...Object.values(broken)) as Record<string, string>)
    mkdirSync(path.join(tree, 'node_modules/@rustning'), { recursive: true })
    for (const workspace of ['engine', 'knowledge', 'server', 'web']) symlinkSync(path.join(tree, workspace), path.join(tree, 'node_modules/@rustning', workspace))
    seen = await readArchitecture(tree)
  })
  afterAll(() => rmSync(tree, { recursive: true }))

  const firedFor = (files: readonly string[]) => [...new Set(seen.violations.filter(({ from }) => files.includes(from)).map(({ rule }) => rule))]

  it.each(rules.map(({ name }) => name))('says %s, and nothing else, where that rule is broken', (name) => {
    expect(Object.keys(broken), `write a broken example of ${name}`).toContain(name)
    expect(firedFor(Object.keys(broken[name] as object))).toEqual([name])
  })

  it.each(Object.keys(hidden))('sees the import in %s', (file) => {
    expect(firedFor([file])).toEqual(['foundation-imports-only-downwards'])
  })

  it('says nothing about imports that go down', () => {
    expect(seen.files).toEqual(expect.arrayContaining(Object.keys(sound).filter((file) => /^(?!node_modules).*\.ts$/.test(file))))
    expect(firedFor(Object.keys(sound))).toEqual([])
  })

  it('gives every rule a comment that says what to do instead', () => {
    expect(rules.filter(({ comment }) => !comment || comment.length < 40)).toEqual([])
  })
})

describe('the project itself', () => {
  it('is read in full: a checker that reads nothing finds nothing', async () => {
    const { files, imports: count } = await readArchitecture(root)
    const engine = readdirSync(path.join(root, 'engine/src')).filter((file) => file.endsWith('.ts')).map((file) => `engine/src/${file}`)
    expect(engine.length).toBeGreaterThan(0)
    expect(files).toEqual(expect.arrayContaining(engine))
    expect(count).toBeGreaterThan(engine.length)
  })
})

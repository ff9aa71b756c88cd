/** Each scaffold is made in a temporary copy and put through what the finished thing must pass, so that the path a newcomer takes is tested. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArchitecture } from './architecture/cruise.ts'
import { Refusal, scaffold } from './new/scaffold.ts'
import { marks } from './new/template.ts'
import { root } from './root.ts'

const today = '2026-11-21'
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)

function run(program: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(bin(program), args, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  return { status, said: `${stdout}${stderr}` }
}

const trees: string[] = []
function temporary(): string {
  const tree = mkdtempSync(path.join(tmpdir(), 'new-'))
  trees.push(tree)
  return tree
}
afterAll(() => trees.forEach((tree) => rmSync(tree, { recursive: true })))

describe('a new statement', () => {
  const tree = temporary()
  beforeAll(() => {
    for (const folder of ['sources', 'vocabulary', 'parameters']) cpSync(path.join(root, 'knowledge', folder), path.join(tree, 'knowledge', folder), { recursive: true })
  })

  it.each([
    ['duty', 'knowledge/duties/privacy/papers-are-in-order.yaml'],
    ['requirement', 'knowledge/requirements/privacy/papers-are-in-order.yaml'],
    ['scenario', 'knowledge/scenarios/privacy/papers-are-in-order.yaml'],
  ])('of the kind %s is one file', (kind, file) => {
    expect(scaffold(tree, [kind, 'privacy/papers-are-in-order'], today)).toEqual([file])
    const content = readFileSync(path.join(tree, file), 'utf8')
    expect(content).toContain(`nb: "${marks.nb}`)
    expect(content).toContain(`nn: "${marks.nn}`)
    expect(content).toContain(`en: "${marks.en}`)
    expect(content).toContain(`checked-on: ${today}`)
  })

  it('passes the loader, and its own cases run', () => {
    const { status, said } = run('tsx', [path.join(root, 'knowledge/house/check.ts'), path.join(tree, 'knowledge')], root)
    expect(said).toMatch(/^3 statements, \d+ cases, 0 wrong$/m)
    expect(status).toBe(0)
  })
})

describe('a new room', () => {
  const tree = temporary()
  const folder = 'server/src/obligations/paper-trail'
  let files: string[]
  beforeAll(() => {
    copyProject(tree)
    files = scaffold(tree, ['room', 'obligations/paper-trail'], today)
  })

  it('has the files a room begins with', () => {
    expect(files).toEqual(['paper-trail.ts', 'paper-trail.text.ts', 'index.ts', 'README.md', 'paper-trail.test.ts'].map((file) => `${folder}/${file}`))
  })

  it('passes its own test', () => {
    const { status, said } = run('vitest', ['run', '--root', tree, folder], tree)
    expect(said).toMatch(/Tests +4 passed/)
    expect(status).toBe(0)
  })

  it('compiles and lints', () => {
    expect(run('tsc', ['-p', 'server'], tree)).toEqual({ status: 0, said: '' })
    expect(run('oxlint', ['--deny-warnings', '--format=unix', folder], tree)).toMatchObject({ status: 0 })
  })

  it('is accepted by the architecture check, which has seen it', async () => {
    const seen = await readArchitecture(tree)
    expect(seen.files).toEqual(expect.arrayContaining([`${folder}/index.ts`, `${folder}/paper-trail.ts`]))
    expect(seen.violations.filter(({ from }) => from.startsWith(folder))).toEqual([])
  })
})

/** Only what a room stands on: without the other rooms, whose faults are not its own. */
function copyProject(tree: string): void {
  const configuration = ['package.json', 'tsconfig.base.json', 'tsconfig.json', 'vitest.config.ts', '.oxlintrc.json', 'server/package.json', 'server/tsconfig.json', 'server/src/foundation/database/testing/setup.ts']
  const ground = ['engine/package.json', 'engine/src', 'knowledge/package.json', 'knowledge/pack']
  for (const one of [...configuration, ...ground]) cpSync(path.join(root, one), path.join(tree, one), { recursive: true })
  const packages = path.join(tree, 'node_modules')
  mkdirSync(path.join(packages, '@rustning'), { recursive: true })
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name !== '@rustning' && !name.startsWith('.vite')) symlinkSync(path.join(root, 'node_modules', name), path.join(packages, name))
  }
  for (const workspace of ['engine', 'knowledge', 'server']) symlinkSync(path.join(tree, workspace), path.join(packages, '@rustning', workspace))
}

describe('a new decision', () => {
  it('is a dated page with context, options, decision and consequences', () => {
    const tree = temporary()
    expect(scaffold(tree, ['decision', 'rows-belong-to-tenants'], today)).toEqual([`docs/decisions/${today}-rows-belong-to-tenants.md`])
    const page = readFileSync(path.join(tree, `docs/decisions/${today}-rows-belong-to-tenants.md`), 'utf8')
    expect(page.match(/^## .*/gm)).toEqual(['## Context', '## Options', '## Decision', '## Consequences'])
    expect(page).toContain(`Decided ${today}.`)
  })
})

describe('what cannot be made', () => {
  const tree = temporary()
  scaffold(tree, ['decision', 'taken'], today)

  it.each<[string, string[], string]>([
    ['nothing', [], 'Say what to make and its name, for example “npm run new duty privacy/processor-agreement-before-processing”; the kinds are duty, requirement, scenario, room, decision.'],
    ['a kind without a name', ['duty'], 'Say what to make and its name, for example “npm run new duty privacy/processor-agreement-before-processing”; the kinds are duty, requirement, scenario, room, decision.'],
    ['a misspelt kind', ['dutty', 'a/b'], 'There is no kind “dutty”; did you mean “duty”? The kinds are duty, requirement, scenario, room, decision.'],
    ['an unknown kind', ['constructor', 'a/b'], 'There is no kind “constructor”. The kinds are duty, requirement, scenario, room, decision.'],
    ['a duty without a theme', ['duty', 'in-force'], '“in-force” cannot name a duty; write <theme>/<slug> in lower case with hyphens, for example “privacy/processor-agreement-before-processing”.'],
    ['a slug with capitals', ['scenario', 'Access/Left'], '“Access/Left” cannot name a scenario; write <theme>/<slug> in lower case with hyphens, for example “access/left-staff-keep-access”.'],
    ['a path out of the project', ['decision', '../../etc'], '“../../etc” cannot name a decision; write <slug> in lower case with hyphens, for example “rows-belong-to-tenants”.'],
    ['a room in no layer', ['room', 'incident'], '“incident” cannot name a room; write <obligations|registers|insight|foundation>/<noun> in lower case with hyphens, for example “obligations/incident”.'],
    ['a room with no domain noun', ['room', 'obligations/utils'], '“obligations/utils” says nothing about the domain; name the room after what it is about, for example “obligations/incident”.'],
    ['what is there already', ['decision', 'taken'], `docs/decisions/${today}-taken.md already exists; open it, or choose another name.`],
  ])('is refused with one sentence: %s', (_, args, sentence) => {
    expect(() => scaffold(tree, args, today)).toThrow(new Refusal(sentence))
    expect(readdirSync(tree)).toEqual(['docs'])
  })
})

describe('the project', () => {
  it('has no scaffold that was left unfinished', () => {
    const unfinished = ['knowledge', 'server/src', 'web/src', 'docs/decisions'].flatMap((folder) => {
      const place = path.join(root, folder)
      if (!existsSync(place)) return []
      return readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(yaml|ts|tsx|md)$/.test(file) && !file.startsWith('dist/'))
        .filter((file) => Object.values(marks).some((mark) => readFileSync(path.join(place, file), 'utf8').includes(mark)))
        .map((file) => `${folder}/${file}`)
    })
    expect(unfinished).toEqual([])
  })
})

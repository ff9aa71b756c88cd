/** The build is run on little trees of its own: what it makes runs, twice the same, and what it cannot make it says in one sentence. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from './root.ts'

let tree: string
beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'build-'))
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'dir')
})
afterEach(() => rmSync(tree, { recursive: true }))

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
  writeFileSync(path.join(tree, file), content)
}

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const build = () => node(path.join(root, 'tools/build.mjs'), tree)

const command = `import { Command } from 'commander'\nconst said: string = new Command('rustning').name()\nconsole.log(said)\n`
const compiler = `import { mkdirSync, writeFileSync } from 'node:fs'\nmkdirSync('knowledge/dist', { recursive: true })\nwriteFileSync('knowledge/dist/pack.json', '{}')\n`

describe('the build', () => {
  it('makes a command line that runs without node_modules', () => {
    write('server/src/entry/cli.ts', command)
    expect(build()).toMatchObject({ status: 0, stderr: '' })
    rmSync(path.join(tree, 'node_modules'))
    write('package.json', '{ "type": "module" }')
    expect(node('server/dist/rustning.js')).toEqual({ status: 0, stdout: 'rustning\n', stderr: '' })
  })

  it('makes the same bytes of the same sources', () => {
    write('server/src/entry/cli.ts', command)
    build()
    const first = readFileSync(path.join(tree, 'server/dist/rustning.js'), 'utf8')
    build()
    expect(readFileSync(path.join(tree, 'server/dist/rustning.js'), 'utf8') === first).toBe(true)
  })

  it('compiles the knowledge and leaves only the result', () => {
    write('knowledge/pack/build.ts', compiler)
    expect(build()).toMatchObject({ status: 0, stderr: '' })
    expect(existsSync(path.join(tree, 'knowledge/dist/pack.json'))).toBe(true)
    expect(existsSync(path.join(tree, 'knowledge/dist/build.mjs'))).toBe(false)
  })

  it('says what it leaves out when there is nothing to build', () => {
    expect(build()).toEqual({
      status: 0, stderr: '',
      stdout: 'server: there is no src/entry/cli.ts, so no command line was built\nknowledge: there is no pack/build.ts, so no knowledge was compiled\n',
    })
  })

  it('fails with one sentence when an import cannot be found', () => {
    write('server/src/entry/cli.ts', `import './nowhere.ts'\n`)
    const { status, stderr } = build()
    expect(status).toBe(1)
    expect(stderr).toBe('The build failed: server/src/entry/cli.ts:1: Could not resolve "./nowhere.ts"\n')
  })

  it('fails when the knowledge does not compile', () => {
    write('knowledge/pack/build.ts', `console.error('duties/a.yaml:1: wrong')\nprocess.exitCode = 1\n`)
    expect(build()).toMatchObject({ status: 1, stderr: 'duties/a.yaml:1: wrong\nThe build failed: the knowledge could not be compiled, see above\n' })
  })
})

describe('the launcher', () => {
  const launch = () => node('server/bin/rustning.js')
  beforeEach(() => write('server/bin/rustning.js', readFileSync(path.join(root, 'server/bin/rustning.js'), 'utf8')))

  it('says which command builds it when it is not built', () => {
    write('package.json', '{ "type": "module" }')
    expect(launch()).toEqual({
      status: 1, stdout: '',
      stderr: 'Rustning er ikke bygd ennå; kjør «npm run prepare».\nRustning is not built yet; run “npm run prepare”.\n',
    })
  })

  it('refuses a Node that is too old, in Norwegian and English', () => {
    write('package.json', '{ "type": "module" }')
    write('old.cjs', `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })`)
    expect(node('--require', './old.cjs', 'server/bin/rustning.js')).toEqual({
      status: 1, stdout: '',
      stderr: 'Rustning trenger Node 20.19 eller nyere; denne er 20.18.3.\nRustning needs Node 20.19 or newer; this is 20.18.3.\n',
    })
  })
})

/** `.ci/run` in a little project of its own: from any folder, its last line is the count, also when nothing was counted. */
import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from './root.ts'

let tree: string
afterEach(() => rmSync(tree, { recursive: true }))

/** Runs a copy of `.ci/run` from another folder, on a project whose test script is `script`. A `chromium` stands ready, so that none is installed. */
function ci(script: string, prepare = '') {
  tree = mkdtempSync(path.join(tmpdir(), 'ci-'))
  for (const folder of ['.ci', 'bin']) mkdirSync(path.join(tree, folder))
  cpSync(path.join(root, '.ci/run'), path.join(tree, '.ci/run'))
  writeFileSync(path.join(tree, 'bin/chromium'), '#!/bin/sh\n')
  chmodSync(path.join(tree, 'bin/chromium'), 0o755)
  const about = { name: 'little', version: '1.0.0' }
  writeFileSync(path.join(tree, 'package.json'), JSON.stringify({ ...about, scripts: { test: script, ...(prepare && { prepare }) } }))
  writeFileSync(path.join(tree, 'package-lock.json'), JSON.stringify({ ...about, lockfileVersion: 3, packages: { '': about } }))
  return again()
}

function again() {
  const { status, stdout } = spawnSync(path.join(tree, '.ci/run'), { cwd: tmpdir(), encoding: 'utf8', env: { ...process.env, PATH: `${path.join(tree, 'bin')}:${process.env['PATH']}` } })
  return { status, stdout, last: stdout.trimEnd().split('\n').at(-1) }
}

describe('.ci/run', () => {
  it('can be executed as it stands', () => {
    expect(() => accessSync(path.join(root, '.ci/run'), constants.X_OK)).not.toThrow()
    tree = mkdtempSync(path.join(tmpdir(), 'ci-'))
  })

  it('ends with the count, and is green when the check is', () => {
    expect(ci(`echo "3 passed, 0 failed"`)).toMatchObject({ status: 0, last: '3 passed, 0 failed' })
  })

  it('ends with the count, and is red when the check is', () => {
    expect(ci(`echo "2 passed, 1 failed"; exit 1`)).toMatchObject({ status: 1, last: '2 passed, 1 failed' })
  })

  it('tells the check that nothing may be skipped', () => {
    expect(ci('echo "ci is $RUSTNING_CI"; echo "1 passed, 0 failed"').stdout).toContain('ci is 1')
  })

  it('is red when the check dies before it has counted', () => {
    expect(ci('echo "half-way"; exit 0')).toMatchObject({ status: 1, last: '0 passed, 1 failed' })
  })

  it('is red when the packages cannot be installed', () => {
    expect(ci(`echo "3 passed, 0 failed"`, 'exit 7')).toMatchObject({ status: 1, last: '0 passed, 1 failed' })
  })

  it('installs only when the lock has changed', () => {
    ci(`echo "1 passed, 0 failed"`, 'mkdir -p node_modules && touch prepared')
    rmSync(path.join(tree, 'prepared'))
    again()
    expect(existsSync(path.join(tree, 'prepared'))).toBe(false)
    writeFileSync(path.join(tree, 'node_modules/.installed-from'), 'another lock')
    again()
    expect(existsSync(path.join(tree, 'prepared'))).toBe(true)
  })
})

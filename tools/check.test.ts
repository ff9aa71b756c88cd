/** The check must be able to fail, in every way a check can. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { largest } from './check/sizes.ts'
import { runSteps, type Step } from './check/step.ts'
import { readReport, type Report } from './check/vitest.ts'

const passes: Step = { name: 'Passes', command: ['node', '-e', ''] }
const fails: Step = { name: 'Fails', command: ['node', '-e', 'process.exit(3)'] }
const lacking: Step = { name: 'Browser', command: ['node', '-e', ''], lacks: () => 'there is no browser' }

async function check(steps: readonly Step[], ci = false) {
  const lines: string[] = []
  const outcome = await runSteps(steps, ci, { say: (line) => lines.push(line), show: false })
  return { ...outcome, printed: lines.join('\n') }
}

describe('the check', () => {
  it('counts each step as one and goes on after a red one', async () => {
    expect(await check([fails, passes])).toMatchObject({ passed: 1, failed: 1, failures: ['Fails'] })
  })

  it('fails when a program is not there or is killed', async () => {
    const missing: Step = { name: 'Missing', command: ['no-such-program'] }
    const killed: Step = { name: 'Killed', command: ['node', '-e', 'process.kill(process.pid, "SIGKILL")'] }
    expect(await check([missing, killed])).toMatchObject({ passed: 0, failed: 2 })
  })

  it('prints a heading with the command for every step', async () => {
    const { printed } = await check([passes, fails])
    expect(printed).toMatch(/1\/2 {2}Passes\n {3}node -e/)
    expect(printed).toMatch(/2\/2 {2}Fails[^✓]*✗ failed/)
  })

  it('skips loudly what the machine lacks', async () => {
    const { printed, ...outcome } = await check([lacking, passes])
    expect(outcome).toEqual({ passed: 1, failed: 0, failures: [], skipped: ['Browser: there is no browser'] })
    expect(printed).toContain('SKIPPED')
  })

  it('fails in CI for what the machine lacks', async () => {
    expect(await check([lacking, passes], true)).toMatchObject({ passed: 1, failed: 1 })
  })
})

describe('the tests, read from vitest\'s report', () => {
  const file = (...statuses: string[]) => ({ name: 'a.test.ts', status: statuses.includes('failed') ? 'failed' : 'passed', assertionResults: statuses.map((status, index) => ({ status, fullName: `test ${index + 1}` })) })
  const report = (passed: number, failed: number, ...testResults: Report['testResults'][number][]): Report => ({ numPassedTests: passed, numFailedTests: failed, testResults })

  it.each<[string, Report | undefined, number, object]>([
    ['every test counts', report(2, 0, file('passed', 'passed')), 0, { passed: 2, failed: 0, skipped: [] }],
    ['a red test is named', report(1, 1, file('passed', 'failed')), 1, { passed: 1, failed: 1, failures: ['Tests: test 2'] }],
    ['a skipped test is named', report(1, 0, file('passed', 'skipped')), 0, { passed: 1, failed: 0, skipped: ['Tests: test 2'] }],
    ['a file that does not load has failed', report(1, 0, file('passed'), { name: 'b.test.ts', status: 'failed', assertionResults: [] }), 1, { passed: 1, failed: 1, failures: ['Tests: b.test.ts could not be run'] }],
    ['no test at all has failed', report(0, 0), 0, { failed: 1 }],
    ['no report has failed', undefined, 0, { failed: 1 }],
    ['an error outside the tests has failed', report(2, 0, file('passed', 'passed')), 1, { passed: 2, failed: 1 }],
  ])('%s', (_, given, exitCode, expected) => {
    expect(readReport(given, exitCode)).toMatchObject(expected)
  })
})

describe('the largest files', () => {
  it('come first, without tests, built and foreign files', () => {
    const tree = mkdtempSync(path.join(tmpdir(), 'sizes-'))
    const lines = { 'engine/src/small.ts': 2, 'engine/src/large.ts': 30, 'engine/src/large.test.ts': 90, 'server/dist/rustning.js': 900, 'web/node_modules/x/y.ts': 500 }
    for (const [file, count] of Object.entries(lines)) {
      mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
      writeFileSync(path.join(tree, file), 'line\n'.repeat(count))
    }
    expect(largest(tree)).toEqual([{ file: 'engine/src/large.ts', lines: 30 }, { file: 'engine/src/small.ts', lines: 2 }])
    expect(largest(tree, 1)).toHaveLength(1)
    rmSync(tree, { recursive: true })
  })
})

/** The tests as a step: every test counts, and a run that counts nothing has failed. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Outcome, Step } from './step.ts'

/** The part of vitest's JSON report that is read here. */
export interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

const reportFile = path.join(tmpdir(), `rustning-check-${process.pid}.json`)

export const vitest: Step = {
  name: 'Tests',
  command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
  outcome: (exitCode) => {
    const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as Report) : undefined
    rmSync(reportFile, { force: true })
    return readReport(report, exitCode)
  },
}

export function readReport(report: Report | undefined, exitCode: number): Outcome {
  if (!report) return { passed: 0, failed: 1, failures: ['Tests: vitest wrote no report'], skipped: [] }
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const failures = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => `Tests: ${fullName}`)
  // A file that does not load has no tests to fail.
  failures.push(...report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed')).map(({ name }) => `Tests: ${name} could not be run`))
  if (report.numPassedTests === 0 && failures.length === 0) failures.push('Tests: none was run')
  if (exitCode !== 0 && failures.length === 0) failures.push('Tests: vitest stopped with an error outside the tests')
  const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => `Tests: ${fullName}`)
  return { passed: report.numPassedTests, failed: failures.length, failures, skipped }
}

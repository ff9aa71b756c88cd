/** Runs the steps of a check one after the other and counts; a red step never hides the ones after it. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '../root.ts'

export interface Outcome {
  readonly passed: number
  readonly failed: number
  /** Said again at the end: what failed, in a few words each. */
  readonly failures: readonly string[]
  /** What could not be checked on this machine, and why. CI counts each as failed. */
  readonly skipped: readonly string[]
}

export interface Step {
  readonly name: string
  /** As typed in the root folder; the programs of node_modules are found by name. */
  readonly command: readonly [string, ...string[]]
  /** Why this machine cannot run it, if it cannot. */
  readonly lacks?: () => string | undefined
  /** Reads the result where one command is many checks; without it, the exit code is the whole answer. */
  readonly outcome?: (exitCode: number) => Outcome
}

export interface Printer {
  readonly say: (line: string) => void
  /** Whether the commands' own output is shown. */
  readonly show: boolean
}

/** Returns the steps' outcomes added up. With `ci`, what was skipped has failed. */
export async function runSteps(steps: readonly Step[], ci: boolean, { say, show }: Printer): Promise<Outcome> {
  const total = { passed: 0, failed: 0, failures: [] as string[], skipped: [] as string[] }
  for (const [index, step] of steps.entries()) {
    say(`\n━━ ${index + 1}/${steps.length}  ${step.name}\n   ${step.command.join(' ')}\n`)
    const began = performance.now()
    const outcome = await runStep(step, show)
    total.passed += outcome.passed
    total.failed += outcome.failed + (ci ? outcome.skipped.length : 0)
    total.failures.push(...outcome.failures)
    total.skipped.push(...outcome.skipped)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    say(`   ${outcome.failed > 0 ? '✗ failed' : outcome.passed > 0 ? '✓ passed' : '○ SKIPPED'} in ${seconds} s`)
  }
  return total
}

async function runStep(step: Step, show: boolean): Promise<Outcome> {
  const lacks = step.lacks?.()
  if (lacks !== undefined) return { passed: 0, failed: 0, failures: [], skipped: [`${step.name}: ${lacks}`] }
  const exitCode = await run(step.command, show)
  if (step.outcome) return step.outcome(exitCode)
  return exitCode === 0 ? { passed: 1, failed: 0, failures: [], skipped: [] } : { passed: 0, failed: 1, failures: [step.name], skipped: [] }
}

/** The exit code; a program that cannot be started or was killed counts as 1. */
function run([program, ...args]: readonly [string, ...string[]], show: boolean): Promise<number> {
  const PATH = [path.join(root, 'node_modules/.bin'), path.dirname(process.execPath), process.env['PATH']].join(path.delimiter)
  const child = spawn(program, args, { cwd: root, stdio: show ? ['ignore', 'inherit', 'inherit'] : 'ignore', env: { ...process.env, PATH } })
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

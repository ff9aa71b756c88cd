/**
 * What `npm run check` does, in order; CI runs the same. Each step is a command that can be typed in the root folder, so that a red one
 * can be run again by itself. To add one, add a line.
 */
import type { Step } from './step.ts'
import { vitest } from './vitest.ts'

export const steps: readonly Step[] = [
  { name: 'Types: engine, which knows neither Node nor browser', command: ['tsc', '-p', 'engine'] },
  { name: 'Types: knowledge', command: ['tsc', '-p', 'knowledge'] },
  { name: 'Types: server', command: ['tsc', '-p', 'server'] },
  { name: 'Types: web, which knows the browser and not Node', command: ['tsc', '-p', 'web'] },
  { name: 'Types: everything else, tests and tools included', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'Lint', command: ['oxlint', '--deny-warnings', '--format=unix'] },
  { name: 'Architecture: imports go down', command: ['tsx', 'tools/architecture/check.ts'] },
  { name: 'Nothing is unused', command: ['knip', '--no-config-hints'] },
  { name: 'Build', command: ['node', 'tools/build.mjs'] },
  { name: 'Knowledge: every file and every worked case', command: ['node', 'server/bin/rustning.js', 'knowledge', 'check', '--lang', 'en'] },
  { name: 'Generated files are up to date', command: ['tsx', 'tools/golden.ts', '--check'] },
  vitest,
]

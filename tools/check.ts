/**
 * `npm run check`, also `npm test`: everything that must hold, exactly as CI runs it. The last line is `N passed, N failed`. What the
 * machine lacks is skipped loudly; with RUSTNING_CI=1 it has failed.
 */
import { largest } from './check/sizes.ts'
import { runSteps } from './check/step.ts'
import { steps } from './check/steps.ts'
import { root } from './root.ts'

const ci = process.env['RUSTNING_CI'] === '1'
const { passed, failed, failures, skipped } = await runSteps(steps, ci, { say: console.log, show: true })

console.log('\n━━ The largest source files')
for (const { file, lines } of largest(root)) console.log(`${String(lines).padStart(6)}  ${file}`)
if (skipped.length > 0) console.log(`\n━━ SKIPPED${ci ? ', which counts as failed here' : ': not checked on this machine'}`)
for (const one of skipped) console.log(`  ○ ${one}`)
if (failures.length > 0) console.log('\n━━ Failed')
for (const one of failures) console.log(`  ✗ ${one}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

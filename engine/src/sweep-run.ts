/**
 * Takes a plan's steps over a portfolio, some thousand rows at a time so that all registers stay in the processor's cache, and reads off
 * the outcomes with the rules of `judge`, 32 engagements to a machine word.
 */
import { aheadIn, emptySets, readOutcomes, type OutcomeSets } from './sweep-outcome.ts'
import type { Plan } from './sweep-plan.ts'
import type { Portfolio } from './sweep-portfolio.ts'
import { handDown, Registers, take } from './sweep-steps.ts'

const blockRows = 8192

/** The outcome sets of the plan's statements, in the plan's order. */
export function run(plan: Plan, portfolio: Portfolio): OutcomeSets[] {
  const { rows } = portfolio
  const sets = plan.outputs.map(({ dated }) => emptySets(dated, rows))
  const rowTruths = new Registers(plan.rowSteps.length, Math.min(rows, blockRows))
  const itemTruths = new Map([...plan.itemSteps].map(([noun, { steps, table }]) => [noun, new Registers(steps.length, mostItems(table.offsets, rows))]))
  for (let first = 0; first < rows; first += blockRows) {
    const size = Math.min(blockRows, rows - first)
    plan.rowSteps.forEach((step, register) => take(step, rowTruths, register, first, size))
    for (const [noun, { steps, table }] of plan.itemSteps) {
      const truths = itemTruths.get(noun) as Registers
      const firstItem = table.offsets[first] as number
      const items = (table.offsets[first + size] as number) - firstItem
      steps.forEach((step, register) => {
        if (step.do === 'hand-down') handDown(rowTruths, step.of, truths, register, table.offsets, first, size)
        else take(step, truths, register, firstItem, items)
      })
    }
    const block = { first, size, rowTruths, itemTruths, itemSteps: plan.itemSteps, aheadBy: aheadIn(portfolio.stages, first, size) }
    plan.outputs.forEach((output, index) => readOutcomes(output, block, sets[index] as OutcomeSets))
  }
  return sets
}

function mostItems(offsets: Uint32Array, rows: number): number {
  let most = 0
  for (let first = 0; first < rows; first += blockRows) {
    most = Math.max(most, (offsets[Math.min(first + blockRows, rows)] as number) - (offsets[first] as number))
  }
  return most
}

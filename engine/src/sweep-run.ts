/**
 * Takes a plan's steps over a portfolio, some thousand rows at a time so that all registers stay in the processor's cache, and reads off
 * the outcomes, 32 engagements to a machine word.
 */
import { Ahead, emptySets, readOutcomes, type OutcomeSets } from './sweep-outcome.ts'
import { Items } from './sweep-items.ts'
import type { Plan } from './sweep-plan.ts'
import type { Portfolio } from './sweep-portfolio.ts'
import { Registers, take } from './sweep-registers.ts'

const blockRows = 16_384

/** The outcome sets of the plan's statements, in the plan's order. */
export function run(plan: Plan, portfolio: Portfolio): OutcomeSets[] {
  const { rows } = portfolio
  const mostRows = Math.min(rows, blockRows)
  const results = plan.outputs.map(({ dated }) => emptySets(dated, rows))
  const ofRows = new Registers(plan.rows, mostRows)
  const ofItems = new Map([...plan.items].map(([noun, { table, ...steps }]) => [noun, new Items(steps, table, mostItems(table.offsets, rows))]))
  const ahead = new Ahead(portfolio.stages, mostRows)
  for (let first = 0; first < rows; first += blockRows) {
    const size = Math.min(blockRows, rows - first)
    ofRows.find(first, size)
    plan.rows.steps.forEach((step, register) => take(step, ofRows, register, first, size))
    for (const [noun, { steps }] of plan.items) {
      const items = ofItems.get(noun) as Items
      items.find(first, size)
      steps.forEach((step, register) => {
        if (step.do === 'hand-down') items.handDown(ofRows, step.of, register)
        else take(step, items.truths, register, items.first, items.size)
      })
    }
    ahead.find(first, size)
    const block = { first, size, ofRows, ofItems, ahead }
    plan.outputs.forEach((output, index) => readOutcomes(output, block, results[index] as OutcomeSets))
  }
  return results
}

function mostItems(offsets: Uint32Array, rows: number): number {
  let most = 0
  for (let first = 0; first < rows; first += blockRows) {
    most = Math.max(most, (offsets[Math.min(first + blockRows, rows)] as number) - (offsets[first] as number))
  }
  return most
}

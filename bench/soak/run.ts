/** `npm run soak`: the long form; `npm run soak -- --writes 2000 --rounds 1` is shorter. Ends with 1 if anything acknowledged did not hold. */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { soak } from './soak.ts'

const { values } = parseArgs({ options: { writes: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '5' }, workers: { type: 'string', default: '16' }, cuts: { type: 'string', default: '10' } } })
const from = performance.now()
const { struck, acknowledged, entries, counts, wrong, left } = await soak({ edition: 'built', writes: Number(values.writes), rounds: Number(values.rounds), workers: Number(values.workers), cuts: Number(values.cuts), say: console.log })
console.log('\n| Fault | Times | Until writes were acknowledged again: median; longest |\n|---|---|---|')
for (const { id, what, took } of struck) {
  const sorted = took.toSorted((a, b) => a - b)
  console.log(`| ${id}: ${what} | ${took.length} | ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms; ${Math.round(sorted.at(-1) ?? 0)} ms |`)
}
console.log(`\n${acknowledged} writes were acknowledged in ${Math.round((performance.now() - from) / 1000)} s, the journals have ${entries} entries; load ${(loadavg()[0] as number).toFixed(1)}`)
console.log(`not acknowledged at once: ${[...counts].map(([what, times]) => `${what} ${times}`).join(', ') || 'nothing'}`)
for (const one of left) console.log(`not tried: ${one}`)
for (const one of wrong) console.log(`WRONG: ${one}`)
console.log(wrong.length === 0 ? 'nothing acknowledged was lost or doubled, and the journals are whole' : `${wrong.length} things are wrong`)
process.exitCode = wrong.length === 0 ? 0 : 1

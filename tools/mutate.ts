/**
 * `npm run mutate`: takes away or loosens every line of the schema that keeps organisations apart or asks for a journal entry, one at a time,
 * and lists what noticed it. Ends with a count; one that nobody noticed makes it fail.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './root.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rustning-mutate-')), report = path.join(folder, 'report')
writeFileSync(report, '')
const { status, stdout, stderr } = spawnSync(path.join(root, 'node_modules', '.bin', 'vitest'), ['run', 'server/src/entry/mutations.test.ts'], { cwd: root, encoding: 'utf8', env: { ...process.env, RUSTNING_MUTATIONS: report } })
const found = readFileSync(report, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { kind: string; of: string; noticed: string[] })
rmSync(folder, { recursive: true })

const kinds = new Map<string, typeof found>()
for (const one of found) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one])
for (const [kind, all] of kinds) {
  console.log(`\n${kind} (${all.length})`)
  for (const { of, noticed: [first = 'NOBODY NOTICED', ...others] } of all) console.log(`  ${of}\n    ${first}${others.length > 0 ? `, and ${others.length} more` : ''}`)
}
const noticed = found.filter((one) => one.noticed.length > 0).length
if (status !== 0) console.error(`${stdout}${stderr}`)
console.log(`\n${found.length} mutations: ${noticed} noticed (${found.filter((one) => one.noticed.some((said) => said.startsWith('crossed'))).length} of them by getting across), ${found.length - noticed} not`)
process.exitCode = status === 0 && found.length > 0 ? 0 : 1

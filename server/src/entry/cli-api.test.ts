/**
 * A small office takes its payroll from need to use with nothing but the command line: the real product on a port, the link it printed, and
 * commands as a person types them. Kari runs the office; Ola looks after security; a key does what needs no name.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@rustning/knowledge/load'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settingsFrom } from '../foundation/installation/installation.ts'
import { openProduct, type Product } from './product.ts'
import { rustning } from './testing/run.ts'

const home = mkdtempSync(path.join(tmpdir(), 'rustning-cli-'))
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
const password = 'fjell-og-fjord-2026-nord', olas = 'hav-og-himmel-2026-sor'
let product: Product, key = ''
beforeAll(async () => {
  const knowledge = loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)))
  product = await openProduct({ settings: settingsFrom({ RUSTNING_DATA: path.join(home, 'data'), PORT: '0', RUSTNING_BALLAST: '0', PUBLIC_URL: 'https://rustning.fjellvag.example' }, home), knowledge, log: { info: () => {}, error: () => {} } })
})
afterAll(async () => {
  await product.close()
  rmSync(home, { recursive: true, force: true })
})

type Who = 'kari' | 'ola' | 'key'
/** `who` at their own machine. */
const run = (who: Who, argv: readonly string[], typed: readonly string[] = []) =>
  rustning(['api', ...argv, '--lang', 'en'], typed, { environment: { RUSTNING_SERVER: product.server.url, XDG_STATE_HOME: path.join(home, who), ...(who === 'key' && { RUSTNING_KEY: key }) }, cwd: home })
async function done(who: Who, argv: readonly string[], typed: readonly string[] = []): Promise<string> {
  const { code, out, complaint } = await run(who, argv, typed)
  if (code !== 0) throw new Error(`${argv.join(' ')}\n${complaint}`)
  return out.trim()
}
async function refused(who: Who, argv: readonly string[], says: string): Promise<void> {
  const { code, complaint } = await run(who, argv)
  expect([code, complaint]).toEqual([2, expect.stringContaining(says)])
}

test('an engagement goes from need to use by commands alone, with each gate shut until what it wants is there', async () => {
  // Coming in: by the link, once; then Ola by Kari's invitation; then a key by Kari.
  const link = `https://rustning.fjellvag.example/first-run#${product.firstRun}`
  const claim = ['claimFirstRun', '--email', 'kari@fjellvag.example', '--name', 'Kari Fjellvåg', '--organisation', 'Fjellvåg legekontor', '--language', 'en']
  await done('kari', claim, [link, password])
  expect(await run('ola', claim, [link, password])).toMatchObject({ code: 2 })
  const invitation = await done('kari', ['invite', '--email', 'ola@fjellvag.example', '--roles', 'security-officer', '--only', 'token'])
  await done('ola', ['acceptInvitation', '--body', '-'], [JSON.stringify({ token: invitation, newcomer: { name: 'Ola Vik', language: 'en', password: olas } })])
  const scopes = ['suppliers.write', 'services.write', 'engagements.read', 'engagements.write'].flatMap((scope) => ['--scopes', scope])
  key = await done('kari', ['makeApiToken', '--name', 'Payroll', ...scopes, '--expires-at', `${day(30)}T00:00:00Z`, '--only', 'token'])
  expect(key).toMatch(/^rt_/)

  // Out and in again, with the password at the terminal.
  await done('kari', ['sign-out'])
  await refused('kari', ['readMe'], 'You must sign in first.')
  expect(await run('kari', ['sign-in', '--email', 'kari@fjellvag.example'], ['wrong'])).toMatchObject({ code: 2, complaint: expect.stringContaining('You were not signed in.') })
  await done('kari', ['sign-in', '--email', 'kari@fjellvag.example'], [password])

  // The registers and the need, by the key.
  await done('kari', ['changeOrganisation', '--kind', 'gp-office', '--version', 'latest'])
  await done('kari', ['giveOrganisationAnswers', '--answers', '[{"fact":"organisation.regimes","value":[]}]'])
  const supplier = await done('key', ['addSupplier', '--name', 'Skybris AS', '--seat', 'NO', '--owner-country', 'NO', '--only', 'id'])
  const service = await done('key', ['addService', '--name', 'Skybris Lønn', '--supplier-id', supplier, '--only', 'id'])
  const owner = (JSON.parse(await done('kari', ['listMembers', '--only', 'members', '--json'])) as { id: string; name: string }[]).find(({ name }) => name === 'Kari Fjellvåg')?.id ?? ''
  const made = JSON.parse(await done('key', ['addEngagement', '--title', 'Payroll in the cloud', '--owner-id', owner, '--supplier-id', supplier, '--service-id', service, '--json'])) as { id: string; parts: { id: string }[] }
  const part = ['--engagement', made.id, '--part', made.parts[0]?.id ?? ''], engagement = part.slice(0, 2)
  const advance = (version: number, who: Who = 'kari') => [who, ['advancePart', ...part, '--version', String(version), '--only', 'stage']] as const
  const answers = async (file: object) => {
    writeFileSync(path.join(home, 'answers.json'), JSON.stringify(file))
    await done('key', ['giveAnswers', ...engagement, '--body', 'answers.json'])
  }
  const all = (facts: Readonly<Record<string, unknown>>, item?: string) => Object.entries(facts).map(([fact, value]) => ({ fact, value, ...(item !== undefined && { item }) }))
  const waiting = async () => (JSON.parse(await done('kari', ['readGate', ...part, '--only', 'blocks', '--json'])) as { duty: { id: string } }[]).map(({ duty }) => duty.id)

  // Need: the risk comes before the decision.
  await refused(...advance(0), 'The risk is assessed before you decide')
  await refused(...advance(0, 'key'), 'A key cannot do this.')
  await answers({ answers: all({ 'processing.personal-data': true, 'processing.data-kinds': ['contact', 'identity-number'], 'processing.people': ['employees'], 'risk-assessment.done-on': day(-12), 'engagement.decided-on': day(-2), 'supplier.processes-on-behalf': true }) })
  expect(await done(...advance(0))).toBe('procure')
  expect(await done(...advance(1))).toBe('contract')

  // Contract: the agreement, the chain, the purpose; and a person's conclusion on the supplier.
  expect((await waiting()).length).toBeGreaterThan(15)
  const purpose = '5f0c7d5e-2b61-4a53-9d3f-0a4d1c1c0001'
  await answers({
    answers: [
      ...all({
        'agreement.dpa-lacks': [], 'agreement.audit-usable': true, 'agreement.change-notice': true, 'agreement.dpa-in-force-on': day(-1), 'processing.starts-on': day(40), 'processing.scale': 'small', 'processing.traits': [],
        'engagement.activities': ['migration'], 'risk-assessment.accepted-by': 'own-management', 'risk-assessment.accepted-on': day(-2),
      }), ...all({ 'purpose.decided-by': 'us', 'purpose.legal-basis': 'legal-obligation', 'purpose.legal-basis-documented': true, 'purpose.necessary': true }, purpose),
    ],
    items: [{ noun: 'purpose', item: purpose, name: 'paying salaries' }], lists: ['purpose', 'transfer', 'sub-processor', 'controller'].map((noun) => ({ noun, complete: true })),
  })
  expect(await waiting()).toEqual(['agreement/guarantees-concluded'])
  await refused(...advance(2), 'agreement/guarantees-concluded')
  const grounds = await done('kari', ['readConclusionGrounds', ...engagement, '--kind', 'supplier.guarantees', '--only', 'digest'])
  const conclude = ['addConclusion', ...engagement, '--kind', 'supplier.guarantees', '--outcome', 'yes', '--words', 'The certificate covers the delivery.', '--digest', grounds, '--after', '0']
  await refused('key', conclude, 'A key cannot do this.')
  await done('kari', conclude)
  expect(await done(...advance(2))).toBe('start')

  // Start: what is missing for a while is accepted by somebody else than the one who asks.
  await answers({ answers: all({ 'supplier.staff-can-reach-data': false, 'logging.shows-who-saw': false, 'processing.defaults-set-privately': true, 'processing.shown-to-others-by-default': false, 'security.backup-restorable': true, 'security.encrypted-in-transit': true, 'security.personal-accounts': true, 'security.privileged-access-controlled': true, 'security.strong-authentication': true }) })
  expect(await waiting()).toEqual(['logging/shows-who-saw'])
  const words = JSON.parse(await done('kari', ['readAuthorityMatrix', '--only', 'words', '--json'])) as object
  writeFileSync(path.join(home, 'matrix.json'), JSON.stringify({ version: 0, decidedBy: 'Kari Fjellvåg', decidedOn: day(0), words }))
  await done('kari', ['adoptAuthorityMatrix', '--body', 'matrix.json'])
  const decision = ['--decision', await done('kari', ['askDecision', ...engagement, '--form', 'exception', '--duty', 'logging/shows-who-saw', '--title', 'Payroll without a log of who has looked', '--reasons', 'The log comes in March.', '--measures', 'Two people only.', '--level', 'low', '--expires-on', day(100), '--only', 'id'])]
  const accept = ['acceptDecision', ...decision, '--digest', await done('ola', ['readDecision', ...decision, '--only', 'digest']), '--because', 'It is for four months.', '--only', 'state']
  await refused('kari', accept, 'nobody')
  await refused(...advance(3), 'logging/shows-who-saw')
  expect(await done('ola', accept)).toBe('accepted')
  expect(await done(...advance(3))).toBe('operate')

  // Everybody sees how it went, and the journal says by whom.
  const moves = JSON.parse(await done('key', ['listStageChanges', ...engagement, '--only', 'changes', '--json'])) as { to: string; by: string; exceptions: { duty: string }[] }[]
  expect(moves.map(({ to }) => to)).toEqual(['operate', 'start', 'contract', 'procure'])
  expect(moves[0]).toMatchObject({ by: 'Kari Fjellvåg', exceptions: [{ duty: 'logging/shows-who-saw' }] })
  const { entries } = JSON.parse(await done('kari', ['listJournal', '--action', 'engagement.advance', '--limit', '2', '--all', '--json'])) as { entries: { action: string; actor: { name: string } }[] }
  expect(entries.map(({ action, actor }) => `${action} ${actor.name}`)).toEqual(Array.from({ length: 4 }, () => 'engagement.advance Kari Fjellvåg'))
}, 180_000)

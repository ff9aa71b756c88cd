/** The portfolio in figures: the very numbers of the lists they lead to, for nobody else, whatever was noted beside the judgements. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stages } from '@rustning/engine'
import { judgeAgain } from '../judgement/verdict/index.ts'
import { waitingRoutes } from '../lifecycle/waiting/waiting.api.ts'
import { criticalities, portfolioRoutes } from '../registers/engagement/index.ts'
import { judgingWith } from './judging.ts'
import { openHouse, type House, type Somebody } from './testing/house.ts'
import { caseOf, engagementOf, knowledge, type Told } from './testing/told.ts'

const judging = judgingWith(knowledge)
let house: House, solvik: Somebody, elvebyen: Somebody
const all: Told[] = []
const get = async (who: Somebody, path: string) => (await house.ask('GET', `/api/v1/organisations/${who.organisation}${path}`, { cookie: who.cookie })).json
const judged = ({ part, engagement }: Told) => judgeAgain({ pool: house.world.pool, tenant: solvik.organisation, actor: { kind: 'system' }, epoch: 1 }, judging, { part, engagement })
const past = (text: string) => house.world.all(`SET session_replication_role = replica; ${text}`)
const noted = () => house.world.all<{ owed: number[] | null; gates: string | null }>('SELECT owed, gates FROM judgement_last WHERE tenant_id = $1 ORDER BY part_id', [solvik.organisation])

interface Figures { readonly engagements: number; readonly stages: Record<string, number>; readonly criticalities: Record<string, number>; readonly owed?: number }
const figures = async (who: Somebody) => (await get(who, '/figures')) as unknown as Figures
/** As the lists count them. */
async function listed(who: Somebody): Promise<Figures> {
  const count = async (narrowed: string) => Number((await get(who, `/engagements?limit=1${narrowed}`))['count'])
  const each = async (names: readonly string[], by: string) => Object.fromEntries(await Promise.all(names.map(async (name) => [name, await count(`&${by}=${name}`)] as const)))
  return { engagements: await count(''), stages: await each(stages, 'stage'), criticalities: await each(criticalities, 'criticality'), owed: Number((await get(who, '/backlog?limit=1'))['total']) }
}

beforeAll(async () => {
  house = await openHouse()
  ;[solvik, elvebyen] = [await house.somebody('Solvik kommune'), await house.somebody('Elvebyen kommune')]
  for (const stage of [...stages, 'operate'] as const) all.push(await engagementOf(house, solvik, `Journal ${all.length}`, { facts: caseOf('gp-cloud-journal-in-use').facts, stage }))
  for (const told of all) await judged(told)
  await past(`UPDATE engagement SET criticality = CASE stage WHEN 'operate' THEN 'critical' WHEN 'exit' THEN 'low' END FROM engagement_part p WHERE p.engagement_id = engagement.id AND engagement.tenant_id = '${solvik.organisation}'`)
})
afterAll(() => house.close())

test('nobody else is told: an outsider as of what does not exist, whoever may not see engagements not at all, and another organisation has its own', async () => {
  const account = await house.world.person({ in: solvik.organisation, roles: ['employee'] }), url = `/api/v1/organisations/${solvik.organisation}/figures`
  expect([(await house.ask('GET', url, { cookie: elvebyen.cookie })).status, (await house.ask('GET', url, { cookie: await house.logIn(account) })).status, (await house.ask('GET', url)).status]).toEqual([404, 403, 401])
  expect(waitingRoutes.readFigures.may).toEqual(portfolioRoutes.listEngagements.may)
  expect(await figures(elvebyen)).toEqual({ engagements: 0, stages: Object.fromEntries(stages.map((stage) => [stage, 0])), criticalities: Object.fromEntries(criticalities.map((one) => [one, 0])), owed: 0 })
})

test('they are those of the lists: by stage, by criticality, and what is owed', async () => {
  const found = await figures(solvik)
  expect(found).toEqual(await listed(solvik))
  expect([found.engagements, found.stages['operate'], found.criticalities['critical'], found.owed]).toEqual([7, 2, 2, expect.toSatisfy((owed: number) => owed > 20)])
})

test('what has moved since it was judged owes by where it is now, what has ended owes nothing, and an engagement counts once in each stage it has a part in', async () => {
  const before = (await figures(solvik)).owed as number
  await past(`UPDATE engagement_part SET stage = 'procure' WHERE id = '${all[4]?.part}'`)
  expect([await figures(solvik), (await figures(solvik)).owed]).toEqual([await listed(solvik), expect.toSatisfy((owed: number) => owed < before)])
  await past(`UPDATE engagement_part SET ended = 'exited' WHERE id = '${all[5]?.part}'; INSERT INTO engagement_part SELECT tenant_id, gen_random_uuid(), engagement_id, version, s, s, since_on, ended, import_id FROM engagement_part, unnest(ARRAY['need', 'need', 'start']) s WHERE id = '${all[6]?.part}'`)
  expect([await figures(solvik), (await figures(solvik)).stages]).toEqual([await listed(solvik), expect.objectContaining({ need: 2, start: 2 })])
})

test('what was judged before this was noted, or is noted by other gates, is counted duty by duty, until it is judged again', async () => {
  const before = await noted(), found = await figures(solvik), [first, second] = [all[2]?.part, all[3]?.part]
  await past(`UPDATE judgement_last SET owed = NULL, gates = NULL WHERE part_id = '${first}'; UPDATE judgement_last SET owed = '{900,900,900,900,900,900}', gates = repeat('a', 64) WHERE part_id = '${second}'`)
  expect([await figures(solvik), (await noted()).filter(({ gates }) => gates === before[0]?.gates).length]).toEqual([found, 5])
  expect([await judged(all[2] as Told), await judged(all[3] as Told), await noted(), await figures(solvik)]).toEqual(['as-before', 'as-before', before, found])
})

/**
 * What each organisation buys and runs. What is in use already is brought as a list, straight into operate, as an organisation brings it; the
 * rest begins in need and goes through the gates. The answers are those of the invented cases, given by the person who writes.
 */
import { stages, type Facts } from '@rustning/engine'
import { conclusionRoutes } from '../../approval/conclusion/conclusion.api.ts'
import { newId } from '../../foundation/values/id.ts'
import { stagesRoutes } from '../../lifecycle/stages/stages.api.ts'
import { answerRoutes, engagementRoutes, portfolioRoutes } from '../../registers/engagement/index.ts'
import { serviceRoutes } from '../../registers/service/index.ts'
import { supplyChainRoutes } from '../../registers/supply-chain/index.ts'
import type { DemoEngagement, DemoLink } from './files.ts'
import { wire } from './load-organisations.ts'
import type { DemoPerson } from './person.ts'

export interface Buying {
  readonly person: (id: string) => Promise<DemoPerson>
  /** Speaks for the organisation to everybody. */
  readonly leader: string
  readonly like: Facts | undefined
  /** Of the public register. */
  readonly services: ReadonlyMap<string, string>
}

/** Brought with a list before this is called; found there by its title. */
const isBrought = ({ stage }: DemoEngagement): boolean => stage === 'operate' || stage === 'exit'

export async function loadEngagement(one: DemoEngagement, { person, leader, like, services }: Buying): Promise<string> {
  const by = await person(one.by), params = { organisation: by.organisation }, asks = by.asks(engagementRoutes)
  const taken = one.service === undefined ? undefined : await take(by, services.get(one.service))
  const link = { ...(taken && { supplierId: taken.supplierId, serviceId: taken.id }), ...(one.supplier !== undefined && { supplierName: one.supplier }) }
  const said = { ...link, ...(one.classification !== undefined && { classification: one.classification }), ...(one.archiveCase !== undefined && { archiveCase: one.archiveCase }), ...(one.criticality !== undefined && { criticality: one.criticality }),
    ...(one.users !== undefined && { users: one.users }), ...(one.ends !== undefined && { contractEndsOn: one.ends }) }
  const owner = await person(one.owner ?? one.by)
  let at = isBrought(one) ? await brought(by, one.title) : await asks.addEngagement({ params, body: { title: one.title, ownerId: owner.member } })
  const here = { ...params, engagement: at.id }
  if (Object.keys(said).length > 0) at = await asks.changeEngagement({ params: here, version: at.version, body: said })
  if (one.parties.length > 0) at = await asks.putEngagementParties({ params: here, version: at.version, body: { parties: one.parties.map(({ self, ...party }) => ({ ...party, ...(self && { self }) })), allControllersNamed: one.allControllersNamed } })
  if (one.team.length > 0) at = await asks.putEngagementTeam({ params: here, version: at.version, body: { members: one.team } })
  await answer(by, here, one, like)
  if (taken?.supplierId && one.chain.length > 0) await chain(by, taken.supplierId, taken.id, one.chain)
  if (taken && one.shown && one.service !== undefined) await (await person(leader)).asks(serviceRoutes).showServiceUse({ params, body: { engagementId: at.id, serviceId: services.get(one.service) ?? '', named: true } })
  for (const { by: who, ...conclusion } of one.conclusions) await conclude(await person(who), here, conclusion)
  await move(await person(leader), here, at.parts[0]?.id ?? '', one)
  return at.id
}

/** Its supplier comes with it; somebody may have taken it for another engagement before. */
async function take(by: DemoPerson, publicServiceId: string | undefined) {
  const params = { organisation: by.organisation }, asks = by.asks(serviceRoutes)
  if (publicServiceId === undefined) throw new Error(`${by.name} asks for a service that nobody offers`)
  const { services } = await asks.listServices({ params, query: { limit: 100 } })
  return services.find((one) => one.publicServiceId === publicServiceId) ?? asks.takeService({ params, body: { publicServiceId } })
}

async function brought(by: DemoPerson, title: string) {
  const { engagements } = await by.asks(portfolioRoutes).listEngagements({ params: { organisation: by.organisation }, query: { q: title, limit: 100 } })
  const found = engagements.find((one) => one.title === title)
  if (!found) throw new Error(`${title} was not brought`)
  return by.asks(engagementRoutes).readEngagement({ params: { organisation: by.organisation, engagement: found.id } })
}

type Here = { readonly organisation: string; readonly engagement: string }
type Given = { fact: string; item?: string; value: ReturnType<typeof wire> }

async function answer(by: DemoPerson, params: Here, { facts, without }: DemoEngagement, like: Facts | undefined): Promise<void> {
  const kept = (fact: string) => !fact.startsWith('organisation.') && !without.some((one) => fact === one || fact.startsWith(`${one}.`))
  const answers: Given[] = Object.entries(like?.known ?? {}).filter(([fact]) => kept(fact) && !Object.hasOwn(facts, fact)).map(([fact, { value }]) => ({ fact, value: wire(value) }))
  for (const [fact, value] of Object.entries(facts)) answers.push({ fact, value: (value === 'none' ? null : value) as Given['value'] })
  const items: { noun: string; item: string; name: string }[] = [], lists: { noun: string; complete: boolean }[] = []
  for (const [noun, { members, complete }] of Object.entries(like?.items ?? {}).filter(([noun]) => kept(noun))) {
    lists.push({ noun, complete })
    for (const { name, known } of members) {
      const item = newId()
      items.push({ noun, item, name })
      for (const [fact, { value }] of Object.entries(known)) answers.push({ fact, item, value: wire(value) })
    }
  }
  if (answers.length + items.length + lists.length === 0) return
  await by.asks(answerRoutes).giveAnswers({ params, body: { answers, items, lists } })
}

async function chain(by: DemoPerson, supplier: string, serviceId: string, links: readonly DemoLink[], parentId?: string): Promise<void> {
  const asks = by.asks(supplyChainRoutes), params = { organisation: by.organisation, supplier }
  for (const { name, purpose, in: countries = [], from = [], open, agreement = 'unknown', agreementOn, behind = [] } of links) {
    const added = await asks.addChainLink({ params, body: {
      name, serviceId, role: 'sub-processor', agreement, processing: { countries: [...countries], open: open ?? null }, access: { countries: [...from], open: null }, ...(purpose !== undefined && { purpose }), ...(agreementOn !== undefined && { agreementOn }),
      ...(parentId !== undefined && { parentId }),
    } })
    await chain(by, supplier, serviceId, behind, added.id)
  }
}

/** On the grounds as they are now, with the person's own name. */
export async function conclude(by: DemoPerson, params: Here, { kind, outcome, words }: { readonly kind: string; readonly outcome: string; readonly words: string }): Promise<string> {
  const asks = by.asks(conclusionRoutes), { digest, newest } = await asks.readConclusionGrounds({ params, query: { kind } })
  return (await asks.addConclusion({ params, body: { kind, outcome, words, digest, after: newest } })).id
}

/** Through every gate between need and the stage that is wanted: what is closed stays closed, and ends the loading. */
async function move(by: DemoPerson, here: Here, part: string, one: DemoEngagement): Promise<void> {
  const asks = by.asks(stagesRoutes), params = { ...here, part }
  if (one.stage === 'exit') return void (await asks.startExit({ params, body: { version: (await asks.readGate({ params })).part.version, reason: one.exit ?? 'Avtalen går ut' } }))
  for (let passed = 0; !isBrought(one) && passed < stages.indexOf(one.stage); passed++) await asks.advancePart({ params, body: { version: passed } })
}

/**
 * What a judgement is reached with: the rooms that supply facts, in the order they are asked, and what conclusions and decisions rest on. A
 * conclusion rests on what the registers and the answers say of the thing itself, and not on what was concluded about it before.
 */
import type { Day, Facts, Noun } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import { conclusionFacts, conclusionKinds, conclusionSupplies, digestOf, type About, type Ground, type GroundShown, type GroundsOf } from '../approval/conclusion/index.ts'
import { decisionFacts, decisionSupplies, exceptionsOf } from '../approval/decision/index.ts'
import { receiptsOf, withCopies } from '../approval/offer/index.ts'
import type { Reader } from '../foundation/database/transaction.ts'
import type { Uuid } from '../foundation/values/id.ts'
import { checkSuppliers, type FactSupplier, type Judging } from '../judgement/fact-supplier.ts'
import { knownOf, todayOf } from '../judgement/verdict/index.ts'
import { receiptsSupplier, type ExceptionsFor, type WhoHasConcluded } from '../lifecycle/stages/index.ts'
import { engagementRegister, engagementSupplier, supplierAndService } from '../registers/engagement/index.ts'
import { organisationFacts, ownDuties, policiesOf } from '../registers/organisation/index.ts'
import { eeaOn, registeredFactIds, registeredFacts } from '../registers/service/index.ts'
import { supplyChainFactIds, supplyChainFacts } from '../registers/supply-chain/index.ts'

/** What a thing is, as opposed to what has been done about it. */
const ofTheThing: readonly Noun[] = ['processing', 'purpose', 'service', 'supplier', 'sub-processor', 'transfer']

/** What the registers themselves know. */
function registerSuppliers(knowledge: Knowledge): readonly FactSupplier[] {
  const eea = eeaOn(knowledge), boughtIn = onceEach(supplierAndService)
  return [organisationFacts, engagementSupplier, {
    room: 'service', supplies: registeredFactIds,
    async supply(reader, { engagement }) {
      const { supplierId, serviceId } = (await boughtIn(reader, engagement)) ?? {}
      const [facts] = supplierId === undefined && serviceId === undefined ? [] : await registeredFacts(reader, [{ supplierId: supplierId ?? null, serviceId: serviceId ?? null }])
      return facts ?? { known: {}, items: {} }
    },
  }, {
    room: 'supply-chain', supplies: supplyChainFactIds,
    async supply(reader, { engagement }, on) {
      const { supplierId, serviceId } = (await boughtIn(reader, engagement)) ?? {}
      return supplierId === undefined ? { known: {}, items: {} } : supplyChainFacts(reader, { supplierId, serviceId, on }, (day) => new Set(eea(day)))
    },
  }]
}

/** Two rooms ask the same of the engagement: it is read once for each transaction, which sees one moment of it. */
function onceEach<T>(read: (reader: Reader, engagement: Uuid) => Promise<T>): (reader: Reader, engagement: Uuid) => Promise<T> {
  const asked = new WeakMap<Reader, Map<Uuid, Promise<T>>>()
  return (reader, engagement) => {
    const before = asked.get(reader) ?? new Map<Uuid, Promise<T>>(), found = before.get(engagement) ?? read(reader, engagement)
    asked.set(reader, before.set(engagement, found))
    return found
  }
}

/** With every room that supplies facts. */
export function judgingWith(knowledge: Knowledge, whoHasConcluded: WhoHasConcluded = receiptsOf): Judging {
  const kinds = conclusionKinds(knowledge.pack), groundsOf = groundsWith(knowledge)
  const suppliers: readonly FactSupplier[] = [
    ...registerSuppliers(knowledge),
    { room: 'conclusion', supplies: conclusionSupplies(kinds), supply: async (reader, { engagement, part }) => ({ known: await conclusionFacts(reader, { kinds, groundsOf }, engagement, part), items: {} }) },
    { room: 'decision', supplies: decisionSupplies, supply: async (reader, { engagement, part }) => ({ known: await decisionFacts(reader, engagement, part), items: {} }) },
    receiptsSupplier(whoHasConcluded),
  ]
  return { knowledge, suppliers: checkSuppliers(knowledge, suppliers), register: engagementRegister(knowledge), own: async (reader, on, wording) => ownDuties(await policiesOf(reader), wording, on) }
}

/**
 * The engagement, or one part of it, and what is known of the thing, noun by noun, so that whoever concluded is told which of them has moved.
 * What was concluded and decided is left out: a conclusion does not fall because it was made.
 */
export function groundsWith(knowledge: Knowledge): GroundsOf {
  const register = engagementRegister(knowledge), suppliers = registerSuppliers(knowledge)
  const concluded = new Set<string>(conclusionSupplies(conclusionKinds(knowledge.pack)))
  const own = async (reader: Reader, { engagement, part }: About): Promise<Ground[] | undefined> => {
    const thread = await register.thread(reader, engagement), one = thread?.parts.find(({ id }) => part === undefined || id === part)
    if (!thread || !one) return undefined
    const { facts } = await knownOf(reader, { register, suppliers }, { engagement, part: one.id }, await todayOf(reader))
    return [{ what: 'engagement', id: engagement, version: '1', title: thread.title }, ...ofTheThing.map((noun): Ground => ({ what: 'facts', id: noun, ...whatIsSaid(facts, noun, knowledge, concluded) }))]
  }
  return withCopies(async (reader, about) => {
    // Many conclusions rest on one engagement: what it rests on is gathered once for each part of it that is spoken of.
    const nameOf = ({ engagement, part }: About) => `${engagement} ${part ?? ''}`, gathered = new Map<string, Ground[] | undefined>()
    for (const one of about) if (!gathered.has(nameOf(one))) gathered.set(nameOf(one), await own(reader, one))
    return about.map((one) => gathered.get(nameOf(one)))
  })
}

/** What is known of one noun, as it is shown and signed on. */
function whatIsSaid({ known, items }: Facts, noun: Noun, { facts }: Knowledge, concluded: ReadonlySet<string>): { readonly version: string; readonly says: GroundShown } {
  const of = (some: Facts['known']): Said[] => Object.entries(some).filter(([id]) => facts[id]?.noun === noun && !concluded.has(id)).map(([fact, { value, by, on, from }]) => ({ fact, value, ...(by !== undefined && { by }), ...(on !== undefined && { on }), ...(from !== undefined && { from }) }))
  const list = items[noun], says: GroundShown = { known: of(known), ...(list && { list: { complete: list.complete, members: list.members.map((item) => ({ name: item.name, known: of(item.known) })) } }) }
  return { version: versionOf(says), says }
}

type Said = GroundShown['known'][number]

/** Of the values alone: who said the same thing anew is no reason to look again. */
function versionOf({ known, list }: GroundShown): string {
  const values = (some: readonly Said[]) => Object.fromEntries(some.map(({ fact, value }) => [fact, value]))
  return digestOf({ known: values(known), ...(list && { complete: list.complete, members: list.members.map((one) => ({ name: one.name, known: values(one.known) })) }) })
}

/** Those that stand, for as long as they hold; where the gate is decided, whoever would withdraw one waits until it has been. */
export const exceptionsWith = (knowledge: Knowledge): ExceptionsFor => {
  const groundsOf = groundsWith(knowledge)
  return async (reader, { engagement, part }, on: Day, held) => (await exceptionsOf(reader, groundsOf, { engagement, part, today: on, held }))
    .flatMap(({ id, duty, until, by, stands }: { readonly id: Uuid; readonly duty: string | undefined; readonly until: Day | undefined; readonly by: string; readonly stands: boolean }) => (stands && duty !== undefined && until !== undefined ? [{ id, duty, until, by }] : []))
}

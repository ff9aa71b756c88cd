/**
 * Everything in the demo, in the order that lets each thing find what it points to: organisations, what suppliers offer, what is brought, what
 * is bought, and the purchase that nine are responsible for. Organisations do not wait for each other.
 */
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Identity } from '../../foundation/identity/account.ts'
import { sessionCookie } from '../../foundation/identity/door.ts'
import { todayInNorway } from '../../foundation/command/command.ts'
import { openCases } from '../../judgement/case/case-on-disk.ts'
import { casesFolder, type DemoFiles } from './files.ts'
import { loadEngagement } from './load-engagements.ts'
import { listOf, loadList } from './load-lists.ts'
import { loadOrganisation } from './load-organisations.ts'
import { loadShared } from './load-shared.ts'
import { loadSupplier } from './load-suppliers.ts'
import { admitToLoad, type Made } from './people.actions.ts'
import { personWith, type Ask, type DemoPerson } from './person.ts'

export interface Loading {
  readonly identity: Identity
  readonly knowledge: Knowledge
  readonly files: DemoFiles
  readonly made: Made
  readonly ask: Ask
  /** Over https a cookie's name begins otherwise. */
  readonly https: boolean
  readonly told: (done: number, of: number) => void
  readonly signal: AbortSignal
}

/** How many organisations are worked for at a time. */
const atOnce = 6

export async function loadDemo({ identity, knowledge, files, made, ask, https, told, signal }: Loading): Promise<void> {
  const { organisations, suppliers, engagements, lists, shared } = files
  const cases = new Map(openCases(knowledge, casesFolder(), 'nb').map((one) => [one.id, one.facts]))
  const people = new Map<string, Promise<DemoPerson>>(), enter = (organisation: string, id: string) => enterAsPerson({ identity, ask, https }, made, organisation, id)
  const person = (organisation: string, id: string) => {
    const key = `${organisation} ${id}`, known = people.get(key) ?? enter(organisation, id)
    people.set(key, known)
    return known
  }
  const like = (id: string | undefined) => {
    const facts = id === undefined ? undefined : cases.get(id)
    if (id !== undefined && !facts) throw new Error(`there is no case ${id}`)
    return facts
  }
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? id
  const of = organisations.length + suppliers.length + lists.length + engagements.length + 1
  let done = 0
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (signal.aborted) throw new Error('it was stopped')
    const result = await work()
    told(++done, of)
    return result
  }
  told(0, of)
  await each(organisations, async (one) => step(async () => loadOrganisation(one, await person(one.id, one.people[0]?.id ?? ''), { nameOf, tenantOf: (id) => made.get(id)?.tenant }, like(one.like))))
  const today = todayInNorway(new Date()), services = new Map<string, string>()
  await each(suppliers, (one) => step(async () => {
    const contact = organisations.find(({ id }) => id === one.id)?.people[0]?.id ?? ''
    for (const [id, published] of await loadSupplier(one, nameOf(one.id), await person(one.id, contact), today)) services.set(id, published)
  }))
  await each(lists, (one) => step(async () => loadList(await person(one.of, one.by), one.name, one.content, signal)))
  const ids = new Map<string, string>()
  await each([...new Set(engagements.map((one) => one.of))], async (id) => {
    const own = engagements.filter((one) => one.of === id), first = own[0]
    const brought = listOf(own, (one) => made.get(id)?.people.get(one.owner ?? one.by)?.name ?? '')
    if (brought !== '' && first) await loadList(await person(id, first.by), 'systemoversikt.csv', brought, signal)
    for (const one of own) ids.set(`${id} ${one.title}`, await step(() => loadEngagement(one, { person: (who) => person(id, who), leader: organisations.find((some) => some.id === id)?.people[0]?.id ?? '', like: like(one.like), services })))
  })
  await step(() => loadShared(shared, { person, nameOf, engagement: ids.get(`${shared.of} ${shared.engagement}`) ?? '', signal }))
}

async function enterAsPerson({ identity, ask, https }: Pick<Loading, 'identity' | 'ask' | 'https'>, made: Made, organisation: string, id: string): Promise<DemoPerson> {
  const tenant = made.get(organisation)?.tenant, who = made.get(organisation)?.people.get(id)
  if (!tenant || !who) throw new Error(`there is no ${id} at ${organisation}`)
  const { token } = await admitToLoad(identity, who.account)
  return personWith(ask, `${https ? '__Host-' : ''}${sessionCookie}=${token.reveal()}`, { organisation: tenant, ...who })
}

async function each<T>(list: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...list]
  const turn = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, turn))
}

/** What people have told of an engagement, put where their answers stand; and the invented cases to take it from. */
import { fileURLToPath } from 'node:url'
import { isSet, type Facts } from '@rustning/engine'
import { loadKnowledge } from '@rustning/knowledge/load'
import type { CaseFile } from '@rustning/knowledge/pack'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import { openCases } from '../../judgement/case/case-on-disk.ts'
import type { House, Somebody } from './house.ts'

const folder = fileURLToPath(new URL('../../../../knowledge', import.meta.url))
export const knowledge = loadKnowledge(folder)
export const invented: ReadonlyMap<string, CaseFile> = new Map(openCases(knowledge, `${folder}/cases/invented`, 'nb').map((one) => [one.id, one]))
export const caseOf = (id: string): CaseFile => invented.get(id) as CaseFile

export interface Told { readonly engagement: Uuid; readonly part: Uuid }

/** An engagement of somebody's, with the facts given, in the stage given. */
export async function engagementOf(house: House, who: Somebody, title: string, { facts, stage = 'need' }: { readonly facts?: Facts | undefined; readonly stage?: string | undefined } = {}): Promise<Told> {
  const at = `/api/v1/organisations/${who.organisation}/engagements`
  const engagement = String((await house.ask('POST', at, { cookie: who.cookie, body: { title, ownerId: who.member } })).json['id']) as Uuid
  const [part] = (await house.ask('GET', `${at}/${engagement}`, { cookie: who.cookie })).json['parts'] as { id: Uuid }[]
  const told = { engagement, part: part?.id as Uuid }
  if (facts) await tell(house, who, told, facts)
  if (stage !== 'need') await unjournalled(house, 'UPDATE engagement_part SET stage = $2 WHERE id = $1', [told.part, stage])
  return told
}

/** Past the journal, which is not what these tests are about. */
async function unjournalled(house: House, text: string, values: readonly unknown[]): Promise<void> {
  await house.world.all(`SET session_replication_role = replica; ${literally(text, values)}`)
}

const literal = (value: unknown) => (value === null ? 'NULL' : `'${String(value).replaceAll(`'`, `''`)}'`)
const literally = (text: string, values: readonly unknown[]) => text.replaceAll(/\$(\d+)/g, (_, place: string) => literal(values[Number(place) - 1]))

const itemKeys = new Map<string, Uuid>()

/** Said today, by nobody in particular. What was said before stands beside it. */
export async function tell(house: House, { organisation }: Somebody, { engagement }: Told, { known, items }: Facts): Promise<void> {
  const rows: unknown[][] = []
  const add = (fact: string, noun: string | null, key: Uuid | null, value: unknown) => rows.push([organisation, newId(), engagement, fact, noun, key, JSON.stringify(value)])
  const wire = (value: Facts['known'][string]['value']) => (isSet(value) ? { members: value.members, complete: value.complete } : value)
  for (const [fact, { value }] of Object.entries(known)) add(fact, null, null, wire(value))
  for (const [noun, { members, complete }] of Object.entries(items)) {
    add(noun, noun, null, { complete })
    for (const { name, known: facts } of members) {
      const key = itemKeys.get(`${engagement} ${noun} ${name}`) ?? newId()
      itemKeys.set(`${engagement} ${noun} ${name}`, key)
      add(noun, noun, key, { name })
      for (const [fact, { value }] of Object.entries(facts)) add(fact, noun, key, wire(value))
    }
  }
  if (rows.length > 0) await unjournalled(house, rows.map((values) => literally(`INSERT INTO answer (tenant_id, id, engagement_id, fact, item_noun, item_key, value, kind, valid_from, recorded_at, recorded_kind) VALUES ($1, $2, $3, $4, $5, $6, $7, 'value', '2020-01-01', clock_timestamp(), 'person')`, values)).join('; '), [])
}

/** A list is a set that is complete. */
export const facts = (known: Readonly<Record<string, string | boolean | number | null | readonly string[]>>): Facts =>
  ({ known: Object.fromEntries(Object.entries(known).map(([fact, value]) => [fact, { value: typeof value === 'object' && value !== null ? { members: value, complete: true } : value }])), items: {} })

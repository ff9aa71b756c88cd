/**
 * The invented organisations as they are written down in server/demo: who they are, what they sell, what they buy, and what each person can
 * try. Read once and checked whole; a fault in a file is ours, and the tests find it.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { stages } from '@rustning/engine'
import { classifications, competences, criticalities, partyRoles } from '../../registers/engagement/index.ts'
import { roles } from '../../foundation/identity/role.ts'

const inThree = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() })
const decided = { by: z.string(), on: z.string() }
const organisation = z.strictObject({
  id: z.string(), name: z.string(), kind: z.string(), employees: z.int().optional(), about: inThree,
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)), try: inThree.optional() })).min(1),
  relations: z.array(z.strictObject({ kind: z.string(), to: z.string(), about: z.string().optional() })).default([]),
  matrix: z.strictObject({ ...decided, over: z.int().optional(), appetite: z.string().optional() }).optional(),
  policies: z.array(z.strictObject({ id: z.string(), ...decided })).default([]),
  /** The case whose facts about the organisation are its own. */
  like: z.string().optional(),
})
export type DemoOrganisation = z.infer<typeof organisation>

const countries = z.array(z.string())
const offered = {
  models: z.array(z.string()), deployment: z.string().nullable(), data: countries, access: countries, languages: z.array(z.string()), exit: z.array(z.string()), price: z.array(z.string()),
  /** There may be other countries than those named. */
  others: z.boolean(), sub: z.array(z.string()), interfaces: z.array(z.string()), priceText: z.string(),
}
const some = z.strictObject(offered).partial()
const service = some.extend({ id: z.string(), name: z.string(), in: z.array(z.string()), text: z.string(), evidence: z.array(z.int()).optional() })
const supplier = z.strictObject({
  id: z.string(), seat: z.string(), owner: z.string(), group: z.string().optional(), email: z.string(),
  /** Months before and after the day it is loaded. */
  evidence: z.array(z.strictObject({ kind: z.string(), title: z.string(), issuer: z.string(), standard: z.string().optional(), scope: z.string(), notCovered: z.string().optional(), issued: z.int(), expires: z.int().optional() })).default([]),
  usually: some, services: z.array(service),
})
export type DemoSupplier = z.infer<typeof supplier>
export type DemoService = z.infer<typeof service>

interface Link { readonly name: string; readonly purpose?: string | undefined; readonly in?: readonly string[] | undefined; readonly from?: readonly string[] | undefined; readonly open?: string | undefined; readonly agreement?: 'yes' | 'no' | 'unknown' | undefined; readonly agreementOn?: string | undefined; readonly behind?: readonly Link[] | undefined }
const link: z.ZodType<Link> = z.lazy(() => z.strictObject({
  name: z.string(), purpose: z.string().optional(), in: countries.optional(), from: countries.optional(), open: z.string().optional(), agreement: z.enum(['yes', 'no', 'unknown']).optional(), agreementOn: z.string().optional(), behind: z.array(link).optional(),
}))
export type DemoLink = Link

const engagement = z.strictObject({
  of: z.string(), by: z.string(), title: z.string(), stage: z.enum(stages), owner: z.string().optional(),
  /** Of the register of services; or only what the supplier is called. */
  service: z.string().optional(), supplier: z.string().optional(), shown: z.boolean().default(false),
  like: z.string().optional(), facts: z.record(z.string(), z.unknown()).default({}), without: z.array(z.string()).default([]),
  criticality: z.enum(criticalities).optional(), classification: z.enum(classifications).optional(), users: z.int().optional(), ends: z.string().optional(), since: z.string().optional(), archiveCase: z.string().optional(),
  parties: z.array(z.strictObject({ role: z.enum(partyRoles), name: z.string(), self: z.boolean().optional() })).default([]), allControllersNamed: z.boolean().default(false),
  team: z.array(z.strictObject({ field: z.enum(competences), name: z.string(), sort: z.enum(['own', 'hired']), employer: z.string().optional() })).default([]),
  chain: z.array(link).default([]), exit: z.string().optional(),
  conclusions: z.array(z.strictObject({ by: z.string(), kind: z.string(), outcome: z.string(), words: z.string() })).default([]),
})
export type DemoEngagement = z.infer<typeof engagement>

const shared = z.strictObject({
  of: z.string(), by: z.string(), engagement: z.string(), kind: z.string(), outcome: z.string(), words: z.string(), title: z.string(),
  answers: z.array(z.strictObject({ of: z.string(), by: z.string(), outcome: z.enum(['adopted', 'adapted', 'refused']), words: z.string(), conditions: z.string().optional(), because: z.string().optional() })),
})
export type DemoShared = z.infer<typeof shared>

export interface DemoFiles {
  readonly organisations: readonly DemoOrganisation[]
  readonly suppliers: readonly DemoSupplier[]
  readonly engagements: readonly DemoEngagement[]
  readonly shared: DemoShared
  /** A list of systems that an organisation brings, by its name. */
  readonly lists: readonly { readonly of: string; readonly by: string; readonly name: string; readonly content: string }[]
}

/** Beside the product's own files, built or not. */
function folder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  return here.endsWith(path.join('server', 'dist')) ? path.join(here, '..', 'demo') : path.join(here, '..', '..', '..', 'demo')
}

let read: DemoFiles | undefined
export function demoFiles(): DemoFiles {
  const text = (name: string) => readFileSync(path.join(folder(), name), 'utf8')
  const yaml = <S extends z.ZodType>(name: string, shape: S): z.output<S> => shape.parse(parse(text(name)))
  read ??= {
    organisations: yaml('organisations.yaml', z.array(organisation)), suppliers: yaml('suppliers.yaml', z.array(supplier)), engagements: yaml('engagements.yaml', z.array(engagement)), shared: yaml('nine-trusts.yaml', shared),
    lists: [{ of: 'solvik', by: 'turid', name: 'solvik-systemer.csv', content: text('solvik-systemer.csv') }],
  }
  return read
}

export const handleOf = (organisation: string, person: string): string => `${organisation}-${person}`
/** Every invented address ends where no letter can be sent. */
export const emailOfPerson = (organisation: string, person: string): string => `${person}@${organisation}.example`
/** The invented cases that the answers are taken from. */
export const casesFolder = (): string => path.join(folder(), '..', '..', 'knowledge', 'cases', 'invented')

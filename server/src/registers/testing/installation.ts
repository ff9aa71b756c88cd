/** Two organisations with people in them, and the registers served to whoever says in a cookie who they are. */
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { loadKnowledge } from '@rustning/knowledge/load'
import { asAdmin, testDatabase, type TestDatabase } from '../../foundation/database/testing/cluster.ts'
import { limiter } from '../../foundation/http/limiter.ts'
import { openServer, type OpenServer } from '../../foundation/http/server.ts'
import type { Principal } from '../../foundation/http/serve.ts'
import type { Role } from '../../foundation/identity/role.ts'
import { asTenant, newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { serveEngagements } from '../engagement/index.ts'
import { choicesOf, eeaOn, serveServices } from '../service/index.ts'
import { serveSuppliers, standardsOf } from '../supplier/index.ts'
import { serveChainNotices, serveSupplyChain } from '../supply-chain/index.ts'
import { serveAuthorityMatrix, serveOrganisations, servePolicies, serveRegister, serveRelations } from '../organisation/index.ts'

export interface Person { readonly account: Uuid; readonly membership: Uuid; readonly tenant: TenantId; readonly roles: readonly Role[] }

export interface Registers {
  readonly db: TestDatabase
  readonly server: OpenServer
  /** Makes an organisation with one person of these roles. */
  readonly organisation: (name: string, roles?: readonly Role[]) => Promise<Person>
  readonly ask: (person: Person | undefined, method: string, url: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<{ status: number; json: Record<string, unknown>; etag: string | undefined }>
  readonly end: () => Promise<void>
}

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../../knowledge', import.meta.url)))

/** `mostPublic`: how many questions to the public register one address may ask in a minute; `patience`: how long a search of it may take. */
export async function registers({ mostPublic = 100_000, patience }: { readonly mostPublic?: number; readonly patience?: number } = {}): Promise<Registers> {
  const db = await testDatabase()
  const pool: pg.Pool = db.pool('app', 5)
  const people = new Map<string, Person>()
  const actingFor = ({ principal, once, request }: { principal: Principal | undefined; once: { key: string; fingerprint: Buffer } | undefined; request: string }) => {
    const { accountId, tenant } = principal as Required<Pick<Principal, 'accountId' | 'tenant'>>
    return { pool, tenant: tenant as TenantId, actor: { kind: 'person' as const, id: accountId as Uuid }, epoch: 1, once, request }
  }
  const limit = limiter({ window: 60_000, most: mostPublic, mostPerAddress: mostPublic })
  const server = await openServer({
    publicUrl: 'http://rustning.example', log: { info: () => {}, error: () => {} },
    authenticate: ({ cookies, organisation }) => {
      const person = people.get(cookies['session'] ?? '')
      return Promise.resolve(person && { kind: 'person', accountId: person.account, scopes: [], ...(organisation === person.tenant ? { tenant: person.tenant, roles: person.roles } : { roles: [] }) })
    },
    rooms: [
      serveSuppliers({ pool, actingFor, standards: standardsOf(knowledge), limit }), serveServices({ pool, actingFor, choices: choicesOf(knowledge), eea: eeaOn(knowledge), limit, patience }),
      serveEngagements(pool, actingFor, knowledge), serveSupplyChain(pool, actingFor), serveChainNotices(pool, actingFor, () => '30 days'),
      serveAuthorityMatrix(pool, actingFor), servePolicies(pool, actingFor, knowledge), serveRelations(pool, actingFor), serveRegister(pool),
      serveOrganisations({ pool, actingFor, kinds: ['gp-office', 'municipality'], membershipsOf: (account) => Promise.resolve([...people.values()].filter((person) => person.account === account).map(({ tenant, roles }) => ({ tenant, roles }))) }),
    ],
  })
  return {
    db, server,
    organisation: async (name, roles = ['leader', 'administrator']) => {
      const person: Person = { account: newId(), membership: newId(), tenant: asTenant(newId()), roles }
      await asAdmin(db.admin, (client) => client.query(`SET search_path = rustning; SET session_replication_role = replica;
        INSERT INTO tenant (tenant_id) VALUES ('${person.tenant}'); INSERT INTO account (account_id, email, name) VALUES ('${person.account}', '${person.account}@solvik.example', 'Kari Solvik');
        INSERT INTO membership (tenant_id, id, version, account_id, email, name, roles) VALUES ('${person.tenant}', '${person.membership}', 1, '${person.account}', 'kari@solvik.example', 'Kari Solvik', '{leader}');
        INSERT INTO organisation (tenant_id, id, version, name, kind, created_at) VALUES ('${person.tenant}', '${person.tenant}', 1, '${name}', 'municipality', clock_timestamp())`))
      people.set(person.account, person)
      return person
    },
    ask: async (person, method, url, body, headers = {}) => {
      const answer = await server.inject({
        method: method as 'GET', url, headers: { 'sec-fetch-site': 'same-origin', ...(person && { cookie: `session=${person.account}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...(method === 'POST' && { 'idempotency-key': newId() }), ...headers },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      })
      return { status: answer.statusCode, json: (answer.body === '' ? {} : JSON.parse(answer.body)) as Record<string, unknown>, etag: answer.headers['etag'] as string | undefined }
    },
    end: async () => {
      await server.stop()
      await db.drop()
    },
  }
}

/** Organisations with several people each, and the rooms of approval served to whoever says in a cookie who they are, on a real database. */
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@rustning/knowledge/load'
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { asAdmin, testDatabase, type TestDatabase } from '../../foundation/database/testing/cluster.ts'
import { openServer } from '../../foundation/http/server.ts'
import type { Principal, Served } from '../../foundation/http/serve.ts'
import type { Role } from '../../foundation/identity/role.ts'
import { asTenant, asUuid, newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { serveEngagements } from '../../registers/engagement/index.ts'
import { proposedMatrix } from '../../registers/organisation/index.ts'
import { conclusionKinds, type Ground, type GroundsOf } from '../conclusion/index.ts'
import { dutiesOf, matrixFrom, type AuthorityMatrix } from '../decision/index.ts'

export interface Somebody { readonly account: Uuid; readonly membership: Uuid; readonly tenant: TenantId; readonly name: string; readonly roles: readonly Role[] }
export interface Answered { readonly status: number; readonly code: unknown; readonly json: Record<string, unknown>; readonly text: string; readonly etag: string | undefined }

export const knowledge = loadKnowledge(fileURLToPath(new URL('../../../../knowledge', import.meta.url)))

export interface Setting { readonly pool: pg.Pool; readonly actingFor: (asked: { readonly principal: Principal | undefined; readonly once?: Acting['once']; readonly request: string }) => Acting }

export interface Approvals {
  readonly db: TestDatabase
  readonly pool: pg.Pool
  readonly kinds: ReturnType<typeof conclusionKinds>
  readonly groundsOf: GroundsOf
  readonly dutyOf: ReturnType<typeof dutiesOf>
  readonly matrixOf: () => Promise<AuthorityMatrix>
  /** What the engagement rests on from now on; before anybody says so, one thing. */
  readonly rests: (engagement: Uuid, grounds: readonly Ground[]) => void
  readonly matrix: (changed: Partial<AuthorityMatrix>) => void
  readonly organisation: (name: string) => Promise<TenantId>
  readonly somebody: (tenant: TenantId, name: string, ...roles: Role[]) => Promise<Somebody>
  readonly engagement: (owner: Somebody, title?: string) => Promise<Uuid>
  readonly acting: (person: Somebody, more?: Partial<Acting>) => Acting
  readonly ask: (person: Somebody | undefined, method: string, url: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answered>
  readonly all: <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>
  readonly faults: unknown[]
  readonly end: () => Promise<void>
}

export async function openApprovals(roomsOf: (setting: Setting & Pick<Approvals, 'kinds' | 'groundsOf' | 'dutyOf' | 'matrixOf'>) => (readonly Served[])[]): Promise<Approvals> {
  const db = await testDatabase(), pool = db.pool('app', 8), people = new Map<string, Somebody>(), faults: unknown[] = []
  const resting = new Map<Uuid, readonly Ground[]>()
  const usual = matrixFrom({ version: 1, words: proposedMatrix('nb') })
  let matrix: AuthorityMatrix = usual
  const acting = (person: Somebody, more: Partial<Acting> = {}): Acting => ({ pool, tenant: person.tenant, actor: { kind: 'person', id: person.account }, epoch: 1, ...more })
  const all = <R extends object>(text: string, values: readonly unknown[] = []) => asAdmin(db.admin, async (client) => {
    await client.query('SET search_path = rustning')
    return (await client.query<R>(text, [...values])).rows
  })
  const groundsOf: GroundsOf = async ({ rows, tenant }, about) => {
    const here = await rows<{ id: Uuid }>('SELECT id FROM engagement WHERE tenant_id = $1 AND id = ANY ($2)', [tenant, about.map(({ engagement }) => engagement)])
    return about.map(({ engagement, part }) => (part === undefined && here.some(({ id }) => id === engagement) ? (resting.get(engagement) ?? [{ what: 'verdict', id: 'all', version: '1', title: 'Utfallene' }]) : undefined))
  }
  const kinds = conclusionKinds(knowledge.pack), dutyOf = dutiesOf(knowledge), matrixOf = () => Promise.resolve(matrix)
  const actingFor: Setting['actingFor'] = ({ principal, once, request }) => {
    const person = people.get(String(principal?.accountId)) as Somebody
    return acting(person, { once, request, ...(principal?.kind === 'token' && { actor: { kind: 'token', id: newId(), for: person.account } }) })
  }
  const server = await openServer({
    publicUrl: 'http://rustning.example', log: { info: () => {}, error: (fields) => void faults.push(fields) },
    authenticate: ({ cookies, organisation }) => {
      const cookie = cookies['session'] ?? '', person = people.get(cookie.replace('register-', ''))
      // Whoever sets the scene does it as a leader, whoever it is for.
      if (person && cookie.startsWith('register-')) return Promise.resolve({ kind: 'person', accountId: person.account, scopes: [], tenant: person.tenant, roles: ['leader'] })
      return Promise.resolve(person && { kind: 'person', accountId: person.account, scopes: [], ...(organisation === person.tenant ? { tenant: person.tenant, roles: person.roles } : { roles: [] }) })
    },
    rooms: [serveEngagements(pool, actingFor, knowledge), ...roomsOf({ pool, actingFor, kinds, groundsOf, dutyOf, matrixOf })],
  })
  return {
    db, pool, kinds, groundsOf, dutyOf, matrixOf, acting, all, faults,
    rests: (engagement, grounds) => void resting.set(engagement, grounds),
    matrix: (changed) => void (matrix = { ...usual, ...changed }),
    organisation: async (name) => {
      const tenant = asTenant(newId())
      await all(`SET session_replication_role = replica; INSERT INTO tenant (tenant_id) VALUES ('${tenant}'); INSERT INTO organisation (tenant_id, id, version, name, kind, created_at) VALUES ('${tenant}', '${tenant}', 1, '${name}', 'hospital-trust', clock_timestamp())`)
      return tenant
    },
    somebody: async (tenant, name, ...roles) => {
      const person: Somebody = { account: newId(), membership: newId(), tenant, name, roles }
      await all(`SET session_replication_role = replica; INSERT INTO account (account_id, email, name) VALUES ('${person.account}', '${person.account}@nordlys.example', '${name}');
        INSERT INTO membership (tenant_id, id, version, account_id, email, name, roles) VALUES ('${tenant}', '${person.membership}', 1, '${person.account}', '${person.account}@nordlys.example', '${name}', '{${roles.join()}}')`)
      people.set(person.account, person)
      return person
    },
    engagement: async (owner, title = 'Virtuelle tjenere i skyen') => {
      const answer = await server.inject({
        method: 'POST', url: `/api/v1/organisations/${owner.tenant}/engagements`, payload: JSON.stringify({ title, ownerId: owner.membership }),
        headers: { 'sec-fetch-site': 'same-origin', 'cookie': `session=register-${owner.account}`, 'content-type': 'application/json', 'idempotency-key': newId() },
      })
      return asUuid((JSON.parse(answer.body) as { id: string }).id)
    },
    ask: async (person, method, url, body, headers = {}) => {
      const answer = await server.inject({
        method: method as 'GET', url, headers: { 'sec-fetch-site': 'same-origin', ...(person && { cookie: `session=${person.account}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...(method === 'POST' && { 'idempotency-key': newId() }), ...headers },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      })
      const json = (/^\s*[{[]/.test(answer.body) ? JSON.parse(answer.body) : {}) as Record<string, unknown>
      return { status: answer.statusCode, code: json['code'], json, text: answer.body, etag: answer.headers['etag'] as string | undefined }
    },
    end: async () => {
      await server.stop()
      await db.drop()
    },
  }
}

/** All rooms behind the real door on a database of their own, two organisations with somebody in them who may do everything, and a way to ask. */
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '@rustning/knowledge/load'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { OpenServer } from '../../foundation/http/server.ts'
import { openServer } from '../../foundation/http/server.ts'
import { authenticateWith, notingWith } from '../../foundation/identity/door.ts'
import { newSigner, type Signer } from '../../foundation/journal/note.ts'
import { roles } from '../../foundation/identity/role.ts'
import { goodPassword, newWorld, type World } from '../../foundation/identity/testing/account.ts'
import { changeAs } from '../../foundation/database/transaction.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import { registerOrganisation } from '../../registers/organisation/index.ts'
import { roomsOf, type RoomSetting } from '../rooms.ts'

export interface Somebody {
  readonly organisation: TenantId
  readonly account: Uuid
  readonly member: Uuid
  readonly cookie: string
}
export interface Asked { readonly cookie?: string | undefined; readonly bearer?: string | undefined; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
export interface Answered { readonly status: number; readonly code: unknown; readonly text: string; readonly json: Record<string, unknown>; readonly etag: string | undefined; readonly cookie: string | undefined }

export interface House {
  readonly world: World
  readonly server: OpenServer
  readonly knowledge: Knowledge
  /** Signs the journals of this house. */
  readonly signer: Signer
  readonly ask: (method: string, url: string, asked?: Asked) => Promise<Answered>
  /** A new organisation, and somebody with every role in it, who has just signed in. */
  readonly somebody: (name: string) => Promise<Somebody>
  readonly logIn: (account: Uuid) => Promise<string>
  /** What was answered that no declaration foretold. */
  readonly faults: unknown[]
  readonly close: () => Promise<void>
}

const signer = newSigner('rustning.example')

/** `instead`: what the rooms are handed in the place of what they usually are. */
export async function openHouse(instead: Pick<RoomSetting, 'exceptionsFor' | 'whoHasConcluded' | 'candidate' | 'packOf'> = {}): Promise<House> {
  const world = await newWorld(), { pool, identity, db } = world, faults: unknown[] = []
  const knowledge = loadKnowledge(fileURLToPath(new URL('../../../../knowledge', import.meta.url)))
  const server = await openServer({
    publicUrl: 'http://rustning.example', authenticate: authenticateWith({ pool, epoch: identity.epoch }), note: notingWith({ pool, epoch: identity.epoch }), log: { info: () => {}, error: (fields) => void faults.push(fields) },
    rooms: roomsOf({ pool, admin: db.admin, identity, knowledge, journal: { verifier: db.pool('verify', 2), signer, witness: { add: () => Promise.resolve(), notes: () => Promise.resolve([]) } }, ...instead }),
  })
  const ask: House['ask'] = async (method, url, { cookie, bearer, body, headers = {} } = {}) => {
    const answer = await server.inject({
      method: method as 'GET', url, ...(body !== undefined && { payload: JSON.stringify(body) }),
      headers: { 'sec-fetch-site': 'same-origin', ...(method === 'POST' && { 'idempotency-key': newId() }), ...(cookie && { cookie }), ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    })
    const json = (/^\s*[{[]/.test(answer.body) ? JSON.parse(answer.body) : {}) as Record<string, unknown>
    return { status: answer.statusCode, code: json['code'], text: answer.body, json, etag: answer.headers['etag'] as string | undefined, cookie: answer.headers['set-cookie'] === undefined ? undefined : String(answer.headers['set-cookie']).split(';')[0] }
  }
  const logIn = async (account: Uuid) => (await ask('POST', '/api/v1/sessions', { body: { email: `${account}@fjellvik.example`, password: goodPassword } })).cookie ?? ''
  return {
    world, server, knowledge, signer, ask, logIn, faults,
    somebody: async (name) => {
      const organisation = await world.organisation(), account = await world.person()
      // No person may hold all of these; for the tests somebody does, so that nothing is refused for want of a role.
      const { id: member } = await world.member(organisation, account, roles)
      await changeAs(pool, organisation, (writer) => registerOrganisation(writer, 1, { tenant: organisation, name, by: account, language: 'nb' }))
      return { organisation, account, member: member as Uuid, cookie: await logIn(account) }
    },
    close: async () => {
      await server.stop()
      await world.settled()
      await db.drop()
    },
  }
}

/** The scene is set as a program would: over the product's own door, as a person with a session. A no is a fault of the test and says which. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isSet, type Value } from '@rustning/engine'
import { loadKnowledge } from '@rustning/knowledge/load'
import { readCaseFile, wordsOf } from '@rustning/knowledge/pack'
import { newId } from '@rustning/server/foundation/values/id.ts'
import type { World } from './world.ts'

type Json = Record<string, unknown>
export type Ask = (session: string, method: string, path: string, body?: object, version?: number) => Promise<Json>

/** `session` is the whole cookie; nobody's is empty. */
export const askIn = ({ address }: World): Ask => async (session, method, path, body, version) => {
  const { status, text } = await send(address, session, method, path, body, version)
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`)
  return (text === '' ? {} : JSON.parse(text)) as Json
}

/** The code of the refusal that is expected. */
export async function refusedIn({ address }: World, session: string, method: string, path: string, body?: object): Promise<unknown> {
  const { status, text } = await send(address, session, method, path, body)
  if (status < 400) throw new Error(`${method} ${path} was not refused`)
  return (JSON.parse(text) as Json)['code']
}

/** Somebody new signs up by what lets them in, and is signed in from then on. */
export async function sessionIn({ address }: World, path: string, body: object): Promise<{ readonly session: string; readonly json: Json }> {
  const { status, text, cookie } = await send(address, '', 'POST', path, body)
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`)
  return { session: cookie, json: JSON.parse(text) as Json }
}

async function send(address: string, session: string, method: string, path: string, body?: object, version?: number) {
  const answer = await fetch(`${address}/api/v1/${path}`, {
    method, headers: { 'sec-fetch-site': 'same-origin', 'cookie': session, ...(body && { 'content-type': 'application/json' }), 'idempotency-key': crypto.randomUUID(), ...(version !== undefined && { 'if-match': `"${version}"` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, text: await answer.text(), cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}

/** Whose page it is from now on. */
export async function become({ context, address }: World, session: string): Promise<void> {
  const [name = '', value = ''] = session.split('=')
  await context.clearCookies()
  await context.addCookies([{ name, value, url: address }])
}

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))

/** What is known in an invented case, as the answers of whoever fills it in: of the organisation, and of the thing. `without` are facts, nouns and beginnings of facts. */
export function answersOf(name: string, without: readonly string[] = []) {
  const { case: described } = readCaseFile(name, readFileSync(path.join(folder, `cases/invented/${name}.yaml`), 'utf8'), wordsOf(loadKnowledge(folder)))
  const { known = {}, items = {} } = described?.facts ?? {}
  const isKept = (fact: string) => !without.some((one) => fact === one || fact.startsWith(`${one}.`))
  const wire = (value: Value) => (isSet(value) ? { members: value.members, complete: value.complete } : value)
  const said = (of: typeof known, item?: string) => Object.entries(of).filter(([fact]) => isKept(fact)).map(([fact, { value }]) => ({ fact, value: wire(value), ...(item !== undefined && { item }) }))
  const lists = Object.entries(items).filter(([noun]) => isKept(noun))
  const named = lists.flatMap(([noun, { members }]) => members.map((member) => ({ noun, item: newId(), ...member })))
  const own = said(known)
  return {
    organisation: { answers: own.filter(({ fact }) => fact.startsWith('organisation.') && fact !== 'organisation.kind') },
    thing: {
      answers: [...own.filter(({ fact }) => !fact.startsWith('organisation.')), ...named.flatMap(({ item, known: facts }) => said(facts, item))],
      items: named.map(({ noun, item, name }) => ({ noun, item, name })), lists: lists.map(([noun, { complete }]) => ({ noun, complete })),
    },
  }
}

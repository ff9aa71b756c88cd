/** Asks the invented room without a socket, and sees to it that whatever comes back was foretold by the declaration. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Problem } from '../problem.api.ts'
import { openThings, sending, type Things } from './things.ts'

export const known = '0190a000-0000-7000-8000-00000000000a'
export const json = (value: unknown): string => JSON.stringify(value)
export const good = json({ name: 'a' })

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'HEAD'
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string | Buffer
}

/** Opens and closes the room around the tests of a file. */
export function asking() {
  let things: Things
  beforeAll(async () => void (things = await openThings()))
  afterAll(() => things.stop())
  beforeEach(() => {
    things.handled.length = 0
    things.logged.length = 0
  })
  // One test shows that it would be noticed.
  afterEach(() => {
    const unforeseen = things.logged.filter(({ message, fields }) => message !== 'request' && message !== 'fault' && fields['refusal'] !== 'something-else')
    if (unforeseen.length > 0) throw new Error(json(unforeseen))
  })

  async function send({ method = 'POST', url = '/api/v1/things', headers = sending('kari'), payload }: Sent) {
    const answer = await things.inject({ method, url, headers: { ...headers }, ...(payload === undefined ? {} : { payload }) })
    return { status: answer.statusCode, type: String(answer.headers['content-type']), headers: answer.headers, text: answer.body, problem: answer.statusCode >= 400 ? (JSON.parse(answer.body) as Problem) : undefined }
  }
  /** Status and code; no handler was called, and nothing from inside came out. */
  async function refused(sent: Sent) {
    const answer = await send(sent)
    expect(things.handled).toEqual([])
    expect(answer.type).toBe('application/problem+json; charset=utf-8')
    expect(answer.text).not.toMatch(/\bat .*\.ts|node_modules|Error:|zod|fastify/i)
    return [answer.status, answer.problem?.code]
  }
  return { get things() { return things }, send, refused }
}

/** A stream ends when it should, whatever its source does, and leaves nothing ticking. */
import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { events } from './events.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A line as Node gives it, that remembers what was written. */
function line(roomy = true) {
  const said: string[] = []
  const reply = Object.assign(new EventEmitter(), { writeHead: () => reply, write: (text: string) => said.push(text) > 0 && roomy, end: () => void said.push('end') })
  return { said, reply: reply as unknown as ServerResponse }
}
const leaving = new AbortController()
const options = { signal: leaving.signal, headers: {}, heartbeat: 10, checked: (event: unknown) => event }

describe('a stream', () => {
  test('whose source has no more ends', async () => {
    const { said, reply } = line()
    await events(reply, (async function* () { yield { done: 1 } })(), options)
    expect(said).toEqual([': listening\n\n', 'data: {"done":1}\n\n', 'end'])
    expect(vi.getTimerCount()).toBe(0)
  })
  test('whose source fails ends, and the failure is not swallowed', async () => {
    const { said, reply } = line()
    await expect(events(reply, (async function* () { yield* [1]; throw new Error('inside') })(), options)).rejects.toThrow('inside')
    expect(said.at(-1)).toBe('end')
    expect(vi.getTimerCount()).toBe(0)
  })
  test('of what does not fit its declaration ends before it is sent', async () => {
    const { said, reply } = line()
    await expect(events(reply, (async function* () { yield { secret: 1 } })(), { ...options, checked: () => { throw new Error('misfit') } })).rejects.toThrow('misfit')
    expect(said.join('')).not.toContain('secret')
  })
  test.each([true, false])('ends when the reader goes, though its source never speaks or the line is full (room: %s)', async (roomy) => {
    const { said, reply } = line(roomy)
    const going = new AbortController()
    const deaf = { [Symbol.asyncIterator]: () => ({ next: () => (roomy ? new Promise<never>(() => {}) : Promise.resolve({ done: false, value: 1 })) }) }
    const ended = events(reply, deaf, { ...options, signal: going.signal })
    await vi.advanceTimersByTimeAsync(25)
    expect(said.filter((text) => text === ': still here\n\n')).toHaveLength(2)
    going.abort()
    await ended
    expect(said.at(-1)).toBe('end')
    expect(vi.getTimerCount()).toBe(0)
  })
})

/** Guessing is slowed, whoever is guessed at; and nobody learns anything by being slowed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../values/refusal.ts'
import { limiter, networkOf } from './limiter.ts'

const clock = () => {
  let at = 1000
  return { now: () => at, pass: (ms: number) => void (at += ms) }
}
/** `ok`, or the seconds to wait. */
const outcome = (work: () => void): 'ok' | number | undefined => {
  try {
    work()
    return 'ok'
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'too-many-requests', status: 429 })
    return (error as Refusal).retryAfter
  }
}

describe('a limiter', () => {
  test('stops the attempt after the last allowed, from wherever it comes, and says how long to wait', () => {
    const { now, pass } = clock()
    const limit = limiter({ window: 60_000, most: 3, now })
    const attempts = (subject: string) => Array.from({ length: 4 }, (_, at) => outcome(() => limit.take({ address: `10.0.0.${at}`, subject })))
    expect(attempts('kari@solvik.example')).toEqual(['ok', 'ok', 'ok', 60])
    expect(attempts('nobody@nowhere.example')).toEqual(['ok', 'ok', 'ok', 60])
    pass(15_000)
    expect(outcome(() => limit.take({ address: '10.0.0.9', subject: 'kari@solvik.example' }))).toBe(45)
    pass(105_000)
    expect(outcome(() => limit.take({ address: '10.0.0.9', subject: 'kari@solvik.example' }))).toBe('ok')
  })
  test('does not let two windows’ worth through where they meet', () => {
    const { now, pass } = clock()
    const limit = limiter({ window: 60_000, most: 10, now })
    pass(59_000)
    const burst = () => Array.from({ length: 10 }, () => outcome(() => limit.take({ address: '1.1.1.1', subject: 'a' }))).filter((one) => one === 'ok').length
    expect(burst()).toBe(10)
    pass(2000)
    expect(burst()).toBe(0)
  })
  test('stops one address that tries many, and others go on', () => {
    const limit = limiter({ window: 60_000, most: 5, mostPerAddress: 20, now: clock().now })
    const tries = Array.from({ length: 30 }, (_, at) => outcome(() => limit.take({ address: '2001:db8:1:2:aaaa::1', subject: `account ${at}` })))
    expect(tries.filter((one) => one === 'ok')).toHaveLength(20)
    expect(outcome(() => limit.take({ address: '2001:db8:1:2:bbbb::7', subject: 'x' }))).toBe(60)
    expect(outcome(() => limit.take({ address: '2001:db8:1:3::1', subject: 'x' }))).toBe('ok')
  })
  test('never counts too little, whatever else it has counted', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 })), { maxLength: 60 }), (attempts) => {
      const limit = limiter({ window: 1000, most: 3, mostPerAddress: 1000, now: clock().now })
      const passed = new Map<number, number>()
      for (const [address, subject] of attempts) if (outcome(() => limit.take({ address: `10.0.0.${address}`, subject: `s${subject}` })) === 'ok') passed.set(subject, (passed.get(subject) ?? 0) + 1)
      expect(Math.max(0, ...passed.values())).toBeLessThanOrEqual(3)
    }), { numRuns: 20 })
  })
  test('takes no more memory for fifty thousand strangers, and still knows the one', () => {
    const limit = limiter({ window: 60_000, most: 10, mostPerAddress: 1e6, now: clock().now })
    for (let at = 0; at < 10; at++) limit.take({ address: '1.1.1.1', subject: 'target' })
    const before = process.memoryUsage().arrayBuffers
    for (let at = 0; at < 50_000; at++) limit.take({ address: '1.1.1.1', subject: `stranger ${at}` })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8e6)
    expect(outcome(() => limit.take({ address: '9.9.9.9', subject: 'target' }))).toBe(60)
  })
})

test('an address is a household: a /64 of IPv6, one of IPv4 however written', () => {
  expect(['1.2.3.4', '::ffff:1.2.3.4', '2001:db8:0:1::9', '2001:0DB8:0000:0001:ffff:ffff:ffff:ffff', '::1', 'fe80::1%eth0', '2001:db8::'].map(networkOf)).toEqual(['1.2.3.4', '1.2.3.4', '2001:db8:0:1', '2001:db8:0:1', '0:0:0:0', 'fe80:0:0:0', '2001:db8:0:0'])
})

import { expect, test } from 'vitest'
import { besideThen, movedSince } from './moved.ts'

const ground = (id: string, version: string) => ({ what: 'facts', id, version })

test('what is as it was is not mentioned; what changed, went and came is', () => {
  expect(movedSince([ground('supplier', '1'), ground('service', '1'), ground('transfer', '1')], [ground('supplier', '1'), ground('service', '2'), ground('purpose', '1')]).map(({ id, how }) => [id, how])).toEqual([['service', 'changed'], ['transfer', 'gone'], ['purpose', 'new']])
})

test('beside what moved stands what it said when it was shown, and what it says now', () => {
  const [then, now] = [{ known: [{ fact: 'a', value: 1 }] }, { known: [{ fact: 'a', value: 2 }] }]
  expect(movedSince([{ ...ground('service', '1'), says: then }, { ...ground('gone', '1'), says: then }], [{ ...ground('service', '2'), says: now }, { ...ground('new', '1'), says: now }]).map(({ id, was: before, now: after }) => [id, before, after])).toEqual([['service', then, now], ['gone', then, undefined], ['new', undefined, now]])
  expect(besideThen([{ what: 'facts', id: 'service', how: 'changed', now }, { what: 'facts', id: 'new', how: 'new', now }], [{ ...ground('service', '1'), says: then }]).map(({ id, was: before, now: after }) => [id, before, after])).toEqual([['service', then, now], ['new', undefined, now]])
})

import { expect, test } from 'vitest'
import { movedSince } from './moved.ts'

const ground = (id: string, version: string) => ({ what: 'facts', id, version })

test('what is as it was is not mentioned; what changed, went and came is', () => {
  expect(movedSince([ground('supplier', '1'), ground('service', '1'), ground('transfer', '1')], [ground('supplier', '1'), ground('service', '2'), ground('purpose', '1')]).map(({ id, how }) => [id, how])).toEqual([['service', 'changed'], ['transfer', 'gone'], ['purpose', 'new']])
})

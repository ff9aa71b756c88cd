import { expect, it } from 'vitest'
import { placeOfWaiting } from './place.ts'

it.each([
  [{ kind: 'decision', id: 'd', engagement: 'e', part: 'p' }, 'decisions/d'],
  [{ kind: 'advice', id: 'd', engagement: 'e' }, 'decisions/d'],
  [{ kind: 'received-offer', id: 'r' }, 'received-offers/r'],
  [{ kind: 'questions', id: 'p', engagement: 'e', part: 'p' }, 'engagements/e/answers?part=p'],
  [{ kind: 'gate-open', id: 'p', engagement: 'e', part: 'p' }, 'engagements/e?part=p'],
  [{ kind: 'backlog', id: 'b', engagement: 'e' }, 'engagements/e'],
  [{ kind: 'something-new', id: 'x' }, undefined],
])('what waits leads to where it is done: %o', (waits, place) => expect(placeOfWaiting(waits)).toBe(place))

import type { Statement } from '@rustning/engine'
import { expect, it } from 'vitest'
import { membersOf, proposedFor } from './policy-value.ts'

const set = (...members: string[]) => ({ members, complete: true })
const statement: Statement = {
  id: 'policy/one', kind: 'duty', due: 'contract',
  versions: [{
    from: '2026-01-01', basis: [], applies: { fact: 'use.kind', test: 'is', right: { literal: 'cloud' } },
    met: { any: [{ not: { flag: 'use.small' } }, { all: [{ fact: 'use.countries', test: 'within', right: { literal: set('NO') } }, { fact: 'use.places', test: 'within', right: { parameter: 'eea' } }] }] },
  }],
}

it('finds what a policy proposes, in what must be met or in when it applies', () => {
  expect(proposedFor(statement, 'use.countries')).toEqual(set('NO'))
  expect(proposedFor(statement, 'use.kind')).toBe('cloud')
  expect([proposedFor(statement, 'use.places'), proposedFor(statement, 'use.small'), proposedFor(statement, 'use.other')]).toEqual([undefined, undefined, undefined])
  expect([membersOf(set('NO', 'SE')), membersOf('cloud'), membersOf(undefined), membersOf(null)]).toEqual([['NO', 'SE'], ['cloud'], [], []])
})

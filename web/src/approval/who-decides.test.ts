import { expect, test } from 'vitest'
import { whoDecides } from './who-decides.ts'

const kari = { accountId: 'kari', name: 'Kari Fjell', roles: ['leader'] }, per = { accountId: 'per', name: 'Per Dal', roles: ['system-owner'] }, liv = { accountId: 'liv', name: 'Liv Li', roles: ['leader'] }, ida = { accountId: 'ida', name: 'Ida Vik', roles: ['data-protection-officer'] }
const asked = (by: { name: string }, mayBeDecidedBy = ['leader']) => ({ mayBeDecidedBy, askedBy: { name: by.name, as: 'x' } })
const day = '2026-11-22'

test.each([
  ['somebody with the role', asked(per), 'kari', [kari, per], [], { place: 'may', others: [] }],
  ['whoever put it forward, where others may', asked(kari), 'kari', [kari, per, liv], [], { place: 'own', others: ['Liv Li'] }],
  ['whoever put it forward, where nobody else may', asked(kari), 'kari', [kari, per], [], { place: 'alone', others: [] }],
  ['the data protection officer', asked(per), 'ida', [kari, per, ida], [], { place: 'adviser', others: ['Kari Fjell'] }],
  ['a role below', asked(liv), 'per', [kari, per, liv], [], { place: 'above', others: ['Kari Fjell'] }],
  ['a role that was lent', asked(liv), 'per', [kari, per, liv], [{ from: 'kari', to: 'per', roles: ['leader'], until: day }], { place: 'may', others: ['Kari Fjell'] }],
  ['a role that was lent until yesterday', asked(liv), 'per', [kari, per, liv], [{ from: 'kari', to: 'per', roles: ['leader'], until: '2026-11-21' }], { place: 'above', others: ['Kari Fjell'] }],
  ['a level that nobody may accept', asked(per, []), 'kari', [kari, per], [], { place: 'nobody', others: [] }],
])('%s', (_, decision, me, members, lent, expected) => {
  expect(whoDecides(decision, me, members, lent, day)).toEqual(expected)
})

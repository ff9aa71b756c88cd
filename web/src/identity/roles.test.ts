import { describe, expect, it } from 'vitest'
import { onlyRoles, roleChoices, rolesIn } from './roles.ts'

describe('roles in words', () => {
  it.each([
    [['administrator', 'leader'], 'nb', 'leder og administrator'],
    [['leader'], 'nn', 'leiar'],
    [['buyer', 'ict', 'leader'], 'en', 'leader, buyer and ICT'],
    [['time-lord'], 'nb', 'time-lord'],
    [[], 'nb', ''],
  ] as const)('%j in %s', (held, language, expected) => expect(rolesIn(held, language)).toBe(expected))

  it('are all there to choose from, with a capital', () => expect(roleChoices('nb').find(({ value }) => value === 'buyer')).toEqual({ value: 'buyer', name: 'Innkjøper' }))
  it('and nothing else is a role', () => expect(onlyRoles(['leader', 'king'])).toEqual(['leader']))
})

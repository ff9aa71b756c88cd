import { describe, expect, it } from 'vitest'
import { languageFrom } from './language.tsx'

describe('the language of the first visit', () => {
  it.each([
    [['nn-NO', 'nb'], 'nn'],
    [['no'], 'nb'],
    [['NO-no'], 'nb'],
    [['sv', 'en-US', 'nb'], 'en'],
    [['se', 'fi'], 'nb'],
    [[], 'nb'],
  ])('of %j is %s', (wanted, expected) => expect(languageFrom(wanted)).toBe(expected))
})

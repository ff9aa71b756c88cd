import { describe, expect, it } from 'vitest'
import { inside, secretIn } from './inside.ts'

describe('where to go after signing in', () => {
  it.each(['/organisations/1/engagements?search=a', '/account', '/'])('%s is here', (to) => expect(inside(to)).toBe(to))
  it.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/a\\b', 'javascript:alert(1)', '/\t/evil.example', '/sign-in?to=/', 'account'])('%s is not', (to) => expect(inside(to)).toBe('/'))
})

describe('the secret of a link', () => {
  it.each([['rl_a', '', 'rl_a'], [undefined, '#rl_b', 'rl_b'], [undefined, '', '']])('path %s and hash %s give %s', (param, hash, secret) => expect(secretIn(param, hash)).toBe(secret))
})

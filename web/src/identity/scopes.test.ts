/** What a key can be made to open, as the screen offers it. */
import { expect, test } from 'vitest'
import { keyText } from './key.text.ts'
import { scopesFor } from './scopes.ts'

test('is everything a room opens to a key, each with a name in every language', () => {
  const scopes = scopesFor(['leader', 'buyer', 'administrator'])
  expect(scopes).toEqual(expect.arrayContaining(['approvals.read', 'engagements.read']))
  for (const [language, { scopeNames }] of Object.entries(keyText)) for (const scope of scopes) expect([language, scope, scope in scopeNames]).toEqual([language, scope, true])
  expect(scopesFor(['employee'])).not.toContain('approvals.read')
})

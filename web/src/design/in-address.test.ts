import { expect, test } from 'vitest'
import { chosenIn } from './in-address.ts'

test.each([
  ['nothing chosen leaves nothing behind', '?q=a&stage=need', 'stage', '', 'q=a'],
  ['what was chosen before gives way', '?stage=need', 'stage', 'operate', 'stage=operate'],
  ['what others chose stays', '?q=a', 'stage', 'need', 'q=a&stage=need'],
])('%s', (_, before, name, value, after) => {
  const params = new URLSearchParams(before)
  expect(chosenIn(params, name, value).toString()).toBe(after)
  // The address that is shown is not written into.
  expect(`?${params.toString()}`).toBe(before)
})

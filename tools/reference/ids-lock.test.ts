import { expect, test } from 'vitest'
import { idsNow, locked } from './ids-lock.ts'

test('no id that was once published is gone; a statement nobody wants is retired in its file', () => {
  const now = new Set(idsNow())
  expect(locked().length).toBeGreaterThan(0)
  expect(locked().filter((id) => !now.has(id))).toEqual([])
})

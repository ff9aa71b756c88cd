import { expect, test } from 'vitest'
import { isNarrowed, wantedIn } from './wanted.ts'

const owner = '019aa000-0000-7000-8000-000000000000'

test.each([
  ['', { sort: 'newest' }, false],
  [`q=%20journal%20&stage=operate&owner=${owner}&sort=title`, { q: 'journal', stage: 'operate', owner, sort: 'title' }, true],
  ['q=%20&stage=lost&criticality=dire&owner=me&supplier=%27--&sort=worst', { sort: 'newest' }, false],
])('the address ?%s asks for %j', (search, wanted, narrowed) => {
  expect(wantedIn(new URLSearchParams(search))).toEqual(wanted)
  expect(isNarrowed(wantedIn(new URLSearchParams(search)))).toBe(narrowed)
})

import { expect, test } from 'vitest'
import { wantedOwed } from './wanted-owed.ts'

const owner = '019aa000-0000-7000-8000-000000000000'

test.each([
  ['', {}],
  [`q=%20avtale%20&duty=privacy/dpa&outcome=not-met&due=overdue&owner=${owner}&assignee=${owner}&engagement=${owner}`, { q: 'avtale', duty: 'privacy/dpa', outcome: 'not-met', due: 'overdue', owner, assignee: owner, engagement: owner }],
  ['q=%20&duty=%27--&outcome=met&due=soon&owner=me&assignee=nobody&engagement=1', {}],
])('the address ?%s asks for %j', (search, wanted) => expect(wantedOwed(new URLSearchParams(search))).toEqual(wanted))

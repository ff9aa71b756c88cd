import { expect, it } from 'vitest'
import { answersToGive } from './carried.ts'

it('every answer goes along, with whom it is about; a known absence is an answer', () => {
  let n = 0
  const facts = {
    known: { 'processing.personal-data': { value: true }, 'agreement.dpa-in-force-on': { value: null, from: 'avtalen' }, 'processing.categories': { value: { members: ['health'], complete: true } } },
    items: { transfer: { complete: true, members: [{ name: 'Support', known: { 'transfer.country': { value: 'US' } } }] }, incident: { complete: true, members: [] } },
  }
  expect(answersToGive(facts, () => `id-${++n}`)).toEqual({
    answers: [
      { fact: 'processing.personal-data', value: true }, { fact: 'agreement.dpa-in-force-on', value: null, source: 'avtalen' }, { fact: 'processing.categories', value: { members: ['health'], complete: true } },
      { fact: 'transfer.country', item: 'id-1', value: 'US' },
    ],
    items: [{ noun: 'transfer', item: 'id-1', name: 'Support' }], lists: [{ noun: 'transfer', complete: true }, { noun: 'incident', complete: true }],
  })
  expect(answersToGive({ known: {}, items: { transfer: { complete: true, members: [{ name: 'a', known: {} }] } } }).items[0]?.item).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
})

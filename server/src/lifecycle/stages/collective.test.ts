/** What receipts become: each matter by itself, each organisation by itself, and nothing before its day. */
import { none } from '@rustning/engine'
import { expect, test } from 'vitest'
import { asTenant, newId } from '../../foundation/values/id.ts'
import { receiptsSupplier, type Receipt } from './collective.ts'

const reader = { tenant: asTenant(newId()), rows: () => Promise.resolve([]) }, subject = { engagement: newId(), part: newId() }
const receipt = (controller: string, about: Receipt['about'], outcome: Receipt['outcome'], on = '2026-02-01'): Receipt => ({ id: newId(), controller, about, outcome, on })
const known = async (...receipts: Receipt[]) => {
  const { items } = await receiptsSupplier(() => Promise.resolve(receipts)).supply(reader, subject, '2026-02-01')
  return Object.fromEntries((items['controller']?.members ?? []).map((one) => [one.name, Object.fromEntries(Object.entries(one.known).map(([fact, { value }]) => [fact, value]))]))
}

test.each([
  ['nobody has answered', [], {}],
  ['one refuses the shared assessment', [receipt('Fjord sykehus', 'risk-assessment', 'refused')], { 'Fjord sykehus': { 'controller.risk-assessed-on': none } }],
  ['one adapts the shared assessment', [receipt('Fjord sykehus', 'risk-assessment', 'adapted')], { 'Fjord sykehus': { 'controller.risk-assessed-on': '2026-02-01' } }],
  ['one has concluded on the use alone, and has no assessment by that', [receipt('Fjord sykehus', 'use', 'adopted')], { 'Fjord sykehus': { 'controller.concluded-on': '2026-02-01', 'controller.outcome': 'adopted' } }],
  ['one refuses the use of what it has assessed', [receipt('Fjord sykehus', 'risk-assessment', 'adopted'), receipt('Fjord sykehus', 'use', 'refused')], { 'Fjord sykehus': { 'controller.risk-assessed-on': '2026-02-01', 'controller.concluded-on': '2026-02-01', 'controller.outcome': 'refused' } }],
  ['two have answered, and one of them after the day', [receipt('Fjord sykehus', 'use', 'adopted', '2026-02-02'), receipt('Havn sykehus', 'use', 'adapted')], { 'Havn sykehus': { 'controller.concluded-on': '2026-02-01', 'controller.outcome': 'adapted' } }],
] as const)('%s', async (_, receipts, expected) => expect(await known(...receipts)).toEqual(expected))

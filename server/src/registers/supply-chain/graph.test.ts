/** What can be read out of a chain, and that no chain, however it is made, keeps us for ever. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { above, behind, circleIn, concentration, depthOf, inOrder, reach, type Placed } from './graph.ts'

const nodes = (...pairs: readonly (readonly [string, string | null])[]) => pairs.map(([id, parentId]) => ({ id, parentId }))
const link = (supplierId: string, id: string, name: string, more: Partial<Placed> = {}): Placed => ({ id, parentId: null, supplierId, name, firm: name.toLowerCase(), identifier: null, processing: { countries: ['NO'], open: null }, access: { countries: ['NO'], open: null }, ...more })

describe('a chain', () => {
  const chain = nodes(['a', null], ['b', 'a'], ['c', 'b'], ['d', null], ['e', 'gone'])
  test('is listed each after the one it works for, and nobody is lost', () => expect(inOrder(chain).map(({ link: { id }, level }) => `${id}${level}`)).toEqual(['a1', 'b2', 'c3', 'd1', 'e1']))
  test('knows how deep it is, who stands over and who behind', () => expect([depthOf(chain), above(chain, 'c'), [...behind(chain, 'a')].sort()]).toEqual([3, ['b', 'a'], ['b', 'c']]))
  test.each([[nodes(['a', 'b'], ['b', 'a']), 2], [nodes(['a', 'a']), 1], [nodes(['x', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'a']), 3]])('that goes in a circle is seen', (links, length) => expect(circleIn(links)).toHaveLength(length))

  test('of any shape is read to its end, each link once', () => {
    const any = fc.array(fc.tuple(fc.nat(12), fc.option(fc.nat(12))), { maxLength: 13 }).map((pairs) => [...new Map(pairs.map(([id, parent]) => [id, { id: String(id), parentId: parent === null ? null : String(parent) }])).values()])
    fc.assert(fc.property(any, (links) => {
      expect(inOrder(links).map(({ link: { id } }) => id).sort()).toEqual(links.map(({ id }) => id).sort())
      for (const { id } of links) expect(behind(links, id).has(id)).toBe(false)
      // Without a circle everybody is on a level one below the link it works for.
      const levels = new Map(inOrder(links).map(({ link: { id }, level }) => [id, level]))
      if (!circleIn(links)) for (const { id, parentId } of links) expect(levels.get(id)).toBe(parentId !== null && levels.has(parentId) ? (levels.get(parentId) as number) + 1 : 1)
    }))
  })
})

describe('over all suppliers', () => {
  const links = [
    link('s1', '1', 'Nordlys Datasenter', { identifier: '974760673' }), link('s1', '2', 'Fjellnett', { parentId: '1' }),
    link('s2', '3', 'Fjellnett', { processing: { countries: [], open: 'EU' } }), link('s3', '4', 'Nordlys Datasenter', { processing: { countries: ['US'], open: null } }), link('s3', '5', 'Nordlys Datasenter', { identifier: '999', firm: 'nordlys datasenter' }),
  ]
  test('what falls with a firm is found, the nearest first, by number where there is one', () => {
    expect(reach(links, { firm: 'fjellnett', identifier: null })).toEqual([{ supplierId: 's2', links: ['3'], through: [], steps: 1 }, { supplierId: 's1', links: ['2'], through: ['1'], steps: 2 }])
    expect(reach(links, { firm: 'nordlys datasenter', identifier: '974760673' }).map((hit) => hit.links)).toEqual([['1'], ['4']])
  })
  test('what many have in common is counted by supplier, and an unknown place is not a country', () => {
    const { firms, countries, suppliers, placeUnknown } = concentration(links)
    expect({ suppliers, placeUnknown, firms: firms.map(({ name, suppliers: n }) => [name, n]), countries }).toEqual({
      suppliers: 3, placeUnknown: 1, firms: [['Fjellnett', 2], ['Nordlys Datasenter', 1], ['Nordlys Datasenter', 1], ['Nordlys Datasenter', 1]], countries: [{ country: 'NO', suppliers: 3 }, { country: 'US', suppliers: 1 }],
    })
  })
})

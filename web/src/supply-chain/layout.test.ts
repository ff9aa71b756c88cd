import { expect, it } from 'vitest'
import { layOut } from './layout.ts'

const link = (id: string, parentId: string | null) => ({ id, parentId })

it('puts each link a column after the one it works for, and that one midway between its own', () => {
  const { drawn, rows, columns, root } = layOut([link('a', null), link('b', 'a'), link('c', 'a'), link('d', null)])
  const at = Object.fromEntries(drawn.map(({ link: { id }, row, column, parent }) => [id, [column, row, parent]]))
  expect(at).toEqual({ a: [1, 0.5, 1.25], b: [2, 0, 0.5], c: [2, 1, 0.5], d: [1, 2, 1.25] })
  expect([rows, columns, root]).toEqual([3, 2, 1.25])
})

it('draws the supplier alone, a link whose own is not shown, and no circle', () => {
  expect(layOut([])).toEqual({ drawn: [], rows: 1, columns: 0, root: 0 })
  expect(layOut([link('a', 'gone')]).drawn).toHaveLength(1)
  expect(layOut([link('a', 'b'), link('b', 'a')]).drawn).toEqual([])
})

import { expect, it } from 'vitest'
import { boxesIn, layOut } from './layout.ts'

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

it('uses the width there is, no wider than names need, and no narrower than they can be read', () => {
  for (let columns = 0; columns <= 8; columns++) for (let room = 0; room <= 2_400; room += 37) {
    const { width, across, whole } = boxesIn(room, columns)
    expect(width).toBeGreaterThanOrEqual(190)
    expect(width).toBeLessThanOrEqual(320)
    expect(whole).toBe(columns * across + width + 8)
    // Wider than its frame only where the narrowest do not fit.
    if (whole > room) expect(width).toBe(190)
    else if (width < 320) expect(room - whole).toBeLessThan(columns + 1)
  }
})

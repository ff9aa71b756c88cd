/** Where each link of a chain stands in the drawing: its level is the column, and whoever has links behind it stands midway between them. */

interface Linked {
  readonly id: string
  readonly parentId: string | null
}
export interface Drawn<L> {
  readonly link: L
  readonly row: number
  readonly column: number
  /** The row of the one it works for. */
  readonly parent: number
}
interface Drawing<L> {
  readonly drawn: readonly Drawn<L>[]
  readonly rows: number
  readonly columns: number
  /** The row of the supplier itself. */
  readonly root: number
}

/** What stands in a circle, which the server never lets in, is not drawn and does not go on for ever. */
export function layOut<L extends Linked>(links: readonly L[]): Drawing<L> {
  const ids = new Set(links.map(({ id }) => id)), children = new Map<string | null, L[]>()
  for (const link of links) {
    const parent = link.parentId !== null && ids.has(link.parentId) ? link.parentId : null
    children.set(parent, [...(children.get(parent) ?? []), link])
  }
  const drawn: { link: L; row: number; column: number; parent: number }[] = []
  let next = 0, columns = 0
  const place = (id: string | null, column: number): number => {
    columns = Math.max(columns, column)
    const own = (children.get(id) ?? []).map((link) => {
      const one = { link, row: place(link.id, column + 1), column: column + 1, parent: 0 }
      drawn.push(one)
      return one
    })
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return next++
    const row = (first.row + last.row) / 2
    for (const one of own) one.parent = row
    return row
  }
  const root = place(null, 0)
  return { drawn, rows: Math.max(next, 1), columns, root }
}

/** Between the columns, for the lines. */
const between = 60
const [narrowest, widest] = [190, 320]

interface Boxes {
  readonly width: number
  /** From one column to the next. */
  readonly across: number
  readonly whole: number
}

/** As wide as there is room for, so that names are read whole; where even the narrowest do not fit, the drawing is wider than its frame. */
export function boxesIn(room: number, columns: number): Boxes {
  const width = Math.min(widest, Math.max(narrowest, Math.floor((room - 8 - between * columns) / (columns + 1))))
  return { width, across: width + between, whole: columns * (width + between) + width + 8 }
}

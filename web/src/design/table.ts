/** What a list shows: its columns, and its rows searched and put in order. The rows are few enough to be held by the browser. */

export interface Column<Row> {
  readonly key: string
  readonly title: string
  /** What is sorted, searched and exported; instants as ISO text. */
  readonly value: (row: Row) => string | number
  readonly kind?: 'text' | 'number' | 'time'
}

export interface Order {
  readonly by: string
  readonly descending: boolean
}

/** In the address: `title`, or `-title` for the other way. */
export const readOrder = (text: string | null): Order | undefined => (text ? { by: text.replace(/^-/, ''), descending: text.startsWith('-') } : undefined)
export const writeOrder = ({ by, descending }: Order): string => `${descending ? '-' : ''}${by}`
/** Pressing a heading: first upwards, then downwards. */
export const turned = (key: string, now: Order | undefined): Order => ({ by: key, descending: now?.by === key && !now.descending })

interface Wanted {
  readonly search: string
  readonly order: Order | undefined
  /** For alphabetical order: Å after Z in Norwegian. */
  readonly locale: string | string[]
}

/** Rows that have every word searched for in some column, in order; equal ones stay as they came. `shown` is what a column's cell says. */
export function arrange<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { search, order, locale }: Wanted, shown: (column: Column<Row>, row: Row) => string): Row[] {
  const fold = (text: string) => text.toLocaleLowerCase(locale)
  const words = fold(search).split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => {
    const texts = columns.map((column) => fold(shown(column, row)))
    return words.every((word) => texts.some((text) => text.includes(word)))
  })
  const column = columns.find(({ key }) => key === order?.by)
  if (!column || !order) return found
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const sign = order.descending ? -1 : 1
  return found.sort((one, other) => {
    const [a, b] = [column.value(one), column.value(other)]
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
  })
}

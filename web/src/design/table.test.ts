import { describe, expect, it } from 'vitest'
import { arrange, readOrder, turned, writeOrder, type Column } from './table.ts'

interface Row { readonly name: string; readonly count: number }
const rows: readonly Row[] = [{ name: 'Åsheim', count: 10 }, { name: 'Berg journal', count: 9 }, { name: 'Øvre Zeta', count: 9 }, { name: 'Aas', count: 100 }]
const columns: readonly Column<Row>[] = [{ key: 'name', title: 'Navn', value: ({ name }) => name }, { key: 'count', title: 'Antall', value: ({ count }) => count, kind: 'number' }]
const names = (search: string, order?: string, locale = 'nb-NO') => arrange(rows, columns, { search, order: readOrder(order ?? null), locale }, (column, row) => String(column.value(row))).map(({ name }) => name)

describe('a list', () => {
  it.each([
    ['', undefined, ['Åsheim', 'Berg journal', 'Øvre Zeta', 'Aas']],
    ['', 'name', ['Berg journal', 'Øvre Zeta', 'Aas', 'Åsheim']],
    ['', '-name', ['Åsheim', 'Aas', 'Øvre Zeta', 'Berg journal']],
    ['', 'count', ['Berg journal', 'Øvre Zeta', 'Åsheim', 'Aas']],
    ['', '-count', ['Aas', 'Åsheim', 'Berg journal', 'Øvre Zeta']],
    ['', 'nothing', ['Åsheim', 'Berg journal', 'Øvre Zeta', 'Aas']],
    ['ÅSH', undefined, ['Åsheim']],
    ['journal  berg', undefined, ['Berg journal']],
    ['berg 10', undefined, []],
  ])('searched for «%s» in the order %s', (search, order, expected) => expect(names(search, order)).toEqual(expected))

  it('keeps what it is given', () => {
    names('', 'name')
    expect(rows[0]?.name).toBe('Åsheim')
  })
})

describe('the order', () => {
  it('turns when its heading is pressed again', () => {
    const first = turned('name', undefined)
    expect(writeOrder(first)).toBe('name')
    expect(writeOrder(turned('name', first))).toBe('-name')
    expect(writeOrder(turned('name', turned('name', first)))).toBe('name')
    expect(writeOrder(turned('count', first))).toBe('count')
  })
})

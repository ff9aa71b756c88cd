import { describe, expect, test } from 'vitest'
import { csvCell } from './csv.ts'
import { harmless, lengthOf, wrap } from './terminal.ts'

describe('a cell', () => {
  test.each([
    ['Krav', '"Krav"'], ['sier «ja», "nei"', '"sier «ja», ""nei"""'], ['=1+1', '"\'=1+1"'], ['+47 22', '"\'+47 22"'], ['-5', '"\'-5"'], ['@navn', '"\'@navn"'], ['\tskjult', '"\'\tskjult"'], ['a=b', '"a=b"'],
  ])('%j is written %s', (text, cell) => expect(csvCell(text)).toBe(cell))
})

test('text from outside loses everything that could steer a terminal', () => {
  expect(harmless('\u001b[2J\u202Eoverskrift\u0007\u009b31m')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]|\[2J/)
  expect(harmless('Blåbærøya «på norsk»')).toBe('Blåbærøya «på norsk»')
})

test('lines break at spaces and keep to the width', () => {
  const lines = wrap('en to tre fire fem seks sju', 12, '- ', '  ').split('\n')
  expect(lines).toEqual(['- en to tre', '  fire fem', '  seks sju'])
  expect(wrap('uendeligLangtOrdUtenMellomrom', 10)).toBe('uendeligLangtOrdUtenMellomrom')
  expect(lengthOf('\u001b[1mfet\u001b[0m')).toBe(3)
})

import { expect, test } from 'vitest'
import { linesOf, onCircle, slice } from './drawn.ts'

test('text is broken between words, and a long word is kept whole', () => {
  expect(linesOf('Planlegge, vurdere og velge', 16)).toEqual(['Planlegge,', 'vurdere og velge'])
  expect(linesOf('Avtaleinngåelsesprosessen nå', 10)).toEqual(['Avtaleinngåelsesprosessen', 'nå'])
})

test('degrees go clockwise from the top', () => {
  expect(onCircle(200, 100, 0)).toEqual({ x: 200, y: 100 })
  expect(onCircle(200, 100, 90)).toEqual({ x: 300, y: 200 })
  expect(slice(200, 50, 100, 0, 90)).toBe('M200 100A100 100 0 0 1 300 200L250 200A50 50 0 0 0 200 150Z')
})

import { describe, expect, it } from 'vitest'
import { askedOf, readWanted, turnChosen, writeWanted } from './wanted.ts'

const read = (text: string) => readWanted(new URLSearchParams(text))

describe('a search in the address', () => {
  it('comes back as it was written', () => {
    const text = 'q=journal&category=a&category=b&data=NO&withinEea=true&sort=newest&service=1&service=2'
    expect(writeWanted(read(text)).toString()).toBe(text)
  })
  it('asks for nothing that was not chosen', () => {
    expect(Object.values(askedOf(read('category=&sort=oldest&withinEea=no'))).every((value) => value === undefined)).toBe(true)
  })
  it('compares four at most, each once', () => {
    expect(read('service=1&service=1&service=2&service=3&service=4&service=5').services).toEqual(['1', '2', '3', '4'])
    expect(turnChosen(['1', '2', '3', '4'], '5')).toEqual(['1', '2', '3', '4'])
    expect(turnChosen(['1', '2'], '1')).toEqual(['2'])
  })
})

import { expect, test } from 'vitest'
import { remembering } from './remembered.ts'

test('is reached once for each thing and key, also where it is nothing, and the one used longest ago is reached anew', () => {
  const reached: string[] = [], [one, other] = [{}, {}], remembered = remembering<string | undefined>(2)
  const of = (thing: object, key: string) => remembered(thing, key, () => {
    reached.push(key)
    return key === 'nothing' ? undefined : `${key}!`
  })
  expect([of(one, 'a'), of(one, 'a'), of(one, 'nothing'), of(one, 'nothing'), of(other, 'a')]).toEqual(['a!', 'a!', undefined, undefined, 'a!'])
  expect(reached).toEqual(['a', 'nothing', 'a'])
  of(one, 'a')
  of(one, 'b')
  of(one, 'a')
  of(one, 'nothing')
  expect(reached).toEqual(['a', 'nothing', 'a', 'b', 'nothing'])
})

import { describe, expect, test } from 'vitest'
import { organisationNumber } from './number.ts'

describe('an organisation number', () => {
  test.each(['974760673', '912660680', '923609016', '889640782', '991825827', '983658725'])('%s is right', (number) => expect(organisationNumber(number)).toBe(number))
  test.each([['974 760 673', '974760673'], ['NO974760673MVA', '974760673'], ['974.760.673', '974760673'], ['974\u00a0760\u00a0673', '974760673']])('%s is read as %s', (typed, number) => expect(organisationNumber(typed)).toBe(number))
  test.each(['', '123456789', '97476067', '9747606733', '97476067a', '974760674', '000000001', '９７４７６０６７３'])('%j is none', (typed) => expect(organisationNumber(typed)).toBeUndefined())
  test('of which every tenth or so is right by chance, has one check digit for each beginning at most', () => {
    for (let beginning = 97_476_060; beginning < 97_476_080; beginning++) {
      expect(Array.from({ length: 10 }, (_, digit) => organisationNumber(`${beginning}${digit}`)).filter((one) => one !== undefined).length).toBeLessThanOrEqual(1)
    }
  })
})

import { describe, expect, test } from 'vitest'
import { requirementsIn } from './wording.ts'

const long = 'Leverandøren skal oppfylle alle krav.'

describe('requirements in a file are', () => {
  test.each<[string, string, string, [number, string][]]>([
    ['lines of a text', 'krav.txt', `Kort\n\n${long}\n`, [[3, long]]],
    ['points of a list, without their marks', 'krav.md', `# En overskrift som er lang nok\n- ${long}\n2. ${long}\n`, [[2, long], [3, long]]],
    ['cells of a table, with commas', 'krav.csv', `Nr,Krav\n1,"${long}, og ""mer"""\n`, [[2, `${long}, og "mer"`]]],
    ['cells of a table, with semicolons and a line break inside', 'KRAV.CSV', `Nr;Krav\n1;"${long}\nOgså dette."\n`, [[3, `${long}\nOgså dette.`]]],
    ['lines, where a table is broken', 'krav.csv', `"uten slutt, ${long}\n`, [[1, `"uten slutt, ${long}`]]],
    ['nothing, where nothing is a sentence', 'krav.txt', 'A1\n12\nPris\n', []],
  ])('%s', (_, name, text, expected) => expect(requirementsIn(text, name).map(({ line, text: one }) => [line, one])).toEqual(expected))
})

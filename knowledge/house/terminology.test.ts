/**
 * One form for one thing: no Bokmål or Nynorsk text of the collection uses a form that `glossary/terminology.yaml` has put aside. Each
 * finding names the file, the field, the form and what to write, so that the list is the work to do.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseFile } from '../pack/index.ts'
import { faultSentences } from '../pack/fault.text.ts'
import { yamlFiles } from '../pack/load.ts'

type Norwegian = 'nb' | 'nn'
interface Term { readonly use: string; readonly not: readonly string[]; readonly why?: string }
interface Written { readonly where: string; readonly language: Norwegian; readonly text: string }

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): unknown => parseFile(file, readFileSync(path.join(root, file), 'utf8')).data
const terminology = read('glossary/terminology.yaml') as Record<Norwegian, readonly Term[]>

/** A form as a whole word, whatever its capitals; `*` stands for any ending. `\b` will not do: it sees æ, ø and å as the end of a word. */
const pattern = (form: string): RegExp =>
  new RegExp(`(?<![\\p{L}-])${form.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '\\p{L}*')}(?!\\p{L})`, 'iu')

const putAside = Object.fromEntries((['nb', 'nn'] as const).map((language) =>
  [language, terminology[language].flatMap((term) => term.not.map((form) => ({ form: pattern(form), use: term.use })))])) as Record<Norwegian, { form: RegExp; use: string }[]>

const findings = ({ where, language, text }: Written): string[] =>
  putAside[language].flatMap(({ form, use }) => {
    const found = form.exec(text)?.[0]
    return found === undefined ? [] : [`${where} (${language}): “${found}”, write ${use}: ${text}`]
  })

/** Every text under `value`. The same words in both languages are a name, and stand as they are. */
function textsIn(value: unknown, where: string): Written[] {
  if (typeof value !== 'object' || value === null) return []
  if ('nb' in value && 'nn' in value && typeof value.nb === 'string' && typeof value.nn === 'string') {
    return value.nb === value.nn ? [] : [{ where, language: 'nb', text: value.nb }, { where, language: 'nn', text: value.nn }]
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${where} ${key}`))
}

const files = yamlFiles(root).map((file) => path.relative(root, file)).filter((file) => !/^(glossary\/terminology|dist|coverage|node_modules)/.test(file))
const written: Written[] = [
  ...files.flatMap((file) => textsIn(read(file), file)),
  ...(['nb', 'nn'] as const).flatMap((language) =>
    Object.entries(faultSentences[language]).map(([code, say]) => ({ where: `pack/fault.text.ts ${code}`, language, text: say('x', 'y') }))),
]

test('every Norwegian text uses the form the terminology has chosen', () => {
  expect(written.length).toBeGreaterThan(1000)
  expect(written.flatMap(findings)).toEqual([])
})

test('a form that has been put aside is found as a whole word, with any capital', () => {
  const at = (language: Norwegian, text: string): number => findings({ where: '', language, text }).length
  expect(at('nn', 'Tenesta vart stengd, og òg loggen.')).toBe(2)
  expect(at('nn', 'Sikkerheitslova gjeld.')).toBe(1)
  expect(at('nn', 'Offentleg styresmakt, offentleg myndigheit og Nasjonal tryggingsmyndigheit.')).toBe(0)
  expect(at('nb', 'Leverandøren fikk bot.')).toBe(1)
  expect(at('nb', 'Robot, båt og botanikk.')).toBe(0)
})

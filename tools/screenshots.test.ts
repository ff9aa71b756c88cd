/** Every page has its pictures and every picture a page; guides show pictures that there are, in three languages, with the words that stand on the screens. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { guides } from '@rustning/web/help/guides'
import { guidePlaces } from '@rustning/web/help/guide'
import { usePages } from './guides/use.ts'
import { root } from './root.ts'
import { inFewColours, read } from './screenshots/png.ts'
import { pictureOf, pictures, widths } from './screenshots/page.ts'
import { withNames } from './screenshots/find.ts'
import { screens } from './screenshots/screens.ts'

/** As the file with the routes has them, so that a page that is added is asked for; the front page stands in no list. */
const routes = (() => {
  const [open = '', personal = '', organisation = ''] = readFileSync(path.join(root, 'web/src/shell/routes.ts'), 'utf8').split(/^export const \w+Routes/m).slice(1)
  const pathsIn = (text: string) => [...text.matchAll(/\{ path: '([^']*)', load/g)].map((match) => match[1] ?? '')
  return ['', ...pathsIn(open), ...pathsIn(personal), ...pathsIn(organisation).map((own) => `organisations/:organisation${own && `/${own}`}`)]
})()
const files = screens.flatMap(({ name }) => widths.map((width) => pictureOf(name, width)))

describe('the pictures', () => {
  it('show every page', () => {
    expect(routes.length).toBeGreaterThan(70)
    expect(routes.filter((route) => !screens.some((screen) => screen.route === route))).toEqual([])
  })
  it('show only pages that there are, each under a name of its own', () => {
    expect(screens.filter(({ route }) => !routes.includes(route)).map(({ name }) => name)).toEqual([])
    expect(new Set(files).size).toBe(files.length)
  })
  it('have been taken, at both widths, and nothing else lies there', () => {
    expect(readdirSync(path.join(root, pictures)).sort()).toEqual([...files, 'README.md'].sort())
  })
  it('are as wide as they say, and weigh less than 8 MB together', () => {
    const taken = screens.flatMap(({ name }) => widths.map((width) => ({ width, png: readFileSync(path.join(root, pictures, pictureOf(name, width))) })))
    expect(taken.filter(({ width, png }) => png.readUInt32BE(16) !== width)).toEqual([])
    expect(taken.reduce((sum, { png }) => sum + png.length, 0)).toBeLessThan(8_000_000)
  })
})

test('an address gets what it was found to be about, and its end', () => {
  expect(withNames('knowledge/:kind/*', { 'kind': 'duty', '*': 'a/b' })).toBe('knowledge/duty/a/b')
  expect(withNames('services/compare?service=:one&service=:two', { one: '1', two: '2' })).toBe('services/compare?service=1&service=2')
  expect(withNames('first-run/:token?#:secret', { secret: 'x' })).toBe('first-run/#x')
})

describe('a picture in few colours', () => {
  const one = readFileSync(path.join(root, pictures, pictureOf('front', 390)))
  it('is the same picture again, and the same bytes', () => {
    const again = inFewColours(one)
    expect(read(again)).toEqual(read(one))
    expect(inFewColours(again).equals(again)).toBe(true)
  })
  it('has no more colours than it is given', () => {
    const { points } = read(inFewColours(one, 4))
    const colours = new Set(Array.from({ length: points.length / 3 }, (_, point) => points.slice(point * 3, point * 3 + 3).join()))
    expect(colours.size).toBeLessThanOrEqual(4)
  })
})

describe.each(guides)('the guide $id', ({ text, steps }) => {
  it('has the same steps in each language', () => {
    expect([text.nb.steps.length, text.nn.steps.length, text.en.steps.length]).toEqual([steps.length, steps.length, steps.length])
  })
  it('shows pictures that are taken, and leads to pages that there are', () => {
    expect(steps.flatMap(({ picture }) => picture ?? []).filter((picture) => !screens.some(({ name }) => name === picture))).toEqual([])
    expect(steps.flatMap(({ places }) => places).map((place) => guidePlaces[place]).filter((route) => !routes.includes(route))).toEqual([])
  })
  it.each(['nb', 'nn'] as const)('names in %s what stands on the screens', (language) => {
    const quoted = [text[language].lead, ...text[language].steps.map(({ body }) => body)].flatMap((body) => [...body.matchAll(/«([^»]+)»/g)].map((match) => (match[1] ?? '').replace(/ …$/, '')))
    expect(quoted.filter((words) => !saidSomewhere(words))).toEqual([])
  })
})

test('the pages of the guides lead only to what there is', () => {
  const made = usePages()
  for (const { path: file, content } of made) {
    const links = [...content.matchAll(/\]\(([^)]+)\)|<img src="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '')
    expect(links.filter((link) => !existsSync(path.join(root, path.dirname(file), link)))).toEqual([])
  }
})

const words = ['web/src', 'server/src/foundation/identity'].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.text\.tsx?$/.test(file) && !file.startsWith(`help${path.sep}`)).map((file) => readFileSync(path.join(root, folder, file), 'utf8'))).join('\n')
/** Commands, and words that others use and the product answers to, stand on no screen. */
const saidSomewhere = (said: string) => words.includes(said) || said.startsWith('rustning ') || ['Globalt', 'EU'].includes(said)

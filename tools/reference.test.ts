/** The pages made of the collection leave nothing out, and stay tables whatever stands in a text. That they are up to date is `golden --check`. */
import { describe, expect, it } from 'vitest'
import type { Routes } from '@rustning/server/foundation/http/route.api.ts'
import { fileKinds } from '@rustning/knowledge/json-schema'
import { apiPages, permissionsPage } from './reference/api.ts'
import { collection } from './reference/collection.ts'
import { dutiesPage } from './reference/duties.ts'
import { provisionsPage } from './reference/provisions.ts'
import { jsonText, schemaFiles } from './reference/schemas.ts'
import { table } from './reference/table.ts'
import { vocabularyPage } from './reference/vocabulary.ts'

const text = (page: readonly { content: string }[]) => page.map(({ content }) => content).join('\n')
const duties = collection().pack.statements.filter(({ kind }) => kind === 'duty')

describe('the generated pages', () => {
  it('show every fact once', () => {
    const page = text(vocabularyPage())
    expect(Object.keys(collection().facts).filter((fact) => page.split(`\n| \`${fact}\` |`).length !== 2)).toEqual([])
  })

  it('show every duty once', () => {
    const page = text(dutiesPage())
    expect(duties.filter(({ id }) => page.split(`\n| \`${id}\``).length !== 2).map(({ id }) => id)).toEqual([])
  })

  it('show every duty under each provision it rests on', () => {
    const page = text(provisionsPage())
    const expected = duties.flatMap(({ versions }) => versions.flatMap(({ basis }) => basis))
    expect([...new Set(expected)].filter((basis) => !page.includes(`(\`${basis}\`) |`))).toEqual([])
    expect(duties.filter(({ id }) => !page.includes(`| \`${id}\``)).map(({ id }) => id)).toEqual([])
  })

  it('come in the same words each time', () => {
    for (const page of [vocabularyPage, dutiesPage, provisionsPage, schemaFiles]) expect(text(page())).toBe(text(page()))
  })
})

describe('a table', () => {
  it('keeps a row on its line and a cell in its column', () => {
    expect(table(['A', 'B'], [['one | two', 'over\n  lines']])).toBe('| A | B |\n|---|---|\n| one \\| two | over lines |')
  })
})

describe('the schemas as text', () => {
  it('are the schemas, in lines that fit', () => {
    const value = { enum: ['a', null], description: undefined, properties: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`field-${index}`, { type: 'string' }])) }
    expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)))
    expect(jsonText(value).split('\n').length).toBeGreaterThan(30)
  })

  it('are one for each kind of file, and what they share', () => {
    expect(schemaFiles().map(({ path }) => path).sort()).toEqual([...fileKinds, 'words'].map((kind) => `knowledge/schema/${kind}.schema.json`).sort())
  })
})

describe('the pages on the API', () => {
  const pages = apiPages()
  const page = (name: string) => pages.find((one) => one.path.endsWith(name))?.content ?? ''

  it('show every operation once, and who may', () => {
    const { paths } = JSON.parse(page('openapi.json')) as { paths: Record<string, Record<string, unknown>> }
    const operations = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `\`${method.toUpperCase()} ${path}\``))
    expect(operations.length).toBeGreaterThan(50)
    expect(operations.filter((operation) => page('permissions.md').split(`| ${operation}<br>`).length !== 2)).toEqual([])
  })

  it.each<[string, readonly [string, ...string[]], string]>([
    ['what is open to all', ['anyone'], 'anybody'],
    ['what needs an account', ['signed-in', 'leader'], 'signed in'],
    ['what needs a role', ['leader', 'token:things.read'], 'leader'],
    ['what the platform may too', ['leader', 'platform-administrator', 'respondent'], 'leader, respondent, platform-administrator'],
  ])('say %s in few words', (_, may, said) => {
    const shape = { method: 'GET', path: '/x', summary: 'X', answer: { kind: 'nothing' }, refusals: {}, may } as unknown as Routes[string]
    expect(permissionsPage({ readX: shape })).toContain(`| \`GET /x\`<br>X | ${said} |`)
  })
})

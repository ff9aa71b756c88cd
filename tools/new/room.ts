/** A room as it begins: one decision with its refusal, the refusal's words, a front door, and a test of both. The other roles come when needed. */
import { marks, type NewFile } from './template.ts'

/** The layers that consist of rooms. */
export const roomGroups = ['obligations', 'registers', 'insight', 'foundation'] as const

export function room(name: string): NewFile[] {
  const noun = name.slice(name.indexOf('/') + 1)
  const words = noun.replaceAll('-', ' ')
  const camel = noun.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  const type = camel.charAt(0).toUpperCase() + camel.slice(1)
  const folder = `server/src/${name}`
  return [
    {
      path: `${folder}/${noun}.ts`,
      content: `/**
 * ${marks.en}: what a ${words} is to an organisation, in one paragraph that a lawyer could read. Pure: it decides and refuses, and stores nothing.
 */
import type { Language } from '@rustning/knowledge/pack'
import { ${camel}Text } from './${noun}.text.ts'

export interface ${type} {
  readonly name: string
}

/** Why it cannot be added, in the reader's language; \`undefined\` when it can. */
export function refusalToAdd({ name }: ${type}, language: Language): string | undefined {
  return name.trim() === '' ? ${camel}Text[language].nameless : undefined
}
`,
    },
    {
      path: `${folder}/${noun}.text.ts`,
      content: `/** The sentences of \`${noun}.ts\` in Bokmål, Nynorsk and English. A missing one is a compile error. */
import type { Language } from '@rustning/knowledge/pack'

interface ${type}Text {
  readonly nameless: string
}

export const ${camel}Text: Record<Language, ${type}Text> = {
  nb: { nameless: '${marks.nb}: kan ikke registreres fordi det ikke har noe navn; skriv et navn.' },
  nn: { nameless: '${marks.nn}: kan ikkje registrerast fordi det ikkje har noko namn; skriv eit namn.' },
  en: { nameless: '${marks.en}: cannot be registered because it has no name; write a name.' },
}
`,
    },
    {
      path: `${folder}/index.ts`,
      content: `/** The front door: what other rooms may use. */
export { refusalToAdd, type ${type} } from './${noun}.ts'
`,
    },
    {
      path: `${folder}/README.md`,
      content: `# ${type}

${marks.en}: what this room is for, for whom, and by which law.

- **Decides** ${marks.en}
- **Refuses** what has no name
- **Supplies the facts** ${marks.en}
- **Needs** ${marks.en}: facts, register data and views from other rooms, and how it gets them
`,
    },
    {
      path: `${folder}/${noun}.test.ts`,
      content: `import { languages } from '@rustning/knowledge/pack'
import { describe, expect, it } from 'vitest'
import { refusalToAdd } from './index.ts'

describe('a ${words}', () => {
  it('is added when it has a name', () => {
    expect(languages.map((language) => refusalToAdd({ name: 'Solvik' }, language))).toEqual([undefined, undefined, undefined])
  })

  it.each([
    ['nb', /skriv et navn\\.$/],
    ['nn', /skriv eit namn\\.$/],
    ['en', /write a name\\.$/],
  ] as const)('is refused without one, with a sentence in %s', (language, sentence) => {
    expect(refusalToAdd({ name: '  ' }, language)).toMatch(sentence)
  })
})
`,
    },
  ]
}

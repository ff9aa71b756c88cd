import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { languages, localize, localizeReference } from './index.ts'
import { loadKnowledge } from './load.ts'

const knowledge = loadKnowledge(fileURLToPath(new URL('..', import.meta.url)))

test.each(languages)('in %s every text is one string, and the pack that is judged by is untouched', (language) => {
  const local = localize(knowledge, language)
  expect(local.pack).toBe(knowledge.pack)
  const [id, duty] = Object.entries(knowledge.statements).find(([, info]) => info.kind === 'duty') ?? ['']
  expect(local.statements[id]?.title).toBe(duty?.title[language])
  expect(JSON.stringify([local.statements, local.facts, local.sources, localizeReference(knowledge, language)])).not.toMatch(/"(nb|nn|en)":"/)
})

test('what only the workshop needs stays behind', () => {
  const text = JSON.stringify(localize(knowledge, 'nb').statements)
  for (const field of ['"file":', '"from-sources":', '"checked-on":']) expect(text).not.toContain(field)
  expect(text).toContain('"confidence":')
})

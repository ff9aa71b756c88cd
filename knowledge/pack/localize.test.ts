import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { inLanguage, languages, referenceInLanguage } from './index.ts'
import { loadKnowledge } from './load.ts'

const knowledge = loadKnowledge(fileURLToPath(new URL('..', import.meta.url)))

test.each(languages)('in %s every text has that language and no other, and the pack that is judged by is untouched', (language) => {
  const local = inLanguage(knowledge, language)
  expect(local.pack).toBe(knowledge.pack)
  const [id, duty] = Object.entries(knowledge.statements).find(([, info]) => info.kind === 'duty') ?? ['']
  expect(local.statements[id]?.title).toEqual({ [language]: duty?.title[language] })
  const text = JSON.stringify([local.statements, local.facts, local.sources, referenceInLanguage(knowledge, language)])
  for (const other of languages) expect(text.includes(`"${other}":"`), other).toBe(other === language)
})

test('what only the workshop needs stays behind, and what somebody looked up goes with the reference', () => {
  const text = JSON.stringify(inLanguage(knowledge, 'nb').statements)
  for (const field of ['"file":', '"from-sources":', '"checked-on":']) expect(text).not.toContain(field)
  expect(text).toContain('"confidence":')
  const { grounds } = referenceInLanguage(knowledge, 'nb')
  for (const [id, info] of Object.entries(knowledge.statements)) expect(grounds[id]).toEqual({ 'from-sources': info['from-sources'], 'checked-on': info['checked-on'] })
})

/** Whatever the server writes in the journal has words in every language, so that no reader meets a key. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { languages } from '../shell/language.tsx'
import { wordsFor } from './action-words.ts'

const server = fileURLToPath(new URL('../../../server/src', import.meta.url))
const source = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/test(?:ing)?\b/.test(file)).map((file) => readFileSync(path.join(server, file), 'utf8')).join('\n')
const actions = [...new Set([...source.matchAll(/(?:act\(\w+, |chang(?:ed|ing)\(acting, |action: |noted: )'([a-z-]+\.[a-z-]+)'/g)].map(([, action]) => action ?? ''))].sort()

describe('what was done', () => {
  it('is found where the server writes it', () => {
    expect(actions).toEqual(expect.arrayContaining(['decision.ask', 'engagement.add', 'journal.read', 'session.opened', 'supplier.publish']))
  })
  it.each(languages)('has words in %s', (language) => {
    expect(actions.filter((action) => wordsFor(action, language) === action)).toEqual([])
  })
  it('is said as one would say it, and as it is where there are no words', () => {
    expect(['decision.ask', 'supplier.add', 'operation.addEngagement', 'thing.unheard-of'].map((action) => wordsFor(action, 'nb'))).toEqual(['Sak lagt fram til beslutning', 'Leverandør lagt til', 'Forsøk uten rett til det', 'thing.unheard-of'])
  })
})

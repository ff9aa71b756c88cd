import { expect, test } from 'vitest'
import { compile } from '@rustning/knowledge/pack'
import type { GroundShown } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { changesIn } from './changes.ts'

const say = (words: string) => `{ nb: ${words}, nn: ${words}, en: ${words} }`
const { knowledge } = compile([{ path: 'vocabulary/supplier.yaml', text: `noun: supplier\nposition: 1\ntitle: ${say('supplier')}\nfacts:\n  processes-on-behalf: { type: flag, question: ${say('Behandler de?')}, ask-in: need }\n` }], (text) => String(text.length))
const said = (value: unknown, more: object = {}) => ({ fact: 'supplier.processes-on-behalf', value, by: 'Kari Fjellvåg', on: '2026-03-03', ...more })
const of = (...members: [string, unknown][]): GroundShown => ({ known: [], list: { complete: true, members: members.map(([name, value]) => ({ name, known: [said(value)] })) } })
const question = 'Behandler de?'

test('nothing has changed where the same is said by somebody else on another day', () => {
  expect(changesIn(knowledge, { known: [said(true)] }, { known: [said(true, { by: 'Ola Lid', on: '2026-04-04' })] }, 'nb')).toEqual({ said: [], came: [], went: [] })
  expect(changesIn(knowledge, undefined, undefined, 'nb')).toEqual({ said: [], came: [], went: [] })
})

test('what was said then stands beside what is said now, and by whom; also what nobody had said, and what nobody says any more', () => {
  const [yes, no] = [{ known: [said(true)] }, { known: [said(false)] }]
  expect(changesIn(knowledge, yes, no, 'nb').said).toEqual([{ question, was: 'Ja', now: 'Nei', origin: 'Kari Fjellvåg, 3. mars 2026' }])
  expect(changesIn(knowledge, undefined, no, 'nb').said).toEqual([{ question, now: 'Nei', origin: 'Kari Fjellvåg, 3. mars 2026' }])
  expect(changesIn(knowledge, yes, undefined, 'nb').said).toEqual([{ question, was: 'Ja' }])
  expect(changesIn(knowledge, yes, no, 'en').said[0]).toMatchObject({ was: 'Yes', now: 'No' })
})

test('of several those that came and went are named, and what differs of those that stayed', () => {
  const { said: changed, came, went, list } = changesIn(knowledge, of(['Skodde', true], ['Prærie', true]), of(['Skodde', false], ['Fjordlogg', true], ['Tåke', true]), 'nb')
  expect([changed.map(({ item, was, now }) => [item, was, now]), came, went, list]).toEqual([[['Skodde', 'Ja', 'Nei']], ['Fjordlogg', 'Tåke'], ['Prærie'], { was: 'Listen er fullstendig: 2 i alt.', now: 'Listen er fullstendig: 3 i alt.' }])
})

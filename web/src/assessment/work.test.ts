import { describe, expect, it } from 'vitest'
import { compile } from '@rustning/knowledge/pack'
import { caseText } from '@rustning/server/judgement/case/case-text.ts'
import { answerFact, answerStage } from '@rustning/server/judgement/interview/interview.ts'
import { readCase } from './case-file.ts'
import { answersOf, canGoBack, fresh, today } from './work.ts'

const say = (words: string) => `{ nb: ${words}, nn: ${words}, en: ${words} }`
const noun = (name: string, position: number, facts: string, more = '') => ({ path: `vocabulary/${name}.yaml`, text: `noun: ${name}\nposition: ${position}\ntitle: ${say(name)}\n${more}facts:\n${facts}` })
const fact = (name: string, type: string) => `  ${name}: { type: ${type}, question: ${say(name)}, ask-in: need }\n`
const { knowledge } = compile([
  noun('processing', 1, fact('personal-data', 'flag')), noun('supplier', 2, fact('processes-on-behalf', 'flag')), noun('agreement', 3, fact('dpa-in-force-on', 'date')),
  noun('transfer', 4, fact('country', 'country'), `list: { question: ${say('Which')} }\n`),
], (text) => String(text.length))

describe('the day', () => {
  it.each([['2026-07-01T21:59:00Z', '2026-07-01'], ['2026-07-01T22:01:00Z', '2026-07-02'], ['2026-12-31T23:30:00Z', '2027-01-01']])('at %s is %s in Norway', (at, day) => {
    expect(today(new Date(at))).toBe(day)
  })
})

describe('the answers', () => {
  it('stand in the order they are asked, items under their list', () => {
    const facts = { known: { 'supplier.processes-on-behalf': { value: true }, 'processing.personal-data': { value: true } }, items: { transfer: { complete: true, members: [{ name: 'Zürich', known: { 'transfer.country': { value: 'CH' } } }] } } }
    expect(answersOf(facts, knowledge)).toEqual([{ asks: 'processing.personal-data' }, { asks: 'supplier.processes-on-behalf' }, { asks: 'transfer' }, { asks: 'transfer[1].country', item: 'Zürich' }])
  })
  it('can be taken back once there is one', () => {
    const work = fresh('Journalsystem i skyen')
    expect(canGoBack(work)).toBe(false)
    expect(canGoBack({ ...work, interview: answerStage(work.interview, 'need') })).toBe(true)
    expect(canGoBack({ ...work, asking: 'processing.personal-data' })).toBe(true)
  })
})

describe('a file', () => {
  const interview = answerFact(answerStage(fresh('x').interview, 'operate'), 'agreement.dpa-in-force-on', null)
  const text = caseText({ id: 'journal', title: 'Journalsystem i skyen', judgedOn: '2026-11-22', stage: 'operate', facts: interview.facts })
  it('opens again as it was, also as JSON', () => {
    const found = readCase('journal.yaml', text, knowledge, 'nb')
    expect(found).toMatchObject({ work: { title: 'Journalsystem i skyen', showing: 'result', interview: { on: '2026-11-22', stage: 'operate', facts: interview.facts } } })
    const json = JSON.stringify({ 'id': 'journal', 'title': 'Journalsystem i skyen', 'judged-on': '2026-11-22', 'stage': 'operate', 'facts': { 'agreement.dpa-in-force-on': 'none' } })
    expect(readCase('journal.json', json, knowledge, 'nb')).toMatchObject({ work: { interview: { facts: { known: { 'agreement.dpa-in-force-on': { value: null } } } } } })
  })
  it.each([[''], ['{'], ['[1, 2]'], ['id: x\ntitle: x\njudged-on: 2026-11-22\nstage: sometime\n'], ['a: &a [*a]'], ['\u0000'], ['id: x\ntitle: x\njudged-on: 2026-11-22\nstage: need\nfacts: { processing.personal-dat: true }\n']])('that is none says why: %j', (wrong) => {
    const found = readCase('wrong.yaml', wrong, knowledge, 'nb')
    expect('faults' in found && found.faults.length > 0 && found.faults.every((one) => one.startsWith('wrong.yaml'))).toBe(true)
  })
})

import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { judge, type Value } from '@rustning/engine'
import { compileFolder } from '@rustning/knowledge/load'
import { readCaseFile, wordsOf } from '@rustning/knowledge/pack'
import { caseText } from '../case/case-text.ts'
import { answerFact, answerList, answerStage, begin, current, dontKnow, goBack, progress, type Interview } from './interview.ts'
import { parseAsks } from '../sentence/sentence.ts'

const { knowledge } = compileFolder(fileURLToPath(new URL('../../../../knowledge', import.meta.url)))

const set = (...members: string[]): Value => ({ members, complete: true })
/** An ordinary GP office with an ordinary journal system in the cloud. */
const facts: Record<string, Value> = {
  'organisation.kind': 'gp-office', 'organisation.regimes': set('normen'), 'processing.personal-data': true, 'processing.data-kinds': set('health', 'identity-number', 'contact'),
  'processing.people': set('patients'), 'processing.scale': 'small', 'processing.traits': set(), 'supplier.processes-on-behalf': true, 'supplier.staff-can-reach-data': true,
  'supplier.owner-country': 'NO', 'engagement.activities': set('migration'), 'engagement.significant': false, 'engagement.value': 300_000, 'purpose.decided-by': 'us', 'engagement.delivery': set('data-processing', 'solution'),
}
const lists: Record<string, string[]> = { purpose: ['pasientbehandling'], transfer: [], 'sub-processor': ['Tåkeheimen Drift'], controller: [], authorisation: [], incident: [] }

function answerAll(start: Interview, most: number): Interview {
  let interview = start
  for (let ask = current(knowledge, interview); ask && interview.asked < most; ask = current(knowledge, interview)) {
    const { fact } = parseAsks(ask.asks)
    if (ask.asks === 'stage') interview = answerStage(interview, 'contract')
    else if (lists[fact]) interview = answerList(interview, ask.asks, lists[fact])
    else interview = fact in facts ? answerFact(interview, ask.asks, facts[fact] as Value) : dontKnow(interview, ask.asks)
  }
  return interview
}

describe('the interview', () => {
  test('settles what applies to a GP office with a cloud journal in at most twenty questions', () => {
    const done = answerAll(begin('2026-11-21'), 40)
    const { duties, decided } = progress(knowledge, done)
    expect(decided).toBe(duties)
    expect(done.asked).toBeLessThanOrEqual(20)
    expect(done.skipped).toEqual([])
  })

  test('goes back to the question before', () => {
    const first = answerStage(begin('2026-11-21'), 'need')
    const asks = current(knowledge, first)?.asks as string
    const second = answerFact(first, asks, true)
    expect(current(knowledge, goBack(second))?.asks).toBe(asks)
    expect(goBack(begin('2026-11-21'))).toEqual(begin('2026-11-21'))
  })

  test('does not repeat a question somebody could not answer, and keeps the fact unknown', () => {
    const first = answerStage(begin('2026-11-21'), 'need')
    const asks = current(knowledge, first)?.asks as string
    const skipped = dontKnow(first, asks)
    expect(current(knowledge, skipped)?.asks).not.toBe(asks)
    expect(skipped.facts.known[asks]).toBeUndefined()
  })

  test('offers a suggestion with its reason and never takes it', () => {
    const interview = answerFact(answerStage(begin('2026-11-21'), 'need'), 'organisation.kind', 'gp-office')
    const judgement = judge(knowledge.pack, interview.facts, { on: '2026-11-21', stage: 'need' })
    expect(judgement.verdicts.some((verdict) => verdict.undecided.includes('processing.personal-data'))).toBe(true)
    const ask = current(knowledge, interview)
    expect(ask && 'suggestion' in ask && ask.suggestion?.because.nb).toBeTruthy()
  })
})

test('what is written to the file reads back unchanged', () => {
  const done = answerAll(begin('2026-11-21'), 40)
  const text = caseText({ id: 'a', title: 'Prøve: «æøå»', judgedOn: done.on, stage: 'contract', facts: done.facts })
  const read = readCaseFile('a.yaml', text, wordsOf(knowledge))
  expect(read.faults).toEqual([])
  expect(read.case?.facts).toEqual(done.facts)
  expect(read.case?.title).toBe('Prøve: «æøå»')
})

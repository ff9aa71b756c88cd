/**
 * The interview at a terminal. Every answer is written to the file before the next question is put, in one move, so that whoever is called
 * away (or loses power) goes on where they were.
 */
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { stages, type Facts, type Stage } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import { Refused, exit, type Context } from '../../foundation/command/command.ts'
import { harmless, styled, wrap } from '../../foundation/text/terminal.ts'
import { understand, understandList, understandStage } from './answer.ts'
import { printAssessment } from '../assessment/assessment.page.ts'
import { openCase } from '../case/case-on-disk.ts'
import { caseText } from '../case/case-text.ts'
import { answerFact, answerList, answerStage, begin, current, dontKnow, goBack, goFurther, progress, remaining, type Ask, type Interview, type Offer } from './interview.ts'
import { interviewText } from './interview.text.ts'
import { answerText, parseAsks, questionText } from '../sentence/sentence.ts'
import { sentenceText } from '../sentence/sentence.text.ts'

export interface InterviewOptions {
  readonly file: string
  readonly by?: string | undefined
  readonly on: string
  readonly stage?: Stage | undefined
}

/** Asks until what applies is settled or the reader stops, then prints the picture. Returns the exit code. */
export async function interviewAtTerminal(knowledge: Knowledge, context: Context, options: InterviewOptions, lines: Lines = linesOf(context)): Promise<number> {
  const { terminal, language } = context
  const say = interviewText[language]
  const out = (text = '') => terminal.write(`${text}\n`)
  const old = existsSync(options.file) ? openCase(knowledge, options.file, language) : undefined
  let interview = begin(options.on, old?.facts, options.stage ?? old?.stage)
  const title = old && typeof old.title === 'string' ? old.title : path.basename(options.file, path.extname(options.file))
  if (old) out(say.resumed(options.file, answersIn(old.facts)))
  out(wrap(say.welcome, terminal.width))
  out(styled(terminal, 'dim', wrap(say.how, terminal.width)))
  let code: number = exit.done
  for (;;) {
    const ask = current(knowledge, interview)
    if (!ask) {
      const left = remaining(knowledge, interview)
      if (interview.further || left === 0) break
      out(`\n${styled(terminal, 'green', wrap(say.settled(interview.asked, progress(knowledge, interview).apply), terminal.width))}`)
      out(wrap(say.further(left), terminal.width))
      const answer = understand((await lines.next('> ')) ?? 'q', { type: 'flag' })
      if (!answer || !('value' in answer) || answer.value !== true) break
      interview = goFurther(interview)
      continue
    }
    const step = await put(knowledge, context, interview, ask, lines, options)
    if (step === 'stop') {
      code = lines.ended() ? exit.done : exit.interrupted
      break
    }
    interview = step
    if (interview.stage) save(options.file, title, interview)
    const now = progress(knowledge, interview)
    out(styled(terminal, 'dim', `  ${say.progress(now.decided, now.duties, now.apply)}`))
  }
  lines.close()
  if (!interview.stage) return code
  save(options.file, title, interview)
  out(`\n${'─'.repeat(Math.min(terminal.width, 60))}\n`)
  printAssessment({ knowledge, title, facts: interview.facts, situation: { on: interview.on, stage: interview.stage }, language, terminal })
  out(`\n${wrap(say.saved(options.file), terminal.width)}`)
  return code === exit.interrupted ? exit.done : code
}

const answersIn = (facts: Facts): number =>
  Object.keys(facts.known).length + Object.values(facts.items).reduce((sum, list) => sum + 1 + list.members.reduce((inner, item) => inner + Object.keys(item.known).length, 0), 0)

async function put(knowledge: Knowledge, context: Context, interview: Interview, ask: Ask, lines: Lines, options: InterviewOptions): Promise<Interview | 'stop'> {
  const { terminal, language } = context
  const say = interviewText[language]
  const out = (text: string) => terminal.write(`${text}\n`)
  showQuestion(knowledge, context, interview, ask)
  for (;;) {
    const typed = await lines.next('  > ')
    if (typed === undefined) {
      out(`\n${say.noInput}`)
      return 'stop'
    }
    const understood = understandFor(knowledge, ask, typed)
    if (understood === undefined) out(`  ${say.notUnderstood}`)
    else if (typeof understood === 'string') return answerStage(interview, understood)
    else if ('names' in understood) return answerList(interview, ask.asks, understood.names)
    else if ('value' in understood) return answerFact(interview, ask.asks, understood.value, options.by)
    else if (understood.command === 'quit') return 'stop'
    else if (understood.command === 'back') return goBack(interview)
    else if (understood.command === 'unknown' && ask.asks !== 'stage') return dontKnow(interview, ask.asks)
    else if (understood.command === 'why') showWhy(knowledge, context, ask)
    else if (understood.command === 'accept' && 'suggestion' in ask && ask.suggestion) return accept(interview, ask.asks, ask.suggestion, options.by)
    else out(`  ${say.notUnderstood}`)
  }
}

const accept = (interview: Interview, asks: string, offer: Offer, by?: string): Interview =>
  'names' in offer ? answerList(interview, asks, offer.names) : answerFact(interview, asks, offer.value, by)

function understandFor(knowledge: Knowledge, ask: Ask, typed: string) {
  if (ask.asks === 'stage') return understandStage(typed)
  const { fact } = parseAsks(ask.asks)
  const info = knowledge.facts[fact]
  return info ? understand(typed, info) : understandList(typed)
}

function showQuestion(knowledge: Knowledge, { terminal, language }: Context, interview: Interview, ask: Ask): void {
  const say = interviewText[language]
  const out = (text: string) => terminal.write(`${text}\n`)
  const number = styled(terminal, 'dim', `${say.question(interview.asked + 1)}. `)
  const options = (labels: readonly string[]) => labels.forEach((label, index) => out(wrap(label, terminal.width, `   ${String(index + 1).padStart(2)}  `, '       ')))
  out('')
  if (ask.asks === 'stage') {
    out(wrap(`${number}${styled(terminal, 'bold', say.stage)}`, terminal.width))
    out(styled(terminal, 'dim', wrap(say.stageHelp, terminal.width, '  ')))
    options(stages.map((stage) => sentenceText[language].stage[stage]))
    return out(styled(terminal, 'dim', `  (${say.kinds.enum})`))
  }
  const { fact, item, noun } = parseAsks(ask.asks)
  const info = knowledge.facts[fact]
  const list = knowledge.nouns[fact]?.list
  const itemName = noun === undefined || item === undefined ? undefined : interview.facts.items[noun]?.members[item]?.name
  out(wrap(`${number}${styled(terminal, 'bold', questionText(knowledge, ask.asks, language, itemName))}`, terminal.width))
  const help = info?.help ?? list?.help
  if (help) out(styled(terminal, 'dim', wrap(help[language], terminal.width, '  ')))
  if (info?.options) options(Object.values(info.options).map((label) => label[language]))
  out(styled(terminal, 'dim', `  (${say.kinds[info?.type ?? 'list']})`))
  const suggestion = 'suggestion' in ask ? ask.suggestion : undefined
  if (!suggestion) return
  const offered = 'names' in suggestion ? sentenceText[language].nothing : answerText(knowledge, fact, suggestion.value, language)
  out(styled(terminal, 'cyan', wrap(say.suggestion(offered, suggestion.because[language]), terminal.width, '  ')))
}

function showWhy(knowledge: Knowledge, { terminal, language }: Context, ask: Ask): void {
  if (!('serves' in ask)) return
  terminal.write(`${wrap(interviewText[language].why(ask.serves.length), terminal.width, '  ')}\n`)
  for (const id of ask.serves.slice(0, 5)) {
    const title = knowledge.statements[id]?.title[language]
    if (title) terminal.write(`${wrap(harmless(title), terminal.width, '   · ', '     ')}\n`)
  }
}

function save(file: string, title: string, interview: Interview): void {
  const id = path.basename(file, path.extname(file)).toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'vurdering'
  const text = caseText({ id, title, judgedOn: interview.on, stage: interview.stage as Stage, facts: interview.facts })
  try {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  } catch (error) {
    throw new Refused(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Lines from a person or from a pipe; `undefined` when there are no more. */
export interface Lines {
  next: (prompt: string) => Promise<string | undefined>
  ended: () => boolean
  close: () => void
}

export function linesOf({ input, terminal }: Context): Lines {
  const reader: Interface = createInterface({ input, terminal: false })
  const waiting: ((line: string | undefined) => void)[] = []
  const buffered: string[] = []
  let closed = false
  reader.on('line', (line) => (waiting.length > 0 ? waiting.shift()?.(line) : buffered.push(line)))
  reader.on('close', () => {
    closed = true
    while (waiting.length > 0) waiting.shift()?.(undefined)
  })
  return {
    next(prompt) {
      terminal.write(prompt)
      const line = buffered.shift()
      if (line !== undefined) return Promise.resolve(line)
      return closed ? Promise.resolve(undefined) : new Promise((resolve) => void waiting.push(resolve))
    },
    ended: () => closed,
    close: () => reader.close(),
  }
}

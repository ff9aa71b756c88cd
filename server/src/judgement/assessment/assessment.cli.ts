/** `assess`, `next`, `explain`: one engagement, judged and explained. */
import path from 'node:path'
import type { Command } from 'commander'
import { explain, stages, type Explanation, type Item, type Trace } from '@rustning/engine'
import { isDay, nearest, type Knowledge, type Language } from '@rustning/knowledge/pack'
import { exit, Refused, type Context, type Run } from '../../foundation/command/command.ts'
import { optionText } from '../../foundation/command/options.text.ts'
import { harmless, styled, wrap } from '../../foundation/text/terminal.ts'
import { assess, dutyLaw } from './assessment.ts'
import { openQuestions, printAssessment } from './assessment.page.ts'
import { openCase, situationOf, type Asked } from '../case/case-on-disk.ts'
import { caseOnDiskText } from '../case/case-on-disk.text.ts'
import { commandText } from './command.text.ts'
import { interviewAtTerminal } from '../interview/interview.cli.ts'
import { commandText as libraryText } from '../library/command.text.ts'
import { showEntry } from '../library/entry.page.ts'
import { dayText, labelText, parseAsks, questionText, reasons } from '../sentence/sentence.ts'

export function assessmentCommands(program: Command, language: Language, run: Run): void {
  const [text, option] = [commandText[language], optionText[language]]
  const asking = (command: Command) => command
    .option('--on <date>', option.on).option('--stage <stage>', option.stage)
    .option('--with <fact=value...>', option.with)

  asking(program.command('assess').argument('[file]').description(text.assess))
    .option('--ask', text.ask).option('--by <name>', option.by).option('--all', option.all).option('--json', option.json)
    .action((file: string | undefined, options: Asked & { ask?: boolean; by?: string; all?: boolean; json?: boolean }) =>
      run((context, knowledge) => (options.ask ? ask(context, knowledge, file, options) : assessFile(context, knowledge, file, options))))

  asking(program.command('next').argument('<file>').description(text.next)).option('--json', option.json)
    .action((file: string, options: Asked & { json?: boolean }) => run((context, knowledge) => nextQuestions(context, knowledge, file, options)))

  asking(program.command('explain').argument('<id>').argument('[file]').description(text.explain)).option('--json', option.json)
    .action((id: string, file: string | undefined, options: Asked & { json?: boolean }) => run((context, knowledge) => explainOne(context, knowledge, id, file, options)))
}

function ask(context: Context, knowledge: Knowledge, file: string | undefined, options: Asked & { by?: string }): Promise<number> {
  if (options.on !== undefined && !isDay(options.on)) throw new Refused(caseOnDiskText[context.language].badDay(options.on))
  const stage = stages.find((one) => one === options.stage)
  if (options.stage !== undefined && !stage) throw new Refused(caseOnDiskText[context.language].badStage(options.stage, nearest(options.stage, stages), stages.join(', ')))
  return interviewAtTerminal(knowledge, context, { file: file ?? 'rustning-vurdering.yaml', by: options.by, on: options.on ?? context.today, stage })
}

function assessFile(context: Context, knowledge: Knowledge, file: string | undefined, options: Asked & { all?: boolean; json?: boolean }): number {
  const { terminal, language } = context
  if (file === undefined) throw new Refused(commandText[language].fileOrAsk)
  const one = openCase(knowledge, file, language)
  const { facts, situation } = situationOf(knowledge, one, options, language)
  if (!options.json) {
    printAssessment({ knowledge, title: one.title, facts, situation, language, terminal, all: options.all })
    return exit.done
  }
  const assessment = assess(knowledge, facts, situation)
  const { judgement, counts } = assessment
  const stops = new Set(assessment.stops.map((line) => line.verdict.id))
  terminal.write(`${JSON.stringify({
    id: one.id, title: labelText(one.title, language), on: situation.on, ...(situation.lawOn !== undefined && { lawOn: situation.lawOn }), stage: situation.stage, digest: knowledge.digest, counts,
    verdicts: judgement.verdicts.map((verdict) => {
      const info = knowledge.statements[verdict.id]
      return {
        id: verdict.id, title: info?.title[language], outcome: verdict.outcome, due: verdict.due, since: verdict.since, stops: stops.has(verdict.id),
        law: dutyLaw(knowledge, verdict, language), confidence: info?.confidence, missing: verdict.missing, undecided: verdict.undecided,
        ...(info?.kind === 'duty' && { weight: info.weight, waivable: info.waivable, remedy: info.remedy[language] }),
        ...(verdict.items && { items: verdict.items.map(({ item, outcome, missing }) => ({ item, outcome, missing })) }),
      }
    }),
    picked: judgement.picks.filter((pick) => pick.outcome === 'picked').map(({ id, kind }) => ({ id, kind, title: knowledge.statements[id]?.title[language] })),
    coming: judgement.coming, questions: openQuestions({ knowledge, facts, situation }, assessment),
  })}\n`)
  return exit.done
}

function nextQuestions(context: Context, knowledge: Knowledge, file: string, options: Asked & { json?: boolean }): number {
  const { terminal, language } = context
  const one = openCase(knowledge, file, language)
  const { facts, situation } = situationOf(knowledge, one, options, language)
  const questions = openQuestions({ knowledge, facts, situation })
  const nameOf = (asks: string) => {
    const { item, noun } = parseAsks(asks)
    return item === undefined || noun === undefined ? undefined : facts.items[noun]?.members[item]?.name
  }
  if (options.json) {
    terminal.write(`${JSON.stringify(questions.map((question) => ({ ...question, question: questionText(knowledge, question.asks, language, nameOf(question.asks)) })))}\n`)
    return exit.done
  }
  if (questions.length === 0) terminal.write(`${commandText[language].nothingOpen}\n`)
  questions.forEach((question, index) => {
    terminal.write(`${wrap(questionText(knowledge, question.asks, language, nameOf(question.asks)), terminal.width, `${String(index + 1).padStart(3)}. `, '     ')}\n`)
    terminal.write(`${styled(terminal, 'dim', `     ${question.asks} · ${question.role} · ${question.decides}/${question.serves.length}`)}\n`)
  })
  return exit.done
}

function explainOne(context: Context, knowledge: Knowledge, id: string, file: string | undefined, options: Asked & { json?: boolean }): number {
  const { terminal, language } = context
  if (file === undefined) return showEntry(context, knowledge, id, options.json === true)
  const text = commandText[language]
  const statement = knowledge.pack.statements.find((candidate) => candidate.id === id)
  if (!statement) throw new Refused(libraryText[language].noSuchId(id, nearest(id, knowledge.pack.statements.map((candidate) => candidate.id))))
  const one = openCase(knowledge, file, language)
  const { facts, situation } = situationOf(knowledge, one, options, language)
  const items: (Item | undefined)[] = statement.forEach ? [...(facts.items[statement.forEach]?.members ?? [])] : [undefined]
  const explained = items.map((item) => ({ item, explanation: explain(knowledge.pack, facts, situation, id, item) }))
  if (options.json) {
    terminal.write(`${JSON.stringify(explained.map(({ item, explanation }) => ({ ...(item && { item: item.name }), explanation: explanation ?? null })))}\n`)
    return exit.done
  }
  showEntry(context, knowledge, id, false)
  terminal.write(`\n${styled(terminal, 'bold', labelText(one.title, language))} (${path.basename(file)}, ${dayText(situation.on, language)})\n`)
  for (const { item, explanation } of explained) {
    if (item) terminal.write(`\n${text.item(harmless(item.name))}\n`)
    if (explanation) printExplanation(context, knowledge, explanation)
    else terminal.write(`${text.notInForce(dayText(situation.lawOn ?? situation.on, language))}\n`)
  }
  return exit.done
}

function printExplanation(context: Context, knowledge: Knowledge, explanation: Explanation): void {
  const { terminal, language } = context
  const text = commandText[language]
  terminal.write(`\n  ${styled(terminal, 'bold', text.applies)}\n`)
  printTrace(context, knowledge, explanation.applies, '    ')
  if (!explanation.met) return
  terminal.write(`\n  ${styled(terminal, 'bold', text.met)}\n`)
  printTrace(context, knowledge, explanation.met, '    ')
}

const truthMarks = { '1': '✓', '0': '?', '-1': '✗' } as const
const words = { nb: { all: 'alt dette', any: 'minst én av disse', not: 'ikke' }, nn: { all: 'alt dette', any: 'minst éin av desse', not: 'ikkje' }, en: { all: 'all of these', any: 'at least one of these', not: 'not' } }

/** The whole tree, part by part: its truth, the question, the answer and who gave it, and what it was compared with. */
function printTrace(context: Context, knowledge: Knowledge, trace: Trace, indent: string): void {
  const { terminal, language } = context
  const mark = truthMarks[`${trace.truth}`]
  if (trace.op === 'test') {
    const [reason] = reasons(knowledge, trace, language)
    if (!reason) return
    const origin = reason.origin ? ` (${reason.origin})` : ''
    terminal.write(`${wrap(`${mark} ${reason.question} ${reason.answer}${origin}${reason.wanted ? ` — ${reason.wanted}` : ''}`, terminal.width, indent, `${indent}  `)}\n`)
    return
  }
  terminal.write(`${indent}${mark} ${words[language][trace.op]}:\n`)
  for (const part of trace.op === 'not' ? [trace.of] : trace.of) printTrace(context, knowledge, part, `${indent}  `)
}

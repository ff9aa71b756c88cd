/** `compare` and `what-if`: what a change does, to one engagement or to all of them. */
import type { Command } from 'commander'
import { compare, type Change } from '@rustning/engine'
import { isDay, statementOf, type CaseFile, type Knowledge, type Language } from '@rustning/knowledge/pack'
import { exit, Refused, type Context, type Run } from '../../foundation/command/command.ts'
import { optionText } from '../../foundation/command/options.text.ts'
import { harmless, styled, wrap } from '../../foundation/text/terminal.ts'
import { openCase, openCases, readParameters, situationOf, type Asked } from '../case/case-on-disk.ts'
import { caseOnDiskText } from '../case/case-on-disk.text.ts'
import { commandText } from './command.text.ts'
import { dayText, labelText, list, outcomeWord } from '../sentence/sentence.ts'
import { whatIf, type Hit } from './what-if.ts'

export function comparisonCommands(program: Command, language: Language, run: Run): void {
  const [text, option] = [commandText[language], optionText[language]]
  program.command('compare').argument('<file>').description(text.compare)
    .option('--on <date>', option.on).option('--stage <stage>', option.stage).option('--with <fact=value...>', option.with)
    .option('--parameter <id=value...>', option.parameter).option('--json', option.json)
    .action((file: string, options: Asked & { json?: boolean }) => run((context, knowledge) => compareFile(context, knowledge, file, options)))

  program.command('what-if').argument('<folder>').description(text.whatIf)
    .option('--parameter <id=value...>', option.parameter).option('--on <date>', option.on).option('--json', option.json)
    .action((folder: string, options: Asked & { json?: boolean }) => run((context, knowledge) => whatIfFolder(context, knowledge, folder, options)))
}

function compareFile(context: Context, knowledge: Knowledge, file: string, options: Asked & { json?: boolean }): number {
  const { terminal, language } = context
  const text = commandText[language]
  if (options.on === undefined && options.stage === undefined && !options.with?.length && !options.parameter?.length) throw new Refused(text.twoSides)
  const one = openCase(knowledge, file, language)
  const before = situationOf(knowledge, one, {}, language)
  const after = situationOf(knowledge, one, options, language)
  const { changes } = compare(knowledge.pack, before, after)
  if (options.json) {
    terminal.write(`${JSON.stringify({ id: one.id, before: before.situation, after: after.situation, changes })}\n`)
    return exit.done
  }
  terminal.write(`${styled(terminal, 'bold', wrap(labelText(one.title, language), terminal.width))}\n`)
  const duties = changes.filter((change) => change.kind === 'duty')
  terminal.write(`${duties.length === 0 ? text.noChange : text.changes(duties.length)}\n`)
  for (const change of duties) printChange(context, knowledge, change)
  return exit.done
}

function printChange({ terminal, language }: Context, knowledge: Knowledge, change: Change): void {
  const info = statementOf(knowledge, 'duty', change.id)
  if (!info) return
  const outcome = `${outcomeWord(change.before, language)} → ${outcomeWord(change.after, language)}`
  terminal.write(`\n${wrap(`${styled(terminal, change.after === 'not-met' ? 'red' : 'cyan', outcome)}  ${styled(terminal, 'bold', info.title[language])}`, terminal.width, '  ', '    ')}\n`)
  const because = change.because.map((one) => nameOf(knowledge, one, language))
  if (because.length > 0) terminal.write(`${wrap(`${commandText[language].dependsOn}: ${list(because, language)} (${change.id})`, terminal.width, '      ', '      ')}\n`)
}

function nameOf(knowledge: Knowledge, id: string, language: Context['language']): string {
  const text = commandText[language]
  if (id === 'law') return text.law
  if (id === 'stage') return text.stageChange
  return knowledge.parameters[id]?.title[language] ?? knowledge.facts[id]?.question[language] ?? knowledge.nouns[id]?.title[language] ?? id
}

function whatIfFolder(context: Context, knowledge: Knowledge, folder: string, options: Asked & { json?: boolean }): number {
  const { terminal, language } = context
  const text = commandText[language]
  if (!options.parameter?.length) throw new Refused(text.parameterNeeded)
  if (options.on !== undefined && !isDay(options.on)) throw new Refused(caseOnDiskText[language].badDay(options.on))
  const parameters = readParameters(knowledge, options.parameter, language)
  const cases = openCases(knowledge, folder, language)
  const result = whatIf(knowledge, cases, parameters, options.on ?? context.today)
  if (options.json) {
    terminal.write(`${JSON.stringify({
      on: result.on, parameters, ...(result.happenedOn !== undefined && { happenedOn: result.happenedOn }), all: cases.length,
      hit: result.hits.map((hit) => ({
        id: hit.case.id, title: labelText(hit.case.title, language),
        changes: [...hit.worse, ...hit.other].map((change) => ({ ...change, items: itemsOf(hit, change) })),
        mustDo: hit.worse.map((change) => ({ id: change.id, remedy: statementOf(knowledge, 'duty', change.id)?.remedy[language] })),
      })),
      uncertain: result.uncertain.map((hit) => ({ id: hit.case.id, notSettled: hit.other.filter((change) => change.after === 'unknown').map((change) => change.id) })),
      untouched: result.untouched.map((one) => one.id),
    })}\n`)
    return exit.done
  }
  if (result.happenedOn !== undefined) terminal.write(`${wrap(text.happened(dayText(result.happenedOn, language)), terminal.width)}\n\n`)
  terminal.write(`${styled(terminal, 'bold', text.hit(result.hits.length, cases.length))}\n`)
  for (const hit of result.hits) printHit(context, knowledge, hit)
  const names = (cases: readonly CaseFile[]) => list(cases.map((one) => labelText(one.title, language)), language)
  if (result.uncertain.length > 0) terminal.write(`\n${wrap(text.uncertain(result.uncertain.length, names(result.uncertain.map((hit) => hit.case))), terminal.width)}\n`)
  if (result.untouched.length > 0) terminal.write(`\n${styled(terminal, 'dim', wrap(text.untouched(result.untouched.length, names(result.untouched)), terminal.width))}\n`)
  return exit.done
}

function printHit({ terminal, language }: Context, knowledge: Knowledge, hit: Hit): void {
  terminal.write(`\n${wrap(styled(terminal, 'bold', labelText(hit.case.title, language)), terminal.width)}\n`)
  for (const change of hit.worse) {
    const info = statementOf(knowledge, 'duty', change.id)
    if (!info) continue
    const items = itemsOf(hit, change)
    const whom = items.length > 0 ? ` (${harmless(list(items, language))})` : ''
    terminal.write(`${wrap(`${styled(terminal, 'red', `${outcomeWord(change.before, language)} → ${outcomeWord(change.after, language)}`)}  ${info.title[language]}${whom}`, terminal.width, '  ', '    ')}\n`)
    terminal.write(`${wrap(`${commandText[language].mustDo}: ${info.remedy[language]}`, terminal.width, '      ', '      ')}\n`)
  }
}

/** The items whose own outcome changed for the worse. */
function itemsOf(hit: Hit, change: Change): string[] {
  const itemsIn = (side: Hit['comparison']['before']) => side.verdicts.find((verdict) => verdict.id === change.id)?.items ?? []
  const was = itemsIn(hit.comparison.before)
  return itemsIn(hit.comparison.after).flatMap((item, position) => (item.outcome !== was[position]?.outcome && item.outcome !== 'met' && item.outcome !== 'not-applicable' ? [item.item] : []))
}

/** `knowledge check|coverage|changes|outdated|list|show`: the collection itself. */
import type { Command } from 'commander'
import { changesSince, cite, coverage, isDay, nearest, sentenceOf, type Knowledge, type Language } from '@rustning/knowledge/pack'
import { compileFolder, coverageFiles } from '@rustning/knowledge/load'
import { runCases } from '@rustning/knowledge/house'
import { exit, Refused, type Context, type Run, type RunBare } from '../../foundation/command/command.ts'
import { optionText } from '../../foundation/command/options.text.ts'
import { styled, wrap } from '../../foundation/text/terminal.ts'
import { caseOnDiskText } from '../case/case-on-disk.text.ts'
import { dayText, lawText } from '../sentence/sentence.ts'
import { commandText } from './command.text.ts'
import { entries, showEntry } from './entry.page.ts'

export function libraryCommands(program: Command, language: Language, run: Run, runBare: RunBare, root: string): void {
  const [text, option] = [commandText[language], optionText[language]]
  const library = program.command('knowledge').description(text.knowledge)
  library.command('check').description(text.knowledgeCheck).action(() => runBare((context) => check(context, root)))
  library.command('coverage').description(text.knowledgeCoverage).option('--json', option.json)
    .action((options: { json?: boolean }) => run((context, knowledge) => showCoverage(context, knowledge, root, options.json === true)))
  library.command('changes').description(text.knowledgeChanges).requiredOption('--since <date>', option.since).option('--json', option.json)
    .action((options: { since: string; json?: boolean }) => run((context, knowledge) => showChanges(context, knowledge, options.since, options.json === true)))
  library.command('outdated').description(text.knowledgeOutdated).option('--json', option.json)
    .action((options: { json?: boolean }) => run((context, knowledge) => showOutdated(context, knowledge, options.json === true)))
  library.command('list').argument('<kind>').description(text.knowledgeList).option('--json', option.json)
    .action((kind: string, options: { json?: boolean }) => run((context, knowledge) => listKind(context, knowledge, kind, options.json === true)))
  library.command('show').argument('<id>').description(text.knowledgeShow).option('--json', option.json)
    .action((id: string, options: { json?: boolean }) => run((context, knowledge) => showEntry(context, knowledge, id, options.json === true)))
}

function check({ terminal, language }: Context, root: string): number {
  const compiled = compileFolder(root)
  const wrong = [
    ...compiled.faults.map((fault) => sentenceOf(fault, language)),
    ...(compiled.faults.length > 0 ? [] : runCases(compiled).map((failure) => `${failure.file}: ${failure.name}: ${failure.because}`)),
    ...coverage(compiled.knowledge, coverageFiles(root)).faults.map((fault) => sentenceOf(fault, language)),
  ]
  for (const line of wrong) terminal.write(`${line}\n`)
  terminal.write(`${commandText[language].checked(compiled.knowledge.pack.statements.length, compiled.cases.length, wrong.length)}\n`)
  return wrong.length > 0 ? exit.found : exit.done
}

function showCoverage({ terminal, language }: Context, knowledge: Knowledge, root: string, json: boolean): number {
  const { rows, faults: _faults, ...counts } = coverage(knowledge, coverageFiles(root))
  if (json) terminal.write(`${JSON.stringify({ ...counts, rows })}\n`)
  else terminal.write(`${commandText[language].coverage(counts.implemented, counts.carried, counts.leftOut, counts.unaccounted, counts.total)}\n`)
  return exit.done
}

function showChanges({ terminal, language }: Context, knowledge: Knowledge, since: string, json: boolean): number {
  const text = commandText[language]
  if (!isDay(since)) throw new Refused(caseOnDiskText[language].badDay(since))
  const changes = changesSince(knowledge, since)
  if (json) {
    terminal.write(`${JSON.stringify(changes)}\n`)
    return exit.done
  }
  if (changes.length === 0) terminal.write(`${text.noChanges(dayText(since, language))}\n`)
  for (const change of changes) {
    const title = knowledge.statements[change.id]?.title[language] ?? knowledge.parameters[change.id]?.title[language] ?? change.id
    const basis = change.basis.length > 0 ? `. ${lawText(knowledge, change.basis, undefined, language)}` : ''
    terminal.write(`${wrap(`${title}: ${text.change[change.what]} ${dayText(change.on, language)}${basis} (${change.id})`, terminal.width, '· ', '  ')}\n`)
  }
  return exit.done
}

/** What the documents say that is no longer so, and what holds now. */
function showOutdated({ terminal, language }: Context, { reference, sources }: Knowledge, json: boolean): number {
  const points = Object.values(reference.outdated).flatMap(({ id, points: own }) => Object.entries(own).map(([key, point]) => ({ id: `${id}#${key}`, ...point })))
  if (json) {
    terminal.write(`${JSON.stringify(points)}\n`)
    return exit.done
  }
  const text = commandText[language]
  const line = (label: string, said: string) => terminal.write(`${wrap(`${label}: ${said}`, terminal.width, '  ', '     ')}\n`)
  for (const point of points) {
    const changed = point['changed-on']
    terminal.write(`${styled(terminal, 'bold', point['from-sources'].join(', ') || point.id)}\n`)
    line(text.was, point.was[language])
    line(text.now, point.now[language])
    if (point.basis.length > 0) line(text.changed, [changed === 'unknown' ? '' : changed, ...point.basis.map((basis) => cite({ sources }, basis, language))].filter(Boolean).join(', '))
    terminal.write('\n')
  }
  return exit.done
}

function listKind({ terminal, language }: Context, knowledge: Knowledge, kind: string, json: boolean): number {
  const all = entries(knowledge)
  const kinds = [...new Set(all.map((entry) => entry.kind))]
  if (!kinds.includes(kind)) throw new Refused(commandText[language].noSuchKind(kind, nearest(kind, kinds), kinds.join(', ')))
  const found = all.filter((entry) => entry.kind === kind)
  if (json) terminal.write(`${JSON.stringify(found.map(({ id, title }) => ({ id, title: title[language] })))}\n`)
  else for (const { id, title } of found) terminal.write(`${wrap(`${title[language]} (${id})`, terminal.width, '· ', '  ')}\n`)
  return exit.done
}

/** `knowledge check|coverage|changes|show`: the collection itself. */
import type { Command } from 'commander'
import { stages } from '@rustning/engine'
import { changesSince, coverage, isDay, nearest, sentenceOf, type Knowledge } from '@rustning/knowledge/pack'
import { compileFolder, coverageFiles } from '@rustning/knowledge/load'
import { runCases } from '@rustning/knowledge/house'
import { exit, Refused, type Context, type Run, type RunBare } from '../foundation/command/command.ts'
import { styled, wrap } from '../foundation/text/terminal.ts'
import { assessmentText } from './assessment.text.ts'
import { caseOnDiskText } from './case-on-disk.text.ts'
import { commandText } from './command.text.ts'
import { dayText, lawText, valueText } from './sentence.ts'
import { sentenceText } from './sentence.text.ts'

export function libraryCommands(program: Command, text: (typeof commandText)['nb'], run: Run, runBare: RunBare, root: string): void {
  const library = program.command('knowledge').description(text.knowledge)
  library.command('check').description(text.knowledgeCheck).action(() => runBare((context) => check(context, root)))
  library.command('coverage').description(text.knowledgeCoverage).option('--json', text.options.json)
    .action((options: { json?: boolean }) => run((context, knowledge) => showCoverage(context, knowledge, root, options.json === true)))
  library.command('changes').description(text.knowledgeChanges).requiredOption('--since <date>', text.options.since).option('--json', text.options.json)
    .action((options: { since: string; json?: boolean }) => run((context, knowledge) => showChanges(context, knowledge, options.since, options.json === true)))
  library.command('show').argument('<id>').description(text.knowledgeShow).option('--json', text.options.json)
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

/** Any entry by its id: a statement, a fact, a parameter or a source. */
export function showEntry(context: Context, knowledge: Knowledge, id: string, json: boolean): number {
  const entry = knowledge.statements[id] ?? knowledge.parameters[id] ?? knowledge.facts[id] ?? knowledge.sources[id]
  if (!entry) {
    const all = [knowledge.statements, knowledge.parameters, knowledge.facts, knowledge.sources].flatMap((one) => Object.keys(one))
    throw new Refused(commandText[context.language].noSuchId(id, nearest(id, all) ?? all.find((one) => one.endsWith(`/${id}`))))
  }
  if (json) context.terminal.write(`${JSON.stringify({ ...entry, statement: knowledge.pack.statements.find((one) => one.id === id) })}\n`)
  else if (knowledge.statements[id]) showStatement(context, knowledge, id)
  else if (knowledge.parameters[id]) showParameter(context, knowledge, id)
  else if (knowledge.facts[id]) showFact(context, knowledge, id)
  else showSource(context, knowledge, id)
  return exit.done
}

const writer = ({ terminal }: Context) => ({
  title: (text: string, id: string) => void terminal.write(`${wrap(styled(terminal, 'bold', text), terminal.width)}\n${styled(terminal, 'dim', id)}\n`),
  text: (text: string, indent = '') => void terminal.write(`${wrap(text, terminal.width, indent)}\n`),
})

function showStatement(context: Context, knowledge: Knowledge, id: string): void {
  const { language } = context
  const { title, text } = writer(context)
  const info = knowledge.statements[id]
  const statement = knowledge.pack.statements.find((one) => one.id === id)
  if (!info || !statement) return
  const say = assessmentText[language]
  title(info.title[language], `${id} · ${info.file}`)
  for (const body of bodies(info, language)) text(`\n${body}`)
  if (info.kind === 'duty') {
    const gate = info.gate ? ` · ${sentenceText[language].stopsAt(sentenceText[language].stage[info.gate])}` : ''
    text(`\n${say.weight[info.weight]} · ${sentenceText[language].comesIn(sentenceText[language].stage[info.due])}${gate} · ${say.waivable[info.waivable]}`)
    text(`${say.act}: ${info.remedy[language]}`)
  }
  for (const version of statement.versions) text(`${say.law}: ${lawText(knowledge, version.basis, version.from, language)}${version.to ? ` – ${dayText(version.to, language)}` : ''}`)
  text(`${sentenceText[language].confidence[info.confidence]}, ${commandText[language].checkedOn(dayText(info['checked-on'], language))}. ${info['from-sources'].join(', ')}`)
}

/** The sentences of a statement, whichever kind it is. */
function bodies(info: Knowledge['statements'][string], language: Context['language']): string[] {
  switch (info.kind) {
    case 'duty': return [info.why[language]]
    case 'requirement': return [info.demand[language], info.verify[language]]
    case 'scenario': return [info.happens[language], info.consequence[language]]
    case 'measure': return [info.text[language]]
    case 'clause': return [info.purpose[language], info.text[language]]
    case 'question': return [info.asks[language], info['good-answer'][language]]
  }
}

function showParameter(context: Context, knowledge: Knowledge, id: string): void {
  const { language } = context
  const { title, text } = writer(context)
  const info = knowledge.parameters[id]
  if (!info) return
  title(info.title[language], id)
  for (const period of info.periods) {
    const basis = period.basis.length > 0 ? `. ${lawText(knowledge, period.basis, undefined, language)}` : ''
    const note = period.note ? `. ${period.note[language]}` : ''
    text(`${dayText(period.from, language)}: ${valueText(period.value, info, language)}${basis}${note} [${sentenceText[language].confidence[period.confidence].toLowerCase()}]`, '  ')
  }
  if (info.collects) text(`${info.collects.family}.* = ${info.collects.having}`, '  ')
}

function showFact(context: Context, knowledge: Knowledge, id: string): void {
  const { language } = context
  const { title, text } = writer(context)
  const info = knowledge.facts[id]
  if (!info) return
  title(info.question[language], `${id} · ${info.type} · ${sentenceText[language].stage[info.askIn]} (${stages.indexOf(info.askIn) + 1})`)
  if (info.help) text(info.help[language])
  for (const [option, label] of Object.entries(info.options ?? {})) text(`${option}: ${label[language]}`, '  ')
}

function showSource(context: Context, knowledge: Knowledge, id: string): void {
  const { language } = context
  const { title, text } = writer(context)
  const source = knowledge.sources[id]
  if (!source) return
  title(source.title[language], id)
  if (source.link) text(source.link)
  text(`${lawText(knowledge, [id], source['in-force'].from, language)}${source['in-force'].to ? ` – ${dayText(source['in-force'].to, language)}` : ''}`)
  if (source.note) text(source.note[language])
  text(source.licence)
  text(sentenceText[language].confidence[source.confidence])
}

/** `score`: the judgements beside what authorities decided. */
import type { Command } from 'commander'
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import { exit, Refused, type Context, type Run } from '../../foundation/command/command.ts'
import { optionText } from '../../foundation/command/options.text.ts'
import { styled, wrap } from '../../foundation/text/terminal.ts'
import { openCases } from '../case/case-on-disk.ts'
import { commandText } from './command.text.ts'
import { score, type CaseScore } from './score.ts'

export function scoreCommand(program: Command, language: Language, run: Run): void {
  const [text, option] = [commandText[language], optionText[language]]
  program.command('score').argument('<folder>').description(text.score).option('--json', option.json)
    .action((folder: string, options: { json?: boolean }) => run((context, knowledge) => scoreFolder(context, knowledge, folder, options.json === true)))
}

function scoreFolder(context: Context, knowledge: Knowledge, folder: string, json: boolean): number {
  const { terminal, language } = context
  const text = commandText[language]
  const result = score(knowledge, openCases(knowledge, folder, language))
  if (result.cases.length === 0) throw new Refused(text.noScored)
  if (json) {
    terminal.write(`${JSON.stringify(result)}\n`)
    return exit.done
  }
  const percent = (part: number) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(part)
  terminal.write(`${styled(terminal, 'bold', text.recall(percent(result.recall), percent(result.recallAll)))}\n${text.unknownAlarms(result.unknown, result.falseAlarms)}\n`)
  for (const one of result.cases) printCase(context, one)
  return exit.done
}

function printCase({ terminal, language }: Context, one: CaseScore): void {
  const { caseLine, unreachable, clean } = commandText[language]
  const missed = one.misses.map((provision) => (one.unreachable.includes(provision) ? `${provision} (${unreachable})` : provision))
  terminal.write(`\n${styled(terminal, 'bold', one.id)}${one.clean ? ` — ${clean}` : ''}\n`)
  const field = (label: string, values: readonly string[]) => values.length > 0 && terminal.write(`${wrap(`${label}: ${values.join(', ')}`, terminal.width, '  ', '    ')}\n`)
  field(caseLine.hits, one.hits)
  field(caseLine.misses, missed)
  field(caseLine.alarms, one.falseAlarms)
  field(caseLine.flags, one.notMet)
}

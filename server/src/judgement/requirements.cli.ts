/** `requirements`: the requirements that suit one engagement, as an annex in Markdown or a table for a spreadsheet. */
import type { Command } from 'commander'
import { judge, type Pick } from '@rustning/engine'
import { statementOf, type Knowledge, type StatementInfo } from '@rustning/knowledge/pack'
import { exit, Refused, type Context, type Run } from '../foundation/command/command.ts'
import { csvCell } from '../foundation/text/csv.ts'
import { openCase, situationOf, type Asked } from './case-on-disk.ts'
import { commandText } from './command.text.ts'
import { dayText, labelText, lawText } from './sentence.ts'

export function requirementsCommand(program: Command, text: (typeof commandText)['nb'], run: Run): void {
  program.command('requirements').argument('<file>').description(text.requirements)
    .option('--format <format>', text.options.format, 'md').option('--on <date>', text.options.on).option('--with <fact=value...>', text.options.with)
    .action((file: string, options: Asked & { format: string }) => run((context, knowledge) => requirements(context, knowledge, file, options)))
}

interface Row { readonly pick: Pick; readonly info: StatementInfo<'requirement'>; readonly law: string }

function requirements(context: Context, knowledge: Knowledge, file: string, options: Asked & { format: string }): number {
  const { terminal, language } = context
  if (options.format !== 'md' && options.format !== 'csv') throw new Refused(commandText[language].badFormat(options.format))
  const one = openCase(knowledge, file, language)
  const { facts, situation } = situationOf(knowledge, one, options, language)
  const picks = judge(knowledge.pack, facts, situation).picks.filter((pick) => pick.kind === 'requirement')
  const rows = picks.filter((pick) => pick.outcome === 'picked').flatMap((pick): Row[] => {
    const info = statementOf(knowledge, 'requirement', pick.id)
    const version = knowledge.pack.statements.find((statement) => statement.id === pick.id)?.versions.find((candidate) => candidate.from === pick.since)
    return info ? [{ pick, info, law: lawText(knowledge, version?.basis ?? [], undefined, language) }] : []
  }).sort((a, b) => order.indexOf(a.info.as) - order.indexOf(b.info.as) || (a.pick.id < b.pick.id ? -1 : 1))
  const undecided = picks.filter((pick) => pick.outcome === 'unknown').length
  terminal.write(options.format === 'csv' ? asCsv(rows, context) : asMarkdown(rows, context, labelText(one.title, language), dayText(situation.on, language), undecided))
  return exit.done
}

const order = ['qualification', 'absolute', 'award', 'contract'] as const

function cells({ info, pick, law }: Row, number: number, { language }: Context): string[] {
  const text = commandText[language]
  return [
    String(number), info.demand[language], text.requirementAs[info.as], text.addresses[info.addresses], info.verify[language],
    info.evidence.map((one) => one[language]).join('; '), law, pick.id,
  ]
}

function asMarkdown(rows: readonly Row[], context: Context, title: string, day: string, undecided: number): string {
  const text = commandText[context.language]
  const lines = [`# ${text.requirementsTitle}`, '', `${title} · ${day}`, '']
  for (const as of order) {
    const group = rows.filter((row) => row.info.as === as)
    if (group.length === 0) continue
    lines.push(`## ${text.requirementAs[as]}`, '')
    for (const row of group) {
      const [number, demand, , addresses, verify, evidence, law, id] = cells(row, rows.indexOf(row) + 1, context)
      const [, , , addressesLabel, verifyLabel, evidenceLabel, lawLabel] = text.requirementColumns
      lines.push(`### ${number}. ${row.info.title[context.language]}`, '', demand ?? '', '', `- ${addressesLabel}: ${addresses}`, `- ${verifyLabel}: ${verify}`, `- ${evidenceLabel}: ${evidence}`, `- ${lawLabel}: ${law} (${id})`, '')
    }
  }
  if (undecided > 0) lines.push(text.undecidedRequirements(undecided), '')
  return lines.join('\n')
}

function asCsv(rows: readonly Row[], context: Context): string {
  const lines = [commandText[context.language].requirementColumns, ...rows.map((row, index) => cells(row, index + 1, context))]
  return `${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** `requirements`: the requirements that suit one engagement, as an annex in Markdown or a table for a spreadsheet. */
import type { Command } from 'commander'
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import { exit, Refused, type Context, type Run } from '../../foundation/command/command.ts'
import { optionText } from '../../foundation/command/options.text.ts'
import { csvCell } from '../../foundation/text/csv.ts'
import { openCase, situationOf, type Asked } from '../case/case-on-disk.ts'
import { dayText, labelText } from '../sentence/sentence.ts'
import { commandText } from './command.text.ts'
import { order, requirementsFor, type PickedRequirement, type Requirements } from './requirements.ts'

interface Options extends Asked { readonly format: string; readonly internal?: boolean }

export function requirementsCommand(program: Command, language: Language, run: Run): void {
  const [text, option] = [commandText[language], optionText[language]]
  program.command('requirements').argument('<file>').description(text.requirements)
    .option('--format <format>', option.format, 'md').option('--internal', text.internal).option('--on <date>', option.on).option('--with <fact=value...>', option.with)
    .action((file: string, options: Options) => run((context, knowledge) => requirements(context, knowledge, file, options)))
}

function requirements(context: Context, knowledge: Knowledge, file: string, options: Options): number {
  const { terminal, language } = context
  if (options.format !== 'md' && options.format !== 'csv') throw new Refused(commandText[language].badFormat(options.format))
  const one = openCase(knowledge, file, language)
  const { facts, situation } = situationOf(knowledge, one, options, language)
  const found = requirementsFor(knowledge, facts, situation, language)
  const heading = `${labelText(one.title, language)} · ${dayText(situation.on, language)}`
  terminal.write(options.format === 'csv' ? asCsv(found, language, options.internal) : asMarkdown(found, language, heading, options.internal))
  return exit.done
}

/** What bidders read, and behind it what only the buyer needs. */
function cells({ info, pick, law, because, clauses, questions, frameworks }: PickedRequirement, number: number, language: Language, internal = false): string[] {
  const text = commandText[language]
  const open = [
    String(number), info.demand[language], text.requirementAs[info.as], text.addresses[info.addresses], info.verify[language],
    info.evidence.map((one) => one[language]).join('; '), law, pick.id,
  ]
  if (!internal) return open
  return [...open, because.map(({ question, answer }) => `${question} ${answer}`).join('; '), clauses.join('; '), questions.join('; '), frameworks.join('; ')]
}

const columns = (language: Language, internal = false): readonly string[] =>
  [...commandText[language].requirementColumns, ...(internal ? commandText[language].internalColumns : [])]

function asMarkdown({ picked, undecided }: Requirements, language: Language, heading: string, internal?: boolean): string {
  const text = commandText[language]
  const lines = [`# ${text.requirementsTitle}`, '', heading, '']
  const labels = columns(language, internal)
  for (const as of order) {
    const group = picked.filter((one) => one.info.as === as)
    if (group.length === 0) continue
    lines.push(`## ${text.requirementAs[as]}`, '')
    for (const one of group) {
      const row = cells(one, picked.indexOf(one) + 1, language, internal)
      const [number, demand] = row
      const points = row.map((cell, index) => ({ label: labels[index], cell, index })).filter(({ cell, index }) => index > 2 && index !== 7 && cell !== '')
      lines.push(`### ${number}. ${one.info.title[language]}`, '', demand ?? '', '', ...points.map(({ label, cell, index }) => `- ${label}: ${cell}${index === 6 ? ` (${row[7]})` : ''}`), '')
    }
  }
  if (undecided.length > 0) lines.push(text.undecidedRequirements(undecided.length), '')
  return lines.join('\n')
}

function asCsv({ picked }: Requirements, language: Language, internal?: boolean): string {
  const lines = [columns(language, internal), ...picked.map((one, index) => cells(one, index + 1, language, internal))]
  return `${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

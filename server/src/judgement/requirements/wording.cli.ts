/** `wording`: what is poor in the requirements of somebody's own file, and what to write instead. */
import { readFileSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { cite, poorWording, type Knowledge, type Language, type WordingFinding } from '@rustning/knowledge/pack'
import { exit, Refused, type Context, type Run } from '../../foundation/command/command.ts'
import { optionText } from '../../foundation/command/options.text.ts'
import { harmless, styled, wrap } from '../../foundation/text/terminal.ts'
import { openCase, situationOf, type Asked } from '../case/case-on-disk.ts'
import { caseOnDiskText } from '../case/case-on-disk.text.ts'
import { commandText } from './command.text.ts'
import { requirementsIn, type Written } from './wording.ts'

interface Options extends Asked { readonly engagement?: string; readonly json?: boolean }
type Found = Written & { readonly findings: readonly WordingFinding[] }

/** A requirement annex is text; what is larger is something else. */
const largest = 5_000_000

export function wordingCommand(program: Command, language: Language, run: Run): void {
  const [text, option] = [commandText[language], optionText[language]]
  program.command('wording').argument('<file>').description(text.wording).option('--engagement <file>', text.engagement)
    .option('--with <fact=value...>', option.with).option('--json', option.json)
    .action((file: string, options: Options) => run((context, knowledge) => wording(context, knowledge, file, options)))
}

function wording(context: Context, knowledge: Knowledge, file: string, options: Options): number {
  const { terminal, language } = context
  const text = commandText[language]
  const engagement = engagementOf(context, knowledge, options)
  const read = requirementsIn(readText(file, language), file)
  if (read.length === 0) throw new Refused(text.noRequirements(file))
  const found = read.map((one): Found => ({ ...one, findings: poorWording(knowledge, one.text, engagement) })).filter(({ findings }) => findings.length > 0)
  if (options.json) terminal.write(`${JSON.stringify({ read: read.length, found })}\n`)
  else {
    for (const one of found) print(context, knowledge, one)
    terminal.write(`${text.wordingRead(read.length, found.length)}\n`)
  }
  return found.length > 0 ? exit.found : exit.done
}

function engagementOf({ language }: Context, knowledge: Knowledge, options: Options) {
  if (options.engagement === undefined) return undefined
  const { facts, situation } = situationOf(knowledge, openCase(knowledge, options.engagement, language), options, language)
  return { facts, moment: situation }
}

function readText(file: string, language: Language): string {
  const say = caseOnDiskText[language]
  let bytes: Buffer
  try {
    if (!statSync(file).isFile()) throw new Refused(say.notAFile(file))
    if (statSync(file).size > largest) throw new Refused(commandText[language].tooLarge(file))
    bytes = readFileSync(file)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(say.noFile(file))
  }
  if (bytes.includes(0)) throw new Refused(commandText[language].notText(file))
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

function print({ terminal, language }: Context, knowledge: Knowledge, { line, text: requirement, findings }: Found): void {
  const text = commandText[language]
  const shown = requirement.length > 240 ? `${requirement.slice(0, 240)} …` : requirement
  terminal.write(`${wrap(`${line}: ${harmless(shown).replace(/\s+/g, ' ')}`, terminal.width, '', '   ')}\n`)
  for (const { rule, weight, found } of findings) {
    const info = knowledge.reference.wording[rule]
    if (!info) continue
    const law = info.basis.map((basis) => cite(knowledge, basis, language)).join(', ')
    const out = (label: string, said: string) => terminal.write(`${wrap(`${label}: ${said}`, terminal.width, '   ', '      ')}\n`)
    out(styled(terminal, weight === 'unlawful' ? 'red' : 'yellow', text.wordingWeight[weight]), `${info.title[language]} («${harmless(found)}»). ${info.says[language]}${law ? ` ${law}.` : ''}`)
    out(text.instead, info.instead[language])
  }
  terminal.write('\n')
}

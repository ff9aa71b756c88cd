/** `rustning samples`: choose a sample to look at, or begin an assessment of one's own, without a server. */
import path from 'node:path'
import type { Command } from 'commander'
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import { exit, type Context, type Run } from '../../foundation/command/command.ts'
import { optionText } from '../../foundation/command/options.text.ts'
import { styled, wrap } from '../../foundation/text/terminal.ts'
import { printAssessment } from './assessment.page.ts'
import { openCases } from '../case/case-on-disk.ts'
import { commandText } from './command.text.ts'
import { interviewAtTerminal, linesOf } from '../interview/interview.cli.ts'
import { interviewText } from '../interview/interview.text.ts'
import { labelText } from '../sentence/sentence.ts'

export function samplesCommand(program: Command, language: Language, run: Run, root: string): void {
  const [text, option] = [commandText[language], optionText[language]]
  program.command('samples').description(text.samples).option('--by <name>', option.by)
    .action((options: { by?: string }) => run((context, knowledge) => choose(context, knowledge, root, options.by)))
}

async function choose(context: Context, knowledge: Knowledge, root: string, by?: string): Promise<number> {
  const { terminal, language } = context
  const say = interviewText[language]
  const samples = openCases(knowledge, path.join(root, 'cases'), language).filter((one) => one.sample !== undefined).sort((a, b) => (a.sample ?? 0) - (b.sample ?? 0))
  const lines = linesOf(context)
  const out = (text = '') => terminal.write(`${text}\n`)
  out(styled(terminal, 'bold', 'Rustning'))
  for (;;) {
    out(`\n${wrap(say.samples, terminal.width)}`)
    out(wrap(say.own, terminal.width, '   1  '))
    samples.forEach((sample, index) => out(wrap(labelText(sample.title, language), terminal.width, `  ${String(index + 2).padStart(2)}  `, '      ')))
    const typed = (await lines.next(`${say.choose} > `))?.trim().toLowerCase()
    if (typed === undefined || ['q', 'slutt', 'quit', ''].includes(typed)) {
      lines.close()
      return exit.done
    }
    if (typed === '1') return interviewAtTerminal(knowledge, context, { file: 'rustning-vurdering.yaml', by, on: context.today }, lines)
    const sample = samples[Number(typed) - 2]
    if (!sample) {
      out(say.notUnderstood)
      continue
    }
    out()
    printAssessment({
      knowledge, title: sample.title, facts: sample.facts, language, terminal,
      situation: { on: sample.judgedOn, stage: sample.stage, ...(sample.lawOn !== undefined && { lawOn: sample.lawOn }) },
    })
  }
}

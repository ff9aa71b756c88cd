/**
 * The command line as one function: arguments and streams in, exit code out. Every command gets the knowledge, the terminal, the reader's
 * language and today's date; a refusal is one sentence on standard error and exit code 2, never a stack trace.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { loadKnowledge, KnowledgeRefused } from '@rustning/knowledge/load'
import { exit, isLanguage, Refused, todayInNorway, type Context, type Run, type RunBare } from '../foundation/command/command.ts'
import { optionText } from '../foundation/command/options.text.ts'
import type { Terminal } from '../foundation/text/terminal.ts'
import { assessmentCommands } from '../judgement/assessment/assessment.cli.ts'
import { comparisonCommands } from '../judgement/comparison/comparison.cli.ts'
import { libraryCommands } from '../judgement/library/library.cli.ts'
import { requirementsCommand } from '../judgement/requirements/requirements.cli.ts'
import { wordingCommand } from '../judgement/requirements/wording.cli.ts'
import { scoreCommand } from '../judgement/comparison/score.cli.ts'
import { startCommand } from '../judgement/assessment/start.cli.ts'

/** The folder that holds the product: the nearest one above this file with a knowledge folder in it. */
function home(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'knowledge', 'vocabulary'))) {
    const above = path.dirname(folder)
    if (above === folder) throw new Refused('Rustning: kunnskapsbasen mangler / the knowledge folder is missing.')
    folder = above
  }
  return folder
}

export interface Surroundings {
  readonly terminal: Terminal
  readonly complain: (text: string) => void
  readonly input: NodeJS.ReadableStream
  readonly now: Date
  /** The language when `--lang` is not given. */
  readonly language?: string | undefined
}

/** Runs one command. Throws only for faults of ours. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await run(argv, surroundings)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.refused
    if (!(error instanceof Refused) && !(error instanceof KnowledgeRefused)) throw error
    surroundings.complain(`${error.message}\n`)
    return exit.refused
  }
}

async function run(argv: readonly string[], { terminal, complain, input, now, language: preferred }: Surroundings): Promise<number> {
  const asked = languageAsked(argv) ?? preferred
  if (asked !== undefined && !isLanguage(asked)) throw new Refused(`--lang: «${asked}»? nb, nn, en`)
  const language = asked ?? 'nb'
  const context: Context = { terminal, language, today: todayInNorway(now), input }
  const { lang } = optionText[language]
  const root = path.join(home(), 'knowledge')
  let code: number = exit.done
  const withKnowledge: Run = async (action) => void (code = await action(context, loadKnowledge(root)))
  const runBare: RunBare = async (action) => void (code = action(context))
  const program = new Command('rustning').option('--lang <lang>', lang).exitOverride().showSuggestionAfterError()
  program.configureOutput({ writeOut: (out) => terminal.write(out), writeErr: complain })
  startCommand(program, language, withKnowledge, root)
  assessmentCommands(program, language, withKnowledge)
  comparisonCommands(program, language, withKnowledge)
  requirementsCommand(program, language, withKnowledge)
  wordingCommand(program, language, withKnowledge)
  scoreCommand(program, language, withKnowledge)
  libraryCommands(program, language, withKnowledge, runBare, root)
  for (const command of allCommands(program)) command.option('--lang <lang>', lang).exitOverride()
  await program.parseAsync(argv as string[], { from: 'user' })
  return code
}

const allCommands = (program: Command): Command[] => program.commands.flatMap((command) => [command, ...allCommands(command)])

/** Read before the commands are built, so that their help is in the reader's language. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  return at < 0 ? undefined : argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1]
}

/**
 * The command line as one function: arguments and streams in, exit code out. Every command gets the knowledge, the terminal, the reader's
 * language and today's date; a refusal is one sentence on standard error and exit code 2, never a stack trace.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { loadKnowledge, KnowledgeRefused } from '@rustning/knowledge/load'
import type { Language } from '@rustning/knowledge/pack'
import { exit, isLanguage, Refused, sentenceOf, todayInNorway, type Context, type Run, type RunBare } from '../foundation/command/command.ts'
import { optionText } from '../foundation/command/options.text.ts'
import type { Terminal } from '../foundation/text/terminal.ts'
import { assessmentCommands } from '../judgement/assessment/assessment.cli.ts'
import { comparisonCommands } from '../judgement/comparison/comparison.cli.ts'
import { libraryCommands } from '../judgement/library/library.cli.ts'
import { requirementsCommand } from '../judgement/requirements/requirements.cli.ts'
import { wordingCommand } from '../judgement/requirements/wording.cli.ts'
import { scoreCommand } from '../judgement/comparison/score.cli.ts'
import { samplesCommand } from '../judgement/assessment/samples.cli.ts'
import { backupCommands } from '../foundation/backup/backup.cli.ts'
import { journalCommands } from '../foundation/journal/journal.cli.ts'
import { registerCommands } from '../registers/organisation/index.ts'
import { Refusal, refusalLines } from '../foundation/values/refusal.ts'
import { harmless } from '../foundation/text/harmless.ts'
import type { Routes } from '../foundation/http/route.api.ts'
import { declaredRoutes } from './declared.ts'
import { apiCommands } from './remote/api.cli.ts'
import { serveCommand } from './serve.cli.ts'

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
  readonly environment?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Without it the command ends when it is done. */
  readonly interrupted?: () => AbortSignal
  /** The language when `--lang` is not given. */
  readonly language?: string | undefined
}

/** Runs one command. Throws only for faults of ours. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const asked = languageAsked(argv) ?? surroundings.language
  const language = isLanguage(asked ?? '') ? (asked as Language) : 'nb'
  try {
    if (asked !== undefined && !isLanguage(asked)) throw new Refused(`--lang: «${asked}»? nb, nn, en`)
    return await run(argv, language, surroundings)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.refused
    const words = error instanceof Refusal ? refusalLines(error.words(language), language).join('\n') : error instanceof Refused || error instanceof KnowledgeRefused ? error.message : sentenceOf(error, language)
    if (words === undefined) throw error
    // A server's refusal is text from outside.
    surroundings.complain(`${harmless(words)}\n`)
    return exit.refused
  }
}

async function run(argv: readonly string[], language: Language, { terminal, complain, input, now, environment = {}, cwd = process.cwd(), interrupted = () => new AbortController().signal }: Surroundings): Promise<number> {
  const context: Context = { terminal, language, today: todayInNorway(now), input, complain, environment, cwd, interrupted }
  const { lang } = optionText[language]
  const product = home(), root = path.join(product, 'knowledge')
  let code: number = exit.done
  const withKnowledge: Run = async (action) => void (code = await action(context, loadKnowledge(root)))
  const runBare: RunBare = async (action) => void (code = await action(context))
  const program = new Command('rustning').option('--lang <lang>', lang).exitOverride().showSuggestionAfterError()
  program.configureOutput({ writeOut: (out) => terminal.write(out), writeErr: complain })
  serveCommand(program, language, withKnowledge, product)
  samplesCommand(program, language, withKnowledge, root)
  assessmentCommands(program, language, withKnowledge)
  comparisonCommands(program, language, withKnowledge)
  requirementsCommand(program, language, withKnowledge)
  wordingCommand(program, language, withKnowledge)
  scoreCommand(program, language, withKnowledge)
  libraryCommands(program, language, withKnowledge, runBare, root)
  journalCommands(program, language, runBare)
  registerCommands(program, language, runBare)
  backupCommands(program, language, runBare)
  apiCommands(program, language, runBare, argv, () => (declared ??= declaredRoutes(loadKnowledge(root))))
  for (const command of allCommands(program)) command.option('--lang <lang>', lang).exitOverride()
  await program.parseAsync(argv as string[], { from: 'user' })
  return code
}

/** The same for as long as the process runs. */
let declared: Routes | undefined

const allCommands = (program: Command): Command[] => program.commands.flatMap((command) => [command, ...allCommands(command)])

/** Read before the commands are built, so that their help is in the reader's language. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  return at < 0 ? undefined : argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1]
}

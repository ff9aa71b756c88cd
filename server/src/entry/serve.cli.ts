/** `rustning serve`, which is also `npm start`: opens the product, says where it is, and closes it in order when it is told to stop. */
import path from 'node:path'
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import { exit, type Context, type Run } from '../foundation/command/command.ts'
import { lineLog } from '../foundation/http/log.ts'
import { settingsFrom } from '../foundation/installation/installation.ts'
import { InstallationRefused } from '../foundation/installation/refused.ts'
import { styled } from '../foundation/text/terminal.ts'
import { openProduct } from './product.ts'
import { serveText } from './serve.text.ts'

export function serveCommand(program: Command, language: Language, run: Run, home: string): void {
  const text = serveText[language]
  program.command('serve').description(text.help).option('--quiet', text.quiet).option('--demo', text.demo).action((options: { quiet?: boolean; demo?: boolean }) => run((context, knowledge) => serve(context, knowledge, home, options)))
}

/** Where a person finds the first step: the part after # is never sent to a server or written in a log. */
export const firstRunAddress = (publicUrl: string, token: string): string => `${publicUrl.replace(/\/$/, '')}/first-run#${token}`

async function serve({ terminal, language, environment, cwd, complain, interrupted }: Context, knowledge: Knowledge, home: string, options: { readonly quiet?: boolean; readonly demo?: boolean }): Promise<number> {
  const text = serveText[language], settings = settingsFrom(environment, cwd), screens = path.join(home, 'web', 'dist')
  const log = lineLog(complain), wantsDemo = options.demo === true || environment['RUSTNING_DEMO'] === '1'
  let quiet = options.quiet === true
  const wish = interrupted()
  const product = await openProduct({ settings, knowledge, log: { ...log, info: (fields, message) => void (quiet || log.info(fields, message)) }, screens: existsSync(screens) ? screens : undefined }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new InstallationRefused((say) => say.portTaken(settings.port), { cause: error }) : error
  })
  const { firstRun, losses, server, demo } = product
  const { state } = await demo.read()
  if (wantsDemo && (firstRun === undefined || state !== 'none') && state !== 'ready') {
    await product.close()
    throw new InstallationRefused((say) => (state === 'none' ? say.demoNotEmpty(settings.folder) : say.demoStopped(settings.folder)))
  }
  // Port 0 is any free one: then only the server knows where it is.
  const address = settings.port === 0 ? server.url : settings.publicUrl
  terminal.write(`\n${styled(terminal, 'bold', text.running(address))}\n${text.data(settings.folder)}\n`)
  if (losses.length > 0) terminal.write(`${text.lost(new Set(losses.map(({ tenant }) => tenant)).size, losses.reduce((sum, { kept, witnessed }) => sum + witnessed - kept, 0))}\n`)
  if (wantsDemo && state === 'none') {
    // Its own questions are not what an operator wants to read.
    const wasQuiet = quiet
    quiet = true
    terminal.write(`\n${text.demoLoading}\n`)
    const loaded = await demo.begin().then((begun) => begun?.loaded).then(() => true, () => false)
    quiet = wasQuiet
    terminal.write(`${loaded ? text.demoLoaded(address) : text.demoFailed(settings.folder)}\n\n`)
  } else if (firstRun !== undefined) terminal.write(`\n${text.firstRun}\n  ${firstRunAddress(address, firstRun)}\n\n`)
  await new Promise<void>((resolve) => {
    if (wish.aborted) resolve()
    else wish.addEventListener('abort', () => resolve(), { once: true })
  })
  terminal.write(`\n${text.stopping}\n`)
  await product.close()
  return exit.done
}

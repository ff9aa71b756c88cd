/** Starts the command line in this process; what it does is in `program.ts`. */
import { exit } from '../foundation/command/command.ts'
import { terminalOf } from '../foundation/text/terminal.ts'
import { runCommand } from './program.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`).
  if (error.code === 'EPIPE') process.exit(exit.done)
  throw error
})

/** From when a command asks for it: once is a wish, twice is an order. Commands that do not ask simply end. */
function interrupted(): AbortSignal {
  const wish = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (wish.signal.aborted) process.exit(exit.interrupted)
      wish.abort()
    })
  }
  return wish.signal
}

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: terminalOf(process.stdout),
  complain: (text) => void process.stderr.write(text),
  input: process.stdin,
  now: new Date(),
  environment: process.env,
  cwd: process.cwd(),
  interrupted,
  language: process.env['RUSTNING_LANG'],
})

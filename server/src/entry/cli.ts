/** Starts the command line in this process; what it does is in `program.ts`. */
import { exit } from '../foundation/command/command.ts'
import { terminalOf } from '../foundation/text/terminal.ts'
import { runCommand } from './program.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`).
  if (error.code === 'EPIPE') process.exit(exit.done)
  throw error
})

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: terminalOf(process.stdout),
  complain: (text) => void process.stderr.write(text),
  input: process.stdin,
  now: new Date(),
  language: process.env['RUSTNING_LANG'],
})

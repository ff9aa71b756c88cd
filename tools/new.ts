/** `npm run new <kind> <name>`: makes the files of a new statement, room or decision, ready to be filled in. */
import { root } from './root.ts'
import { Refusal, scaffold } from './new/scaffold.ts'

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())
try {
  for (const file of scaffold(root, process.argv.slice(2), today)) console.log(file)
  console.log('Search for “FILL IN” and “FYLL INN”, write what belongs there, and run “npm run check”.')
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

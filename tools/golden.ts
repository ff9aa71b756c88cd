/** `npm run golden` rewrites the generated files; `npm run golden -- --check` only says which are out of date. */
import { differences, generate, writeFiles } from './golden/golden.ts'
import { generators } from './golden/registry.ts'
import { root } from './root.ts'

const files = await generate(generators)
if (process.argv.includes('--check')) {
  const found = differences(root, files)
  for (const difference of found) console.error(difference)
  if (found.length > 0) console.error('Generated files are out of date; run “npm run golden” and read the diff.')
  else console.log(`${files.length} generated files are up to date`)
  process.exitCode = found.length > 0 ? 1 : 0
} else {
  const changed = writeFiles(root, files)
  for (const file of changed) console.log(file)
  console.log(`${files.length} generated files, ${changed.length} changed`)
}

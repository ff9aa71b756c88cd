/** Says which imports the rules forbid, and for each what to do instead. Run by `npm run check`. */
import { root } from '../root.ts'
import { readArchitecture, rules } from './cruise.ts'

const { files, imports, violations } = await readArchitecture(root)
for (const { rule, from, to } of violations) {
  console.error(`${from} imports ${to}\n  forbidden by  ${rule}\n  instead       ${rules.find(({ name }) => name === rule)?.comment}`)
}
if (files.length === 0 || imports === 0) console.error('No file or no import was read, so nothing was checked: is the TypeScript that is installed one that dependency-cruiser can use?')
else console.log(`${files.length} files and ${imports} imports, ${violations.length} forbidden`)
process.exitCode = violations.length > 0 || files.length === 0 || imports === 0 ? 1 : 0

/** The ten largest source files, for everybody to see. Size is no fault: past 300 lines a file's first paragraph says why. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folders = ['engine', 'knowledge', 'server', 'web', 'tools', 'bench', 'e2e']
const source = /(?<!\.test)\.(ts|tsx|mjs|sql|css|yaml)$/
const notOurs = /(^|\/)(node_modules|dist|generated)\//

export interface Size {
  readonly file: string
  readonly lines: number
}

export function largest(root: string, count = 10): Size[] {
  return folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.split(path.sep).join('/')}`))
    .filter((file) => source.test(file) && !notOurs.test(file))
    .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }))
    .sort((a, b) => b.lines - a.lines || (a.file < b.file ? -1 : 1))
    .slice(0, count)
}

/**
 * What README and guides show is what the product says today. A ```console block holds commands (`$ npx rustning …`) and what they print;
 * a line with only … stands for any number of lines. They run in a folder that holds the knowledge and the files the page itself shows whole.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '@rustning/server/program'
import { blocksIn, nameOf } from './guides/markdown.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const guides = path.join(root, 'docs', 'guides')
const pages = ['README.md', ...(existsSync(guides) ? readdirSync(guides).filter((file) => file.endsWith('.md')).map((file) => path.join('docs', 'guides', file)) : [])]

interface Shown { readonly command: string; readonly lines: readonly string[] }

function shownIn(page: string): Shown[] {
  const blocks = [...readFileSync(path.join(root, page), 'utf8').matchAll(/^```console\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '')
  return blocks.flatMap((block) => block.split(/^\$ /m).slice(1)).map((text) => {
    const [command = '', ...lines] = text.trimEnd().split('\n')
    return { command, lines }
  })
}

/** The shown lines must all come, in their order; between two that do not stand together in the output there must be a … */
function firstDifference(shown: readonly string[], printed: readonly string[]): string | undefined {
  let at = 0, anywhere = false
  for (const line of shown) {
    if (line.trim() === '…') {
      anywhere = true
      continue
    }
    const found = anywhere ? printed.indexOf(line, at) : printed[at] === line ? at : -1
    if (found < 0) return line
    at = found + 1
    anywhere = false
  }
  return undefined
}

describe.each(pages)('%s', (page) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'snippets-'))
  beforeAll(() => {
    symlinkSync(path.join(root, 'knowledge'), path.join(folder, 'knowledge'))
    for (const { text } of blocksIn(readFileSync(path.join(root, page), 'utf8'))) {
      const file = nameOf(text)
      if (file === undefined) continue
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    }
    process.chdir(folder)
  })
  afterAll(() => {
    process.chdir(root)
    rmSync(folder, { recursive: true })
  })

  test.each(shownIn(page).filter(({ command }) => /^(npx rustning|npm run rustning --) /.test(command)))('$command prints what is shown', async ({ command, lines }) => {
    const argv = [...command.replace(/^(npx rustning|npm run rustning --) /, '').matchAll(/"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2] ?? '')
    let printed = ''
    const write = (text: string) => void (printed += text)
    await runCommand(argv, { terminal: { width: 100, colour: false, write }, complain: write, input: Readable.from([]), now: new Date('2026-11-21T12:00:00Z') })
    expect(firstDifference(lines, printed.replaceAll('\u00a0', ' ').split('\n'))).toBeUndefined()
  })

  test('points only to files that exist', () => {
    const links = [...readFileSync(path.join(root, page), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(path.join(root, path.dirname(page), link)))).toEqual([])
  })
})

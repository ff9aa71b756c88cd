/**
 * The engine is pure because its compiler knows nothing else: no Node, no browser, no packages (engine/tsconfig.json). Here that promise
 * is broken once in every way we could think of. What a compiler cannot refuse, the clock and chance, is looked for in the sources.
 */
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root } from './root.ts'

const configFile = path.join(root, 'engine/tsconfig.json')
const config = ts.parseJsonConfigFileContent(ts.readConfigFile(configFile, ts.sys.readFile).config, ts.sys, path.dirname(configFile))

const impure: Record<string, string> = {
  'the process': 'export const seen = process.env.HOME',
  'the console': `console.log('judged')`,
  'the network': `export const seen = fetch('https://example.org')`,
  'the file system': `import { readFileSync } from 'node:fs'\nexport const seen = readFileSync`,
  'a built-in without its prefix': `import * as path from 'path'\nexport const seen = path.sep`,
  'require': `export const seen = require('fs')`,
  'a timer': 'setTimeout(() => undefined, 1)',
  'the precise clock': 'export const seen = performance.now()',
  'a buffer': `export const seen = Buffer.from('a')`,
  'the page': 'export const seen = document.title',
  'the window': 'export const seen = window.location',
  'stored settings': `export const seen = localStorage.getItem('a')`,
  'the machine\'s random numbers': 'export const seen = crypto.randomUUID()',
  'Node\'s globals': 'export const seen = globalThis.process',
}
const pure = `import { none, type Value } from './value.ts'\nexport const seen: Value = none\n`

const place = (name: string) => path.join(root, 'engine/src', `${name.replaceAll(/[^a-z]+/gi, '-')}.impure.ts`)

/** Compiles files that are not on disk with the engine's own options; returns the messages for each of them. */
function compile(files: Readonly<Record<string, string>>): Map<string, string[]> {
  const host = ts.createCompilerHost(config.options)
  const byPlace = new Map(Object.entries(files).map(([name, text]) => [place(name), { name, text }]))
  const { readFile, fileExists, getSourceFile } = host
  host.fileExists = (file) => byPlace.has(file) || fileExists(file)
  host.readFile = (file) => byPlace.get(file)?.text ?? readFile(file)
  host.getSourceFile = (file, options, onError, again) => {
    const own = byPlace.get(file)
    return own ? ts.createSourceFile(file, own.text, options) : getSourceFile(file, options, onError, again)
  }
  const program = ts.createProgram([...byPlace.keys()], config.options, host)
  return new Map([...byPlace].map(([file, { name }]) => [
    name, [...program.getSemanticDiagnostics(program.getSourceFile(file))].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  ]))
}

describe('the engine\'s compiler', () => {
  const messages = compile({ ...impure, pure })

  it.each(Object.keys(impure))('refuses %s', (name) => {
    expect(messages.get(name)?.join('\n')).toMatch(/Cannot find (name|module)|has no index signature|does not exist on type/)
  })

  it('accepts what is pure', () => {
    expect(messages.get('pure')).toEqual([])
  })
})

/** What the sources take from the clock or from chance, as `file:line what`. */
function clockAndChance(sources: readonly ts.SourceFile[]): string[] {
  const found: string[] = []
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      const text = node.getText(source)
      const today = ts.isNewExpression(node) && text.startsWith('new Date') && (node.arguments ?? []).length === 0
      const now = ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(text)
      const called = ts.isCallExpression(node) && node.expression.getText(source) === 'Date'
      if (today || now || called) found.push(`${path.basename(source.fileName)}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1} ${text}`)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

describe('the engine\'s sources', () => {
  const parse = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.ES2023)

  it('never look at the clock and never throw dice: the day is an argument', () => {
    expect(config.fileNames.length).toBeGreaterThan(0)
    expect(clockAndChance(config.fileNames.map((file) => parse(file, ts.sys.readFile(file) as string)))).toEqual([])
  })

  it('would be caught if they did', () => {
    const sources = [parse('late.ts', 'const on = new Date()\nconst at = Date.now()\nconst dice = Math.random()\nconst day = Date()\nconst fixed = new Date(0)')]
    expect(clockAndChance(sources)).toEqual(['late.ts:1 new Date()', 'late.ts:2 Date.now', 'late.ts:3 Math.random', 'late.ts:4 Date()'])
  })
})

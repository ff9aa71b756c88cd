/**
 * One YAML file, read carefully: bounded in size and depth, without anchors, and with the line of every field, so that a fault can point
 * at it. The text may come from a stranger.
 */
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Fault } from './fault.ts'
import type { FaultCode } from './fault.codes.ts'

export type Path = readonly (string | number)[]

/** No file of ours comes near this; a larger one is refused unread. */
export const largestFile = 1_000_000
const deepest = 24

export interface ParsedFile {
  readonly name: string
  readonly data: unknown
  /** Adds a fault at the field that `path` points to (or the nearest that exists). */
  readonly fault: (code: FaultCode, path: Path, detail?: Pick<Fault, 'found' | 'about' | 'allowed'>) => void
  readonly faults: Fault[]
}

export function parseFile(name: string, text: string): ParsedFile {
  const faults: Fault[] = []
  const lines = new LineCounter()
  const refuse = (code: FaultCode, line: number, found?: string): ParsedFile => {
    faults.push({ code, file: name, line, ...(found !== undefined && { found }) })
    return { name, data: undefined, fault: () => {}, faults }
  }
  if (text.length > largestFile) return refuse('too-large', 1, `${Math.round(text.length / 1000)} kB`)
  if (depthOf(text) > deepest) return refuse('too-deep', 1)
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, customTags: [] })
  const syntax = document.errors[0]
  if (syntax) return refuse('not-yaml', lines.linePos(syntax.pos[0]).line, syntax.message.split('\n')[0]?.replace(/ at line \d+.*$/, ''))
  let alias: number | undefined
  visit(document, {
    Node: (_, node) => {
      if (alias === undefined && (isAlias(node) || ('anchor' in node && node.anchor))) alias = lines.linePos(node.range?.[0] ?? 0).line
    },
  })
  if (alias !== undefined) return refuse('anchors', alias)
  const data: unknown = document.toJS({ maxAliasCount: 0 })
  const fault: ParsedFile['fault'] = (code, path, detail = {}) => void faults.push({ code, file: name, line: lineOf(document, lines, path), ...detail })
  return { name, data, fault, faults }
}

function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** A cheap upper bound for nesting, taken before the parser recurses: brackets, and indentation by two. */
function depthOf(text: string): number {
  let brackets = 0, deepestSeen = 0
  for (const character of text) {
    if (character === '[' || character === '{') deepestSeen = Math.max(deepestSeen, ++brackets)
    else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1)
  }
  for (const line of text.split('\n')) {
    const dashes = /^(?:\s*- )+/.exec(line)?.[0].length ?? 0
    const indent = /^ */.exec(line)?.[0].length ?? 0
    deepestSeen = Math.max(deepestSeen, Math.max(dashes, indent) / 2)
  }
  return deepestSeen
}

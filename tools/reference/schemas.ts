/** knowledge/schema/*.json: what editors complete from; .vscode/settings.json says which file follows which. */
import { jsonSchemas } from '@rustning/knowledge/json-schema'
import type { GeneratedFile } from '../golden/golden.ts'
import { collection } from './collection.ts'

export const schemaFiles = (): GeneratedFile[] =>
  Object.entries(jsonSchemas(collection())).map(([name, schema]) => ({ path: `knowledge/schema/${name}`, content: `${jsonText(schema)}\n` }))

/** JSON with everything that fits on one line on one line, so that a new fact is a few lines in a review, not fifty. */
export function jsonText(value: unknown, indent = ''): string {
  const short = JSON.stringify(value)
  if (indent.length + short.length <= 140 || typeof value !== 'object' || value === null) return short
  const deeper = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((one) => `${deeper}${jsonText(one, deeper)}`)
    : Object.entries(value).filter(([, one]) => one !== undefined).map(([key, one]) => `${deeper}${JSON.stringify(key)}: ${jsonText(one, deeper)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

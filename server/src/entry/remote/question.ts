/**
 * From options, a file and what is typed to a question that the declaration knows. Everything is checked here by the same declaration as on
 * the server, so that what cannot be right is told at once and nothing is sent; what is wrong is named as the option it was given by.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Context } from '../../foundation/command/command.ts'
import { readJson } from '../../foundation/http/json.ts'
import { usualLimits } from '../../foundation/http/limits.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { check } from '../../foundation/http/validation.ts'
import { Refusal } from '../../foundation/values/refusal.ts'
import { optionOf, type Field } from './fields.ts'
import { notJson, secretAsOption, unreadable } from './refusals.ts'

/** As commander gives them: by the field's name. */
export type Given = Readonly<Record<string, unknown>>

export interface Asked {
  readonly params: Record<string, string>
  readonly query: Record<string, unknown>
  readonly body: Record<string, unknown>
}

/** Options come before what stands in the file. */
export function askedFrom(fields: readonly Field[], given: Given, file: Record<string, unknown>): Asked {
  const asked: Asked = { params: {}, query: {}, body: { ...file } }
  for (const field of fields) {
    const value = given[field.name]
    if (value === undefined) continue
    if (field.secret) throw secretAsOption(field.option)
    ;(asked[field.place] as Record<string, unknown>)[field.name] = valueOf(field, value)
  }
  return asked
}

function valueOf(field: Field, given: unknown): unknown {
  if (Array.isArray(given)) return given.map((one) => single(field, one))
  return single(field, given)
}

/** What does not read as its kind stays text, for the declaration to refuse in its own words. */
function single({ kind, nullable, option }: Field, given: unknown): unknown {
  if (typeof given !== 'string') return given
  if (nullable && given === 'null') return null
  if (kind === 'number') return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(given) ? Number(given) : given
  if (kind === 'yes-no') return given === 'true' ? true : given === 'false' ? false : given
  return kind === 'json' ? jsonIn(given, option) : given
}

function jsonIn(text: string, what: string): unknown {
  try {
    return readJson(Buffer.from(text), usualLimits)
  } catch (error) {
    throw notJson(what, { cause: error })
  }
}

/** A file, or what is piped in for «-». */
export async function bodyFrom({ cwd, input }: Pick<Context, 'cwd' | 'input'>, file: string | undefined): Promise<Record<string, unknown>> {
  if (file === undefined) return {}
  const value = jsonIn(file === '-' ? await piped(input) : fileText(path.resolve(cwd, file)), file)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notJson(file)
  return value as Record<string, unknown>
}

function fileText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadable(file, { cause: error })
  }
}

async function piped(input: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunks[chunks.push(Buffer.from(chunk as string | Buffer)) - 1]?.length ?? 0
    if (size > usualLimits.body) throw unreadable('-')
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Throws `invalid-request`, with every fault in one answer. */
export function mustFit(route: RouteShape, { params, query, body }: Asked): void {
  const faults = [[route.params, params], [route.query, query], [route.body, body]] as const
  const refused = faults.flatMap(([schema, value]) => {
    try {
      check([['body', schema, value]])
      return []
    } catch (error) {
      if (error instanceof Refusal) return [error]
      throw error
    }
  })
  const [first] = refused
  if (first) throw asOptions(new Refusal(first.code, first.status, (language) => ({ ...first.words(language), fields: refused.flatMap((one) => one.words(language).fields ?? []) })))
}

/** `/ownerId` is what the server says, and `--owner-id` what was typed; what lies deeper was given as JSON. */
export const asOptions = (refused: Refusal): Refusal =>
  new Refusal(refused.code, refused.status, (language) => {
    const words = refused.words(language)
    return { ...words, fields: words.fields?.map((field) => ({ ...field, path: field.path.replace(/^\/([^/]+)/, (_, name: string) => `${optionOf(name)} `).trim() })) }
  }, { retryAfter: refused.retryAfter, request: refused.request, cause: refused })

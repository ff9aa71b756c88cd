/** A list from its first page to its last, by the place each page gives for the next. A server that never comes to an end is left. */
import { z } from 'zod'
import { isSchema, type RouteShape } from '../../foundation/http/route.api.ts'
import type { Called } from './call.ts'
import { noPage } from './refusals.ts'

export const isPaged = ({ query, answer }: RouteShape): boolean => query !== undefined && isSchema(answer) && has(query, 'after', 'input') && has(answer, 'next', 'output')

const has = (schema: z.ZodType, name: string, io: 'input' | 'output'): boolean => Object.hasOwn((z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as { readonly properties?: object }).properties ?? {}, name)

type Page = Readonly<Record<string, unknown>> & { readonly next?: unknown }

/** A hundred thousand rows of a hundred a page: more is an export. */
const mostPages = 1_000

/** The first page's own fields, with the rows of all of them. */
export async function everyPage({ value, query, again }: Pick<Called, 'value' | 'query' | 'again'>): Promise<unknown> {
  const { next: first, ...whole } = value as Page
  const [list] = Object.entries(whole).find(([, inner]) => Array.isArray(inner) && (inner.length === 0 || typeof inner[0] === 'object')) ?? []
  if (list === undefined) return value
  const rows = [...(whole[list] as unknown[])], seen = new Set<unknown>()
  for (let after = first; after !== undefined;) {
    if (seen.has(after) || seen.size === mostPages) throw noPage()
    seen.add(after)
    const page = (await again({ ...query, after })) as Page
    rows.push(...(page[list] as unknown[]))
    after = page.next
  }
  return { ...whole, [list]: rows }
}

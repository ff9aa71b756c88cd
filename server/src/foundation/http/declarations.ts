/**
 * Reads all rooms' declarations together before anything is served, and refuses to start on what no room can see alone: two operations of
 * one name or address, an object that would let unknown fields through, a path whose names are not its parameters.
 */
import { z } from 'zod'
import { isSchema, type Routes, type RouteShape } from './route.api.ts'
import type { Served } from './serve.ts'

export function readDeclarations(served: readonly Served[]): Routes {
  const routes: Record<string, RouteShape> = {}
  const addresses = new Map<string, string>()
  for (const { operation, route, handler } of served) {
    const address = `${route.method} ${route.path.replaceAll(/\{[a-zA-Z]+\}/g, '{}')}`
    const twin = addresses.get(address)
    if (Object.hasOwn(routes, operation)) throw new TypeError(`two operations are named ${operation}`)
    if (twin !== undefined) throw new TypeError(`${twin} and ${operation} have one address: ${address}`)
    if (typeof handler !== 'function') throw new TypeError(`${operation} has no handler`)
    const answer = isSchema(route.answer) ? route.answer : route.answer.kind === 'events' ? route.answer.of : undefined
    for (const schema of [route.params, answer]) if (schema) mustBeStrict(operation, described(schema), false)
    for (const schema of [route.query, route.body]) if (schema) mustBeStrict(operation, described(schema), true)
    const names = [...route.path.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name as string).sort()
    const params = Object.keys(described(route.params ?? z.strictObject({})).properties ?? {}).sort()
    if (names.join() !== params.join()) throw new TypeError(`${operation}: the path names ${names.join(', ')}, and the parameters are ${params.join(', ')}`)
    addresses.set(address, operation)
    routes[operation] = route
  }
  return routes
}

interface Described {
  readonly properties?: Readonly<Record<string, Described>>
  readonly additionalProperties?: unknown
}
const described = (schema: z.ZodType): Described => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described

/** What a browser or another site has given its form may be openly loose (`z.looseObject`); nothing may be so by oversight, and no answer at all. */
function mustBeStrict(operation: string, schema: unknown, looseAllowed: boolean): void {
  if (typeof schema !== 'object' || schema === null) return
  const { properties, additionalProperties } = schema as Described
  if (properties && additionalProperties !== false && !(looseAllowed && additionalProperties !== undefined)) throw new TypeError(`${operation}: {${Object.keys(properties).join(', ')}} lets unknown fields through; use z.strictObject`)
  for (const one of Object.values(schema)) mustBeStrict(operation, one, looseAllowed)
}

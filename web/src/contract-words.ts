/**
 * What the server's contracts are written with, as far as the screens want them: a route's address, who may use it and how it is called. What
 * a value must look like is the server's to say, so every word here means the same nothing, and the browser need not fetch the 100 kB that
 * mean something. The build hands this file to the contracts in zod's place; whatever would check a value with it is told so at once.
 */

/** Asked whether an answer is a value at all. */
export class ZodType {
  readonly says = 'nothing'
}

/** Checking values, and reading them out of a shape. */
const beyond = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'options', 'enum', 'def', 'element'])

const shape: ZodType = new Proxy(new ZodType(), {
  get(target, name) {
    if (typeof name === 'symbol') return Reflect.get(target, name)
    if (beyond.has(name)) throw new TypeError(`A contract in the browser knows its address, not its values: .${name} is the server's. Take the values from where they are listed.`)
    return name === 'shape' ? {} : word
  },
})

const word = (): ZodType => shape

export { word as any, word as array, word as boolean, word as discriminatedUnion, word as email, word as enum, word as int, word as json, word as lazy, word as literal, word as looseObject, word as null, word as number, word as object, word as record, word as strictObject, word as string, word as tuple, word as union, word as unknown, word as url, word as uuid }
export const iso = { date: word, datetime: word, time: word }

/**
 * Identifiers: UUID version 7 (RFC 9562), made by us so that they are known before anything is written. Their first part is the time, so
 * that rows made together lie together; nothing may be read out of them but their order.
 */
import { randomFillSync } from 'node:crypto'

declare const uuid: unique symbol
/** Lower case, with hyphens; nothing else is ever put into an SQL setting. */
export type Uuid = string & { readonly [uuid]: true }
declare const tenant: unique symbol
export type TenantId = Uuid & { readonly [tenant]: true }

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isUuid = (text: unknown): text is Uuid => typeof text === 'string' && shape.test(text)

/** Refuses anything that is not a UUID as we write them: capitals, braces and stray bytes included. */
export function asUuid(text: string): Uuid {
  if (!isUuid(text)) throw new RangeError('not a UUID')
  return text
}
export const asTenant = (text: string): TenantId => asUuid(text) as TenantId

let last = 0, counter = 0
/** Chance is asked for seldom, for many at once. */
const chance = Buffer.alloc(4_096)
let spent = chance.length

function bytesByChance(): Buffer {
  if (spent === chance.length) {
    randomFillSync(chance)
    spent = 0
  }
  spent += 16
  return Buffer.from(chance.subarray(spent - 16, spent))
}

/** Always larger than the one before from this process, also within one millisecond and when the clock steps back. */
export function newId(now: number = Date.now()): Uuid {
  const bytes = bytesByChance()
  if (now > last) {
    last = now
    counter = bytes.readUInt16BE(6) & 0x7ff
  } else if (++counter > 0xfff) {
    last++
    counter = 0
  }
  bytes.writeUIntBE(last, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8(0x80 | ((bytes[8] as number) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid
}

/** How much one caller may take: generous for people and programs, too little to exhaust the machine. */

export interface Limits {
  /** Bytes of a body, of an address, of all header fields. */
  readonly body: number
  readonly address: number
  readonly headers: number
  readonly headerFields: number
  readonly depth: number
  readonly keys: number
  readonly connections: number
  /** Milliseconds for the header fields, for the whole request, for the next request on an open connection, and for what runs when stopping. */
  readonly headersWithin: number
  readonly requestWithin: number
  readonly idle: number
  readonly stopWithin: number
}
export const usualLimits: Limits = { body: 1 << 20, address: 2048, headers: 16 << 10, headerFields: 100, depth: 32, keys: 20_000, connections: 10_000, headersWithin: 10_000, requestWithin: 30_000, idle: 10_000, stopWithin: 10_000 }

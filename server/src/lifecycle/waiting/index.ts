/** The front door: what other rooms may use. */
export { serveWaiting } from './waiting.http.ts'
export type { WaitingSource } from './waiting.ts'

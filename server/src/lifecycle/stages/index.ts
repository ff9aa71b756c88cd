/** The front door: what other rooms may use. */
export { receiptsSupplier, type WhoHasConcluded } from './collective.ts'
export type { Exception, ExceptionsFor } from './gate.ts'
export { mayAdvance } from './move.ts'
export { serveStages } from './stages.http.ts'

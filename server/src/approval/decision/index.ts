/** The front door: what other rooms may use. */
export { serveDecisions } from './decision.http.ts'
export { decisionFacts, decisionSupplies, exceptionsOf } from './decision.facts.ts'
export { adviceWaiting, decisionWaiting } from './decision-waiting.store.ts'
export { dutiesOf } from './duty.ts'
export { matrixFrom, type AuthorityMatrix } from './authority.ts'

/** The front door: what other rooms may use. */
export { serveDecisions } from './decision.http.ts'
export { decisionFacts, decisionSupplies, exceptionsOf } from './decision.facts.ts'
export { dutiesOf } from './duty.ts'
export { proposedMatrix, type AuthorityMatrix } from './authority.ts'

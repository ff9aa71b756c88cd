/** The front door: what other rooms may use. */
export { serveConclusions } from './conclusion.http.ts'
export { conclusionFacts, conclusionSupplies } from './conclusion.facts.ts'
export { conclusionKinds } from './kind.ts'
export { digestOf, groundsDigest, movedBetween, type About, type Ground, type GroundsOf } from './grounds.ts'
export { conclude, standing, type Conclusion, type Known } from './conclusion.ts'
export { aboutOf, groundsNow, loadForConclusion, type Rules as ConclusionRules } from './conclusion.actions.ts'
export { around, conclusionById, engagementHere, insertConclusion, memberAndNewest } from './conclusion.store.ts'
export { personBehind, signedAs, type Member, type Signed } from './person.ts'

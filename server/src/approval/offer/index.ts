/** The front door: what other rooms may use. */
export { serveOffers } from './offer.http.ts'
export { withCopies } from './offer.actions.ts'
export { askAnswerDelivery, askDelivery, askTelling, offerJobs } from './offer.jobs.ts'
export { receivedWaiting } from './offer.store.ts'
export { collectiveGate, receiptsOf } from './offer.facts.ts'

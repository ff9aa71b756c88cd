/** The front door: what other rooms may use. */
export { serveServices } from './service.http.ts'
export { registeredFactIds, registeredFacts, type RegisterLink } from './service.facts.ts'
export { choicesOf, eeaOn } from './choices.ts'
export { addService, publishService } from './service.actions.ts'
export { takeService } from './taking.actions.ts'
export { showServiceUse } from './use.actions.ts'
export { serviceRoutes } from './service.api.ts'
export { priceModels } from './price.ts'

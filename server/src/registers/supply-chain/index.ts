/** The front door: what other rooms may use. */
export { serveSupplyChain } from './supply-chain.http.ts'
export { serveChainNotices } from './chain-notice.http.ts'
export { supplyChainFacts, supplyChainFactIds } from './supply-chain.facts.ts'
export { addChainLink, sayChainComplete } from './supply-chain.actions.ts'
export { addChainNotice } from './chain-notice.actions.ts'
export { supplyChainRoutes } from './supply-chain.api.ts'

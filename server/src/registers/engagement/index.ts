/** The front door: what other rooms may use. */
import type pg from 'pg'
import type { Knowledge } from '@rustning/knowledge/pack'
import { serveAnswers } from './answer/answer.http.ts'
import { serveEngagement, type ActingFor } from './engagement.http.ts'
import { servePortfolio } from './portfolio/portfolio.http.ts'
import { servePortfolioImports } from './portfolio/portfolio-import.http.ts'

export const serveEngagements = (pool: pg.Pool, actingFor: ActingFor, knowledge: Knowledge) =>
  [...serveEngagement(pool, actingFor), ...servePortfolio(pool), ...serveAnswers(pool, actingFor, knowledge), ...servePortfolioImports(pool, actingFor, knowledge)]

export { engagementById, engagementExists, supplierAndService } from './engagement.store.ts'
export { portfolioImportJob } from './portfolio/portfolio-import.jobs.ts'
export type { WholeEngagement } from './engagement.ts'
/** For the room that moves parts, and for those that change what belongs to an engagement. */
export { engagementTouched, partMoved } from './engagement.actions.ts'
export type { Part } from './part.ts'
/** For whoever judges. */
export { answersAsFacts, engagementFacts, suppliedByEngagement } from './engagement.facts.ts'
export { engagementRegister, engagementSupplier } from './thread.ts'
export { countsOf, partsAfter, titlesOf } from './portfolio/portfolio.store.ts'
export type { HandOver } from './portfolio/portfolio-import.jobs.ts'
export { answerRoutes } from './answer/answer.api.ts'
export { classifications, competences, criticalities, engagementRoutes, partyRoles } from './engagement.api.ts'
export { portfolioRoutes } from './portfolio/portfolio.api.ts'
export { portfolioImportRoutes } from './portfolio/portfolio-import.api.ts'

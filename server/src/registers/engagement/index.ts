/** The front door: what other rooms may use. */
export { serveEngagements } from './engagement.http.ts'
export { engagementExists } from './engagement.store.ts'

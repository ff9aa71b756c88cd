/** The front door: what other rooms may use. */
export { serveBacklog } from './backlog.http.ts'
export { backlogRoutes } from './backlog.api.ts'
export { backlogWaiting, owedCount } from './backlog.store.ts'
export { backlogText } from './backlog.text.ts'

/** The front door: what other rooms may use. */
export { serveBacklog } from './backlog.http.ts'
export { backlogWaiting } from './backlog.store.ts'
export { backlogText } from './backlog.text.ts'

/** The front door: what other rooms may use. */
export { serveOrganisations } from './organisation.http.ts'
export { organisationName, registerOrganisation } from './organisation.actions.ts'

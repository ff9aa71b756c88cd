/**
 * The same person as another login service knows them. A person is recognised by the service and the name the service has for them, never by
 * an e-mail address: whoever runs a login service could claim any address. Nobody gets an account by coming from somewhere else; an
 * account begins with an invitation, and the other login is connected to it.
 */
import { refusal } from '../values/refusal.ts'
import { externalLoginText } from './external-login.text.ts'

export interface ExternalIdentity {
  readonly issuer: string
  readonly subject: string
  /** What the service says, for showing; proof of nothing unless `emailVerified`. */
  readonly email: string | undefined
  readonly emailVerified: boolean
  readonly name: string | undefined
  /** How sure the service is of the person, in its own words. */
  readonly acr: string | undefined
  readonly factors: 1 | 2
  /** Norwegian organisation numbers that the service vouches for the person acting for. */
  readonly organisations: readonly string[]
}

export const externalLoginUnknown = refusal('external-login-unknown', 401, (language, service: string) => externalLoginText[language].unknown(service))
export const externalLoginTaken = refusal('external-login-taken', 409, (language, service: string) => externalLoginText[language].taken(service))
export const externalLoginNotYours = refusal('external-login-not-yours', 401, (language, service: string) => externalLoginText[language].notYours(service))
export const externalLoginNotFound = refusal('external-login-not-found', 404, (language) => externalLoginText[language].notFound)

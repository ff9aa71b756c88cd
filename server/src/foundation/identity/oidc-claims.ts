/**
 * What a token says, once its signature, sender, receiver and question are known to be right. A little is checked here that the library
 * leaves to its users; then the words of each service become ours.
 */
import type { ExternalIdentity } from './external-login.ts'
import { clockTolerance, oidcLevelTooLow, type OidcProvider } from './oidc.ts'

export type Claims = Readonly<Record<string, unknown>>

/** What is wrong with the token, in a few words for the log; `now` in seconds. */
export function faultIn(claims: Claims, clientId: string, now: number): string | undefined {
  if (typeof claims['iat'] !== 'number' || claims['iat'] > now + clockTolerance) return 'iat lies ahead'
  // With one audience the library does not look at who the token was made out to.
  if (claims['azp'] !== undefined && claims['azp'] !== clientId) return 'azp is another'
  if (typeof claims['sub'] !== 'string' || claims['sub'] === '' || claims['sub'].length > 255) return 'sub is not a name'
  return undefined
}

/** Throws when the service is not as sure of the person as is asked for. */
export function identityFrom(provider: OidcProvider, claims: Claims): ExternalIdentity {
  const levels = levelsIn(provider, claims)
  if (provider.requiredLevels.length > 0 && !levels.some((level) => provider.requiredLevels.includes(level))) throw oidcLevelTooLow(provider.name)
  const twice = levels.some((level) => provider.factors[level] === 2) || listed(claims['amr']).includes('mfa')
  const email = text(claims['email'], 254)
  return {
    issuer: provider.issuer, subject: String(claims['sub']),
    email: email?.toLowerCase(), emailVerified: email !== undefined && [true, 1, '1', 'true'].includes(claims[provider.emailVerified] as string),
    name: text(claims['name'], 200), acr: levels[0], factors: twice ? 2 : 1,
    organisations: [...new Set(provider.organisations.flatMap((claim) => (claim === 'authorization_details' ? actedFor(claims[claim]) : numbers(claims[claim]))))],
  }
}

function levelsIn({ level }: OidcProvider, claims: Claims): string[] {
  const claim = level.find((name) => claims[name] !== undefined)
  return claim === undefined ? [] : listed(claims[claim])
}

const listed = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one.length <= 300)
const text = (value: unknown, most: number): string | undefined => (typeof value === 'string' && value.trim() !== '' && value.length <= most ? value.trim() : undefined)
const numbers = (value: unknown): string[] => listed(value).filter((one) => /^\d{9}$/.test(one))

/** Ansattporten names each organisation as ISO 6523 does (0192 is the Norwegian register of legal entities), some levels down. */
function actedFor(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > 6) return []
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((inner) => actedFor(inner, depth + 1))
  const { ID, Authority, authority } = value as Record<string, unknown>
  const number = (Authority ?? authority) === 'iso6523-actorid-upis' && typeof ID === 'string' ? /^0192:(\d{9})$/.exec(ID)?.[1] : undefined
  return [...(number === undefined ? [] : [number]), ...Object.values(value).flatMap((inner) => actedFor(inner, depth + 1))]
}

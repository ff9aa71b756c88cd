/**
 * Logging in at another service by OpenID Connect: which services there are, as the operator has written them down, and what each is asked
 * for. Nothing of this is used, and nothing is called, where none is written down.
 */
import { z } from 'zod'
import { refusal } from '../values/refusal.ts'
import { profiles, type Profile, type ProfileName } from './oidc-profile.ts'
import { oidcText } from './oidc.text.ts'

export const oidcConfigurationRefused = refusal('oidc-configuration-refused', 500, (language, { service, fault }: { readonly service: string; readonly fault: string }) => oidcText[language].configuration(service, fault))
export const oidcProviderUnknown = refusal('oidc-provider-unknown', 404, (language) => oidcText[language].providerUnknown)
export const oidcProviderAway = refusal('oidc-provider-away', 503, (language, service: string) => oidcText[language].away(service))
export const oidcProviderUnusable = refusal('oidc-provider-unusable', 401, (language, service: string) => oidcText[language].unusable(service))
export const oidcRefusedThere = refusal('oidc-refused-there', 401, (language, service: string) => oidcText[language].refusedThere(service))
export const oidcNotTrusted = refusal('oidc-answer-not-trusted', 401, (language, service: string) => oidcText[language].notTrusted(service))
export const oidcLevelTooLow = refusal('oidc-level-too-low', 401, (language, service: string) => oidcText[language].levelTooLow(service))

/** How an ID token may be signed: by a key that only the service has. Never «none», and never a secret that two share. */
export const tokenAlgorithms = ['ES256', 'RS256', 'PS256'] as const
/** Seconds by which the clocks may differ. */
export const clockTolerance = 10

const words = z.array(z.string().min(1).max(300)).max(30)
const shape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  profile: z.enum(Object.keys(profiles) as [ProfileName, ...ProfileName[]]),
  /** On the button. */
  name: z.string().min(1).max(60),
  issuer: z.string().max(500).refine(isSafeAddress),
  clientId: z.string().min(1).max(300),
  /** One of the two: a secret, or a private key as a JWK with its kid (private_key_jwt). */
  secret: z.string().min(1).max(1000).optional(),
  key: z.looseObject({ kty: z.enum(['EC', 'RSA']), kid: z.string().optional(), alg: z.enum(tokenAlgorithms).optional(), d: z.string() }).optional(),
  scopes: words.optional(),
  acrValues: words.optional(),
  /** A login with none of these levels is refused. */
  requiredLevels: words.optional(),
  /** How many factors a level stands for; those of the profile unless said. */
  factors: z.record(z.string(), z.union([z.literal(1), z.literal(2)])).optional(),
  authorizationDetails: z.array(z.record(z.string(), z.json())).max(10).optional(),
  par: z.boolean().optional(),
  dpop: z.boolean().optional(),
  /** Other hosts that belong to the service, where its keys or its login page are not at the issuer's own. */
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+(:\d+)?$/)).max(5).optional(),
})

export interface OidcProvider extends Pick<Profile, 'level' | 'asks' | 'emailVerified' | 'organisations' | 'assertionType'> {
  readonly id: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly secret: string | undefined
  readonly key: (Readonly<Record<string, unknown>> & { readonly kty: 'EC' | 'RSA'; readonly kid?: string | undefined; readonly alg?: (typeof tokenAlgorithms)[number] | undefined }) | undefined
  readonly scopes: readonly string[]
  readonly acrValues: readonly string[]
  readonly requiredLevels: readonly string[]
  readonly factors: Readonly<Record<string, 1 | 2>>
  readonly authorizationDetails: readonly unknown[]
  readonly par: boolean
  readonly dpop: boolean
  readonly hosts: readonly string[]
}

/** Throws a refusal to start, naming the service and the field. */
export function readProviders(given: unknown): OidcProvider[] {
  if (!Array.isArray(given)) throw oidcConfigurationRefused({ service: '?', fault: '[]' })
  const providers = given.map(readProvider)
  for (const field of ['id', 'issuer'] as const) {
    const twice = providers.find((one, index) => providers.findIndex((other) => other[field] === one[field]) !== index)
    if (twice) throw oidcConfigurationRefused({ service: twice.id, fault: field })
  }
  return providers
}

function readProvider(given: unknown, index: number): OidcProvider {
  const read = shape.safeParse(given)
  const service = String((given as { id?: unknown } | null)?.id ?? index + 1).slice(0, 60)
  if (!read.success) throw oidcConfigurationRefused({ service, fault: read.error.issues.map(({ path, code, ...rest }) => ('keys' in rest ? (rest.keys as string[]).join(', ') : path.join('.') || code)).join(', ') })
  const { profile, secret, key, ...said } = read.data
  if ((secret === undefined) === (key === undefined)) throw oidcConfigurationRefused({ service, fault: 'secret / key' })
  const { scopes, acrValues, requiredLevels, factors, par, dpop, ...rest } = profiles[profile]
  return {
    ...rest, scopes, acrValues, requiredLevels, par, dpop, authorizationDetails: [], hosts: [], secret, key,
    ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as typeof said & object), factors: { ...factors, ...said.factors },
  } as OidcProvider
}

/** https, or this machine itself; no password, query or fragment hidden in it. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  return (protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))) && username === '' && password === '' && search === '' && hash === '' && !/[?#]/.test(text)
}
export const isThisMachine = (hostname: string): boolean => hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)

/** Where the service sends the browser back to: one address for each service, so that an answer of one cannot pass for another's. */
export const callbackPath = (provider: string): string => `/login/${provider}/callback`

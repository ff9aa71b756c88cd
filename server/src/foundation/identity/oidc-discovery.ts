/**
 * What a login service says about itself, fetched once and kept, and believed only where it agrees with what the operator wrote down. Every
 * call to the service goes through one function given from outside, and through the narrow door in front of it here: only to the service's
 * own hosts, no redirects, ten seconds, a quarter of a megabyte.
 */
import * as client from 'openid-client'
import { webcrypto } from 'node:crypto'
import { z } from 'zod'
import { clockTolerance, isThisMachine, oidcProviderAway, oidcProviderUnusable, tokenAlgorithms, type OidcProvider } from './oidc.ts'

/** As `fetch`; the only way out that this product has. */
export type Outward = (address: string, request: { readonly method: string; readonly headers: Record<string, string>; readonly body?: BodyInit | null | undefined; readonly redirect: 'manual'; readonly signal: AbortSignal }) => Promise<Response>
type BodyInit = ConstructorParameters<typeof Response>[0]

/** The largest answer: a set of keys is a few kilobytes. */
export const mostBytes = 256 * 1024
const mostSeconds = 10

/** The service could not be reached, as opposed to having said something wrong. */
class Away extends Error {}

export function narrow(provider: OidcProvider, outward: Outward): client.CustomFetch {
  return async (address, request) => {
    const { origin, protocol, host } = new URL(address)
    if (origin !== new URL(provider.issuer).origin && !(protocol === 'https:' && provider.hosts.includes(host))) throw new Error(`${host} is not a host of this service`)
    const signal = AbortSignal.any([AbortSignal.timeout(mostSeconds * 1000), ...(request.signal ? [request.signal] : [])])
    const response = await outward(address, { method: request.method, headers: request.headers, body: request.body as BodyInit, redirect: 'manual', signal }).catch((error: unknown) => {
      throw new Away(`${host} cannot be reached`, { cause: error })
    })
    if (response.status >= 500) throw new Away(`${host} answers with ${response.status}`)
    const body = await atMost(response, host)
    return new Response(body.length === 0 ? null : body, { status: response.status, headers: response.headers })
  }
}

async function atMost(response: Response, host: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let read = 0
  try {
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      read += part.length
      // Leaving the loop cancels what is still to come.
      if (read > mostBytes) throw new Error(`${host} sends more than ${mostBytes} bytes`)
      parts.push(part)
    }
  } catch (error) {
    throw read > mostBytes ? error : new Away(`${host} stops in the middle`, { cause: error })
  }
  return Uint8Array.from(Buffer.concat(parts))
}

const address = z.string().max(1000).refine(URL.canParse)
const document = z.object({
  issuer: z.string(), authorization_endpoint: address, token_endpoint: address, jwks_uri: address, pushed_authorization_request_endpoint: address.optional(),
  id_token_signing_alg_values_supported: z.array(z.string()), authorization_response_iss_parameter_supported: z.boolean().optional(), token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
})

/** Ready to be used for a login. Throws a refusal when the service is away or says something else than was written down. */
export async function discover(provider: OidcProvider, outward: Outward): Promise<client.Configuration> {
  try {
    const fetch = narrow(provider, outward)
    const response = await fetch(`${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { method: 'GET', headers: { accept: 'application/json' }, body: undefined, redirect: 'manual' })
    if (response.status !== 200) throw new Error(`its description is answered with ${response.status}`)
    const said = document.parse(await response.json())
    const server = { ...said, id_token_signing_alg_values_supported: tokenAlgorithms.filter((alg) => said.id_token_signing_alg_values_supported.includes(alg)) }
    const fault = faultInDocument(provider, server)
    if (fault !== undefined) throw new Error(fault)
    // What was not said is left out, as the library wants it.
    const configuration = new client.Configuration(JSON.parse(JSON.stringify(server)) as client.ServerMetadata, provider.clientId, { [client.clockTolerance]: clockTolerance }, await ourProof(provider, said.token_endpoint_auth_methods_supported))
    configuration[client.customFetch] = fetch
    configuration.timeout = mostSeconds
    if (isThisMachine(new URL(provider.issuer).hostname)) client.allowInsecureRequests(configuration)
    // The signature is checked although the token comes straight from the service.
    client.enableNonRepudiationChecks(configuration)
    return configuration
  } catch (error) {
    throw error instanceof Away ? oidcProviderAway(provider.name, { cause: error, retryAfter: 30 }) : oidcProviderUnusable(provider.name, { cause: error })
  }
}

function faultInDocument(provider: OidcProvider, said: z.output<typeof document>): string | undefined {
  if (said.issuer !== provider.issuer) return 'it calls itself another issuer'
  if (said.id_token_signing_alg_values_supported.length === 0) return 'it signs with nothing that is accepted'
  if (provider.par && !said.pushed_authorization_request_endpoint) return 'it has nowhere to push the request to'
  const own = new URL(provider.issuer)
  for (const name of ['token_endpoint', 'jwks_uri', 'pushed_authorization_request_endpoint'] as const) {
    const url = said[name] === undefined ? own : new URL(said[name])
    if (url.origin !== own.origin && !(url.protocol === 'https:' && provider.hosts.includes(url.host))) return `${name} is on another host`
  }
  // The browser goes here, not we; a service may have its login page at a name below its own.
  const page = new URL(said.authorization_endpoint)
  const near = page.origin === own.origin || (page.protocol === 'https:' && (page.hostname.endsWith(`.${own.hostname}`) || provider.hosts.includes(page.host)))
  return near ? undefined : 'authorization_endpoint is on another host'
}

export const isAway = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof Away) return true
  return false
}

async function ourProof({ secret, key, assertionType }: OidcProvider, methods: readonly string[] = ['client_secret_basic']): Promise<client.ClientAuth> {
  if (key === undefined) return methods.includes('client_secret_basic') ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret)
  const alg = key.alg ?? (key.kty === 'EC' ? 'ES256' : 'PS256')
  const algorithm = alg === 'ES256' ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: alg === 'PS256' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const { use: _use, key_ops: _ops, ...jwk } = key as webcrypto.JsonWebKey
  const signing = { key: await webcrypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']), ...(key.kid !== undefined && { kid: key.kid }) }
  return client.PrivateKeyJwt(signing as client.PrivateKey, assertionType === undefined ? {} : { [client.modifyAssertion]: (header) => void (header['typ'] = assertionType) })
}

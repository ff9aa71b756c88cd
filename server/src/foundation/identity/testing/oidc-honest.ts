/** A login service as others build them (oidc-provider), for tests: it asks nobody anything and lets in whoever the test names. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** As much of oidc-provider as is used here; it comes without types. */
interface Provider {
  readonly callback: () => (request: IncomingMessage, response: ServerResponse) => void
  readonly interactionFinished: (request: IncomingMessage, response: ServerResponse, result: object) => Promise<void>
  readonly Grant: new (of: object) => { readonly addOIDCScope: (scope: string) => void; readonly save: () => Promise<string> }
}
interface Context {
  readonly oidc: { readonly client: { readonly clientId: string }; readonly session: { readonly accountId: string } }
}

export interface HonestProvider {
  readonly issuer: string
  /** Private, for the client that proves itself by signing. */
  readonly clientKey: JWK
  /** What a browser does with an address it is sent to, until it is sent back to us: the query it comes back with. */
  readonly visit: (address: string) => Promise<string>
  readonly close: () => Promise<void>
}

export async function honestProvider(redirectUris: readonly string[], login: { readonly accountId: string; readonly acr: string }): Promise<HonestProvider> {
  const [service, ours] = await Promise.all([generateKeyPair('ES256', { extractable: true }), generateKeyPair('ES256', { extractable: true })])
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {}
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [ourPublic, ourPrivate, servicePrivate] = await Promise.all([ours.publicKey, ours.privateKey, service.privateKey].map((key) => exportJWK(key)))
  const each = { redirect_uris: redirectUris, id_token_signed_response_alg: 'ES256', response_types: ['code'], grant_types: ['authorization_code'] }
  // @ts-expect-error It comes without types.
  const { default: Provider } = (await quietly(() => import('oidc-provider'))) as { default: new (issuer: string, settings: object) => Provider }
  const provider = await quietly(() => Promise.resolve(new Provider(issuer, {
    clients: [
      { ...each, client_id: 'secret', client_secret: 'en lang og god hemmelighet', token_endpoint_auth_method: 'client_secret_basic' },
      { ...each, client_id: 'signed', token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [{ ...ourPublic, kid: 'ours' }] }, require_pushed_authorization_requests: true, dpop_bound_access_tokens: true },
    ],
    jwks: { keys: [{ ...servicePrivate, kid: 'theirs', alg: 'ES256', use: 'sig' }] },
    acrValues: ['low', 'high'], conformIdTokenClaims: false, claims: { openid: ['sub'], acr: null, profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['x'] }, ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 }, pkce: { required: () => true }, features: { devInteractions: { enabled: false } },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId, name: 'Kari Nordmann', email: 'kari@example.org', email_verified: true }) }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })))
  const own = provider.callback()
  handle = (request, response) => (request.url?.startsWith('/interaction/') ? void provider.interactionFinished(request, response, { login }) : own(request, response))
  return {
    issuer, clientKey: { ...ourPrivate, kid: 'ours' } as JWK,
    async visit(address) {
      const cookies = new Map<string, string>()
      for (let next = address; ;) {
        const response = await fetch(next, { redirect: 'manual', headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } })
        for (const cookie of response.headers.getSetCookie()) {
          const [name = '', value = ''] = (cookie.split(';')[0] as string).split('=')
          cookies.set(name, value)
        }
        const to = response.headers.get('location')
        if (to === null) throw new Error(`${response.status} ${await response.text()}`)
        next = new URL(to, next).href
        if (!next.startsWith(issuer)) return new URL(next).search.slice(1)
      }
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** It warns on the console of the version of Node and of plain http; both are known here. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { info, warn } = console
  console.info = console.warn = () => {}
  try {
    return await work()
  } finally {
    Object.assign(console, { info, warn })
  }
}

/**
 * A login service under somebody else's hand, for tests: it signs in earnest, and each answer can be made wrong in one way. Beside it stands
 * a canary, a listener that nobody has any reason to call.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { base64url, exportJWK, generateKeyPair, SignJWT, type JWK, type JWTHeaderParameters } from 'jose'

type Json = Record<string, unknown>
export interface TokenRequest {
  readonly body: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}
export interface HostileProvider {
  readonly issuer: string
  readonly publicKey: JWK
  /** How often each path was asked for. */
  readonly asked: Record<string, number>
  /** What the next answers are; put back by `behave`. */
  wrong: { document?: (document: Json) => Json; keys?: () => string; token?: (idToken: { readonly claims: Json }) => Promise<string> | string; answer?: (request: TokenRequest) => { readonly status: number; readonly body: Json } | undefined; redirect?: string }
  /** The claims of an honest token with this nonce. */
  readonly claims: (nonce: string, more?: Json) => Json
  readonly sign: (claims: Json, header?: Partial<JWTHeaderParameters>) => Promise<string>
  readonly unsigned: (header: Json, claims: Json) => string
  /** The nonce that the next token has. */
  nonce: string
  readonly last: { request?: TokenRequest }
  readonly behave: () => void
  readonly close: () => Promise<void>
}

export async function hostileProvider(clientId: string): Promise<HostileProvider> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }
  const asked: Record<string, number> = {}
  const last: HostileProvider['last'] = {}
  let issuer = ''
  const now = () => Math.floor(Date.now() / 1000)
  const provider: HostileProvider = {
    get issuer() {
      return issuer
    },
    publicKey: jwk, asked, last, wrong: {}, nonce: '',
    claims: (nonce, more = {}) => ({ iss: issuer, sub: 'kari', aud: clientId, iat: now(), exp: now() + 300, nonce, email: 'Kari@Example.org', email_verified: true, name: 'Kari Nordmann', ...more }),
    sign: (claims, header = {}) => new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(privateKey),
    unsigned: (header, claims) => `${base64url.encode(JSON.stringify(header))}.${base64url.encode(JSON.stringify(claims))}.`,
    behave() {
      provider.wrong = {}
      for (const path of Object.keys(asked)) delete asked[path]
    },
    close: () => closed(server),
  }
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] as string
    asked[path] = (asked[path] ?? 0) + 1
    const send = (body: unknown, status = 200) => response.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body))
    const { wrong } = provider
    if (wrong.redirect !== undefined) return void response.writeHead(302, { location: wrong.redirect }).end()
    if (path === '/.well-known/openid-configuration') {
      const document: Json = { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['ES256', 'RS256', 'HS256', 'none'], response_types_supported: ['code'], subject_types_supported: ['public'], authorization_response_iss_parameter_supported: true }
      return send(wrong.document?.(document) ?? document)
    }
    if (path === '/keys') return send(wrong.keys?.() ?? { keys: [jwk] })
    if (path !== '/token') return send({}, 404)
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      last.request = { body: new URLSearchParams(Buffer.concat(parts).toString()), headers: request.headers }
      const other = wrong.answer?.(last.request)
      if (other) return send(other.body, other.status)
      const claims = provider.claims(provider.nonce)
      void Promise.resolve(wrong.token ? wrong.token({ claims }) : provider.sign(claims)).then((idToken) => send({ access_token: 'x', token_type: 'Bearer', id_token: idToken }))
    })
  })
  issuer = await opened(server)
  return provider
}

export async function canary(): Promise<{ readonly address: string; readonly connections: () => number; readonly close: () => Promise<void> }> {
  let connections = 0
  const server = createServer((_, response) => response.end('{"keys":[]}')).on('connection', () => connections++)
  const address = await opened(server)
  return { address, connections: () => connections, close: () => closed(server) }
}

const opened = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const closed = (server: Server): Promise<void> => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

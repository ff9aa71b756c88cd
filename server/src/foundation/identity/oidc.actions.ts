/**
 * A login at another service, from sending the browser there to knowing whose account it is. The way is the authorization code flow with PKCE,
 * state and nonce; all three follow from a secret in the browser's cookie, so an answer that was meant for another browser, another service
 * or another question finds nothing here that fits. Nothing is stored but the step, which is gone when the answer comes.
 */
import * as client from 'openid-client'
import type { Language } from '@rustning/knowledge/pack'
import { notSignedIn } from '../http/refusals.ts'
import type { Uuid } from '../values/id.ts'
import type { Identity } from './account.ts'
import { externalLoginNotYours, externalLoginUnknown, type ExternalIdentity } from './external-login.ts'
import { addExternalLogin } from './external-login.actions.ts'
import { accountForSubject } from './external-login.store.ts'
import { fromStep, isLocalPath, isStepSecret, loginStepUnknown, newStepSecret, stepHash, stepSeconds } from './login-step.ts'
import { keepStep, takeStep, type Step } from './login-step.store.ts'
import { callbackPath, oidcNotTrusted, oidcProviderAway, oidcProviderUnknown, oidcProviderUnusable, oidcRefusedThere, type OidcProvider } from './oidc.ts'
import { faultIn, identityFrom, type Claims } from './oidc-claims.ts'
import { discover, isAway, type Outward } from './oidc-discovery.ts'
import { asHolderSelf, asNobody, withSecret } from './personal.ts'
import { mustHaveProved } from './principal.ts'
import { admit, renewSession, type Admitted, type Coming } from './session.actions.ts'
import { noteWherever } from './session-journal.ts'

export interface OidcSetting {
  readonly identity: Identity
  /** The public address; the service sends the browser back to it and to nothing else. */
  readonly origin: string
  readonly providers: readonly OidcProvider[]
  readonly outward: Outward
}

export type OidcPurpose = 'login' | 'link' | 'prove' | 'invitation'
export interface OidcBegin {
  readonly purpose: OidcPurpose
  /** SHA-256 of the session's token; needed to link and to prove. */
  readonly session?: Uint8Array | undefined
  /** A path of ours to go on to; passed over if it is anything else. */
  readonly returnTo?: string | undefined
  readonly language?: Language | undefined
}

/**
 * `login` and `prove`: the browser gets the new token. `link`: it is connected to the account. `invitation`: whoever holds the invitation
 * is this; the caller connects it (`connectExternalLogin`) where the account is made.
 */
export type OidcFinished = { readonly found: ExternalIdentity; readonly service: string; readonly returnTo: string | undefined } & (
  | ({ readonly purpose: 'login' } & Admitted)
  | ({ readonly purpose: 'prove' } & Pick<Admitted, 'token' | 'expiresAt'>)
  | { readonly purpose: 'link' }
  | { readonly purpose: 'invitation' })

export interface Oidc {
  /** For the buttons on the login page. */
  readonly providers: readonly { readonly id: string; readonly name: string; readonly issuer: string }[]
  /** The secret goes into a cookie, the browser to the address. */
  readonly begin: (provider: string, begin: OidcBegin) => Promise<{ readonly secret: string; readonly address: string }>
  /** `query` is what stood after `?` when the browser came back, as it came. */
  readonly finish: (provider: string, secret: string | undefined, query: string, coming: Coming) => Promise<OidcFinished>
}

interface Ready {
  readonly configuration: client.Configuration
  readonly dpop: client.DPoPHandle | undefined
}

export function openOidc({ identity, origin, providers, outward }: OidcSetting): Oidc {
  const { pool } = identity
  const known = new Map<string, Promise<Ready>>()
  const providerOf = (id: string): OidcProvider => {
    const provider = providers.find((one) => one.id === id)
    if (!provider) throw oidcProviderUnknown()
    return provider
  }
  const ready = (provider: OidcProvider): Promise<Ready> => {
    const kept = known.get(provider.id)
    if (kept) return kept
    const asked = prepare(provider, outward)
    known.set(provider.id, asked)
    // What failed is asked again by the next who comes.
    asked.catch(() => known.delete(provider.id))
    return asked
  }
  const redirectTo = (provider: OidcProvider) => `${origin}${callbackPath(provider.id)}`

  return {
    providers: providers.map(({ id, name, issuer }) => ({ id, name, issuer })),

    async begin(id, { purpose, session, returnTo, language }) {
      const provider = providerOf(id)
      const account = purpose === 'link' || purpose === 'prove' ? await asHolderSelf(pool, needed(session), async (person, holder) => {
        if (purpose === 'link') mustHaveProved(holder, person.at)
        return person.account
      }) : undefined
      const { configuration } = await ready(provider)
      const secret = newStepSecret(), hash = stepHash(secret)
      const parameters = await questions(provider, secret, { redirect_uri: redirectTo(provider), ...(language && { ui_locales: language }), ...(purpose === 'prove' && { prompt: 'login', max_age: '0' }) })
      const address = await asked(provider, () => (provider.par ? client.buildAuthorizationUrlWithPAR(configuration, parameters) : client.buildAuthorizationUrl(configuration, parameters)))
      await withSecret(pool, hash, (knowing) => keepStep(knowing, hash, { purpose: `oidc-${purpose}`, account, data: { provider: id, ...(returnTo !== undefined && isLocalPath(returnTo) && { returnTo }) } }))
      return { secret, address: address.href }
    },

    async finish(id, secret, query, coming) {
      const provider = providerOf(id)
      const step = await stepFor(identity, provider, secret, query)
      const found = await answered(provider, await ready(provider), cameTo(redirectTo(provider), query), secret as string, step.purpose === 'oidc-prove')
      const base = { found, service: provider.name, returnTo: step.data['returnTo'] }
      const opening = { method: 'oidc', factors: found.factors } as const
      if (step.purpose === 'oidc-invitation') return { ...base, purpose: 'invitation' }
      if (step.purpose === 'oidc-link') {
        await addExternalLogin(identity, needed(coming.current), step.account as Uuid, found, provider.name, coming)
        return { ...base, purpose: 'link' }
      }
      const account = await asNobody(pool, (nobody) => accountForSubject(nobody, found.issuer, found.subject))
      if (step.purpose === 'oidc-login') {
        if (account === undefined) throw externalLoginUnknown(provider.name)
        return { ...base, purpose: 'login', ...(await admit(identity, account, coming, () => Promise.resolve(opening))) }
      }
      const renewed = await asHolderSelf(pool, needed(coming.current), (person, holder) => {
        if (person.account !== step.account) throw loginStepUnknown()
        if (person.account !== account) throw externalLoginNotYours(provider.name)
        return renewSession(person, holder, { ...coming, ...opening })
      })
      await noteWherever(identity, { account: step.account as Uuid, action: 'session.proved', session: renewed.token.hash.toString('hex'), request: coming.request, detail: { ...opening, address: coming.address, agent: coming.agent } })
      return { ...base, purpose: 'prove', ...renewed }
    },
  }
}

const needed = (session: Uint8Array | undefined): Uint8Array => {
  if (!session) throw notSignedIn()
  return session
}

function cameTo(address: string, query: string): URL {
  const url = new URL(address)
  url.search = query
  return url
}

async function prepare(provider: OidcProvider, outward: Outward): Promise<Ready> {
  const configuration = await discover(provider, outward)
  return { configuration, dpop: provider.dpop ? client.getDPoPHandle(configuration, await client.randomDPoPKeyPair('ES256')) : undefined }
}

async function questions({ scopes, acrValues, asks, authorizationDetails }: OidcProvider, secret: string, more: Record<string, string>): Promise<Record<string, string>> {
  return {
    response_type: 'code', scope: scopes.join(' '), state: fromStep(secret, 'state'), nonce: fromStep(secret, 'nonce'),
    code_challenge: await client.calculatePKCECodeChallenge(fromStep(secret, 'verifier')), code_challenge_method: 'S256', ...more,
    ...(acrValues.length > 0 && (asks === 'acrs' ? { claims: JSON.stringify({ id_token: { acrs: { essential: true, values: acrValues } } }) } : { acr_values: acrValues.join(' ') })),
    ...(authorizationDetails.length > 0 && { authorization_details: JSON.stringify(authorizationDetails) }),
  }
}

/** The state is compared before the step is touched: whoever lures a browser here with another's answer does not even spoil its own. */
async function stepFor({ pool }: Identity, provider: OidcProvider, secret: string | undefined, query: string): Promise<Step> {
  const states = new URLSearchParams(query).getAll('state')
  if (!isStepSecret(secret) || states.length !== 1 || states[0] !== fromStep(secret, 'state')) throw loginStepUnknown()
  const hash = stepHash(secret)
  const step = await withSecret(pool, hash, (knowing) => takeStep(knowing, hash, ['oidc-login', 'oidc-link', 'oidc-prove', 'oidc-invitation']))
  if (step?.data['provider'] !== provider.id) throw loginStepUnknown()
  return step
}

async function answered(provider: OidcProvider, { configuration, dpop }: Ready, came: URL, secret: string, anew: boolean): Promise<ExternalIdentity> {
  // Whatever brings tokens by way of the browser was not asked for.
  if (['id_token', 'access_token', 'token', 'response'].some((name) => came.searchParams.has(name))) throw oidcNotTrusted(provider.name, { cause: new Error('it came with a token') })
  const tokens = await asked(provider, () => client.authorizationCodeGrant(configuration, came, {
    expectedState: fromStep(secret, 'state'), expectedNonce: fromStep(secret, 'nonce'), pkceCodeVerifier: fromStep(secret, 'verifier'), idTokenExpected: true, ...(anew && { maxAge: stepSeconds }),
  }, undefined, dpop ? { DPoP: dpop } : {}), oidcNotTrusted)
  const claims = (tokens.claims() ?? {}) as Claims
  const fault = faultIn(claims, provider.clientId, Date.now() / 1000)
  if (fault !== undefined) throw oidcNotTrusted(provider.name, { cause: new Error(fault) })
  return identityFrom(provider, claims)
}

/** The log learns what was wrong in a few words, and no token or code. */
async function asked<T>({ name }: OidcProvider, call: () => T | Promise<T>, otherwise: typeof oidcNotTrusted | typeof oidcProviderUnusable = oidcProviderUnusable): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const said = error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError ? error.error : ''
    const { message, code, cause: under } = error as Error & { readonly code?: string }
    const cause = new Error([message, under instanceof Error ? under.message : '', code ?? '', said].filter((part, place, parts) => part !== '' && parts.indexOf(part) === place).join(': '))
    if (isAway(error)) throw oidcProviderAway(name, { cause, retryAfter: 30 })
    throw error instanceof client.AuthorizationResponseError ? oidcRefusedThere(name, { cause }) : otherwise(name, { cause })
  }
}

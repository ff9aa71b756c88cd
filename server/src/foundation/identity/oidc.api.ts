/**
 * What may be asked of logins at other services. The browser is sent there by its own page and comes back to a page of ours, which hands on
 * what it came with: nothing is changed by following an address, and the cookie of the step is asked for by ourselves alone.
 */
import { z } from 'zod'
import { id, nothing, route } from '../http/route.api.ts'
import { entered, languages, nameText, own, proof, secretText, undoneRefusals } from './account.api.ts'
import { roles } from './role.ts'

const tags = ['external-logins'] as const
const time = z.iso.datetime()
const there = z.strictObject({ provider: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/) })
const sentTo = z.strictObject({ address: z.string() }).meta({ id: 'SentTo', description: 'Where the page is to send the browser' })
/** A path of ours to go on to; passed over if it is anything else. */
const returnTo = z.string().max(2000).optional()
const came = { service: z.string(), returnTo: z.string().optional() }
const away = { 'oidc-provider-unknown': 404, 'oidc-provider-away': 503, 'oidc-provider-unusable': 401 } as const

export const oidcRoutes = {
  listProviders: route({ method: 'GET', path: '/api/v1/login/providers', summary: 'The services that one may sign in at', tags, may: ['anyone'], answer: z.strictObject({ providers: z.array(z.strictObject({ id: z.string(), name: z.string() })) }), refusals: {} }),
  beginExternalLogin: route({
    method: 'POST', path: '/api/v1/login/{provider}/begin', summary: 'Begin to sign in, or to enter by an invitation, at another service', tags, may: ['anyone'], params: there,
    body: z.strictObject({ purpose: z.enum(['login', 'invitation']), returnTo }), answer: sentTo, refusals: { ...away, ...undoneRefusals },
  }),
  beginExternalProof: route({
    method: 'POST', path: '/api/v1/me/external-logins/{provider}/begin', summary: 'Begin to connect another service to my account, or to show anew there that it is me', tags, may: own, params: there,
    body: z.strictObject({ purpose: z.enum(['link', 'prove']), returnTo }), answer: sentTo, refusals: { ...away, ...proof, ...undoneRefusals },
  }),
  finishExternalLogin: route({
    method: 'POST', path: '/api/v1/login/{provider}/finish', summary: 'Finish what was begun at another service, with what the browser came back with', tags, may: ['anyone'], params: there,
    body: z.strictObject({
      /** What stood after the question mark, as it came. */
      query: z.string().max(20_000),
      /** Of whoever enters by an invitation. */
      invitation: z.strictObject({ token: secretText, name: nameText, language: z.enum(languages) }).optional(),
    }),
    answer: z.discriminatedUnion('purpose', [
      z.strictObject({ purpose: z.literal('login'), ...came, ...entered.shape }), z.strictObject({ purpose: z.literal('prove'), ...came, expiresAt: time }), z.strictObject({ purpose: z.literal('link'), ...came }),
      z.strictObject({ purpose: z.literal('invitation'), ...came, organisation: id, roles: z.array(z.enum(roles)) }),
    ]),
    refusals: {
      ...away, 'login-step-unknown': 401, 'oidc-refused-there': 401, 'oidc-answer-not-trusted': 401, 'oidc-level-too-low': 401, 'external-login-unknown': 401, 'external-login-not-yours': 401, 'external-login-taken': 409, 'not-signed-in': 401,
      'login-refused': 401, 'somebody-else-logged-in': 409, 'invitation-not-usable': 404, 'invitation-another-address': 403, 'invitation-log-in-first': 409, 'invitation-already-in': 409, 'name-missing': 422, ...undoneRefusals,
    },
  }),
  listExternalLogins: route({
    method: 'GET', path: '/api/v1/me/external-logins', summary: 'The services that are connected to my account', tags, may: own, refusals: {},
    answer: z.strictObject({ externalLogins: z.array(z.strictObject({ id: z.string(), service: z.string(), createdAt: time })) }),
  }),
  removeExternalLogin: route({
    method: 'DELETE', path: '/api/v1/me/external-logins/{login}', summary: 'Disconnect a service from my account; every other session ends', tags, may: own, params: z.strictObject({ login: z.string().regex(/^[\w-]{43}$/) }), changes: true, answer: nothing,
    refusals: { ...proof, 'external-login-not-found': 404, 'last-way-in': 409 },
  }),
}

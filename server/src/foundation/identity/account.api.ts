/**
 * What a person may ask about themselves: coming in, going out, and how they show who they are. Nothing here carries an Idempotency-Key:
 * the keys are kept by organisation and this belongs to none, and whatever must happen once is asked for with something that is good once.
 */
import { z } from 'zod'
import { id, nothing, route, type RouteShape } from '../http/route.api.ts'
import { roles } from './role.ts'

export const languages = ['nb', 'nn', 'en'] as const
const tags = ['account'] as const
/** Of somebody who comes in; what they must be, the rooms say in words. Secrets say so, and are never shown or left where others can read. */
export const secretText = z.string().min(1).max(200).meta({ format: 'password' })
export const passwordText = z.string().min(1).max(1100).meta({ format: 'password' })
const codeText = z.string().max(60).meta({ format: 'password' })
export const emailText = z.string().min(1).max(320)
export const nameText = z.string().min(1).max(300)

const belonging = z.array(z.strictObject({ organisation: id, roles: z.array(z.enum(roles)) }))
export const entered = z.strictObject({ organisations: belonging, expiresAt: z.iso.datetime() }).meta({ id: 'SignedIn' })
const held = z.strictObject({
  id, method: z.enum(['password', 'passkey', 'oidc', 'first-run', 'recovery', 'demo']), factors: z.literal([1, 2]), openedAt: z.iso.datetime(), seenAt: z.iso.datetime(), expiresAt: z.iso.datetime(),
  address: z.string().nullable(), agent: z.string().nullable(), current: z.boolean(),
}).meta({ id: 'Session' })
const codes = z.strictObject({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes', description: 'Shown once' })

/** Of what changes something and has no key. */
export const undoneRefusals = { overtaken: 409, 'unknown-outcome': 503 } as const
const codeRefusals = { 'second-factor-needed': 401, 'second-factor-wrong': 401 } as const
export const proof = { 'proof-needed': 403 } as const
export const own = ['signed-in'] as const satisfies RouteShape['may']

const me = z.strictObject({ id, name: z.string(), email: z.string(), language: z.enum(languages), platformAdministrator: z.boolean(), factors: z.literal([1, 2]), provedAt: z.iso.datetime(), totp: z.strictObject({ inUse: z.boolean(), codesLeft: z.int() }), organisations: belonging }).meta({ id: 'Me' })

export const accountRoutes = {
  claimFirstRun: route({
    method: 'POST', path: '/api/v1/first-run', summary: 'Become the first administrator, by the link that is printed at the first start', tags, status: 201, may: ['anyone'],
    body: z.strictObject({ token: secretText, email: emailText, name: nameText, password: passwordText, organisation: nameText, language: z.enum(languages) }), answer: z.strictObject({ organisation: id }),
    refusals: { 'first-run-link-dead': 410, 'email-malformed': 422, 'name-missing': 422, 'organisation-name-missing': 422, 'password-refused': 422, 'login-refused': 401, 'somebody-else-logged-in': 409, ...undoneRefusals },
  }),
  readMe: route({ method: 'GET', path: '/api/v1/me', summary: 'Who I am, and where I belong', tags, may: own, refusals: {}, answer: me }),
  changeMe: route({
    method: 'PATCH', path: '/api/v1/me', summary: 'Change my name or my language; organisations go on knowing me by the name I had there', tags, may: own, changes: true,
    body: z.strictObject({ name: nameText.optional(), language: z.enum(languages).optional() }), answer: me, refusals: { 'name-missing': 422 },
  }),
  logIn: route({
    method: 'POST', path: '/api/v1/sessions', summary: 'Sign in', tags, status: 201, may: ['anyone'], body: z.strictObject({ email: emailText, password: passwordText, code: codeText.optional() }), answer: entered,
    refusals: { 'login-refused': 401, ...codeRefusals, 'somebody-else-logged-in': 409, ...undoneRefusals },
  }),
  logOut: route({ method: 'DELETE', path: '/api/v1/sessions/current', summary: 'Sign out; twice is signing out too', tags, may: ['anyone'], changes: true, answer: nothing, refusals: {} }),
  listSessions: route({ method: 'GET', path: '/api/v1/sessions', summary: 'Where I am signed in', tags, may: own, answer: z.strictObject({ sessions: z.array(held) }), refusals: {} }),
  closeSession: route({ method: 'DELETE', path: '/api/v1/sessions/{session}', summary: 'End one of my sessions', tags, may: own, params: z.strictObject({ session: id }), changes: true, answer: nothing, refusals: { 'session-unknown': 404 } }),
  closeOtherSessions: route({ method: 'DELETE', path: '/api/v1/sessions', summary: 'End all my sessions but this one', tags, may: own, changes: true, answer: z.strictObject({ closed: z.int() }), refusals: {} }),
  changePassword: route({
    method: 'POST', path: '/api/v1/me/password', summary: 'Change my password; every other session ends', tags, may: own, body: z.strictObject({ old: passwordText.optional(), password: passwordText }), answer: nothing,
    refusals: { 'password-wrong': 403, 'password-refused': 422, ...proof, ...undoneRefusals },
  }),
  resetPassword: route({
    method: 'POST', path: '/api/v1/password-resets/use', summary: 'Make a new password by a link; every session, passkey and login at another service ends', tags, may: ['anyone'], body: z.strictObject({ token: secretText, password: passwordText }), answer: nothing,
    refusals: { 'reset-link-dead': 410, 'password-refused': 422, ...undoneRefusals },
  }),
  prove: route({
    method: 'POST', path: '/api/v1/me/proof', summary: 'Show anew that it is me, for what asks for it', tags, may: own, body: z.strictObject({ password: passwordText, code: codeText.optional() }),
    answer: z.strictObject({ expiresAt: z.iso.datetime() }), refusals: { 'proof-refused': 403, ...codeRefusals, ...undoneRefusals },
  }),
  beginTotp: route({ method: 'POST', path: '/api/v1/me/totp', summary: 'Begin to use a code app', tags, may: own, answer: z.strictObject({ secret: z.string(), uri: z.string() }).meta({ id: 'NewTotp', description: 'Shown once' }), refusals: { ...proof, 'totp-in-use': 409, ...undoneRefusals } }),
  confirmTotp: route({ method: 'POST', path: '/api/v1/me/totp/confirm', summary: 'Show that the code app works, and get the recovery codes', tags, may: own, body: z.strictObject({ code: z.string().min(1).max(20).meta({ format: 'password' }) }), answer: codes, refusals: { ...proof, 'totp-not-begun': 409, 'totp-code-wrong': 422, ...undoneRefusals } }),
  removeTotp: route({ method: 'DELETE', path: '/api/v1/me/totp', summary: 'Stop using the code app', tags, may: own, changes: true, answer: nothing, refusals: proof }),
  renewRecoveryCodes: route({ method: 'POST', path: '/api/v1/me/recovery-codes', summary: 'New recovery codes; the old ones are dead', tags, may: own, answer: codes, refusals: { ...proof, 'totp-not-begun': 409, ...undoneRefusals } }),
}

/**
 * What may be asked of passkeys. A step begins with a question for the device and ends with its answer; between the two the browser holds a
 * cookie that no script can read. Of what a browser sends only the shape is checked here; what it proves is checked by signature.
 */
import { z } from 'zod'
import { id, nothing, route } from '../http/route.api.ts'
import { entered, own, proof, undoneRefusals } from './account.api.ts'

const bytes = (most: number) => z.string().regex(/^[\w-]*$/).max(most)
const credential = { id: bytes(1400), rawId: bytes(1400), type: z.literal('public-key'), authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(), clientExtensionResults: z.record(z.string().max(50), z.json()).default({}) }

/** Browsers add fields of their own; those that are named here are read. */
export const newPasskey = z.looseObject({
  ...credential,
  response: z.looseObject({ clientDataJSON: bytes(4000), attestationObject: bytes(20_000), transports: z.array(z.string().max(20)).max(10).optional() }),
})
export type NewPasskey = z.output<typeof newPasskey>

export const shownPasskey = z.looseObject({
  ...credential,
  response: z.looseObject({ clientDataJSON: bytes(4000), authenticatorData: bytes(4000), signature: bytes(2000), userHandle: bytes(100).nullish() }),
})
export type ShownPasskey = z.output<typeof shownPasskey>

/** Of the passkeys that a device may or may not use. */
const known = z.array(z.strictObject({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()).optional() }))
/** As `PublicKeyCredential.parseCreationOptionsFromJSON` takes them. */
const creation = z.strictObject({
  challenge: z.string(), rp: z.strictObject({ name: z.string(), id: z.string() }), user: z.strictObject({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.strictObject({ alg: z.int(), type: z.literal('public-key') })), timeout: z.int(), attestation: z.literal('none'), excludeCredentials: known,
  authenticatorSelection: z.strictObject({ residentKey: z.string(), userVerification: z.literal('required'), requireResidentKey: z.boolean() }),
}).meta({ id: 'PasskeyCreation' })
/** As `PublicKeyCredential.parseRequestOptionsFromJSON` takes them. */
const request = z.strictObject({ challenge: z.string(), rpId: z.string(), timeout: z.int(), userVerification: z.literal('required'), allowCredentials: known.optional() }).meta({ id: 'PasskeyRequest' })

const tags = ['passkeys'] as const
const time = z.iso.datetime()
const name = z.string().max(300)
const one = z.strictObject({ passkey: id })
const unknown = { 'passkey-unknown': 404 } as const
const needName = { 'passkeys-need-host-name': 409 } as const
const notShown = { 'login-step-unknown': 401, 'passkey-not-accepted': 401, ...needName, ...undoneRefusals } as const

export const passkeyRoutes = {
  listPasskeys: route({
    method: 'GET', path: '/api/v1/me/passkeys', summary: 'My passkeys', tags, may: own, refusals: {},
    answer: z.strictObject({ passkeys: z.array(z.strictObject({ id, name: z.string(), createdAt: time, usedAt: time.nullable() })) }),
  }),
  beginPasskeyAdd: route({
    method: 'POST', path: '/api/v1/me/passkeys/begin', summary: 'Begin to add a passkey', tags, may: own, answer: creation,
    refusals: { ...proof, 'passkeys-too-many': 409, ...needName, 'login-step-unknown': 401, ...undoneRefusals },
  }),
  addPasskey: route({
    method: 'POST', path: '/api/v1/me/passkeys', summary: 'Add the passkey that the device has made; every other session ends', tags, may: own, status: 201, body: z.strictObject({ name, passkey: newPasskey }), answer: z.strictObject({ id }),
    refusals: { 'login-step-unknown': 401, 'passkey-not-added': 422, 'passkey-known': 409, 'passkeys-too-many': 409, ...needName, ...undoneRefusals },
  }),
  renamePasskey: route({ method: 'PATCH', path: '/api/v1/me/passkeys/{passkey}', summary: 'Call a passkey something else', tags, may: own, params: one, changes: true, body: z.strictObject({ name }), answer: nothing, refusals: unknown }),
  removePasskey: route({ method: 'DELETE', path: '/api/v1/me/passkeys/{passkey}', summary: 'Remove a passkey; every other session ends', tags, may: own, params: one, changes: true, answer: nothing, refusals: { ...proof, ...unknown, 'last-way-in': 409 } }),
  beginPasskeyLogin: route({ method: 'POST', path: '/api/v1/sessions/passkey/begin', summary: 'Begin to sign in by passkey; nobody is named', tags, may: ['anyone'], answer: request, refusals: { ...needName, ...undoneRefusals } }),
  logInByPasskey: route({
    method: 'POST', path: '/api/v1/sessions/passkey', summary: 'Sign in by what the passkey answered', tags, status: 201, may: ['anyone'], body: z.strictObject({ passkey: shownPasskey }), answer: entered,
    refusals: { ...notShown, 'login-refused': 401, 'somebody-else-logged-in': 409 },
  }),
  beginPasskeyProof: route({ method: 'POST', path: '/api/v1/me/proof/passkey/begin', summary: 'Begin to show anew by passkey that it is me', tags, may: own, answer: request, refusals: { ...needName, ...undoneRefusals } }),
  proveByPasskey: route({ method: 'POST', path: '/api/v1/me/proof/passkey', summary: 'Show anew that it is me, by what the passkey answered', tags, may: own, body: z.strictObject({ passkey: shownPasskey }), answer: z.strictObject({ expiresAt: time }), refusals: notShown }),
}

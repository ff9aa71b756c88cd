/** Passkeys over HTTP. Whom a passkey is for is the public address as the operator gave it, whatever a request says. */
import { serve } from '../http/serve.ts'
import { asUuid } from '../values/id.ts'
import { belongingTo, comingOf, setSession } from './account.http.ts'
import { mayTry, type Identity } from './account.ts'
import { heldBy } from './door.ts'
import { dropStep, heldStep, holdStep } from './login-step.cookie.ts'
import { beginPasskeyAdd, beginPasskeyLogin, beginPasskeyProof, finishPasskeyAdd, listPasskeys, logInByPasskey, proveByPasskey, removePasskey, renamePasskey, type AuthenticationOptions, type PasskeySetting, type RegistrationOptions } from './passkey.actions.ts'
import { passkeyRoutes } from './passkey.api.ts'

/** The library is wider in its types than in what it answers; the declaration is held against the answer all the same. */
const named = (held: RegistrationOptions['excludeCredentials'] = []) => held.map(({ id, transports }) => ({ id, type: 'public-key' as const, ...(transports && { transports: [...transports] }) }))
const requestOf = ({ challenge, rpId, timeout, allowCredentials }: AuthenticationOptions) => ({ challenge, rpId: rpId as string, timeout: timeout as number, userVerification: 'required' as const, ...(allowCredentials && allowCredentials.length > 0 && { allowCredentials: named(allowCredentials) }) })

export function servePasskeys({ identity }: { readonly identity: Identity }) {
  const at = ({ origin }: { readonly origin: string }): PasskeySetting => ({ identity, origin })
  /** Each begun step is a row; aimed at nobody, so that only where it comes from is counted. */
  const mayBegin = ({ address }: { readonly address: string }) => mayTry(identity, 'passkey', undefined, address)

  return serve(passkeyRoutes, {
    listPasskeys: async (asked) => ({ passkeys: (await listPasskeys(at(asked), heldBy(asked.principal))).map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt: createdAt.toISOString(), usedAt: usedAt?.toISOString() ?? null })) }),
    async beginPasskeyAdd(asked) {
      mayBegin(asked)
      const { secret, options } = await beginPasskeyAdd(at(asked), heldBy(asked.principal))
      holdStep(asked, 'passkey-add', secret)
      const { challenge, rp, user, pubKeyCredParams, timeout, excludeCredentials, authenticatorSelection } = options
      return {
        challenge, rp: { name: rp.name, id: rp.id as string }, user, pubKeyCredParams, timeout: timeout as number, attestation: 'none', excludeCredentials: named(excludeCredentials),
        authenticatorSelection: { residentKey: authenticatorSelection?.residentKey ?? 'preferred', userVerification: 'required', requireResidentKey: authenticatorSelection?.requireResidentKey ?? false },
      }
    },
    async addPasskey(asked) {
      const { body: { name, passkey }, language, principal } = asked
      const id = await finishPasskeyAdd(at(asked), heldBy(principal), heldStep(asked, 'passkey-add'), passkey, { name, language }, comingOf(asked))
      dropStep(asked, 'passkey-add')
      return { id }
    },
    renamePasskey: (asked) => renamePasskey(at(asked), heldBy(asked.principal), asUuid(asked.params.passkey), { name: asked.body.name, language: asked.language }),
    removePasskey: (asked) => removePasskey(at(asked), heldBy(asked.principal), asUuid(asked.params.passkey), comingOf(asked)),
    async beginPasskeyLogin(asked) {
      mayBegin(asked)
      const { secret, options } = await beginPasskeyLogin(at(asked))
      holdStep(asked, 'passkey-login', secret)
      return requestOf(options)
    },
    async logInByPasskey(asked) {
      const admitted = await logInByPasskey(at(asked), heldStep(asked, 'passkey-login'), asked.body.passkey, comingOf(asked))
      dropStep(asked, 'passkey-login')
      setSession(asked, admitted)
      return { organisations: belongingTo(admitted.organisations), expiresAt: admitted.expiresAt.toISOString() }
    },
    async beginPasskeyProof(asked) {
      mayBegin(asked)
      const { secret, options } = await beginPasskeyProof(at(asked), heldBy(asked.principal))
      holdStep(asked, 'passkey-proof', secret)
      return requestOf(options)
    },
    async proveByPasskey(asked) {
      const proved = await proveByPasskey(at(asked), heldBy(asked.principal), heldStep(asked, 'passkey-proof'), asked.body.passkey, comingOf(asked))
      dropStep(asked, 'passkey-proof')
      setSession(asked, proved)
      return { expiresAt: proved.expiresAt.toISOString() }
    },
  })
}

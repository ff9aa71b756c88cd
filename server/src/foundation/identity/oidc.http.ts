/** Logins at other services over HTTP. Where the operator has written down none there are none, and nothing is called. */
import { serve } from '../http/serve.ts'
import { acceptInvitation, readInvitation } from './invitation.actions.ts'
import { belongingTo, comingOf, setSession } from './account.http.ts'
import { mayTry, readName, type Identity } from './account.ts'
import { heldBy } from './door.ts'
import { connectExternalLogin, listExternalLogins, removeExternalLogin } from './external-login.actions.ts'
import { externalLoginNotFound } from './external-login.ts'
import { invitationAnotherAddress } from './invitation.ts'
import { dropStep, heldStep, holdStep } from './login-step.cookie.ts'
import { loginStepUnknown, somebodyElseLoggedIn } from './login-step.ts'
import type { Oidc, OidcFinished } from './oidc.actions.ts'
import { oidcRoutes } from './oidc.api.ts'
import { oidcProviderUnknown } from './oidc.ts'
import { hashOf } from './secret.ts'
import { admit, type Coming } from './session.actions.ts'

/** A service and its name for the person, in one word that may stand in an address. */
const keyOf = ({ issuer, subject }: { readonly issuer: string; readonly subject: string }): string => hashOf(JSON.stringify([issuer, subject])).toString('base64url')

export interface ExternalLoginSurroundings {
  readonly identity: Identity
  /** None where nothing is configured. */
  readonly oidc: Oidc | undefined
}

export function serveExternalLogins({ identity, oidc }: ExternalLoginSurroundings) {
  const { pool, epoch } = identity
  const services = (): Oidc => {
    if (!oidc) throw oidcProviderUnknown()
    return oidc
  }
  const mayBegin = ({ address }: { readonly address: string }) => mayTry(identity, 'external-login', undefined, address)

  /**
   * The account is made with the login that was just shown, and with no password. A service that knows the person's address must know it as the
   * invited one: whoever got hold of somebody else's link does not enter in their name. Where it knows none, the link is the proof.
   */
  async function enter({ found, service }: Pick<OidcFinished, 'found' | 'service'>, { token, name, language }: { readonly token: string; readonly name: string; readonly language: 'nb' | 'nn' | 'en' }, coming: Coming) {
    const { email } = await readInvitation(pool, token)
    if (found.email !== undefined && found.email.toLowerCase() !== email) throw invitationAnotherAddress()
    const entrant = { name: readName(name), language, connect: (person: Parameters<typeof connectExternalLogin>[0]) => connectExternalLogin(person, found, service) }
    const { tenant, account, roles } = (await acceptInvitation({ pool, epoch, request: coming.request }, token, entrant)).answer
    return { tenant, roles, admitted: await admit(identity, account, coming, () => Promise.resolve({ method: 'oidc', factors: found.factors })) }
  }

  return serve(oidcRoutes, {
    listProviders: () => ({ providers: (oidc?.providers ?? []).map(({ id, name }) => ({ id, name })) }),
    async beginExternalLogin(asked) {
      mayBegin(asked)
      const { secret, address } = await services().begin(asked.params.provider, { ...asked.body, language: asked.language })
      holdStep(asked, 'external-login', secret)
      return { address }
    },
    async beginExternalProof(asked) {
      mayBegin(asked)
      const { secret, address } = await services().begin(asked.params.provider, { ...asked.body, session: heldBy(asked.principal), language: asked.language })
      holdStep(asked, 'external-login', secret)
      return { address }
    },
    async finishExternalLogin(asked) {
      const { params: { provider }, body: { query, invitation } } = asked, coming = comingOf(asked)
      // A link that does not work, or somebody else in the browser, is told before the step is spent.
      if (invitation) {
        if (coming.current) throw somebodyElseLoggedIn()
        mayTry(identity, 'invitation', undefined, asked.address)
        await readInvitation(pool, invitation.token)
      }
      const finished = await services().finish(provider, heldStep(asked, 'external-login'), query, coming)
      dropStep(asked, 'external-login')
      const { service, returnTo } = finished, came = { service, ...(returnTo !== undefined && { returnTo }) }
      if (finished.purpose === 'link') return { ...came, purpose: 'link' as const }
      if (finished.purpose === 'invitation') {
        if (!invitation) throw loginStepUnknown()
        const { tenant, roles, admitted } = await enter(finished, invitation, coming)
        setSession(asked, admitted)
        return { ...came, purpose: 'invitation' as const, organisation: tenant, roles: [...roles] }
      }
      setSession(asked, finished)
      const expiresAt = finished.expiresAt.toISOString()
      return finished.purpose === 'prove' ? { ...came, purpose: 'prove' as const, expiresAt } : { ...came, purpose: 'login' as const, expiresAt, organisations: belongingTo(finished.organisations) }
    },
    async listExternalLogins({ principal }) {
      const nameOf = (issuer: string) => oidc?.providers.find((one) => one.issuer === issuer)?.name ?? new URL(issuer).host
      return { externalLogins: (await listExternalLogins(identity, heldBy(principal))).map(({ issuer, subject, createdAt }) => ({ id: keyOf({ issuer, subject }), service: nameOf(issuer), createdAt: createdAt.toISOString() })) }
    },
    async removeExternalLogin(asked) {
      const session = heldBy(asked.principal)
      const known = (await listExternalLogins(identity, session)).find((one) => keyOf(one) === asked.params.login)
      if (!known) throw externalLoginNotFound()
      await removeExternalLogin(identity, session, known, comingOf(asked))
    },
  })
}

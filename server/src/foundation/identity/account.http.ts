/** A person's own account over HTTP. The token of a session goes into a cookie and into no answer. */
import type pg from 'pg'
import type { Writer } from '../database/transaction.ts'
import { serve, type Asked } from '../http/serve.ts'
import type { RouteShape } from '../http/route.api.ts'
import { asUuid } from '../values/id.ts'
import { overtaken } from '../http/refusals.ts'
import { accountRoutes } from './account.api.ts'
import { changeMe } from './account.actions.ts'
import { accountOf, organisationsOf } from './account.store.ts'
import type { Identity } from './account.ts'
import { heldBy, personIn, sessionCookie } from './door.ts'
import { claimFirstRun, type FirstOrganisation } from './first-run.actions.ts'
import { changePassword, resetPassword } from './password.actions.ts'
import { asHolderSelf } from './personal.ts'
import { recoveryCodesLeft } from './recovery.store.ts'
import { isRole } from './role.ts'
import type { Secret } from './secret.ts'
import { closeOtherSessions, closeSession, logIn, logOut, mySessions, proveByPassword, type Admitted, type Coming } from './session.actions.ts'
import { beginTotp, confirmTotp, removeTotp, renewRecoveryCodes } from './totp.actions.ts'

export interface AccountSurroundings {
  readonly identity: Identity
  /** The first administrator is made as the administrator of the database. */
  readonly firstRun: { readonly admin: pg.ClientConfig; readonly register?: (writer: Writer, organisation: FirstOrganisation) => Promise<void> }
}

type Came = Pick<Asked<RouteShape>, 'principal' | 'address' | 'userAgent' | 'request'>

/** Where somebody came from, and the session that they came with. */
export const comingOf = ({ principal, address, userAgent, request }: Came): Coming => ({ address, agent: userAgent, request, current: principal?.kind === 'person' ? heldBy(principal) : undefined })

/** Until the browser is closed, and never longer than the session holds. */
export const setSession = ({ setCookie }: Pick<Asked<RouteShape>, 'setCookie'>, { token }: { readonly token: Secret }): void => setCookie(sessionCookie, token.reveal())

export const belongingTo = (organisations: Admitted['organisations']) => organisations.map(({ tenant, roles }) => ({ organisation: tenant, roles: roles.filter(isRole) }))

async function meOf({ pool }: Identity, session: Uint8Array) {
  const { row, organisations, codesLeft, me } = await asHolderSelf(pool, session, async (person, me) => ({ row: await accountOf(person), organisations: await organisationsOf(person), codesLeft: await recoveryCodesLeft(person), me }))
  if (!row) throw overtaken()
  return {
    id: row.id, name: row.name, email: row.email, language: row.language, platformAdministrator: row.platformAdmin, factors: me.factors, provedAt: me.provedAt.toISOString(),
    totp: { inUse: row.totpConfirmed, codesLeft }, organisations: belongingTo(organisations),
  }
}

export const serveAccounts = ({ identity, firstRun }: AccountSurroundings) => serve(accountRoutes, {
  async claimFirstRun(asked) {
    const claimed = await claimFirstRun(identity, firstRun.admin, asked.body, comingOf(asked), firstRun.register)
    setSession(asked, claimed)
    return { organisation: claimed.tenant }
  },
  readMe: ({ principal }) => meOf(identity, heldBy(principal)),
  async changeMe(asked) {
    await changeMe(identity, heldBy(asked.principal), asked.body, comingOf(asked))
    return meOf(identity, heldBy(asked.principal))
  },
  async logIn(asked) {
    const admitted = await logIn(identity, asked.body, comingOf(asked))
    setSession(asked, admitted)
    return { organisations: belongingTo(admitted.organisations), expiresAt: admitted.expiresAt.toISOString() }
  },
  async logOut({ principal, request, setCookie }) {
    if (principal?.kind === 'person') await logOut(identity, heldBy(principal), request)
    setCookie(sessionCookie, '', 0)
  },
  async listSessions({ principal }) {
    const sessions = await mySessions(identity, heldBy(principal))
    return { sessions: sessions.map(({ openedAt, seenAt, expiresAt, ...rest }) => ({ ...rest, openedAt: openedAt.toISOString(), seenAt: seenAt.toISOString(), expiresAt: expiresAt.toISOString() })) }
  },
  async closeSession({ principal, params, request, setCookie }) {
    const { sessionId } = personIn(principal)
    await closeSession(identity, heldBy(principal), asUuid(params.session), request)
    if (sessionId === params.session) setCookie(sessionCookie, '', 0)
  },
  closeOtherSessions: async ({ principal, request }) => ({ closed: await closeOtherSessions(identity, heldBy(principal), request) }),
  changePassword: (asked) => changePassword(identity, heldBy(asked.principal), asked.body, comingOf(asked)),
  resetPassword: (asked) => resetPassword(identity, asked.body, comingOf(asked)),
  async prove(asked) {
    const proved = await proveByPassword(identity, heldBy(asked.principal), asked.body, comingOf(asked))
    setSession(asked, proved)
    return { expiresAt: proved.expiresAt.toISOString() }
  },
  beginTotp: ({ principal }) => beginTotp(identity, heldBy(principal)),
  confirmTotp: async (asked) => ({ codes: await confirmTotp(identity, heldBy(asked.principal), asked.body.code, comingOf(asked)) }),
  removeTotp: (asked) => removeTotp(identity, heldBy(asked.principal), comingOf(asked)),
  renewRecoveryCodes: async (asked) => ({ codes: await renewRecoveryCodes(identity, heldBy(asked.principal), comingOf(asked)) }),
})

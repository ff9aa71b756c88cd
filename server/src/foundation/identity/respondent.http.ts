/**
 * Respondents over HTTP. One browser may answer several organisations: its cookie holds a session for each, and each address knows only the
 * one of its own organisation.
 */
import { serve, type Asked } from '../http/serve.ts'
import type { RouteShape } from '../http/route.api.ts'
import { asTenant, asUuid, type TenantId } from '../values/id.ts'
import { mayTry, type Identity, type OrganisationName } from './account.ts'
import { actingFor, mostRespondentSessions, respondentCookie, respondentIn, respondentSessions } from './door.ts'
import { askRespondent, endRespondent, handOverRespondent, listRespondents, openRespondentLink, renewRespondentLink, signOutRespondent } from './respondent.actions.ts'
import { respondentRoutes } from './respondent.api.ts'
import { respondentNothingToAnswer, respondentSessionDays, type Subject } from './respondent.ts'
import { readTenantSecret } from './secret.ts'

export interface RespondentSurroundings {
  readonly identity: Identity
  readonly organisationName: OrganisationName
  /** Whether the organisation has such a thing that somebody may be asked about; the rooms whose things they are know. */
  readonly subjectExists: (tenant: TenantId, subject: Subject) => Promise<boolean>
}

type Browser = Pick<Asked<RouteShape>, 'cookies' | 'setCookie'>

/** The newest stands first; `newest` takes the place of what the browser had for that organisation. */
function keepSessions({ cookies, setCookie }: Browser, tenant: TenantId, newest?: string): void {
  const others = respondentSessions(cookies).filter((text) => readTenantSecret('session', text)?.tenant !== tenant)
  const kept = [...(newest === undefined ? [] : [newest]), ...others].slice(0, mostRespondentSessions)
  setCookie(respondentCookie, kept.join('~'), kept.length > 0 ? respondentSessionDays * 86_400 : 0)
}

type WithLink = Awaited<ReturnType<typeof askRespondent>>
const linkedAnswer = ({ answer, link }: WithLink) => ({ ...answer, ...(link && { token: link.reveal() }) })
const timeOrNot = (at: Date | null): string | null => at?.toISOString() ?? null

export function serveRespondents({ identity, organisationName, subjectExists }: RespondentSurroundings) {
  const { pool, epoch } = identity
  const acting = actingFor(epoch, pool)

  return serve(respondentRoutes, {
    async listRespondents({ params, query: { subjectType, subjectId } }) {
      const found = await listRespondents(pool, asTenant(params.organisation), subjectType === undefined || subjectId === undefined ? undefined : { type: subjectType, id: asUuid(subjectId) })
      return {
        respondents: found.map(({ id, version, name, email, subject, state, linkExpiresAt, sessionExpiresAt, invitedBy, handedOverBy, endedAt }) => ({
          id, version, name, email, subject: { ...subject }, state, linkExpiresAt: timeOrNot(linkExpiresAt), sessionExpiresAt: timeOrNot(sessionExpiresAt), invitedBy, handedOverBy, endedAt: timeOrNot(endedAt),
        })),
      }
    },
    async askRespondent(asked) {
      const { name, email, subject } = asked.body, about: Subject = { type: subject.type, id: asUuid(subject.id) }
      if (!(await subjectExists(asTenant(asked.params.organisation), about))) throw respondentNothingToAnswer()
      return linkedAnswer(await askRespondent(acting(asked), { name, email, subject: about }))
    },
    renewRespondentLink: async (asked) => linkedAnswer(await renewRespondentLink(acting(asked), asUuid(asked.params.respondent))),
    handOverFor: async (asked) => linkedAnswer(await handOverRespondent(acting(asked), asUuid(asked.params.respondent), asked.body)),
    async endRespondent(asked) {
      await endRespondent(acting(asked), asUuid(asked.params.respondent))
    },
    async openRespondentLink(asked) {
      mayTry(identity, 'respondent-link', undefined, asked.address)
      const { principal: { tenant }, session, expiresAt } = await openRespondentLink({ pool, epoch, request: asked.request }, asked.body.token)
      keepSessions(asked, tenant, session.reveal())
      return { organisation: tenant, expiresAt: expiresAt.toISOString() }
    },
    async readRespondent({ principal }) {
      const { id, name, tenant, subject } = respondentIn(principal)
      return { id, name, organisation: tenant, organisationName: await organisationName(tenant), subject: { ...subject } }
    },
    async handOver(asked) {
      const { id, tenant } = respondentIn(asked.principal)
      const answer = linkedAnswer(await handOverRespondent(acting(asked), id, asked.body))
      keepSessions(asked, tenant)
      return answer
    },
    async closeRespondentSession(asked) {
      const { id, tenant } = respondentIn(asked.principal)
      await signOutRespondent(acting(asked), id)
      keepSessions(asked, tenant)
    },
  })
}

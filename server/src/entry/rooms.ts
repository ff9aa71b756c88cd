/** The list of rooms, and what each is handed. Nothing else in the product knows all of them. */
import type pg from 'pg'
import { valueOf, type Pack } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import { limiter } from '../foundation/http/limiter.ts'
import { mayUse, scopesOf } from '../foundation/http/may.api.ts'
import type { Served } from '../foundation/http/serve.ts'
import { serveAccounts } from '../foundation/identity/account.http.ts'
import { organisationsOf } from '../foundation/identity/account.store.ts'
import type { Identity } from '../foundation/identity/account.ts'
import { actingFor } from '../foundation/identity/door.ts'
import { serveMembers } from '../foundation/identity/member.http.ts'
import type { Oidc } from '../foundation/identity/oidc.actions.ts'
import { serveExternalLogins } from '../foundation/identity/oidc.http.ts'
import { servePasskeys } from '../foundation/identity/passkey.http.ts'
import { asAccount } from '../foundation/identity/personal.ts'
import { serveRespondents } from '../foundation/identity/respondent.http.ts'
import type { Role } from '../foundation/identity/role.ts'
import { serveSupport } from '../foundation/identity/support-grant.http.ts'
import type { TenantId, Uuid } from '../foundation/values/id.ts'
import type { Signer } from '../foundation/journal/note.ts'
import type { Job } from '../foundation/jobs/index.ts'
import { serveJournal, type JournalSurroundings } from '../foundation/journal/journal.http.ts'
import { choicesOf, eeaOn, serveServices } from '../registers/service/index.ts'
import { serveSuppliers, standardsOf } from '../registers/supplier/index.ts'
import { serveChainNotices, serveSupplyChain } from '../registers/supply-chain/index.ts'
import { organisationName, registerOrganisation, serveAuthorityMatrix, serveOrganisations, servePolicies, serveRegister, serveRelations } from '../registers/organisation/index.ts'
import { servePortfolio } from '../judgement/portfolio/index.ts'
import { judgementJobs, serveVerdicts } from '../judgement/verdict/index.ts'
import { serveBacklog } from '../lifecycle/backlog/index.ts'
import { serveStages, type ExceptionsFor, type WhoHasConcluded } from '../lifecycle/stages/index.ts'
import { serveWaiting, type WaitingSource } from '../lifecycle/waiting/index.ts'
import { engagementExists, portfolioImportJob, serveEngagements } from '../registers/engagement/index.ts'
import { approvalJobs, approvalRooms } from './approvals.ts'
import { approvalWaiting } from '../approval/waiting.ts'
import { serveDemo } from './demo/demo.http.ts'
import type { Demo } from './demo/demo.ts'
import { exceptionsWith, judgingWith } from './judging.ts'

export interface RoomSetting {
  readonly pool: pg.Pool
  /** The administrator's own connection, for the first person in. */
  readonly admin: pg.ClientConfig
  readonly identity: Identity
  /** None where the operator has written down no login service. */
  readonly oidc?: Oidc | undefined
  readonly knowledge: Knowledge
  /** The invented organisations, which can be loaded where there is nobody. */
  readonly demo?: Demo | undefined
  readonly journal: Pick<JournalSurroundings, 'verifier' | 'signer' | 'witness'>
  /** A newer edition of the knowledge that lies ready and does not judge yet. */
  readonly candidate?: (() => Knowledge | undefined) | undefined
  /** Finds a pack that judged before by its digest. */
  readonly packOf?: ((digest: string) => Pack | undefined) | undefined
  /** The exceptions that hold, and the receipts of controllers; from the room that keeps them where nothing is given. */
  readonly exceptionsFor?: ExceptionsFor | undefined
  readonly whoHasConcluded?: WhoHasConcluded | undefined
}

export function roomsOf({ pool, admin, identity, oidc, knowledge, demo, journal, candidate, packOf, exceptionsFor = exceptionsWith(knowledge), whoHasConcluded }: RoomSetting): readonly (readonly Served[])[] {
  const { epoch } = identity
  const acting = actingFor(epoch, pool)
  const judging = judgingWith(knowledge, whoHasConcluded)
  /** Of the public register, for whoever has not signed in: one address may stand for a whole office. */
  const publicLimit = limiter({ window: 60_000, most: 1_200, mostPerAddress: 1_200 })
  const nameOf = (tenant: TenantId) => organisationName(pool, tenant)
  const rooms: (readonly Served[])[] = [
    serveAccounts({ identity, firstRun: { admin, register: (writer, first) => registerOrganisation(writer, epoch, first) } }),
    serveMembers({ identity, scopesOf: (roles) => scopesFor(rooms, roles), organisationName: nameOf }),
    servePasskeys({ identity }),
    serveExternalLogins({ identity, oidc }),
    serveRespondents({ identity, organisationName: nameOf, subjectExists: (tenant, { type, id }) => (type === 'engagement' ? engagementExists(pool, tenant, id) : Promise.resolve(false)) }),
    serveSupport({ identity, organisationName: nameOf }),
    serveJournal({ pool, epoch, ...journal }),
    serveOrganisations({ pool, actingFor: acting, membershipsOf: (account: Uuid) => asAccount(pool, account, organisationsOf), kinds: Object.keys(knowledge.facts['organisation.kind']?.options ?? {}) }),
    serveSuppliers({ pool, actingFor: acting, standards: standardsOf(knowledge), limit: publicLimit }),
    serveServices({ pool, actingFor: acting, choices: choicesOf(knowledge), eea: eeaOn(knowledge), limit: publicLimit }),
    serveSupplyChain(pool, acting),
    serveChainNotices(pool, acting, (on) => String(valueOf(knowledge.pack, 'deadlines.sub-processor-objection', { on }))),
    serveEngagements(pool, acting, knowledge),
    serveAuthorityMatrix(pool, acting),
    servePolicies(pool, acting, knowledge),
    serveRelations(pool, acting),
    serveRegister(pool),
    serveVerdicts(pool, acting, judging, packOf),
    servePortfolio(pool, judging, candidate),
    serveStages(pool, acting, { judging, exceptionsFor }),
    serveBacklog(pool, acting, judging),
    serveWaiting(pool, judging, waitingElsewhere),
    ...approvalRooms({ pool, knowledge, actingFor: acting }),
    serveDemo(identity, demo),
  ]
  return rooms
}

/** What waits for people in the other rooms. */
const waitingElsewhere: readonly WaitingSource[] = approvalWaiting

/** What is done when nobody waits for it. */
export const jobsOf = ({ knowledge, signer, epoch }: Pick<RoomSetting, 'knowledge'> & { readonly signer: Signer; readonly epoch: number }): readonly Job[] =>
  [portfolioImportJob({ knowledge }), ...judgementJobs(judgingWith(knowledge)), ...approvalJobs({ knowledge, signer, epoch })]

/** What a key could be let in to by somebody with these roles. */
function scopesFor(rooms: readonly (readonly Served[])[], roles: readonly Role[]): string[] {
  return [...new Set(rooms.flat().flatMap(({ route: { may } }) => scopesOf(may).filter((scope) => mayUse({ kind: 'token', roles, scopes: [scope] }, may))))].sort()
}

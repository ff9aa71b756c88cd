/** What a key can be made to open, read out of what the rooms themselves declare: nobody keeps a second list. */
import type { Role } from '@rustning/server/foundation/identity/role.api.ts'
import { mayUse, scopesOf } from '@rustning/server/foundation/http/may.api.ts'
import type { RouteShape } from '@rustning/server/foundation/http/route.api.ts'
import { conclusionRoutes } from '@rustning/server/approval/conclusion/conclusion.api.ts'
import { decisionRoutes } from '@rustning/server/approval/decision/decision.api.ts'
import { offerRoutes } from '@rustning/server/approval/offer/offer.api.ts'
import { memberRoutes } from '@rustning/server/foundation/identity/member.api.ts'
import { engagementRoutes } from '@rustning/server/registers/engagement/engagement.api.ts'
import { organisationRoutes } from '@rustning/server/registers/organisation/organisation.api.ts'
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { supplierRoutes } from '@rustning/server/registers/supplier/supplier.api.ts'
import { supplyChainRoutes } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'

const routes: readonly Pick<RouteShape, 'may'>[] = [conclusionRoutes, decisionRoutes, offerRoutes, memberRoutes, engagementRoutes, organisationRoutes, serviceRoutes, supplierRoutes, supplyChainRoutes].flatMap((room) => Object.values(room))

/** Those that somebody with these roles could use. */
export const scopesFor = (roles: readonly Role[]): string[] =>
  [...new Set(routes.flatMap(({ may }) => scopesOf(may).filter((scope) => mayUse({ kind: 'token', roles, scopes: [scope] }, may))))].toSorted()

/**
 * Whoever runs the platform sees no organisation's data. An administrator of the organisation may let one of them in to help: a named person,
 * for a reason, for seven days at most, and no longer than the administrator wants. Each time it is used stands in the organisation's own
 * journal, where it can read who saw what.
 */
import type { TenantId, Uuid } from '../values/id.ts'
import { refusal, type Refusal } from '../values/refusal.ts'
import type { Role } from './role.ts'
import { supportGrantText } from './support-grant.text.ts'

export const supportDays = 7

export interface SupportGrant {
  readonly id: Uuid
  readonly version: number
  /** Who is let in. */
  readonly account: Uuid
  /** As the administrator knew them. */
  readonly email: string
  readonly reason: string
  readonly grantedBy: Uuid
  readonly from: Date
  readonly until: Date
  readonly withdrawnAt: Date | null
}
/** As the one who is let in sees it. */
export type MySupportGrant = Pick<SupportGrant, 'id' | 'reason' | 'from' | 'until'> & { readonly tenant: TenantId }
export type SupportGrantState = 'in-force' | 'withdrawn' | 'over'

export const supportNotAdministrator = refusal('support-not-administrator', 403, (language) => supportGrantText[language].notAdministrator)
export const supportNobody = refusal('support-nobody', 422, (language) => supportGrantText[language].nobody)
export const supportNoReason = refusal('support-no-reason', 422, (language) => supportGrantText[language].noReason)
export const supportTooLong = refusal('support-too-long', 422, (language) => supportGrantText[language].tooLong)
export const supportUnknown = refusal('support-unknown', 404, (language) => supportGrantText[language].unknown)
export const supportOver = refusal('support-over', 409, (language) => supportGrantText[language].over)
export const supportNotLetIn = refusal('support-not-let-in', 403, (language) => supportGrantText[language].notLetIn)

export function supportGrantState({ withdrawnAt, until }: Pick<SupportGrant, 'withdrawnAt' | 'until'>, at: Date): SupportGrantState {
  if (withdrawnAt) return 'withdrawn'
  return until > at ? 'in-force' : 'over'
}

export const grantInForce = (grants: readonly SupportGrant[], account: Uuid, at: Date): SupportGrant | undefined =>
  grants.find((grant) => grant.account === account && grant.from <= at && supportGrantState(grant, at) === 'in-force')

/** `platformAdmin` is the account of one who runs the platform and has the address that was named; anybody else is nobody here. */
export function decideLettingIn({ roles, platformAdmin }: { readonly roles: readonly Role[]; readonly platformAdmin: Uuid | undefined }, { reason, until }: { readonly reason: string; readonly until: Date }, at: Date): Refusal | undefined {
  if (!roles.includes('administrator')) return supportNotAdministrator()
  if (reason === '' || [...reason].length > 1000) return supportNoReason()
  if (!(until > at && until.getTime() <= at.getTime() + supportDays * 86_400_000)) return supportTooLong()
  return platformAdmin === undefined ? supportNobody() : undefined
}

export function decideShuttingOut({ roles, grant }: { readonly roles: readonly Role[]; readonly grant: SupportGrant | undefined }, at: Date): Refusal | undefined {
  if (!roles.includes('administrator')) return supportNotAdministrator()
  if (!grant) return supportUnknown()
  return supportGrantState(grant, at) === 'in-force' ? undefined : supportOver()
}

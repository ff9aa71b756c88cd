/**
 * A reception code: made by whoever wants to receive, and given outside the program to the one who is to send. It names the organisation and
 * lets one sender in, the first to use it; then the way stays open to that sender alone until it is closed.
 */
import { newSecret } from '../../foundation/identity/secret.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import { codeClosed } from './offer.refusals.ts'

/** Days within which it must be used the first time. */
const holds = 31
/** Open at once, in one organisation: more than anybody has partners. */
export const mostOpen = 200

export interface Code {
  readonly id: Uuid
  readonly version: number
  readonly label: string
  readonly madeBy: Uuid
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly boundAt: Date | undefined
  readonly closedAt: Date | undefined
}

export function newCode(id: Uuid, tenant: TenantId, label: string, madeBy: Uuid, at: Date): { readonly code: Code; readonly hash: Buffer; readonly text: string } {
  const secret = newSecret('link', tenant)
  return { code: { id, version: 1, label, madeBy, madeAt: at, expiresAt: new Date(at.getTime() + holds * 86_400_000), boundAt: undefined, closedAt: undefined }, hash: secret.hash, text: secret.reveal() }
}

export function close(code: Code, at: Date): Code {
  if (code.closedAt) throw codeClosed()
  return { ...code, version: code.version + 1, closedAt: at }
}

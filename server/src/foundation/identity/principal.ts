/**
 * Who asks, once a session has said so: the person, what they are in the organisation that was named, and how sure we are that it is them.
 * A person who does not belong to the organisation is told what someone is told about an organisation that does not exist.
 */
import type { Language } from '@rustning/knowledge/pack'
import type { Actor } from '../journal/entry.ts'
import type { Reader } from '../database/transaction.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import { refusal } from '../values/refusal.ts'
import type { Role } from './role.ts'
import { principalText } from './principal.text.ts'

export interface Principal {
  readonly kind: 'person'
  readonly account: Uuid
  /** SHA-256 of the session's token, in hexadecimal: names the session in the journal without being it. */
  readonly session: string
  readonly sessionId: Uuid
  readonly name: string
  readonly language: Language
  /** The organisation that was named, and what the person is there; no roles where they do not belong. */
  readonly tenant: TenantId | undefined
  readonly roles: readonly Role[]
  readonly platformAdmin: boolean
  readonly factors: 1 | 2
  /** When the person last showed who they are, and was last heard of. */
  readonly provedAt: Date
  readonly seenAt: Date
  /** The database's own time when all this was so. */
  readonly askedAt: Date
}

/** What a store asks and writes through, whoever the transaction is for. */
export type PersonalTx = Pick<Reader, 'rows'>

/** Sees the rows of one person, in every organisation none. */
export interface Personal extends PersonalTx {
  readonly account: Uuid
  /** The database's own time when the transaction began. */
  readonly at: Date
}

/** Sees the one row that is found by a secret. */
export interface Knowing extends PersonalTx {
  readonly at: Date
  /** From here on the person's rows are seen too: for a secret that says whose it is. */
  readonly as: (account: Uuid) => Promise<Personal>
}

/** Callers answer a person who does not belong as they answer about what does not exist. */
export const belongs = ({ roles }: Principal): boolean => roles.length > 0

export const actorOf = ({ account }: Principal): Actor => ({ kind: 'person', id: account })

/** What changes how a person gets in, and what cannot be taken back, asks that they showed who they are within these ten minutes. */
export const proofHolds = 10 * 60_000

export const proofNeeded = refusal('proof-needed', 403, (language) => principalText[language].proofNeeded)

export const proofRefused = refusal('proof-refused', 403, (language) => principalText[language].proofRefused)

export function mustHaveProved({ provedAt }: Pick<Principal, 'provedAt'>, at: Date): void {
  if (at.getTime() - provedAt.getTime() > proofHolds) throw proofNeeded()
}

/** A change in how a person logs in concerns every organisation they belong to, and is written in the journal of each. */
import type { Identity } from './account.ts'
import type { Principal } from './principal.ts'
import type { Coming } from './session.actions.ts'
import { noteWherever, type AccountAction } from './session-journal.ts'

export const noteChange = (identity: Identity, { account, session }: Principal, change: AccountAction, { request, address, agent }: Coming): Promise<void> =>
  noteWherever(identity, { account, action: change, session, request, detail: { address, agent } })

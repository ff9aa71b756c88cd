/**
 * What happens to a person's account concerns every organisation they belong to, and is written in the journal of each: who signed in, who
 * tried and was refused, who changed a password. Where from stands in the entry's detail, which can be erased, and never in its body.
 */
import { changeAs } from '../database/transaction.ts'
import { append } from '../journal/append.ts'
import type { EntryDraft } from '../journal/entry.ts'
import type { TenantId, Uuid } from '../values/id.ts'
import type { Identity } from './account.ts'
import { organisationsOf } from './account.store.ts'
import { asAccount } from './personal.ts'

export type AccountAction =
  | 'session.opened' | 'session.refused' | 'session.closed' | 'session.proved'
  | 'account.changed' | 'account.password-changed' | 'account.password-reset' | 'account.totp-added' | 'account.totp-removed' | 'account.recovery-codes-made'
  | 'account.passkey-added' | 'account.passkey-removed' | 'account.external-login-added' | 'account.external-login-removed'

export interface Noted {
  readonly account: Uuid
  readonly action: AccountAction
  readonly outcome?: 'done' | 'denied'
  /** SHA-256 of the session's token, in hexadecimal. */
  readonly session?: string | undefined
  readonly request?: string | undefined
  readonly detail?: Readonly<Record<string, unknown>>
}

/** One transaction for each organisation. Who could not show who they are is not the actor of it. */
export async function noteWherever({ pool, epoch }: Pick<Identity, 'pool' | 'epoch'>, { account, action, outcome = 'done', session, request, detail }: Noted, known?: readonly TenantId[]): Promise<void> {
  const tenants = known ?? (await asAccount(pool, account, organisationsOf)).map(({ tenant }) => tenant)
  const draft: EntryDraft = { actor: outcome === 'done' ? { kind: 'person', id: account } : { kind: 'system' }, action, outcome, entity: { type: 'account', id: account }, session, request, detail }
  for (const tenant of tenants) await changeAs(pool, tenant, (writer) => append(writer, epoch, draft))
}

/** For `Identity.later`: what is done after the answers, and a way to wait for it when the server stops. What fails is told to the log. */
export function afterAnswers(log: (line: string) => void): { readonly later: Identity['later']; readonly settled: () => Promise<void> } {
  const open = new Set<Promise<void>>()
  return {
    later: (work) => {
      const noted: Promise<void> = work.catch((error: Error) => log(`what happened to an account was not written in the journal: ${error.message}`)).finally(() => void open.delete(noted))
      open.add(noted)
    },
    settled: async () => void (await Promise.all(open)),
  }
}

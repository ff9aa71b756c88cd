/**
 * What a person changes about themselves besides how they sign in: their name and their language. An organisation goes on knowing them by
 * the name they came in with, and reads of the new one in its journal.
 */
import type { Language } from '@rustning/knowledge/pack'
import { readName, type Identity } from './account.ts'
import { accountOf, updateAccount } from './account.store.ts'
import { asHolderSelf } from './personal.ts'
import type { Coming } from './session.actions.ts'
import { noteWherever } from './session-journal.ts'

/** What is as it was is not a change, and leaves no entry. Throws `name-missing`. */
export async function changeMe(identity: Identity, session: Uint8Array, given: { readonly name?: string | undefined; readonly language?: Language | undefined }, { request, address, agent }: Coming): Promise<void> {
  const name = given.name === undefined ? undefined : readName(given.name)
  const { holder, changed } = await asHolderSelf(identity.pool, session, async (person, holder) => {
    const before = await accountOf(person)
    const changed = { ...(name !== undefined && name !== before?.name && { name }), ...(given.language !== undefined && given.language !== before?.language && { language: given.language }) }
    if (Object.keys(changed).length > 0) await updateAccount(person, changed)
    return { holder, changed }
  })
  if (Object.keys(changed).length > 0) await noteWherever(identity, { account: holder.account, action: 'account.changed', session: holder.session, request, detail: { changed, address, agent } })
}

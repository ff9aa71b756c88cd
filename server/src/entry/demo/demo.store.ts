/** The mark of a demo, and whose accounts are open to anybody. Read by the application; written only as the administrator of the database. */
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'

type Rows = Reader['rows']

export interface Mark { readonly loadedAt: Date | null }

export const markOf = async (rows: Rows): Promise<Mark | undefined> => (await rows<Mark>('SELECT loaded_at AS "loadedAt" FROM demo'))[0]

/** Nobody, unless the demo has been loaded to its end. */
export async function accountOfHandle(rows: Rows, handle: string): Promise<Uuid | undefined> {
  const [found] = await rows<{ account: Uuid }>('SELECT account_id AS account FROM demo_person WHERE handle = $1 AND EXISTS (SELECT FROM demo WHERE loaded_at IS NOT NULL)', [handle])
  return found?.account
}

/** Whether the account is one of the demo's; asked again in the transaction that opens the session. `loading` lets the loader itself in. */
export async function isOfDemo(rows: Rows, account: Uuid, loading: boolean): Promise<boolean> {
  return (await rows('SELECT FROM demo_person WHERE account_id = $1 AND EXISTS (SELECT FROM demo WHERE loaded_at IS NULL = $2)', [account, loading])).length === 1
}

/** Held until the end of the transaction, so that nobody comes in meanwhile. */
export async function isEmpty(rows: Rows): Promise<boolean> {
  await rows('LOCK TABLE account, tenant IN SHARE ROW EXCLUSIVE MODE')
  const [found] = await rows<{ empty: boolean }>('SELECT NOT EXISTS (SELECT FROM account) AND NOT EXISTS (SELECT FROM tenant) AND NOT EXISTS (SELECT FROM demo) AS empty')
  return found?.empty === true
}

export const insertMark = (rows: Rows): Promise<object[]> => rows('INSERT INTO demo DEFAULT VALUES')
export const insertPerson = (rows: Rows, handle: string, account: Uuid): Promise<object[]> => rows('INSERT INTO demo_person (handle, account_id) VALUES ($1, $2)', [handle, account])
export const markLoaded = (rows: Rows): Promise<object[]> => rows('UPDATE demo SET loaded_at = clock_timestamp()')

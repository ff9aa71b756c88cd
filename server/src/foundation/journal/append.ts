/**
 * The entry as part of the statement that makes the change: added in the same breath, and only if something was changed. The tree is
 * somebody else's work (`sequence.ts`); here nothing is locked that two writers share.
 */
import type { Writer } from '../database/transaction.ts'
import { entryOf, type Entry, type EntryDraft } from './entry.ts'

/** Adds an entry in a transaction of its own kind: a read worth noting, a denial. Changes use `changeWith`. */
export async function append(writer: Writer, epoch: number, draft: EntryDraft): Promise<Entry> {
  const entry = entryOf(writer, epoch, draft)
  await writer.rows(`WITH ${entryParts('SELECT 1', 1)} SELECT 1`, entryValues(writer, draft, entry))
  return entry
}

/**
 * The change and its entry in one statement. `change` is SQL that returns a row for what it changed, with its own values first; when it
 * changes nothing there is no entry either, and the answer is empty.
 */
export async function changeWith<R extends object>(writer: Writer, entry: Entry, draft: EntryDraft, change: string, values: readonly unknown[]): Promise<R[]> {
  return writer.rows<R>(`WITH changed AS (${change}), ${entryParts('SELECT FROM changed LIMIT 1', values.length + 1)} SELECT * FROM changed`, [...values, ...entryValues(writer, draft, entry)])
}

const columns = ['tenant_id', 'id', 'tx', 'entity_type', 'entity_id', 'entity_version', 'at', 'actor_kind', 'actor_id', 'action', 'outcome', 'body']
const types = ['uuid', 'uuid', 'uuid', 'text', 'uuid', 'int', 'timestamptz', 'text', 'uuid', 'text', 'text', 'bytea']

/** `given` is a query with a row if the entry is to be added. Twelve values for the entry and two for the detail follow from `first`. `mark` tells several entries of one statement apart. */
export function entryParts(given: string, first: number, mark = ''): string {
  const at = (index: number) => `$${first + index}::${types[index]}`
  const salt = `$${first + columns.length}::bytea`, data = `$${first + columns.length + 1}::bytea`
  return `entry${mark} AS (INSERT INTO journal_entry (${columns.join(', ')}) SELECT ${columns.map((_, index) => at(index)).join(', ')} WHERE EXISTS (${given}) RETURNING tenant_id, id),
    detail${mark} AS (INSERT INTO journal_detail (tenant_id, entry_id, salt, data) SELECT tenant_id, id, ${salt}, ${data} FROM entry${mark} WHERE ${salt} IS NOT NULL),
    pending${mark} AS (INSERT INTO journal_pending (tenant_id, entry_id) SELECT tenant_id, id FROM entry${mark})`
}

export const entryValues = ({ tenant, tx }: Writer, { actor, entity, action, outcome }: EntryDraft, { id, at, body, detail }: Entry): unknown[] => [
  tenant, id, tx, entity?.type ?? '', entity?.id ?? null, entity?.version ?? null, at, actor.kind, actor.id ?? null, action, outcome, body, detail?.salt ?? null, detail?.data ?? null,
]

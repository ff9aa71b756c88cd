/**
 * Some of what is done with invitations changes two things at once: the newer replaces the older, and accepting one makes a membership. The
 * write path writes one thing; the other is written here, in the same transaction and with an entry of its own, so that both are or neither.
 */
import type { Acting, Change } from '../action/action.ts'
import { Overtaken } from '../action/action.ts'
import type { Reader, Writer } from '../database/transaction.ts'
import { changeWith } from '../journal/append.ts'
import { entryOf } from '../journal/entry.ts'

/** What a reader within `act` lacks to write: the transaction's token, and the time. */
export async function writerIn(reader: Reader): Promise<Writer> {
  const [now] = await reader.rows<Pick<Writer, 'tx' | 'at'>>('SELECT current_tx() AS tx, clock_timestamp() AS at')
  if (!now) throw new Error('the transaction has no time')
  return { ...reader, ...now }
}

export async function changeToo(writer: Writer, { actor, epoch, session, request }: Acting, action: string, { entity, change, values, row, detail }: Pick<Change<never>, 'entity' | 'change' | 'values' | 'row' | 'detail'>): Promise<void> {
  const draft = { actor, action, outcome: 'done' as const, entity, session, request, row, detail }
  const changed = await changeWith(writer, entryOf(writer, epoch, draft), draft, change, values)
  if (changed.length === 0) throw new Overtaken('it was changed meanwhile')
}

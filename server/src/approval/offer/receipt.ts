/**
 * A receipt: a few lines that say what one organisation sent or answered, and which entry of its journal says so, signed by the installation
 * with the key of the journal's checkpoints. Whoever holds it can later ask for that entry, and find the same leaf in the tree.
 */
import { openNote, signNote, type Signer, type Verifier } from '../../foundation/journal/note.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'

export interface Receipt {
  /** Whose journal. */
  readonly tenant: TenantId
  readonly entry: Uuid
  /** The hash of the entry's leaf, in hexadecimal. */
  readonly leaf: string
  /** `offer` and the copy's digest; or the outcome and the answer's. */
  readonly says: 'offer' | 'adopted' | 'adapted' | 'refused'
  readonly digest: string
}

/** The first line can be no checkpoint's: there the second is a number. */
const text = (name: string, { tenant, entry, leaf, says, digest }: Receipt): string => `${name}/receipt\n${says} ${digest}\njournal ${tenant}\nentry ${entry}\nleaf ${leaf}\n`

export const signReceipt = (receipt: Receipt, signer: Signer): string => signNote(text(signer.name, receipt), signer)

/** Whether one of the keys signed exactly this. */
export function receiptHolds(note: string, receipt: Receipt, verifiers: readonly Verifier[]): boolean {
  const opened = openNote(note, verifiers)
  return opened !== undefined && opened.signedBy.some((name) => opened.text === text(name, receipt))
}

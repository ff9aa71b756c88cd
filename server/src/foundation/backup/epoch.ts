/**
 * A database that was restored from a backup lacks what was written after it, and the witness proves how much. The journal then goes on in a
 * new *epoch*, a tree of its own, so that nothing is ever signed that contradicts what was signed before; its first entry states the loss.
 * Which epoch it is stands in a file outside the database, because the database is what is restored.
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import { changeAs, readAs } from '../database/transaction.ts'
import { append } from '../journal/append.ts'
import { originOf, shrunkSince } from '../journal/checkpoint.ts'
import { checkpointFrom, openNote, verifierOf, type Signer, type Verifier } from '../journal/note.ts'
import { frontierFrom, sequence } from '../journal/sequence.ts'
import { rootOf } from '../journal/tree.ts'
import type { Witness } from '../journal/witness.ts'
import { asTenant, type TenantId } from '../values/id.ts'
import { sync } from './files.ts'

const lossShape = z.strictObject({
  tenant: z.string(),
  epoch: z.int(),
  /** So many entries are there; so many were witnessed. */
  kept: z.int(),
  witnessed: z.int(),
  /** The signed note that proves it. */
  checkpoint: z.string(),
})
export type Loss = z.infer<typeof lossShape>

const stateShape = z.strictObject({
  epoch: z.int().min(1),
  /** Decided and not carried through yet: a process that dies here is followed by one that goes on. */
  beginning: z.strictObject({ after: z.int(), losses: z.array(lossShape) }).optional(),
})
type State = z.infer<typeof stateShape>

export interface EpochOptions {
  /** The data folder, where the file `journal-epoch` is kept. */
  readonly folder: string
  readonly app: pg.Pool
  readonly seq: pg.Pool
  readonly signer: Signer
  readonly witness: Witness
}

export interface Epoch {
  readonly epoch: number
  /** What was found lost just now; empty at an ordinary start. */
  readonly losses: readonly Loss[]
}

/**
 * The epoch to write in. Called at every start, before anything is written or given its place: an entry that got its place first could hide
 * that another had it before.
 */
export async function epochAfterRestore(options: EpochOptions): Promise<Epoch> {
  const { folder, seq, signer, witness } = options
  let state = await stateIn(folder)
  if (!state.beginning) {
    const notes = await witness.notes()
    const { rows } = await seq.query<{ epoch: number }>('SELECT DISTINCT epoch FROM journal_tree')
    const current = currentEpoch(state.epoch, rows.map(({ epoch }) => epoch), notes, verifierOf(signer))
    const losses: Loss[] = []
    for (let epoch = 1; epoch <= current; epoch++) {
      for (const { tenant, witnessed, has } of await shrunkSince(seq, epoch, signer, witness)) losses.push({ tenant, epoch, kept: has, witnessed, checkpoint: noteOf(notes, signer, { tenant, epoch, size: witnessed }) })
    }
    const decided = decideEpoch(current, losses)
    if (decided.beginning || decided.epoch !== state.epoch) await keepState(folder, decided)
    state = decided
  }
  if (!state.beginning) return { epoch: state.epoch, losses: [] }
  await begin(options, state.epoch, state.beginning)
  await keepState(folder, { epoch: state.epoch })
  return { epoch: state.epoch, losses: state.beginning.losses }
}

/** The highest that anything knows of: the file itself can have been lost, or the database be older than it. */
export function currentEpoch(file: number, trees: readonly number[], notes: readonly string[], key: Verifier): number {
  const witnessed = notes.flatMap((note) => {
    const opened = openNote(note, [key])
    return opened?.signedBy.length === 1 ? Number(/\/(\d+)$/.exec(checkpointFrom(opened.text)?.origin ?? '')?.[1] ?? 0) : 0
  })
  return [...trees, ...witnessed].reduce((highest, one) => Math.max(highest, one), file)
}

/**
 * What the current epoch has lost begins a new one. What an earlier epoch had lost was stated when the one after it began, and is stated again
 * only for organisations that have now lost that statement too.
 */
export function decideEpoch(current: number, losses: readonly Loss[]): State {
  const hit = new Set(losses.filter(({ epoch }) => epoch === current).map(({ tenant }) => tenant))
  return hit.size === 0 ? { epoch: current } : { epoch: current + 1, beginning: { after: current, losses: losses.filter(({ tenant }) => hit.has(tenant)) } }
}

function noteOf(notes: readonly string[], signer: Signer, { tenant, epoch, size }: { tenant: string; epoch: number; size: number }): string {
  const key = verifierOf(signer)
  return notes.find((note) => note.startsWith(`${originOf(signer.name, tenant, epoch)}\n${size}\n`) && openNote(note, [key])?.signedBy.length === 1) ?? ''
}

/** Every journal gets an entry that seals how its last epoch ended; safe to do again after it was cut short. */
async function begin({ app, seq }: EpochOptions, epoch: number, { after, losses }: NonNullable<State['beginning']>): Promise<void> {
  // What waited was written in the epoch that ends, and says so. Its tree is never signed again: the seal below binds these entries instead.
  while ((await sequence(seq, after)) > 0);
  const { rows } = await seq.query<{ tenant_id: string; size: string; frontier: Buffer }>('SELECT tenant_id, size, frontier FROM journal_tree WHERE epoch = $1', [after])
  const ends = new Map(rows.map(({ tenant_id, size, frontier }) => [tenant_id, { epoch: after, size: Number(size), root: rootOf(frontierFrom(Number(size), frontier)).toString('base64') }]))
  for (const tenant of new Set([...ends.keys(), ...losses.map((loss) => loss.tenant)])) {
    await seal(app, asTenant(tenant), epoch, { sealed: ends.get(tenant), lost: losses.filter((loss) => loss.tenant === tenant).map((loss) => ({ epoch: loss.epoch, from: loss.kept, to: loss.witnessed - 1, checkpoint: loss.checkpoint })) })
  }
}

interface Seal extends Record<string, unknown> {
  readonly sealed: { readonly epoch: number; readonly size: number; readonly root: string } | undefined
  /** Places of the tree that was witnessed, the first and the last that are gone. */
  readonly lost: readonly { readonly epoch: number; readonly from: number; readonly to: number; readonly checkpoint: string }[]
}

async function seal(app: pg.Pool, tenant: TenantId, epoch: number, detail: Seal): Promise<void> {
  const done = await readAs(app, tenant, ({ rows }) => rows(`SELECT 1 FROM journal_entry WHERE action IN ('log.restored', 'log.continued') AND (convert_from(body, 'UTF8')::json ->> 'epoch')::int = $1 LIMIT 1`, [epoch]))
  if (done.length > 0) return
  const action = detail.lost.length > 0 ? 'log.restored' : 'log.continued'
  await changeAs(app, tenant, (writer) => append(writer, epoch, { actor: { kind: 'system' }, action, outcome: 'done', detail })).catch((error: { code?: string }) => {
    // An organisation that came after the backup is gone altogether: there is nothing to write its loss in but what this start reports.
    if (error.code !== '23503') throw error
  })
}

/** The epoch as the data folder has it, for commands that only add to it. */
export const epochIn = async (folder: string): Promise<number> => (await stateIn(folder)).epoch

const fileIn = (folder: string): string => path.join(folder, 'journal-epoch')

async function stateIn(folder: string): Promise<State> {
  const text = await readFile(fileIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? { epoch: 1 } : stateShape.parse(JSON.parse(text))
}

/** Whole or not at all, and on the disk before anything follows from it. */
async function keepState(folder: string, state: State): Promise<void> {
  const file = fileIn(folder), next = `${file}.next`
  await writeFile(next, `${JSON.stringify(state)}\n`, { mode: 0o600 })
  await sync(next)
  await rename(next, file)
  await sync(folder)
}

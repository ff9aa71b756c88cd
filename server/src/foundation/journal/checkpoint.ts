/**
 * Signs what was committed, and copies it out of the database. A tree is read and signed in a transaction of its own after the one that
 * built it, so that nothing is ever signed that was rolled back; and each new checkpoint is held against the newest one before it, so that
 * two that contradict each other are never both signed.
 */
import type pg from 'pg'
import { rowsOf } from '../database/transaction.ts'
import { checkpointFrom, checkpointText, openNote, signNote, verifierOf, type Signer } from './note.ts'
import { frontierFrom } from './sequence.ts'
import { consistencyProof, isConsistent, rootOf } from './tree.ts'
import { subtreesIn } from './store.ts'
import type { Witness } from './witness.ts'

/** The tree in the database contradicts a checkpoint that was signed earlier: nothing more is signed for it until somebody has looked. */
export class Forked extends Error {}

export const originOf = (installation: string, tenant: string, epoch: number): string => `${installation}/journal/${tenant}/${epoch}`

interface Grown { readonly tenant_id: string; readonly size: string; readonly frontier: Buffer; readonly signed: string | null; readonly root: Buffer | null }

export interface Signed {
  readonly signed: number
  /** Tenants whose tree could not be signed, and why: a damaged journal stops its own checkpoints and nobody else's. */
  readonly faults: readonly { readonly tenant: string; readonly error: Error }[]
}

/** Signs a checkpoint for every tenant whose tree has grown, and hands it to the witness. */
export async function signCheckpoints(pool: pg.Pool, epoch: number, signer: Signer, witness: Witness): Promise<Signed> {
  const { rows } = await pool.query<Grown>(`SELECT t.tenant_id, t.size, t.frontier, c.size AS signed, c.root FROM journal_tree t
    LEFT JOIN LATERAL (SELECT size, root FROM journal_checkpoint c WHERE c.tenant_id = t.tenant_id AND c.epoch = t.epoch ORDER BY size DESC LIMIT 1) c ON true
    WHERE t.epoch = $1 AND t.size > coalesce(c.size, 0)`, [epoch])
  const faults: { tenant: string; error: Error }[] = []
  for (const grown of rows) {
    try {
      await signOne(pool, epoch, signer, grown)
    } catch (error) {
      faults.push({ tenant: grown.tenant_id, error: error as Error })
    }
  }
  await handOver(pool, epoch, witness)
  return { signed: rows.length - faults.length, faults }
}

async function signOne(pool: pg.Pool, epoch: number, signer: Signer, { tenant_id: tenant, size, frontier, signed, root: before }: Grown): Promise<void> {
  const now = frontierFrom(Number(size), frontier)
  const root = rootOf(now)
  if (signed !== null && before) {
    const proof = await consistencyProof(Number(signed), now.size, subtreesIn(rowsOf(pool), tenant, epoch))
    if (!isConsistent(Number(signed), now.size, before, root, proof)) throw new Forked(`the tree of ${now.size} entries does not begin with the one of ${signed} that was signed`)
  }
  const note = signNote(checkpointText({ origin: originOf(signer.name, tenant, epoch), size: now.size, root }), signer)
  await pool.query('INSERT INTO journal_checkpoint (tenant_id, epoch, size, root, note, signed_at) VALUES ($1, $2, $3, $4, $5, clock_timestamp()) ON CONFLICT DO NOTHING', [tenant, epoch, now.size, root, note])
}

/** What could not be handed over (the disk is full) is handed over the next time. */
async function handOver(pool: pg.Pool, epoch: number, witness: Witness): Promise<void> {
  const { rows } = await pool.query<{ tenant_id: string; size: string; note: string; signed_at: Date }>('SELECT tenant_id, size, note, signed_at FROM journal_checkpoint WHERE epoch = $1 AND witnessed_at IS NULL ORDER BY signed_at', [epoch])
  if (rows.length === 0) return
  await witness.add(rows.map(({ note, signed_at }) => ({ note, at: signed_at })))
  await pool.query('UPDATE journal_checkpoint SET witnessed_at = clock_timestamp() WHERE epoch = $1 AND (tenant_id, size) IN (SELECT * FROM unnest($2::uuid[], $3::bigint[]))', [epoch, rows.map(({ tenant_id }) => tenant_id), rows.map(({ size }) => size)])
}

export interface Shrunk { readonly tenant: string; readonly witnessed: number; readonly has: number }

/** Trees that the witness has seen larger than they are: the database was restored from an older backup, or somebody cut the journal. */
export async function shrunkSince(pool: pg.Pool, epoch: number, signer: Signer, witness: Witness): Promise<Shrunk[]> {
  const newest = new Map<string, number>()
  for (const note of await witness.notes()) {
    const opened = openNote(note, [verifierOf(signer)])
    const checkpoint = opened?.signedBy.length === 1 ? checkpointFrom(opened.text) : undefined
    const [, tenant, of] = /\/journal\/([0-9a-f-]{36})\/(\d+)$/.exec(checkpoint?.origin ?? '') ?? []
    if (checkpoint && tenant && Number(of) === epoch) newest.set(tenant, Math.max(checkpoint.size, newest.get(tenant) ?? 0))
  }
  const { rows } = await pool.query<{ tenant_id: string; size: string }>('SELECT tenant_id, size FROM journal_tree WHERE epoch = $1', [epoch])
  const sizes = new Map(rows.map(({ tenant_id, size }) => [tenant_id, Number(size)]))
  return [...newest].flatMap(([tenant, witnessed]) => {
    const has = sizes.get(tenant) ?? 0
    return has < witnessed ? [{ tenant, witnessed, has }] : []
  })
}

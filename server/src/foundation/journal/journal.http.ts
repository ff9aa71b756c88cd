/** The journal over HTTP, for those who look after an organisation and those who look into it. That they looked is itself written down. */
import type pg from 'pg'
import { readAs } from '../database/transaction.ts'
import { pageOf, placeIn } from '../http/page.ts'
import { notFound } from '../http/refusals.ts'
import { serve } from '../http/serve.ts'
import { asTenant, asUuid, type TenantId } from '../values/id.ts'
import { refusal } from '../values/refusal.ts'
import { journalRoutes, type JournalEntryAnswer } from './journal.api.ts'
import { journalText } from './journal.text.ts'
import { verifierOf, verifierText, type Signer } from './note.ts'
import { actorNames, entriesAfter, entryById, lastCheckpoint, type Seen } from './reading.store.ts'
import { subtreesIn } from './store.ts'
import { inclusionProof } from './tree.ts'
import { verifyJournal } from './verify.ts'
import type { Witness } from './witness.ts'

export const verificationRunning = refusal('verification-running', 429, (language) => journalText[language].verificationRunning)

export interface JournalSurroundings {
  readonly pool: pg.Pool
  /** Logs in as the verifier, which reads journals and nothing else. */
  readonly verifier: pg.Pool
  readonly epoch: number
  readonly signer: Signer
  readonly witness: Witness
}

const entryOf = ({ id, at, actor_kind, actor_id, action, outcome, entity_type, entity_id, entity_version, place }: Seen, names: ReadonlyMap<string, string>): JournalEntryAnswer => {
  const name = names.get(actor_id ?? '')
  return {
    id, at: at.toISOString(), actor: { kind: actor_kind, ...(actor_id !== null && { id: actor_id }), ...(name !== undefined && { name }) }, action, outcome,
    ...(entity_id !== null && { entity: { type: entity_type, id: entity_id, ...(entity_version !== null && { version: entity_version }) } }), ...(place !== null && { place: Number(place) }),
  }
}

export function serveJournal({ pool, verifier, epoch, signer, witness }: JournalSurroundings) {
  /** A whole journal is read for each: one at a time for each organisation. */
  const running = new Set<TenantId>()

  return serve(journalRoutes, {
    listJournal: ({ params, query: { after, limit, entity, actor, ...rest } }) => readAs(pool, asTenant(params.organisation), async (reader) => {
      const wanted = { ...rest, after: placeIn(after, 'newest', 'time'), entity: entity === undefined ? undefined : asUuid(entity), actor: actor === undefined ? undefined : asUuid(actor) }
      const found = await entriesAfter(reader, wanted, limit + 1)
      const names = await actorNames(reader, [...new Set(found.flatMap(({ actor_id }) => actor_id ?? []))])
      return pageOf(found, limit, 'newest', ({ at }) => at.toISOString(), (shown) => ({ entries: shown.map((one) => entryOf(one, names)) }))
    }),
    readJournalEntry: ({ params }) => readAs(pool, asTenant(params.organisation), async (reader) => {
      const found = await entryById(reader, asUuid(params.entry))
      if (!found) throw notFound()
      const names = await actorNames(reader, found.actor_id === null ? [] : [found.actor_id])
      const signed = found.epoch === null ? undefined : await lastCheckpoint(reader, found.epoch), size = Number(signed?.size ?? 0), place = Number(found.place ?? size)
      const hashes = place < size ? await inclusionProof(place, size, subtreesIn(reader.rows, reader.tenant, found.epoch ?? epoch)) : []
      const body = found.body.toString('utf8'), promised = (JSON.parse(body) as { detail?: string }).detail !== undefined
      return {
        entry: entryOf(found, names), body, erased: promised && found.data === null, ...(found.data !== null && { detail: JSON.parse(found.data.toString('utf8')) as unknown }),
        ...(signed && place < size && { proof: { size, hashes: hashes.map((hash) => hash.toString('base64')), checkpoint: signed.note } }),
      }
    }),
    async verifyJournal({ params }) {
      const tenant = asTenant(params.organisation)
      if (running.has(tenant)) throw verificationRunning()
      running.add(tenant)
      try {
        const { entries, checkpoints, witnessed, erased, soundUpTo, findings } = await verifyJournal(verifier, { tenant, epoch, key: verifierOf(signer), witnessed: await witness.notes() })
        return { entries, checkpoints, witnessed, erased, soundUpTo, findings: findings.map(({ at, what, said }) => ({ at, what, said })), key: verifierText(verifierOf(signer)) }
      } finally {
        running.delete(tenant)
      }
    },
    async readCheckpoint({ params }) {
      const found = await readAs(pool, asTenant(params.organisation), (reader) => lastCheckpoint(reader))
      if (!found) throw notFound()
      return { bytes: found.note, name: `checkpoint-${found.size}.txt` }
    },
  })
}

/**
 * The courier's work, done when nobody waits: a copy is brought to its addressee, an answer brought back, and whoever holds a copy or a receipt
 * is told when it no longer holds. Each step is taken once, however often the job is run, and leaves an entry in both journals.
 */
import { z } from 'zod'
import type { Acting } from '../../foundation/action/action.ts'
import { id } from '../../foundation/http/route.api.ts'
import { ask, job, type Ask, type JobContext } from '../../foundation/jobs/index.ts'
import type { Signer } from '../../foundation/journal/note.ts'
import { asUuid, type Uuid } from '../../foundation/values/id.ts'
import { aboutOf, conclusionById, standing, type GroundsOf } from '../conclusion/index.ts'
import type { Offer, Received } from './offer.ts'
import { signReceipt } from './receipt.ts'
import { deliverAnswer, deliverChange, deliverOffer, deliverWithdrawal, lapsedAnswers, leafOf, offerById, receivedById, toldOnly, untoldOffers, updateOffer, withdrawalTold, type Courier, type Leaf } from './offer.store.ts'

export interface Carrying {
  readonly signer: Signer
  readonly epoch: number
  readonly groundsOf: GroundsOf
}

const perPage = 100

/** What it is about has not come through yet: this comes round again. */
class NotYet extends Error {}
const unlessNotYet = (error: unknown): void => {
  if (!(error instanceof NotYet)) throw error
}

async function bring({ input, act, tenant }: JobContext<{ readonly offer: string }>, { signer, epoch }: Carrying): Promise<{ said: string }> {
  const one = asUuid(input.offer)
  const { answer } = await act('bring', 'offer.bring', async (reader) => {
    const offer = await offerById(reader, one), leaf = await leafOf(reader, 'offer', one, 'offer.send')
    if (offer?.state !== 'sent' || !leaf) return []
    const note = signReceipt({ tenant, entry: leaf.entry, leaf: leaf.leaf.toString('hex'), says: 'offer', digest: offer.digest }, signer)
    return [{ offer, said: await deliverOffer(reader, epoch, offer, leaf, note) }]
  }, ([done]) => {
    if (!done) return { entity: { type: 'offer', id: one }, ...toldOnly, row: {}, status: 200, answer: { said: 'before' } }
    const after: Offer = { ...done.offer, version: done.offer.version + 1, codeHash: undefined, ...(done.said === 'delivered' ? { state: 'delivered' } : { state: 'not-delivered', undelivered: done.said }) }
    return { ...updateOffer(tenant, after), status: 200, answer: { said: done.said } }
  })
  return answer
}

async function bringBack({ input, act, tenant }: JobContext<{ readonly received: string }>, { signer, epoch }: Carrying): Promise<{ said: string }> {
  const one = asUuid(input.received)
  const { answer } = await act('bring-back', 'offer.bring-back', async (reader) => {
    const received = await receivedById(reader, one)
    const leaf = await leafOf(reader, 'offer-received', one, 'offer.answer')
    if (!received?.answer || !leaf) return []
    return [{ said: await deliverAnswer(reader, epoch, one, leaf, noteOf(received, leaf, tenant, signer)) }]
  }, ([done]) => ({ entity: { type: 'offer-received', id: one }, ...toldOnly, row: {}, status: 200, answer: { said: done?.said ?? 'before' } }))
  return answer
}

const noteOf = ({ state, answer }: Received, leaf: Leaf, tenant: Acting['tenant'], signer: Signer): string =>
  signReceipt({ tenant, entry: leaf.entry, leaf: leaf.leaf.toString('hex'), says: state === 'new' ? 'offer' : state, digest: answer?.digest ?? '' }, signer)

/** Says to addressees that originals have moved, and to senders that answers no longer hold; of one engagement, or of all. */
async function tell(context: JobContext<{ readonly engagement?: string | undefined }>, { groundsOf, epoch }: Carrying): Promise<{ changed: number; lapsed: number }> {
  const { input, read, act, tenant, signal } = context, engagement = input.engagement === undefined ? undefined : asUuid(input.engagement)
  let changed = 0, lapsed = 0
  for (let after: Uuid | undefined; ;) {
    const page = await read((reader) => untoldOffers(reader, engagement, after, perPage))
    const moved = await read(async (reader) => {
      const found = []
      for (const offer of page) {
        const placed = await conclusionById(reader, offer.original)
        const grounds = placed && (await groundsOf(reader, [aboutOf(placed.conclusion)]))
        if (!placed || !standing(placed.conclusion, grounds?.[0] ?? [], placed.newest).stands) found.push(offer)
      }
      return found
    })
    for (const { id: one } of moved) {
      signal.throwIfAborted()
      await act(`changed ${one}`, 'offer.tell-change', async (reader) => {
        const offer = (await offerById(reader, one)) as Offer
        return [{ offer, said: await deliverChange(reader, epoch, offer) }]
      }, ([loaded], at) => {
        const { offer: before, said } = loaded as { offer: Offer; said: Courier }
        if (said !== 'delivered') throw new NotYet(`the copy ${one} is still on its way`)
        return { ...updateOffer(tenant, { ...before, version: before.version + 1, changedAt: at }), status: 200, answer: { said } }
      }).then(() => changed++, unlessNotYet)
    }
    after = page.at(-1)?.id
    if (page.length < perPage) break
  }
  for (let after: Uuid | undefined; ;) {
    const page = await read((reader) => lapsedAnswers(reader, engagement, after, perPage))
    for (const one of page) {
      signal.throwIfAborted()
      await act(`lapsed ${one}`, 'offer.tell-withdrawal', async (reader) => [{ received: await receivedById(reader, one), said: await deliverWithdrawal(reader, epoch, one) }], ([loaded], at) => {
        const { received, said } = loaded as { received: Received; said: Courier }
        if (said !== 'delivered') throw new NotYet(`the answer of ${one} is still on its way`)
        return { ...withdrawalTold(tenant, { ...received, version: received.version + 1 }, at), status: 200, answer: { said } }
      }).then(() => lapsed++, unlessNotYet)
    }
    after = page.at(-1)
    if (page.length < perPage) return { changed, lapsed }
  }
}

/** What is asked for, by name; whoever asks need not be able to carry. */
const wanted = {
  deliver: { name: 'offer.deliver', input: z.strictObject({ offer: id }) },
  deliverBack: { name: 'offer.deliver-answer', input: z.strictObject({ received: id }) },
  tell: { name: 'offer.tell', input: z.strictObject({ engagement: id.optional() }) },
} as const

export const offerJobs = (carrying: Carrying) => [
  job({ ...wanted.deliver, run: (context) => bring(context, carrying) }),
  job({ ...wanted.deliverBack, run: (context) => bringBack(context, carrying) }),
  job({ ...wanted.tell, every: '45 0 * * *', within: 3_600, run: (context) => tell(context, carrying) }),
] as const

type By = Pick<Acting, 'actor' | 'request'>
export const askDelivery = (by: By, offer: Uuid): Ask['tell'] => ask(by, wanted.deliver, { offer }).tell
export const askAnswerDelivery = (by: By, received: Uuid): Ask['tell'] => ask(by, wanted.deliverBack, { received }).tell
/** To be asked with every conclusion that is made or withdrawn. Asked many times while one waits, it runs once. */
export const askTelling = (by: By, engagement: Uuid): Ask['tell'] => ask(by, wanted.tell, { engagement }, engagement).tell

/**
 * The purchase that nine are responsible for: the one who leads it concludes and sends a copy to each, by a code that each has made; each
 * answers by a conclusion of its own in an engagement of its own.
 */
import { offerRoutes } from '../../approval/offer/offer.api.ts'
import { engagementRoutes } from '../../registers/engagement/index.ts'
import type { DemoShared } from './files.ts'
import { conclude } from './load-engagements.ts'
import { NotLoaded, type DemoPerson } from './person.ts'

interface Sharing {
  readonly person: (organisation: string, id: string) => Promise<DemoPerson>
  readonly nameOf: (organisation: string) => string
  /** The purchase itself. */
  readonly engagement: string
  readonly signal?: AbortSignal | undefined
}

export async function loadShared(file: DemoShared, { person, nameOf, engagement, signal }: Sharing): Promise<void> {
  const leads = await person(file.of, file.by), here = { organisation: leads.organisation, engagement }
  const conclusion = await conclude(leads, here, file)
  // They do not wait for each other, as people do not.
  await Promise.all(file.answers.map(async ({ of, by, outcome, words, conditions, because }) => {
    const theirs = await person(of, by), params = { organisation: theirs.organisation }, asks = theirs.asks(offerRoutes)
    const own = await theirs.asks(engagementRoutes).addEngagement({ params, body: { title: file.title, ownerId: theirs.member, supplierName: nameOf(file.of) } })
    const { code } = await asks.makeReceptionCode({ params, body: { label: nameOf(file.of) } })
    const sent = await leads.asks(offerRoutes).sendOffer({ params: here, body: { conclusion, label: nameOf(of), to: { code } } })
    const received = await until(signal, async () => (await asks.listReceivedOffers({ params, query: { state: 'new' } })).received[0])
    const at = { ...params, received: received.id }, { digest, newest } = await asks.readOfferGrounds({ params: at, query: { engagement: own.id } })
    await asks.answerOffer({ params: at, body: { engagement: own.id, outcome, words, digest, after: newest, sayName: true, ...(conditions !== undefined && { conditions }), ...(because !== undefined && { because }) } })
    await until(signal, async () => ((await leads.asks(offerRoutes).readOffer({ params: { organisation: leads.organisation, offer: sent.id } })).answer ? true : undefined))
  }))
}

/** A copy and an answer are carried by a job, when its turn comes. */
async function until<T>(signal: AbortSignal | undefined, seen: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await seen()
    if (found !== undefined) return found
    if (signal?.aborted) throw new NotLoaded('it was stopped')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
